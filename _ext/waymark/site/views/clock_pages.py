"""The two pages about clocks, which others lead to: all limits on one sheet, and the form that counts."""

from __future__ import annotations

from typing import Final

from waymark.deadlines import COUNCIL_ONLY, counts
from waymark.entries import Located, StandardFacts
from waymark.model.clock import Clock
from waymark.site.blocks import Line, Link, Text

CALCULATOR: Final = "guidance/calculator"
"""The page with the form that counts when a limit runs out."""
SHEET: Final = "guidance/timescales"
"""The page with all limits in few words, for one sheet of paper."""


def can_choose(clock: Clock) -> bool:
    """Whether the form offers a clock: it counts with it, or says why it does not."""
    return bool(clock.number) and (counts(clock.unit) or clock.unit in COUNCIL_ONLY)


def counting_anchor(standard: str) -> str:
    """What the address of the form ends with to have a standard chosen already."""
    return f"count-{standard}"


def count_link(located: Located, facts: StandardFacts) -> Line:
    """The way from a standard to the form that counts its clock; empty where it has nothing to count."""
    if not can_choose(facts.clock):
        return ()
    link = Link(CALCULATOR, counting_anchor(located.entry.id), "Work out the date", aside=True)
    return (Text(" "), link)
