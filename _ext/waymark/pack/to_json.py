"""A pack as JSON for programs: all of it, as ``schemas/export/board-pack.schema.json`` documents it."""

from __future__ import annotations

from typing import Any, Final

from waymark.exchange.json_file import json_of

from .whole import Pack

SCHEMA: Final = "board-pack.schema.json"
"""The name of the schema, which stands in the folder ``export`` of the schemas."""


def made(pack: Pack) -> bytes:
    """The pack as JSON."""
    return json_of(plain(pack))


def plain(pack: Pack) -> dict[str, Any]:
    """The pack as values that JSON knows. Fields are named as in the content files, with hyphens."""
    return {"$schema": SCHEMA, **_plain(pack)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {
            name.replace("_", "-"): _plain(inner) for name, inner in zip(value._fields, value, strict=True)
        }
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value
