"""A table as plain values: what CSV, Excel and Word write."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["text", "number", "date", "rating", "id"]
"""What a column holds. ``id`` stands first where it stands at all: lasting ids, by which rows of two
editions are matched; Excel keeps it in sight."""


class Rated(NamedTuple):
    """A rating: its words, and the colour that the plan gives it. The words are always written."""

    label: str
    colour: str
    """green, yellow, amber, red, grey, blue, purple or white."""


class Linked(NamedTuple):
    """Words with an address. Only ``https:``, ``http:`` and ``mailto:`` become links."""

    text: str
    address: str


Cell = str | int | float | date | Rated | Linked | None
"""One value. A year or another number that is a name is text, or it would be written ``2,022``."""


class Column(NamedTuple):
    """The head of a column, and what stands below it."""

    label: str
    kind: Kind = "text"
    width: float = 0
    """Roughly how many characters wide; 0 leaves it to the kind and to what the cells hold."""


class Sheet(NamedTuple):
    """A table with its title. Each row has a cell for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    note: str = ""
    """What a reader has to know about the figures."""


def width_of(sheet: Sheet, number: int) -> float:
    """How many characters wide column ``number`` of the sheet should be: its own wish, or a good guess."""
    column = sheet.columns[number]
    if column.width:
        return column.width
    narrowest, widest = _BOUNDS[column.kind]
    words = max((len(word) for word in column.label.split()), default=0)
    longest = max((_length(row[number]) for row in sheet.rows if number < len(row)), default=0)
    return max(narrowest, words + 3, min(widest, longest + 2))


_BOUNDS = {"text": (10, 48), "number": (9, 14), "date": (13, 13), "rating": (12, 24), "id": (8, 30)}


def _length(cell: Cell) -> int:
    match cell:
        case None:
            return 0
        case Rated(label=text) | Linked(text=text):
            return _longest_line(text)
        case str():
            return _longest_line(cell)
        case _:
            return len(str(cell))


def _longest_line(text: str) -> int:
    return max((len(line) for line in text.splitlines()), default=0)
