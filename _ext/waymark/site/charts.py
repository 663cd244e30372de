"""Bars and lines as inline SVG: drawn once, when the site is built, readable without script or colour."""

from __future__ import annotations

from datetime import date
from html import escape
from itertools import pairwise
from typing import Final

from .blocks import Bars, Curve, Segment

_BAR: Final = 28
_ROOM_FOR_TOTAL: Final = 12
"""Per cent of the width that the longest bar leaves for its total."""
_NARROWEST_WITH_NUMBER: Final = 4
"""Per cent of the width below which a part is too narrow for its number on a phone."""
_TOP, _FLOOR = 28, 190
"""Pixels from the top of a line chart to its highest figure and to its axis."""
_SIDE: Final = 7
"""Per cent of the width left free beside the first and the last figure."""
_ROOM_FOR_NUMBER: Final = 14
"""Per cent of the width that a number needs on a phone."""


def bars_svg(bars: Bars, name: str) -> str:
    """Stacked bars, one below the other, to one scale; each part carries its number.

    Widths are in per cent and heights in pixels, so that words and numbers keep their size on a phone.
    ``name`` is unique on the page. The text alternative of each bar tells its numbers in words.
    """
    most = max((_total(segments) for _, segments in bars.rows), default=0) or 1
    scale = (100 - _ROOM_FOR_TOTAL) / most
    rows = "\n".join(
        _bar(label, segments, scale, f"{name}-{number}") for number, (label, segments) in enumerate(bars.rows)
    )
    key = "".join(
        f'<li><span class="wm-swatch wm-{colour}" aria-hidden="true"></span> {escape(label)}</li>'
        for colour, label in bars.key
    )
    return (
        f'<figure class="wm-chart wm-bars" aria-label="{escape(bars.title)}">{rows}'
        f'<figcaption><ul class="wm-swatches">{key}</ul></figcaption></figure>\n'
    )


def _total(segments: tuple[Segment, ...]) -> int:
    return sum(segment.number for segment in segments)


def _bar(label: str, segments: tuple[Segment, ...], scale: float, name: str) -> str:
    shapes: list[str] = []
    x = 0.0
    for segment in segments:
        width = segment.number * scale
        shapes.append(
            f'<rect class="wm-fill-{segment.colour}" x="{x:.2f}%" y="0" width="{width:.2f}%" height="{_BAR}">'
            f"<title>{escape(segment.label)}: {segment.number}</title></rect>"
        )
        if width >= _NARROWEST_WITH_NUMBER:
            middle = x + width / 2
            shapes.append(f'<text class="wm-bar-number" x="{middle:.2f}%" y="19">{segment.number}</text>')
        x += width
    shapes.append(f'<text class="wm-bar-total" x="{x:.2f}%" dx="8" y="19">{_total(segments)}</text>')
    told = ", ".join(f"{segment.number} {segment.label.lower()}" for segment in segments)
    return (
        f'<div class="wm-bar"><div class="wm-bar-label" id="{name}">{escape(label)}</div>'
        f'<svg class="wm-bar-svg" width="100%" height="{_BAR}" role="img" aria-labelledby="{name} {name}-d">'
        f'<desc id="{name}-d">{escape(told)}</desc>{"".join(shapes)}</svg></div>'
    )


def curve_svg(curve: Curve, name: str) -> str:
    """A line through dated figures, each with its number, and a dashed line for each target.

    Widths are in per cent, as in :func:`bars_svg`; the axis names the first and the last period.
    """
    days = [date.fromisoformat(day).toordinal() for day, _, _ in curve.points]
    figures = [value for _, _, value in curve.points] + [bound for _, bound in curve.targets]
    low, high = min(0.0, *figures), max(figures)
    across = (100 - 2 * _SIDE) / ((days[-1] - days[0]) or 1)
    up = (_FLOOR - _TOP) / ((high - low) or 1)
    places = [
        (_SIDE + (day - days[0]) * across, _FLOOR - (value - low) * up)
        for day, (_, _, value) in zip(days, curve.points, strict=True)
    ]
    sign = "%" if curve.unit == "percent" else ""
    shapes = [f'<line class="wm-axis" x1="0%" y1="{_FLOOR}" x2="100%" y2="{_FLOOR}"/>']
    shapes += [_target(label, _FLOOR - (bound - low) * up) for label, bound in curve.targets]
    shapes += [
        f'<line class="wm-line" x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}"/>'
        for (x1, y1), (x2, y2) in pairwise(places)
    ]
    shapes += _dots(places, [f"{value:,.10g}{sign}" for _, _, value in curve.points])
    first, last = curve.points[0][1], curve.points[-1][1]
    shapes.append(f'<text class="wm-chart-text wm-start" x="0%" y="{_FLOOR + 22}">{escape(first)}</text>')
    shapes.append(f'<text class="wm-chart-text wm-end" x="100%" y="{_FLOOR + 22}">{escape(last)}</text>')
    told = ", ".join(f"{words}: {value:,.10g}{sign}" for _, words, value in curve.points)
    aims = "".join(f" Target: {label}." for label, _ in curve.targets)
    return (
        f'<figure class="wm-chart"><svg class="wm-curve" width="100%" height="{_FLOOR + 30}" role="img" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(curve.title)}</title>'
        f'<desc id="{name}-d">{escape(told)}.{escape(aims)}</desc>{"".join(shapes)}</svg></figure>\n'
    )


def _dots(places: list[tuple[float, float]], numbers: list[str]) -> list[str]:
    """A dot for each figure; its number where the one before leaves room, and always at both ends."""
    shapes: list[str] = []
    written = -100.0
    for index, ((x, y), number) in enumerate(zip(places, numbers, strict=True)):
        shapes.append(f'<circle class="wm-dot" cx="{x:.2f}%" cy="{y:.1f}" r="5"/>')
        last = index == len(places) - 1
        if last or (x - written >= _ROOM_FOR_NUMBER and places[-1][0] - x >= _ROOM_FOR_NUMBER):
            shapes.append(f'<text class="wm-chart-text" x="{x:.2f}%" y="{y - 10:.1f}">{number}</text>')
            written = x
    return shapes


def _target(label: str, y: float) -> str:
    return (
        f'<line class="wm-target" x1="0%" y1="{y:.1f}" x2="100%" y2="{y:.1f}"/>'
        f'<text class="wm-chart-text wm-end" x="100%" y="{y - 6:.1f}">{escape(label)}</text>'
    )
