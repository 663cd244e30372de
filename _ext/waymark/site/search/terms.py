"""Text cut into words exactly as MiniSearch cuts it in the browser."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

_STOPS: Final = """
    a about all also am an and any are as at be been but by can could did do does for from get give
    had has have he her him his how i if in into is it its just long may me mean means might my of
    often on or our out s shall she should so soon t than that the their them then there these they
    this those to up us was we were what when where which while who whose why will with would you
    your
"""
STOP_WORDS: Final = frozenset(_STOPS.split())
"""Words that tell nothing apart. They are neither kept nor looked for."""


@cache
def _parts(sign: str) -> bool:
    """Whether MiniSearch parts words at ``sign``: a line break, a separator or punctuation."""
    return sign in "\n\r" or unicodedata.category(sign)[0] in "ZP"


def tokens(text: str) -> list[str]:
    """What MiniSearch's own tokeniser makes of ``text``; it gives an empty token at an edge that parts."""
    found: list[str] = []
    start, parted = 0, False
    for at, sign in enumerate(text):
        if _parts(sign):
            if not parted:
                found.append(text[start:at])
            parted = True
        elif parted:
            start, parted = at, False
    found.append("" if parted else text[start:])
    return found


def term_of(token: str) -> str:
    """The word that is kept for ``token``; empty for one that is not kept."""
    word = token.lower()
    return "" if word in STOP_WORDS else word


def terms(text: str) -> Iterator[str]:
    """The words of ``text`` that are kept, in their order."""
    return filter(None, map(term_of, tokens(text)))
