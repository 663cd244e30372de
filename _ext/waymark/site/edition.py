"""What the site may not show: what its edition hides, and what was not yet known on its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util import docname_join

from waymark.entries import collect
from waymark.loading import Document, find_files, is_content, load_file
from waymark.model import EDITIONS

from .config import as_of
from .hidden import NOT_SHOWN
from .links import pattern
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

    With a plan goes all that stands in its folder. A record within a file is left out when the file is
    read (:func:`waymark.model.visible` and :func:`waymark.model.known`); here its id is noted, so that a
    reference to it is no mistake.
    """
    root, edition, day = Path(app.srcdir), config.waymark_edition, as_of(config)
    files = {path: load_file(root, str(path), edition, day) for path in _worth_a_look(root, day)}
    paths = {path for path, document in files.items() if document.hidden}
    # Of a plan that cannot be read nobody knows who may see it.
    folders = {path.parent for path, it in files.items() if it.kind == "plan" and _whole(it, edition)}
    if folders:
        paths |= {path for folder in folders for path in _beside_the_plan(root, folder)}
    content = {*filter(is_content, paths), *files}
    all_ids = {name for path in content for name in _ids(load_file(root, str(path), EDITIONS[-1]))}
    shown_ids = {name for path, document in files.items() if path not in paths for name in _ids(document)}
    config.waymark_hidden = sorted(all_ids - shown_ids)
    config.waymark_hidden_pages = sorted(str(path.with_suffix("")) for path in paths)
    # Under the ending that Sphinx supposes too: a table of contents that has the page then names what
    # is excluded, which is no mistake here.
    supposed = next(iter(config.source_suffix))
    names = sorted({*paths, *(path.with_suffix(supposed) for path in paths)})
    config.exclude_patterns = [*config.exclude_patterns, *map(pattern, names)]
    if paths:
        config.suppress_warnings = [*config.suppress_warnings, "toc.excluded"]
    for path in sorted(paths & files.keys()):
        warn(files[path].problems, str(root))


def _beside_the_plan(root: Path, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    """Every file in the folder of a plan but the plan itself: its groups, and pages beside them."""
    for file in (root / folder).rglob("*"):
        if file.is_file() and file.name != "plan.yaml":
            yield PurePosixPath(file.relative_to(root).as_posix())


def _whole(plan: Document, edition: str) -> bool:
    """Whether all of a plan's folder goes: it is hidden, or names its readers and cannot be read."""
    names_readers = any("visibility" in line for line in plan.lines)
    return plan.hidden or (plan.record is None and names_readers and edition != EDITIONS[-1])


_YEAR_AND_MONTH: Final = re.compile(rb"[12]\d{3}(?:-\d{2}(?:-\d{2})?)?")


def _worth_a_look(root: Path, day: date) -> Iterator[PurePosixPath]:
    """The files that may hold something to leave out: they name a circle of readers, or a day to come."""
    today = day.isoformat().encode()
    for path in find_files(root):
        try:
            data = (root / path).read_bytes()
        except OSError:
            continue  # told when the file is read as a document
        if b"visibility" in data or any(found > today for found in _YEAR_AND_MONTH.findall(data)):
            yield path


def _ids(document: Document) -> set[str]:
    return {f"{entry.kind} {entry.id}" for entry in collect(document, date.min).entries}


def unlink_hidden_pages(app: Sphinx, doctree: nodes.document) -> None:
    """Put words in the place of a link to a page that this edition does not have."""
    hidden, docname = set(app.config.waymark_hidden_pages), app.env.current_document.docname
    for node in list(doctree.findall(pending_xref)):
        if "doc" not in {node.get("refdomain"), node.get("reftype")}:
            continue
        target = node["reftarget"].removesuffix(".md").removesuffix(".yaml")
        if hidden & {target.lstrip("/"), docname_join(docname, target)}:
            node.replace_self(nodes.inline("", node.astext() or NOT_SHOWN))
