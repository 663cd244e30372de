"""Which parts of a paper stand on wide pages."""

from __future__ import annotations

from .papers import Grid, Heading, PageBreak, Paragraph, Part, Points


def wide_pages(parts: tuple[Part, ...]) -> list[bool]:
    """For each of ``parts``, whether it stands on a landscape page.

    A wide table takes along the heading above it with the text between them, and the text after it up to
    the next heading, so that no page holds a heading alone. A page break goes with what stands before it.
    """
    wide = [isinstance(part, Grid) and part.landscape for part in parts]
    for number in [number for number, is_wide in enumerate(wide) if is_wide]:
        start = _start(parts, number)
        wide[start:number] = [True] * (number - start)
    for number in range(1, len(parts)):
        if isinstance(parts[number], Paragraph | Points | PageBreak) and not wide[number]:
            wide[number] = wide[number - 1]
    return wide


def _start(parts: tuple[Part, ...], number: int) -> int:
    """The first of the headings above ``parts[number]``, if only text stands between; else ``number``."""
    start = number
    while start and isinstance(parts[start - 1], Paragraph | Points):
        start -= 1
    if not start or not isinstance(parts[start - 1], Heading):
        return number
    while start and isinstance(parts[start - 1], Heading):
        start -= 1
    return start
