"""The page a web server shows where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.site.blocks import Block, Line, Link, Points, Text, Words
from waymark.site.theme import MISSING
from waymark.site.views import Scene
from waymark.site.views.amendments import BY_TOPIC
from waymark.site.views.guidance_pages import pages_in_use

from .page import MadePage


def missing_page(scene: Scene) -> Iterator[MadePage]:
    """The page for an address that leads nowhere."""
    links: list[Line] = [
        (Link("index", "", "The front page"),),
        (Link("a-to-z", "", "Everything from A to Z"),),
    ]
    if pages_in_use(scene):
        links.append((Link(BY_TOPIC, "", "Guidance by topic"),))
    lead: tuple[Block, ...] = (
        Words(
            (Text("There is no page at this address. It may have been renamed, or the link is misspelt."),)
        ),
        Words((Text("Search at the top of this page, or start from:"),)),
        Points(tuple(links)),
    )
    yield MadePage(MISSING, "Page not found", "index", lead, (), dated=False)
