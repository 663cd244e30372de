"""A page for each meeting of a board: what changed since the one before, at an address that lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from waymark.entries import ActionFacts, BoardFacts, Inventory, Located
from waymark.labels import COMMON
from waymark.model import Meeting
from waymark.site import prose
from waymark.site.blocks import Block, Column, Day, Facts, Field, Line, Mark, Row, Table, Text, Words
from waymark.site.views import Scene
from waymark.site.views.action_tables import count_of
from waymark.site.views.changes import changes_tables
from waymark.site.views.coming import meeting_page
from waymark.site.views.scene import cited
from waymark.standing import common_term, has_ended, joined_on, standing

from .page import MadePage, Part


def meeting_pages(scene: Scene) -> Iterator[MadePage]:
    """The pages of all meetings in the calendar."""
    for located in scene.inventory.of_kind("board"):
        facts = located.entry.facts
        if not isinstance(facts, BoardFacts):
            continue
        before: Meeting | None = None
        for meeting in facts.meetings:
            yield _page(scene, located, meeting, before)
            before = meeting


def watched(inventory: Inventory, board: str) -> tuple[str, ...]:
    """The plans that a board watches over; empty where it watches over none in particular."""
    mentions = inventory.mentions_of("role", board)
    return tuple(
        dict.fromkeys(
            one.from_id for _, one in mentions if one.from_kind == "plan" and one.field == "governance"
        )
    )


def _page(scene: Scene, board: Located, meeting: Meeting, before: Meeting | None) -> MadePage:
    role = board.entry.id
    located = scene.inventory.get("role", role)
    name = located.entry.title if located else role
    day = date.fromisoformat(meeting.on)
    return MadePage(
        docname=meeting_page(role, meeting.on),
        title=f"{name}, {scene.day(meeting.on)}",
        parent=board.document,
        lead=_lead(scene, board, meeting),
        parts=tuple(_parts(scene, role, day, before)),
        wide=True,
    )


def _lead(scene: Scene, board: Located, meeting: Meeting) -> tuple[Block, ...]:
    planned = meeting.on > scene.as_of.isoformat()
    when: Line = (
        Day(meeting.on, scene.day(meeting.on)),
        *((Text(" "), Mark("kind", "Planned")) if planned else ()),
    )
    rows: list[tuple[str, tuple[Line, ...]]] = [("When", (when,)), ("Board", (scene.role(board.entry.id),))]
    if meeting.title:
        rows.append(("Subject", ((Text(meeting.title),),)))
    if meeting.items:
        rows.append(("Agenda", tuple((Text(item),) for item in meeting.items)))
    if resolved := scene.links("source", meeting.resolved):
        rows.append(("Asked or resolved", resolved))
    if meeting.source:
        rows.append(("Published in", (cited(meeting.source),)))
    happened = prose.blocks(meeting.note, scene.inventory)
    return (Facts(tuple(rows)), *((Field("What happened", "", happened),) if happened else ()))


def _parts(scene: Scene, role: str, day: date, before: Meeting | None) -> Iterator[Part]:
    plans = watched(scene.inventory, role)
    if not plans:
        words = "No plan shown here names this board among those that watch over it."
        yield Part("What changed", "changes", (Words((Text(words),), "empty"),))
        return
    since = date.fromisoformat(before.on) if before else None
    if since is not None and since > scene.as_of:
        words = "The meeting before this one is still to come on the day these pages speak for."
        yield Part("What changed", "changes", (Words((Text(words),), "empty"),))
        return
    until = min(day, scene.as_of)
    if counts := _standings(scene, plans, since, until):
        yield Part("Where the plans stood", "standing", (counts,))
    if since is None:
        words = "No earlier meeting of this board is in the calendar, so there is nothing to compare with."
        yield Part("What changed", "changes", (Words((Text(words),), "empty"),))
        return
    span = {"since": since.isoformat(), "until": until.isoformat()}
    for plan in plans:
        yield Part(_title(scene, plan), f"changes-{plan}", changes_tables(scene, {**span, "plan": plan}))


def _title(scene: Scene, plan: str) -> str:
    located = scene.inventory.get("plan", plan)
    return f"What changed since the meeting before: {located.entry.title if located else plan}"


def _standings(scene: Scene, plans: tuple[str, ...], since: date | None, until: date) -> Table | None:
    """How many actions stood at each common term on the two days."""
    days = sorted({day for day in (since, until) if day is not None})
    counts = [_counts(scene.inventory, plans, day) for day in days]
    terms = [
        (term, label) for term, label in (*COMMON.items(), ("", "Not rated")) if any(c[term] for c in counts)
    ]
    if not terms:
        return None
    columns = (Column("On"), *(Column(label, number=True) for _, label in terms), Column("All", number=True))
    rows = tuple(
        Row(
            (
                (Day(day.isoformat(), scene.day(day.isoformat())),),
                *((Text(str(one[term])),) for term, _ in terms),
                (Text(str(sum(one.values()))),),
            )
        )
        for day, one in zip(days, counts, strict=True)
    )
    number = sum(counts[-1].values())
    on = scene.day(until.isoformat())
    return Table(f"{count_of(number)} in common terms on {on}", columns, rows)


def _counts(inventory: Inventory, plans: tuple[str, ...], day: date) -> Counter[str]:
    counts: Counter[str] = Counter()
    for located in inventory.of_kind("action"):
        facts = located.entry.facts
        if not isinstance(facts, ActionFacts) or (plans and facts.plan not in plans):
            continue
        if joined_on(inventory, facts) <= day.isoformat() and not has_ended(inventory, facts.plan, day):
            counts[common_term(inventory, facts.plan, standing(facts, day).delivery)] += 1
    return counts
