"""Stacked bars as shapes: the number stands on its part, the edge is drawn, the words are in the key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from . import colours
from .characters import fit
from .charts import Part, StackedBars
from .lettering import lines_of, width_of
from .shapes import WIDTH, Box, Drawing, Shape, Words

_LEFT: Final = 2
_BAR: Final = 28
_LINE: Final = 19
_SIZE: Final = 14
_TITLE: Final = 16
_SWATCH: Final = 15
_BELOW_BAR: Final = 14


def bars(chart: StackedBars) -> Drawing:
    """The title, each bar below its words with its total at the end, and the key."""
    shapes: list[Shape] = []
    y = 0.0
    for line in lines_of(fit(chart.title), _TITLE, WIDTH - 2 * _LEFT, bold=True):
        y += 22
        shapes.append(Words(_LEFT, y - 4, line, _TITLE, bold=True))
    y += 10
    if not chart.rows:
        return Drawing((*shapes, Words(_LEFT, y + 14, "There is nothing to show.", _SIZE)), y + 26)
    most = max((_total(parts) for _, parts in chart.rows), default=0)
    scale = (WIDTH - 3 * _LEFT - _room_for(most)) / (most or 1)
    for label, parts in chart.rows:
        for line in lines_of(fit(label), _SIZE, WIDTH - 2 * _LEFT, bold=True):
            y += _LINE
            shapes.append(Words(_LEFT, y - 5, line, _SIZE, bold=True))
        shapes += _bar(parts, y, scale)
        y += _BAR + _BELOW_BAR
    key, height = _key(chart, y)
    return Drawing((*shapes, *key), height)


def _total(parts: tuple[Part, ...]) -> int:
    return sum(number for _, _, number in parts)


def _room_for(total: int) -> float:
    return width_of(f"{total:,}", _SIZE, bold=True) + 12


def _bar(parts: tuple[Part, ...], y: float, scale: float) -> Iterator[Shape]:
    x: float = _LEFT
    for colour, _, number in parts:
        if number <= 0:
            continue
        width = number * scale
        yield Box(x, y, width + 1, _BAR, colours.fill(colour))  # one edge between two parts
        words = f"{number:,}"
        if width_of(words, _SIZE, bold=True) + 4 <= width:
            yield Words(x + width / 2, y + 19, words, _SIZE, bold=True, side="middle", colour=colours.INK)
        x += width
    yield Words(x + 8, y + 19, f"{_total(parts):,}", _SIZE)


def _key(chart: StackedBars, top: float) -> tuple[list[Shape], float]:
    """A swatch and the words for each kind of part, as many beside each other as there is room for."""
    kinds = dict.fromkeys((colour, label) for _, parts in chart.rows for colour, label, _ in parts)
    shapes: list[Shape] = []
    x, y = float(_LEFT), top
    for colour, label in kinds:
        lines = lines_of(fit(label), _SIZE, WIDTH - _SWATCH - 10) or [""]
        width = _SWATCH + 7 + max(width_of(line, _SIZE) for line in lines)
        if x > _LEFT and x + width > WIDTH:
            x, y = _LEFT, y + 24
        shapes.append(Box(x, y + 2, _SWATCH, _SWATCH, colours.fill(colour)))
        shapes += [
            Words(x + _SWATCH + 7, y + 15 + number * _LINE, line, _SIZE) for number, line in enumerate(lines)
        ]
        y += (len(lines) - 1) * _LINE
        x += width + 22
    return shapes, y + (26 if kinds else 4)
