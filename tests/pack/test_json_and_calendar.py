"""JSON that its schema documents, and a calendar of what is to come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from waymark.pack import to_calendar, to_json
from waymark.schema import schemas_folder
from waymark.schema.library import library

from .packs import OTHERS, pack, real

SCHEMA = json.loads((schemas_folder() / "export" / to_json.SCHEMA).read_text("utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def parts(schema: dict[str, Any], way: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every field and every record of the schema, with the way to it."""
    yield way, schema
    for name, inner in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
        yield from parts(inner, f"{way}/{name}")


PARTS = [pytest.param(part, id=way) for way, part in parts(SCHEMA, "pack")]


def test_the_schema_is_one() -> None:
    """Valid JSON Schema 2020-12 with its own name, and no kind of content file."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == to_json.SCHEMA
    assert to_json.SCHEMA not in library().documents


@pytest.mark.parametrize("part", PARTS[1:])
def test_each_field_is_explained(part: dict[str, Any]) -> None:
    """A title, a sentence and a right example; a record lets no unknown field pass."""
    assert part["title"]
    assert part["description"].endswith(".")
    assert part["examples"]
    inner = VALID.evolve(schema={**part, "$defs": SCHEMA["$defs"]})
    assert [error.message for example in part["examples"] for error in inner.iter_errors(example)] == []
    if "properties" in part:
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])


def test_the_pack_is_valid() -> None:
    """Of the harbour in each edition."""
    for edition in ("public", "board", "internal"):
        found = json.loads(to_json.made(pack(edition=edition)))
        assert [error.message for error in VALID.iter_errors(found)] == []
        assert found["$schema"] == to_json.SCHEMA


@pytest.mark.parametrize(("plan", "day", "root"), OTHERS)
def test_every_pack_is_valid(plan: str, day: str, root: Path) -> None:
    """Plans of any shape give the same fields."""
    found = json.loads(to_json.made(pack(plan, date.fromisoformat(day), root)))
    assert [error.message for error in VALID.iter_errors(found)] == []


def events(data: bytes) -> dict[str, Any]:
    """Give the events of a calendar by their ids."""
    return {str(one["UID"]): one for one in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_the_calendar_holds_what_is_to_come() -> None:
    """Open actions, steps not reached, reviews and meetings; nothing that is done."""
    found = events(to_calendar.made(pack()))
    assert sorted(found) == [
        "action-harbour.fence@waymark.invalid",
        "action-harbour.lights@waymark.invalid",
        "action-harbour.pool@waymark.invalid",
        "meeting-schools-panel.2026-01-15@waymark.invalid",
        "meeting-schools-panel.2026-03-12@waymark.invalid",
        "meeting-schools-panel.2026-06-18@waymark.invalid",
        "step-harbour.lights.2@waymark.invalid",
    ]
    lights = found["action-harbour.lights@waymark.invalid"]
    assert lights["DTSTART"].dt == date(2026, 4, 30)
    assert str(lights["SUMMARY"]) == "Due: Mend the lights at the quay"
    assert str(found["action-harbour.pool@waymark.invalid"]["SUMMARY"]) == "Review: Open the small pool"
    assert "Crossings" in str(found["meeting-schools-panel.2026-03-12@waymark.invalid"]["DESCRIPTION"])


def test_the_calendar_is_plain_text_of_the_standard() -> None:
    """Read without any library: it begins, ends, folds its lines and has as many events as it should."""
    lines = to_calendar.made(real("2023-01-26")).decode().split("\r\n")
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert (
        lines.count("BEGIN:VEVENT")
        == lines.count("END:VEVENT")
        == len(list(to_calendar.events_of(real("2023-01-26"))))
    )


def test_an_ended_plan_has_meetings_only() -> None:
    """Nothing in it is due any more."""
    assert events(to_calendar.made(real("2023-01-26", "children-at-the-heart-2020"))) == {}
