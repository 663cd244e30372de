"""Pages at addresses that others had before: they lead on to where the page stands today."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import MoveFacts
from waymark.site.blocks import Link, Text, Words
from waymark.site.views import Scene
from waymark.site.views.guidance_pages import pages
from waymark.site.views.moved import title_at

from .page import MadePage


def moved_pages(scene: Scene) -> Iterator[MadePage]:
    """A page for each old address."""
    for located, head in pages(scene):
        for address in head.old_addresses:
            yield moved_page(address, located.document, located.entry.title)
    for located in scene.inventory.of_kind("move"):
        if isinstance(located.entry.facts, MoveFacts):
            now = located.entry.facts.now
            if not scene.inventory.hides("page", now):
                yield moved_page(located.entry.id, now, title_at(scene, now))


def moved_page(address: str, now: str, title: str) -> MadePage:
    """The page at an old ``address`` that leads on to ``now``, which has this ``title``."""
    lead = (Words((Text("This page has moved. It is now "), Link(now, "", title), Text(".")), "moved"),)
    return MadePage(address, "This page has moved", now, lead, (), dated=False, leads_to=now)
