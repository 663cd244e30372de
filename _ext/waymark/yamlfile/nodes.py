"""The parts of a YAML file: text, lists and sets of fields, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from waymark.problems import Problem

# The nodes are not frozen: a large plan makes half a million of them, and freezing costs four times as
# much as making one. Nobody changes them after `read` has returned.


@dataclass(slots=True, eq=False)
class Scalar:
    """One value or field name, as the text that was typed."""

    text: str
    """Its text without quotation marks; of a block (``|`` or ``>``) what it holds; empty where nothing is."""
    line: int
    """The line on which it starts, counted from 1."""
    column: int
    """The column on which it starts, counted from 1 in characters."""
    end_column: int
    """The column after its last character on its first line."""


@dataclass(slots=True, eq=False)
class Sequence:
    """A list."""

    items: list[Node]
    """Its entries in order."""
    line: int
    """The line on which it starts, counted from 1."""
    column: int
    """The column on which it starts, counted from 1."""


@dataclass(slots=True, eq=False)
class Mapping:
    """A set of fields."""

    fields: dict[str, Node]
    """The values by the name of their field; of a name written twice the first."""
    keys: dict[str, Scalar]
    """The names as they stand in the file; the same names as in ``fields``."""
    line: int
    """The line on which it starts, counted from 1."""
    column: int
    """The column on which it starts, counted from 1."""


Node: TypeAlias = Scalar | Sequence | Mapping
"""Any part of a YAML file."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file that was read, whole or as far as it could be."""

    path: str
    """The path as the user gave it, with forward slashes."""
    lines: tuple[str, ...]
    """The lines of the data exactly as typed, without their ends."""
    root: Node | None
    """What stands in the file; nothing where it is empty or could not be read to the end."""
    problems: tuple[Problem, ...]
    """What is wrong with it as text, sorted by place."""
