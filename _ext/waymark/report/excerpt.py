"""A line of a user's file with marks under what is meant."""

from __future__ import annotations

import unicodedata
from typing import Final

_WIDEST: Final = 200
_BEFORE: Final = 60
_SHOWN_AS: Final = {"\t": "→", "\xa0": "␣", "\x7f": "␡"}
_PICTURES: Final = 0x2400
_FIRST_PRINTED: Final = 0x20
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


def excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    """Give ``line`` for printing, and the carets that go under ``length`` characters from ``column`` on.

    Every character takes one column, a tab and those nobody can see as a mark that can be seen. Of a very
    long line only the part around ``column``, which counts from 1, is given.
    """
    start = min(max(0, column - 1), len(line))
    end = max(start + 1, min(start + length, len(line)))
    first, last = 0, len(line)
    if last > _WIDEST:
        first = max(0, start - _BEFORE)
        last = min(last, first + _WIDEST)
    shown = "".join(_visible(character) for character in line[first:last])
    left, right = "…" if first else "", "…" if last < len(line) else ""
    carets = "^" * max(1, min(end, last) - start)
    return f"{left}{shown}{right}", " " * (len(left) + start - first) + carets


def _visible(character: str) -> str:
    if character in _SHOWN_AS:
        return _SHOWN_AS[character]
    if ord(character) < _FIRST_PRINTED:
        return chr(_PICTURES + ord(character))
    if character != " " and unicodedata.category(character) in _UNSEEN:
        return "□"
    return character
