"""From the nodes of a file to plain values: text, and numbers where the schema says so."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from waymark.yamlfile import Mapping, Node, Scalar, without_collection

from .library import Library, Schema, library

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_LONGEST_NUMBER: Final = 30
# A tuple, as the type a schema asks for may itself be a list and then has no hash.
_NUMERIC: Final = ("number", "integer")


def plain_values(node: Node, kind: str) -> Any:
    """Give ``node``, the root of a file of a ``kind``, as lists, dicts, text and numbers.

    A value becomes a number only where the schema asks for one and its text is one; all else stays text.
    """
    schemas = library()
    with without_collection():
        if not _kind_holds_numbers(kind):
            return _as_text(node)
        return _by_schema(node, schemas.root(kind), schemas)


def as_number(text: str, *, whole: bool = False) -> int | float | None:
    """Give the number that ``text`` is, such as ``12``, ``-3`` or ``1.10``; nothing for anything else."""
    found = _NUMBER.fullmatch(text) if text.isascii() and len(text) <= _LONGEST_NUMBER else None
    if not found:
        return None
    if found.group(1) is None:
        return int(text)
    return None if whole else float(text)


def _as_text(node: Node) -> Any:
    # Half of all values are met here directly: asking for the class is a third of the cost of a call.
    if type(node) is Mapping:
        return {
            name: inner.text if type(inner) is Scalar else _as_text(inner)
            for name, inner in node.fields.items()
        }
    if isinstance(node, Scalar):
        return node.text
    return [inner.text if type(inner) is Scalar else _as_text(inner) for inner in node.items]  # type: ignore[union-attr]


def _by_schema(node: Node, schema: Schema, schemas: Library) -> Any:
    whole = schemas.whole(schema)
    if isinstance(node, Scalar):
        kind = whole.get("type")
        numeric = kind in _NUMERIC or "number" in (kind or ())
        number = as_number(node.text, whole=kind == "integer") if numeric else None
        return node.text if number is None else number
    if isinstance(node, Mapping):
        known = whole.get("properties", {})
        return {name: _by_schema(inner, known.get(name, {}), schemas) for name, inner in node.fields.items()}
    items = whole.get("items", {})
    return [_by_schema(inner, items, schemas) for inner in node.items]


@cache
def _kind_holds_numbers(kind: str) -> bool:
    schemas = library()
    return _holds_numbers(schemas.root(kind), schemas, set())


def _holds_numbers(schema: Schema, schemas: Library, seen: set[int]) -> bool:
    # A group holds groups: a part that was looked at already adds nothing.
    whole = schemas.whole(schema)
    if id(whole) in seen:
        return False
    seen.add(id(whole))
    if whole.get("type") in _NUMERIC or "number" in (whole.get("type") or ()):
        return True
    below = [*whole.get("properties", {}).values(), *([whole["items"]] if "items" in whole else [])]
    return any(_holds_numbers(inner, schemas, seen) for inner in below)
