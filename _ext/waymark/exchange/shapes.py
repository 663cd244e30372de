"""What a picture is made of: shapes as plain values, in units of which a picture is 640 wide."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from . import colours

WIDTH: Final = 640
"""A picture is 16 cm wide in a paper, so 14 units are the height of letters of 10 points."""


class Box(NamedTuple):
    """A filled box with a thin dark edge."""

    x: float
    y: float
    width: float
    height: float
    fill: str


class Stroke(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = colours.LINE
    width: float = 1
    dashed: bool = False


class Dot(NamedTuple):
    """A figure on a line."""

    x: float
    y: float
    colour: str = colours.STROKE


class Words(NamedTuple):
    """One line of words, ``y`` being the line the letters stand on."""

    x: float
    y: float
    text: str
    size: float = 14
    bold: bool = False
    side: Literal["left", "middle", "right"] = "left"
    """Which side of the words ``x`` means."""
    colour: str = colours.TEXT
    halo: bool = False
    """Whether the letters have a white edge, so that they can be read across lines."""


Shape = Box | Stroke | Dot | Words


class Drawing(NamedTuple):
    """Shapes in the order they are drawn, and how high the picture is."""

    shapes: tuple[Shape, ...]
    height: float
