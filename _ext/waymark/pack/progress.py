"""The part of a pack that counts how many actions of each area stand where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from waymark.labels import sentence
from waymark.progress import tally
from waymark.standing import ENDED

from .actions import ActionRow
from .scope import Scope

SOON: Final = 90
"""Days within which an action counts as due soon."""

_DUE: Final = (
    ("past", "red", "Past its date"),
    ("soon", "yellow", f"Due within {SOON} days"),
    ("later", "blue", "Due later"),
    ("other", "purple", "Not by a date"),
    ("none", "grey", "No date set"),
)
"""How actions that nobody rates are counted, as on the site."""


class Column(NamedTuple):
    """Where an action can stand."""

    term: str
    label: str
    colour: str


class AreaCount(NamedTuple):
    """How many actions of an area stand in each column."""

    id: str
    """The id of the group; empty for all together."""
    title: str
    counts: tuple[int, ...]
    total: int


class Progress(NamedTuple):
    """Counts of one thing that the plan rates, or of due dates where it rates nothing."""

    axis: str
    """``delivery``, ``impact``, ``assurance`` or ``due``."""
    title: str
    level: str
    """What the plan calls the groups that are counted: its areas, or where it has only one what is in it."""
    columns: tuple[Column, ...]
    """Those in which at least one action stands."""
    rows: tuple[AreaCount, ...]
    all: AreaCount


def progress_of(scope: Scope, actions: tuple[ActionRow, ...]) -> tuple[Progress, ...]:
    """The counts by area: for each thing the plan rates, or by due date where it does not rate delivery.

    In a plan that has ended no date counts any more.
    """
    if not actions:
        return ()
    found = []
    if not scope.rates and scope.plan.status not in ENDED:
        columns = tuple(Column(term, label, colour) for term, colour, label in _DUE)
        stands = [_band(action, scope.as_of) for action in actions]
        found.append(_counted("due", "Due dates", columns, list(zip(actions, stands, strict=True))))
    for scheme in scope.plan.schemes:
        terms = (Column(term.id, term.label, term.colour) for term in scheme.terms)
        columns = (*terms, Column("", "Not rated", "white"))
        given = [_term(action, scheme.axis, columns) for action in actions]
        if any(given):
            pairs = list(zip(actions, given, strict=True))
            found.append(_counted(scheme.axis, scheme.title, columns, pairs))
    return tuple(found)


def _term(action: ActionRow, axis: str, columns: Iterable[Column]) -> str:
    term = next((one.term for one in action.ratings if one.axis == axis), "")
    return term if term in {column.term for column in columns} else ""


def _band(action: ActionRow, as_of: date) -> str:
    due = action.due
    if due.kind != "by" or due.day is None:
        return "other" if due.words else "none"
    if due.day < as_of:
        return "past"
    return "soon" if due.day <= as_of + timedelta(days=SOON) else "later"


def _depth(actions: list[ActionRow]) -> int:
    """The highest level at which the plan has several groups: one bar for all would tell nothing."""
    deepest = max(len(action.groups) for action in actions)
    several = (
        depth
        for depth in range(deepest)
        if len({action.groups[min(depth, len(action.groups) - 1)].id for action in actions}) > 1
    )
    return next(several, 0)


def _counted(
    axis: str, title: str, columns: tuple[Column, ...], stands: list[tuple[ActionRow, str]]
) -> Progress:
    used = tuple(column for column in columns if any(term == column.term for _, term in stands))
    depth = _depth([action for action, _ in stands])
    levels = [(action.groups[min(depth, len(action.groups) - 1)], term) for action, term in stands]
    areas = {area.id: area for area, _ in levels}
    pairs = [(area.id, term) for area, term in levels]
    counted = tally(pairs, areas, [column.term for column in used])
    rows = tuple(AreaCount(one.row, areas[one.row].words, one.counts, one.total) for one in counted)
    totals = tuple(sum(row.counts[number] for row in rows) for number in range(len(used)))
    names = {area.level for area in areas.values()}
    level = sentence(names.pop() if len(names) == 1 else "group")
    return Progress(axis, title, level, used, rows, AreaCount("", "All", totals, sum(totals)))
