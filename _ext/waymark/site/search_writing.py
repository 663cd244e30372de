"""Writing the page of the search and the script with what it looks through.

Both are HTML builders' only. The script is the same whichever documents were read again, because it is
made from what is kept of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .config import as_of
from .domain import domain_of
from .look import look_of
from .made import ALPHABET
from .made_writing import made_of
from .memory import digest_of, note_files, recall, remember
from .navigation import Parents, frame, parents_of
from .search import KINDS, SHELVES, Find, Sources, finds_of, index_script
from .theme import SEARCH, TREE_READ
from .unchanged import is_unchanged
from .views import Scene
from .writing import writes_pages

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

PAGE: Final = SEARCH
SCRIPT: Final = "search-index.js"
TITLE: Final = "Search"
_TEMPLATE: Final = "page.html"
_BODY: Final = "waymark/find.html"
_BEFORE_THE_FRAME: Final = 505


def register(app: Sphinx) -> None:
    """Give the site a search, and each page a way to it."""
    app.connect("html-collect-pages", pages_to_write)
    app.connect("html-page-context", show_the_way, priority=_BEFORE_THE_FRAME)
    app.connect(TREE_READ, adopt)
    app.connect("build-finished", keep_digest)


def has_search(app: Sphinx) -> bool:
    """Whether the site has our search: not where a page of the project stands at its address."""
    return writes_pages(app.builder) and PAGE not in app.env.found_docs


def search_documents(app: Sphinx) -> tuple[str, ...]:
    """The name of the page, where there is one."""
    return (PAGE,) if has_search(app) else ()


def search_files(app: Sphinx) -> tuple[str, ...]:
    """The script, by its path in the site."""
    return (SCRIPT,) if has_search(app) else ()


def adopt(app: Sphinx, parents: Parents) -> None:
    """Give the page its place in the tree of the site."""
    if has_search(app):
        parents.adopt(PAGE, TITLE, "")


def show_the_way(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Let each page show the box of the search, but for the page that has it in its text."""
    if has_search(app):
        context["waymark_search"] = PAGE
        context["waymark_searches"] = pagename == PAGE


def pages_to_write(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page of the search when it shows something else than before; the script is written too."""
    if is_unchanged(app) or not has_search(app):
        return
    before = recall(app, PAGE)
    remember(app, PAGE, "")  # should this build break off, the next one does not take the page for fresh
    domain = domain_of(app.env)
    scene = Scene(domain.inventory, as_of(app.config), "")
    finds = finds_of(Sources(scene, domain.sections, made_of(app)))
    script = index_script(finds, app.builder.get_target_uri)
    _write(app, script)
    values = _values(finds, digest_of(script))
    parents = parents_of(app.env)
    adopt(app, parents)
    info = getattr(app.builder, "build_info", None)
    settings = f"{getattr(info, 'config_hash', '')}{getattr(info, 'tags_hash', '')}{as_of(app.config)}"
    now = digest_of(f"{look_of(app)}{settings}{values!r}{frame(app.env, PAGE, parents)!r}")
    app.waymark_search_digest = now  # type: ignore[attr-defined]
    if now != before or not Path(app.builder.get_outfilename(PAGE)).is_file():  # type: ignore[attr-defined]
        yield PAGE, _context(app, values), _TEMPLATE


def _write(app: Sphinx, script: str) -> None:
    """Write the script where it says something else, so that its time tells when it last changed."""
    file, data = Path(app.outdir) / SCRIPT, script.encode("ascii")
    note_files(app, (SCRIPT,))
    if not file.is_file() or file.read_bytes() != data:
        file.write_bytes(data)


def _values(finds: tuple[Find, ...], digest: str) -> dict[str, Any]:
    """What the page shows of the index: its address, and the choices of the filters."""
    shelves = {KINDS[find.kind].shelf for find in finds}
    return {
        "script": f"{SCRIPT}?v={digest[:8]}",  # a browser that kept an older one asks for it again
        "shelves": [(name, label) for name, label in SHELVES.items() if name in shelves],
        "readers": sorted({reader for find in finds for reader in find.audience}),
    }


def _context(app: Sphinx, values: dict[str, Any]) -> dict[str, Any]:
    def address(path: str) -> str:
        return app.builder.get_relative_uri(PAGE, path)

    def file(path: str) -> str:
        return "../" * app.builder.get_target_uri(PAGE).count("/") + path

    body = app.builder.templates.render(_BODY, {**values, "alphabet": address(ALPHABET), "file": file})
    return {"title": TITLE, "body": body, "toc": "", "display_toc": False, "meta": {}, "metatags": ""}


def keep_digest(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded, keep the digest of what was written."""
    now: str | None = getattr(app, "waymark_search_digest", None)
    if exception is None and now is not None:
        remember(app, PAGE, now)
