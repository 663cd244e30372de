"""Acronyms of the glossary in running text: spelled out they lead to their entry, alone they open a meaning.

Pure functions on texts and blocks. What a page shows of the glossary is the view ``meanings`` at its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from waymark.acronyms import Acronym as Found
from waymark.acronyms import acronyms_in, long_form
from waymark.entries import Inventory, TermFacts, terms_by_short

from .blocks import Acronym, Block, Link, Piece, Table, Text

_BEFORE: Final = 200
"""How many characters before an acronym its long form can begin."""


class Meant(NamedTuple):
    """What an acronym leads to."""

    anchor: str
    """The id of the element with its meaning, on each page that uses it."""
    term: str
    """The word, spelled out."""
    entry: tuple[str, str]
    """Document and anchor of its entry in the glossary."""


def meant_by(shorts: Iterable[str], inventory: Inventory) -> dict[str, Meant]:
    """Those of the acronyms ``shorts`` that the glossary knows, with what they lead to."""
    terms = terms_by_short(inventory)
    found = {}
    for short in shorts:
        for located in terms.get(short, ())[:1]:  # one that stands for two words has one element with both
            facts = located.entry.facts
            if isinstance(facts, TermFacts):
                entry = (located.document, located.entry.anchor)
                found[short] = Meant(f"wm-term-{located.entry.id}", facts.term.term, entry)
    return found


def glossed(text: str, meant: Mapping[str, Meant], told: set[str]) -> Iterator[Text | Acronym | Link]:
    """``text`` in pieces: the acronyms in it that ``meant`` knows, and what stands between.

    ``told`` are those that the paragraph has had already, each of which is plain text from then on; it grows.
    """
    start = 0
    for found in acronyms_in(text):
        if found.short not in meant or found.short in told:
            continue
        told.add(found.short)
        one = meant[found.short]
        begin = _start_of_long_form(text, found, one.term)
        if begin is not None and begin >= start:
            yield from _plain(text[start:begin])
            yield Link(*one.entry, text[begin : found.end + 1])
            start = found.end + 1
        else:
            yield from _plain(text[start : found.start])
            yield Acronym(text[found.start : found.end], one.anchor)
            start = found.end
    yield from _plain(text[start:])


def _plain(text: str) -> Iterator[Text]:
    if text:
        yield Text(text)


def _start_of_long_form(text: str, found: Found, term: str) -> int | None:
    """Where ``term`` begins, if it stands before the acronym and the acronym in brackets; else None."""
    before = text[: found.start].removesuffix("(")
    if len(before) == found.start or text[found.end : found.end + 1] != ")":
        return None
    start = max(0, len(before) - _BEFORE)
    for form in long_form(term).finditer(before, start):
        if not before[form.end() :].strip():
            return form.start()
    return None


def gloss_blocks(blocks: tuple[Block, ...], meant: Mapping[str, Meant]) -> tuple[Block, ...]:
    """``blocks`` with the acronyms in their lines as pieces of their own. Tables stay as they are."""
    if not meant:
        return blocks
    glossed_blocks: tuple[Block, ...] = _below(blocks, meant)
    return glossed_blocks


def _below(value: Any, meant: Mapping[str, Meant]) -> Any:
    """The same value with all lines in it glossed: blocks, lists of blocks, lists of lines."""
    if not isinstance(value, tuple) or isinstance(value, Piece | Table):
        return value
    if hasattr(value, "_fields"):
        return type(value)(*(_below(one, meant) for one in value))
    if value and all(isinstance(one, Piece) for one in value):
        return tuple(_line(value, meant))
    return tuple(_below(one, meant) for one in value)


def _line(pieces: Iterable[Piece], meant: Mapping[str, Meant]) -> Iterator[Piece]:
    told: set[str] = set()
    for piece in pieces:
        if isinstance(piece, Text) and not piece.style:
            yield from glossed(piece.text, meant, told)
        else:
            yield piece
