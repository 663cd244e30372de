"""What tells the parts of a chart apart where colours cannot: a pattern or a shape for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

Kind = tuple[str, str]
"""A kind of part: its colour and its words."""

_PATTERNS: Final = {
    "green": "",
    "yellow": '<circle cx="3" cy="3" r="1.2"/><circle cx="8" cy="8" r="1.2"/>',
    "amber": '<path d="M-1 11 11-1M-1 1 1-1M9 11 11 9"/>',
    "red": '<path d="M-1 11 11-1M-1 1 1-1M9 11 11 9M-1-1 11 11M-1 9 1 11M9-1 11 1"/>',
    "grey": '<path d="M0 5H10"/>',
    "blue": '<path d="M5 0V10"/>',
    "purple": '<path d="M-1-1 11 11M-1 9 1 11M9-1 11 1"/>',
    "white": '<circle class="wm-ring" cx="5" cy="5" r="2.5"/>',
}
"""A tile of ten pixels for each colour, so that a rating looks the same in every chart."""

_SHAPES: Final = {
    "green": "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
    "yellow": "M0-7.5 7.5 0 0 7.5-7.5 0Z",
    "amber": "M0-7 7 6H-7Z",
    "red": "M-6-6H6V6H-6Z",
    "blue": "M0 7 7-6H-7Z",
    "purple": "M-3.5-6.5H3.5L7 0 3.5 6.5H-3.5L-7 0Z",
    "grey": "M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z",
    "white": "M0-7 7-1.5 4.5 6.5H-4.5L-7-1.5Z",
}
"""The outline of a mark for each colour, round the point it stands on."""

HOLLOW: Final = "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z"
"""The outline of a figure that nobody rated."""


def patterns_of(kinds: Iterable[Kind]) -> dict[Kind, str]:
    """The tile of each kind: that of its colour, and another where two kinds have one colour."""
    return _assigned(kinds, _PATTERNS)


def shapes_of(kinds: Iterable[Kind]) -> dict[Kind, str]:
    """The outline of each kind: that of its colour, and another where two kinds have one colour."""
    return _assigned(kinds, _SHAPES)


def _assigned(kinds: Iterable[Kind], marks: Mapping[str, str]) -> dict[Kind, str]:
    wanted = list(dict.fromkeys(kinds))
    colours = {colour for colour, _ in wanted}
    free = [mark for colour, mark in marks.items() if colour not in colours] or list(marks.values())
    found: dict[Kind, str] = {}
    spare = 0
    for kind in wanted:
        own = marks.get(kind[0])
        if own is None or own in found.values():
            own = free[spare % len(free)]
            spare += 1
        found[kind] = own
    return found


def pattern_svg(tile: str, name: str) -> str:
    """A tile as a pattern of that name; nothing for the plain one."""
    if not tile:
        return ""
    return (
        f'<pattern id="{name}" class="wm-hatch" width="10" height="10" patternUnits="userSpaceOnUse">'
        f"{tile}</pattern>"
    )


def key_html(kinds: Mapping[Kind, str], name: str, *, downwards: bool = False) -> str:
    """The key of a chart with patterns: colour, pattern and words of each kind.

    The pattern of the kind with the number n is called ``name-pn``. Where the kinds stand above each
    other, ``downwards`` names the topmost first, as the eye meets it.
    """
    items = []
    for number, ((colour, label), tile) in enumerate(kinds.items()):
        over = f'<rect width="100%" height="100%" fill="url(#{name}-p{number})"/>' if tile else ""
        drawn = f'<g class="wm-area wm-{colour}"><rect width="100%" height="100%"/>{over}</g>'
        items.append(
            sample_html(f'{drawn}<rect class="wm-edge" fill="none" width="100%" height="100%"/>', label)
        )
    return f'<ul class="wm-swatches">{"".join(reversed(items) if downwards else items)}</ul>'


def mark_svg(outline: str, colour: str, x: float, y: float) -> str:
    """A mark at ``x`` per cent and ``y`` pixels; without a colour it is hollow."""
    style = f"wm-mark wm-{colour}" if colour else "wm-dot"
    place = f'x="{x:.2f}%" y="{y:.1f}" width="1" height="1"'
    return f'<svg class="wm-at" {place}><path class="{style}" d="{outline}"/></svg>'


def sample_html(inner: str, label: str) -> str:
    """One entry of a key: a drawing of 28 by 20 pixels, and its words."""
    return (
        f'<li><svg class="wm-sample" width="28" height="20" aria-hidden="true">{inner}</svg> '
        f"{escape(label)}</li>"
    )
