"""The two libraries that know JSON Schema: one answers fast, the other says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from .formats import is_date, is_period
from .library import Library, library, refuse

try:
    import jsonschema_rs
except ImportError:  # an optional gain in speed: without it the other library answers both questions
    jsonschema_rs = None  # type: ignore[assignment]

_FORMATS: Final[dict[str, Callable[[str], bool]]] = {"date": is_date, "period": is_period}


@cache
def quick(kind: str) -> Callable[[Any], bool]:
    """Give the function that says whether plain values are a valid file of a ``kind``."""
    if jsonschema_rs is None:
        return finder(kind).is_valid
    schemas = library()
    registry = jsonschema_rs.Registry(list(schemas.documents.items()), retriever=refuse)
    validator = jsonschema_rs.Draft202012Validator(
        schemas.root(kind),
        registry=registry,
        retriever=refuse,
        formats=_FORMATS,
        validate_formats=True,
        ignore_unknown_formats=False,
    )
    return validator.is_valid


@cache
def finder(kind: str) -> Validator:
    """Give the validator that finds everything wrong in plain values of a ``kind`` of file."""
    schemas = library()
    formats = FormatChecker(formats=())
    for name, holds in _FORMATS.items():
        formats.checks(name)(_of_text(holds))
    engine: Validator = _ENGINE(schemas.root(kind), registry=_closed(schemas), format_checker=formats)
    return engine


def _of_text(holds: Callable[[str], bool]) -> Callable[[object], bool]:
    # A format says nothing about what is not text; that is the matter of the type.
    return lambda value: not isinstance(value, str) or holds(value)


def _closed(schemas: Library) -> Registry[Any]:
    resources = [
        (name, Resource.from_contents(document, default_specification=DRAFT202012))
        for name, document in schemas.documents.items()
    ]
    registry: Registry[Any] = Registry(retrieve=refuse)  # type: ignore[call-arg]  # attrs names it _retrieve
    return registry.with_resources(resources)


@cache
def _whole_pattern(pattern: str) -> re.Pattern[str]:
    # In Python a final $ also matches before a line break at the end; in JSON Schema it does not.
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)


def _pattern(_: Validator, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not _whole_pattern(pattern).search(instance):
        yield ValidationError("the text has another form")


_ENGINE: Final = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
