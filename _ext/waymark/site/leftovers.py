"""What no page asks for any more does not stay in the site: pages, pictures and files for download.

Sphinx leaves them. A text that was taken back would then stay published for whoever has its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.builders.html import StandaloneHTMLBuilder

from .made_writing import made_documents, made_files
from .memory import note_files, recall, remember
from .search_writing import search_documents, search_files
from .taking import forget_file, forget_pages
from .unchanged import is_unchanged

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

_BACKUP: Final = ".buildinfo.bak"
"""Where Sphinx puts its notes on the settings before they changed."""
_ONCE_THE_TREE_IS_READ: Final = 600


def register(app: Sphinx) -> None:
    """Note what is about to be written, and tidy up after each build that succeeded."""
    app.connect("write-started", note, priority=_ONCE_THE_TREE_IS_READ)
    app.connect("build-finished", tidy_up)


def note(app: Sphinx, builder: Builder) -> None:
    """Note the files that this build may write, so that they can go even if it breaks off."""
    if isinstance(builder, StandaloneHTMLBuilder) and not is_unchanged(app):
        note_files(app, _made(app, builder))


def tidy_up(app: Sphinx, exception: Exception | None) -> None:
    """Take away what earlier builds made for the content and this one did not.

    After a build that failed nothing is taken away and nothing forgotten; the next one does it.
    """
    if exception is not None or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    site = Path(app.outdir)
    (site / _BACKUP).unlink(missing_ok=True)
    if is_unchanged(app):
        return
    now = sorted(set(_made(app, app.builder)))
    for name in sorted(set(recall(app, "files") or ()) - set(now)):
        forget_file(site, site / name)
    remember(app, "files", now)
    forget_pages(site, {*app.env.found_docs, *made_documents(app), *search_documents(app)})


def _made(app: Sphinx, builder: StandaloneHTMLBuilder) -> Iterator[str]:
    """The files that stand in the output for the content, relative to it."""
    for docname in (*app.env.found_docs, *made_documents(app), *search_documents(app)):
        yield Path(builder.get_outfilename(docname)).relative_to(app.outdir).as_posix()
    for _, picture in app.env.images.values():
        yield f"{builder.imagedir}/{picture}"
    for _, file in app.env.dlfiles.values():
        yield f"_downloads/{file}"
    yield from made_files(app)
    yield from search_files(app)
