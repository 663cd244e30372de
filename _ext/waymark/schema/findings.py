"""What is wrong with the values of a file, one finding for each mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from jsonschema import ValidationError

from waymark.problems import nearest

from .engines import finder
from .library import Schema, Steps, library

# Where one value breaks several rules its author made one mistake; the first of these is told.
_ORDER: Final = (
    "type",
    "minProperties",
    "minItems",
    "minLength",
    "enum",
    "format",
    "pattern",
    "maxLength",
    "maxItems",
)


class Finding(NamedTuple):
    """One mistake: where it is and which rule it breaks."""

    path: Steps
    """The way to the value; for a field that is missing or unknown, to the record and then its name."""
    rule: str
    """The word of the schema that is broken, or ``empty``, ``unknown`` or ``missing``."""
    value: Any
    """The plain value; of a missing field nothing."""
    schema: Schema
    """The whole schema of the value; of an unknown field that of its record."""
    guess: str = ""
    """For an unknown field the field that was probably meant."""
    told: bool = True
    """Whether the author hears of it: not of a missing field that is only misspelt."""


def findings(kind: str, values: Any) -> list[Finding]:
    """Find everything wrong with the plain ``values`` of a file of a ``kind``."""
    broken: dict[Steps, ValidationError] = {}
    records: dict[Steps, dict[str, Any]] = {}
    for error in finder(kind).iter_errors(values):
        path = tuple(error.absolute_path)
        if error.validator in {"required", "additionalProperties"} and isinstance(error.instance, dict):
            records[path] = error.instance
        elif path not in broken or _rank(error) < _rank(broken[path]):
            broken[path] = error
    found = [_of_value(kind, path, error) for path, error in broken.items()]
    for path, record in records.items():
        found += _of_record(kind, path, record)
    return found


def _rank(error: ValidationError) -> int:
    return _ORDER.index(error.validator) if error.validator in _ORDER else len(_ORDER)


def _of_value(kind: str, path: Steps, error: ValidationError) -> Finding:
    empty = error.instance == "" or error.validator in {"minLength", "minItems", "minProperties"}
    rule = "empty" if empty else str(error.validator)
    return Finding(path, rule, error.instance, library().at(kind, path))


def _of_record(kind: str, path: Steps, record: dict[str, Any]) -> Iterator[Finding]:
    schemas = library()
    schema = schemas.at(kind, path)
    fields: dict[str, Schema] = schema.get("properties", {})
    absent = [name for name in fields if name not in record]
    guesses = set()
    for name, value in record.items():
        if name not in fields:
            guess = nearest(name, absent)
            guesses.add(guess)
            yield Finding((*path, name), "unknown", value, schema, guess)
    for name in dict.fromkeys(schema.get("required", ())):
        if name not in record:
            inner = schemas.whole(fields.get(name, {}))
            yield Finding((*path, name), "missing", None, inner, told=name not in guesses)
