"""Reading plain values: items of lists with their paths, papers cited, and what an edition may show."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

Values = dict[str, Any]
"""The sound values of a file or of a part of it: plain JSON types."""

Path = tuple[str | int, ...]
"""The way from the root of a file to a value in it: names of fields and numbers of list items."""

EDITIONS: Final = ("public", "board", "internal")
"""The editions of a site, from the one that shows least to the one that shows all."""


def items(values: Values, name: str, path: Path = ()) -> Iterator[tuple[Values, Path]]:
    """The items of the list ``name`` with their paths; those that were left out are passed over."""
    for number, item in enumerate(values.get(name, ())):
        if item is not None:
            yield item, (*path, name, number)


def texts(values: Values, name: str) -> tuple[str, ...]:
    """The texts of the list ``name``; empty where there is none."""
    return tuple(item for item in values.get(name, ()) if item is not None)


def prose(values: Values, name: str) -> str:
    """The text of the field ``name`` without the line break that ends a block; empty where there is none."""
    return str(values.get(name, "")).strip()


def visible(values: Values, edition: str) -> Values | None:
    """What of ``values`` the ``edition`` may show, or None where it may show none of it.

    A record that names a wider ``visibility`` is left out with all that stands in it; in a list its
    place stays, as None. This happens when a file is read, so that nothing hidden goes further.
    """
    shown = EDITIONS[: EDITIONS.index(edition) + 1]

    def keep(value: Any) -> Any:
        if isinstance(value, dict):
            if value.get("visibility", "public") not in shown:
                return None
            kept = {name: keep(inner) for name, inner in value.items()}
            return {name: inner for name, inner in kept.items() if inner is not None}
        if isinstance(value, list):
            return [keep(inner) for inner in value]
        return value

    kept: Values | None = keep(values)
    return kept


def number_words(number: float) -> str:
    """A number as a paper prints it: ``12,345``, ``0.5``; never with an exponent."""
    text = f"{Decimal(repr(number)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Citation(NamedTuple):
    """A published paper and the place in it."""

    title: str
    date: str = ""
    at: str = ""
    link: str = ""

    @classmethod
    def read(cls, values: Values | None) -> Citation | None:
        """The citation in ``values``, or None where there is none."""
        if values is None:
            return None
        return cls(*(str(values.get(name, "")) for name in cls._fields))
