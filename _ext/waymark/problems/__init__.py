"""What a user can get wrong, as values: a problem has a kind, a place, a sentence and a mend.

Nothing here raises. A mistake in a user's file is a :class:`Problem`; an exception is kept for a
mistake in the code. Every kind is declared once, in :mod:`~waymark.problems.reading` or
:mod:`~waymark.problems.meaning`; the manual's page of kinds is made from these declarations.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from .guidance import KINDS_OF_HISTORY
from .kinds import Kind, Severity
from .meaning import KINDS_OF_MEANING
from .nearest import nearest
from .reading import KINDS_OF_READING

__all__ = ["KINDS", "Kind", "Place", "Problem", "Severity", "nearest"]

KINDS: Final[dict[str, Kind]] = {
    kind.code: kind for kind in (*KINDS_OF_READING, *KINDS_OF_MEANING, *KINDS_OF_HISTORY)
}
"""Every kind of problem by its code."""


class Place(NamedTuple):
    """Where something stands in a file a user wrote."""

    path: str
    """The path as the user gave it, with forward slashes."""
    line: int
    """The line, counted from 1."""
    column: int
    """The column in characters, counted from 1; a tab counts as one."""
    length: int = 1
    """How many characters on that line are meant."""


class Problem(NamedTuple):
    """One mistake, told so that the person who made it can mend it."""

    place: Place
    code: str
    """The code of a kind in :data:`KINDS`."""
    message: str
    """One plain sentence in the author's own words."""
    fix: str = ""
    """What to write instead, where that can be said."""

    @property
    def severity(self) -> Severity:
        """How grave it is, as its kind says."""
        return KINDS[self.code].severity
