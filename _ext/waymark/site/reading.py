"""What is done for every content file when it is read: keep what it says, tell what is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from waymark.entries import collect
from waymark.loading import Document
from waymark.rules import in_one_file

from .config import as_of
from .domain import Needs, Reference, domain_of
from .nodes import view
from .sections import sections_of
from .warn import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def register(app: Sphinx) -> None:
    """Take part in the reading of every document."""
    app.connect("doctree-read", note_needs, priority=900)


def keep(env: BuildEnvironment, docname: str, document: Document) -> None:
    """Keep what ``document`` defines and refers to, and warn of its problems.

    A document with problems is read again at the next build, so that its warnings are told again.
    """
    domain_of(env).note(docname, collect(document, as_of(env.config)))
    if warn((*document.problems, *in_one_file(document)), str(env.srcdir)):
        domain_of(env).troubled.add(docname)
        env.note_reread()


def note_needs(app: Sphinx, doctree: nodes.document) -> None:
    """Number the views of a document, and keep what it shows of others."""
    env = app.env
    docname = env.current_document.docname
    views = list(doctree.findall(view))
    for number, node in enumerate(views, 1):
        node["number"] = number
    others = (node for node in views if node["name"] != "action")
    shown = tuple((node["name"], node["options"], node.line or 0) for node in others)
    references = tuple(_references(doctree.findall(pending_xref)))
    if shown or references:
        domain_of(env).needs[docname] = Needs(shown, references)
    domain_of(env).sections[docname] = sections_of(doctree)
    domain_of(env).sources[docname] = digest_of_source(env, docname)
    if next(iter(doctree.findall(nodes.system_message)), None):
        env.note_reread()  # so that its warnings are told at the next build too


def _references(found: Iterable[pending_xref]) -> Iterable[Reference]:
    for node in found:
        fragment = node.get("reftargetid") or ""
        yield Reference(node.get("refdomain") or "", node["reftype"], node["reftarget"], fragment)


def digest_of_source(env: BuildEnvironment, docname: str) -> str:
    """A digest of a document and of its pictures as they are on disk now."""
    digest = hashlib.blake2b(digest_size=16)
    for path in (env.doc2path(docname, base=False), *sorted(env.dependencies.get(docname, ()))):
        try:
            digest.update((env.srcdir / path).read_bytes())
        except OSError:
            digest.update(b"cannot be read")
    return digest.hexdigest()
