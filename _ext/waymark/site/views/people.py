"""Roles with what each holds, and boards with whom they bring together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.model import Board, Meeting, Role
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Field,
    Fold,
    Line,
    Link,
    Mark,
    Prose,
    Row,
    Table,
    Text,
)

from .action_tables import count_of, table_of
from .coming import meeting_page
from .scene import Options, Scene, cited, joined, link_to
from .selection import choose

KINDS: Final = {
    "post": "Post",
    "board": "Board",
    "service": "Service",
    "group": "Group",
    "organisation": "Organisation",
}


def role_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One role with its actions, measures, guidance pages and boards."""
    role: Role = options["role"]
    blocks: list[Block] = []
    if role.note:
        blocks.append(Prose("note", role.note))
    rows = [*((("Organisation", ((Text(role.organisation),),)),) if role.organisation else ())]
    rows += held_by_role(scene, role.id)
    if scene.inventory.mentions_of("role", role.id):
        rows.append(("All on one page", ((Link(role_page(role.id), "", f"What {role.title} holds"),),)))
    if rows:
        blocks.append(Facts(tuple(rows)))
    if actions := choose(scene, {"role": role.id, "sort": "rating"}):
        table = table_of(scene, actions, ("area", "action", "due", "rating"), f"Actions of {role.title}")
        blocks.append(Fold(f"Holds {count_of(len(actions))}", (table,)))
    kind = KINDS[role.kind] if role.kind != "post" else ""
    marks: Line = (Mark("kind", kind),) if kind else ()
    return (Card("role", options["anchor"], role.title, "", marks, tuple(blocks), level=2),)


def role_page(role: str) -> str:
    """The page of what a role holds."""
    return f"roles/{role}"


def held_by_role(scene: Scene, role: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """What a role keeps, answers for and oversees, and where it sits."""
    found = scene.inventory.mentions_of("role", role)
    for kind, field, label in (
        ("guidance", "owner", "Keeps the page"),
        ("measure", "owner", "Answers for"),
        ("plan", "governance", "Oversees"),
        ("role", "members", "Sits on"),
        ("role", "chair", "Chairs"),
    ):
        ids = dict.fromkeys(m.from_id for _, m in found if m.from_kind == kind and m.field == field)
        if ids:
            yield label, scene.links(kind, tuple(ids))


def board_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One board: what it does, how often it meets, who sits on it, and its meetings."""
    board: Board = options["board"]
    located = scene.inventory.get("role", board.role)
    blocks: list[Block] = []
    if board.purpose:
        blocks.append(Prose("purpose", board.purpose))
    blocks.append(Facts(tuple(_of_board(scene, board))))
    if board.meetings:
        rows = tuple(Row(_meeting(scene, board.role, one)) for one in board.meetings)
        columns = (Column("Meeting"), Column("Subject"), Column("What happened"), Column("Resolved"))
        blocks.append(Table(f"Meetings: {located.entry.title if located else board.role}", columns, rows))
    if board.source:
        blocks.append(Field("Published in", "", (Facts((("Paper", (cited(board.source),)),), "links"),)))
    title = located.entry.title if located else board.role
    return (Card("board", options["anchor"], title, "", (), tuple(blocks), level=2),)


def _meeting(scene: Scene, board: str, meeting: Meeting) -> tuple[Line, ...]:
    planned: Line = (Text(" "), Mark("kind", "Planned")) if meeting.on > scene.as_of.isoformat() else ()
    when: Line = (Link(meeting_page(board, meeting.on), "", scene.day(meeting.on)), *planned)
    agenda = joined((Text(item),) for item in (meeting.title, *meeting.items) if item)
    return when, agenda, scene.line(meeting.note), joined(scene.links("source", meeting.resolved))


def _of_board(scene: Scene, board: Board) -> Iterator[tuple[str, tuple[Line, ...]]]:
    located = scene.inventory.get("role", board.role)
    if board.rhythm:
        yield "Meets", ((Text(board.rhythm),),)
    yield "Chair", (scene.role(board.chair),) if board.chair else ((Mark("gap", "Not named in the papers"),),)
    if board.members:
        yield "Members", tuple(scene.role(member) for member in board.members)
    if board.reports_to:
        yield "Reports to", tuple(scene.role(role) for role in board.reports_to)
    plans = dict.fromkeys(
        mention.from_id
        for _, mention in scene.inventory.mentions_of("role", board.role)
        if mention.from_kind == "plan"
    )
    if plans:
        yield "Watches over", scene.links("plan", tuple(plans))
    if located:
        yield "As a role", ((link_to(located),),)
