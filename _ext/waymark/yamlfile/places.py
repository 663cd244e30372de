"""From a path of field names and list positions to the place in the file."""

from __future__ import annotations

from waymark.problems import Place

from .nodes import Mapping, Node, Scalar, Sequence, YamlFile


def place_of(file: YamlFile, path: tuple[str | int, ...], *, key: bool = False) -> Place:
    """Give the place of the value at ``path``, or of its field name when ``key`` is set.

    Field names are text and positions in a list are numbers from 0. Where the path leads to nothing, the
    nearest part above it that exists is given; in an empty file that is the first line.
    """
    node: Node | None = file.root
    name: Scalar | None = None
    for position, step in enumerate(path):
        below = _child(node, step)
        if below is None:
            break
        # Only the last step may answer with its name: a missing field is shown where its record starts.
        last = position == len(path) - 1
        name = node.keys[step] if last and isinstance(node, Mapping) and isinstance(step, str) else None
        node = below
    if node is None:
        return Place(file.path, 1, 1)
    return _place(file.path, name if key and name is not None else node)


def node_at(file: YamlFile, path: tuple[str | int, ...]) -> Node | None:
    """Give the node at ``path``, or nothing where the path leads nowhere."""
    node: Node | None = file.root
    for step in path:
        node = _child(node, step)
    return node


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.fields.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def _place(path: str, node: Node) -> Place:
    if isinstance(node, Scalar):
        return Place(path, node.line, node.column, max(1, node.end_column - node.column))
    # A set of fields is shown by its first name, which is where a reader looks for it.
    first = next(iter(node.keys.values()), None) if isinstance(node, Mapping) else None
    if first is not None:
        return _place(path, first)
    return Place(path, node.line, node.column)
