"""Improvement plans and practice guidance, checked and published as one site.

The package has two halves. The core reads, checks and counts, and knows nothing of Sphinx.
:mod:`waymark.site` is a Sphinx extension built on it. ``import waymark`` works without Sphinx;
Sphinx itself calls :func:`setup` when ``waymark`` stands in the list of extensions.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__version__ = "0.1.0"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension with Sphinx and return what Sphinx wants to know of it.

    The Sphinx half is imported here and not above, so that the core works where Sphinx is missing.
    """
    metadata: dict[str, Any] = import_module("waymark.site").register(app, __version__)
    return metadata
