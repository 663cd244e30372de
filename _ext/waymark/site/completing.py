"""A guidance page is Markdown that MyST reads; this keeps what its head says, and completes the page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docutils import nodes

from waymark.acronyms import shorts_in
from waymark.loading import PAGES, GuidancePage, load
from waymark.rules import page_texts
from waymark.schema import kind_of_file

from .nodes import view_of
from .pages.guidance import complete
from .reading import keep

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Take part in the reading of every guidance page, before its views are numbered."""
    app.connect("doctree-read", complete_guidance, priority=400)


def complete_guidance(app: Sphinx, doctree: nodes.document) -> None:
    """Add to a guidance page what stands above and below its text, from its head and from the inventory."""
    env = app.env
    docname = env.current_document.docname
    path = str(PurePosixPath(env.doc2path(docname, base=False)))
    if kind_of_file(PurePosixPath(path)) not in PAGES:
        return
    document = load(path, (env.srcdir / path).read_bytes(), env.config.waymark_edition)
    keep(env, docname, document)
    page = document.record
    top = next(iter(doctree.findall(nodes.section)), None)
    if not isinstance(page, GuidancePage) or top is None:
        return
    # It is as fresh as it was checked, whatever day the plans stand at.
    env.metadata[docname]["waymark-undated"] = True
    complete(top, docname, PurePosixPath(path).stem, page.head, env.config.waymark_draft_notice)
    shorts = sorted({short for text in page_texts(document) for short in shorts_in(text.text)})
    if shorts:
        top += view_of("meanings", docname, shorts=tuple(shorts))
