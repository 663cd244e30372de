"""Symbolic links are not followed: they would publish files that nobody sees in a pull request."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from sphinx.util import logging
from sphinx.util.matching import get_matching_files

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config

LOGGER = logging.getLogger(__name__)

_SPECIAL: Final = re.compile(r"([\[*?])")


def register(app: Sphinx) -> None:
    """Leave linked pages out before Sphinx looks for documents, and linked static files before it copies."""
    app.connect("config-inited", leave_pages_out, priority=950)
    app.connect("write-started", leave_static_files_out)


def pattern(path: str | PurePosixPath) -> str:
    """A pattern that excludes the file at ``path`` and no other."""
    return _SPECIAL.sub(r"[\1]", str(path))


def leave_pages_out(app: Sphinx, config: Config) -> None:
    """Exclude every page that is reached through a symbolic link."""
    root = Path(app.srcdir)
    found = get_matching_files(root, config.include_patterns, config.exclude_patterns)
    pages = (path for path in found if path.endswith(tuple(config.source_suffix)))
    linked = {path: link for path in pages if (link := _link(root, path))}
    for link in sorted(set(linked.values())):
        _tell(root / link)
    config.exclude_patterns = [*config.exclude_patterns, *map(pattern, sorted(linked))]


def leave_static_files_out(app: Sphinx, _builder: Builder) -> None:
    """Exclude every static file that is a symbolic link or stands behind one.

    Only now, when the documents are known: Sphinx has one list of patterns for both.
    """
    config, root = app.config, Path(app.confdir)
    patterns = []
    for name in ("html_static_path", "html_extra_path"):
        for entry in getattr(config, name):
            if link := _link(root, entry):
                _tell(root / link)
                setattr(config, name, [other for other in getattr(config, name) if other != entry])
                continue
            for link in _links_below(root / entry):
                _tell(root / entry / link)
                patterns.append(pattern(link if "/" in link else f"./{link}"))
    config.exclude_patterns = [*config.exclude_patterns, *patterns]


def _tell(link: Path) -> None:
    message = 'The link "%s" is not followed. Put a copy of the file in its place.'
    LOGGER.warning(message, link.name, location=f"{link}:1", type="waymark", subtype="unsafe")


def _link(root: Path, path: str) -> str:
    """The first part of ``path`` below ``root`` that is a symbolic link; empty where none is."""
    parts = PurePosixPath(path).parts
    heads = (PurePosixPath(*parts[:count]) for count in range(1, len(parts) + 1))
    return next((str(head) for head in heads if (root / head).is_symlink()), "")


def _links_below(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            if (Path(place) / name).is_symlink():
                yield (Path(place) / name).relative_to(folder).as_posix()
