"""Pieces of WordprocessingML as text: words, paragraphs and fields."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from .characters import fit

_BREAKS: Final = re.compile(r"(\n|\t)")
_MARKS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def run(text: str, look: str = "") -> str:
    """A run of ``text`` with its line breaks and tabs; ``look`` are properties of the run."""
    pieces = (
        _MARKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _BREAKS.split(fit(text))
        if piece
    )
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph around runs; ``style`` is the id of a style, ``properties`` come after it."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def field(instruction: str) -> str:
    """A value that Word works out, such as the number of the page."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def attribute(text: str) -> str:
    """``text`` as the value of an attribute, in quotation marks and on one line."""
    return quoteattr(" ".join(fit(text).split()))
