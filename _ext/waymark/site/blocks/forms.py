"""What a reader fills in."""

from __future__ import annotations

from typing import NamedTuple

from .pieces import Facts, Line, Table


class CountedClock(NamedTuple):
    """A rule with a limit, as one can choose it in a form."""

    anchor: str
    """What an address ends with that has it chosen already."""
    label: str
    group: str
    """The page it belongs to, in words."""
    number: int
    unit: str
    start: str
    """What it is counted from, in words that follow on ``of``."""
    facts: Facts
    """What the reader has to know of it beside the date."""


class Calculator(NamedTuple):
    """A form that counts when a limit runs out. Where no script runs it leads to a table instead."""

    clocks: tuple[CountedClock, ...]
    """Those of a group stand together."""
    first: str
    """The first and the last day (year-month-day) for which it is known which days are days off."""
    last: str
    days_off: Table
    """A row with a day and its name for each day off; the form counts with what stands here."""
    instead: Line
    """What is said where no script runs."""
