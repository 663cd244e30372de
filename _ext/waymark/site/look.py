"""What pages are made with beside the records: stylesheets, scripts, templates and this program."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx import __version__ as sphinx_version

from waymark.deadlines import VERSION as BANK_HOLIDAYS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PACKAGE: Final = Path(__file__).parent.parent
_TEMPLATES: Final = Path(__file__).parent / "templates"
_LOADED: Final = frozenset({".css", ".js"})
"""Endings of the files whose addresses on a page tell their content."""


def look_of(app: Sphinx) -> str:
    """A digest of what gives every page its look: a page keeps no trace of an older one.

    Nothing in it depends on the machine or the time.
    """
    digest = hashlib.blake2b(digest_size=16)
    versions = sorted((name, str(extension.version)) for name, extension in app.extensions.items())
    digest.update(repr((sphinx_version, versions)).encode())
    for file in _files(app):
        digest.update(file.name.encode("utf-8", "surrogatepass"))
        with suppress(OSError):  # Sphinx tells of a file that cannot be read
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(app: Sphinx) -> Iterator[Path]:
    static = [Path(app.confdir) / place for place in app.config.html_static_path]
    templates = [_TEMPLATES, *(Path(app.confdir) / place for place in app.config.templates_path)]
    for place in static:
        for file in sorted([place] if place.is_file() else place.rglob("*")):
            if file.suffix in _LOADED and file.is_file():
                yield file
    for place in templates:
        yield from (file for file in sorted(place.rglob("*")) if file.is_file())


@cache
def program() -> str:
    """A digest of which files this program has, how large and how old: for memory, never for the site.

    It is another after any change to the program, also where its version stays the same, and with
    other dates of bank holidays, which a library brings.
    """
    files = sorted(file for file in _PACKAGE.rglob("*") if file.suffix not in {"", ".pyc"})
    states = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.blake2b(repr((sphinx_version, BANK_HOLIDAYS, states)).encode(), digest_size=16).hexdigest()
