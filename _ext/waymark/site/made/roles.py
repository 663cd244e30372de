"""A page for each role: what it holds, what is due next, what it keeps and what lately changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from waymark.entries import ActionFacts, GuidanceFacts, Inventory, Located, RiskFacts, RoleFacts
from waymark.site.blocks import Block, Column, Day, Facts, File, Line, Mark, Row, Table, Text, Words
from waymark.site.views import Scene
from waymark.site.views.action_tables import actions_table, count_of, table_of
from waymark.site.views.coming import calendar, coming
from waymark.site.views.people import KINDS, held_by_role, role_page
from waymark.site.views.scene import link_to
from waymark.site.views.selection import choose, chosen_from

from .page import MadePage, Part, parts_with_something

_LATELY = 91
"""Days that count as lately: a quarter."""


def role_pages(scene: Scene) -> Iterator[MadePage]:
    """The pages of all roles that hold something."""
    for located in scene.inventory.of_kind("role"):
        if scene.inventory.mentions_of("role", located.entry.id):
            yield _page(scene, located)


def _page(scene: Scene, located: Located) -> MadePage:
    role = located.entry.id
    options = {"role": role}
    actions = choose(scene, options)
    parts: list[Part] = []
    if actions:
        late = choose(scene, {**options, "state": "overdue", "sort": "due"})
        columns = ("action", "due", "rating", "updated")
        caption = f"{count_of(len(late))} past the date"
        overdue: tuple[Block, ...] = (table_of(scene, late, columns, caption),) if late else ()
        own = {**options, "sort": "rating", "columns": ("plan", "area", "action", "due", "rating", "updated")}
        parts += [
            Part("Overdue", "overdue", overdue),
            Part("Due next", "due-next", coming(scene, options)),
            Part("All actions", "actions", actions_table(scene, own)),
            Part("Steps on the way", "steps", _steps(scene, role)),
            Part("Told of lately", "lately", _lately(scene, actions)),
        ]
    parts += [
        Part("Guidance it keeps", "guidance", _guidance(scene, role)),
        Part("Risks it watches", "risks", _risks(scene, role)),
        Part("Meetings", "meetings", _meetings(scene, role)),
    ]
    return MadePage(
        role_page(role),
        located.entry.title,
        located.document,
        _lead(scene, located, len(actions)),
        parts_with_something(*parts),
        (Text("In the register of roles: "), link_to(located)),
    )


def _lead(scene: Scene, located: Located, actions: int) -> tuple[Block, ...]:
    facts = located.entry.facts
    kind = facts.kind if isinstance(facts, RoleFacts) else "post"
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if kind != "post":
        rows.append(("Kind", ((Text(KINDS[kind]),),)))
    rows += held_by_role(scene, located.entry.id)
    if actions:
        name = role_page(located.entry.id)
        files = (
            (File(f"{name}.ics", "Calendar of due dates, reviews and meetings (.ics)"),),
            (File(f"{name}.xml", "Feed of what is told of these actions (Atom)"),),
        )
        rows.append(("To follow", files))
    words = f"As at {scene.day(scene.as_of.isoformat())}: {count_of(actions)}."
    return (Words((Text(words),), "as-at"), *((Facts(tuple(rows)),) if rows else ()))


def _steps(scene: Scene, role: str) -> tuple[Block, ...]:
    """Milestones that this role holds, of its own actions or of others'."""
    rows = []
    for located, facts in _with_steps(scene.inventory):
        lead = any(holder == role for holder, _ in facts.people)
        for step in facts.steps:
            if any(person.role == role for person in step.people) or (lead and not step.people):
                late = not step.reached and "" < step.due_end < scene.as_of.isoformat()
                due: Line = (Text(step.due),)
                if step.due_end:
                    due = (Day(step.due_end, step.due, due=not late and not step.reached),)
                state: Line = (Text(f"Reached on {scene.day(step.reached)}"),) if step.reached else ()
                if late:
                    state = (Mark("overdue", "Overdue"),)
                rows.append(
                    (step.due_end or "9", Row(((Text(step.title),), due, state, (link_to(located),))))
                )
    rows.sort(key=lambda row: row[0])
    columns = (Column("Step"), Column("Due"), Column("State"), Column("Action"))
    return (Table(count_of(len(rows), "step"), columns, tuple(row for _, row in rows)),) if rows else ()


def _with_steps(inventory: Inventory) -> list[tuple[Located, ActionFacts]]:
    """The actions with steps: looked for once, not once for each role."""
    known = inventory.worked_out
    if ("with steps",) not in known:
        known["with steps",] = [one for one in chosen_from(inventory.of_kind("action")) if one[1].steps]
    found: list[tuple[Located, ActionFacts]] = known["with steps",]
    return found


def _lately(scene: Scene, actions: list[tuple[Located, ActionFacts]]) -> tuple[Block, ...]:
    since = (scene.as_of - timedelta(days=_LATELY)).isoformat()
    told = [
        (moment.on, located, facts, moment)
        for located, facts in actions
        for moment in facts.moments
        if moment.on > since and (moment.note or moment.ratings)
    ]
    told.sort(key=lambda one: (one[0], one[1].entry.id), reverse=True)
    rows = tuple(
        Row(((Day(on, scene.day(on)),), (link_to(located),), scene.line(moment.note, facts.plan)))
        for on, located, facts, moment in told
    )
    columns = (Column("On"), Column("Action"), Column("Progress"))
    return (
        (Table(f"Told in the {_LATELY} days before this page's day", columns, rows, heading=1),)
        if rows
        else ()
    )


def _guidance(scene: Scene, role: str) -> tuple[Block, ...]:
    rows = []
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.owner == role and facts.review_by:
            late = facts.review_by < scene.as_of.isoformat()
            mark: Line = (Text(" "), Mark("overdue", "Review overdue")) if late else ()
            when: Line = (Day(facts.review_by, scene.day(facts.review_by), due=not late), *mark)
            rows.append(
                (facts.review_by, Row(((link_to(located),), (Text(facts.status.capitalize()),), when)))
            )
    rows.sort(key=lambda row: row[0])
    columns = (Column("Page"), Column("State"), Column("Review by"))
    return (Table(count_of(len(rows), "page"), columns, tuple(row for _, row in rows)),) if rows else ()


def _risks(scene: Scene, role: str) -> tuple[Block, ...]:
    found = [
        located
        for located in scene.inventory.of_kind("risk")
        if isinstance(located.entry.facts, RiskFacts)
        and located.entry.facts.risk.owner == role
        and not located.entry.facts.risk.ended
    ]
    rows = tuple(Row(((link_to(one),),)) for one in found)
    return (Table(count_of(len(rows), "risk"), (Column("Risk"),), rows),) if rows else ()


def _meetings(scene: Scene, role: str) -> tuple[Block, ...]:
    if not any(located.entry.id == role for located in scene.inventory.of_kind("board")):
        return ()
    table = calendar(scene, {"role": role})
    return table if isinstance(table[0], Table) else ()
