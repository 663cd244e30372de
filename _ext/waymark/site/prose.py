"""Text of a record shown on another page: its Markdown as blocks, its references as links.

A record's own page parses its text with MyST. Elsewhere, in a table or a list of standards, the
text is shown from the inventory; what MyST would make of it is then too much, and this is enough:
paragraphs, lists, emphasis, and the roles that refer to records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waymark.entries import Inventory
from waymark.entries.prose import references_in

from .blocks import Block, Line, Link, Piece, Points, Text, Words
from .hidden import NOT_SHOWN

_MARKDOWN: Final = MarkdownIt("zero").enable(["emphasis", "list", "backticks", "escape", "newline"])
_NEEDS_PARSING: Final = re.compile(r"[*_`\\\[<&]|^\s*(?:[-+]|\d+[.)])\s|\n\s*\n|^\s*[#:>|]", re.MULTILINE)
_STYLES: Final = {"strong_open": "strong", "em_open": "em"}
_EXPLICIT: Final = re.compile(r"`([^`<]*?)\s*<[^<>`]+>`$")


def is_plain(text: str) -> bool:
    """Whether ``text`` is one paragraph without markup, so that nothing has to parse it."""
    return "{" not in text and not _NEEDS_PARSING.search(text)


def blocks(text: str, inventory: Inventory, plan: str = "") -> tuple[Block, ...]:
    """The paragraphs and lists of ``text``; short ids in it mean records of ``plan``."""
    if is_plain(text):
        return (Words(line(text, inventory, plan)),) if text else ()
    found: list[Block] = []
    lines: list[Line] = []
    depth, numbered = 0, False
    for token in _MARKDOWN.parse(text):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            depth, numbered = depth + 1, token.type == "ordered_list_open"
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
            if depth == 0:
                found.append(Points(tuple(lines), numbered))
                lines = []
        elif token.type == "inline":
            pieces = tuple(_inline(token, inventory, plan))
            if depth:
                lines.append(pieces)
            else:
                found.append(Words(pieces))
    return tuple(found)


def line(text: str, inventory: Inventory, plan: str = "") -> Line:
    """All of ``text`` as one line, its paragraphs joined."""
    known = inventory.worked_out
    if ("line", plan, text) not in known:
        known["line", plan, text] = _line(text, inventory, plan)
    found: Line = known["line", plan, text]
    return found


def _line(text: str, inventory: Inventory, plan: str) -> Line:
    if is_plain(text):
        return (Text(" ".join(text.split())),) if text else ()
    pieces: list[Piece] = []
    for token in _MARKDOWN.parse(text):
        if token.type == "inline":
            if pieces:
                pieces.append(Text(" "))
            pieces.extend(_inline(token, inventory, plan))
    return tuple(pieces)


def _inline(token: Token, inventory: Inventory, plan: str) -> Iterator[Piece]:
    """The pieces of one run of text. A role is braces before code: ``{action}`` and then its target."""
    style, before = "", ""
    for child in token.children or ():
        if child.type == "text":
            before = child.content
            yield Text(before, style) if not before.endswith("}") else Text(_without_role(before), style)
        elif child.type in {"softbreak", "hardbreak"}:
            yield Text(" ")
        elif child.type == "code_inline":
            role = before[before.rfind("{") :] if before.endswith("}") else ""
            yield _reference(f"{role}`{child.content}`", inventory, plan) or Text(child.content, "code")
            before = ""
        else:
            style = _STYLES.get(child.type, "")


def _without_role(text: str) -> str:
    return text[: text.rfind("{")] if "{" in text else text


def _reference(role: str, inventory: Inventory, plan: str) -> Piece | None:
    for found in references_in(role):
        explicit = _EXPLICIT.search(role)
        located = inventory.get(found.kind, found.target, plan)
        if located is None:
            bare = NOT_SHOWN if inventory.hides(found.kind, found.target, plan) else found.target
            return Text(explicit[1] if explicit else bare)
        words, title = explicit[1] if explicit else located.entry.name_in_text, located.entry.title
        hint = title if found.kind == "standard" and title not in words else ""
        return Link(located.document, located.entry.anchor, words, hint=hint)
    return None
