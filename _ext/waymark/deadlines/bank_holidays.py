"""The bank holidays of England on working days: those that were, and those to come as far as is known."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from holidays import country_holidays
from holidays.version import __version__

VERSION: Final = __version__
"""The version of the library that the dates are from."""

_FRIDAY: Final = 5
_NAMES: Final = {
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
}
"""What the government calls those that the library calls something else."""


class BankHoliday(NamedTuple):
    """A bank holiday."""

    on: date
    name: str


def bank_holidays(first: int, last: int) -> tuple[BankHoliday, ...]:
    """The bank holidays from the year ``first`` through ``last``, in order, as the government lists them.

    One that falls on a weekend is left out; its substitute day, a weekday, is in. A holiday that is
    proclaimed after the library was made is not known.
    """
    found = country_holidays("GB", subdiv="ENG", years=range(first, last + 1), language="en_GB")
    return tuple(BankHoliday(day, _name(found[day])) for day in sorted(found) if day.isoweekday() <= _FRIDAY)


def _name(told: str) -> str:
    plain, observed, _ = told.partition(" (observed)")
    name = _NAMES.get(plain, plain)
    return f"{name} (substitute day)" if observed else name
