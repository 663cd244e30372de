"""Pages that no file stands for: for each role, meeting, measure and finding, and reports on each plan.

Each has a lasting address. They are pages of HTML only; other builders show the same records in the
pages of their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from waymark.site.views import Scene

from .alphabet import ALPHABET, alphabet_page
from .cards import card_pages
from .clocks import clock_pages
from .findings import finding_pages
from .guidance import guidance_pages
from .measures import measure_pages
from .meetings import meeting_pages
from .missing import missing_page
from .moved import moved_page, moved_pages
from .page import MadePage, Part
from .reports import report_pages
from .roles import role_pages

__all__ = ["ALPHABET", "MadePage", "Part", "made_pages", "moved_page"]


_FAMILIES: Final[tuple[Callable[[Scene], Iterator[MadePage]], ...]] = (
    report_pages,
    role_pages,
    meeting_pages,
    measure_pages,
    finding_pages,
    guidance_pages,
    card_pages,
    clock_pages,
    missing_page,
    alphabet_page,
    moved_pages,  # after all others: an address that a page has today leads there
)


def made_pages(scene: Scene) -> Iterator[MadePage]:
    """All made pages of a site."""
    for family in _FAMILIES:
        yield from family(scene)
