"""The navigation of a page: what it holds, and that it stays small."""

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

from waymark.site import navigation
from waymark.site.brand import brand, contrast
from waymark.site.navigation import CAP, Link

MANY = 40
TREE = {"index": ["a", "b"], "a": [f"a{n}" for n in range(MANY)], "a20": ["x"]}


def environment(includes: dict[str, list[str]], *alone: str) -> Any:
    """Return as much of a Sphinx environment as navigation reads, with titles in capitals."""
    names = {*includes, *alone, *(name for children in includes.values() for name in children)}
    titles = {name: nodes.title("", name.upper()) for name in names if name != "missing"}
    config = SimpleNamespace(root_doc="index", waymark_foot_pages="b, nowhere")
    return SimpleNamespace(config=config, titles=titles, toctree_includes=includes)


def frame_of(docname: str, includes: dict[str, list[str]] = TREE, *alone: str) -> navigation.Frame:
    """Return the frame of a page of a site with these tables of contents."""
    env = environment(includes, *alone)
    return navigation.frame(env, docname, navigation.parents_of(env))


def test_the_trail_leads_from_the_first_page_to_the_parent() -> None:
    """A page deep in the tree names all its ancestors, the first page as Home."""
    assert frame_of("x").trail == (Link("index", "Home"), Link("a", "A"), Link("a20", "A20"))


@pytest.mark.parametrize("docname", ["a0", "a20", "a39"])
def test_a_long_list_is_a_window_round_the_page(docname: str) -> None:
    """Of forty neighbours twelve are shown, the page among them, and the whole number is told."""
    siblings = frame_of(docname).siblings
    assert len(siblings.links) == CAP
    assert siblings.total == MANY
    assert docname in [link.docname for link in siblings.links]


def test_every_page_has_the_pages_of_the_foot() -> None:
    """Those that exist, by their titles, wherever the page stands."""
    assert frame_of("x").foot == frame_of("index").foot == (Link("b", "B"),)


def test_reading_order_goes_down_before_it_goes_on() -> None:
    """The page after a parent is its first child, and after the last child the parent's neighbour."""
    assert frame_of("a20").next == Link("x", "X")
    assert frame_of("x").next == Link("a21", "A21")
    assert frame_of("a21").previous == Link("x", "X")


@pytest.mark.parametrize("ring", [["s"], ["s", "t"], ["s", "t", "u"]])
def test_a_ring_of_parents_ends(ring: list[str]) -> None:
    """A page that would stand below itself has a trail with an end."""
    env = environment(TREE)
    parents = navigation.parents_of(env)
    for page, parent in zip(ring, [*ring[1:], ring[0]], strict=True):
        parents.adopt(page, page.upper(), parent)
    assert parents.line(ring[0]) == ring[:0:-1]


def test_a_page_in_two_tables_belongs_to_the_first() -> None:
    """A page listed twice, a page listing itself or an ancestor, and a missing page do no harm."""
    includes = {"index": ["a", "b"], "a": ["b", "a", "index", "c", "missing"]}
    assert frame_of("b", includes).trail == (Link("index", "Home"),)
    assert frame_of("a", includes).children.links == (Link("c", "C"),)


def test_a_page_in_no_table_still_shows_the_way_home() -> None:
    """A page that no table of contents names has the parts of the site and a link home."""
    alone = frame_of("alone", TREE, "alone")
    assert alone.trail == (Link("index", "Home"),)
    assert [part.docname for part in alone.parts.links] == ["a", "b"]
    assert alone.previous is None
    assert alone.next is None


def test_the_html_has_one_current_page_and_escapes_titles() -> None:
    """The page is marked once, a cut list links to the whole, and a title is never markup."""
    env = environment(TREE)
    env.titles["a20"] = nodes.title("", "<b>bold</b>")
    html = navigation.navigation_html(navigation.frame(env, "a20", navigation.parents_of(env)), str)
    assert html.count("aria-current") == 1
    assert "All 40 pages in A" in html
    assert "&lt;b&gt;bold" in html
    assert "<b>" not in html


def test_the_html_does_not_grow_with_the_site() -> None:
    """A site a hundred times as large has the same navigation on a page."""
    small, large = ({"index": [f"p{n:05}" for n in range(size)]} for size in (50, 5000))
    sizes = [
        len(navigation.navigation_html(frame_of("p00020", tree), str).replace("5000", "50"))
        for tree in (small, large)
    ]
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("ground", ["#f1f4f6", "#20272d"])
@pytest.mark.parametrize("colour", ["#ffdd00", "#1d4f91", "#00703c", "#ffffff", "#000000", "#777777"])
def test_any_brand_can_be_read(colour: str, ground: str) -> None:
    """Whatever colour a council has, its name on it and links in its shade can be read."""
    found = brand(colour, ground)
    assert contrast(found.on, found.colour) >= 4.5
    assert contrast(found.link, ground) >= 4.5
