"""An acronym and its meaning as HTML: a button and what it opens. The browser does that, no script."""

from __future__ import annotations

from html import escape


def acronym_button(text: str, opens: str) -> str:
    """An acronym that opens the element with the id ``opens``."""
    words, target = escape(text, quote=False), escape(opens)
    return f'<button type="button" class="wm-term" popovertarget="{target}">{words}</button>'


def meaning_popover(anchor: str, label: str, inner: str) -> str:
    """What an acronym opens, closed until then: ``inner`` is its HTML, ``label`` the acronym."""
    attributes = f'id="{escape(anchor)}" role="note" aria-label="{escape(label)}"'
    return f'<div popover class="wm-meaning" {attributes}>{inner}</div>\n'
