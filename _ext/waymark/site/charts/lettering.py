"""Words on a drawing: inside it, beside what they name, and never over each other.

How wide a drawing will be is not known when it is made. So words are placed as for the narrowest
telephone: they take the largest share of the width there, and what does not touch there never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Final, NamedTuple

PHONE: Final = 288
"""Pixels of a drawing on the narrowest telephone: 320, less the margins of the page."""

WIDTH: Final = 100.0
"""Per cent of the width that a drawing has."""

_NARROW: Final = frozenset("fijlrtI.,:;'|!()[]-/ ")
_BROAD: Final = frozenset("mwMW@%—–…")  # noqa: RUF001 - dashes are what is meant
_SIZES: Final = (5.0, 13.0, 10.0, 8.0, 15.0)
"""Pixels of a narrow, a broad, a capital, any other and a far-eastern letter, of 14 pixels' type."""
_FAR_EAST: Final = "\u2e80"
_LINE: Final = 17
_ABOVE: Final = 12
"""Pixels of a line of words, and how many of them stand above its base."""
_STEP, _MOST_STEPS = 6, 30
"""Pixels by which words are moved while they look for a place, and how often."""
_GAP: Final = 1.5
"""Per cent that stays free between two words on a line."""
_ROUNDING: Final = 0.01


class Place(NamedTuple):
    """Where words may stand: a point, which part of them it is, and pixels to the right of it."""

    x: float
    """In per cent."""
    y: float
    """In pixels, of the base of the letters."""
    anchor: str = "middle"
    """``start``, ``middle`` or ``end``."""
    dx: float = 0


class Box(NamedTuple):
    """A part of the drawing: per cent across, pixels down."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a part in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def share(pixels: float) -> float:
    """What part of the width, in per cent, so many pixels are on the narrowest telephone."""
    return pixels * 100 / PHONE


def pixels_of(text: str) -> float:
    """How many pixels ``text`` takes at most, in type of 14 pixels."""
    return sum(_letter(letter) for letter in text)


def width_of(text: str) -> float:
    """What part of the width, in per cent, ``text`` takes at most."""
    return share(pixels_of(text))


def _letter(letter: str) -> float:
    narrow, broad, capital, other, far = _SIZES
    if letter in _NARROW:
        return narrow
    if letter in _BROAD:
        return broad
    if letter >= _FAR_EAST:
        return far
    return capital if letter.isupper() else other


def shortened(text: str, room: float) -> str:
    """``text``, cut with a mark where it is wider than ``room`` per cent."""
    if width_of(text) <= room:
        return text
    kept = text
    while kept and width_of(f"{kept.rstrip()}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def text_svg(text: str, place: Place, style: str = "") -> str:
    """The words at their place, as SVG."""
    classes = " ".join(filter(None, ("wm-chart-text", f"wm-{place.anchor}", style)))
    dx = f' dx="{place.dx:g}"' if place.dx else ""
    return f'<text class="{classes}" x="{place.x:.2f}%" y="{place.y:.1f}"{dx}>{escape(text)}</text>'


class Lettering:
    """The words of one drawing. What is written first has the best place."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._taken: list[Box] = []
        self._lines: list[Box] = []
        self._written: list[str] = []

    @property
    def svg(self) -> str:
        """All that was written."""
        return "".join(self._written)

    def keep_free(self, box: Box) -> None:
        """Let no words stand on a part of the drawing."""
        self._taken.append(box)

    def keep_free_round(self, x: float, y: float, pixels: float = 6) -> None:
        """Let no words stand on a mark at ``x`` per cent and ``y`` pixels."""
        half = share(pixels)
        self._taken.append(Box(x - half, y - pixels, x + half, y + pixels))

    def avoid_line(self, points: Sequence[tuple[float, float]]) -> None:
        """Let words stand beside a line through ``points`` where they can, and on it only where they must."""
        for (x1, y1), (x2, y2) in pairwise(points):
            pieces = max(1, min(40, round(max(abs(x2 - x1) / 2, abs(y2 - y1) / 4))))
            for piece in range(pieces):
                one, other = piece / pieces, (piece + 1) / pieces
                across = sorted((x1 + (x2 - x1) * one, x1 + (x2 - x1) * other))
                down = sorted((y1 + (y2 - y1) * one, y1 + (y2 - y1) * other))
                self._lines.append(Box(across[0], down[0] - 1, across[1] + _ROUNDING, down[1] + 1))

    def write(
        self,
        text: str,
        places: Sequence[Place],
        style: str = "",
        *,
        needed: bool = True,
        exact: bool = False,
    ) -> bool:
        """Write ``text`` at the best of ``places``; whether it was written.

        What is not needed is left out where no place is free; what is needed is then moved up or down.
        What is wider than the drawing is cut, and what would leave it at a side is moved inwards; where
        words must be ``exact``, they are left out instead.
        """
        short = shortened(text, WIDTH)
        if exact:
            places = [place for place in places if short == text and self._inside(text, place) == place]
        best = self._best(short, places)
        if best is None and needed:
            best = self._nearest(short, places)
        if best is None:
            return False
        kept = self._inside(short, best)
        self._taken.append(_box(short, kept))
        self._written.append(text_svg(short, kept, style))
        return True

    def _best(self, text: str, places: Sequence[Place]) -> Place | None:
        """The free place that needs no moving and lies on the fewest lines; None where all are taken."""
        rated = []
        for number, place in enumerate(places):
            kept = self._inside(text, place)
            box = _box(text, kept)
            outside = box.top < -_ROUNDING or box.bottom > self.height + _ROUNDING
            if outside or any(box.meets(taken) for taken in self._taken):
                continue
            crossed = sum(box.meets(line) for line in self._lines)
            rated.append((kept != place, crossed, number, place))
        return min(rated)[3] if rated else None

    def _nearest(self, text: str, places: Sequence[Place]) -> Place:
        """The nearest free place over or under ``places``; the first of them where there is none."""
        for step in range(1, _MOST_STEPS):
            moved = [
                place._replace(y=place.y + dy) for dy in (-step * _STEP, step * _STEP) for place in places
            ]
            best = self._best(text, moved)
            if best:
                return best
        return places[0]

    def _inside(self, text: str, place: Place) -> Place:
        """The same place, moved sideways where the words would leave the drawing."""
        width = width_of(text)
        moved = share(place.dx)
        match place.anchor:
            case "start":
                if place.x + moved + width > WIDTH:
                    return place._replace(x=max(0.0, WIDTH - width), dx=0)
            case "end":
                if place.x + moved - width < 0:
                    return place._replace(x=min(WIDTH, width), dx=0)
            case _:
                x = min(max(place.x, width / 2), max(width / 2, WIDTH - width / 2))
                return place if x == place.x else place._replace(x=min(x, WIDTH))
        return place


def _box(text: str, place: Place) -> Box:
    width, x = width_of(text), place.x + share(place.dx)
    left = {"start": x, "end": x - width}.get(place.anchor, x - width / 2)
    return Box(left - _GAP / 2, place.y - _ABOVE, left + width + _GAP / 2, place.y - _ABOVE + _LINE)


def spread(wanted: Sequence[float], gap: float, bottom: float) -> list[float]:
    """Heights as near as can be to those ``wanted`` (ascending), ``gap`` apart and none below ``bottom``."""
    found: list[float] = []
    for height in wanted:
        found.append(max(height, found[-1] + gap) if found else height)
    lowest = bottom
    for index in range(len(found) - 1, -1, -1):
        found[index] = min(found[index], lowest)
        lowest = found[index] - gap
    return found
