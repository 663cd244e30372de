"""Old addresses against the pages of the whole site: a check of the content alone does not know them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waymark.entries import Mention
from waymark.problems import Place, Problem

from .domain import domain_of
from .made_writing import made_documents
from .warn import warn
from .writing import writes_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def register(app: Sphinx) -> None:
    """Look at every old address once all files are read."""
    app.connect("env-updated", warn_of_addresses)


def warn_of_addresses(app: Sphinx, env: BuildEnvironment) -> None:
    """Tell of old addresses that a page has today, and of those that lead to no page."""
    if writes_pages(app.builder):
        warn(_wrong(app, env), str(env.srcdir))


def _wrong(app: Sphinx, env: BuildEnvironment) -> Iterator[Problem]:
    domain = domain_of(env)
    for docname in sorted(domain.documents):
        path = str(env.doc2path(docname, base=False))
        for mention in domain.documents[docname].mentions:
            # Those of records and guidance are told by the rules across files.
            if mention.kind == "address" and mention.target in env.found_docs - domain.documents.keys():
                message = f'The old address "{mention.target}" is that of a page that is there today.'
                fix = f"take the line out, or rename {env.doc2path(mention.target, base=False)}"
                yield Problem(_place(path, mention), "address-taken", message, fix)
            elif mention.kind == "page" and not _is_known(app, env, mention.target):
                message = f'There is no page "{mention.target}" for "{mention.from_id}" to lead to.'
                fix = "write the path of its file without the ending"
                yield Problem(_place(path, mention), "target-unknown", message, fix)


def _is_known(app: Sphinx, env: BuildEnvironment, address: str) -> bool:
    """Whether there is a page at ``address``, or the rules across files have told that there is none."""
    if address.startswith(("plans/", "guidance/")) and not address.endswith("/index"):
        return True
    return address in env.found_docs or address in made_documents(app)


def _place(path: str, mention: Mention) -> Place:
    return Place(path, mention.line, mention.column, mention.length)
