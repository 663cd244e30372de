"""An address that was published once leads on: pages that moved, rules that got another id, and the rest."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import join
from typing import Final

import pytest
from sphinx.util.inventory import InventoryFile

from .building import Built, build, change, copy_of, write
from .edits import CALLS, PHONE, RULES
from .guidance import main_of, words_of
from .test_references import Page, dead_links, links_in
from .test_second_build import differences

OLD: Final = "searched-by: [phone]\nold-addresses: [guidance/ring-ring, calls, guidance/old/deep/call]\n"
MOVED: Final = """\
title: Pages that moved
moved:
  - {from: plans/north/09-calls, to: plans/north/01-calls}
  - {from: about/notes, to: notes/index}
  - {from: money, to: plans/finance/money}
"""
FORMER: Final = "- id: phone-answer", "- id: phone-answer\n    formerly: [phone-ring, phone-lift]"


def move(root: Path) -> None:
    """Let pages and a rule of the small site have stood elsewhere before."""
    change(root, PHONE, "searched-by: [phone]\n", OLD)
    write(root, "guidance/moved.yaml", MOVED)
    change(root, RULES, *FORMER)
    change(root, CALLS, "standards: [phone-answer]", "standards: [phone-ring]")
    change(root, PHONE, "hangs up, ", "hangs up ({standard}`phone-lift`), ")


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Give the small site after pages moved, built once."""
    root = copy_of("small", tmp_path_factory.mktemp("moved") / "small")
    move(root)
    return build(root, root.with_name("out"))


LEADS: Final = {
    "guidance/ring-ring": "answer-the-phone.html",
    "calls": "guidance/answer-the-phone.html",
    "guidance/old/deep/call": "../../answer-the-phone.html",
    "plans/north/09-calls": "01-calls.html",
    "about/notes": "../notes/index.html",
    "money": "plans/finance/money.html",
}


@pytest.mark.parametrize("old", LEADS)
def test_an_old_address_leads_on(moved: Built, old: str) -> None:
    """With or without scripts, with an address that is right at its depth; search engines leave it alone."""
    html = moved.page(f"{old}.html")
    assert f'<noscript><meta http-equiv="refresh" content="0; url={LEADS[old]}"></noscript>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'href="{LEADS[old]}"' in main_of(moved, f"{old}.html")
    assert "moved.js" in html
    assert "canonical" not in html  # nobody told the address of the site


def test_the_words_name_the_page_that_is_there_now(moved: Built) -> None:
    """A reader whom nothing leads on sees where to go, by the title of whatever page it is."""
    assert "It is now Answer the phone" in words_of(main_of(moved, "calls.html"))
    assert "It is now Every call is answered" in words_of(main_of(moved, "plans/north/09-calls.html"))
    assert "It is now Notes" in words_of(main_of(moved, "about/notes.html"))
    assert moved.warnings == ()
    assert dead_links(moved) == []


def test_search_engines_learn_the_new_address(small: Path) -> None:
    """Where the site has an address, an old page names the new one as the one to keep."""
    move(small)
    built = build(small, small.with_name("out"), html_baseurl="https://desk.example.org/site/")
    (found,) = re.findall(r'<link rel="canonical" href="([^"]*)"', built.page("guidance/ring-ring.html"))
    assert found == "https://desk.example.org/site/guidance/answer-the-phone.html"


def test_the_list_of_moves_shows_each(moved: Built) -> None:
    """Its page tells where every address leads."""
    links = links_in(moved, "guidance/moved.html", "moved")
    assert {"plans/north/01-calls.html", "notes/index.html", "plans/finance/money.html"} <= links


def test_an_old_address_is_in_no_search_and_no_menu(moved: Built) -> None:
    """Readers find the page that is there, not the one that was."""
    assert "ring-ring" not in moved.page("search-index.js")
    assert "This page has moved" not in moved.page("a-to-z.html") + moved.page("guidance/index.html")


def test_an_old_address_that_is_taken_out_goes(small: Path) -> None:
    """The page that led on leaves the site with its line, and comes back with it."""
    out = small.with_name("out")
    move(small)
    first = build(small, out).files()
    change(small, PHONE, OLD, "searched-by: [phone]\n")
    second = build(small, out)
    assert not (out / "guidance/ring-ring.html").exists()
    assert not (out / "guidance/old").exists()
    assert differences(second, build(small, small.with_name("clean"))) == []
    change(small, PHONE, "searched-by: [phone]\n", OLD)
    assert build(small, out).files() == first


def test_a_page_that_is_there_today_keeps_its_address(small: Path) -> None:
    """An old address never takes the place of a page, made or written, and the writer is told."""
    taken = (
        "searched-by: [phone]\nold-addresses: [notes/about, guidance/write-a-letter, guidance/upkeep, 404]\n"
    )
    change(small, PHONE, "searched-by: [phone]\n", taken)
    write(small, "notes/about.md", "# About\n")
    built = build(small, small.with_name("out"))
    for page in ("notes/about", "guidance/write-a-letter", "guidance/upkeep", "404"):
        assert "This page has moved" not in built.page(f"{page}.html"), page
    assert len(built.warnings_with("that of a page that is there today")) == 3
    assert len(built.warnings_with('"404" is that of a page that every site has')) == 1
    assert len(built.warnings) == 4


MADE: Final = "guidance/upkeep, a-to-z, roles/head-of-desk, guidance/cards/write-a-letter, search, index"


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_a_page_that_the_site_makes_keeps_its_address(small: Path, builder: str) -> None:
    """Also in a second build, and the writer is told of each."""
    old = "searched-by: [phone]\n"
    change(small, PHONE, old, f"{old}old-addresses: [{MADE}]\n")
    out = small.with_name("out")
    first = build(small, out, builder)
    change(small, PHONE, "Pick it up", "Lift it")
    second = build(small, out, builder)
    for built in (first, second):
        assert not [name for name in built.files() if b"This page has moved" in built.files()[name]]
        assert len(built.warnings_with("waymark.address-taken")) == len(built.warnings) == MADE.count(",") + 1
    assert differences(second, build(small, small.with_name("clean"), builder)) == []


def test_moves_in_a_ring_are_told_and_end(small: Path) -> None:
    """Whether a page was moved to itself or round by others, the site is built and the writer is told."""
    ring = (("a/b", "a/b"), ("a/x", "a/y"), ("a/y", "a/x"), ("a/before", "a/x"))
    lines = "".join(f"  - {{from: {old}, to: {now}}}\n" for old, now in ring)
    write(small, "guidance/moved.yaml", f"moved:\n{lines}")
    built = build(small, small.with_name("out"))
    told = built.warnings_with("leads back to itself")
    assert [re.findall(r'The move of "([^"]*)"', line) for line in told] == [["a/b"], ["a/x"], ["a/y"]]
    assert built.warnings == tuple(told)


def test_a_move_can_lead_to_the_search(small: Path) -> None:
    """It is a page like any other, by its title."""
    write(small, "guidance/moved.yaml", "moved:\n  - {from: find, to: search}\n")
    built = build(small, small.with_name("out"))
    assert built.warnings == ()
    assert "It is now Search" in words_of(main_of(built, "find.html"))


def test_a_move_to_nowhere_is_told(small: Path) -> None:
    """A page of the site is known by the site alone, also one that it makes itself."""
    moves = [
        ("a", "notes/nowhere"),
        ("b", "guidance/nowhere"),
        ("c", "roles/head-of-desk"),
        ("d", "plans/index"),
    ]
    lines = "".join(f"  - {{from: {old}, to: {now}}}\n" for old, now in moves)
    write(small, "guidance/moved.yaml", f"moved:\n{lines}")
    built = build(small, small.with_name("out"))
    told = [re.findall(r'There is no page "([^"]*)"', line) for line in built.warnings]
    assert sorted(told) == [["guidance/nowhere"], ["notes/nowhere"], ["plans/index"]]


def test_a_move_to_a_page_for_others_says_nothing_of_it(small: Path) -> None:
    """Neither the list nor an address tells that there is a page this edition does not show."""
    change(small, "plans/south/plan.yaml", "title:", "visibility: internal\ntitle:")
    change(small, "index.md", "plans/south/plan\n", "")
    write(small, "guidance/moved.yaml", "moved:\n  - {from: secret, to: plans/south/plan}\n")
    public = build(small, small.with_name("public"))
    assert public.warnings_with("plans/south") == []
    assert not (public.out / "secret.html").exists()
    assert "plans/south" not in public.page("guidance/moved.html")
    internal = build(small, small.with_name("internal"), waymark_edition="internal")
    assert (internal.out / "secret.html").exists()


# Rules that have another id now


def test_an_id_of_before_is_an_address_still(moved: Built) -> None:
    """A pasted link to a rule finds it, on its own page and on that of its guidance."""
    page = "guidance/standards/phone.html"
    ids = Page(moved.page(page)).ids
    assert {"standard-phone-answer", "standard-phone-ring", "standard-phone-lift"} <= set(ids)
    card = moved.page(page).split('id="standard-phone-answer"', 1)[1].split("</article>", 1)[0]
    assert '<span id="standard-phone-ring"></span>' in card
    assert "shown-standard-phone-ring" in Page(moved.page("guidance/answer-the-phone.html")).ids


def test_an_id_of_before_can_still_be_written(moved: Built) -> None:
    """References by it, in a field or in a text, lead to the rule as it is called today."""
    rule = "guidance/standards/phone.html#standard-phone-answer"
    assert rule in links_in(moved, CALLS.replace(".yaml", ".html"), "action-rota")
    assert rule in links_in(moved, "guidance/answer-the-phone.html", "when-this-does-not-apply")
    with (moved.out / "objects.inv").open("rb") as stream:
        inventory = InventoryFile.load(stream, "", join)
    assert inventory["waymark:standard"]["phone-ring"].uri == rule


def test_every_builder_has_the_address_of_before(small: Path) -> None:
    """So has one long page, and a book."""
    move(small)
    for builder in ("singlehtml", "xml"):
        text = build(small, small.with_name(builder), builder).everything().decode("utf-8", "replace")
        assert "standard-phone-ring" in text, builder
