"""The small values that the parts of a pack are made of. All are plain, so that any form can write them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Named(NamedTuple):
    """A record by its lasting id and its title."""

    id: str
    title: str


class Holder(NamedTuple):
    """A role, and the part it plays."""

    id: str
    title: str
    short: str
    organisation: str
    """Whose role it is; empty where the register does not say."""
    part: str
    """``lead`` or the part that the plan names."""

    @property
    def words(self) -> str:
        """The short name, with the part it plays where it does not lead."""
        return self.short if self.part == "lead" else f"{self.short} ({self.part})"


class Rating(NamedTuple):
    """A rating in the words and the colour of its plan, and in the terms that all plans share."""

    axis: str
    """``delivery``, ``impact`` or ``assurance``."""
    title: str
    """What the plan calls the thing that is rated."""
    term: str
    """The id of the term; empty where nothing was rated."""
    label: str
    colour: str
    common: str
    """The common term; empty where nothing was rated."""


class Due(NamedTuple):
    """When an action is due, and how that moved."""

    kind: str
    """``by``, ``review``, ``every`` or ``event``; empty where no date is set."""
    words: str
    day: date | None
    """The last day in time, or the day of the review; None where it is no day."""
    first_words: str
    """The first due date in words, where it was moved; else empty."""
    first_day: date | None
    moved_times: int
    moved_days: int | None
    """From the first to the current date; None where it never moved or one of the two is no date."""
    late_days: int
    """By how many days it is past its date and not done."""


class Evidence(NamedTuple):
    """What an update tells as evidence."""

    on: date
    text: str


class Told(NamedTuple):
    """A paper and the place in it."""

    title: str
    date: str
    """The day or period of the paper, as typed."""
    at: str
    link: str
    words: str
    """All of it in words."""
