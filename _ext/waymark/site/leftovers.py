"""What no page asks for any more does not stay in the site: pages, pictures and files for download.

Sphinx leaves them. A text that was taken back would then stay published for whoever has its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from .made_writing import made_documents, made_files
from .memory import recall, remember
from .taking import forget_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Tidy up after each build that succeeded."""
    app.connect("build-finished", tidy_up)


def tidy_up(app: Sphinx, exception: Exception | None) -> None:
    """Take away what the last build made for the content and this one did not.

    After a build that failed nothing is taken away and nothing remembered; the next one does it.
    """
    if exception is not None or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    now = sorted(set(_made(app, app.builder)))
    for name in set(recall(app, "files") or ()) - set(now):
        (Path(app.outdir) / name).unlink(missing_ok=True)
    remember(app, "files", now)
    forget_pages(Path(app.outdir), {*app.env.found_docs, *made_documents(app)})


def _made(app: Sphinx, builder: StandaloneHTMLBuilder) -> Iterator[str]:
    """The files that stand in the output for the content, relative to it."""
    for docname in (*app.env.found_docs, *made_documents(app)):
        yield Path(builder.get_outfilename(docname)).relative_to(app.outdir).as_posix()
    for _, picture in app.env.images.values():
        yield f"{builder.imagedir}/{picture}"
    for _, file in app.env.dlfiles.values():
        yield f"_downloads/{file}"
    yield from made_files(app)
