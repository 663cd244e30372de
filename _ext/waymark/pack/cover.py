"""The part of a pack that says which plan, which meeting and which days it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from waymark.entries import BoardFacts, Inventory
from waymark.model import Plan

from .pieces import Named, Told
from .scope import Scope, told
from .wording import day_of

QUARTER: Final = timedelta(days=91)
"""How far back a pack looks where no board met before."""


class Meeting(NamedTuple):
    """A meeting of a board that watches the plan."""

    board: Named
    on: date
    title: str
    items: tuple[str, ...]
    """The agenda, as far as it is known."""


class Cover(NamedTuple):
    """What stands on the front of a paper."""

    plan: Named
    organisation: str
    status: str
    """``draft``, ``active``, ``closed`` or ``superseded``."""
    published: date | None
    ended: date | None
    summary: str
    """What the plan says of itself."""
    as_of: date
    since: date
    since_meetings: tuple[Meeting, ...]
    """The meetings on that day; none where it is no day of a meeting."""
    meetings: tuple[Meeting, ...]
    """Those on the day of the pack, or else on the next known day after it."""
    boards: tuple[Named, ...]
    """All who watch the plan."""
    papers: tuple[Told, ...]
    """The papers of the plan itself."""
    answers: tuple[Named, ...]
    """The sources and findings it answers."""


def last_meeting(inventory: Inventory, plan: Plan, as_of: date) -> date:
    """The day from which changes are told: of the last meeting before ``as_of``, else a quarter before."""
    days = [one.on for one in _meetings(inventory, plan) if one.on < as_of]
    return max(days, default=as_of - QUARTER)


def _meetings(inventory: Inventory, plan: Plan) -> Iterator[Meeting]:
    """The meetings of all boards that watch ``plan``."""
    for role in plan.governance:
        board, name = inventory.get("board", role), inventory.get("role", role)
        if board is None or not isinstance(board.entry.facts, BoardFacts):
            continue
        called = Named(role, name.entry.title if name else role)
        for one in board.entry.facts.meetings:
            yield Meeting(called, date.fromisoformat(one.on), one.title, one.items)


def meetings_of(scope: Scope) -> tuple[Meeting, ...]:
    """The meetings of all boards that watch the plan, the earliest first."""
    return tuple(sorted(_meetings(scope.inventory, scope.plan), key=lambda one: (one.on, one.board.id)))


def cover_of(scope: Scope) -> Cover:
    """The cover of the pack."""
    plan, every = scope.plan, meetings_of(scope)
    following = min((one.on for one in every if one.on >= scope.as_of), default=None)
    return Cover(
        plan=Named(plan.id, plan.title),
        organisation=plan.organisation,
        status=plan.status,
        published=day_of(plan.published),
        ended=day_of(plan.ended),
        summary=scope.words(plan.summary),
        as_of=scope.as_of,
        since=scope.since,
        since_meetings=tuple(one for one in every if one.on == scope.since),
        meetings=tuple(one for one in every if one.on == following),
        boards=scope.named("role", plan.governance),
        papers=tuple(one for paper in plan.documents if (one := told(paper))),
        answers=(
            *scope.named("source", (one for one in plan.answers if "/" not in one)),
            *scope.named("finding", (one for one in plan.answers if "/" in one)),
        ),
    )
