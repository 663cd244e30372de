"""Writing the made pages, and the calendars and feeds that stand beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .config import as_of
from .domain import domain_of
from .feeds import feeds
from .html import line, write
from .made import MadePage, Part, made_pages
from .memory import recall, remember
from .navigation import Parents, frame, parents_of
from .theme import TREE_READ
from .views import Scene
from .writing import page_of, writes_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_TEMPLATE: Final = "page.html"
_KEPT: Final = "waymark_made"


def register(app: Sphinx) -> None:
    """Write the made pages when Sphinx asks for pages that no document stands for."""
    app.connect("html-collect-pages", pages_to_write)
    app.connect("env-updated", forget)
    app.connect(TREE_READ, adopt)
    app.connect("build-finished", keep_digests)


def forget(app: Sphinx, _env: object) -> None:
    """Once files were read, the pages made of them are made anew."""
    setattr(app, _KEPT, None)


def made_of(app: Sphinx) -> tuple[MadePage, ...]:
    """The made pages of this build: none for builders that do not write pages of HTML."""
    if not writes_pages(app.builder):
        return ()
    found: tuple[MadePage, ...] | None = getattr(app, _KEPT, None)
    if found is None:
        scene = Scene(domain_of(app.env).inventory, as_of(app.config), "")
        pages = (page for page in made_pages(scene) if page.docname not in app.env.found_docs)
        found = tuple(pages)
        setattr(app, _KEPT, found)
    return found


def adopt(app: Sphinx, parents: Parents) -> None:
    """Give each made page its place in the tree of the site."""
    for page in made_of(app):
        parents.adopt(page.docname, page.title, page.parent)


def made_documents(app: Sphinx) -> tuple[str, ...]:
    """The names of the made pages."""
    return tuple(page.docname for page in made_of(app))


def made_files(app: Sphinx) -> tuple[str, ...]:
    """The calendars and feeds of the site, by their paths in it."""
    files: dict[str, str] = recall(app, "feeds") or {}
    return tuple(sorted(files))


def pages_to_write(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The made pages that show something else than when they were last written; the feeds are written too."""
    _write_feeds(app)
    before: dict[str, str] = recall(app, "made") or {}
    remember(app, "made", {})  # should this build break off, the next one takes no page for fresh
    info = getattr(app.builder, "build_info", None)
    # The frame of a page says its day, whether anything on the page depends on it or not.
    settings = f"{getattr(info, 'config_hash', '')}{getattr(info, 'tags_hash', '')}{as_of(app.config)}"
    parents, now = parents_of(app.env), {}
    adopt(app, parents)
    for page in made_of(app):
        now[page.docname] = _digest(f"{settings}{page!r}{frame(app.env, page.docname, parents)!r}")
        if before.get(page.docname) != now[page.docname] or not _written(app, page):
            yield page.docname, _context(app, page), _TEMPLATE
    app.waymark_made_digests = now  # type: ignore[attr-defined]


def _written(app: Sphinx, page: MadePage) -> bool:
    return Path(app.builder.get_outfilename(page.docname)).is_file()  # type: ignore[attr-defined]


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def keep_digests(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded, keep the digests of what was written."""
    now: dict[str, str] | None = getattr(app, "waymark_made_digests", None)
    if exception is None and now is not None:
        remember(app, "made", now)


def _context(app: Sphinx, page: MadePage) -> dict[str, Any]:
    """What the template needs: the page as HTML, and its contents."""
    shown = page_of(app.builder, page.docname, "0", lambda _: None)
    body = [f"<h1>{escape(page.title)}</h1>\n{write(page.lead, shown, 2)}"]
    if page.about:
        body.append(f'<p class="wm-source">{line(page.about, shown)}.</p>')
    body += [_part(app, page, part, number) for number, part in enumerate(page.parts, 1)]
    contents = "".join(
        f'<li><a class="reference internal" href="#{part.anchor}">{escape(part.title)}</a></li>'
        for part in page.parts
    )
    return {
        "title": escape(page.title),
        "body": f'<section id="page">{"".join(body)}</section>',
        "toc": f"<ul>{contents}</ul>",
        "display_toc": len(page.parts) > 1,
        "meta": {},
        "metatags": "",
        "waymark_wide": page.wide,
    }


def _part(app: Sphinx, page: MadePage, part: Part, number: int) -> str:
    shown = page_of(app.builder, page.docname, str(number), lambda _: None)
    link = f'<a class="headerlink" href="#{part.anchor}" title="Link to this heading">¶</a>'
    heading = f"<h2>{escape(part.title)}{link}</h2>"
    return f'<section id="{part.anchor}">{heading}{write(part.blocks, shown, 3)}</section>\n'


def _write_feeds(app: Sphinx) -> None:
    """Write the calendars and feeds that differ from those of the last build."""
    if not writes_pages(app.builder):
        return
    before: dict[str, str] = recall(app, "feeds") or {}
    scene = Scene(domain_of(app.env).inventory, as_of(app.config), "")
    now = {}
    for path, data in feeds(scene, app.config.html_baseurl, app.builder.get_target_uri):
        now[path] = hashlib.blake2b(data, digest_size=16).hexdigest()
        file = Path(app.outdir) / path
        if before.get(path) != now[path] or not file.is_file():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for path in before.keys() - now.keys():
        (Path(app.outdir) / path).unlink(missing_ok=True)
    remember(app, "feeds", now)
