"""Due dates that were moved: the first date and the one in force, with the days between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import pairwise
from typing import Final, NamedTuple

from waymark.model import long_date
from waymark.site.blocks import Slips

from .drawing import line_svg, number_of
from .lettering import Lettering, Place, text_svg, width_of
from .patterns import HOLLOW, mark_svg, sample_html

_ROW: Final = 26
"""Pixels of a drawing of one action."""
_AXIS: Final = 20
_SIDE: Final = 3
"""Per cent of the width left of the first day, for half a mark."""
_BESIDE: Final = 5
"""Per cent of the width from a mark to the words beside it."""
_BETWEEN: Final = 2
"""Per cent of the width from the words of one mark of the axis to the next."""
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
"""Months from one mark of the axis to the next."""
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR: Final = 12
_AGAIN: Final = 8
"""From so many actions on the axis stands under them as well as over them."""
_UNBROKEN: Final = "\u00a0"
_DISC: Final = "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z"


class _Time(NamedTuple):
    """Where a day stands, in per cent, and the days that the axis marks."""

    first: int
    across: float
    ticks: tuple[tuple[float, str], ...]

    def x(self, day: date) -> float:
        return _SIDE + (day.toordinal() - self.first) * self.across


def slips_svg(slips: Slips, name: str) -> str:
    """A dumb-bell for each action: a ring at the first date, a disc at the one in force.

    ``name`` is unique on the page. The text alternative of each row tells both dates and the days.
    """
    if not slips.rows:
        return ""
    time = _time_of(slips)
    rows = "\n".join(_row(row, time, f"{name}-{number}") for number, row in enumerate(slips.rows))
    axis = _axis(time)
    key = sample_html(_sample(HOLLOW, ""), "First date") + sample_html(
        _sample(_DISC, "disc"), "Date in force"
    )
    again = axis if len(slips.rows) >= _AGAIN else ""
    return (
        f'<figure class="wm-chart wm-slips" aria-label="{escape(slips.title)}">'
        f'<ul class="wm-swatches">{key}</ul>{axis}{rows}{again}</figure>\n'
    )


def _sample(outline: str, colour: str) -> str:
    return mark_svg(outline, colour, 50, 10)


def _time_of(slips: Slips) -> _Time:
    days = [date.fromisoformat(day) for _, first, current, _ in slips.rows for day in (first, current)]
    first, last = min(days).replace(day=1), _day(_month(max(days)) + 1)
    room = max(width_of(_moved(moved)) for _, _, _, moved in slips.rows) + _BESIDE
    across = (100 - _SIDE - room) / ((last - first).days or 1)
    time = _Time(first.toordinal(), across, ())
    return time._replace(ticks=_ticks(time, first, last))


def _ticks(time: _Time, first: date, last: date) -> tuple[tuple[float, str], ...]:
    """The first days of some months or years between two days: as many as can be named on a telephone."""
    start, end = _month(first), _month(last)
    for step in _STEPS:
        months = range(-(-start // step) * step, end + 1, step)
        ticks = tuple((time.x(_day(month)), _words(month, step)) for month in months)
        if all(x2 - x1 > width_of(words) + _BETWEEN for (x1, words), (x2, _) in pairwise(ticks)):
            return ticks
    return ()


def _month(day: date) -> int:
    """Months since the year nought."""
    return day.year * _YEAR + day.month - 1


def _day(month: int) -> date:
    return date(month // _YEAR, month % _YEAR + 1, 1)


def _words(month: int, step: int) -> str:
    year = str(month // _YEAR)
    return year if step % _YEAR == 0 else f"{_MONTHS[month % _YEAR]} {year}"


def _axis(time: _Time) -> str:
    lettering = Lettering(_AXIS)
    for x, words in time.ticks:
        lettering.write(words, [Place(x, 14, "start", 4)], needed=False)
    lines = "".join(line_svg("wm-grid", (x, 0), (x, _AXIS)) for x, _ in time.ticks)
    return (
        f'<svg class="wm-plot wm-when-axis" width="100%" height="{_AXIS}" aria-hidden="true">'
        f"{lines}{lettering.svg}</svg>"
    )


def _moved(days: int) -> str:
    if days == 0:
        return "0 days"
    unit = "day" if abs(days) == 1 else "days"
    return f"{'+' if days > 0 else '−'}{number_of(abs(days))} {unit}"  # noqa: RUF001 - a minus sign


def _told(first: date, current: date, days: int) -> str:
    way = "later" if days >= 0 else "earlier"
    unit = "day" if abs(days) == 1 else "days"
    return f"from {long_date(first)} to {long_date(current)}, {number_of(abs(days))} {unit} {way}"


def _row(row: tuple[str, str, str, int], time: _Time, name: str) -> str:
    label, first, current = row[0], date.fromisoformat(row[1]), date.fromisoformat(row[2])
    x1, x2, y = time.x(first), time.x(current), _ROW / 2
    shapes: Sequence[str] = (
        *(line_svg("wm-grid", (x, 0), (x, _ROW)) for x, _ in time.ticks),
        line_svg("wm-slip", (x1, y), (x2, y)),
        mark_svg(_DISC, "disc", x2, y),
        mark_svg(HOLLOW, "", x1, y),
        text_svg(_moved(row[3]), Place(max(x1, x2), y + 5, "start", 11), "wm-strong"),
    )
    dates = f"{long_date(first)} → {long_date(current)}".replace(" ", _UNBROKEN).replace(
        "→" + _UNBROKEN, "→ "
    )
    return (
        f'<div class="wm-bar"><div class="wm-bar-label"><span id="{name}">{escape(label)}</span> '
        f'<span class="wm-dates" aria-hidden="true">{dates}</span></div>'
        f'<svg class="wm-plot" width="100%" height="{_ROW}" role="img" aria-labelledby="{name} {name}-d">'
        f'<desc id="{name}-d">{_told(first, current, row[3])}</desc>{"".join(shapes)}</svg></div>'
    )
