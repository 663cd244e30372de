"""The guidance pages with what their heads say."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import GuidanceFacts, Located
from waymark.model import GuidanceHead

from .scene import Scene


def pages(scene: Scene) -> Iterator[tuple[Located, GuidanceHead]]:
    """The guidance pages whose head can be used, with their companions, in the order of their files."""
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.head is not None:
            yield located, facts.head


def pages_in_use(scene: Scene) -> list[tuple[Located, GuidanceHead]]:
    """Those of the guidance pages that are not withdrawn; without any there are no pages about them."""
    return [(located, head) for located, head in pages(scene) if head.status != "withdrawn"]
