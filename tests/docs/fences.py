"""The fenced blocks of a Markdown page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .imports import ROOT

_OPENING = re.compile(r"(?P<marks>`{3,}|~{3,}|:{3,})\s*(?P<language>\S*)\s*(?P<rest>.*)$")


class Block(NamedTuple):
    """A fenced block: an example, a message, or a directive."""

    page: str
    """The page it stands on, relative to the repository."""
    line: int
    """The line on which it opens."""
    language: str
    """The word after the marks, such as ``yaml`` or ``{manual}``."""
    rest: str
    """What follows that word."""
    text: str


def blocks_of(page: Path) -> Iterator[Block]:
    """The outermost blocks of ``page``, in order."""
    lines = page.read_text(encoding="utf-8").splitlines()
    opened: tuple[int, re.Match[str]] | None = None
    for number, line in enumerate(lines, 1):
        if opened is None:
            found = _OPENING.match(line)
            opened = (number, found) if found else None
        elif line.strip() == opened[1]["marks"]:
            start, marks = opened
            text = "\n".join(lines[start : number - 1])
            name = page.relative_to(ROOT).as_posix()
            yield Block(name, start, marks["language"], marks["rest"], text)
            opened = None


def pages() -> list[Path]:
    """Every page of documentation: the readme and all that stands in ``docs``."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
