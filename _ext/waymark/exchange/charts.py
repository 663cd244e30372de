"""A chart as plain values: what a picture for Word is drawn from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

Part = tuple[str, str, int]
"""Colour, words and number of one part of a bar."""


class StackedBars(NamedTuple):
    """Bars one below the other, all to one scale, each made of coloured parts."""

    title: str
    rows: tuple[tuple[str, tuple[Part, ...]], ...]
    """The words beside each bar, and its parts from left to right."""


class DatedLine(NamedTuple):
    """A line through figures, each at its day, with a dashed line for each target."""

    title: str
    unit: str
    """``percent``, or a word such as ``days``; empty for plain numbers."""
    points: tuple[tuple[date, str, float], ...]
    """The last day of the period, the period in words, and the figure; the earliest first."""
    targets: tuple[tuple[str, float], ...] = ()
    """The words and the figure of each target."""


Drawable = StackedBars | DatedLine
