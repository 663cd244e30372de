"""Files that the edition of the site may not show at all are not documents of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.loading import find_files, load

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Leave hidden files out before Sphinx looks for documents."""
    app.connect("builder-inited", leave_out)


def leave_out(app: Sphinx) -> None:
    """Exclude every content file that names a narrower circle of readers than the site has.

    A record within a file is left out when the file is read (:func:`waymark.model.visible`).
    """
    edition = app.config.waymark_edition
    hidden = []
    for path in find_files(app.srcdir):
        data = (app.srcdir / path).read_bytes()
        if b"visibility" in data and load(str(path), data, edition).hidden:
            hidden.append(str(path))
    app.config.exclude_patterns = [*app.config.exclude_patterns, *hidden]
