"""From a finding to a sentence an author understands and a mend that can be pasted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from waymark.problems import nearest

from . import mending
from .dates import advise
from .findings import Finding
from .library import Steps, library


class Telling(NamedTuple):
    """The words of a problem, without its place."""

    code: str
    message: str
    fix: str


_Teller: TypeAlias = Callable[[str, Finding], Telling]


def tell(kind: str, values: Any, finding: Finding) -> Telling:
    """Put ``finding``, made in the plain ``values`` of a file of a ``kind``, into words.

    The sentence ends with the record it is about, by the nearest id above it: ``In action "ray-rating".``
    """
    telling = _TELLERS.get(finding.rule, _other)(kind, finding)
    if (
        finding.rule in _OF_VALUES
        and mending.means_nothing(finding.value)
        and mending.is_optional(kind, finding)
    ):
        telling = telling._replace(fix="delete the line; the gap is then reported")
    inside = _record(kind, values, finding.path)
    return telling._replace(message=f"{telling.message} {inside}".strip())


def _record(kind: str, values: Any, path: Steps) -> str:
    for length in range(len(path) - 1, 0, -1):
        held = values
        for step in path[:length]:
            held = held[step]
        name = held.get("id") if isinstance(held, dict) and isinstance(path[length - 1], int) else None
        if isinstance(name, str) and name and path[length:] != ("id",):
            title = str(library().at(kind, path[:length]).get("title", "record")).lower()
            return f'In {title} "{mending.short(name)}".'
    return ""


def _subject(path: Steps) -> str:
    if not path:
        return "The file"
    step = path[-1]
    if isinstance(step, str):
        return f'"{mending.short(step)}"'
    return f'Entry {step + 1} of "{path[-2]}"' if len(path) > 1 else f"Entry {step + 1}"


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _empty(kind: str, finding: Finding) -> Telling:
    subject = _subject(finding.path)
    held = "has no value"
    if isinstance(finding.value, list | dict):
        held = "is an empty list" if isinstance(finding.value, list) else "holds no fields"
    return Telling("value-empty", f"{subject} {held}.", mending.fill(kind, finding))


def _type(_: str, finding: Finding) -> Telling:
    expected = mending.expected(finding.schema)
    held = mending.kind_of(finding.value)
    message = f"{_subject(finding.path)} must be {expected}, and {held} stands here."
    if isinstance(finding.value, str):
        message = f'{_subject(finding.path)} must be {expected}, not "{mending.short(finding.value)}".'
    return Telling("value-type", message, mending.retype(finding))


def _enum(_: str, finding: Finding) -> Telling:
    value, allowed = str(finding.value), list(finding.schema["enum"])
    guess = nearest(value, allowed)
    meant = f' Did you mean "{guess}"?' if guess else ""
    message = f'{_subject(finding.path)} cannot be "{mending.short(value)}".{meant}'
    return Telling("value-not-allowed", message, f"choose one of: {', '.join(allowed)}")


def _format(_: str, finding: Finding) -> Telling:
    day_only = finding.schema.get("format") == "date"
    advice = advise(finding.value, day_only=day_only)
    message = f'"{mending.short(finding.value)}" {advice.message}.'
    return Telling("date-wrong", message, mending.redate(finding, advice.write, day_only=day_only))


def _pattern(kind: str, finding: Finding) -> Telling:
    subject = _subject(finding.path)
    if not finding.value.strip():
        return Telling("value-empty", f"{subject} holds nothing but blanks.", mending.fill(kind, finding))
    if "\n" in finding.value:
        fix = "write it after the name of the field, without | or >"
        return Telling("value-form", f"{subject} must stand on one line.", fix)
    message = f'{subject} cannot be written "{mending.short(finding.value)}".'
    return Telling("value-form", message, mending.reform(finding))


def _long(_: str, finding: Finding) -> Telling:
    limit = finding.schema["maxLength"]
    message = f"{_subject(finding.path)} is {len(finding.value):,} characters long; the limit is {limit:,}."
    return Telling("value-long", message, f"shorten it to {limit:,} characters or fewer")


def _many(_: str, finding: Finding) -> Telling:
    limit = finding.schema["maxItems"]
    message = f"{_subject(finding.path)} has {len(finding.value)} entries; the limit is {limit}."
    return Telling("value-long", message, f"keep {limit} entries or fewer")


def _unknown(_: str, finding: Finding) -> Telling:
    name = mending.short(str(finding.path[-1]))
    owner = "this file" if len(finding.path) == 1 else _a(str(finding.schema.get("title", "record")).lower())
    meant = f' Did you mean "{finding.guess}"?' if finding.guess else ""
    message = f'"{name}" is not a field of {owner}.{meant}'
    fix = f"write {finding.guess}"
    if not finding.guess:
        fix = f"use one of its fields: {', '.join(finding.schema.get('properties', {}))}"
    return Telling("field-unknown", message, fix)


def _this(title: str) -> str:
    """The record of this title, as the start of a sentence."""
    return title if title.lower().startswith("the ") else f"This {title.lower()}"


def _missing(kind: str, finding: Finding) -> Telling:
    above = library().at(kind, finding.path[:-1])
    owner = "The file" if len(finding.path) == 1 else _this(str(above.get("title", "record")))
    return Telling("field-missing", f'{owner} has no "{finding.path[-1]}".', mending.add(finding))


def _other(_: str, finding: Finding) -> Telling:
    subject = _subject(finding.path)
    description = str(finding.schema.get("description", ""))
    return Telling("value-form", f"{subject} does not have the right form.", mending.as_fix(description))


_OF_VALUES: Final = frozenset({"type", "enum", "format", "pattern"})
_TELLERS: Final[dict[str, _Teller]] = {
    "empty": _empty,
    "type": _type,
    "enum": _enum,
    "format": _format,
    "pattern": _pattern,
    "maxLength": _long,
    "maxItems": _many,
    "unknown": _unknown,
    "missing": _missing,
}
