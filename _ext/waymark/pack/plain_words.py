"""The Markdown of a record as plain words, for files whose readers cannot follow its links.

The site parses this Markdown with MyST. The core has no parser of Markdown and needs none here: texts of
records hold paragraphs, lists, emphasis, code and references, and that is what is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from waymark.entries import Inventory
from waymark.entries.prose import references_in

NOT_SHOWN: Final = "a record that is not published here"
"""What stands in the place of a reference to a record that the edition hides or that came later."""

_POINT: Final = re.compile(r"\s*(?:([-+*])|(\d{1,9})[.)])\s+(.*)")
_MARK: Final = re.compile(r"\s{0,3}(?:#{1,6}|>)\s+")
_PIECE: Final = re.compile(
    r"(?P<role>\{[a-z:-]+\}`[^`]+`)"
    r"|`(?P<code>[^`]+)`"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\[(?P<words>[^\]\[]+)\]\((?P<address>[^()\s]+)\)"
    r"|<(?P<bare>https?://[^<>\s]+)>"
    r"|\*\*(?=\S)(?P<strong>[^*]+)(?<=\S)\*\*"
    r"|\*(?=[^\s*])(?P<em>[^*]+)(?<=\S)\*"
    r"|(?<!\w)_(?=[^\s_])(?P<under>[^_]+)(?<=\S)_(?!\w)"
)
_EXPLICIT: Final = re.compile(r"`([^`<]*?)\s*<[^<>`]+>`$")
_NAMES: Final = {"role"}
"""Kinds of record whose titles read as names and need no quotation marks."""


def plain(text: str, inventory: Inventory, plan: str = "") -> str:
    """``text`` without marks: each paragraph and each point of a list on a line of its own.

    A reference becomes the title of its record; short ids mean records of ``plan``.
    """
    return "\n".join(_inline(line, inventory, plan) for line in _lines(text))


def _lines(text: str) -> Iterator[str]:
    """The paragraphs and points of ``text``, each on one line, points with their dot or number."""
    held: list[str] = []
    in_point = False
    for line in text.splitlines():
        point = _POINT.fullmatch(line)
        # As in Markdown: a number within a paragraph starts no list, or "… in\n2022. Then" would.
        if point and not point[1] and held and not in_point and point[2] != "1":
            point = None
        if held and (point or not line.strip()):
            yield " ".join(held)
            held = []
        if point:
            in_point = True
            held = [f"{'•' if point[1] else f'{point[2]}.'} {point[3].strip()}"]
        elif line.strip():
            in_point = in_point and (bool(held) or line.startswith(" "))
            held.append(_MARK.sub("", line, count=1).strip())
    if held:
        yield " ".join(held)


def _inline(text: str, inventory: Inventory, plan: str) -> str:
    def told(found: re.Match[str]) -> str:
        if role := found["role"]:
            return _reference(role, inventory, plan, alone=role == text)
        if found["words"]:
            return f"{_inline(found['words'], inventory, plan)} ({found['address']})"
        for name in ("code", "escaped", "bare"):
            if found[name]:
                return found[name]
        return _inline(found["strong"] or found["em"] or found["under"], inventory, plan)

    return _PIECE.sub(told, text)


def _reference(role: str, inventory: Inventory, plan: str, *, alone: bool) -> str:
    """What a role says: its own words, or the title of its record, within a sentence in quotation marks."""
    explicit = _EXPLICIT.search(role)
    if explicit and explicit[1]:
        return explicit[1]
    for found in references_in(role):
        located = inventory.get(found.kind, found.target, plan)
        if located is None:
            return NOT_SHOWN
        title = located.entry.title
        return title if alone or found.kind in _NAMES else f"“{title}”"
    return role[role.index("`") + 1 : -1]
