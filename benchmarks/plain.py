"""The words of a built Waymark project as a project of Markdown pages for plain Sphinx.

Run by the benchmark as a program of its own: ``python -m benchmarks.plain SOURCE DOCTREES TARGET``.
It asks the views for what each page shows, so that both sites say the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from waymark.site.blocks import Link
from waymark.site.domain import WaymarkDomain, domain_of
from waymark.site.nodes import view
from waymark.site.writing import blocks_of

from .markdown import MarkdownWriter, Place, escaped, label

SETTINGS: Final = """\
project = "Benchmark"
extensions = ["myst_parser"]
smartquotes = False
html_theme = "furo"
"""
_LABEL: Final = re.compile(r"\(([^)]+)\)=")


class Page:
    """One page as Markdown, and the places on other pages that it leads to."""

    def __init__(self, app: Sphinx, docname: str) -> None:
        self._app = app
        self._docname = docname
        self._writer = MarkdownWriter(docname, self._link)
        self.leads_to: set[Place] = set()
        self.lines = list(self._nodes(app.env.get_doctree(docname).children, 0))

    def _link(self, link: Link) -> str:
        """A link as a role, which costs plain Sphinx a quarter less than one as ``[text](#label)``."""
        text = escaped(link.text)
        if not link.anchor:
            return f"{{doc}}`{text} </{link.document}>`"
        place = (link.document, link.anchor)
        self.leads_to.add(place)
        return f"{{ref}}`{text} <{label(place)}>`"

    def _nodes(self, found: Iterable[nodes.Node], level: int) -> Iterator[str]:
        """The lines of body elements that stand in a section of this ``level``."""
        for node in found:
            match node:
                case nodes.section():
                    title = self._inline(node.children[0].children)
                    yield from self._writer.heading(title, level + 1, node["ids"][0])
                    yield from self._nodes(node.children[1:], level + 1)
                case nodes.paragraph():
                    yield from (self._inline(node.children), "")
                case nodes.bullet_list() | nodes.enumerated_list():
                    mark = "-" if isinstance(node, nodes.bullet_list) else "1."
                    yield from (f"{mark} {self._inline(item.children[0].children)}" for item in node.children)
                    yield ""
                case view():
                    yield from self._view(node, level)
                case nodes.compound():
                    yield from self._nodes(node.children, level)
                case addnodes.toctree():
                    names = [f"/{docname}" for _, docname in node["entries"]]
                    yield from ("```{toctree}", ":hidden:", "", *names, "```", "")
                case _:
                    raise TypeError(node)

    def _view(self, node: view, level: int) -> Iterator[str]:
        texts = {child["name"]: child for child in node.children if isinstance(child, nodes.container)}

        def parsed(name: str) -> list[str] | None:
            return list(self._nodes(texts[name].children, level)) if name in texts else None

        yield from self._writer.blocks(blocks_of(self._app.env, node), parsed, level + 1)

    def _inline(self, found: Iterable[nodes.Node]) -> str:
        return "".join(self._inline_node(node) for node in found)

    def _inline_node(self, node: nodes.Node) -> str:
        match node:
            case nodes.Text():
                text = node.astext()
                before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
                return f"{before}{escaped(text)}{after}"
            case addnodes.pending_xref():
                located = domain_of(self._app.env).find(
                    WaymarkDomain.role_kind(node["reftype"]), node["reftarget"], self._docname
                )
                if located is None:
                    raise LookupError(node["reftarget"])
                return self._link(Link(located.document, located.entry.anchor, located.entry.title))
            case _:
                raise TypeError(node)


def write(app: Sphinx, target: Path) -> None:
    """Write the project. A place gets a label only where some page leads to it."""
    pages = {docname: Page(app, docname) for docname in sorted(app.env.found_docs)}
    wanted = {label(place) for page in pages.values() for place in page.leads_to}
    for docname, page in pages.items():
        path = target / f"{docname}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = (line for line in page.lines if not (found := _LABEL.fullmatch(line)) or found[1] in wanted)
        path.write_text("\n".join(kept), encoding="utf-8")
    (target / "conf.py").write_text(SETTINGS, encoding="utf-8")


def main(source: Path, doctrees: Path, target: Path) -> None:
    """Read the built project and write the plain one."""
    with patch_docutils(source), docutils_namespace():
        app = Sphinx(source, source, target / "unused", doctrees, "html", status=None)
        write(app, target)


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
