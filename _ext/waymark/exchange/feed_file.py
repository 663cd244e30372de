"""What is new, as an Atom feed (RFC 4287).

Made with Python's own XML writer. The library for it, feedgen, brings lxml and dateutil, puts the moment of
the build where no date was set, and had its last release in 2023; the form itself is twenty elements.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import quote
from xml.etree import ElementTree as ET

from .characters import fit

_FORM: Final = "http://www.w3.org/2005/Atom"
_DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_PLAIN_IN_A_TAG: Final = "/-._~:@!$&'()*+,;="


class Entry(NamedTuple):
    """Something that was said on a day."""

    id: str
    """Its lasting name, such as ``plan-2022/1.2/2022-12-12``."""
    title: str
    address: str
    """The page, from the root of the site: ``plans/2022/front-door.html#act-1.2``."""
    on: date
    text: str = ""


def atom_of(  # noqa: PLR0913, PLR0917 - what a feed has to say of itself
    title: str,
    path: str,
    page: str,
    entries: Iterable[Entry],
    updated: date,
    owner: str,
    address: str = "",
) -> bytes:
    """The feed called ``title`` with ``entries`` in their order, as UTF-8.

    It stands at ``path`` of the site and tells of ``page``, both from the top of the site. ``address`` is
    that of the site. Where it is empty, links are relative to the feed; programs that copy a feed
    elsewhere cannot follow them. ``owner`` is who gives the ids: a domain and a year in which it was
    theirs, ``example.gov.uk,2022``. Ids are ``tag:`` addresses made from it (RFC 4151), so they stay when
    the site moves; readers take an entry with another id for a new one.
    """
    root = address.rstrip("/") + "/" if address else "../" * path.count("/")
    feed = ET.Element("feed", {"xmlns": _FORM, "xml:lang": "en-GB"})
    _head(feed, tag(owner, path), title, updated)
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = fit(title)
    ET.SubElement(feed, "link", {"rel": "self", "href": fit(root + path)})
    ET.SubElement(feed, "link", {"rel": "alternate", "href": fit(root + page)})
    for entry in entries:
        part = ET.SubElement(feed, "entry")
        _head(part, tag(owner, entry.id), entry.title, entry.on)
        ET.SubElement(part, "link", {"rel": "alternate", "href": fit(root + entry.address)})
        ET.SubElement(part, "content", {"type": "text"}).text = fit(entry.text)
    ET.indent(feed)
    return f"{_DECLARATION}{ET.tostring(feed, encoding='unicode')}\n".encode()


def tag(owner: str, name: str) -> str:
    """The lasting id of what ``owner`` calls ``name``: ``tag:example.gov.uk,2022:plan-2022/1.2``."""
    return f"tag:{owner}:{quote(fit(name), safe=_PLAIN_IN_A_TAG)}"


def _head(part: ET.Element, name: str, title: str, on: date) -> None:
    ET.SubElement(part, "id").text = name
    ET.SubElement(part, "title").text = fit(title)
    ET.SubElement(part, "updated").text = f"{on.isoformat()[:10]}T00:00:00Z"
