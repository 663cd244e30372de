"""A line through dated figures, with what they are measured against."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from waymark.site.blocks import Curve

from .drawing import Points, figure_html, height_under, line_svg, number_of, periods_svg
from .lettering import Lettering, Place
from .levels import MARGIN, Levels, Scale, baseline_words
from .patterns import HOLLOW, mark_svg, sample_html, shapes_of

_TOP, _FLOOR = 28, 190
"""Pixels from the top of the drawing to its highest figure and to its axis."""
_TALLER: Final = 26
"""Pixels more for each line beyond the first that the figures are measured against."""
_TALLEST: Final = 130
_UPPER_PART: Final = 0.6
"""The part of the highest figure that all others reach where the axis does not begin at nought."""
_BELOW_LOWEST: Final = 5
"""Per cent between the lowest figure and an axis that does not begin at nought."""
_SIDE: Final = 7
"""Per cent of the width left free beside the first and the last day."""
_FEW: Final = 12
"""Up to so many figures each has its number, wherever there is room for it."""
_ROOM_FOR_NUMBER: Final = 14
"""Per cent of the width from one number to the next, where there are more."""


def curve_svg(curve: Curve, name: str) -> str:
    """A line through figures, each with its number, and a line for all that they are measured against.

    ``name`` is unique on the page. The text alternative tells the figures and all that is drawn.
    """
    if not curve.points:
        return ""
    height, shapes, levels = _drawn(curve, _SIDE)
    if levels.lettered:
        height, shapes, levels = _drawn(curve, _SIDE + MARGIN)
    items = "".join((*_rated(curve), *levels.key()))
    key = f'<ul class="wm-swatches">{items}</ul>' if items else ""
    return figure_html("curve", (curve.title, _told(curve)), name, (height, shapes), key)


def _drawn(curve: Curve, right: float) -> tuple[float, str, Levels]:
    """Height and shapes of the drawing, with ``right`` per cent free beside the last day."""
    scale = _scale(curve, right)
    periods = [words for _, words, _ in curve.points]
    height = scale.floor + height_under(periods)
    lettering = Lettering(height)
    places = [(scale.x(day), scale.y(figure)) for day, _, figure in curve.points]
    axis = periods_svg(lettering, periods, [x for x, _ in places], scale.floor)
    levels = Levels(curve, scale)
    lettering.avoid_line(places)
    levels.keep_apart(lettering)
    for x, y in places:
        lettering.keep_free_round(x, y)
    if beginning := _beginning(scale, curve.unit):
        lettering.write(beginning, [Place(0, scale.floor - 6, "start"), Place(100, scale.floor - 6, "end")])
    _write_numbers(curve, places, lettering)
    levels.write(lettering)
    shapes = (
        line_svg("wm-axis", (0, scale.floor), (100, scale.floor)),
        axis,
        levels.svg(),
        *(line_svg("wm-line", start, end) for start, end in pairwise(places)),
        *_marks(curve, places),
        lettering.svg,
    )
    return height, "".join(shapes), levels


def _scale(curve: Curve, right: float) -> Scale:
    days = [day for day, _, _ in (*curve.points, *curve.stages)]
    figures = [value for _, _, value in (*curve.points, *curve.stages)]
    figures += [value for _, value in (*curve.targets, *curve.comparators)]
    if curve.baseline:
        days.append(curve.baseline[0])
        figures.append(curve.baseline[2])
    numbers = [date.fromisoformat(day).toordinal() for day in days]
    low, high = _lowest(figures, curve.unit), max(0.0, *figures)
    more = len(curve.targets) + len(curve.comparators) + len(curve.stages) + bool(curve.baseline) - 1
    floor = _FLOOR + max(0, min(_TALLEST, more * _TALLER))
    across = (100 - _SIDE - right) / ((max(numbers) - min(numbers)) or 1)
    return Scale(min(numbers), _SIDE, across, low, (floor - _TOP) / ((high - low) or 1), floor)


def _lowest(figures: list[float], unit: str) -> float:
    """Where the axis begins: at nought, but near the lowest where shares all lie in the upper part."""
    lowest = min(figures)
    if unit != "percent" or lowest < max(figures) * _UPPER_PART:
        return min(0.0, lowest)
    return max(0.0, (lowest - _BELOW_LOWEST) // 10 * 10)


def _beginning(scale: Scale, unit: str) -> str:
    """That the axis does not begin at nought; empty where it does."""
    return f"The axis begins at {number_of(scale.low, unit)}" if scale.low > 0 else ""


def _marks(curve: Curve, places: Points) -> Iterator[str]:
    shapes = shapes_of(kind for kind in curve.ratings if kind[1])
    for index, (x, y) in enumerate(places):
        kind = curve.ratings[index] if index < len(curve.ratings) else ("", "")
        yield mark_svg(shapes.get(kind, HOLLOW), kind[0], x, y)


def _write_numbers(curve: Curve, places: Points, lettering: Lettering) -> None:
    """The number of each figure where there is room, and always at both ends."""
    written = -100.0
    last = len(places) - 1
    for index in dict.fromkeys((0, last, *range(1, last))):
        x, y = places[index]
        end = index in {0, last}
        many = len(places) > _FEW
        if many and not end and min(x - written, places[-1][0] - x) < _ROOM_FOR_NUMBER:
            continue
        text = number_of(curve.points[index][2], curve.unit)
        over_and_under = [Place(x, y - 11), Place(x, y + 22)]
        beside = [Place(x, y + 5, "start", 11), Place(x, y + 5, "end", -11)]
        lettering.write(text, [*over_and_under, *beside], "wm-strong", needed=end)
        written = x if index != last else written


def _rated(curve: Curve) -> Iterator[str]:
    """The shapes of rated figures with their words."""
    shapes = shapes_of(kind for kind in curve.ratings if kind[1])
    for (colour, label), shape in shapes.items():
        yield sample_html(mark_svg(shape, colour, 50, 10), label)
    if shapes and sum(bool(label) for _, label in curve.ratings) < len(curve.points):
        yield sample_html(mark_svg(HOLLOW, "", 50, 10), "Not rated in the paper")


def _told(curve: Curve) -> str:
    """All that is drawn, in words."""
    figures = []
    for index, (_, words, value) in enumerate(curve.points):
        rated = curve.ratings[index][1] if index < len(curve.ratings) else ""
        figures.append(f"{words}: {number_of(value, curve.unit)}" + (f" ({rated})" if rated else ""))
    told = [", ".join(figures)]
    told += [beginning] if (beginning := _beginning(_scale(curve, _SIDE), curve.unit)) else []
    told += [f"Target: {label}" for label, _ in curve.targets]
    told += [f"Target: {label}" for _, label, _ in curve.stages]
    told += [baseline_words(curve)] if curve.baseline else []
    told += [f"For comparison, {label}: {number_of(value, curve.unit)}" for label, value in curve.comparators]
    return " ".join(f"{part}." for part in told)
