"""Making a page: sections, views, and texts parsed once with MyST."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from docutils import nodes
from sphinx import addnodes

from waymark.site import prose
from waymark.site.nodes import view as view_node
from waymark.site.nodes import view_of

Parse = Callable[[str, int], list[nodes.Node]]
"""Parses Markdown that stands at a line of the file into nodes."""


class PageMaker:
    """What a page is made with: its name, the parser of its texts, and where things stand in its file."""

    def __init__(self, docname: str, parse: Parse, line_of: Callable[[tuple[str | int, ...]], int]) -> None:
        self.docname = docname
        self.parse = parse
        self.line_of = line_of
        """The line of the value at a path of the file."""

    def section(self, anchor: str, title: str, *children: nodes.Node) -> nodes.section:
        """A section. Its address is an id only: a name would make a second target of it."""
        return nodes.section("", nodes.title("", title), *children, ids=[anchor])

    def view(self, name: str, **options: Any) -> view_node:
        """A view on this page."""
        return view_of(name, self.docname, **options)

    def prose(self, text: str, path: tuple[str | int, ...] = ()) -> list[nodes.Node]:
        """A text of the file, parsed; nothing for an empty one."""
        if not text:
            return []
        if prose.is_plain(text):
            return [nodes.paragraph("", " ".join(text.split()))]
        return self.parse(text, self.line_of(path))

    def with_texts(
        self, node: view_node, texts: Iterable[tuple[str, str, tuple[str | int, ...]]]
    ) -> view_node:
        """``node`` with those of ``texts`` (name, text and path) that have markup as its children."""
        for name, text, path in texts:
            if text and not prose.is_plain(text):
                node += nodes.container("", *self.parse(text, self.line_of(path)), name=name)
        return node

    def toctree(self, documents: Iterable[str]) -> addnodes.toctree:
        """The documents below this one, for navigation only."""
        entries = [(None, docname) for docname in documents]
        return addnodes.toctree(
            "",
            entries=entries,
            includefiles=[docname for _, docname in entries],
            hidden=True,
            maxdepth=-1,
            glob=True,
            caption=None,
            rawentries=[],
            numbered=0,
            titlesonly=True,
            includehidden=False,
            parent=self.docname,
        )
