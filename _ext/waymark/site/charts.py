"""Bars and lines as inline SVG: drawn once, when the site is built, readable without script or colour."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Final

from .blocks import Bars, Curve, Segment

_WIDTH: Final = 640
_BAR: Final = 28
_ROOM_FOR_TOTAL: Final = 12
"""Per cent of the width that the longest bar leaves for its total."""
_NARROWEST_WITH_NUMBER: Final = 4
"""Per cent of the width below which a part is too narrow for its number on a phone."""
_TOP, _BOTTOM, _LEFT, _RIGHT = 24, 34, 16, 90
_HEIGHT: Final = 220


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
        for colour, label in dict.fromkeys((s.colour, s.label) for _, segments in bars.rows for s in segments)
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
    """A line through dated figures, each with its number, and a dashed line for each target."""
    days = [date.fromisoformat(day).toordinal() for day, _, _ in curve.points]
    figures = [value for _, _, value in curve.points] + [bound for _, bound in curve.targets]
    low, high = min(0.0, *figures), max(figures) or 1.0
    across = (_WIDTH - _LEFT - _RIGHT) / ((days[-1] - days[0]) or 1)
    up = (_HEIGHT - _TOP - _BOTTOM) / ((high - low) or 1)

    def at(day: int, value: float) -> tuple[float, float]:
        return _LEFT + (day - days[0]) * across, _HEIGHT - _BOTTOM - (value - low) * up

    shapes = [_target(label, at(days[0], bound)[1]) for label, bound in curve.targets]
    places = [at(day, value) for day, (_, _, value) in zip(days, curve.points, strict=True)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    floor = _HEIGHT - _BOTTOM
    shapes.append(f'<line class="wm-axis" x1="0" y1="{floor}" x2="{_WIDTH}" y2="{floor}"/>')
    shapes.append(f'<polyline class="wm-line" points="{path}"/>')
    sign = "%" if curve.unit == "percent" else ""
    for (x, y), (_, words, value) in zip(places, curve.points, strict=True):
        shapes.append(f'<circle class="wm-dot" cx="{x:.1f}" cy="{y:.1f}" r="5"/>')
        shapes.append(f'<text class="wm-chart-text" x="{x:.1f}" y="{y - 9:.1f}">{value:,.10g}{sign}</text>')
        shapes.append(f'<text class="wm-chart-text" x="{x:.1f}" y="{floor + 20}">{escape(words)}</text>')
    told = ", ".join(f"{words}: {value:,.10g}{sign}" for _, words, value in curve.points)
    aims = "".join(f" Target: {label}." for label, _ in curve.targets)
    return _figure("wm-curve", name, (curve.title, f"{told}.{aims}"), f"{_WIDTH} {_HEIGHT}", shapes)


def _target(label: str, y: float) -> str:
    return (
        f'<line class="wm-target" x1="0" y1="{y:.1f}" x2="{_WIDTH - 8}" y2="{y:.1f}"/>'
        f'<text class="wm-chart-text wm-target-text" x="{_WIDTH - 8}" y="{y - 6:.1f}">{escape(label)}</text>'
    )


def _figure(style: str, name: str, words: tuple[str, str], size: str, shapes: list[str]) -> str:
    """A figure of this ``size`` with its title and its text alternative, the two ``words``."""
    title, told = words
    return (
        f'<figure class="wm-chart"><svg class="{style}" viewBox="0 0 {size}" role="img" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(title)}</title>'
        f'<desc id="{name}-d">{escape(told)}</desc>{"".join(shapes)}</svg></figure>\n'
    )
