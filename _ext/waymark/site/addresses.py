"""Old addresses against the pages of the whole site: a check of the content alone does not know them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waymark.entries import Mention
from waymark.problems import Place, Problem
from waymark.rules import ON_EVERY_SITE

from .domain import WaymarkDomain, domain_of
from .made_writing import made_documents, made_of
from .theme import SEARCH
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
    domain, held = domain_of(env), dict[str, str]()
    for docname in sorted(domain.documents):
        path = str(env.doc2path(docname, base=False))
        for mention in domain.documents[docname].mentions:
            if mention.kind == "address" and not _is_told(domain, mention.target):
                held = held or _held(app, env)  # not before it is asked for: it makes all pages
                holder = held.get(_file(app, mention.target))
                if holder is None:
                    continue
                message = f'The old address "{mention.target}" is that of a page that is there today.'
                fix = "take the line out: the site makes a page there"
                if holder in env.found_docs:
                    fix = f"take the line out, or rename {env.doc2path(holder, base=False)}"
                yield Problem(_place(path, mention), "address-taken", message, fix)
            elif mention.kind == "page" and not _is_known(app, env, mention.target):
                message = f'There is no page "{mention.target}" for "{mention.from_id}" to lead to.'
                fix = "write the path of its file without the ending"
                yield Problem(_place(path, mention), "target-unknown", message, fix)


def _held(app: Sphinx, env: BuildEnvironment) -> dict[str, str]:
    """The pages that keep their address, written or made, by the file each is written to."""
    made = (page.docname for page in made_of(app) if not page.leads_to)
    return {_file(app, docname): docname for docname in (SEARCH, *made, *env.found_docs)}


def _file(app: Sphinx, docname: str) -> str:
    return str(app.builder.get_outfilename(docname))  # type: ignore[attr-defined]


def _is_told(domain: WaymarkDomain, address: str) -> bool:
    """Whether the rules across files tell of a page at ``address``: of records, or on every site."""
    return address in domain.documents or address in ON_EVERY_SITE


def _is_known(app: Sphinx, env: BuildEnvironment, address: str) -> bool:
    """Whether there is a page at ``address``, or the rules across files have told that there is none."""
    if address.startswith(("plans/", "guidance/")) and not address.endswith("/index"):
        return True
    return address == SEARCH or address in env.found_docs or address in made_documents(app)


def _place(path: str, mention: Mention) -> Place:
    return Place(path, mention.line, mention.column, mention.length)
