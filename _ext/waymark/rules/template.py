"""Rules on guidance pages: a head that can be trusted and headings in the order of the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.loading import Document, GuidancePage
from waymark.model import GuidanceHead, long_date
from waymark.problems import Place, Problem

from .place import problem_at

HEADINGS: Final = (
    "When this does not apply",
    "Steps",
    "Standards",
    "What to record",
    "A worked example",
    "Questions for managers",
)
"""The headings of a guidance page, in order. The site adds the box at the top and the parts at the foot."""


def rules_of_page(document: Document, page: GuidancePage) -> Iterator[Problem]:
    """The problems of a guidance page."""
    if page.head is not None:
        yield from _rules_of_head(document, page.head)
    yield from _rules_of_headings(document, page)


def _rules_of_head(document: Document, head: GuidanceHead) -> Iterator[Problem]:
    if head.status == "live" and not head.approved_by:
        fix = "add `approved-by:` with the role or board, or write `status: draft`"
        message = "The page is live and names nobody who approved it."
        yield problem_at(document, ("status",), "approval-missing", message, fix)
    if head.review_by <= head.last_checked:
        message = (
            f"The page is due for review on {long_date(head.review_by)}, "
            f"not after it was last checked on {long_date(head.last_checked)}."
        )
        yield problem_at(document, ("review-by",), "dates-order", message, "give a later day at `review-by`")


def _rules_of_headings(document: Document, page: GuidancePage) -> Iterator[Problem]:
    found = [heading for heading in page.headings if heading.level == 2]  # noqa: PLR2004 - the second level
    expected = list(HEADINGS)
    for heading in found:
        if heading.text not in HEADINGS:
            message = f'"{heading.text}" is not one of the headings of a guidance page.'
        elif heading.text not in expected:
            message = f'"{heading.text}" stands in the wrong place or twice.'
        else:
            del expected[: expected.index(heading.text) + 1]
            continue
        place = Place(document.path, heading.line, 4, len(heading.text))
        yield Problem(place, "headings-order", message, f"use, in this order: {'; '.join(HEADINGS)}")
    if "Steps" not in {heading.text for heading in found}:
        message = 'The page has no heading "Steps".'
        yield Problem(Place(document.path, 1, 1), "headings-order", message, "add a line `## Steps`")
