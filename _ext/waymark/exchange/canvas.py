"""Shapes as a PNG picture, drawn with Pillow."""

from __future__ import annotations

from io import BytesIO
from math import ceil, dist
from typing import Final

from PIL import Image, ImageDraw

from . import colours
from .lettering import letters
from .shapes import WIDTH, Box, Dot, Drawing, Shape, Stroke, Words

_LARGER: Final = 5
"""Pixels of a unit while drawing; the picture is then made half as large, which smooths its lines."""
_PIXELS_OF_A_CENTIMETRE: Final = WIDTH * _LARGER / 2 / 16
_DOTS_OF_AN_INCH: Final = round(_PIXELS_OF_A_CENTIMETRE * 2.54)
_COLOURS: Final = 64
_SIDES: Final = {"left": "ls", "middle": "ms", "right": "rs"}
_DASH, _GAP = 6, 4
_HALO: Final = 2


def png(drawing: Drawing) -> bytes:
    """The picture of ``drawing`` on white, 1,600 pixels wide: 16 cm at 254 dots to the inch."""
    size = (WIDTH * _LARGER, 2 * ceil(drawing.height * _LARGER / 2))
    large = Image.new("RGB", size, "#ffffff")
    pen = ImageDraw.Draw(large)
    for shape in drawing.shapes:
        _draw(pen, shape)
    small = large.reduce(2).quantize(_COLOURS, dither=Image.Dither.NONE)
    written = BytesIO()
    small.save(written, "PNG", optimize=True, dpi=(_DOTS_OF_AN_INCH, _DOTS_OF_AN_INCH))
    return written.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shape: Shape) -> None:
    match shape:
        case Box(x, y, width, height, fill):
            corners = [_pixels(x, y), _pixels(x + width, y + height)]
            pen.rectangle(corners, fill=fill, outline=colours.TEXT, width=_LARGER)
        case Stroke():
            _stroke(pen, shape)
        case Dot(x, y, colour):
            pen.circle(_pixels(x, y), 5 * _LARGER, fill="#ffffff", outline=colour, width=int(2.2 * _LARGER))
        case Words(x, y, text, size, bold, side, colour, halo):
            font = letters(size * _LARGER, bold=bold)
            edge = _HALO * _LARGER if halo else 0
            pen.text(
                _pixels(x, y),
                text,
                fill=colour,
                font=font,
                anchor=_SIDES[side],
                stroke_width=edge,
                stroke_fill="#ffffff",
            )


def _stroke(pen: ImageDraw.ImageDraw, stroke: Stroke) -> None:
    x1, y1, x2, y2, colour, width, dashed = stroke
    thick = round(width * _LARGER)
    length = dist((x1, y1), (x2, y2))
    if not dashed or not length:
        pen.line([_pixels(x1, y1), _pixels(x2, y2)], fill=colour, width=thick)
        return
    across, down = (x2 - x1) / length, (y2 - y1) / length
    at = 0.0
    while at < length:
        end = min(at + _DASH, length)
        ends = [_pixels(x1 + across * way, y1 + down * way) for way in (at, end)]
        pen.line(ends, fill=colour, width=thick)
        at = end + _GAP


def _pixels(x: float, y: float) -> tuple[int, int]:
    return round(x * _LARGER), round(y * _LARGER)
