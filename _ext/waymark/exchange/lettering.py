"""The letters of pictures: Liberation Sans, which is kept beside this file and is as wide as Arial.

Pillow's own letters have no pound sign, no dash and no accents; those of a system differ between machines.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import ImageFont

_FOLDER: Final = Path(__file__).parent / "fonts"
_MEASURE: Final = 10
"""Letters are measured this many times larger than they are drawn, so that widths are exact."""


@lru_cache(maxsize=64)
def letters(size: float, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The letters of ``size`` pixels, plain or bold; set one after the other, the same way everywhere."""
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    return ImageFont.truetype(_FOLDER / name, size, layout_engine=ImageFont.Layout.BASIC)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide ``text`` is, in the unit of ``size``."""
    return letters(size * _MEASURE, bold=bold).getlength(text) / _MEASURE


def lines_of(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """``text`` in lines that are no wider than ``room``; a word that is too wide alone is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width_of(line, size, bold=bold) > room and len(line) > 1:
            fitting = _fitting(line, size, room, bold=bold)
            lines.append(line[:fitting])
            line = line[fitting:]
    return [*lines, line] if line else lines


def _fitting(word: str, size: float, room: float, *, bold: bool) -> int:
    """How many letters of ``word`` fit; at least one."""
    number = len(word) - 1
    while number > 1 and width_of(word[:number], size, bold=bold) > room:
        number -= 1
    return number
