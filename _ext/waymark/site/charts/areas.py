"""Ratings over time as areas above each other; with few periods, as a bar for each."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple

from waymark.site.blocks import Areas, Bars, Segment

from .bars import patterned_bars_svg
from .drawing import figure_html, height_under, line_svg, lines_svg, number_of, periods_svg
from .lettering import Box, Lettering, Place, spread, text_svg, width_of
from .patterns import key_html, pattern_svg, patterns_of

_FEW: Final = 3
"""Up to so many periods are bars: an area between two of them would claim what nobody counted."""
_TOP, _FLOOR = 30, 250
"""Pixels from the top of the drawing to the highest stack and to the axis."""
_THICK: Final = 19
"""Pixels an area needs for words on it."""
_STEP: Final = 14
"""Per cent of the width from one number on an area to the next."""
_BESIDE: Final = 6
"""Per cent of the width from the areas to the numbers beside them."""
_LOOKS: Final = range(12, 91, 6)
"""Per cent of the width of the areas where their words are tried."""
_PIECES: Final = 8


class _Stack(NamedTuple):
    """The areas as places: heights of all their edges in pixels, at each period."""

    areas: Areas
    width: float
    """Per cent of the width that the areas take."""
    edges: tuple[tuple[float, ...], ...]
    """From the axis upwards; one more than there are areas."""

    def x(self, index: int) -> float:
        """Where a period stands, in per cent."""
        return index * self.width / (len(self.areas.periods) - 1)

    def height(self, edge: int, x: float) -> float:
        """The height of an edge at ``x`` per cent."""
        heights = self.edges[edge]
        at = min(max(x / self.width, 0.0), 1.0) * (len(heights) - 1)
        before = min(int(at), len(heights) - 2)
        return heights[before] + (heights[before + 1] - heights[before]) * (at - before)

    def between(self, number: int, left: float, right: float) -> tuple[float, float]:
        """The top and the bottom of what lies within an area all the way from left to right."""
        xs = [left + (right - left) * piece / _PIECES for piece in range(_PIECES + 1)]
        xs += [x for x in map(self.x, range(len(self.areas.periods))) if left < x < right]
        return max(self.height(number + 1, x) for x in xs), min(self.height(number, x) for x in xs)


def areas_svg(areas: Areas, name: str) -> str:
    """Areas above each other, each with its colour, its pattern and its numbers.

    ``name`` is unique on the page. The text alternative tells all numbers, rating by rating.
    Where all numbers are nought there is nothing to draw.
    """
    seen = tuple(series for series in areas.series if any(series[2]))
    if not seen:
        return ""
    patterns = patterns_of((colour, label) for colour, label, _ in seen)
    if len(areas.periods) <= _FEW:
        return patterned_bars_svg(_as_bars(areas, seen), name, patterns)
    stack = _stacked(areas._replace(series=seen))
    height = _FLOOR + height_under(areas.periods)
    lettering = Lettering(height)
    shapes = [
        f"<defs>{''.join(pattern_svg(tile, f'{name}-p{i}') for i, tile in enumerate(patterns.values()))}",
        f"{''.join(_clips(stack, name))}</defs>",
        *(_area(stack, number, name, tile) for number, tile in enumerate(patterns.values())),
        _outlines(stack),
        line_svg("wm-axis", (0, _FLOOR), (stack.width, _FLOOR)),
        periods_svg(lettering, areas.periods, [stack.x(i) for i in range(len(areas.periods))], _FLOOR),
    ]
    _write_totals(stack, lettering)
    for number in range(len(seen)):
        _write_on_area(stack, number, lettering)
    shapes += (lettering.svg, *_last_numbers(stack))
    # The key runs as the eye does: from the top of the stack to the axis.
    key = key_html(patterns, name, downwards=True)
    return figure_html("areas", (areas.title, _told(areas)), name, (height, "".join(shapes)), key)


def _as_bars(areas: Areas, seen: tuple[tuple[str, str, tuple[int, ...]], ...]) -> Bars:
    rows = (
        (
            period,
            tuple(Segment(colour, label, counts[index]) for colour, label, counts in seen if counts[index]),
        )
        for index, period in enumerate(areas.periods)
    )
    return Bars(areas.title, tuple(rows), tuple((colour, label) for colour, label, _ in seen))


def _stacked(areas: Areas) -> _Stack:
    levels = [(0,) * len(areas.periods)]
    for _, _, counts in areas.series:
        levels.append(tuple(below + count for below, count in zip(levels[-1], counts, strict=True)))
    scale = (_FLOOR - _TOP) / max(levels[-1])
    last = max(width_of(number_of(counts[-1])) for _, _, counts in areas.series)
    edges = tuple(tuple(_FLOOR - level * scale for level in line) for line in levels)
    return _Stack(areas, 100 - _BESIDE - last, edges)


def _clips(stack: _Stack, name: str) -> Iterator[str]:
    """The form of each area, as parts of the rectangle it is cut from: so its pattern is not stretched."""
    steps = len(stack.areas.periods) - 1
    for number in range(len(stack.areas.series)):
        below, above = stack.edges[number], stack.edges[number + 1]
        around = [*enumerate(above), *reversed(list(enumerate(below)))]
        points = " ".join(f"{i / steps:.4f},{(y - _TOP) / (_FLOOR - _TOP):.4f}" for i, y in around)
        yield (
            f'<clipPath id="{name}-a{number}" clipPathUnits="objectBoundingBox">'
            f'<polygon points="{points}"/></clipPath>'
        )


def _area(stack: _Stack, number: int, name: str, tile: str) -> str:
    colour, label, _ = stack.areas.series[number]
    place = f'x="0%" y="{_TOP}" width="{stack.width:.2f}%" height="{_FLOOR - _TOP}"'
    over = f'<rect {place} fill="url(#{name}-p{number})"/>' if tile else ""
    return (
        f'<g class="wm-area wm-{colour}" clip-path="url(#{name}-a{number})">'
        f"<title>{escape(label)}</title><rect {place}/>{over}</g>"
    )


def _outlines(stack: _Stack) -> str:
    edges = [
        ("wm-edge", tuple((stack.x(index), y) for index, y in enumerate(edge))) for edge in stack.edges[1:]
    ]
    return lines_svg(edges, _FLOOR, stack.width)


def _write_totals(stack: _Stack, lettering: Lettering) -> None:
    """How many actions there were in all, over the first and the last stack."""
    totals = [sum(counts) for counts in zip(*(series[2] for series in stack.areas.series), strict=True)]
    top = len(stack.edges) - 1
    ends = [(totals[-1], stack.width, "end")]
    if totals[0] != totals[-1]:
        ends.append((totals[0], 0.0, "start"))
    for total, x, anchor in ends:
        text = f"{number_of(total)} in all"
        width = width_of(text)
        left = x - width if anchor == "end" else x
        y = min(stack.height(top, left + width * piece / _PIECES) for piece in range(_PIECES + 1))
        lettering.write(text, [Place(x, y - 7, anchor)], needed=anchor == "end")


def _write_on_area(stack: _Stack, number: int, lettering: Lettering) -> None:
    """The words of an area where they fit on it, and its numbers where it is thick enough."""
    colour, label, counts = stack.areas.series[number]
    style = f"wm-halo wm-{colour} wm-strong"
    half = width_of(label) / 2
    found = []
    for look in _LOOKS:
        x = look * stack.width / 100
        if half <= x <= stack.width - half:
            top, bottom = stack.between(number, x - half, x + half)
            found.append((bottom - top, -look, Place(x, (top + bottom) / 2 + 5)))
    thickest = max(found, default=None)
    if thickest and thickest[0] >= _THICK and lettering.write(label, [thickest[2]], style, needed=False):
        x, y = thickest[2].x, thickest[2].y
        lettering.keep_free(Box(x - half, y - 30, x + half, y + 24))  # a number there would be read with it
    written = -100.0
    for index, count in enumerate(counts[:-1]):
        x, dx, anchor = stack.x(index), 0, "middle"
        if index == 0:
            dx, anchor = 5, "start"
        top, bottom = stack.edges[number + 1][index], stack.edges[number][index]
        if bottom - top < _THICK or x - written < _STEP or stack.width - x < _STEP / 2:
            continue
        place = Place(x, (top + bottom) / 2 + 5, anchor, dx)
        if lettering.write(number_of(count), [place], style, needed=False):
            written = x


def _last_numbers(stack: _Stack) -> Iterator[str]:
    """The number each area ends with, beside it, with a line to it where areas are too thin."""
    ends = []
    for number, (_, _, counts) in enumerate(stack.areas.series):
        if counts[-1]:
            ends.append(((stack.edges[number][-1] + stack.edges[number + 1][-1]) / 2, number_of(counts[-1])))
    ends.sort()
    heights = spread([middle for middle, _ in ends], _THICK - 2, _FLOOR - 4)
    for (middle, text), y in zip(ends, heights, strict=True):
        yield line_svg("wm-lead", (stack.width, middle), (stack.width + _BESIDE - 2, y))
        yield text_svg(text, Place(stack.width + _BESIDE - 1, y + 5, "start"))


def _told(areas: Areas) -> str:
    """All numbers in words."""
    parts = []
    for _, label, counts in areas.series:
        numbers = ", ".join(
            f"{period} {number_of(count)}" for period, count in zip(areas.periods, counts, strict=True)
        )
        parts.append(f"{label}: {numbers}.")
    return " ".join(parts)
