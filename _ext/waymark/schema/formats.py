"""The forms of dates and periods."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

FIRST_YEAR: Final = 1900
"""The first year a date may name; an earlier one is a slip of the finger."""
LAST_YEAR: Final = 2199
"""The last year a date may name."""

_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PERIOD: Final = re.compile(r"([0-9]{4})(?:-(?:(?:0[1-9]|1[0-2])|Q[1-4]))?")
_YEARS: Final = re.compile(
    r"(?:financial-year ([0-9]{4})-([0-9]{2})(?: Q[1-4])?|school-year ([0-9]{4})-([0-9]{2}))"
)


@lru_cache(maxsize=4096)
def is_date(text: str) -> bool:
    """Whether ``text`` is a day of the calendar written year-month-day in plain digits: ``2023-03-31``."""
    found = _DATE.fullmatch(text)
    if not found or not _is_year(found[1]):
        return False
    try:
        date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def is_period(text: str) -> bool:
    """Whether ``text`` is a day, month, quarter or year, a financial year or its quarter, or a school year.

    Those are written ``2022-11-30``, ``2022-11``, ``2022-Q4`` (October to December), ``2022``,
    ``financial-year 2022-23``, ``financial-year 2022-23 Q4`` (January to March 2023) and
    ``school-year 2022-23``; the second year must follow the first.
    """
    if is_date(text):
        return True
    if found := _PERIOD.fullmatch(text):
        return _is_year(found[1])
    if found := _YEARS.fullmatch(text):
        first, second = found[1] or found[3], found[2] or found[4]
        return _is_year(first) and (int(first) + 1) % 100 == int(second)
    return False


def _is_year(digits: str) -> bool:
    return FIRST_YEAR <= int(digits) <= LAST_YEAR
