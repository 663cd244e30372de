"""JSON: as it was given, readable, and sound."""

from __future__ import annotations

import json
from datetime import date

import pytest

from waymark.exchange.json_file import json_of

from .samples import ODD


def test_values_come_back_in_their_order() -> None:
    """Fields are not sorted, letters not escaped, and the file ends with an end of line."""
    data = json_of({"z": 1, "a": ["é", None, True, 0.1], "on": date(2022, 12, 12)})
    assert data.decode() == (
        '{\n  "z": 1,\n  "a": [\n    "é",\n    null,\n    true,\n    0.1\n  ],\n  "on": "2022-12-12"\n}\n'
    )


def test_odd_characters_are_held() -> None:
    """No character breaks the file."""
    assert json.loads(json_of(ODD)).startswith("a\x00b\x0bc�d")


def test_what_is_not_json_is_refused() -> None:
    """A number that JSON does not know and a value that is not plain are faults of the caller."""
    with pytest.raises(ValueError, match="JSON"):
        json_of([float("nan")])
    with pytest.raises(TypeError, match="object is not a plain value"):
        json_of([object()])
