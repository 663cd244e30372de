"""What a part of a page shows, as plain values: tables, bars, cards, and the pieces of a line.

A view makes blocks from the inventory; one writer turns blocks into HTML and another into standard
nodes. Because blocks are plain values, comparing them tells whether a page has to be written again.
"""

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
    """``gap``, ``supply``, ``overdue``, ``basis``, ``superseded``, ``kind…`` or ``confidence…``."""
    text: str


class Day(NamedTuple):
    """A day in words, which programs can read as well."""

    iso: str
    """Year-month-day."""
    text: str
    due: bool = False
    """Whether something open is due by it: where the reader's day is later, a script says so."""


class File(NamedTuple):
    """A link to a file of the site that is no page, such as a calendar."""

    path: str
    """From the top of the site, with forward slashes."""
    text: str


Piece = Text | Link | Outside | Badge | Mark | Day | File
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


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Line, ...]
    total: bool = False


class Table(NamedTuple):
    """A table with its caption."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: int = 0
    """The number of the column whose cells name their rows."""


class Segment(NamedTuple):
    """One part of a bar."""

    colour: str
    label: str
    number: int


class Bars(NamedTuple):
    """Stacked bars, all drawn to one scale, with their text alternative."""

    title: str
    rows: tuple[tuple[str, tuple[Segment, ...]], ...]
    key: tuple[tuple[str, str], ...]
    """Colour and words of each kind of part, in the order of the parts."""


class Curve(NamedTuple):
    """A line through dated figures, with targets."""

    title: str
    unit: str
    points: tuple[tuple[str, str, float], ...]
    """The last day of the period (year-month-day), the period in words, and the figure."""
    targets: tuple[tuple[str, float], ...]
    baseline: tuple[str, str, float] | None = None
    """Where the figure started from: a day, the period in words, and the figure, as in ``points``."""
    comparators: tuple[tuple[str, float], ...] = ()
    """Figures of others: who (and when), and the figure. The drawing writes the figure after the words."""
    ratings: tuple[tuple[str, str], ...] = ()
    """What the paper itself says of each point, colour and words; two empty texts where it says nothing."""
    stages: tuple[tuple[str, str, float], ...] = ()
    """Targets in stages, oldest first: the day each is for, its words (with the bound), and the bound."""


class Areas(NamedTuple):
    """How many actions had which rating, period by period: areas above each other."""

    title: str
    periods: tuple[str, ...]
    """Each period in few words, oldest first."""
    series: tuple[tuple[str, str, tuple[int, ...]], ...]
    """Colour, words and one number for each period; the first series lies at the bottom."""


class BurnUp(NamedTuple):
    """How many actions should have been done by the end of each period, and how many were."""

    title: str
    periods: tuple[str, ...]
    planned: tuple[int, ...]
    """For each period, all that were due by its end."""
    completed: tuple[int | None, ...]
    """For each period, all that were done by its end; None where that is not known, as after the day."""
    now: int | None
    """Which of the periods the day of the site falls in; None where it falls in none."""
    total: int | None = None
    """All actions, also those with no date; left out, the last of ``planned``."""


class Slips(NamedTuple):
    """Due dates that were moved: the first date and the one in force, on one axis of time."""

    title: str
    rows: tuple[tuple[str, str, str, int], ...]
    """The action, its first day and the day in force (year-month-day), and the days between them."""


class Key(NamedTuple):
    """What each rating means."""

    terms: tuple[tuple[Badge, str], ...]


class Field(NamedTuple):
    """A heading inside a card with what stands below it."""

    label: str
    when: str
    blocks: tuple[Block, ...]


class Columns(NamedTuple):
    """Fields side by side where there is room."""

    fields: tuple[Field, ...]


class Prose(NamedTuple):
    """A text of the record itself: plain, or parsed beforehand into a child of the node."""

    name: str
    """The name of the child that holds it, where it has markup."""
    text: str


class Fold(NamedTuple):
    """Blocks behind a summary that opens."""

    summary: str
    blocks: tuple[Block, ...]
    style: str = "history"


class Card(NamedTuple):
    """A record as a block of its own, with a heading and an address."""

    kind: str
    anchor: str
    title: str
    tag: str
    """A number or word before the title; empty where there is none."""
    marks: Line
    """What stands beside the title, such as a rating."""
    blocks: tuple[Block, ...]
    level: int = 3


class Box(NamedTuple):
    """Blocks that belong together, such as a banner or the answer on a guidance page."""

    style: str
    label: str
    """What a screen reader calls it; empty where it needs no name."""
    blocks: tuple[Block, ...]


Block = (
    Words
    | Points
    | Facts
    | Table
    | Bars
    | Curve
    | Areas
    | BurnUp
    | Slips
    | Key
    | Field
    | Columns
    | Prose
    | Fold
    | Card
    | Box
)
