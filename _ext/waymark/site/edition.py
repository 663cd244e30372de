"""What the site may not show: what its edition hides, and what was not yet known on its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util import docname_join

from waymark.entries import collect
from waymark.loading import PAGES, Document, find_files, is_content, load_file
from waymark.model import EDITIONS, StandardsPage, may_hold_later
from waymark.schema import kind_of_file

from .config import as_of
from .hidden import NOT_SHOWN
from .links import pattern
from .look import program
from .memory import recall_of_sources, remember_of_sources
from .warn import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def register(app: Sphinx) -> None:
    """Leave hidden files out before Sphinx looks for documents."""
    # Not settings: found anew at every build.
    app.add_config_value("waymark_hidden", [], "env", list)
    app.add_config_value("waymark_hidden_pages", [], "env", list)
    app.connect("config-inited", leave_out, priority=900)
    app.connect("doctree-read", unlink_hidden_pages, priority=300)


def leave_out(app: Sphinx, config: Config) -> None:
    """Exclude every content file that names a narrower circle of readers than the site has, or a later day.

    With a plan goes all that stands in its folder, and with a guidance page its standards.
    A record within a file is left out when the file is read (:func:`waymark.model.visible` and
    :func:`waymark.model.known`); here its id is noted, so that a reference to it is no mistake.
    """
    root, edition, day = Path(app.srcdir), config.waymark_edition, as_of(config)
    looks = _Looks(app, root, edition, day)
    files = {path: looks.at(path) for path in _worth_a_look(root, day)}
    paths = {path for path, look in files.items() if look.hidden}
    # Of a plan that cannot be read nobody knows who may see it.
    folders = {path.parent for path, look in files.items() if look.whole}
    if folders:
        paths |= {path for folder in folders for path in _beside_the_plan(root, folder)}
    if pages_of_guidance := {path.stem for path in paths if kind_of_file(path) in PAGES}:
        # The rules of a page are shown to nobody else; where it is unclear whose they are, to nobody.
        rules = {path: looks.at(path) for path in find_files(root) if kind_of_file(path) == "standards"}
        files |= rules
        paths |= {path for path, look in rules.items() if look.topic in {"", *pages_of_guidance}}
    content = {*filter(is_content, paths), *files}
    all_ids = {name for path in content for name in looks.at(path).all_ids}
    shown_ids = {name for path, look in files.items() if path not in paths for name in look.shown_ids}
    looks.keep()
    pages = sorted(str(path.with_suffix("")) for path in paths)
    config.waymark_hidden = sorted({*(all_ids - shown_ids), *(f"page {page}" for page in pages)})
    config.waymark_hidden_pages = pages
    # Under the ending that Sphinx supposes too: a table of contents that has the page then names what
    # is excluded, which is no mistake here.
    supposed = next(iter(config.source_suffix))
    names = sorted({*paths, *(path.with_suffix(supposed) for path in paths)})
    config.exclude_patterns = [*config.exclude_patterns, *map(pattern, names)]
    if paths:
        config.suppress_warnings = [*config.suppress_warnings, "toc.excluded"]
    for path in sorted(paths & files.keys()):
        warn(load_file(root, str(path), edition, day).problems, str(root))


class _Look(NamedTuple):
    """What has to be known of a file to leave things out."""

    hidden: bool
    whole: bool
    """Whether it is a plan that takes all of its folder along."""
    all_ids: list[str]
    shown_ids: list[str]
    topic: str
    """The guidance page whose standards it holds; empty where it holds none."""


class _Looks:
    """Looks at files, and remembers for the next build what it saw, as reading them all takes long."""

    def __init__(self, app: Sphinx, root: Path, edition: str, day: date) -> None:
        self._app = app
        self._root = root
        self._of = edition, day
        self._for = f"{program()} {edition} {day}"
        known = recall_of_sources(app, "looks") or {}
        self._known: dict[str, list[Any]] = known.get("files", {}) if known.get("for") == self._for else {}
        self._now: dict[str, list[Any]] = {}

    def at(self, path: PurePosixPath) -> _Look:
        """What the file at ``path`` shows and hides."""
        name = str(path)
        if name not in self._now:
            digest = self._digest(name)
            known = self._known.get(name)
            same = known is not None and digest and known[0] == digest
            self._now[name] = known if same and known else [digest, *self._taken(name)]
        return _Look(*self._now[name][1:])

    def _digest(self, name: str) -> str:
        try:
            return blake2b((self._root / name).read_bytes(), digest_size=16).hexdigest()
        except OSError:
            return ""

    def _taken(self, name: str) -> _Look:
        edition, day = self._of
        shown = load_file(self._root, name, edition, day)
        whole = shown.kind == "plan" and _whole(shown, edition)
        every = _ids(load_file(self._root, name, EDITIONS[-1]))
        topic = shown.record.topic if isinstance(shown.record, StandardsPage) else ""
        return _Look(shown.hidden, whole, sorted(every), sorted(_ids(shown)), topic)

    def keep(self) -> None:
        """Remember all that was looked at."""
        if self._now != self._known:
            remember_of_sources(self._app, "looks", {"for": self._for, "files": self._now})


def _beside_the_plan(root: Path, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    """Every file in the folder of a plan but the plan itself: its groups, and pages beside them."""
    for file in (root / folder).rglob("*"):
        if file.is_file() and file.name != "plan.yaml":
            yield PurePosixPath(file.relative_to(root).as_posix())


def _whole(plan: Document, edition: str) -> bool:
    """Whether all of a plan's folder goes: it is hidden, or names its readers and cannot be read."""
    names_readers = any("visibility" in line for line in plan.lines)
    return plan.hidden or (plan.record is None and names_readers and edition != EDITIONS[-1])


def _worth_a_look(root: Path, day: date) -> Iterator[PurePosixPath]:
    """The files that may hold something to leave out: they name a circle of readers, or a day to come."""
    for path in find_files(root):
        try:
            text = (root / path).read_bytes().decode("utf-8", "replace")
        except OSError:
            continue  # told when the file is read as a document
        if "visibility" in text or may_hold_later(text, day):
            yield path


def _ids(document: Document) -> set[str]:
    found = collect(document, date.min).entries
    return {f"{entry.kind} {name}" for entry in found for name in entry.names}


def unlink_hidden_pages(app: Sphinx, doctree: nodes.document) -> None:
    """Put words in the place of a link to a page that this edition does not have."""
    hidden, docname = set(app.config.waymark_hidden_pages), app.env.current_document.docname
    for node in list(doctree.findall(pending_xref)):
        if "doc" not in {node.get("refdomain"), node.get("reftype")}:
            continue
        target = node["reftarget"].removesuffix(".md").removesuffix(".yaml")
        if hidden & {target.lstrip("/"), docname_join(docname, target)}:
            node.replace_self(nodes.inline("", node.astext() or NOT_SHOWN))
