"""Characters that YAML, editors and people read differently, found before anything is parsed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from waymark.problems import Place, Problem

# YAML ends a line at these; an editor does not, so every line after one would be counted wrongly.
_LINE_ENDERS: Final = "\x85\u2028\u2029"
# Nobody sees these, and they change what a reader or a search finds. The joiners U+200C and U+200D stay
# allowed: some languages and emoji need them.
_UNSEEN: Final = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0"
    "\U000e0000-\U000e007f"
)
_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_REFUSED: Final = re.compile(f"[{_CONTROLS}{_LINE_ENDERS}{_UNSEEN}\ufffd]")

_TAB_INDENT: Final = re.compile(r"(?:[ ]|-[ ])*-?(\t+)[ \t]*\S")
_HARD_SPACE: Final = re.compile(r"[ \xa0]*(?:-[ \xa0]+)*(?:[\w-]+:(?=\xa0))?")
_MARKER: Final = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")

_NAMES: Final = {
    "\x85": "next line",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\ufeff": "byte order mark",
    "\ufffd": "sign for a lost character",
}


class Scan(NamedTuple):
    """What the scan of a text found."""

    text: str
    """The text with each refused character and each tab replaced by one space, so that places still hold."""
    problems: list[Problem]
    """Everything found, in the order of the file."""
    readable: bool
    """Whether the text may be parsed: not with tabs as indentation or the marks of a merge in it."""


def scan(text: str, lines: list[str], path: str, first_line: int) -> Scan:
    """Look at every character of ``text``, whose lines are ``lines``, the first being ``first_line``."""
    problems: list[Problem] = []
    if _REFUSED.search(text):
        problems += _refused(lines, path, first_line)
        text = _REFUSED.sub(" ", text)
    if "\xa0" in text:
        spaces = list(_hard_spaces(lines, path, first_line))
        problems += spaces
        text = _soften(lines) if spaces else text
        text = _REFUSED.sub(" ", text)
    blocking = list(_tabs(lines, path, first_line)) if "\t" in text else []
    blocking += _merge_markers(lines, path, first_line)
    # A tab inside a line is harmless, but the two parsers disagree on it; a space is the same to a reader.
    return Scan(text.replace("\t", " "), problems + blocking, not blocking)


def _refused(lines: list[str], path: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(lines, first_line):
        for found in _REFUSED.finditer(line):
            yield _unwelcome(found.group(), Place(path, number, found.start() + 1))


def _unwelcome(character: str, place: Place) -> Problem:
    if character == "\ufffd":
        return Problem(
            place,
            "character",
            "A character was lost here when the file was saved or copied.",
            "type the character again",
        )
    name = _NAMES.get(character) or unicodedata.name(character, "control character").lower()
    sort = "counts as the end of a line" if character in _LINE_ENDERS else "nobody can see"
    return Problem(
        place,
        "character",
        f"A character stands here that {sort}: {name} (U+{ord(character):04X}).",
        "delete it; if a space or a new line is meant, type that",
    )


def _hard_spaces(lines: list[str], path: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(lines, first_line):
        start, end = _hard_space(line)
        if end > start:
            yield Problem(
                Place(path, number, start + 1, end - start),
                "character",
                "A non-breaking space stands where an ordinary space must be; the two look the same.",
                "delete it and type a space",
            )


def _hard_space(line: str) -> tuple[int, int]:
    """Give start and end of the first non-breaking spaces in the part of ``line`` that shapes it."""
    if "\xa0" not in line:
        return 0, 0
    shaping = _HARD_SPACE.match(line)
    end = shaping.end() if shaping else 0
    while line[end : end + 1] == "\xa0":
        end += 1
    start = line.find("\xa0", 0, end)
    if start < 0 or not line.strip():
        return 0, 0
    stop = start
    while line[stop : stop + 1] == "\xa0":
        stop += 1
    return start, stop


def _soften(lines: list[str]) -> str:
    softened = []
    for line in lines:
        if "\xa0" in line:
            shaping = _HARD_SPACE.match(line)
            end = shaping.end() if shaping else 0
            while line[end : end + 1] == "\xa0":
                end += 1
            line = line[:end].replace("\xa0", " ") + line[end:]  # noqa: PLW2901
        softened.append(line)
    return "\n".join(softened)


def _tabs(lines: list[str], path: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(lines, first_line):
        found = _TAB_INDENT.match(line) if "\t" in line else None
        if found:
            start, end = found.span(1)
            yield Problem(
                Place(path, number, start + 1, end - start),
                "tab",
                "The line is indented with a tab.",
                "use spaces, two for each step; most editors can turn tabs into spaces",
            )


def _merge_markers(lines: list[str], path: str, first_line: int) -> Iterator[Problem]:
    # One conflict is one mistake: its first line is told, the others go with it.
    inside = False
    for number, line in enumerate(lines, first_line):
        found = _MARKER.match(line) if line[:1] in "<=>|" else None
        if not found:
            continue
        starts, ends = line.startswith("<"), line.startswith(">")
        if starts or not inside:
            yield Problem(
                Place(path, number, 1, len(line)),
                "merge-marker",
                "Two versions of this file were merged and the places where they differ are still marked.",
                "keep the lines that are right, and delete the others and the lines that start with "
                "<<<<<<<, ======= and >>>>>>>",
            )
        inside = not ends and (starts or inside)
