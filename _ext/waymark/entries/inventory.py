"""All records of all files, looked up by id and by who refers to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from .records import KINDS_WITH_PLAN, DocumentEntries, Entry, Mention


class Located(NamedTuple):
    """A record and the document that holds it."""

    document: str
    entry: Entry


class Inventory:
    """The records of all documents. Documents are named as the caller names them: paths or docnames."""

    def __init__(self, documents: Mapping[str, DocumentEntries]) -> None:
        self.documents = documents

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for document in sorted(self.documents):
            for entry in self.documents[document].entries:
                found[entry.kind, entry.id].append(Located(document, entry))
        return found

    @cached_property
    def _by_short_id(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for (kind, name), located in self._by_id.items():
            if kind in KINDS_WITH_PLAN:
                found[kind, name.rpartition("/")[2]].extend(located)
        return found

    @cached_property
    def _mentions(self) -> dict[tuple[str, str], list[tuple[str, Mention]]]:
        found: dict[tuple[str, str], list[tuple[str, Mention]]] = defaultdict(list)
        for document in sorted(self.documents):
            entries = self.documents[document]
            for mention in entries.mentions:
                if len(meant := self.find(mention.kind, mention.target, entries.plan)) == 1:
                    found[mention.kind, meant[0].entry.id].append((document, mention))
        return found

    def find(self, kind: str, target: str, plan: str = "") -> list[Located]:
        """The records of this ``kind`` that ``target`` can mean: none, one, or several.

        An action or group is named by its full id, or by its short id: within ``plan``, the plan of
        the document that asks, or anywhere when only one plan has it.
        """
        if exact := self._by_id.get((kind, target)):
            return exact
        if kind not in KINDS_WITH_PLAN:
            return []
        return self._by_id.get((kind, f"{plan}/{target}")) or self._by_short_id.get((kind, target), [])

    def get(self, kind: str, target: str, plan: str = "") -> Located | None:
        """The one record that ``target`` means, or None where there is none or more than one."""
        found = self.find(kind, target, plan)
        return found[0] if len(found) == 1 else None

    def of_kind(self, kind: str) -> Iterator[Located]:
        """All records of this ``kind``, by document and then in the order they stand in it."""
        for (found, _), located in self._by_id.items():
            if found == kind:
                yield from located

    def mentions_of(self, kind: str, full_id: str) -> list[tuple[str, Mention]]:
        """Who refers to this record: the document and the reference."""
        return self._mentions.get((kind, full_id), [])

    def ids(self, kind: str) -> list[str]:
        """The ids one may write for records of this ``kind``, in order."""
        return sorted({name for found, name in self._by_id if found == kind})

    def unreadable(self) -> set[str]:
        """The kinds of file of which at least one could not be read."""
        return {entries.kind for entries in self.documents.values() if not entries.readable}
