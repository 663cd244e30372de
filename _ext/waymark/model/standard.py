"""Rules of practice and the acts and guidance they rest on."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .clock import Clock
from .values import Path, Values, items, prose, texts

TO_BE_SUPPLIED: Final = "to be supplied"
"""What a field holds where only the council can say; the pages print it as such."""

TO_BE_SUPPLIED_BY: Final = f"{TO_BE_SUPPLIED} by the council"
"""The same in a sentence."""

GAP: Final = re.compile(rf"{TO_BE_SUPPLIED}(?: by the council)?", re.IGNORECASE)
"""Either of them within a text, however it is written."""

_PART: Final = re.compile(r"\n\s*\n|\n\s*(?:[-*+]|\d+[.)])\s")
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def waiting(text: str) -> tuple[str, ...]:
    """The sentences of ``text``, Markdown, that say that the council has to supply something."""
    parts = (" ".join(part.split()) for part in _PART.split(f"\n{text}"))
    sentences = (sentence for part in parts for sentence in _SENTENCE.split(part))
    return tuple(sentence for sentence in sentences if TO_BE_SUPPLIED in sentence.lower())


class AuthorityRef(NamedTuple):
    """The document a rule rests on, its edition and the place in it."""

    id: str
    edition: str
    at: str


class Standard(NamedTuple):
    """One rule: what happens, by when, who decides, what is recorded, and on what authority."""

    id: str
    formerly: tuple[str, ...]
    """Ids it had before."""
    number: str
    title: str
    rule: str
    kind: str
    authority: tuple[AuthorityRef, ...]
    confidence: str
    checked: str
    clock: Clock
    decides: str
    record: tuple[str, ...]
    exceptions: tuple[str, ...]
    measures: tuple[str, ...]
    questions: tuple[str, ...]
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Standard:
        """The standard in ``values``, which stand at ``path`` of their file."""
        return cls(
            id=values["id"],
            formerly=texts(values, "formerly"),
            number=values.get("number", ""),
            title=values["title"],
            rule=prose(values, "rule"),
            kind=values["kind"],
            authority=tuple(
                AuthorityRef(item["id"], item.get("edition", ""), item.get("at", ""))
                for item, _ in items(values, "authority")
            ),
            confidence=values["confidence"],
            checked=values.get("checked", ""),
            clock=Clock.read(values.get("clock")),
            decides=values.get("decides", ""),
            record=texts(values, "record"),
            exceptions=texts(values, "exceptions"),
            measures=texts(values, "measures"),
            questions=texts(values, "questions"),
            path=path,
        )


class StandardsPage(NamedTuple):
    """The standards of one topic."""

    topic: str
    title: str
    summary: str
    standards: tuple[Standard, ...]

    @classmethod
    def read(cls, values: Values) -> StandardsPage:
        """The standards in the values of a file of ``guidance/standards``."""
        standards = tuple(Standard.read(item, path) for item, path in items(values, "standards"))
        return cls(values.get("topic", ""), values["title"], prose(values, "summary"), standards)


class Edition(NamedTuple):
    """One edition of an act or guidance document."""

    edition: str
    published: str
    in_force: str
    superseded_by: str
    superseded: str
    confidence: str
    note: str
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Edition:
        """The edition in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["edition"],
            values.get("published", ""),
            values.get("in-force", ""),
            values.get("superseded-by", ""),
            values.get("superseded", ""),
            values.get("confidence", ""),
            prose(values, "note"),
            path,
        )


class Authority(NamedTuple):
    """An act, regulation, guidance document or judgment."""

    id: str
    title: str
    short: str
    kind: str
    publisher: str
    note: str
    link: str
    editions: tuple[Edition, ...]
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Authority:
        """The authority in ``values``, which stand at ``path`` of their file."""
        title: str = values["title"]
        return cls(
            values["id"],
            title,
            values.get("short", title),
            values["kind"],
            values.get("publisher", ""),
            prose(values, "note"),
            values.get("link", ""),
            tuple(Edition.read(item, place) for item, place in items(values, "editions", path)),
            path,
        )


class AuthoritiesPage(NamedTuple):
    """The register of authorities."""

    title: str
    summary: str
    authorities: tuple[Authority, ...]

    @classmethod
    def read(cls, values: Values) -> AuthoritiesPage:
        """The authorities in the values of ``guidance/authorities.yaml``."""
        authorities = tuple(Authority.read(item, path) for item, path in items(values, "authorities"))
        return cls(values.get("title", "Law and guidance"), prose(values, "summary"), authorities)
