"""Counting actions by a property and by rating, for progress tables and bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class Tally(NamedTuple):
    """How many of one row stand at each term."""

    row: str
    counts: tuple[int, ...]
    """One number for each term that was asked for, in that order."""

    @property
    def total(self) -> int:
        """All of the row together."""
        return sum(self.counts)


def tally(pairs: Iterable[tuple[str, str]], rows: Iterable[str], terms: Iterable[str]) -> tuple[Tally, ...]:
    """Count ``pairs`` of row and term. Every row of ``rows`` is there, also an empty one, in that order."""
    counted = Counter(pairs)
    wanted = tuple(terms)
    return tuple(Tally(row, tuple(counted[row, term] for term in wanted)) for row in rows)
