"""Pages that no file stands for: for each role, meeting, measure and finding, and reports on each plan.

Each has a lasting address. They are pages of HTML only; other builders show the same records in the
pages of their files.
"""

from __future__ import annotations

from collections.abc import Iterator

from waymark.site.views import Scene

from .findings import finding_pages
from .measures import measure_pages
from .meetings import meeting_pages
from .page import MadePage, Part
from .reports import report_pages
from .roles import role_pages

__all__ = ["MadePage", "Part", "made_pages"]


def made_pages(scene: Scene) -> Iterator[MadePage]:
    """All made pages of a site."""
    for family in (report_pages, role_pages, meeting_pages, measure_pages, finding_pages):
        yield from family(scene)
