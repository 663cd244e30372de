"""The colours of ratings and of lines in files: those of the site by day.

``static/waymark.css`` of the site holds the same values; a test compares them.
"""

from __future__ import annotations

from typing import Final

FILLS: Final = {
    "green": "#6cc48a",
    "yellow": "#ffdd55",
    "amber": "#ff9f45",
    "red": "#f0766e",
    "grey": "#bcc4cb",
    "blue": "#7fb2ee",
    "purple": "#b99ee3",
    "white": "#ffffff",
}
"""What fills the cell, bar or badge of a rating. Each is light enough for dark words."""

INK: Final = "#111111"
"""Words and numbers on a fill."""
TEXT: Final = "#16191d"
MUTED: Final = "#485058"
EDGE: Final = "#6b747d"
LINE: Final = "#c5ccd2"
SOFT: Final = "#f1f4f6"
"""Behind the heads of tables."""
STROKE: Final = "#1f5fae"
"""A line through figures, and a link."""


def fill(colour: str) -> str:
    """The fill of the rating colour; white where a plan names another one, since the words say it all."""
    return FILLS.get(colour, FILLS["white"])
