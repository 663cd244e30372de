"""What the edition of the site may not show: whole files, and what is said in the place of a record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from waymark.entries import collect
from waymark.loading import Document, find_files, is_content, load_file
from waymark.model import EDITIONS

from .hidden import NOT_SHOWN, hidden_records
from .links import pattern
from .warn import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def register(app: Sphinx) -> None:
    """Leave hidden files out before Sphinx looks for documents."""
    app.add_config_value("waymark_hidden", [], "env", list)  # not a setting: found anew at every build
    app.connect("config-inited", leave_out, priority=900)
    app.connect("doctree-read", unlink_hidden_pages, priority=300)


def leave_out(app: Sphinx, config: Config) -> None:
    """Exclude every content file that names a narrower circle of readers than the site has.

    With a plan goes all that stands in its folder. A record within a file is left out when the file is
    read (:func:`waymark.model.visible`); here its id is noted, so that a reference to it is no mistake.
    """
    root, edition = Path(app.srcdir), config.waymark_edition
    files = {path: load_file(root, str(path), edition) for path in _naming_readers(root)}
    paths = {path for path, document in files.items() if document.hidden}
    # Of a plan that cannot be read nobody knows who may see it.
    folders = {path.parent for path, it in files.items() if it.kind == "plan" and it.record is None}
    if edition != EDITIONS[-1]:
        paths |= {path for folder in folders for path in _beside_the_plan(root, folder)}
    content = {*filter(is_content, paths), *files}
    all_ids = {name for path in content for name in _ids(load_file(root, str(path), EDITIONS[-1]))}
    shown_ids = {name for path, document in files.items() if path not in paths for name in _ids(document)}
    config.waymark_hidden = sorted(all_ids - shown_ids)
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


def _naming_readers(root: Path) -> Iterator[PurePosixPath]:
    for path in find_files(root):
        try:
            if b"visibility" in (root / path).read_bytes():
                yield path
        except OSError:
            continue  # told when the file is read as a document


def _ids(document: Document) -> set[str]:
    return {f"{entry.kind} {entry.id}" for entry in collect(document, date.min).entries}


def unlink_hidden_pages(app: Sphinx, doctree: nodes.document) -> None:
    """Put words in the place of a link to a page that this edition does not have."""
    hidden = {target for kind, target in hidden_records(app.config) if kind == "guidance"}
    for node in list(doctree.findall(pending_xref)):
        folder, _, name = node["reftarget"].rpartition("/")
        if node.get("refdomain") == "doc" and folder == "guidance" and name in hidden:
            node.replace_self(nodes.inline("", node.astext() or NOT_SHOWN))
