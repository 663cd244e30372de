"""What to say to an author whose date is written in another way."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Callable
from typing import Final, NamedTuple

from .formats import FIRST_YEAR, LAST_YEAR, is_date, is_period


class DateAdvice(NamedTuple):
    """What is wrong with a date, and what to write."""

    message: str
    """The end of a sentence that starts with the date as it was typed."""
    write: str
    """The date in the form that is asked for, or two between which only the author can choose; empty where
    neither is sure."""


_DIGITS_ONLY: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[t ].*)?")
_WORDS: Final = re.compile(
    r"(?:(?:on|by) )?(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{4})"
)
_MONTH_WORDS: Final = re.compile(r"(?:(?:in|by|end of) )?([a-z]{3,9})\.?,?[ -](\d{4})")
_MONTH_DIGITS: Final = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_YEAR_MONTH: Final = re.compile(r"(\d{4})[/.\-](\d{1,2})")
_QUARTER: Final = re.compile(r"(?:q([1-4])[\s,/-]*(\d{4})|(\d{4})[\s,/-]*q([1-4]))")
_TWO_YEARS: Final = re.compile(r"([a-z/ -]*?)[ -]*(\d{4}) ?[-/\u2013] ?(?:\d{2})?(\d{2})")
_LAST_MONTH: Final = 12
_OR: Final = " or "


def advise(text: str, *, day_only: bool) -> DateAdvice:
    """Say what is wrong with ``text``, which is no period, or no day where ``day_only`` is set."""
    plain = " ".join(text.split()).lower()
    if day_only and is_period(text):
        return DateAdvice("names no single day, and this field needs one", "")
    for look in _LOOKS:
        advice = look(plain)
        if advice is not None:
            holds = is_date if day_only else is_period
            sure = all(holds(one) for one in advice.write.split(_OR))
            return advice if sure else DateAdvice(advice.message, "")
    return DateAdvice("is not a date", "")


def _day(year: str, month: str, day: str) -> DateAdvice:
    """Judge a day whose parts are known; a year of two digits is one of this century."""
    number = int(month)
    full = int(year) if len(year) > len("23") else 2000 + int(year)
    if not FIRST_YEAR <= full <= LAST_YEAR:
        return DateAdvice(f"names the year {full}, which cannot be meant", "")
    if not 1 <= number <= _LAST_MONTH:
        return DateAdvice(f"is not in the calendar: there is no month {number}", "")
    days = monthrange(full, number)[1]
    if not 1 <= int(day) <= days:
        return DateAdvice(f"is not in the calendar: {month_name[number]} {full} has {days} days", "")
    return DateAdvice("is not written year-month-day", f"{full}-{number:02}-{int(day):02}")


def _month(year: str, month: int) -> DateAdvice:
    if not 1 <= month <= _LAST_MONTH:
        return DateAdvice(f"is not in the calendar: there is no month {month}", "")
    return DateAdvice("is not written year-month", f"{year}-{month:02}")


def _named(word: str) -> int:
    """Give the number of the month called ``word``, whole or its first letters; 0 where there is none."""
    names = [name.lower() for name in month_name[1:]]
    return next((number for number, name in enumerate(names, 1) if name.startswith(word)), 0)


def _year_first(text: str) -> DateAdvice | None:
    if found := _DIGITS_ONLY.fullmatch(text):
        return _day(found[1], found[2], found[3])
    found = _YEAR_FIRST.fullmatch(text)
    return _day(found[1], found[3], found[4]) if found else None


def _day_first(text: str) -> DateAdvice | None:
    found = _DAY_FIRST.fullmatch(text)
    return _day(found[3], found[2], found[1]) if found else None


def _in_words(text: str) -> DateAdvice | None:
    found = _WORDS.fullmatch(text)
    number = _named(found[2]) if found else 0
    return _day(found[3], str(number), found[1]) if found and number else None


def _month_in_words(text: str) -> DateAdvice | None:
    found = _MONTH_WORDS.fullmatch(text)
    number = _named(found[1]) if found else 0
    return _month(found[2], number) if found and number else None


def _month_in_digits(text: str) -> DateAdvice | None:
    if found := _MONTH_DIGITS.fullmatch(text):
        return _month(found[2], int(found[1]))
    return None


def _quarter(text: str) -> DateAdvice | None:
    if found := _QUARTER.fullmatch(text):
        return DateAdvice("is not written year-quarter", f"{found[2] or found[3]}-Q{found[1] or found[4]}")
    return None


def _two_years(text: str) -> DateAdvice | None:
    found = _TWO_YEARS.fullmatch(text)
    if not found:
        return None
    first = int(found[2])
    years = f"{first}-{(first + 1) % 100:02}"
    follows = int(found[3]) == (first + 1) % 100
    name = next((f"{kind}-year {years}" for kind in ("financial", "school") if kind in found[1]), "")
    if not name and found[1].strip() in {"fy", "f/y"}:
        name = f"financial-year {years}"
    if not follows:
        month = _YEAR_MONTH.fullmatch(text)
        if month and not name:
            return _month(month[1], int(month[2]))
        return DateAdvice("does not name two years that follow each other", name)
    if not name:
        either = _OR.join((f"financial-year {years}", f"school-year {years}"))
        return DateAdvice("does not say which kind of year it is", either)
    return DateAdvice("is not written this way", name)


def _year_and_month(text: str) -> DateAdvice | None:
    if found := _YEAR_MONTH.fullmatch(text):
        return _month(found[1], int(found[2]))
    return None


_LOOKS: Final[tuple[Callable[[str], DateAdvice | None], ...]] = (
    _year_first,
    _day_first,
    _in_words,
    _month_in_words,
    _month_in_digits,
    _quarter,
    _two_years,
    _year_and_month,
)
