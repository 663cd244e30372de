"""Acronyms on guidance pages: a button that opens the meaning, without a script, where pages are HTML.

What a page may show of the glossary is a view at its end, so that the page is written again when the
glossary says something else. The text itself is looked through only when the page is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import SphinxPostTransform

from .blocks import Acronym, Link, Text
from .domain import domain_of
from .glossing import Meant, glossed, meant_by
from .nodes import acronym_use, view
from .term_popover import acronym_button
from .writing import reference_to, writes_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

_OURS: Final = frozenset({"page-head", "pathway", "record-lists"})
"""The views that show texts of the page's own head."""
_CLOSED: Final = (nodes.reference, pending_xref, nodes.literal, nodes.raw, view)
"""Nodes in which nothing is marked."""


def register(app: Sphinx) -> None:
    """Register the node with its writer, and look through each page before it is written."""
    app.add_node(acronym_use, html=(visit_html, None))
    app.add_post_transform(MarkAcronyms)


def visit_html(self: HTML5Translator, node: acronym_use) -> None:
    """Write an acronym as a button that opens its meaning."""
    self.body.append(acronym_button(node["text"], node["opens"]))
    raise nodes.SkipNode


class MarkAcronyms(SphinxPostTransform):
    """Marks the acronyms that the glossary knows in the text of a guidance page."""

    # Before references are resolved (at 10), so that those to the glossary are resolved with the others.
    default_priority = 7

    def is_supported(self) -> bool:
        """Whether the builder writes pages that can hold a button."""
        return writes_pages(self.env._app.builder)  # noqa: SLF001 - Sphinx's own transforms read it so

    def run(self, **_kwargs: Any) -> None:
        """Mark the acronyms of a page that ends with their meanings."""
        views = list(self.document.findall(view))
        at_end = next((node for node in views if node["name"] == "meanings"), None)
        if at_end is None:
            return
        meant = meant_by(at_end["options"]["shorts"], domain_of(self.env).inventory)
        for node in views:
            if node["name"] in _OURS:
                node["meant"] = meant
        for paragraph in self.document.findall(nodes.paragraph):
            _mark(paragraph, meant, at_end["docname"])


def _mark(paragraph: nodes.paragraph, meant: dict[str, Meant], docname: str) -> None:
    told: set[str] = set()
    for text in list(_open_texts(paragraph)):
        pieces = list(glossed(str(text), meant, told))
        if len(pieces) > 1 or not isinstance(pieces[0], Text):
            text.parent.replace(text, [_node(piece, docname) for piece in pieces])


def _open_texts(node: nodes.Element) -> Iterator[nodes.Text]:
    """The texts below ``node`` in which something may be marked."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield child
        elif isinstance(child, nodes.Element) and not isinstance(child, _CLOSED):
            yield from _open_texts(child)


def _node(piece: Text | Acronym | Link, docname: str) -> nodes.Node:
    match piece:
        case Acronym(text, opens):
            return acronym_use("", text=text, opens=opens)
        case Link():
            return reference_to(piece, docname)
        case Text(text):
            return nodes.Text(text)
