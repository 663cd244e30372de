"""What is due next, and the meetings to come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from waymark.entries import BoardFacts, RoleFacts
from waymark.site.blocks import Block, Column, Day, File, Line, Link, Mark, Row, Table, Text, Words
from waymark.standing import has_ended

from .action_tables import count_of, table_of
from .scene import Options, Scene, joined, link_to
from .selection import choose

DAYS: Final = 90
"""How far ahead a page looks where it does not say."""


def coming(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The open actions that are due, reviewed or have a milestone in the next days."""
    days = options.get("days") or DAYS
    until = (scene.as_of + timedelta(days=days)).isoformat()
    today = scene.as_of.isoformat()
    chosen = [
        one
        for one in choose(scene, {**options, "state": "open", "sort": "due"})
        if today <= one[1].due_end <= until and not has_ended(scene.inventory, one[1].plan)
    ]
    span = f"in the {days} days after {scene.day(today)}"
    if not chosen:
        return (Words((Text(f"Nothing is due {span}."),), "empty"),)
    columns = ("due", "action", "responsible", "rating", "updated")
    return (table_of(scene, chosen, columns, f"{count_of(len(chosen))} due {span}"),)


def calendar(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The meetings of all boards, or of one: those to come first, then the newest."""
    wanted = options.get("role")
    today = scene.as_of.isoformat()
    rows = []
    for located in scene.inventory.of_kind("board"):
        facts = located.entry.facts
        if not isinstance(facts, BoardFacts) or (wanted and facts.role != wanted):
            continue
        for meeting in facts.meetings:
            page = meeting_page(facts.role, meeting.on)
            agenda = joined((Text(item),) for item in (meeting.items or (meeting.title,)) if item)
            state: Line = (Mark("kind", "Planned"),) if meeting.on > today else ()
            when = (Day(meeting.on, scene.day(meeting.on)), *((Text(" "), *state) if state else ()))
            link: Line = (Link(page, "", "What changed by then"),)
            rows.append((meeting.on, Row((when, board_name(scene, facts.role), agenda, link))))
    if not rows:
        return (Words((Text("No meeting is in the calendar."),), "empty"),)
    rows.sort(key=lambda row: row[0], reverse=True)
    columns = (Column("When"), Column("Board"), Column("Agenda"), Column("Its page"))
    caption = count_of(len(rows), "meeting")
    table = Table(caption, columns, tuple(row for _, row in rows))
    return (table, Words((File("meetings.ics", "All meetings as a calendar (.ics)"),), "source"))


def board_name(scene: Scene, role: str) -> Line:
    """A board with a link to its entry, by its short name."""
    located = scene.inventory.get("role", role)
    if located is None:
        return (Text(role),)
    facts = located.entry.facts
    return (link_to(located, facts.short if isinstance(facts, RoleFacts) else ""),)


def meeting_page(board: str, on: str) -> str:
    """The page of a meeting: an address that does not move."""
    return f"meetings/{board}-{date.fromisoformat(on).isoformat()}"
