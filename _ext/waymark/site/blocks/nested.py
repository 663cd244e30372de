"""Blocks that hold blocks, and what a block can be."""

from __future__ import annotations

from typing import NamedTuple

from .drawn import Areas, Bars, BurnUp, Curve, Pathway, Slips
from .forms import Calculator
from .pieces import Badge, Facts, Line, Points, Table, Words


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
    also: tuple[str, ...] = ()
    """Addresses it had before; they lead to it still."""


class Box(NamedTuple):
    """Blocks that belong together, such as a banner or the answer on a guidance page."""

    style: str
    label: str
    """What a screen reader calls it; empty where it needs no name."""
    blocks: tuple[Block, ...]


class Meaning(NamedTuple):
    """What an acronym on the page means: closed until a reader chooses the acronym."""

    anchor: str
    label: str
    """The acronym, by which a screen reader calls the element."""
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
    | Meaning
    | Pathway
    | Calculator
)
