"""How much text Excel holds. It counts in UTF-16: a character outside the basic plane takes two places."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .characters import fit

LONGEST_TEXT: Final = 32_767
"""As much as one cell of Excel holds."""
_FIGURE: Final = 0.54
"""How wide a figure is, in heights of a letter. The width of a column is counted in figures."""
_NARROW: Final = dict.fromkeys("ijl'|", 0.22) | dict.fromkeys(" ftrI.,:;/!()[]-", 0.31)
_WIDE: Final = dict.fromkeys("mwMW@%—…", 0.9) | dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ&", 0.7)
_WIDTHS: Final = _NARROW | _WIDE | dict.fromkeys("abdeghnopqu0123456789cskvxyzJL", 0.55)
_UNKNOWN: Final = 1.0


def held(text: str) -> str:
    """``text`` as a cell can hold it: cut where it is too long, with words at the end that say so."""
    text = fit(text)
    size = size_of(text)
    if size <= LONGEST_TEXT:
        return text
    mark = f"… [cut here: Excel holds {LONGEST_TEXT:,} characters in a cell, this text has {size:,}]"
    return cut(text, LONGEST_TEXT - len(mark)) + mark


def size_of(text: str) -> int:
    """How long ``text`` is for Excel."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, longest: int) -> str:
    """The beginning of ``text`` that takes at most ``longest`` places; no character is cut in two."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")


def lines_in(text: str, width: float) -> int:
    """How many lines ``text`` takes in Arial in a column that is ``width`` wide, as near as letters tell."""
    room = width * _FIGURE
    return sum(_lines(line, room) for line in text.split("\n"))


def _lines(line: str, room: float) -> int:
    if len(line) < room:  # no letter is wider than high
        return 1
    number, used = 1, 0.0
    for word in line.split(" "):
        length = _length(word)
        if used and used + length > room:
            number, used = number + 1, 0.0
        used += length + _WIDTHS[" "]
        if length > room:
            number += int(length / room)
            used = length % room
    return number


@lru_cache(maxsize=50_000)
def _length(word: str) -> float:
    return sum([_WIDTHS.get(letter, _UNKNOWN) for letter in word])
