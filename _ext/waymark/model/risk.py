"""The risks that the papers name."""

from __future__ import annotations

from typing import NamedTuple

from .values import Citation, Path, Values, items, prose, texts


class Risk(NamedTuple):
    """One risk, with what it could hold up and what is done about it."""

    id: str
    title: str
    text: str
    raised: str
    """The day or period it was named; that of its paper where it has none of its own; may be empty."""
    ended: str
    owner: str
    response: str
    touches: tuple[str, ...]
    """Records, each as ``kind/id``."""
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Risk:
        """The risk in ``values``, which stand at ``path`` of their file."""
        source = Citation.read(values.get("source"))
        return cls(
            values["id"],
            values["title"],
            prose(values, "text"),
            values.get("raised", source.date if source else ""),
            values.get("ended", ""),
            values.get("owner", ""),
            prose(values, "response"),
            texts(values, "touches"),
            source,
            path,
        )


class RisksPage(NamedTuple):
    """The register of risks."""

    title: str
    summary: str
    risks: tuple[Risk, ...]

    @classmethod
    def read(cls, values: Values) -> RisksPage:
        """The risks in the values of ``plans/risks.yaml``."""
        risks = tuple(Risk.read(item, path) for item, path in items(values, "risks"))
        return cls(values.get("title", "Risks"), prose(values, "summary"), risks)
