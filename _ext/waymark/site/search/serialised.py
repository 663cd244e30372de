"""MiniSearch's own form of an index, written here so that no browser has to make one.

It is what ``JSON.stringify`` of MiniSearch 7 gives (version 2 of its form) for the same entries, but for
the order of the words, which is that of the alphabet here. A test has MiniSearch make the same index.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from .terms import term_of, tokens

FIELDS: Final = ("title", "names", "heading", "text")
"""The fields of an entry, by their order in the index."""


def serialised(entries: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The index of ``entries``, each with some of :data:`FIELDS`; an entry is known by its number."""
    words: dict[str, dict[str, dict[str, int]]] = defaultdict(dict)
    lengths: dict[str, list[int | None]] = {}
    averages: list[float | None] = []
    for number, entry in enumerate(entries):
        own: list[int | None] = []
        for place, field in enumerate(FIELDS):
            if field not in entry:
                continue
            found = tokens(entry[field])
            _put(own, place, len(set(found)))
            _average(averages, place, number, len(set(found)))
            for word, count in Counter(filter(None, map(term_of, found))).items():
                words[word].setdefault(str(place), {})[str(number)] = count
        lengths[str(number)] = own
    return {
        "documentCount": len(entries),
        "nextId": len(entries),
        "documentIds": {str(number): number for number in range(len(entries))},
        "fieldIds": {field: place for place, field in enumerate(FIELDS)},
        "fieldLength": lengths,
        "averageFieldLength": averages,
        "storedFields": {},
        "dirtCount": 0,
        "index": [[word, words[word]] for word in sorted(words)],
        "serializationVersion": 2,
    }


def _put(values: list[int | None], place: int, value: int) -> None:
    """Set an item of a list that may be too short; JavaScript writes null into a gap."""
    values.extend([None] * (place + 1 - len(values)))
    values[place] = value


def _average(averages: list[float | None], place: int, before: int, length: int) -> None:
    """Take one more length into the mean of a field, in the steps of MiniSearch's own arithmetic."""
    averages.extend([None] * (place + 1 - len(averages)))
    averages[place] = ((averages[place] or 0) * before + length) / (before + 1)
