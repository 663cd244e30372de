"""How a kind of problem is declared."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How grave a problem is."""

    ERROR = "error"
    """The content is wrong and is not published."""
    WARNING = "warning"
    """The content can be published; a person should look at it."""


class Kind(NamedTuple):
    """A kind of problem, with what the manual says of it."""

    code: str
    """A stable word that messages carry and that settings name."""
    severity: Severity
    title: str
    """What it is, in a few words."""
    why: str
    """Why it matters, in one or two plain sentences."""
    wrong: str
    """A small example that has the problem."""
    right: str
    """The same example, mended."""
