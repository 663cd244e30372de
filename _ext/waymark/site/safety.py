"""What a page may not do: run code, bring in files, load from elsewhere, or write HTML of its own.

Authors edit plans and pages; only the project's own ``conf.py`` decides what these can do. The
settings are made safe before a document is read, and every document is looked at once read.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docutils import nodes
from myst_parser.config.main import MdParserConfig
from sphinx import addnodes
from sphinx.errors import ConfigError
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

LOGGER = logging.getLogger(__name__)

SCHEMES: Final = frozenset({"", "http", "https", "mailto", "tel"})
"""Where a link may lead. An empty scheme is a link within the site."""

FILES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pdf", ".docx", ".xlsx", ".csv"})
"""Endings of files that a page may show or offer."""

_REFUSED_EXTENSIONS: Final = {
    "sphinx.ext.ifconfig": "it runs code that a page brings along",
}
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[\x00-\x20]+")
_ACTIVE_SVG: Final = re.compile(
    rb"<\s*([\w.-]+:)?(script|foreignObject|iframe|object|embed|handler|listener)\b"
    rb"|\son\w+\s*=|(href|src)\s*=\s*[\"'](?!#)|attributeName\s*=\s*[\"']([\w.-]+:)?(href|on)"
    rb"|javascript:|@import|url\(\s*[\"']?(?!#)|<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet"
    rb"|encoding\s*=\s*[\"'](?!utf-8)|\x00",
    re.IGNORECASE,
)
"""What a drawing may not hold: programs, addresses elsewhere, and what could hide these from us."""


def register(app: Sphinx) -> None:
    """Make the settings safe, and look at every document."""
    make_options_global()
    app.connect("config-inited", settle, priority=50)
    app.connect("env-before-read-docs", forbid_raw_text)
    # Before Sphinx collects pictures and files: what it has collected it publishes.
    app.connect("doctree-read", inspect, priority=450)


def make_options_global() -> None:
    """Let no page switch a Markdown option: MyST then warns of a page that tries."""
    for field in dataclasses.fields(MdParserConfig):
        field.metadata = {**field.metadata, "global_only": True}  # type: ignore[assignment]


def settle(_app: Sphinx, config: Config) -> None:
    """Switch raw HTML off and refuse settings that let a page run code (ConfigError)."""
    if "substitution" in config.myst_enable_extensions:
        message = "myst_enable_extensions holds `substitution`, which lets a page run code. Take it out."
        raise ConfigError(message)
    for extension, reason in _REFUSED_EXTENSIONS.items():
        if extension in config.extensions:
            message = f"The extension {extension} cannot be used with waymark: {reason}."
            raise ConfigError(message)
    config.myst_disable_syntax = sorted({*config.myst_disable_syntax, "html_block", "html_inline"})


def forbid_raw_text(_app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    """Switch the directives off that bring in files or raw HTML.

    Not in ``docutils.conf``: Sphinx passes over these two there, in the section where they belong.
    """
    env.settings["raw_enabled"] = False
    env.settings["file_insertion_enabled"] = False


def inspect(app: Sphinx, doctree: nodes.document) -> None:
    """Take out of a document what may not be published, with a warning for each."""
    for node, reason in list(_refused(app, doctree)):
        LOGGER.warning("%s", reason, location=node, type="waymark", subtype="unsafe")
        app.env.note_reread()
        if node.parent is not None:
            _take_out(node, node.parent)


def _take_out(node: nodes.Element, parent: nodes.Element) -> None:
    """Put the words of a node in its place."""
    words = node.astext()
    if not words:
        parent.remove(node)
    elif isinstance(parent, nodes.TextElement):
        parent.replace(node, nodes.Text(words))
    else:
        parent.replace(node, nodes.paragraph("", words))


def _refused(app: Sphinx, doctree: nodes.document) -> Iterator[tuple[nodes.Element, str]]:
    root = Path(app.srcdir).resolve()
    for node in doctree.findall(nodes.Element):
        match node:
            case nodes.raw() if not _is_icon(node):
                yield node, "Raw HTML is not published. Write it as Markdown."
            case nodes.reference() if reason := _address(node.get("refuri", "")):
                yield node, reason
            case addnodes.toctree() if reason := next(
                filter(None, (_address(to) for _, to in node["entries"])), ""
            ):
                yield node, reason
            case nodes.image() if reason := _file(root, app, node["uri"], "picture"):
                yield node, reason
            case addnodes.download_reference() if reason := _file(root, app, node["reftarget"], "file"):
                yield node, reason
            case nodes.math() | nodes.math_block():
                yield node, "Formulas are not published: showing them needs a program from another site."
            case nodes.meta() if "http-equiv" in node:
                yield node, "A page may not send its readers or their browser instructions."


def _address(address: str) -> str:
    """Why a link may not lead to ``address``; empty when it may."""
    scheme = _scheme(address)
    return (
        ""
        if scheme in SCHEMES
        else f'A link may not lead to "{scheme}:". Use an address that starts with https.'
    )


def _is_icon(node: nodes.raw) -> bool:
    """Whether a raw node is one of sphinx-design's own icons, which it draws as SVG."""
    return node.astext().startswith('<svg version="1.1" width=') and "sd-octicon" in node.astext()


def _scheme(address: str) -> str:
    # Browsers pass over blanks and control characters in an address.
    found = _SCHEME.match(_BLANKS.sub("", address))
    return found[1].lower() if found else ""


def _file(root: Path, app: Sphinx, name: str, what: str) -> str:
    """Why a picture or file may not be published; empty when it may."""
    if _scheme(name) or name.startswith("//"):
        return f"A {what} may not be loaded from another site. Put it beside the page."
    docname = app.env.current_document.docname
    relative, _ = app.env.relfn2path(name, docname)
    path = (root / relative).resolve()
    if root not in path.parents:
        return f'The {what} "{name}" lies outside the project.'
    if path.suffix.lower() not in FILES:
        return f'The {what} "{name}" is not of a kind that is published: {", ".join(sorted(FILES))}.'
    if path.suffix.lower() == ".svg" and path.is_file() and _ACTIVE_SVG.search(path.read_bytes()):
        return f'The picture "{name}" holds script or loads from elsewhere.'
    return ""
