"""References lead both ways: from an action to what it names, and from there back to the action."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from posixpath import join, normpath

import pytest
from sphinx.util.inventory import InventoryFile

from waymark.entries.prose import KIND_OF_ROLE

from .building import Built

VOID = {"img", "input", "meta", "link", "br", "hr", "col"}
ROTA = ("plans/north/01-calls.html", "action-rota")


class Page(HTMLParser):
    """Notes the addresses on a page, and the links within one element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[tuple[str, ...], str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        found = dict(attrs)
        name = found.get("id") or ""
        if name:
            self.ids.append(name)
        if tag == "a":
            self.links.append((tuple(inside for _, inside in self._open if inside), found.get("href") or ""))
        if tag not in VOID:
            self._open.append((tag, name))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while tag not in VOID and self._open and self._open.pop()[0] != tag:
            pass


def links_in(built: Built, page: str, anchor: str = "") -> set[str]:
    """Return where the links lead that stand in the element ``anchor`` of ``page``, seen from the root."""
    found = Page(built.page(page)).links
    chosen = (href for inside, href in found if not anchor or anchor in inside)
    return {from_root(page, href) for href in chosen}


def from_root(page: str, href: str) -> str:
    """Return where ``href`` on ``page`` leads, seen from the root; unchanged when it leads out."""
    if re.match(r"\w+:", href):
        return href
    if href.startswith("/"):
        return normpath(f".{href}")  # of the page that a server shows at any address
    return f"{page}{href}" if not href or href.startswith("#") else normpath(join(page, "..", href))


@pytest.mark.parametrize(
    "target",
    [
        "guidance/answer-the-phone.html",
        "plans/measures/desk.html#measure-open-calls",
        "plans/measures/desk.html#measure-waiting-days",
        "plans/sources/visit-2022.html#finding-2",
        "guidance/standards/phone.html#standard-phone-answer",
        "plans/roles.html#role-head-of-desk",
        "plans/roles.html#role-partner-team",
    ],
)
def test_an_action_leads_to_what_it_names(built_small: Built, target: str) -> None:
    """The card of an action links its guidance, measures, findings, standards and roles."""
    assert target in links_in(built_small, *ROTA)


@pytest.mark.parametrize(
    ("page", "anchor"),
    [
        ("guidance/answer-the-phone.html", ""),
        ("plans/measures/desk.html", "measure-open-calls"),
        ("plans/measures/desk.html", "measure-waiting-days"),
        ("plans/sources/visit-2022.html", "finding-2"),
        ("plans/roles.html", "role-head-of-desk"),
        ("plans/roles.html", "role-partner-team"),
        ("guidance/standards/phone.html", "standard-phone-answer"),
        ("plans/north/plan.html", "all-actions"),
        ("index.html", "late"),
    ],
)
def test_what_an_action_names_leads_back_to_it(built_small: Built, page: str, anchor: str) -> None:
    """Guidance, measures, findings, roles, standards and tables link the actions that name them."""
    assert "#".join(ROTA) in links_in(built_small, page, anchor)


def test_a_group_that_answers_a_finding_is_shown_with_it(built_small: Built) -> None:
    """A finding links the group that answers it as a whole, and the group links the finding."""
    assert "plans/north/01-calls.html" in links_in(built_small, "plans/sources/visit-2022.html", "finding-1")
    assert "plans/sources/visit-2022.html#finding-1" in links_in(built_small, "plans/north/01-calls.html")


def test_a_finding_without_an_answer_says_so(built_small: Built) -> None:
    """What no plan answers is shown as a gap."""
    card = built_small.page("plans/sources/visit-2022.html").split('id="finding-3"', 1)[1]
    assert "No plan answers this finding" in card


def test_guidance_pages_know_who_refers_to_them(built_small: Built) -> None:
    """The foot of a guidance page links the pages that cite one of its standards."""
    assert "guidance/answer-the-phone.html" in links_in(built_small, "guidance/write-a-letter.html", "")


def test_acts_and_standards_link_each_other(built_small: Built) -> None:
    """A standard links the act it rests on, and the act the standards that rest on it."""
    standard = ("guidance/standards/phone.html", "standard-phone-answer")
    act = ("guidance/authorities.html", "authority-desk-act")
    assert "#".join(act) in links_in(built_small, *standard)
    assert "#".join(standard) in links_in(built_small, *act)


def test_the_role_any_finds_records(built_small: Built) -> None:
    """``any`` and a bare Markdown link lead to a record by its id."""
    links = links_in(built_small, "notes/links.html")
    assert "plans/measures/desk.html#measure-open-calls" in links
    assert "plans/south/01-people.html#action-hire" in links


def _pages(built: Built) -> Iterator[str]:
    return (name for name in built.files() if name.endswith(".html"))


def dead_links(built: Built) -> list[tuple[str, str]]:
    """Return each link within the site that leads to no file or to no place on its page, with its page."""
    files = built.files()
    ids = {name: set(Page(built.page(name)).ids) for name in _pages(built)}
    broken = []
    for page in ids:
        for target in links_in(built, page):
            if re.match(r"\w+:", target):
                continue
            path, _, anchor = target.partition("#")
            if path not in files:
                path = normpath(f"{path}/index.html")  # of the builder that gives each page a folder
            if path not in files or (anchor and anchor not in ids[path]):
                broken.append((page, target))
    return broken


def test_no_link_of_the_site_leads_nowhere(built_small: Built) -> None:
    """Every link within the site leads to a page that exists and to a place on it."""
    assert dead_links(built_small) == []


def test_no_address_stands_twice_on_a_page(built_small: Built) -> None:
    """Every address on a page is there once."""
    for name in _pages(built_small):
        ids = Page(built_small.page(name)).ids
        assert sorted(ids) == sorted(set(ids)), name


def test_other_sites_can_refer_to_every_record(built_small: Built) -> None:
    """The inventory of the site lists each record with an address that exists."""
    with (built_small.out / "objects.inv").open("rb") as stream:
        inventory = InventoryFile.load(stream, "", join)
    found = {
        (kind.removeprefix("waymark:"), name): item.uri
        for kind, items in inventory.items()
        if kind.startswith("waymark:")
        for name, item in items.items()
    }
    assert found["action", "north/rota"] == "#".join(ROTA)
    assert found["plan", "south"] == "plans/south/plan.html"
    assert found["post", "board"] == "plans/roles.html#role-board"
    assert {kind for kind, _ in found} == KIND_OF_ROLE.keys()
    for uri in found.values():
        path, _, anchor = uri.partition("#")
        assert not anchor or f'id="{anchor}"' in built_small.page(path)
