"""Numbers, days and openings in the words of a committee paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from waymark.model import Period, long_date

_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_STOPS: Final = frozenset(".!?:;")
_SENTENCE: Final = re.compile(r".+?(?:[.!?](?=\s)|$)", re.DOTALL)


def in_words(number: int) -> str:
    """A number as running text has it: in letters below ten, and ``no`` for nought."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def count_of(number: int, noun: str = "action", nouns: str = "") -> str:
    """A number with its noun: ``one action``, ``12 actions``."""
    return f"{in_words(number)} {noun if number == 1 else nouns or f'{noun}s'}"


def lowered(words: str) -> str:
    """Words as they stand within a sentence; a name of a month keeps its capital letter."""
    first = words.partition(" ")[0]
    return words[:1].lower() + words[1:] if first in {"Review", "Every", "No", "Each", "When"} else words


def listed(words: Sequence[str]) -> str:
    """Several words in a row: ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def day_words(day: date | None) -> str:
    """A day in British words; empty for none."""
    return long_date(day) if day else ""


def period_words(text: str) -> str:
    """A day or period as it is typed, in words; empty for an empty text."""
    return Period.read(text).words if text else ""


def day_of(iso: str) -> date | None:
    """The day of a year-month-day; None for an empty text."""
    return date.fromisoformat(iso) if iso else None


def opening(text: str, most: int) -> str:
    """The first sentences of ``text`` on one line, at least one of them, as far as ``most`` letters go."""
    lines = [" ".join(line.split()) for line in text.replace("• ", "").splitlines()]
    flat = (
        " ".join(f"{line}{'' if line[-1:] in _STOPS else ';'}" for line in lines[:-1]) + f" {lines[-1]}"
        if lines
        else ""
    )
    flat = flat.strip()
    found = ""
    for piece in _SENTENCE.findall(flat):
        if found and len(found) + len(piece) > most:
            break
        found += piece
    if len(found) > 2 * most:
        found = f"{found[: 2 * most].rsplit(' ', 1)[0]} …"
    return found.strip()
