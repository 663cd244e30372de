"""The schemas are the manual of the files: every field of them says what it is and shows how to write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from waymark.schema import kind_of_file, schemas_folder
from waymark.schema.engines import finder, quick
from waymark.schema.library import library

FILES = sorted(schemas_folder().glob("*.schema.json"))
# Repeats inside repeats are what makes a pattern slow; one group with a plain repeat is harmless.
NESTED_REPEAT = re.compile(r"\([^()]*[^()\\](?:[+*]|\{\d+,\})[^()]*\)(?:[+*]|\{\d+,\})")
# What parts the repeats is not a part of them, so there is one way to read a text.
SAFE_REPEATS = {"(-[a-z0-9]+)*", "(/[A-Za-z0-9_-]+)*"}


def parts(schema: Any, way: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every part of ``schema`` that describes a value, with the way to it."""
    yield way, schema
    for name, inner in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
        yield from parts(inner, f"{way}/{name}")
    if "items" in schema:
        yield from parts(schema["items"], f"{way}[]")


def all_parts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every part of every schema, with references that work from anywhere."""
    for name, document in library().documents.items():
        yield from parts(document, name)


PARTS = [pytest.param(part, id=way) for way, part in all_parts()]
IS_PARTS_FILE = "parts.schema.json"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_schema_is_a_schema(file: Path) -> None:
    """Each file is valid JSON Schema 2020-12 and carries its own name."""
    document = json.loads(file.read_text("utf-8"))
    Draft202012Validator.check_schema(document)
    assert document["$id"] == file.name


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_explained(part: dict[str, Any]) -> None:
    """Editors show a title and a description for every field, and an example of it."""
    assert part.get("title")
    assert part.get("description", "").endswith((".", ".md"))
    if part.get("$id") != IS_PARTS_FILE:
        assert part.get("examples")


@pytest.mark.parametrize("part", PARTS)
def test_each_example_is_right(part: dict[str, Any]) -> None:
    """Whoever copies an example from a schema has a valid value."""
    validator = finder("plan").evolve(schema=part)
    assert [
        error.message for example in part.get("examples", ()) for error in validator.iter_errors(example)
    ] == []


@pytest.mark.parametrize("part", PARTS)
def test_an_empty_text_is_never_valid(part: dict[str, Any]) -> None:
    """A field with nothing in it is always told, whatever its form."""
    whole = library().whole(part)
    if whole.get("type") == "string" and "enum" not in whole:
        assert not finder("plan").evolve(schema=part).is_valid("")


@pytest.mark.parametrize("part", PARTS)
def test_no_schema_refers_outside(part: dict[str, Any]) -> None:
    """A reference leads to one of the schemas of this folder, never to an address."""
    reference = part.get("$ref", IS_PARTS_FILE)
    assert reference.partition("#")[0] in library().documents


@pytest.mark.parametrize("part", PARTS)
def test_patterns_are_simple(part: dict[str, Any]) -> None:
    """No pattern can be made to run for long by the text it is tried on."""
    pattern = part.get("pattern", "")
    for safe in SAFE_REPEATS:
        pattern = pattern.replace(safe, "")
    assert not NESTED_REPEAT.search(pattern)
    assert pattern == "" or (pattern.startswith("^") and pattern.endswith("$"))


@pytest.mark.parametrize("part", PARTS)
def test_records_are_closed(part: dict[str, Any]) -> None:
    """A field that does not exist is told in every record, so that no slip of the finger is lost."""
    if "properties" in part:
        assert part["additionalProperties"] is False


def test_both_libraries_accept_the_examples_of_whole_files() -> None:
    """The fast library and the thorough one agree on the example of every kind of file."""
    for kind in library().kinds():
        for example in library().root(kind).get("examples", ()):
            assert quick(kind)(example)
            assert finder(kind).is_valid(example)


def test_every_kind_of_file_has_a_schema() -> None:
    """Each place where a content file can stand leads to a schema."""
    places = ["plans/p/plan.yaml", "plans/p/01-a.yaml", "plans/measures/m.yaml", "plans/sources/s.yaml"]
    places += ["plans/roles.yaml", "plans/governance.yaml", "guidance/a.md", "guidance/authorities.yaml"]
    places += ["guidance/standards/s.yaml", "plans/finance/f.yaml", "plans/papers.yaml", "plans/risks.yaml"]
    places += ["guidance/companions/a.md", "guidance/glossary.yaml", "guidance/contacts.yaml"]
    places += ["guidance/moved.yaml"]
    assert {kind_of_file(Path(place)) for place in places} == set(library().kinds())  # type: ignore[arg-type]
