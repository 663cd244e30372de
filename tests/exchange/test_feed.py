"""The feed: sound Atom with lasting ids."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from waymark.exchange.feed_file import Entry, atom_of, tag

from .samples import DAY, ODD, ODD_FITTED

OWNER = "example.gov.uk,2022"
ENTRY = Entry(
    "plan/1.2/2022-12-12", "New & <agreed>", "plans/a.html#act-1.2", date(2022, 12, 12), "One.\n\nTwo."
)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(*entries: Entry, address: str = "") -> ET.Element:
    """Give the feed that stands in the folder ``news`` of a site."""
    return ET.fromstring(atom_of("Plan", "news/plan.xml", "plans/index.html", entries, DAY, OWNER, address))


def links(part: ET.Element) -> dict[str | None, str | None]:
    """Give the addresses of a feed or entry by what they are."""
    return {link.get("rel"): link.get("href") for link in part.findall("a:link", ATOM)}


def test_entries_come_back() -> None:
    """Title, day and text are read as they were written, in the same order."""
    found = feed(ENTRY, ENTRY._replace(id="b", title="Second")).findall("a:entry", ATOM)
    assert [part.findtext("a:title", None, ATOM) for part in found] == ["New & <agreed>", "Second"]
    assert found[0].findtext("a:updated", None, ATOM) == "2022-12-12T00:00:00Z"
    assert found[0].findtext("a:content", None, ATOM) == "One.\n\nTwo."


def test_the_feed_has_all_that_the_standard_asks_for() -> None:
    """An id, a title, a day and an author, also where there are no entries."""
    empty = feed()
    for name in ("id", "title", "updated", "author/a:name"):
        assert empty.findtext(f"a:{name}", None, ATOM)
    assert empty.findall("a:entry", ATOM) == []


def test_links_are_whole_where_the_site_has_an_address() -> None:
    """With or without a slash at its end."""
    for address in ("https://plans.example.gov.uk/x", "https://plans.example.gov.uk/x/"):
        found = feed(ENTRY, address=address)
        assert links(found) == {
            "self": "https://plans.example.gov.uk/x/news/plan.xml",
            "alternate": "https://plans.example.gov.uk/x/plans/index.html",
        }
        assert links(found[-1]) == {"alternate": "https://plans.example.gov.uk/x/plans/a.html#act-1.2"}


def test_links_are_relative_where_it_has_none() -> None:
    """They lead right from where the feed stands."""
    assert links(feed(ENTRY)[-1]) == {"alternate": "../plans/a.html#act-1.2"}


def test_ids_stay_when_the_site_moves() -> None:
    """An id is a tag address made from who gives it, not from where the site stands."""
    ids = {
        feed(ENTRY, address=address).findtext("a:entry/a:id", None, ATOM)
        for address in ("", "https://new.example")
    }
    assert ids == {"tag:example.gov.uk,2022:plan/1.2/2022-12-12"}
    assert tag(OWNER, "a b#é?") == "tag:example.gov.uk,2022:a%20b%23%C3%A9%3F"


def test_odd_characters_are_held() -> None:
    """What XML cannot hold is marked, and the feed can still be read."""
    found = feed(Entry(ODD, ODD, "x.html", DAY, ODD))
    assert found.findtext("a:entry/a:title", None, ATOM) == ODD_FITTED
