"""What to write instead of a value that is wrong."""

from __future__ import annotations

import re
from typing import Any, Final

from .findings import Finding
from .library import Schema, library

_NAMES: Final = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "array": "a list",
    "object": "a set of fields",
}
_LONGEST: Final = 60
_NOTHING: Final = frozenset(
    {"none", "n/a", "na", "nil", "null", "~", "-", "tbc", "tba", "tbd", "unknown", "?"}
)
_FORMS_OF_PERIOD: Final = (
    "a day as 2023-03-31, a month as 2023-03, a quarter as 2023-Q1, a year as 2023, "
    "financial-year 2022-23 or school-year 2022-23"
)
_ENDING: Final = re.compile(r"\.(?:html|md|yaml)$")
_SIMPLE: Final = re.compile(r"[\w.-][\w ./-]*")
_DIGITS: Final = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")


def short(text: str) -> str:
    """Give ``text`` as it can be quoted in a sentence: on one line, and cut when long."""
    line = " ".join(text.split("\n")).strip() if "\n" in text else text
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def expected(schema: Schema) -> str:
    """Say what a value must be: ``a list``, ``text or a set of fields``."""
    types = schema.get("type", [])
    return " or ".join(_NAMES[name] for name in ([types] if isinstance(types, str) else types))


def kind_of(value: Any) -> str:
    """Say what ``value`` is: ``a list``, ``a set of fields`` or ``text``."""
    return "a list" if isinstance(value, list) else "a set of fields" if isinstance(value, dict) else "text"


def as_fix(sentence: str) -> str:
    """Give a sentence of a schema as a mend: without a capital and a full stop."""
    plain = sentence.strip().removesuffix(".")
    return plain if plain[1:2].isupper() else plain[:1].lower() + plain[1:]


def example(schema: Schema) -> str:
    """Give the first example of ``schema`` as it is written in a file; empty where it is not one value."""
    first = next(iter(schema.get("examples", ())), None)
    if isinstance(first, list) and first and all(isinstance(item, str) for item in first):
        return f"[{', '.join(_written(item) for item in first)}]"
    return _written(first) if isinstance(first, str) else "" if isinstance(first, dict | list) else str(first)


def _written(text: str) -> str:
    plain = _SIMPLE.fullmatch(text) is not None
    return text if plain else f"'{text}'" if '"' in text else f'"{text}"'


def add(finding: Finding) -> str:
    """Give the line that puts a missing field in."""
    shown = example(finding.schema)
    name = finding.path[-1]
    return f"add a line such as {name}: {shown}" if shown else f'add "{name}" with {expected(finding.schema)}'


def fill(kind: str, finding: Finding) -> str:
    """Say how to fill an empty value, and whether its line may go."""
    if not finding.path:
        return "write the fields this kind of file needs"
    name = finding.path[-1]
    shown = example(finding.schema)
    if isinstance(name, int):
        return "write a value after the dash, or delete the line"
    short_enough = shown and len(shown) <= _LONGEST and not shown.endswith(".")
    write = f"write a value, such as {name}: {shown}" if short_enough else f"write {expected(finding.schema)}"
    return f"{write}; or delete the line if nothing is set" if is_optional(kind, finding) else write


def is_optional(kind: str, finding: Finding) -> bool:
    """Whether the field that ``finding`` is about may be left out."""
    if not finding.path or isinstance(finding.path[-1], int):
        return False
    return finding.path[-1] not in library().at(kind, finding.path[:-1]).get("required", ())


def means_nothing(value: Any) -> bool:
    """Whether ``value`` is one of the words people put where there is nothing to say: none, n/a, tbc."""
    return isinstance(value, str) and value.strip().lower().strip(".") in _NOTHING


def retype(finding: Finding) -> str:
    """Say how to turn a value into the list, number, text or fields that are expected."""
    types = finding.schema.get("type", [])
    wanted = types if isinstance(types, str) else next(iter(types), "")
    name, value = finding.path[-1] if finding.path else "", finding.value
    if wanted == "array":
        return _as_list(name, value)
    if wanted in {"number", "integer"}:
        found = _DIGITS.search(str(value))
        bare = found.group().replace(",", "") if found else ""
        return (
            f"write the number alone: {bare}" if bare else f"write a number such as {example(finding.schema)}"
        )
    if wanted == "object":
        return _as_fields(finding)
    if isinstance(value, dict):
        return "put the text in quotation marks: a colon and a space in it, or a brace before it, make fields"
    return "write one value; put quotation marks around it if a bracket is part of the text"


def _as_fields(finding: Finding) -> str:
    """Say which fields to write, by those that are needed or else by the first two."""
    names = list(dict.fromkeys(finding.schema.get("required", ()))) or list(finding.schema["properties"])[:2]
    such = " and ".join(names)
    if not finding.path:
        return f"write fields, each on a line of its own, such as {such}"
    if isinstance(finding.path[-1], int):
        return f"write fields after the dash, each on a line of its own, such as {such}"
    return f"write fields below it, indented, such as {such}"


def _as_list(name: str | int, value: Any) -> str:
    parts = [part.strip() for part in value.split(",")] if isinstance(value, str) else []
    if parts and all(_SIMPLE.fullmatch(part) for part in parts) and len(str(value)) <= _LONGEST:
        return f"write it as a list: {name}: [{', '.join(parts)}]"
    return "start each entry on a line of its own below it, with a dash and a space"


def redate(finding: Finding, write: str, *, day_only: bool) -> str:
    """Say how to write a date; ``write`` is the likely one, if any."""
    if write:
        return f"write {write}"
    forms = "a day as 2023-03-31" if day_only else _FORMS_OF_PERIOD
    if "event" in finding.schema.get("properties", {}) and not re.search(r"\d", finding.value):
        return f"write {forms}; or, in words, event: {_written(short(str(finding.value)))} below it"
    return f"write {forms}"


def reform(finding: Finding) -> str:
    """Say how to write a value in the form its schema asks for."""
    bare = _ENDING.sub("", finding.value)
    if bare != finding.value and re.search(finding.schema["pattern"], bare):
        return f"write {bare}, without the ending"
    parts = [re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in finding.value.split("/")]
    slug = "/".join(parts)
    limit = finding.schema.get("maxLength", len(slug))
    is_address = "_" in finding.schema["pattern"]  # of a page that was there: another spelling is another
    if slug and not is_address and len(slug) <= limit and re.search(finding.schema["pattern"], slug):
        return f"write {slug}: lower-case letters, digits and single hyphens"
    shown = example(finding.schema)
    return f"write it such as {shown}" if shown else as_fix(str(finding.schema.get("description", "")))
