"""How the texts of a project are worded: gathered file by file, judged once all files are known."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import Inventory
from waymark.loading import PAGES, Document
from waymark.problems import Place, Problem
from waymark.readability import PageReading

from .page_texts import PageText, page_texts
from .reading import reading_of, rules_of_reading
from .words import acronyms_used, unknown_acronyms, used_too_soon


class Wording:
    """Gathers what the rules on words need of each file, so that no file has to be kept."""

    def __init__(self) -> None:
        self.pages: list[PageReading] = []
        """How hard each guidance page and companion is to read."""
        self._acronyms: dict[str, dict[str, Place]] = {}
        self._texts: dict[str, tuple[tuple[PageText, ...], tuple[str, ...]]] = {}
        self._problems: list[Problem] = []

    def read(self, document: Document) -> None:
        """Take in one file."""
        self._acronyms[document.path] = acronyms_used(document)
        if document.kind in PAGES and document.record is not None:
            texts = page_texts(document)
            self._texts[document.path] = texts, document.lines
            self.pages.append(found := reading_of(document, texts))
            self._problems += rules_of_reading(document, found)

    def problems(self, inventory: Inventory) -> Iterator[Problem]:
        """What is wrong with the words of all files; ``inventory`` has their records, by path."""
        yield from self._problems
        yield from unknown_acronyms(self._acronyms, inventory)
        for path, (texts, lines) in self._texts.items():
            yield from used_too_soon(path, texts, lines, inventory)
