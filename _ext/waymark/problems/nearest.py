"""Which known word a mistyped one was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

_CLOSE: Final = 0.75
_PLAIN = re.compile(r"[^a-z0-9]+")


def nearest(word: str, known: Iterable[str]) -> str:
    """The word of ``known`` that ``word`` was probably meant to be; empty where none stands out.

    Two words with the same letters and digits are the same word; otherwise they have to be alike
    by three quarters. A guess that could be wrong is worse than none.
    """
    plain = _PLAIN.sub("", word.lower())
    candidates = list(known)
    if same := [candidate for candidate in candidates if _PLAIN.sub("", candidate.lower()) == plain]:
        return same[0] if len(same) == 1 else ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word.lower())
    close: list[tuple[float, str]] = []
    for candidate in candidates:
        matcher.set_seq1(candidate.lower())
        if matcher.real_quick_ratio() >= _CLOSE and matcher.quick_ratio() >= _CLOSE:
            close.append((matcher.ratio(), candidate))
    close = sorted((pair for pair in close if pair[0] >= _CLOSE), reverse=True)
    if not close or (len(close) > 1 and close[0][0] == close[1][0]):
        return ""
    return close[0][1]
