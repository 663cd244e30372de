"""The navigation of one page: a constant size and a constant cost, however large the site.

Sphinx resolves the whole tree of contents again for each page, and furo then parses the result.
Here the tree is read once for each build, and a page takes a few slices from it.
"""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import NamedTuple

from sphinx.config import Config
from sphinx.environment import BuildEnvironment

CAP = 12
"""The most pages that one list of the navigation shows."""

HOME = "Home"
"""What the first page of the site is called in navigation."""


class Link(NamedTuple):
    """A page as the navigation of another page names it."""

    docname: str
    title: str


class Window(NamedTuple):
    """A part of a list of pages, and how long the whole list is."""

    links: tuple[Link, ...] = ()
    total: int = 0


class Frame(NamedTuple):
    """All that the frame of a page takes from other pages, as primitives.

    Two equal frames give the same HTML, so a page has to be written again only when its frame changes.
    """

    here: Link
    trail: tuple[Link, ...] = ()
    parts: Window = Window()
    siblings: Window = Window()
    children: Window = Window()
    previous: Link | None = None
    next: Link | None = None
    foot: tuple[Link, ...] = ()


class Parents(dict[str, str]):
    """The parent of each page, with what else is worth knowing once for a build.

    A page in two tables of contents belongs to the one that is read first.
    """

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__()
        self.root = env.config.root_doc
        self.titles = {docname: title.astext() for docname, title in env.titles.items()}
        self.titles[self.root] = HOME
        self.children: dict[str, tuple[str, ...]] = {}
        self.rank: dict[str, int] = {}
        self.order: list[str] = []
        self._walk(env.toctree_includes)
        self.place = {docname: number for number, docname in enumerate(self.order)}

    def _walk(self, includes: dict[str, list[str]]) -> None:
        waiting, seen = [self.root], {self.root}
        while waiting:
            docname = waiting.pop()
            self.order.append(docname)
            own = [name for name in dict.fromkeys(includes.get(docname, ())) if name in self.titles]
            own = [name for name in own if name not in seen]
            seen.update(own)
            self.children[docname] = tuple(own)
            for number, child in enumerate(own):
                self[child] = docname
                self.rank[child] = number
            waiting.extend(reversed(own))

    def adopt(self, docname: str, title: str, parent: str) -> None:
        """Give a page that stands in no table of contents its place below another.

        An empty ``parent`` is the first page of the site.
        """
        if docname not in self.titles:
            self[docname] = parent or self.root
            self.titles[docname] = title

    def link(self, docname: str) -> Link:
        """Return a page and its title."""
        return Link(docname, self.titles.get(docname, docname))

    def line(self, docname: str) -> list[str]:
        """Return the ancestors of a page, the first page of the site first. A ring ends where it closes."""
        line: dict[str, None] = {docname: None}  # in order, and quick to look up
        while docname in self and self[docname] not in line:
            docname = self[docname]
            line[docname] = None
        return [*line][:0:-1]

    def window(self, parent: str, around: str | None) -> Window:
        """Return the children of a page, or those about one of them when there are too many."""
        names = self.children.get(parent, ())
        middle = self.rank.get(around, 0) if around else 0
        start = max(0, min(middle - CAP // 2, len(names) - CAP))
        return Window(tuple(self.link(name) for name in names[start : start + CAP]), len(names))

    def beside(self, docname: str, step: int) -> Link | None:
        """Return the page before or after a page in reading order."""
        place = self.place.get(docname)
        if place is None or not 0 <= place + step < len(self.order):
            return None
        return self.link(self.order[place + step])


def parents_of(env: BuildEnvironment) -> Parents:
    """Return the parent of each page. Linear in the number of pages: call it once for each build."""
    return Parents(env)


def foot_pages(config: Config) -> tuple[str, ...]:
    """Return the names of the pages that the foot of every page links to."""
    return tuple(name.strip() for name in config.waymark_foot_pages.split(",") if name.strip())


def frame(env: BuildEnvironment, docname: str, parents: Parents) -> Frame:
    """Return what the frame of one page takes from other pages."""
    line = parents.line(docname)
    if not line and docname != env.config.root_doc:
        line = [env.config.root_doc]  # in no table of contents: the way home is still shown
    branch = [*line, docname]
    return Frame(
        here=parents.link(docname),
        trail=tuple(parents.link(name) for name in line),
        parts=parents.window(parents.root, branch[1] if len(branch) > 1 else None),
        siblings=parents.window(line[-1], docname) if docname in parents else Window(),
        children=parents.window(docname, None),
        previous=parents.beside(docname, -1),
        next=parents.beside(docname, 1),
        foot=tuple(parents.link(name) for name in foot_pages(env.config) if name in parents.titles),
    )


def navigation_html(frame: Frame, link: Callable[[str], str]) -> str:
    """Return the list of pages that stands beside a page.

    The parts of the site are always there. The part that holds the page opens down to the page:
    its ancestors, its neighbours, and the pages beneath it.
    """
    branch = _branch(frame, link)
    at = frame.trail[1:2] or (frame.here,)
    return _list(frame.parts, link, frame.trail[:1] or (frame.here,), {at[0].docname: branch}, frame.here)


def _branch(frame: Frame, link: Callable[[str], str]) -> str:
    """Return what opens beneath the part that holds the page."""
    if not frame.trail:
        return ""
    beneath = _list(frame.children, link, (frame.here,), {}, frame.here)
    if len(frame.trail) == 1:
        return beneath
    inner = _list(frame.siblings, link, frame.trail[-1:], {frame.here.docname: beneath}, frame.here)
    for ancestor in reversed(frame.trail[2:]):
        inner = f"<ul>{_item(ancestor, link, inner, frame.here)}</ul>"
    return inner


def _list(
    window: Window,
    link: Callable[[str], str],
    parent: Sequence[Link],
    beneath: dict[str, str],
    here: Link,
) -> str:
    if not window.links:
        return ""
    items: Iterable[str] = (_item(one, link, beneath.get(one.docname, ""), here) for one in window.links)
    rest = ""
    if len(window.links) < window.total:
        words = f"All {window.total} pages in {parent[0].title}"
        rest = f'<li class="wm-all"><a href="{escape(link(parent[0].docname))}">{escape(words)}</a></li>'
    return f"<ul>{''.join(items)}{rest}</ul>"


def _item(one: Link, link: Callable[[str], str], beneath: str, here: Link) -> str:
    current = ' aria-current="page"' if one.docname == here.docname else ""
    return f'<li><a href="{escape(link(one.docname))}"{current}>{escape(one.title)}</a>{beneath}</li>'
