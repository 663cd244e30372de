"""Putting a part of a file that the manual shows into the file it is a part of.

The manual says where a part belongs in the words of its reader, so the work is done on the text: the
check then sees each line as it was shown, and its messages carry the lines a reader would see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent, indent

from waymark.yamlfile import Mapping, Node, Sequence, read

_FIELD = re.compile(r"^[a-z][a-z-]*:")
_NAMES = ("id", "role", "number", "edition")
"""The fields that name a record."""


class NoSuchPlaceError(Exception):
    """The file has no such record or list."""


def splice(whole: str, way: list[str], part: str) -> str:
    """Give the file ``whole`` with ``part`` at the place ``way``.

    Each step of ``way`` is the name of a field or of a record; where a list holds several records and none
    is named, the first that fits is meant. Items of a list (``- …``) are added at its end, or take the place
    of the item with the same id; fields are added to a record, or take the place of those of the same name.
    """
    node = read(whole.encode(), "file").root
    for step in way:
        node = _step(node, step)
    part = dedent(part).strip("\n")
    lines = whole.splitlines()
    if part.lstrip().startswith("- "):
        if not isinstance(node, Sequence):
            raise NoSuchPlaceError(way)
        return "\n".join(_with_items(lines, node, part)) + "\n"
    if not isinstance(node, Mapping):
        raise NoSuchPlaceError(way)
    for field in _pieces(part, _FIELD):
        lines = _with_field(lines, node, field)
        again = read("\n".join(lines).encode(), "file").root
        if again is None:
            break  # an example of something that cannot be read: what follows would have no place
        node = _at_line(again, node.line) or node
    return "\n".join(lines) + "\n"


def _step(node: Node | None, step: str) -> Node:
    for found in _below(node):
        if isinstance(found, Mapping):
            if step in found.fields:
                return found.fields[step]
            if any(getattr(found.fields.get(name), "text", "") == step for name in _NAMES):
                return found
    raise NoSuchPlaceError(step)


def _below(node: Node | None) -> Iterator[Node]:
    """``node`` and all in it, those further out first."""
    waiting = [node] if node is not None else []
    while waiting:
        found = waiting.pop(0)
        yield found
        if isinstance(found, Mapping):
            waiting += found.fields.values()
        elif isinstance(found, Sequence):
            waiting += found.items


def _at_line(root: Node, line: int) -> Mapping | None:
    return next((node for node in _below(root) if isinstance(node, Mapping) and node.line == line), None)


def _pieces(part: str, opening: re.Pattern[str]) -> list[str]:
    """``part`` cut before each line that matches ``opening``."""
    pieces: list[str] = []
    for line in part.splitlines():
        if opening.match(line) or not pieces:
            pieces.append(line)
        else:
            pieces[-1] += f"\n{line}"
    return pieces


def _end(lines: list[str], start: int, column: int) -> int:
    """The number of lines up to the end of what starts on line ``start`` at ``column``, both from 0."""
    for number in range(start + 1, len(lines)):
        if lines[number].strip() and len(lines[number]) - len(lines[number].lstrip()) <= column:
            return number
    return len(lines)


def _with_field(lines: list[str], record: Mapping, field: str) -> list[str]:
    name = field.partition(":")[0]
    column = record.column - 1
    if key := record.keys.get(name):
        start = key.line - 1
        before = lines[start][:column]
        end = _end(lines, start, column)
    else:
        last = max(key.line for key in record.keys.values()) - 1
        start = end = _end(lines, last, column)
        before = " " * column
    new = (before + indent(field, " " * column)[column:]).splitlines()
    return [*lines[:start], *new, *lines[end:]]


def _with_items(lines: list[str], wanted: Sequence, part: str) -> list[str]:
    column = wanted.column - 1
    for item in _pieces(part, re.compile(r"^- ")):
        new = indent(item, " " * column).splitlines()
        same = [
            old for old in wanted.items if isinstance(old, Mapping) and _name_of(old) in _first_value(item)
        ]
        if same:
            start = same[0].line - 1
            lines = [*lines[:start], *new, *lines[_end(lines, start, column) :]]
        else:
            end = _end(lines, wanted.items[-1].line - 1, column)
            lines = [*lines[:end], *new, *lines[end:]]
    return lines


def _name_of(record: Mapping) -> str:
    return getattr(record.fields.get("id"), "text", "\n")


def _first_value(item: str) -> tuple[str]:
    return (item.splitlines()[0].partition(": ")[2].strip(),)
