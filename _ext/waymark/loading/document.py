"""One content file, read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from waymark.model import (
    EDITIONS,
    AuthoritiesPage,
    ContactsPage,
    FinancePage,
    GlossaryPage,
    Governance,
    Group,
    GuidanceHead,
    MeasuresPage,
    MovedPage,
    PapersPage,
    Plan,
    RisksPage,
    RolesPage,
    Source,
    StandardsPage,
    Values,
    known,
    visible,
)
from waymark.problems import Place, Problem
from waymark.schema import check, kind_of_file
from waymark.yamlfile import YamlFile, decode, read, read_from

from .markdown import GuidancePage, lines_of, read_body, split_front_matter

Record = (
    Plan
    | Group
    | Source
    | MeasuresPage
    | FinancePage
    | RolesPage
    | Governance
    | PapersPage
    | RisksPage
    | StandardsPage
    | AuthoritiesPage
    | GlossaryPage
    | ContactsPage
    | MovedPage
    | GuidancePage
)

PAGES: Final = frozenset({"guidance", "companion"})
"""Kinds of file that are pages of Markdown with a head."""

_READERS: Final[dict[str, Callable[[Values], Record]]] = {
    "plan": Plan.read,
    "group": Group.read,
    "source": Source.read,
    "measures": MeasuresPage.read,
    "finance": FinancePage.read,
    "roles": RolesPage.read,
    "governance": Governance.read,
    "papers": PapersPage.read,
    "risks": RisksPage.read,
    "standards": StandardsPage.read,
    "authorities": AuthoritiesPage.read,
    "glossary": GlossaryPage.read,
    "contacts": ContactsPage.read,
    "moved": MovedPage.read,
}


@dataclass(frozen=True, slots=True)
class Document:
    """A content file with what it says and what is wrong with its form."""

    path: str
    """Relative to the project's root, with forward slashes."""
    kind: str
    lines: tuple[str, ...]
    """The lines of the whole file, for quoting."""
    yaml: YamlFile
    """Its YAML: the whole file, or the front matter of a page."""
    record: Record | None
    """What it says; None when nothing of it can be used or nothing of it may be shown."""
    problems: tuple[Problem, ...]
    readable: bool
    """False when it, or a record in it, could not be read, so that not all it defines is known."""
    hidden: bool = False
    """True when the edition may show nothing of it, or nothing of it was known on the day."""

    @property
    def plan(self) -> str:
        """The id of the plan it belongs to, from the name of its folder; else empty."""
        return PurePosixPath(self.path).parent.name if self.kind in {"plan", "group"} else ""


def load(path: str, data: bytes, edition: str, day: date | None = None) -> Document:
    """Read the file ``data`` that stands at ``path``, keeping only what ``edition`` may show.

    With a ``day``, what was not yet known on it is left out as well (:func:`waymark.model.known`).

    ``path`` is relative to the project's root and names a content file
    (:func:`waymark.loading.is_content`); anything else is a KeyError.
    """
    kind = kind_of_file(PurePosixPath(path))
    if kind is None:
        raise KeyError(path)
    if kind in PAGES:
        return _load_page(path, kind, data, edition)
    yaml = read(data, path)
    checked = check(kind, yaml)
    values = visible(checked.values, edition) if checked.values is not None else None
    if values is not None and day is not None:
        values = known(kind, values, day)
    record = _READERS[kind](values) if values is not None else None
    problems = (*yaml.problems, *checked.problems)
    hidden = checked.values is not None and values is None
    readable = yaml.root is not None and checked.whole
    return Document(path, kind, yaml.lines, yaml, record, problems, readable, hidden)


def load_file(root: Path, path: str, edition: str, day: date | None = None) -> Document:
    """Read the content file that stands at ``path`` below ``root``, as :func:`load` does.

    A file that cannot be opened is a document with a problem.
    """
    try:
        return load(path, (root / path).read_bytes(), edition, day)
    except OSError:
        yaml = read_from(root / path, path)
        kind = kind_of_file(PurePosixPath(path)) or ""
        return Document(path, kind, (), yaml, None, yaml.problems, readable=False)


def _load_page(path: str, kind: str, data: bytes, edition: str) -> Document:
    text, encoding = decode(data, path, 1)
    matter, body_line = split_front_matter(text.encode("utf-8", "replace"))
    yaml = read(matter, path, first_line=2)
    problems = (*encoding, *yaml.problems)
    values: Values | None = None
    if body_line == 1:
        fix = "start the file with a line of three dashes, the fields, and three dashes again"
        missing = Problem(Place(path, 1, 1), "front-matter-missing", "The page has no head.", fix)
        problems = (*encoding, missing)
    else:
        checked = check(kind, yaml)
        values, problems = checked.values, (*problems, *checked.problems)
    lines = lines_of(text)
    if _is_hidden(values, text, edition):
        return Document(path, kind, lines, yaml, None, problems, readable=True, hidden=True)
    headings, body = read_body(text, body_line)
    title = next((heading.text for heading in headings if heading.level == 1), PurePosixPath(path).stem)
    head = GuidanceHead.read(values) if values is not None and GuidanceHead.complete(values) else None
    page = GuidancePage(head, title, headings, body)
    return Document(path, kind, lines, yaml, page, problems, readable=True)


def _is_hidden(values: Values | None, text: str, edition: str) -> bool:
    """Whether nothing of a page may be shown; where its head is unsound, a word about readers is enough."""
    if values is None:
        return "visibility" in text and edition != EDITIONS[-1]
    return visible(values, edition) is None
