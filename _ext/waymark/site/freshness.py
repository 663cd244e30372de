"""Which pages have to be read or written again, so that a second build gives what a clean one would.

Sphinx looks at the age of a file and writes again only what was read again. A page of ours shows
what other files say: titles, ratings, tables, navigation. So each build takes a digest of all that a
page shows of others, also of a record that newly meets a table's conditions, and compares it with
the one kept when the page was last written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sphinx.util import docname_join

from waymark.entries import Inventory, RoleFacts
from waymark.entries.prose import KIND_OF_ROLE
from waymark.problems import Place, Problem
from waymark.rules import across_files
from waymark.yamlfile import without_collection

from .config import as_of
from .domain import NAME, Reference, WaymarkDomain, domain_of
from .filters import mistakes
from .hidden import NOT_SHOWN, hidden_records
from .look import look_of
from .memory import digest_of, recall, remember
from .navigation import Parents, frame, parents_of
from .reading import digest_of_source
from .unchanged import is_unchanged
from .views import VIEWS, Options, Scene
from .warn import warn

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


_OF_ACTIONS: Final = frozenset({"actions", "as-at", "exceptions", "gaps", "progress", "slippage"})
"""The views that choose actions."""


def register(app: Sphinx) -> None:
    """Take part in deciding what is out of date."""
    app.connect("env-get-outdated", edited)
    app.connect("env-updated", warn_across_files)
    app.connect("env-updated", wait_for_targets)
    app.connect("warn-missing-reference", is_told)
    app.connect("env-get-updated", pages_to_write)
    app.connect("build-finished", keep_digests)


def edited(
    _app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Documents whose source differs from what was read, whatever the age of the file says.

    Also those with a link to a page that is gone: MyST decides what a link is when it reads it.
    """
    domain = domain_of(env)
    unseen = env.found_docs - added - changed
    differing = {name for name in unseen if domain.sources.get(name, "") != digest_of_source(env, name)}
    linking = {
        name
        for name in unseen & domain.needs.keys()
        if any(to.domain == "doc" and to.target in removed for to in domain.needs[name].references)
    }
    return sorted(differing | linking)


def warn_across_files(_app: Sphinx, env: BuildEnvironment) -> None:
    """Tell what is wrong between files, at every build, whichever of them were read."""
    documents = domain_of(env).documents
    paths = {env.doc2path(name, base=False): entries for name, entries in documents.items()}
    inventory = Inventory({str(path): entries for path, entries in paths.items()}, hidden_records(env.config))
    warn((*across_files(inventory), *_wrong_filters(env)), str(env.srcdir))


def _wrong_filters(env: BuildEnvironment) -> Iterator[Problem]:
    domain = domain_of(env)
    for docname in sorted(domain.needs):
        for _, options, line in domain.needs[docname].views:
            if line:
                place = Place(str(env.doc2path(docname, base=False)), line, 1)
                yield from mistakes(domain.inventory, options, place)


def wait_for_targets(_app: Sphinx, env: BuildEnvironment) -> None:
    """Let a document with a reference to nothing be read again at the next build.

    Its warning is told again, and what it refers to may have come meanwhile.
    """
    domain = domain_of(env)
    for docname, needs in domain.needs.items():
        if not all(_target(env, domain, reference, docname) for reference in needs.references):
            env.reread_always.add(docname)


def is_told(app: Sphinx, _domain: object, node: pending_xref) -> bool | None:
    """Whether a reference to nothing is told by the rules across files, or may be no mistake."""
    domain = domain_of(app.env)
    if node["reftype"] == "any" and _is_hidden(domain, node):
        return True
    if node.get("refdomain") != NAME or node["reftype"] not in KIND_OF_ROLE:
        return None
    known = domain.inventory.knows_all(KIND_OF_ROLE[node["reftype"]])
    return not known or node.get("refdoc") in domain.documents or None


def _is_hidden(domain: WaymarkDomain, node: pending_xref) -> bool:
    """Whether a reference to anything means a record that is not shown here."""
    docname = node.get("refdoc", "")
    return any(domain.hides(kind, node["reftarget"], docname) for kind in KIND_OF_ROLE.values())


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> Iterator[str]:
    """The documents that show something else than when they were last written."""
    if is_unchanged(app):
        return iter(())
    before: dict[str, str] = recall(app, "shown") or {}
    remember(app, "shown", {})  # should this build break off, the next one takes no page for fresh
    look = look_of(app)
    with without_collection():
        now = {docname: digest_of(f"{look}{shown!r}") for docname, shown in all_shown(env)}
    app.waymark_shown = now  # type: ignore[attr-defined]
    return (docname for docname in sorted(now) if before.get(docname) != now[docname])


def all_shown(env: BuildEnvironment) -> Iterator[tuple[str, object]]:
    """What each document shows of others."""
    domain, parents = domain_of(env), parents_of(env)
    for docname in sorted(env.found_docs):
        yield docname, tuple(_shown(env, domain, docname, parents))


def _shown(env: BuildEnvironment, domain: WaymarkDomain, docname: str, parents: Parents) -> Iterator[object]:
    yield frame(env, docname, parents)
    yield [env.titles[name].astext() for name in env.toctree_includes.get(docname, ()) if name in env.titles]
    entries = domain.documents.get(docname)
    if entries is not None:
        plan = domain.inventory.get("plan", entries.plan)
        yield plan.entry.facts if plan else None
        for mention in entries.mentions:
            yield _place(domain, mention.kind, mention.target, docname)
        for entry in entries.entries:
            if entry.kind == "action":  # its card says what carries it on and what could hold it up
                for _, mention in domain.inventory.mentions_of("action", entry.id):
                    yield mention.field, _place(domain, mention.from_kind, mention.from_id, docname)
    if needs := domain.needs.get(docname):
        scene = Scene(domain.inventory, as_of(env.config), docname)
        for name, options, _ in needs.views:
            if name not in _OF_ACTIONS or not _holds_them_all(domain, options, docname):
                yield VIEWS[name](scene, options)
        for reference in needs.references:
            yield _target(env, domain, reference, docname)


def _holds_them_all(domain: WaymarkDomain, options: Options, docname: str) -> bool:
    """Whether the actions that a view shows all stand in the document itself.

    What it shows of others is then what the document refers to, which is compared in any case.
    """
    actions = domain.inventory.held_by("group", options.get("group", ""))
    return {located.document for located in actions} == {docname}


def _place(domain: WaymarkDomain, kind: str, target: str, docname: str) -> object:
    located = domain.find(kind, target, docname)
    if located is None:
        return None
    facts = located.entry.facts
    told = (facts.short, facts.organisation) if isinstance(facts, RoleFacts) else getattr(facts, "number", "")
    return located.document, located.entry.anchor, located.entry.title, told


def _target(env: BuildEnvironment, domain: WaymarkDomain, to: Reference, docname: str) -> list[object]:
    """What a reference in the text leads to, and what it is called there; nothing where it leads nowhere."""
    if to.domain == NAME:
        kind = domain.role_kind(to.kind)
        if domain.hides(kind, to.target, docname):
            return [NOT_SHOWN]
        return [place for place in [_place(domain, kind, to.target, docname)] if place]
    if to.fragment:
        slugs = env.metadata[to.target].get("myst_slugs", {})
        return [slugs[to.fragment][1:]] if to.fragment in slugs else []
    standard = env.domains.standard_domain
    page = docname_join(docname, to.target) if to.kind == "doc" else to.target
    found = [
        standard.labels.get(to.target),
        standard.anonlabels.get(to.target),
        standard.objects.get((to.kind, to.target)),
        env.titles[page].astext() if page in env.titles else None,
        *(_place(domain, kind, to.target, docname) for kind in KIND_OF_ROLE.values()),
    ]
    return [one for one in found if one is not None]


def keep_digests(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded, keep the digests of what was written.

    After one that failed nothing is kept, so that the next build writes what this one may have missed.
    """
    shown: dict[str, str] | None = getattr(app, "waymark_shown", None)
    if exception is None and shown is not None:
        remember(app, "shown", shown)
