"""What is drawn: charts and pathways, as the values they show."""

from __future__ import annotations

from typing import NamedTuple

from .pieces import Line


class Segment(NamedTuple):
    """One part of a bar."""

    colour: str
    label: str
    number: int


class Bars(NamedTuple):
    """Stacked bars, all drawn to one scale, with their text alternative."""

    title: str
    rows: tuple[tuple[str, tuple[Segment, ...]], ...]
    key: tuple[tuple[str, str], ...]
    """Colour and words of each kind of part, in the order of the parts."""


class Curve(NamedTuple):
    """A line through dated figures, with targets."""

    title: str
    unit: str
    points: tuple[tuple[str, str, float], ...]
    """The last day of the period (year-month-day), the period in words, and the figure."""
    targets: tuple[tuple[str, float], ...]
    baseline: tuple[str, str, float] | None = None
    """Where the figure started from: a day, the period in words, and the figure, as in ``points``."""
    comparators: tuple[tuple[str, float], ...] = ()
    """Figures of others: who (and when), and the figure. The drawing writes the figure after the words."""
    ratings: tuple[tuple[str, str], ...] = ()
    """What the paper itself says of each point, colour and words; two empty texts where it says nothing."""
    stages: tuple[tuple[str, str, float], ...] = ()
    """Targets in stages, oldest first: the day each is for, its words (with the bound), and the bound."""


class Areas(NamedTuple):
    """How many actions had which rating, period by period: areas above each other."""

    title: str
    periods: tuple[str, ...]
    """Each period in few words, oldest first."""
    series: tuple[tuple[str, str, tuple[int, ...]], ...]
    """Colour, words and one number for each period; the first series lies at the bottom."""


class BurnUp(NamedTuple):
    """How many actions should have been done by the end of each period, and how many were."""

    title: str
    periods: tuple[str, ...]
    planned: tuple[int, ...]
    """For each period, all that were due by its end."""
    completed: tuple[int | None, ...]
    """For each period, all that were done by its end; None where that is not known, as after the day."""
    now: int | None
    """Which of the periods the day of the site falls in; None where it falls in none."""
    total: int | None = None
    """All actions, also those with no date; left out, the last of ``planned``."""


class Slips(NamedTuple):
    """Due dates that were moved: the first date and the one in force, on one axis of time."""

    title: str
    rows: tuple[tuple[str, str, str, int], ...]
    """The action, its first day and the day in force (year-month-day), and the days between them."""


class Way(NamedTuple):
    """Where a step of a pathway leads."""

    answer: str
    """The answer that leads there; empty where the step asks nothing."""
    to: int | None
    """The number of a step, from 1; None where the pathway ends."""
    words: str
    """The same as the list tells it; empty where it goes without saying."""


class Step(NamedTuple):
    """A step of a pathway: something to do, or a question."""

    title: str
    text: Line
    ways: tuple[Way, ...]
    """Where it leads; never empty."""

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return any(way.answer for way in self.ways)


class Pathway(NamedTuple):
    """Steps in order, whose answers lead on: a list, and a drawing of it."""

    title: str
    steps: tuple[Step, ...]
    anchor: str = "step"
    """What the addresses of the steps begin with; a hyphen and the number follow."""
