"""From a place in the file to the value that stands there."""

from __future__ import annotations

from bisect import bisect_right

from .nodes import Mapping, Node, Scalar, YamlFile


def value_at(file: YamlFile, line: int, column: int) -> tuple[str, Scalar] | None:
    """The value at a place, counted from 1, with the name of the nearest field that holds it.

    Between two values it is the one before; None where none stands before. In a comment, therefore, it is
    a value that does not hold what stands there.
    """
    node, field, at = file.root, "", (line, column)
    while node is not None and not isinstance(node, Scalar):
        if isinstance(node, Mapping):
            name = _last_before(node, at)
            field, node = (name, node.fields[name]) if name is not None else (field, None)
        else:
            number = bisect_right(node.items, at, key=_start) - 1
            node = node.items[number] if number >= 0 else None
    return (field, node) if isinstance(node, Scalar) and _start(node) <= at else None


def _last_before(mapping: Mapping, at: tuple[int, int]) -> str | None:
    """The last field of ``mapping`` whose name begins before the place ``at``."""
    found = None
    for name, key in mapping.keys.items():
        if _start(key) > at:
            break
        found = name
    return found


def _start(node: Node) -> tuple[int, int]:
    return node.line, node.column
