"""Acronyms in running text: where they stand, and whether the text itself spells them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

# A capital, and another with at most one small letter between: MASH, DfE, B&B. Not a part of an address.
_CANDIDATE: Final = re.compile(r"(?<![.@#])\b[A-Z](?:[a-z]?|&)[A-Z][A-Za-z&]*\b(?![.@]\w)")
_ROMAN: Final = re.compile(r"[IVX]+")
_NO_TEXT: Final = re.compile(r"`[^`]*`|https?://\S+|\]\([^)\s]*\)|<[^>\s]*>")
_ROLE: Final = re.compile(r"\{[a-z-]+\}`([^`<]*)(?:<[^`]*>)?`")
_WORD: Final = re.compile(r"[^\W_]+")
_EVERYBODY_KNOWS: Final = frozenset({"ID", "OK", "PDF", "TV", "UK"})
_BEFORE: Final = 160
"""How many characters before an acronym are looked at for its long form."""


class Acronym(NamedTuple):
    """An acronym in a text."""

    short: str
    """In the singular: ``RHI`` for ``RHIs``."""
    start: int
    """Where it begins in the text, counted from 0."""
    end: int
    """Where it ends, with the ``s`` of a plural."""


def acronyms_in(text: str) -> Iterator[Acronym]:
    """The acronyms in ``text``, in their order: words with two capitals or more, most of them capitals.

    Not roman numerals, addresses, code, and the handful that everybody knows.
    """
    if not _CANDIDATE.search(text):
        return
    for found in _CANDIDATE.finditer(shown(text)):
        short = _singular(found[0])
        if _is_acronym(short):
            yield Acronym(short, *found.span())


def shorts_in(text: str) -> frozenset[str]:
    """The acronyms in ``text``, each once."""
    return frozenset(found.short for found in acronyms_in(text))


def shown(text: str) -> str:
    """``text`` with blanks for code, addresses and targets, so that every place stays what it was."""
    text = _ROLE.sub(lambda role: _keep(role, 1), text)
    return _NO_TEXT.sub(lambda found: " " * len(found[0]), text)


def _keep(found: re.Match[str], group: int) -> str:
    """What the match holds in ``group``, with blanks for the rest of it."""
    before, after = found.start(group) - found.start(), found.end() - found.end(group)
    return f"{' ' * before}{found[group]}{' ' * after}"


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word[-2].isupper() else word


def _is_acronym(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return 2 * capitals >= len(word) and not _ROMAN.fullmatch(word) and word not in _EVERYBODY_KNOWS


def explains_itself(text: str, found: Acronym) -> bool:
    """Whether the long form of the acronym ``found`` stands in ``text`` right before it or right behind it.

    As in ``return home interview (RHI)`` or ``RHI (return home interview)``, whatever case it has.
    """
    before, after = text[max(0, found.start - _BEFORE) : found.start], text[found.end :]
    if before.endswith("(") and _spells(_WORD.findall(before), found.short):
        return True
    inside = re.match(r"\s*\(([^)]*)\)", after)
    return inside is not None and _spells(_WORD.findall(inside[1]), found.short)


def _spells(words: list[str], short: str) -> bool:
    """Whether the last of ``words`` begin with the letters of ``short``; others between may be left out."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    passed = 0
    for number, word in enumerate(reversed(words)):
        if letters and word[0].lower() == letters[-1]:
            letters.pop()
        elif number == 0:
            return False
        else:
            passed += 1
        if not letters or passed > len(short):
            break
    return not letters


@cache
def long_form(term: str) -> re.Pattern[str]:
    """Finds ``term`` in a text: in any case, in the plural too, over the end of a line or a hyphen."""
    *words, last = term.replace("-", " ").split()
    parts = [_with_plural(word) for word in words]
    return re.compile(r"\b" + r"[\s-]+".join([*parts, _with_plural(last)]) + r"\b", re.IGNORECASE)


def _with_plural(word: str) -> str:
    if word.lower() == "child":
        return "child(?:ren)?"
    if word.endswith("y"):
        return f"{re.escape(word[:-1])}(?:y|ies)"
    return f"{re.escape(word)}(?:['\u2019]?s|es)?"
