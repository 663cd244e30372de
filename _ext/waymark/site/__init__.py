"""The Sphinx half: plans and guidance as documents, in the order in which the data flows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import (
    addresses,
    completing,
    config,
    edition,
    encoding,
    freshness,
    leftovers,
    links,
    made_writing,
    popovers,
    reading,
    safety,
    search_writing,
    theme,
    thrift,
    unchanged,
    writing,
)
from .directives import DIRECTIVES, directive_class
from .domain import NAME, WaymarkDomain
from .manual import ManualDirective
from .parser import YamlParser

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["register"]


def register(app: Sphinx, version: str) -> dict[str, Any]:
    """Register everything with ``app`` and return what Sphinx wants to know of an extension."""
    for needed in ("myst_parser", "sphinx_design"):
        app.setup_extension(needed)
    for part in (thrift, safety, config, edition, links, encoding):
        part.register(app)
    app.add_source_suffix(".yaml", "waymark-yaml")
    app.add_source_parser(YamlParser)
    app.add_domain(WaymarkDomain)
    for declared in DIRECTIVES:
        app.add_directive_to_domain(NAME, declared.name, directive_class(declared))
    app.add_directive_to_domain(NAME, "manual", ManualDirective)
    pages = (completing, reading, unchanged, freshness, leftovers, writing, popovers, theme, made_writing)
    for part in (*pages, search_writing, addresses):
        part.register(app)
    return {
        "version": version,
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
