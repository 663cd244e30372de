"""A card for each guidance page: what the duty desk needs of it, on one side of A4."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import GuidanceFacts
from waymark.site.blocks import Text, Words
from waymark.site.views import Scene
from waymark.site.views.cards import duty_card
from waymark.site.views.guidance import card_page, has_card

from .page import MadePage

_PRINT = "To print this card, use the print command of your browser. It fits one side of A4."


def card_pages(scene: Scene) -> Iterator[MadePage]:
    """The cards of all guidance pages that give an answer and are in use."""
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.head and has_card(facts.head):
            title = f"Card: {located.entry.title}"
            lead = (Words((Text(_PRINT),), "print-this"), *duty_card(scene, located, facts.head))
            yield MadePage(card_page(located.entry.id), title, located.document, lead, (), dated=False)
