"""What the published papers say, part by part, and which record holds it."""

from __future__ import annotations

from typing import NamedTuple

from .values import Path, Values, items, prose, texts


class Section(NamedTuple):
    """One part of a paper."""

    title: str
    at: str
    held_by: tuple[str, ...]
    """Records, each as ``kind/id``."""
    left_out: str
    """Why what it says has no place here; empty where it has one."""
    note: str
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Section:
        """The section in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["title"],
            values.get("at", ""),
            texts(values, "held-by"),
            prose(values, "left-out"),
            prose(values, "note"),
            path,
        )


class Paper(NamedTuple):
    """One published paper."""

    id: str
    title: str
    date: str
    body: str
    link: str
    note: str
    sections: tuple[Section, ...]
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Paper:
        """The paper in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["id"],
            values["title"],
            values.get("date", ""),
            values.get("body", ""),
            values.get("link", ""),
            prose(values, "note"),
            tuple(Section.read(item, at) for item, at in items(values, "sections", path)),
            path,
        )


class PapersPage(NamedTuple):
    """The register of papers."""

    title: str
    summary: str
    papers: tuple[Paper, ...]

    @classmethod
    def read(cls, values: Values) -> PapersPage:
        """The papers in the values of ``plans/papers.yaml``."""
        papers = tuple(Paper.read(item, path) for item, path in items(values, "papers"))
        title = values.get("title", "What the papers say and where it is here")
        return cls(title, prose(values, "summary"), papers)
