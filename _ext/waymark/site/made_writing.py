"""Writing the made pages, and the calendars and feeds that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from .config import as_of
from .domain import domain_of
from .feeds import feeds
from .html import line, write
from .look import look_of
from .made import MadePage, Part, made_pages, moved_page
from .memory import digest_of, note_files, recall, remember
from .navigation import Parents, frame, parents_of
from .theme import SEARCH, TREE_READ
from .unchanged import is_unchanged
from .views import Scene
from .views.moved import title_at
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
        found = tuple(_settled(app, scene, tuple(_each_in_its_place(app, made_pages(scene)))))
        setattr(app, _KEPT, found)
    return found


def _each_in_its_place(app: Sphinx, pages: Iterable[MadePage]) -> Iterator[MadePage]:
    """The pages but those whose file another page has: one of the project, the search, or one made before."""
    place = app.builder.get_outfilename  # type: ignore[attr-defined]
    taken = {str(place(docname)) for docname in (*app.env.found_docs, SEARCH)}
    for page in pages:
        file = str(place(page.docname))
        if file not in taken:
            taken.add(file)
            yield page


def _settled(app: Sphinx, scene: Scene, pages: tuple[MadePage, ...]) -> Iterator[MadePage]:
    """The pages with what only the site knows: which page can be their parent, and the title they lead to."""
    there = {docname: title.astext() for docname, title in app.env.titles.items()}
    there |= {page.docname: page.title for page in pages if not page.leads_to}
    there.setdefault(SEARCH, "Search")
    for page in pages:
        to, settled = page.leads_to, page
        if to in there and title_at(scene, to) == to:  # of no one record, so a view knows no title
            settled = moved_page(page.docname, to, there[to])
        yield settled if settled.parent in there else settled._replace(parent="")


def adopt(app: Sphinx, parents: Parents) -> None:
    """Give each made page its place in the tree of the site."""
    known: dict[str, list[str]] | None = recall(app, "made") if is_unchanged(app) else None
    if known is None:
        known = {page.docname: ["", page.title, page.parent] for page in made_of(app)}
    for docname, (_, title, parent) in known.items():
        parents.adopt(docname, title, parent)


def made_documents(app: Sphinx) -> tuple[str, ...]:
    """The names of the made pages."""
    return tuple(page.docname for page in made_of(app))


def made_files(app: Sphinx) -> tuple[str, ...]:
    """The calendars and feeds of the site, by their paths in it."""
    files: dict[str, str] = recall(app, "feeds") or {}
    return tuple(sorted(files))


def pages_to_write(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The made pages that show something else than when they were last written; the feeds are written too."""
    if is_unchanged(app):
        return
    look = look_of(app)
    _write_feeds(app, look)
    before: dict[str, list[str]] = recall(app, "made") or {}
    remember(app, "made", {})  # should this build break off, the next one takes no page for fresh
    info = getattr(app.builder, "build_info", None)
    # The frame of a page says its day, whether anything on the page depends on it or not.
    settings = f"{look}{getattr(info, 'config_hash', '')}{getattr(info, 'tags_hash', '')}{as_of(app.config)}"
    parents, now = parents_of(app.env), {}
    adopt(app, parents)
    for page in made_of(app):
        digest = digest_of(f"{settings}{page!r}{frame(app.env, page.docname, parents)!r}")
        now[page.docname] = [digest, page.title, page.parent]
        if before.get(page.docname) != now[page.docname] or not _written(app, page):
            yield page.docname, _context(app, page), _TEMPLATE
    app.waymark_made_digests = now  # type: ignore[attr-defined]


def _written(app: Sphinx, page: MadePage) -> bool:
    return Path(app.builder.get_outfilename(page.docname)).is_file()  # type: ignore[attr-defined]


def keep_digests(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded, keep the digests of what was written."""
    now: dict[str, list[str]] | None = getattr(app, "waymark_made_digests", None)
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
        "metatags": _leads_on(app, page),
        "pageurl": _own_address(app, page),
        "waymark_wide": page.wide,
        "waymark_undated": not page.dated,
    }


def _own_address(app: Sphinx, page: MadePage) -> str | None:
    """The address by which search engines know the page: that of the page it leads to, where it leads on."""
    site = app.config.html_baseurl
    return urljoin(site, app.builder.get_target_uri(page.leads_to or page.docname)) if site else None


def _leads_on(app: Sphinx, page: MadePage) -> str:
    """What sends a reader on where no script does, and keeps the page out of search engines."""
    if not page.leads_to:
        return ""
    address = escape(app.builder.get_relative_uri(page.docname, page.leads_to))
    # With scripts, moved.js leads on: it keeps the place on the page that an address names.
    return (
        f'<noscript><meta http-equiv="refresh" content="0; url={address}"></noscript>'
        '<meta name="robots" content="noindex">'
    )


def _part(app: Sphinx, page: MadePage, part: Part, number: int) -> str:
    shown = page_of(app.builder, page.docname, str(number), lambda _: None)
    link = f'<a class="headerlink" href="#{part.anchor}" title="Link to this heading">¶</a>'
    heading = f"<h2>{escape(part.title)}{link}</h2>"
    return f'<section id="{part.anchor}">{heading}{write(part.blocks, shown, 3)}</section>\n'


def _write_feeds(app: Sphinx, look: str) -> None:
    """Write the calendars and feeds that say something else than those of the last build."""
    if not writes_pages(app.builder):
        return
    before: dict[str, str] = recall(app, "feeds") or {}
    scene = Scene(domain_of(app.env).inventory, as_of(app.config), "")
    made = {feed.path: feed for feed in feeds(scene, app.config.html_baseurl, app.builder.get_target_uri)}
    note_files(app, made)
    remember(app, "feeds", {})  # should this build break off, the next one takes none for fresh
    now = {path: digest_of(f"{look}{feed.said!r}") for path, feed in made.items()}
    for path, feed in made.items():
        file = Path(app.outdir) / path
        if before.get(path) != now[path] or not file.is_file():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(feed.data())
    remember(app, "feeds", now)
