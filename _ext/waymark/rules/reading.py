"""Rules on how hard guidance is to read: as long as it has to be, in short sentences, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from waymark.loading import Document, GuidancePage
from waymark.problems import Place, Problem
from waymark.readability import PageReading, read

from .page_texts import PageText

MOST_WORDS: Final = 900
LONGEST_ON_AVERAGE: Final = 20
"""Words per sentence."""
OLDEST: Final = 12
"""The reading age, in years, above which a companion page is hard to read."""
ENOUGH: Final = 100
"""The words from which on a reading age means something: the formula was made on passages of that length."""


def reading_of(document: Document, texts: Sequence[PageText]) -> PageReading:
    """How hard the running text of a page is to read; the box with the answer does not count."""
    return PageReading(document.path, document.kind, read((one.line, one.text) for one in texts if one.prose))


def rules_of_reading(document: Document, found: PageReading) -> Iterator[Problem]:
    """What makes a page hard to read; nothing for a withdrawn one, which nobody is to use."""
    page, reading = document.record, found.reading
    if not isinstance(page, GuidancePage) or (page.head and page.head.status == "withdrawn"):
        return
    top = next((heading.line for heading in page.headings if heading.level == 1), 1)
    if reading.words > MOST_WORDS:
        message = f"The page has {reading.words:,} words, and should have {MOST_WORDS} at most."
        fix = "leave out what the standards say, or make two pages of it"
        yield Problem(Place(document.path, top, 1), "page-long", message, fix)
    if reading.average > LONGEST_ON_AVERAGE:
        message = f"The sentences of the page have {reading.average:.1f} words on average."
        fix = f"begin with this one, which has {reading.longest.words}: make two of it"
        yield Problem(Place(document.path, reading.longest.line, 1), "sentences-long", message, fix)
    if document.kind == "companion" and reading.words >= ENOUGH and reading.age > OLDEST:
        message = f"The page has a reading age of {reading.age:.1f} years."
        fix = "use shorter words and shorter sentences"
        yield Problem(Place(document.path, top, 1), "hard-to-read", message, fix)
