"""A committee paper as plain values: what Word writes."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from .sheets import Sheet

Style = Literal["text", "lead", "note", "quote"]
"""``lead`` is the summary at the top, ``note`` what is said about figures, ``quote`` words of others."""


class Heading(NamedTuple):
    """A heading; level 1 is the highest, 4 the lowest."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """Running text. An empty line in it begins another paragraph."""

    text: str
    style: Style = "text"


class Points(NamedTuple):
    """A list, with dots or with numbers. Each numbered list begins at 1."""

    lines: tuple[str, ...]
    numbered: bool = False


class Grid(NamedTuple):
    """A table with its title above and its note below; on pages of their own where it is wide."""

    sheet: Sheet
    landscape: bool = False


class Chart(NamedTuple):
    """A picture of a chart, what it tells in words, and a line below it."""

    png: bytes
    alt: str
    caption: str = ""


class PageBreak(NamedTuple):
    """What follows begins on a new page."""


Part = Heading | Paragraph | Points | Grid | Chart | PageBreak


class Paper(NamedTuple):
    """A paper for a committee or board."""

    title: str
    cover: tuple[tuple[str, str], ...]
    """What stands below the title, each with its label: committee, date, wards, who reports."""
    parts: tuple[Part, ...]
    on: date
    """The day the paper speaks for; Word shows it as the day the file was made."""
    author: str = ""
    """The council or service, for the properties of the file and the head of each page."""
