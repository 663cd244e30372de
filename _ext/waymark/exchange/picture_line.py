"""A line through dated figures as shapes, with an axis that says its numbers, and targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, floor, isfinite, log10
from typing import Final, NamedTuple

from . import colours
from .characters import fit
from .charts import DatedLine
from .lettering import lines_of, width_of
from .shapes import WIDTH, Dot, Drawing, Shape, Stroke, Words

_SIZE: Final = 14
_SMALL: Final = 13
_TITLE: Final = 16
_LINE: Final = 17
_PLOT: Final = 220
_MOST_STEPS: Final = 6
_STEPS: Final = (1, 2, 2.5, 5, 10)
_ROOM_FOR_TARGETS: Final = 128
_SIDE: Final = 26
"""Free beside the first and the last figure, so that its number has room."""


class _Frame(NamedTuple):
    """Where the figures are drawn, and from what to what the axis goes."""

    left: float
    right: float
    top: float
    bottom: float
    ticks: tuple[float, ...]

    def height_of(self, value: float) -> float:
        """How far down the figure ``value`` is drawn."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)


def line(chart: DatedLine) -> Drawing:
    """The title, the axes, the targets, and the line with as many of its numbers as have room.

    The first and the last figure always have their number. The axis begins at nought, or lower where a
    figure is lower, so that a small change does not look like a large one.
    """
    chart = chart._replace(points=tuple(point for point in chart.points if isfinite(point[2])))
    shapes: list[Shape] = []
    y = 0.0
    for words in lines_of(_heading(chart), _TITLE, WIDTH - 4, bold=True):
        y += 22
        shapes.append(Words(2, y - 4, words, _TITLE, bold=True))
    if not chart.points:
        return Drawing((*shapes, Words(2, y + 24, "There are no figures yet.", _SIZE)), y + 34)
    figures = [figure for _, _, figure in chart.points] + [bound for _, bound in chart.targets]
    ticks = _ticks(min(0.0, *figures), max(0.0, *figures) if any(figures) else 1.0)
    left = 10 + max(width_of(_number(tick, chart.unit), _SMALL) for tick in ticks)
    right = WIDTH - (_ROOM_FOR_TARGETS if chart.targets else 4)
    frame = _Frame(left, right, y + 26, y + 26 + _PLOT, ticks)
    places = list(_places(chart, frame))
    shapes += _scale(frame, chart.unit)
    shapes += _targets(chart, frame)
    shapes += [Stroke(*start, *end, colour=colours.STROKE, width=2.5) for start, end in pairwise(places)]
    shapes += _periods(chart, places, frame)
    shapes += _numbers(chart, places)
    shapes += [Dot(*place) for place in places]
    return Drawing(tuple(shapes), frame.bottom + 30)


def _heading(chart: DatedLine) -> str:
    title = fit(chart.title)
    return f"{title} ({fit(chart.unit)})" if chart.unit not in {"", "percent"} else title


def _number(value: float, unit: str) -> str:
    return f"{value:,.10g}%" if unit == "percent" else f"{value:,.10g}"


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Round numbers in even steps from at most ``low`` to at least ``high``."""
    rough = ((high - low) or 1) / (_MOST_STEPS - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(step * power for step in _STEPS if step * power >= rough * 0.999)
    first, last = floor(low / step + 1e-9), max(ceil(high / step - 1e-9), floor(low / step + 1e-9) + 1)
    return tuple(number * step for number in range(first, last + 1))


def _places(chart: DatedLine, frame: _Frame) -> Iterator[tuple[float, float]]:
    days = [day.toordinal() for day, _, _ in chart.points]
    first, span = min(days), max(days) - min(days)
    ends = (chart.points[0][2], chart.points[-1][2])
    side = max(_SIDE, *(width_of(_number(figure, chart.unit), _SIZE, bold=True) / 2 + 4 for figure in ends))
    across = frame.right - frame.left - 2 * side
    for day, (_, _, figure) in zip(days, chart.points, strict=True):
        share = (day - first) / span if span else 0.5
        yield frame.left + side + share * across, frame.height_of(figure)


def _scale(frame: _Frame, unit: str) -> Iterator[Shape]:
    for tick in frame.ticks:
        y = frame.height_of(tick)
        base = tick == 0
        yield Stroke(
            frame.left, y, frame.right, y, colours.EDGE if base else colours.LINE, 1.5 if base else 1
        )
        yield Words(frame.left - 6, y + 5, _number(tick, unit), _SMALL, side="right", colour=colours.MUTED)


def _targets(chart: DatedLine, frame: _Frame) -> Iterator[Shape]:
    """A dashed line for each target, its words beside its right end; words too near move down."""
    free = frame.top - 30
    for label, bound in sorted(chart.targets, key=lambda target: -target[1]):
        y = frame.height_of(bound)
        yield Stroke(frame.left, y, frame.right, y, colours.TEXT, 1.5, dashed=True)
        lines = lines_of(fit(label), _SMALL, _ROOM_FOR_TARGETS - 8)
        at = max(y - (len(lines) - 1) * _LINE / 2, free)
        for words in lines:
            yield Words(frame.right + 6, at + 5, words, _SMALL)
            at += _LINE
        free = at + 3


def _numbers(chart: DatedLine, places: list[tuple[float, float]]) -> Iterator[Shape]:
    """The numbers that have room: below a figure that is lower than both its neighbours, else above."""
    words = [_number(figure, chart.unit) for _, _, figure in chart.points]
    halves = [width_of(word, _SIZE, bold=True) / 2 + 3 for word in words]
    for index in _spaced([(x - half, x + half) for (x, _), half in zip(places, halves, strict=True)]):
        x, y = places[index]
        around = [height for _, height in places[max(index - 1, 0) : index + 2]]
        dip = 0 < index < len(places) - 1 and y == max(around) > min(around)
        yield Words(x, y + (22 if dip else -11), words[index], _SIZE, bold=True, side="middle", halo=True)


def _periods(chart: DatedLine, places: list[tuple[float, float]], frame: _Frame) -> Iterator[Shape]:
    """The words of the periods that have room below the axis, each with its mark."""
    words = [fit(period) for _, period, _ in chart.points]
    widths = [width_of(word, _SMALL) for word in words]
    lefts = [
        min(max(x - width / 2, 2), max(frame.right - width, 2))
        for (x, _), width in zip(places, widths, strict=True)
    ]
    ends = [(left - 5, left + width + 5) for left, width in zip(lefts, widths, strict=True)]
    for index in _spaced(ends):
        x = places[index][0]
        yield Stroke(x, frame.bottom, x, frame.bottom + 5, colours.EDGE, 1.5)
        yield Words(lefts[index], frame.bottom + 21, words[index], _SMALL)


def _spaced(ends: list[tuple[float, float]]) -> list[int]:
    """Which of the things that reach from left to right ``ends`` stand side by side without touching.

    They are the last one and every second, third … before it, as many as have room, and the first one.
    """
    last = len(ends) - 1
    for step in range(1, len(ends) + 1):
        chosen = list(range(last, -1, -step))[::-1]
        if all(ends[one][1] <= ends[other][0] for one, other in pairwise(chosen)):
            first = [0] if chosen[0] and ends[0][1] <= ends[chosen[0]][0] else []
            return first + chosen
    return [last]
