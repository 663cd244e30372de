"""Words and acronyms with their meaning."""

from __future__ import annotations

from typing import NamedTuple

from .values import Path, Values, items, prose, texts


class GlossaryTerm(NamedTuple):
    """One word or acronym."""

    id: str
    term: str
    """Spelled out."""
    short: str
    """Its acronym; empty where it has none."""
    meaning: str
    also: tuple[str, ...]
    """Other names."""
    searched_by: tuple[str, ...]
    """Words and spellings people type for it; no page shows them."""
    guidance: tuple[str, ...]
    authority: str
    path: Path

    @property
    def title(self) -> str:
        """The term with its acronym."""
        return f"{self.term} ({self.short})" if self.short else self.term

    @classmethod
    def read(cls, values: Values, path: Path) -> GlossaryTerm:
        """The term in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["id"],
            values["term"],
            values.get("short", ""),
            prose(values, "meaning"),
            texts(values, "also"),
            texts(values, "searched-by"),
            texts(values, "guidance"),
            values.get("authority", ""),
            path,
        )


class GlossaryPage(NamedTuple):
    """All words and acronyms."""

    title: str
    summary: str
    terms: tuple[GlossaryTerm, ...]
    """In the order of the alphabet."""

    @classmethod
    def read(cls, values: Values) -> GlossaryPage:
        """The terms in the values of ``guidance/glossary.yaml``."""
        terms = [GlossaryTerm.read(item, path) for item, path in items(values, "terms")]
        terms.sort(key=lambda one: (one.term.lower(), one.id))
        return cls(values.get("title", "Words and acronyms"), prose(values, "summary"), tuple(terms))
