"""The form that counts when a limit runs out, with how it counts and what it counts with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.deadlines import bank_holidays
from waymark.entries import Located, StandardFacts
from waymark.model import long_date
from waymark.site.blocks import (
    Block,
    Calculator,
    Column,
    CountedClock,
    Day,
    Facts,
    Field,
    Line,
    Link,
    Mark,
    Points,
    Row,
    Table,
    Text,
    Words,
)

from .clock_pages import SHEET, can_choose, counting_anchor
from .practice import CONFIDENCE, KINDS, OWN_RULE, rests_on, standards_of
from .scene import Options, Scene, link_to, supplied

_BEFORE: Final = 1
_AFTER: Final = 12
"""How many years about that of the site the form knows the bank holidays of."""

_HOW: Final = """\
Working days are Monday to Friday, without the bank holidays of England.
The day of the start does not count. Day one is the next working day, also where the start was on a day off.
A limit in days runs out at the end of its last day.
Days, weeks, months and years run through weekends and bank holidays. A month ends on the same day of the \
month, or on its last day where there is no such day.
Hours run day and night. Where the clocks change, the hours that pass are counted.
Working hours and school days are not counted: only the council can say its hours and its terms.
This is the usual way of counting. It is not law. Where the document a rule rests on says how to count, \
follow the document. A court order ends when the order says.
A limit is not a time to wait. A child who needs it sooner gets it sooner."""
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calculator(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The form with the clocks of a topic or of all, and the way it counts."""
    chosen = [one for one in standards_of(scene, options.get("topic", "")) if can_choose(one[1].clock)]
    if not chosen:
        return (Words((Text("No standard has a clock that can be counted."),), "empty"),)
    first, last = scene.as_of.year - _BEFORE, scene.as_of.year + _AFTER
    instead: Line = (
        Text("This form needs scripts, which do not run here. Take the limit from "),
        Link(SHEET, "", "the list of timescales"),
        Text(" and count with the bank holidays below."),
    )
    clocks = sorted(_clocks(scene, chosen), key=lambda one: one.group)
    form = Calculator(tuple(clocks), f"{first}-01-01", f"{last}-12-31", _days_off(first, last), instead)
    known = (
        f"Bank holidays are those that the law now gives, to the end of {last}. One added later is missing."
    )
    points = tuple((Text(words),) for words in (*_HOW.splitlines(), known))
    return (form, Field("How it counts", "", (Points(points),)))


def _clocks(scene: Scene, chosen: list[tuple[Located, StandardFacts]]) -> Iterator[CountedClock]:
    for located, facts in chosen:
        clock = facts.clock
        page = scene.inventory.get("guidance", facts.topic)
        title = f"{facts.number}: {located.entry.title}" if facts.number else located.entry.title
        yield CountedClock(
            counting_anchor(located.entry.id),
            f"{title} ({clock.limit})",
            page.entry.title if page else facts.topic,
            clock.number,
            clock.unit,
            clock.start,
            Facts(tuple(_facts(scene, located, facts, title))),
        )


def _facts(
    scene: Scene, located: Located, facts: StandardFacts, title: str
) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield "Rule", ((link_to(located, title),),)
    yield "Clock", (supplied(scene, facts.clock.in_full),)
    nothing: Line = (OWN_RULE if facts.kind == "local-rule" else Mark("gap", "No authority named"),)
    yield "Rests on", tuple(rests_on(scene, *one) for one in facts.authority) or (nothing,)
    yield "Kind", ((Mark(f"kind-{facts.kind}", KINDS[facts.kind]),),)
    yield "How sure", ((Mark(f"confidence-{facts.confidence}", CONFIDENCE[facts.confidence]),),)


def _days_off(first: int, last: int) -> Table:
    rows = tuple(
        Row(
            (
                (Day(one.on.isoformat(), f"{_WEEKDAYS[one.on.weekday()]} {long_date(one.on)}"),),
                (Text(one.name),),
            )
        )
        for one in bank_holidays(first, last)
    )
    return Table(
        f"Bank holidays in England, {first} to {last}", (Column("Day"), Column("Bank holiday")), rows
    )
