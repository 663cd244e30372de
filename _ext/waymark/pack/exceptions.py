"""The part of a pack that holds what a board has to look at: what is late, at risk or past its date."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from .actions import ActionRow, Level
from .pieces import Due, Holder, Rating

_FIRST: Final = ("late", "at-risk", "not-started", "on-track")
"""Common terms with those that need attention first."""


class ExceptionRow(NamedTuple):
    """An action that is late, at risk or past its date."""

    id: str
    number: str
    title: str
    area: Level
    why: tuple[str, ...]
    """``rated-late``, ``rated-at-risk`` and ``past-date``, as far as they hold."""
    rating: Rating | None
    due: Due
    people: tuple[Holder, ...]
    reason: str
    mitigation: str


def exceptions_of(actions: tuple[ActionRow, ...]) -> tuple[ExceptionRow, ...]:
    """The open actions that are late, at risk or past their date, the most pressing first."""
    found = [action for action in actions if action.is_open and why(action)]
    found.sort(key=lambda one: (_order(one), one.due.day or date.max, one.id))
    return tuple(
        ExceptionRow(
            one.id,
            one.number,
            one.title,
            one.area,
            why(one),
            one.rating,
            one.due,
            one.people,
            one.reason,
            one.mitigation,
        )
        for one in found
    )


def why(action: ActionRow) -> tuple[str, ...]:
    """What makes an action an exception; nothing where it is none."""
    rated = {"late": "rated-late", "at-risk": "rated-at-risk"}.get(action.common)
    past = "past-date" if action.due.late_days else None
    return tuple(one for one in (rated, past) if one)


def _order(action: ActionRow) -> int:
    return _FIRST.index(action.common) if action.common in _FIRST else len(_FIRST)
