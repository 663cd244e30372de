"""The words of a document as it was read, section by section: what a search can find on its page.

Views are passed over, because what they show comes from the inventory. A reference without words of its
own is kept as a reference: what it is called, and whether it may be named at all, is known only once all
files are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from docutils import nodes
from sphinx import addnodes

from .blocks import Block, Card, Field, Line, Mark, Table, Text, Words
from .domain import NAME, Section
from .nodes import view

_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"  # in no text: they are for private use
_REFERENCE: Final = re.compile(f"{_OPEN}([^{_BETWEEN}]*){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")
_SIGNS: Final = str.maketrans("", "", _OPEN + _BETWEEN + _CLOSE)
_NO_WORDS: Final = (view, nodes.comment, nodes.raw, nodes.system_message, nodes.image, addnodes.toctree)


def sections_of(doctree: nodes.document) -> tuple[Section, ...]:
    """The sections of ``doctree`` in their order, the page itself first and without an anchor."""
    top = next(iter(doctree.findall(nodes.section)), None)
    return () if top is None else tuple(_sections(top, ""))


def _sections(section: nodes.section, anchor: str) -> Iterator[Section]:
    title = next(iter(section.findall(nodes.title)), None)
    words = " ".join(
        _words(node) for node in section.children if node is not title and not isinstance(node, nodes.section)
    )
    yield Section(anchor, _words(title) if title is not None else "", " ".join(words.split()))
    for child in section.children:
        if isinstance(child, view) and child["name"] == "given":
            yield from _given(child["options"]["blocks"])
        elif isinstance(child, nodes.section):
            yield from _sections(child, child["ids"][0] if child["ids"] else "")


def _words(node: nodes.Node) -> str:
    """The words below ``node`` with a space between blocks."""
    if isinstance(node, nodes.Text):
        return str(node).translate(_SIGNS)
    if isinstance(node, addnodes.pending_xref) and not node.get("refexplicit"):
        known = node.get("refdomain") == NAME
        return f"{_OPEN}{node['reftype']}{_BETWEEN}{node['reftarget']}{_CLOSE}" if known else ""
    if isinstance(node, _NO_WORDS) or not isinstance(node, nodes.Element):
        return ""
    between = "" if isinstance(node, nodes.TextElement) else " "
    return between.join(_words(child) for child in node.children)


def _given(blocks: tuple[Block, ...]) -> Iterator[Section]:
    """What a part of the manual says that is made from declarations."""
    for block in blocks:
        if isinstance(block, Card):
            yield Section(block.anchor, f"{block.tag} {block.title}".strip(), _first_words(block.blocks))
        elif isinstance(block, Table):
            names = (_plain(row.cells[0]) for row in block.rows)
            yield Section("", block.caption, " ".join(names))


def _first_words(blocks: tuple[Block, ...]) -> str:
    for block in blocks:
        if isinstance(block, Words):
            return _plain(block.line)
        if isinstance(block, Field) and (words := _first_words(block.blocks)):
            return words
    return ""


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line if isinstance(piece, Text | Mark))


def resolved(text: str, name_of: Callable[[str, str], str]) -> str:
    """``text`` of a section with the name of each record in it; ``name_of`` takes a role and a target."""
    if _OPEN not in text:
        return text
    return " ".join(_REFERENCE.sub(lambda found: name_of(found[1], found[2]), text).split())
