"""A guidance page as the checks see it: its head, its title and its headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from waymark.model import GuidanceHead

_FENCE = re.compile(rb"---[ \t]*\r?\n")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_CODE_FENCE = re.compile(r"\s*(```+|~~~+|:::+)(.*)")


class Heading(NamedTuple):
    """A heading of the page."""

    level: int
    text: str
    line: int


class GuidancePage(NamedTuple):
    """A guidance page: its head from the front matter, None where that is unsound, and its body."""

    head: GuidanceHead | None
    title: str
    headings: tuple[Heading, ...]
    body: tuple[tuple[int, str], ...]
    """Numbered lines of prose; lines of code are left out."""


def split_front_matter(data: bytes) -> tuple[bytes, int]:
    """The front matter's YAML without its dashes, and the number of the line after it (from 1).

    Where the page has none, the YAML is empty and the number is 1.
    """
    start = data.removeprefix(b"\xef\xbb\xbf")
    if not (opening := _FENCE.match(start)):
        return b"", 1
    for closing in _FENCE.finditer(start + b"\n", opening.end()):
        if start[closing.start() - 1 : closing.start()] == b"\n":
            matter = start[opening.end() : closing.start()]
            return matter, matter.count(b"\n") + 3
    return b"", 1


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of ``text`` as an editor counts them, which is not as :meth:`str.splitlines` does."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def read_body(text: str, first_line: int) -> tuple[tuple[Heading, ...], tuple[tuple[int, str], ...]]:
    """The headings and the numbered prose lines of ``text`` from ``first_line`` on."""
    headings: list[Heading] = []
    body: list[tuple[int, str]] = []
    fence = ""
    for number, line in enumerate(lines_of(text), 1):
        if number < first_line:
            continue
        if marker := _CODE_FENCE.match(line):
            if fence and marker[1].startswith(fence):
                fence = ""
            elif (
                not fence
                and not marker[2].lstrip().startswith("{")
                and marker[2].strip() + marker[1] != ":::"
            ):
                fence = marker[1]
            continue
        if fence:
            continue
        if heading := _HEADING.match(line):
            headings.append(Heading(len(heading[1]), heading[2], number))
        body.append((number, line))
    return tuple(headings), tuple(body)
