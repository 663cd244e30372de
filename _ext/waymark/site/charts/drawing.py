"""What all drawings share: the figure with its text alternative, an inner space, an axis of periods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from .lettering import WIDTH, Lettering, Place, width_of

Points = Sequence[tuple[float, float]]
"""Points of a drawing: per cent across, pixels down."""

_TICK = 5
_FIRST_ROW, _SECOND_ROW = 20, 38
"""Pixels from the axis to the words under it."""
_MOST_PARTS = 12
_BETWEEN = 3
"""Per cent of the width from one period to the next."""
_BOTH_IN_ONE_ROW = 70
"""Per cent of the width that the first and the last period may take together to stand in one line."""


def figure_html(kind: str, words: tuple[str, str], name: str, inner: tuple[float, str], caption: str) -> str:
    """A figure with one drawing.

    ``words`` are its title and the text that tells its numbers, ``name`` is unique on the page,
    and ``inner`` is the height in pixels with the shapes.
    """
    (title, told), (height, shapes) = words, inner
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return (
        f'<figure class="wm-chart"><svg class="wm-plot wm-{kind}" width="100%" height="{height:g}" '
        f'role="img" aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(title)}</title>'
        f'<desc id="{name}-d">{escape(told)}</desc>{shapes}</svg>{below}</figure>\n'
    )


def number_of(value: float, unit: str = "") -> str:
    """A figure as words: with commas, never with a power of ten, and with its sign of per cent."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
    return f"{text}%" if unit == "percent" else text


def line_svg(style: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{style}" x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}"/>'


def lines_svg(lines: Iterable[tuple[str, Points]], height: float, width: float = 100) -> str:
    """Lines through many points. A polyline takes no per cent, so they lie in a space that stretches.

    Only the space is stretched: the style of a line says that its breadth and its dashes are not.
    """
    shapes = ""
    for style, points in lines:
        places = " ".join(f"{x * 100 / width:.2f},{y:.1f}" for x, y in points)
        shapes += f'<polyline class="{style}" points="{places}"/>'
    return (
        f'<svg class="wm-space" width="{width:.2f}%" height="{height:g}" viewBox="0 0 100 {height:g}" '
        f'preserveAspectRatio="none">{shapes}</svg>'
    )


def height_under(periods: Sequence[str]) -> float:
    """Pixels under an axis of periods that its words take: one line, or two where they are long."""
    long = width_of(periods[0]) + width_of(periods[-1]) > _BOTH_IN_ONE_ROW
    return _SECOND_ROW + 8 if long and len(periods) > 1 else _FIRST_ROW + 8


def periods_svg(lettering: Lettering, periods: Sequence[str], places: Sequence[float], floor: float) -> str:
    """The marks of an axis of periods; writes the first, the last, and those between that find room."""
    ticks = "".join(line_svg("wm-axis", (x, floor), (x, floor + _TICK)) for x in places)
    rows = (floor + _FIRST_ROW, floor + _SECOND_ROW)

    def write(index: int, *, needed: bool) -> None:
        text, x = periods[index], places[index]
        where = [Place(x, y) for y in (rows if needed else rows[:1])]
        if index == 0 and x - width_of(text) / 2 < 0:
            where = [Place(0, y, "start") for y in rows]
        elif index == len(periods) - 1 and x + width_of(text) / 2 > WIDTH:
            where = [Place(100, y, "end") for y in rows]
        lettering.write(text, where, needed=needed)

    write(0, needed=True)
    if len(periods) > 1:
        write(len(periods) - 1, needed=True)
    for index in _between(periods, places):
        write(index, needed=False)
    return ticks


def _between(periods: Sequence[str], places: Sequence[float]) -> list[int]:
    """Which periods between the first and the last can be named: as many as have room, evenly spread."""
    steps = len(periods) - 1
    found: list[int] = []
    for parts in range(min(steps, _MOST_PARTS), 1, -1):
        indexes = [round(part * steps / parts) for part in range(parts + 1)]
        spans = [_span(periods[index], places[index]) for index in indexes]
        if all(left[1] + _BETWEEN <= right[0] for left, right in pairwise(spans)):
            if steps % parts == 0 and 2 * parts > len(found):  # equal steps are worth some names
                return indexes[1:-1]
            found = found or indexes[1:-1]
    return found


def _span(text: str, x: float) -> tuple[float, float]:
    """From where to where words reach that stand at ``x`` per cent, but inside the drawing."""
    width = width_of(text)
    left = max(0.0, min(x - width / 2, WIDTH - width))
    return left, left + width
