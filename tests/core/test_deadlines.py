"""When a clock runs out, and on which days nobody works."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from waymark.deadlines import COUNCIL_ONLY, Due, bank_holidays, counts, due, rough_hours
from waymark.model.clock import Clock

LISTED = {
    2022: ("01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"),
    2023: ("01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"),
    2024: ("01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"),
    2025: ("01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
    2026: ("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
    2027: ("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"),
    2028: ("01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"),
}
"""The days as the government lists them: the jubilee, the funeral, the coronation and substitute days."""

DAYS_OFF = {one.on for one in bank_holidays(2019, 2036)}


@pytest.mark.parametrize("year", LISTED)
def test_the_bank_holidays_are_those_of_the_government(year: int) -> None:
    """The days off of a year are those that the government lists for England, and no others."""
    assert [f"{one.on:%m-%d}" for one in bank_holidays(year, year)] == list(LISTED[year])


@pytest.mark.parametrize("year", [2019, 2020, 2021, *range(2029, 2037)])
def test_other_years_have_eight(year: int) -> None:
    """A year with nothing special has eight days off, all of them on weekdays."""
    found = bank_holidays(year, year)
    assert len(found) == 8
    assert all(one.on.isoweekday() <= 5 for one in found)


def test_in_2020_the_early_may_holiday_was_moved() -> None:
    """It was a Friday that year, for the end of the war in Europe."""
    assert {one.on: one.name for one in bank_holidays(2020, 2020)}[
        date(2020, 5, 8)
    ] == "Early May bank holiday"


def test_a_substitute_day_says_so() -> None:
    """A holiday that fell on a weekend is told by the day that took its place."""
    names = {one.on: one.name for one in bank_holidays(2027, 2028)}
    assert names[date(2027, 12, 27)] == "Christmas Day (substitute day)"
    assert names[date(2028, 1, 3)] == "New Year's Day (substitute day)"


@pytest.mark.parametrize(
    ("start", "number", "on", "first", "passed"),
    [
        pytest.param("2024-03-19T09:00", 1, "2024-03-20", "2024-03-20", 0, id="a Tuesday"),
        pytest.param("2024-03-19T23:59", 1, "2024-03-20", "2024-03-20", 0, id="late at night"),
        pytest.param("2024-03-22T17:30", 1, "2024-03-25", "2024-03-25", 2, id="a Friday"),
        pytest.param("2024-03-23T10:00", 1, "2024-03-25", "2024-03-25", 1, id="a Saturday"),
        pytest.param("2024-03-28T16:00", 1, "2024-04-02", "2024-04-02", 4, id="before Easter"),
        pytest.param("2024-03-29T16:00", 1, "2024-04-02", "2024-04-02", 3, id="on Good Friday"),
        pytest.param("2024-03-22T09:00", 45, "2024-05-30", "2024-03-25", 24, id="45 days"),
        pytest.param("2022-12-23T09:00", 2, "2022-12-29", "2022-12-28", 4, id="substitute days"),
    ],
)
def test_working_days(start: str, number: int, on: str, first: str, passed: int) -> None:
    """Day one is the first working day after the day of the start; days off do not count."""
    found = due(datetime.fromisoformat(start), number, "working day", DAYS_OFF)
    assert (found.on.isoformat(), found.at) == (on, None)
    assert (found.first and found.first.isoformat(), len(found.passed_over)) == (first, passed)


@pytest.mark.parametrize(
    ("start", "number", "unit", "expected"),
    [
        ("2024-03-22T09:00", 8, "day", Due(date(2024, 3, 30))),
        ("2024-03-22T09:00", 2, "week", Due(date(2024, 4, 5))),
        ("2024-08-31T09:00", 6, "month", Due(date(2025, 2, 28))),
        ("2023-08-31T09:00", 6, "month", Due(date(2024, 2, 29))),
        ("2024-11-15T09:00", 3, "month", Due(date(2025, 2, 15))),
        ("2024-02-29T09:00", 1, "year", Due(date(2025, 2, 28))),
        ("2024-06-01T10:15", 72, "hour", Due(date(2024, 6, 4), time(10, 15))),
        ("2024-03-30T10:15", 72, "hour", Due(date(2024, 4, 2), time(11, 15))),
        ("2024-10-26T10:15", 72, "hour", Due(date(2024, 10, 29), time(9, 15))),
    ],
)
def test_calendar_time(start: str, number: int, unit: str, expected: Due) -> None:
    """Days and months run on; a month ends on its last day at the latest; hours are those that pass."""
    assert due(datetime.fromisoformat(start), number, unit, DAYS_OFF) == expected


@pytest.mark.parametrize("unit", [*COUNCIL_ONLY, "fortnight"])
def test_what_only_the_council_can_count_is_refused(unit: str) -> None:
    """Nobody guesses office hours or school terms."""
    assert not counts(unit)
    with pytest.raises(ValueError, match=unit):
        due(datetime(2024, 3, 22), 1, unit, DAYS_OFF)


def test_clocks_have_an_order() -> None:
    """Shorter clocks come before longer ones, whatever their unit."""
    limits = ["2 hours", "1 working hour", "1 day", "30 hours", "1 working day", "72 hours", "5 days",
              "5 working days", "15 working days", "1 month", "45 working days", "1 year"]  # fmt: skip
    clocks = [Clock.read({"within": limit, "of": "it"}) for limit in limits]
    hours = [rough_hours(one.number, one.unit) for one in clocks]
    assert hours == sorted(hours)
    assert rough_hours(1, "fortnight") == 0


def test_a_clock_says_its_limit() -> None:
    """The limit stands by itself, with how often it comes again; words alone are the limit they are."""
    again = Clock.read({"within": "3 months", "of": "the first conference", "then-every": "6 months"})
    assert again.limit == "3 months, then at least every 6 months"
    assert Clock.read("At once").limit == "At once"
    assert Clock.read({"within": "1 working day", "of": "the referral"}).limit == "1 working day"
