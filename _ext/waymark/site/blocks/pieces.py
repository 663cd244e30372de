"""The pieces of a line, and what is made of lines alone: paragraphs, lists, facts and tables."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """Plain words."""

    text: str
    style: str = ""
    """Empty, ``strong``, ``em`` or ``code``."""


class Link(NamedTuple):
    """A link to a record or page of the site."""

    document: str
    """The docname of the page."""
    anchor: str
    """The place on it; empty for the page itself."""
    text: str
    aside: bool = False
    """Whether it says nothing but where it leads: where that page is not made, it is left out."""
    hint: str = ""
    """What stands behind words that do not say it, such as the title of a standard named by its number."""


class Outside(NamedTuple):
    """A link to another site."""

    address: str
    text: str


class Badge(NamedTuple):
    """A rating: its words on its colour."""

    colour: str
    label: str


class Mark(NamedTuple):
    """A remark that has a look of its own."""

    kind: str
    """``gap``, ``supply``, ``overdue``, ``basis``, ``superseded``, ``read-again``, ``kind…`` or
    ``confidence…``."""
    text: str


class Day(NamedTuple):
    """A day in words, which programs can read as well."""

    iso: str
    """Year-month-day."""
    text: str
    due: bool = False
    """Whether something open is due by it: where the reader's day is later, a script says so."""
    review: bool = False
    """Whether a guidance page is checked again by it: the same, whatever day the site speaks for."""


class File(NamedTuple):
    """A link to a file of the site that is no page, such as a calendar."""

    path: str
    """From the top of the site, with forward slashes."""
    text: str


class Acronym(NamedTuple):
    """An acronym whose meaning stands on the page and opens where it is chosen."""

    text: str
    opens: str
    """The anchor of the :class:`~waymark.site.blocks.Meaning`."""


Piece = Text | Link | Outside | Badge | Mark | Day | File | Acronym
Line = tuple[Piece, ...]


class Words(NamedTuple):
    """A paragraph."""

    line: Line
    style: str = ""
    """A class for its look; empty for plain text."""


class Points(NamedTuple):
    """A list."""

    lines: tuple[Line, ...]
    numbered: bool = False


class Facts(NamedTuple):
    """Names and what they stand for."""

    rows: tuple[tuple[str, tuple[Line, ...]], ...]
    """A name with one line or several."""
    style: str = "facts"


class Column(NamedTuple):
    """A column of a table."""

    label: str
    number: bool = False
    sorts: bool = False
    """Whether a reader may put the rows in the order of this column, where scripts run."""
    chooses: bool = False
    """Whether a reader may choose the rows by what stands in it. Such a column sorts too."""


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Line, ...]
    total: bool = False
    keys: tuple[str, ...] = ()
    """What each cell is sorted by, where that is not what it says; empty texts where it is."""


class Table(NamedTuple):
    """A table with its caption."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: int = 0
    """The number of the column whose cells name their rows."""
