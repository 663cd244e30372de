"""Counting a time limit from its start. ``site/static/calculator.js`` counts by the same rule.

A day runs to its end, and the day of the start is not counted. Of working days, day one is the first
working day after the day of the start, whether or not the start was itself on a working day. This is
the usual way of counting, and of two readings the one that ends earlier; it is not law.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

COUNCIL_ONLY: Final = ("working hour", "school day")
"""Units that only the council can count: it alone knows its hours and its terms."""

_LONDON: Final = ZoneInfo("Europe/London")
_FRIDAY: Final = 5
_MONTHS_OF_A_YEAR: Final = 12
_MONTHS: Final = {"month": 1, "year": _MONTHS_OF_A_YEAR}
_DAYS: Final = {"day": 1, "week": 7}
_HOURS: Final = {
    "hour": 1,
    "working hour": 3,
    "day": 24,
    "working day": 34,
    "school day": 46,
    "week": 168,
    "month": 730,
    "year": 8760,
}
"""About how many hours pass in one: a week has five working days, a year 190 school days."""


class Due(NamedTuple):
    """When a clock runs out."""

    on: date
    at: time | None = None
    """The time of that day; None where the whole day may be used."""
    first: date | None = None
    """Day one, where working days were counted."""
    passed_over: tuple[date, ...] = ()
    """The weekend days and bank holidays after the start that did not count."""


def counts(unit: str) -> bool:
    """Whether :func:`due` can count in ``unit``."""
    return unit in {"hour", "working day", *_DAYS, *_MONTHS}


def due(start: datetime, number: int, unit: str, days_off: Container[date]) -> Due:
    """When ``number`` of ``unit`` after ``start`` have run out; ValueError for a unit it cannot count.

    ``start`` is the time on a clock in England. ``days_off`` are the bank holidays, which have to be
    known for all the time that is counted. ``number`` is 1 or more.
    """
    day = start.date()
    if unit == "hour":
        # Hours that pass: where the clocks change on the way, the time of day moves by one.
        end = (start.replace(tzinfo=_LONDON).astimezone(UTC) + timedelta(hours=number)).astimezone(_LONDON)
        return Due(end.date(), end.time())
    if unit == "working day":
        return _working_days(day, number, days_off)
    if unit in _DAYS:
        return Due(day + timedelta(days=number * _DAYS[unit]))
    if unit in _MONTHS:
        return Due(_months(day, number * _MONTHS[unit]))
    message = f"days cannot be counted in {unit}s"
    raise ValueError(message)


def _working_days(day: date, number: int, days_off: Container[date]) -> Due:
    first: date | None = None
    passed_over = []
    while number:
        day += timedelta(days=1)
        if day.isoweekday() > _FRIDAY or day in days_off:
            passed_over.append(day)
        else:
            first = first or day
            number -= 1
    return Due(day, None, first, tuple(passed_over))


def _months(day: date, number: int) -> date:
    """The same day of a later month, or its last day where it has no such day."""
    years, month = divmod(day.month - 1 + number, _MONTHS_OF_A_YEAR)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def rough_hours(number: int, unit: str) -> int:
    """About how many hours pass in ``number`` of ``unit``, to put clocks in order; 0 for a unit not known."""
    return number * _HOURS.get(unit, 0)
