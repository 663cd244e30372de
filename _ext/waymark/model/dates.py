"""Days, periods and due dates, in the forms that plans use."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from .values import Values

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FIRST_MONTH_OF_YEAR: Final = {"financial-year": 4, "school-year": 9}
_YEARS = re.compile(r"(financial-year|school-year) (\d{4})-\d{2}")
_QUARTER_OF_YEAR = re.compile(r"financial-year (\d{4})-\d{2} Q([1-4])")


def long_date(day: date) -> str:
    """The day in British words: ``12 December 2022``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


class Period(NamedTuple):
    """A day, month, quarter or year. Its last day is the one that counts when it is a due date."""

    text: str
    """As typed: ``2022-11-30``, ``2022-11``, ``2022-Q4``, ``2022``, ``financial-year 2022-23``."""
    first: date
    last: date

    @classmethod
    def read(cls, text: str) -> Period:
        """The period that ``text`` names; ``text`` has passed the schema's ``period`` format."""
        if quarter := _QUARTER_OF_YEAR.fullmatch(text):
            year, month = int(quarter[1]), 1 + 3 * int(quarter[2])
            year, month = (year + 1, month - 12) if month > 12 else (year, month)  # noqa: PLR2004 - months
            return cls(text, date(year, month, 1), _end_of_month(year, month + 2))
        if years := _YEARS.fullmatch(text):
            year, month = int(years[2]), _FIRST_MONTH_OF_YEAR[years[1]]
            return cls(text, date(year, month, 1), _end_of_month(year + 1, month - 1))
        parts = text.split("-")
        year = int(parts[0])
        if len(parts) == 1:
            return cls(text, date(year, 1, 1), date(year, 12, 31))
        if parts[1].startswith("Q"):
            month = 3 * int(parts[1][1])
            return cls(text, date(year, month - 2, 1), _end_of_month(year, month))
        month = int(parts[1])
        if len(parts) == 2:  # noqa: PLR2004 - a year and a month
            return cls(text, date(year, month, 1), _end_of_month(year, month))
        day = date(year, month, int(parts[2]))
        return cls(text, day, day)

    @property
    def words(self) -> str:
        """The period in British words: ``November 2022``, ``October to December 2022``."""
        if _YEARS.fullmatch(self.text):
            kind, years = self.text.split(" ")
            return f"{kind.replace('-', ' ')} {years.replace('-', ' to ')}"
        if self.first == self.last:
            return long_date(self.first)
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{MONTHS[self.first.month - 1]} {self.first.year}"
        if self.last.month - self.first.month == 2:  # noqa: PLR2004 - a quarter spans three months
            return f"{MONTHS[self.first.month - 1]} to {MONTHS[self.last.month - 1]} {self.first.year}"
        return str(self.first.year)


class Due(NamedTuple):
    """When something is due: by a period's end, on review, in a rhythm, or at an event."""

    kind: str
    """``by``, ``review``, ``every`` or ``event``."""
    words: str
    """As the pages print it."""
    end: date | None
    """The last day that is still in time, for ``by``; the day of the review, for ``review``; else None."""
    printed: str = ""
    """The words of the published plan, where they were kept."""

    @classmethod
    def read(cls, value: str | Values | None) -> Due | None:
        """The due date in ``value``: a period as text, or a set of fields. None where nothing is set."""
        if value is None:
            return None
        if isinstance(value, str):
            period = Period.read(value)
            return cls("by", period.words, period.last)
        printed = str(value.get("printed", ""))
        if "by" in value:
            period = Period.read(value["by"])
            return cls("by", period.words, period.last, printed)
        if "review" in value:
            day = date.fromisoformat(value["review"])
            return cls("review", f"Review on {long_date(day)}", day, printed)
        if "every" in value:
            start = f" from {Period.read(value['from']).words}" if "from" in value else ""
            return cls("every", f"Every {value['every']}{start}", None, printed)
        return cls("event", str(value.get("event", printed)), None, printed)
