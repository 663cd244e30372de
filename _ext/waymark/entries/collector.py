"""Collecting the entries and mentions of one document, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from waymark.loading import Document
from waymark.model import Path, anchor
from waymark.yamlfile import place_of

from .prose import references_in
from .records import DocumentEntries, Entry, Facts, Mention

_NAMED_BY: Final = {"finding": "number", "board": "role", "move": "from"}
"""The field that names a record of a kind, where it is not its id."""


class Collector:
    """Gathers what a document defines and what it refers to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.entries: list[Entry] = []
        self.mentions: list[Mention] = []

    def define(self, name: tuple[str, str], title: str, facts: Facts, path: Path) -> None:
        """Add the record at ``path``; ``name`` is its kind and its full id.

        A record that is a whole file is its page and has no anchor.
        """
        kind, full_id = name
        place = place_of(self.document.yaml, (*path, _NAMED_BY.get(kind, "id")))
        where = anchor(kind, full_id) if path else ""
        self.entries.append(Entry(kind, full_id, title, where, place.line, place.column, place.length, facts))

    def refer(self, kind: str, targets: Iterable[str], source: tuple[str, str], path: Path) -> None:
        """Add references from the record ``source`` (its kind and full id) in the list at ``path``."""
        for number, target in enumerate(targets):
            self.refer_one(kind, target, source, (*path, number))

    def refer_one(self, kind: str, target: str, source: tuple[str, str], path: Path) -> None:
        """Add the reference at ``path``; nothing where ``target`` is empty."""
        if target:
            place = place_of(self.document.yaml, path)
            field = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
            self.mentions.append(
                Mention(kind, target, *source, field, place.line, place.column, place.length)
            )

    def read_prose(self, source: tuple[str, str], path: Path, *texts: tuple[str, str]) -> None:
        """Add the references in ``texts``: fields of the record at ``path``, each with its text."""
        for field, text in texts:
            if "{" not in text:
                continue
            first = place_of(self.document.yaml, (*path, field)).line
            for found in references_in(text):
                place = self._place_in_lines(found.text, first, text.count("\n") + 2)
                self.mentions.append(Mention(found.kind, found.target, *source, field, *place))

    def read_lines(self, source: tuple[str, str], lines: Iterable[tuple[int, str]]) -> None:
        """Add the references that stand in the numbered ``lines`` of a page."""
        for number, line in lines:
            for found in references_in(line):
                self.mentions.append(
                    Mention(found.kind, found.target, *source, "", number, found.start + 1, len(found.text))
                )

    def _place_in_lines(self, text: str, first: int, count: int) -> tuple[int, int, int]:
        lines = self.document.lines
        for number in range(first, min(first + count, len(lines) + 1)):
            if (column := lines[number - 1].find(text)) >= 0:
                return number, column + 1, len(text)
        return first, 1, 1

    def result(self) -> DocumentEntries:
        """All that was gathered."""
        document = self.document
        return DocumentEntries(
            document.kind, document.plan, tuple(self.entries), tuple(self.mentions), document.readable
        )
