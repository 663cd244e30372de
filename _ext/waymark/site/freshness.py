"""Which pages have to be read or written again, so that a second build gives what a clean one would.

Sphinx looks at the age of a file and writes again only what was read again. A page of ours shows
what other files say: titles, ratings, tables, navigation. So each build takes a digest of all that a
page shows of others, also of a record that newly meets a table's conditions, and compares it with
the one kept when the page was last written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder

from waymark.entries import Inventory
from waymark.rules import across_files

from .config import as_of
from .domain import NAME, WaymarkDomain, domain_of
from .navigation import Parents, frame, parents_of
from .reading import digest_of_source
from .views import VIEWS, Scene
from .warn import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def register(app: Sphinx) -> None:
    """Take part in deciding what is out of date."""
    app.connect("env-get-outdated", edited)
    app.connect("env-updated", warn_across_files)
    app.connect("env-get-updated", pages_to_write)
    app.connect("build-finished", tidy_up)


def edited(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Documents whose source differs from what was read, whatever the age of the file says.

    Also remembers which documents are gone, to take their pages away when the build has succeeded.
    """
    app.waymark_removed = sorted(removed)  # type: ignore[attr-defined]
    known = domain_of(env).sources
    unseen = env.found_docs - added - changed
    return sorted(name for name in unseen if known.get(name, "") != digest_of_source(env, name))


def warn_across_files(_app: Sphinx, env: BuildEnvironment) -> None:
    """Tell what is wrong between files, at every build, whichever of them were read."""
    documents = domain_of(env).documents
    paths = {env.doc2path(name, base=False): entries for name, entries in documents.items()}
    warn(across_files(Inventory({str(path): entries for path, entries in paths.items()})), str(env.srcdir))


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> Iterator[str]:
    """The documents that show something else than when they were last written."""
    before = _kept(app)
    now = {docname: _digest(shown) for docname, shown in all_shown(env)}
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
    if needs := domain.needs.get(docname):
        scene = Scene(domain.inventory, as_of(env.config), docname)
        for name, options in needs.views:
            yield VIEWS[name](scene, options)
        for reference in needs.references:
            yield _target(env, domain, reference, docname)


def _place(domain: WaymarkDomain, kind: str, target: str, docname: str) -> object:
    located = domain.find(kind, target, docname)
    return (located.document, located.entry.anchor, located.entry.title) if located else None


def _target(
    env: BuildEnvironment, domain: WaymarkDomain, reference: tuple[str, str, str], docname: str
) -> object:
    """What a reference in the text leads to, and what it is called there."""
    kind_of_domain, kind, target = reference
    if kind_of_domain == NAME:
        return _place(domain, domain.role_kind(kind), target, docname)
    standard = env.domains.standard_domain
    label = standard.labels.get(target) or standard.anonlabels.get(target)
    relative = target.lstrip("/").removesuffix(".md").removesuffix(".yaml")
    folder = docname.rpartition("/")[0]
    names = (relative, str(Path(folder) / relative) if folder else relative)
    titles = [env.titles[name].astext() for name in names if name in env.titles]
    return label, titles, standard.objects.get((kind, target))


def _digest(shown: object) -> str:
    return hashlib.blake2b(repr(shown).encode(), digest_size=16).hexdigest()


def _record(app: Sphinx) -> Path:
    """Where the digests of the pages last written are kept: beside the environment, never in the site."""
    return Path(app.doctreedir) / f"waymark-shown-{app.builder.name}.json"


def _kept(app: Sphinx) -> dict[str, str]:
    try:
        kept: dict[str, str] = json.loads(_record(app).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept


def tidy_up(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded: keep the digests, and take away the pages of documents that are gone.

    After one that failed nothing is kept, so that the next build writes what this one may have missed.
    """
    if exception is not None:
        return
    shown: dict[str, str] | None = getattr(app, "waymark_shown", None)
    if shown is not None:
        _record(app).write_text(json.dumps(shown, indent=0, sort_keys=True), encoding="utf-8")
    if isinstance(app.builder, StandaloneHTMLBuilder):
        _remove(app, getattr(app, "waymark_removed", ()))


def _remove(app: Sphinx, docnames: Iterable[str]) -> None:
    builder: Any = app.builder
    for docname in docnames:
        Path(builder.get_outfilename(docname)).unlink(missing_ok=True)
