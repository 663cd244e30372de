"""Inspections, reviews and recommendations: what was judged, found and visited."""

from __future__ import annotations

from typing import NamedTuple

from .values import Citation, Path, Values, items, prose


class Judgement(NamedTuple):
    """One domain and its grade, in the words of the body that gave it."""

    domain: str
    grade: str
    note: str


class Finding(NamedTuple):
    """One thing that must improve. Those who answer it name it as ``source/number``."""

    number: str
    title: str
    text: str
    kind: str
    at: str
    """Where it stands in its paper."""
    response: str
    response_note: str
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Finding:
        """The finding in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["number"],
            values["title"],
            prose(values, "text"),
            values.get("kind", ""),
            values.get("at", ""),
            values.get("response", ""),
            prose(values, "response-note"),
            path,
        )


class Visit(NamedTuple):
    """A visit that followed."""

    title: str
    first: str
    until: str
    month: str
    published: str
    note: str
    source: Citation | None

    @classmethod
    def read(cls, values: Values) -> Visit:
        """The visit in ``values``."""
        return cls(
            values["title"],
            values.get("from", ""),
            values.get("until", ""),
            values.get("month", ""),
            values.get("published", ""),
            prose(values, "note"),
            Citation.read(values.get("source")),
        )


class Source(NamedTuple):
    """An inspection, review, audit or set of recommendations."""

    id: str
    title: str
    kind: str
    body: str
    framework: str
    first: str
    until: str
    published: str
    summary: str
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]
    visits: tuple[Visit, ...]
    documents: tuple[Citation, ...]

    @classmethod
    def read(cls, values: Values) -> Source:
        """The source in the values of a file of ``plans/sources``."""
        return cls(
            id=values["id"],
            title=values["title"],
            kind=values.get("kind", ""),
            body=values.get("body", ""),
            framework=values.get("framework", ""),
            first=values.get("from", ""),
            until=values.get("until", ""),
            published=values.get("published", ""),
            summary=prose(values, "summary"),
            judgements=tuple(
                Judgement(item["domain"], item["grade"], prose(item, "note"))
                for item, _ in items(values, "judgements")
            ),
            findings=tuple(Finding.read(item, path) for item, path in items(values, "findings")),
            visits=tuple(Visit.read(item) for item, _ in items(values, "visits")),
            documents=tuple(filter(None, (Citation.read(item) for item, _ in items(values, "documents")))),
        )
