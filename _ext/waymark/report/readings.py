"""How hard each page of guidance is to read: as a small table, and as values for another program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from waymark.readability import PageReading

_HEADS: Final = ("Page", "Words", "Sentences", "Average", "Longest sentence", "Reading age")


def readings_table(pages: Sequence[PageReading]) -> str:
    """A table with a line for each of ``pages``, or a sentence where there is none."""
    if not pages:
        return "There is no guidance page."
    rows = [_HEADS, *(_row(page) for page in pages)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(page: PageReading) -> tuple[str, ...]:
    found = page.reading
    longest = f"{found.longest.words} (line {found.longest.line})" if found.words else "-"
    age = f"{found.age:.1f}" if found.words else "-"
    return page.path, f"{found.words:,}", f"{found.sentences:,}", f"{found.average:.1f}", longest, age


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    """A line of the table: the page on the left, the numbers on the right of their columns."""
    first, *others = row
    cells = [
        first.ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)),
    ]
    return "  ".join(cells).rstrip()


def as_values(page: PageReading) -> dict[str, Any]:
    """What the table tells of a page, as plain JSON types."""
    found = page.reading
    return {
        "path": page.path,
        "kind": page.kind,
        "words": found.words,
        "sentences": found.sentences,
        "words-per-sentence": round(found.average, 1),
        "longest-sentence": {"words": found.longest.words, "line": found.longest.line},
        "reading-age": found.age,
    }
