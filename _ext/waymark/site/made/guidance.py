"""Pages about the guidance as a whole: by topic, by reader, what changed, and how fresh it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Final

from waymark.entries import Located
from waymark.model import GuidanceHead
from waymark.site.blocks import Block, File, Line, Mark, Points, Text, Words
from waymark.site.views import Scene
from waymark.site.views.amendments import AMENDMENTS, BY_READER, BY_TOPIC, UPKEEP, amendments
from waymark.site.views.editions import superseded
from waymark.site.views.guidance_pages import pages, pages_in_use
from waymark.site.views.reviews import reviews
from waymark.site.views.scene import link_to
from waymark.site.views.supply import to_be_supplied

from .page import MadePage, Part

_INDEX: Final = "guidance/index"
_Page = tuple[Located, GuidanceHead]


def guidance_pages(scene: Scene) -> Iterator[MadePage]:
    """The pages about the guidance; none where there is no guidance."""
    found = pages_in_use(scene)
    if not found:
        return
    topics = ((name, one) for one in found for name in one[1].topics)
    yield _groups(BY_TOPIC, "Guidance by topic", "topic", topics)
    readers = ((name, one) for one in found for name in one[1].audience)
    yield _groups(BY_READER, "Guidance by reader", "reader", readers)
    yield _amendments(scene)
    yield _upkeep(scene)


def _groups(docname: str, title: str, kind: str, pairs: Iterable[tuple[str, _Page]]) -> MadePage:
    """A page with a part for each name, and in it the guidance pages that carry it."""
    groups: dict[str, list[_Page]] = {}
    for name, page in pairs:
        groups.setdefault(name, []).append(page)
    names = sorted(groups, key=lambda name: (name.lower(), name))
    parts = tuple(
        Part(name, anchor, (Points(tuple(_entry(*page) for page in groups[name])),))
        for name, anchor in zip(names, _addresses(kind, names), strict=True)
    )
    lead: tuple[Block, ...] = () if parts else (Words((Text("No page names one."),), "empty"),)
    return MadePage(docname, title, _INDEX, lead, parts, dated=False)


def _addresses(kind: str, names: Iterable[str]) -> Iterator[str]:
    """An address on the page for each of ``names``, no two the same.

    Each begins with ``kind``, as no address in the frame does.
    """
    taken: set[str] = set()
    for name in names:
        slug = "-".join([kind, *re.findall(r"[a-z0-9]+", name.lower())])
        numbered = (f"{slug}-{number}" for number in count(2))
        address = next(one for one in chain([slug], numbered) if one not in taken)
        taken.add(address)
        yield address


def _entry(located: Located, head: GuidanceHead) -> Line:
    state = () if head.approved else (Text(" "), Mark("kind", head.status.capitalize()))
    return (link_to(located), *state)


def _amendments(scene: Scene) -> MadePage:
    words: Line = (Text("What changed, why, and whether those who know the page have to read it again."),)
    if any(head.history for _, head in pages(scene)):
        words = (*words, Text(" Follow it with "), File(f"{AMENDMENTS}.xml", "the feed"), Text("."))
    blocks = (Words(words), *amendments(scene, {}))
    return MadePage(AMENDMENTS, "What changed in the guidance", _INDEX, blocks, (), wide=True, dated=False)


def _upkeep(scene: Scene) -> MadePage:
    words = "For those who keep the pages: what to check, what to read again and what to supply."
    parts = (
        Part("Reviews by owner", "reviews", reviews(scene, {})),
        Part("Rules on an edition that was replaced", "editions", superseded(scene, {})),
        Part("What waits for the council", "to-be-supplied", to_be_supplied(scene, {})),
    )
    lead = (Words((Text(words),)),)
    return MadePage(UPKEEP, "How fresh the guidance is", _INDEX, lead, parts, wide=True, dated=False)
