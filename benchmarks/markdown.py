"""Blocks as Markdown that plain Sphinx can read: what one would write by hand to have the same words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from waymark.site.blocks import (
    Acronym,
    Areas,
    Badge,
    Bars,
    Block,
    Box,
    BurnUp,
    Calculator,
    Card,
    Columns,
    Curve,
    Day,
    Facts,
    Field,
    File,
    Fold,
    Key,
    Line,
    Link,
    Mark,
    Meaning,
    Outside,
    Pathway,
    Piece,
    Points,
    Prose,
    Slips,
    Table,
    Text,
    Words,
)

Refer = Callable[[Link], str]
"""Writes a link."""
Parsed = Callable[[str], list[str] | None]
"""The lines of a text with markup, by its name; None where the text is plain."""
Place = tuple[str, str]
"""A docname and an anchor on its page."""

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>{}|$#])")
_STYLES: Final = {"strong": "**", "em": "*", "code": "`"}


def escaped(text: str) -> str:
    """``text`` so that Markdown takes it as it stands."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def label(place: Place) -> str:
    """What plain Sphinx calls a place: one name for the whole site."""
    return re.sub(r"[^a-z0-9]+", "-", f"{place[0]}-{place[1]}".lower())


class MarkdownWriter:
    """Writes the blocks of one page as lines."""

    def __init__(self, docname: str, refer: Refer) -> None:
        self.docname = docname
        self._refer = refer

    def blocks(self, blocks: Iterable[Block], parsed: Parsed, level: int) -> Iterator[str]:
        """The lines of ``blocks``, with cards as headings of this ``level``."""
        for block in blocks:
            yield from self._block(block, parsed, level)

    def heading(self, text: str, level: int, anchor: str) -> Iterator[str]:
        """A heading that others can refer to."""
        yield from (f"({label((self.docname, anchor))})=", f"{'#' * level} {text}", "")

    def _block(self, block: Block, parsed: Parsed, level: int) -> Iterator[str]:
        match block:
            case Words(pieces):
                yield from (self.line(pieces), "")
            case Prose(name, text):
                yield from parsed(name) or (escaped(text), "")
            case Points(lines, numbered):
                yield from (f"{'1.' if numbered else '-'} {self.line(one)}" for one in lines)
                yield ""
            case Facts(rows):
                yield from self._facts(rows)
            case Table():
                yield from self._table(block)
            case Card():
                yield from self._card(block, parsed, level)
            case Key(terms):
                yield from (f"- {escaped(badge.label)} {escaped(means)}" for badge, means in terms)
                yield ""
            case Pathway(_, steps):
                yield from (f"1. **{escaped(one.title)}** {self.line(one.text)}" for one in steps)
                yield ""
            case Bars() | Curve() | Areas() | BurnUp() | Slips() | Meaning() | Calculator():
                pass  # a drawing, a word that opens or a form: what stands beside it has the words
            case _:
                yield from self._group(block, parsed, level)

    def _group(self, block: Field | Columns | Fold | Box, parsed: Parsed, level: int) -> Iterator[str]:
        match block:
            case Field(name, when, blocks):
                yield from (f"**{escaped(name)}** {escaped(when)}".rstrip(), "")
                yield from self.blocks(blocks, parsed, level)
            case Columns(fields):
                yield from self.blocks(fields, parsed, level)
            case Fold(summary, blocks):
                yield from (f"**{escaped(summary)}**", "")
                yield from self.blocks(blocks, parsed, level)
            case Box(_, _, blocks):
                yield from self.blocks(blocks, parsed, level)

    def _facts(self, rows: Iterable[tuple[str, tuple[Line, ...]]]) -> Iterator[str]:
        for name, lines in rows:
            if len(lines) == 1:
                yield f"- **{escaped(name)}** {self.line(lines[0])}"
            else:
                yield f"- **{escaped(name)}**"
                yield from (f"  - {self.line(one)}" for one in lines)
        yield ""

    def _table(self, table: Table) -> Iterator[str]:
        yield from (f"**{escaped(table.caption)}**", "")
        yield _row(escaped(column.label) for column in table.columns)
        yield _row("---" for _ in table.columns)
        yield from (_row(self.line(cell) for cell in row.cells) for row in table.rows)
        yield ""

    def _card(self, card: Card, parsed: Parsed, level: int) -> Iterator[str]:
        yield from self.heading(escaped(f"{card.tag} {card.title}".strip()), level, card.anchor)
        if card.marks:
            yield from (self.line(card.marks), "")
        yield from self.blocks(card.blocks, parsed, level + 1)

    def line(self, pieces: Line) -> str:
        """One line."""
        return "".join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Piece) -> str:
        match piece:
            case Link():
                return self._refer(piece)
            case Outside(address, text):
                return f"[{escaped(text)}]({address})"
            case Badge(_, text):
                return escaped(text)
            case Mark(_, text) | Day(_, text) | Acronym(text, _):
                return escaped(text)
            case File():
                return ""
            case Text(text, style):
                mark = _STYLES.get(style, "")
                inner = escaped(text)
                return (
                    text[: len(text) - len(text.lstrip())]
                    + f"{mark}{inner}{mark}"
                    + (" " if text[-1:].isspace() and text.strip() else "")
                )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
