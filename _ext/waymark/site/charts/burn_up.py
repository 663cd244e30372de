"""What should have been done by now, and what was: a dashed step line and a solid line."""

from __future__ import annotations

from typing import Final, NamedTuple

from waymark.site.blocks import BurnUp

from .drawing import Points, figure_html, height_under, line_svg, lines_svg, number_of, periods_svg
from .lettering import Lettering, Place
from .patterns import HOLLOW, mark_svg

_NOW_WORDS: Final = 14
"""Pixels from the top of the drawing to the words over the line of the day."""
_NOW_TOP: Final = 22
_TOP, _FLOOR = 50, 240
"""Pixels from the top of the drawing to the highest number and to the axis."""
_FEW_MARKS: Final = 14
"""Up to so many periods each figure has a mark of its own."""


class _Scale(NamedTuple):
    """Where periods and numbers stand. A period is as wide as all others; its figure is in its middle."""

    wide: float
    tall: float

    def middle(self, index: int) -> float:
        return (index + 0.5) * self.wide

    def y(self, number: int) -> float:
        return _FLOOR - number * self.tall


def burn_up_svg(chart: BurnUp, name: str) -> str:
    """Planned and completed actions, added up from period to period.

    ``name`` is unique on the page. The text alternative tells all numbers, and where things stand now.
    Where nothing is planned or completed there is nothing to draw.
    """
    done = [number for number in chart.completed if number is not None]
    most = max((*chart.planned, *done, chart.total or 0), default=0)
    if not most:
        return ""
    total = chart.planned[-1] if chart.total is None else chart.total
    scale = _Scale(100 / len(chart.periods), (_FLOOR - _TOP) / most)
    planned, completed = _step(chart, scale), _known(chart, scale)
    height = _FLOOR + height_under(chart.periods)
    lettering = Lettering(height)
    middles = [scale.middle(index) for index in range(len(chart.periods))]
    shapes = [
        line_svg("wm-axis", (0, _FLOOR), (100, _FLOOR)),
        periods_svg(lettering, chart.periods, middles, _FLOOR),
        _all(total, chart, scale),
        _now(chart, scale, lettering),
        lines_svg((("wm-line wm-planned", planned), ("wm-line", completed)), _FLOOR),
        *(mark_svg(HOLLOW, "", x, y) for x, y in _marked(chart, completed)),
    ]
    for line in (planned, completed, ((0, _FLOOR), (100, _FLOOR))):
        lettering.avoid_line(line)
    for x, y in _marked(chart, completed):
        lettering.keep_free_round(x, y)
    _write(chart, scale, lettering, total)
    shapes.append(lettering.svg)
    words = (chart.title, _told(chart, total))
    return figure_html("burn-up", words, name, (height, "".join(shapes)), _summary(chart, total))


def _step(chart: BurnUp, scale: _Scale) -> Points:
    points = []
    for index, number in enumerate(chart.planned):
        points += [(index * scale.wide, scale.y(number)), ((index + 1) * scale.wide, scale.y(number))]
    return points


def _known(chart: BurnUp, scale: _Scale) -> Points:
    return [
        (scale.middle(index), scale.y(number))
        for index, number in enumerate(chart.completed)
        if number is not None
    ]


def _marked(chart: BurnUp, completed: Points) -> Points:
    return completed if len(chart.periods) <= _FEW_MARKS else completed[-1:]


def _all(total: int, chart: BurnUp, scale: _Scale) -> str:
    """A thin line at the height of all actions, where the plan does not reach it."""
    if total == chart.planned[-1]:
        return ""
    return line_svg("wm-lead", (0, scale.y(total)), (100, scale.y(total)))


def _now(chart: BurnUp, scale: _Scale, lettering: Lettering) -> str:
    if chart.now is None:
        return ""
    x = scale.middle(chart.now)
    places = [Place(x, _NOW_WORDS), Place(x, _NOW_WORDS, "start"), Place(x, _NOW_WORDS, "end")]
    lettering.write(f"Now: {chart.periods[chart.now]}", places, "wm-strong")
    lettering.avoid_line([(x, _NOW_TOP), (x, _FLOOR)])
    return line_svg("wm-now", (x, _NOW_TOP), (x, _FLOOR))


def _round(x: float, y: float) -> list[Place]:
    """Places beside a point of a rising line: above to the left and below to the right lie off it."""
    return [
        Place(x, y - 9, "end", -4),
        Place(x, y + 19, "start", 6),
        Place(x, y + 5, "start", 10),
        Place(x, y + 19, "end", -4),
        Place(x, y - 9, "start", 4),
        Place(x, y - 9),
        Place(x, y + 20),
    ]


def _write(chart: BurnUp, scale: _Scale, lettering: Lettering, total: int) -> None:
    last = chart.planned[-1]
    known = [(index, number) for index, number in enumerate(chart.completed) if number is not None]
    above = Place(100, scale.y(last) - 8, "end")
    lettering.write(f"Planned: {number_of(last)}", [above, above._replace(y=scale.y(last) + 19)], "wm-strong")
    if known:
        index, number = known[-1]
        x, y = scale.middle(index), scale.y(number)
        beside = [Place(x, y + 5, "start", 10), *_round(x, y)[1:], _round(x, y)[0]]
        lettering.write(f"Completed: {number_of(number)}", beside, "wm-strong")
    if chart.now is not None and chart.planned[chart.now] != last:
        number = chart.planned[chart.now]
        places = _round(scale.middle(chart.now), scale.y(number))
        lettering.write(f"{number_of(number)} planned by now", places)
    if total != last:
        ends = ((0.0, "start"), (100.0, "end"))
        places = [Place(x, scale.y(total) + dy, anchor) for x, anchor in ends for dy in (-8, 18)]
        lettering.write(f"{number_of(total)} actions in all", places)


def _summary(chart: BurnUp, total: int) -> str:
    """Where things stand, in one line under the drawing."""
    known = [number for number in chart.completed if number is not None]
    done = f"{number_of(known[-1])} completed" if known else "How many are completed is not known"
    if chart.now is not None:
        done += f", {number_of(chart.planned[chart.now])} planned by now"
    return f"{done}, {number_of(total)} in all."


def _told(chart: BurnUp, total: int) -> str:
    planned = ", ".join(
        f"{period} {number_of(number)}" for period, number in zip(chart.periods, chart.planned, strict=True)
    )
    completed = ", ".join(
        f"{period} {number_of(number)}"
        for period, number in zip(chart.periods, chart.completed, strict=True)
        if number is not None
    )
    now = f" Now: {chart.periods[chart.now]}." if chart.now is not None else ""
    return f"Planned: {planned}. Completed: {completed or 'not known'}.{now} All actions: {number_of(total)}."
