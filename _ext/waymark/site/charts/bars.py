"""Stacked bars, one below the other, to one scale."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final

from waymark.site.blocks import Bars, Segment

from .patterns import Kind, key_html, pattern_svg

_BAR: Final = 28
_ROOM_FOR_TOTAL: Final = 12
"""Per cent of the width that the longest bar leaves for its total."""
_NARROWEST_WITH_NUMBER: Final = 4
"""Per cent of the width below which a part is too narrow for its number on a phone."""


def bars_svg(bars: Bars, name: str) -> str:
    """Stacked bars; each part carries its number.

    ``name`` is unique on the page. The text alternative of each bar tells its numbers in words.
    """
    key = "".join(
        f'<li><span class="wm-swatch wm-{colour}" aria-hidden="true"></span> {escape(label)}</li>'
        for colour, label in bars.key
    )
    return _figure(bars, name, {}, f'<ul class="wm-swatches">{key}</ul>')


def patterned_bars_svg(bars: Bars, name: str, patterns: Mapping[Kind, str]) -> str:
    """The same bars with a pattern for each kind of part, as areas have them."""
    drawn = "".join(pattern_svg(tile, f"{name}-p{number}") for number, tile in enumerate(patterns.values()))
    tiles = f'<svg class="wm-tiles" width="0" height="0" aria-hidden="true"><defs>{drawn}</defs></svg>'
    fills = {kind: f"url(#{name}-p{number})" for number, (kind, tile) in enumerate(patterns.items()) if tile}
    return _figure(bars, name, fills, tiles + key_html(patterns, name))


def _figure(bars: Bars, name: str, fills: Mapping[Kind, str], key: str) -> str:
    most = max((_total(segments) for _, segments in bars.rows), default=0) or 1
    room = max(_ROOM_FOR_TOTAL, 4 + 3 * len(f"{most:,}"))
    scale = (100 - room) / most
    rows = "\n".join(
        _bar((label, segments), scale, f"{name}-{number}", fills)
        for number, (label, segments) in enumerate(bars.rows)
    )
    return (
        f'<figure class="wm-chart wm-bars" aria-label="{escape(bars.title)}">{rows}'
        f"<figcaption>{key}</figcaption></figure>\n"
    )


def _total(segments: tuple[Segment, ...]) -> int:
    return sum(segment.number for segment in segments)


def _bar(row: tuple[str, tuple[Segment, ...]], scale: float, name: str, fills: Mapping[Kind, str]) -> str:
    label, segments = row
    shapes: list[str] = []
    x = 0.0
    for segment in segments:
        width = segment.number * scale
        place = f'x="{x:.2f}%" y="0" width="{width:.2f}%" height="{_BAR}"'
        shapes.append(
            f'<rect class="wm-fill-{segment.colour}" {place}>'
            f"<title>{escape(segment.label)}: {segment.number:,}</title></rect>"
        )
        over = fills.get((segment.colour, segment.label))
        if over:
            shapes.append(f'<rect class="wm-over" fill="{over}" {place}/>')
        if width >= max(_NARROWEST_WITH_NUMBER, 3 * len(f"{segment.number:,}")):
            middle = x + width / 2
            halo = f" wm-halo wm-{segment.colour}" if over else ""
            shapes.append(
                f'<text class="wm-bar-number{halo}" x="{middle:.2f}%" y="19">{segment.number:,}</text>'
            )
        x += width
    shapes.append(f'<text class="wm-bar-total" x="{x:.2f}%" dx="8" y="19">{_total(segments):,}</text>')
    told = ", ".join(f"{segment.number:,} {segment.label.lower()}" for segment in segments)
    return (
        f'<div class="wm-bar"><div class="wm-bar-label" id="{name}">{escape(label)}</div>'
        f'<svg class="wm-bar-svg" width="100%" height="{_BAR}" role="img" aria-labelledby="{name} {name}-d">'
        f'<desc id="{name}-d">{escape(told)}</desc>{"".join(shapes)}</svg></div>'
    )
