"""A ``.yaml`` file is a document of Sphinx: this reads it, keeps what it says, and makes its page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from sphinx.parsers import Parser

from waymark.loading import is_content, load
from waymark.yamlfile import place_of

from .config import as_of
from .pages import PageMaker, page_of
from .reading import keep

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

WIDE = frozenset({"plan", "group", "finance"})
"""Kinds of file whose pages hold tables that need the whole width."""


class YamlParser(Parser):
    """Parses a plan, a register or a page of standards. It never raises on what a user wrote."""

    supported: ClassVar[tuple[str, ...]] = ("waymark-yaml",)

    def parse(self, inputstring: str, document: nodes.document) -> None:  # noqa: ARG002
        """Fill ``document`` with the page of the file that Sphinx is reading.

        The file is read again from disk: how it is encoded is ours to judge, not Sphinx's.
        """
        env: BuildEnvironment = document.settings.env
        docname = env.current_document.docname
        path = str(PurePosixPath(env.doc2path(docname, base=False)))
        if not is_content(PurePosixPath(path)):
            document += nodes.section("", nodes.title("", docname), ids=["page"])
            return
        loaded = load(path, (env.srcdir / path).read_bytes(), env.config.waymark_edition, as_of(env.config))
        keep(env, docname, loaded)
        if loaded.kind in WIDE:
            env.metadata[docname]["waymark-wide"] = True
        make = PageMaker(docname, MystTexts(document).parse, lambda at: place_of(loaded.yaml, at).line)
        document += page_of(loaded, make, _siblings(env, docname) if loaded.kind == "plan" else [])


def _siblings(env: BuildEnvironment, docname: str) -> list[str]:
    """The other documents in the folder of ``docname``, in the order of their names."""
    folder = docname.rpartition("/")[0]
    return sorted(name for name in env.found_docs if name.rpartition("/")[0] == folder and name != docname)


class MystTexts:
    """Parses the texts of one document with MyST, setting the parser up once for all of them."""

    def __init__(self, document: nodes.document) -> None:
        self._document = document
        self._renderer: SphinxRenderer | None = None

    def _set_up(self) -> SphinxRenderer:
        env: BuildEnvironment = self._document.settings.env
        parser = create_md_parser(env.myst_config, SphinxRenderer)  # type: ignore[attr-defined]
        options: Any = parser.options
        options["document"] = self._document
        renderer = parser.renderer
        assert isinstance(renderer, SphinxRenderer)
        renderer.setup_render(options, {})
        return renderer

    def parse(self, text: str, line: int) -> list[nodes.Node]:
        """The nodes of ``text``, which stands at ``line`` of the file. A heading in it stays inside."""
        if self._renderer is None:
            self._renderer = self._set_up()
        root = nodes.container()
        with self._renderer.current_node_context(root):
            self._renderer.nested_render_text(text, line, temp_root_node=root)
        return list(root.children)
