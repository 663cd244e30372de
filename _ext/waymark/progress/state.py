"""The fold: all updates of an action up to a day give its state on that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from waymark.model import Action, Due, Update

DONE: Final = frozenset({"complete", "sustained", "stopped"})
"""Common terms after which a date no longer matters."""


COMPLETE: Final = frozenset({"complete", "sustained"})
"""Common terms of what was done as promised; what was stopped is not among them."""


class Slip(NamedTuple):
    """A due date that was moved."""

    on: date
    before: Due | None
    after: Due
    reason: str
    approved_by: str

    @property
    def days(self) -> int:
        """By how many days it moved; 0 where one of the two is no date."""
        if self.before is None or self.before.end is None or self.after.end is None:
            return 0
        return (self.after.end - self.before.end).days


@dataclass(frozen=True, slots=True)
class State:
    """An action as it stands at the end of a day."""

    ratings: dict[str, str]
    """The terms in force by axis."""
    read_from_note: bool
    """Whether the rating in force was read from words and not given."""
    due: Due | None
    """The due date in force."""
    slips: tuple[Slip, ...]
    updates: tuple[Update, ...]
    """The updates that were known on the day, newest first."""
    note: str
    """The newest progress note."""
    noted: date | None
    """The day of that note."""
    difference: str
    reason: str
    mitigation: str

    @property
    def updated(self) -> date | None:
        """The day of the newest update."""
        return self.updates[0].on if self.updates else None

    def overdue(self, as_of: date) -> int:
        """By how many days ``as_of`` is past its due date; 0 when it is not, or when it is due by no date."""
        if self.due is None or self.due.kind != "by" or self.due.end is None:
            return 0
        return max(0, (as_of - self.due.end).days)


def _latest(updates: list[Update], field: str) -> str:
    """The newest text given in ``field``; ``updates`` run from the newest to the oldest."""
    return next((text for update in updates if (text := str(getattr(update, field)))), "")


def state(action: Action, as_of: date) -> State:
    """The state of ``action`` at the end of the day ``as_of``.

    A reason and a mitigation belong to the rating they explain: they lapse when a later update
    gives a new rating of delivery without them.
    """
    known = [update for update in action.updates if update.on <= as_of]
    ratings: dict[str, str] = {}
    read_from_note = False
    due, slips = action.due, []
    explained: list[Update] = []
    for update in known:
        ratings.update(update.ratings)
        if "delivery" in update.ratings:
            read_from_note = update.read_from_note
            explained.clear()
        explained.insert(0, update)
        if update.due is not None:
            slips.append(Slip(update.on, due, update.due, update.reason, update.approved_by))
            due = update.due
    known.reverse()
    return State(
        ratings=ratings,
        read_from_note=read_from_note,
        due=due,
        slips=tuple(slips),
        updates=tuple(known),
        note=_latest(known, "note"),
        noted=next((update.on for update in known if update.note), None),
        difference=_latest(known, "difference"),
        reason=_latest(explained, "reason"),
        mitigation=_latest(explained, "mitigation"),
    )
