"""Writing views: as HTML by the node's visitor, as standard nodes for every other builder."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

from .blocks import Block, Link, Table
from .config import as_of
from .domain import NAME, PLACE, domain_of
from .fallback import standard_nodes
from .glossing import gloss_blocks
from .html import Page, write
from .nodes import view
from .taking import forget_tables, keep_tables, write_table
from .views import VIEWS, Scene

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.writers.html5 import HTML5Translator


def register(app: Sphinx) -> None:
    """Register the node with its writers."""
    app.add_node(view, html=(visit_html, None))
    app.add_post_transform(StandardNodes)
    app.connect("html-page-context", keep_its_tables, priority=900)


def writes_pages(builder: Builder) -> bool:
    """Whether ``builder`` writes an HTML page for each document, so that links lead from page to page."""
    return isinstance(builder, StandaloneHTMLBuilder) and builder.name in {"html", "dirhtml"}


def blocks_of(env: BuildEnvironment, node: view) -> tuple[Block, ...]:
    """What a view shows."""
    scene = Scene(domain_of(env).inventory, as_of(env.config), node["docname"])
    return VIEWS[node["name"]](scene, node["options"])


def visit_html(self: HTML5Translator, node: view) -> None:
    """Write a view as HTML. Texts that were parsed when the file was read are written in their places."""
    children = {child["name"]: child for child in node.children if isinstance(child, nodes.container)}

    def parsed(name: str) -> str | None:
        child = children.get(name)
        return None if child is None else _html_of(self, child)

    blocks = gloss_blocks(blocks_of(self.builder.env, node), node.get("meant", {}))
    page = page_of(self.builder, node["docname"], str(node["number"]), parsed, offers=node["name"] != "given")
    self.body.append(write(blocks, page))
    raise nodes.SkipNode


def page_of(
    builder: Builder,
    docname: str,
    number: str,
    parsed: Callable[[str], str | None],
    *,
    offers: bool = True,
) -> Page:
    """What the writer asks of the page ``docname``; ``number`` tells its views apart.

    ``offers`` says whether its tables may be taken away as files: those of the manual are no record.
    """
    env = builder.env
    tables = count(1)

    def address(document: str, anchor: str) -> str:
        page = "" if document == docname else builder.get_relative_uri(docname, document)
        return f"{page}#{anchor}" if anchor else page

    def file(path: str) -> str:
        return relative_uri(builder.get_target_uri(docname), path)

    def take(table: Table) -> tuple[tuple[str, str], ...]:
        if not offers:
            return ()
        name = f"{number}-{next(tables)}"
        return write_table(builder, docname, name, table, as_of(env.config))

    return Page(f"view{number}", address, parsed, file, take)


def keep_its_tables(
    app: Sphinx, pagename: str, _templatename: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Let only those files of tables stay that the page offers now."""
    forget_tables(Path(app.outdir), pagename, context.get("body", ""))
    keep_tables(app.builder, pagename)


def _html_of(translator: HTML5Translator, container: nodes.container) -> str:
    """The HTML of what stands in ``container``, taken off the end of what the translator has written."""
    start = len(translator.body)
    for child in container.children:
        child.walkabout(translator)
    written = "".join(translator.body[start:])
    del translator.body[start:]
    return written


class StandardNodes(SphinxPostTransform):
    """Puts standard nodes in the place of views where the builder does not write pages of HTML."""

    # Before references are resolved (at 10), so that ours are resolved with the others.
    default_priority = 8

    def is_supported(self) -> bool:
        """Whether the builder needs it."""
        return not writes_pages(self.env._app.builder)  # noqa: SLF001 - Sphinx's own transforms read it so

    def run(self, **_kwargs: Any) -> None:
        """Replace every view of the document."""
        for node in list(self.document.findall(view)):
            children = {child["name"]: child for child in node.children if isinstance(child, nodes.container)}

            def parsed(name: str, children: dict[str, nodes.container] = children) -> list[nodes.Node] | None:
                child = children.get(name)
                return None if child is None else [one.deepcopy() for one in child.children]

            def refer(link: Link, docname: str = node["docname"]) -> nodes.Node:
                # Made pages are pages of HTML only.
                if link.document in self.env.found_docs:
                    return reference_to(link, docname)
                return nodes.Text("" if link.aside else link.text)

            node.replace_self(standard_nodes(blocks_of(self.env, node), refer, parsed))
        # Sphinx numbers tables with a caption by their ids, and warns of one without.
        tables = (table for table in self.document.findall(nodes.table) if not table["ids"])
        for number, table in enumerate(tables, 1):
            table["ids"].append(f"wm-table-{number}")


def reference_to(link: Link, docname: str) -> nodes.Node:
    """A reference to a place, which every builder resolves in its own way."""
    target = f"{link.document}#{link.anchor}"
    attributes = {"refdoc": docname, "refdomain": NAME, "reftype": PLACE, "reftarget": target}
    return pending_xref("", nodes.inline("", link.text), **attributes, refexplicit=True, refwarn=True)
