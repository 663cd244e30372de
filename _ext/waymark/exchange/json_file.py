"""A plain value as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from .characters import fit


def json_of(value: Any) -> bytes:
    """``value`` as UTF-8 JSON with an indent of two, fields in the order they were given, and an end of line.

    Days become ``2022-12-12``. A number that JSON does not know, such as infinity, is a ValueError.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2, default=_plain)
    return f"{fit(text)}\n".encode()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    message = f"{type(value).__name__} is not a plain value"
    raise TypeError(message)
