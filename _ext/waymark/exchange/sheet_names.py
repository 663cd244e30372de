"""Names for the sheets of a workbook, as Excel allows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .cell_text import cut, size_of
from .characters import fit

_LONGEST: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\n\t\ufffd]+")
_NOT_AT_THE_ENDS: Final = "' "
_TAKEN: Final = {"history"}
"""Excel keeps this name for itself."""


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """A name for each of ``titles``, in order: legal, at most 31 characters, no two alike for Excel.

    Excel does not tell upper from lower case, and allows no apostrophe at either end.
    """
    taken = set(_TAKEN)
    names: list[str] = []
    for title in titles:
        name = _free(_legal(title), taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _legal(title: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", fit(title)).split()).strip(_NOT_AT_THE_ENDS) or "Sheet"


def _free(name: str, taken: set[str]) -> str:
    whole = _cut(name, _LONGEST)
    number = 1
    while whole.casefold() in taken:
        number += 1
        tail = f" ({number})"
        whole = _cut(name, _LONGEST - len(tail)) + tail
    return whole


def _cut(name: str, longest: int) -> str:
    """``name``, or its beginning with an ellipsis."""
    if size_of(name) <= longest:
        return name
    return f"{cut(name, longest - 1).rstrip(_NOT_AT_THE_ENDS)}…"
