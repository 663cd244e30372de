"""What a part of a page shows, as plain values: tables, bars, cards, and the pieces of a line.

A view makes blocks from the inventory; one writer turns blocks into HTML and another into standard
nodes. Because blocks are plain values, comparing them tells whether a page has to be written again.
"""

from .drawn import Areas, Bars, BurnUp, Curve, Pathway, Segment, Slips, Step, Way
from .forms import Calculator, CountedClock
from .nested import Block, Box, Card, Columns, Field, Fold, Key, Meaning, Prose
from .pieces import (
    Acronym,
    Badge,
    Column,
    Day,
    Facts,
    File,
    Line,
    Link,
    Mark,
    Outside,
    Piece,
    Points,
    Row,
    Table,
    Text,
    Words,
)

__all__ = [
    "Acronym",
    "Areas",
    "Badge",
    "Bars",
    "Block",
    "Box",
    "BurnUp",
    "Calculator",
    "Card",
    "Column",
    "Columns",
    "CountedClock",
    "Curve",
    "Day",
    "Facts",
    "Field",
    "File",
    "Fold",
    "Key",
    "Line",
    "Link",
    "Mark",
    "Meaning",
    "Outside",
    "Pathway",
    "Piece",
    "Points",
    "Prose",
    "Row",
    "Segment",
    "Slips",
    "Step",
    "Table",
    "Text",
    "Way",
    "Words",
]
