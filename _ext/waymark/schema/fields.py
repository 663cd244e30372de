"""The fields of a kind of file, as the manual tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .library import Schema, library


class Field(NamedTuple):
    """A field that a record may have."""

    name: str
    description: str
    choices: tuple[str, ...]
    example: Any
    required: bool


def fields_of(kind: str) -> Iterator[tuple[str, list[Field]]]:
    """The records of a ``kind`` of file, outermost first: the title of each and its fields.

    A KeyError for a kind that does not exist.
    """
    seen: set[str] = set()
    waiting = [library().whole(library().root(kind))]
    while waiting:
        record = waiting.pop(0)
        title = record["title"]
        if title in seen:
            continue
        seen.add(title)
        required = record.get("required", ())
        below = {name: library().whole(part) for name, part in record["properties"].items()}
        yield title, [_field(name, part, name in required) for name, part in below.items()]
        waiting += [inner for part in below.values() for inner in _records_in(part)]


def _field(name: str, part: Schema, required: bool) -> Field:  # noqa: FBT001 - read at one place only
    return Field(name, part["description"], tuple(part.get("enum", ())), part["examples"][0], required)


def _records_in(part: Schema) -> Iterator[Schema]:
    """The records that a field holds: itself a record, or a list of them."""
    if "properties" in part:
        yield part
    if "items" in part:
        yield from _records_in(library().whole(part["items"]))
