"""Our nodes: a place in a page that names what is shown there, and an acronym that opens its meaning."""

from __future__ import annotations

from typing import Any

from docutils import nodes


class view(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes in lower case
    """A part of a page that is filled when the page is written.

    It names a view (:mod:`waymark.site.views`) and its options, and knows the page it stands on:
    builders that join all pages into one document would otherwise lose that. Its children are texts
    of the record that had markup and were parsed when the file was read, each a container whose
    ``name`` the view refers to.
    """


class acronym_use(nodes.Inline, nodes.Element):  # noqa: N801
    """An acronym, ``text``, that ``opens`` the element with its meaning. Only pages of HTML ever have one."""


def view_of(name: str, docname: str, **options: Any) -> view:
    """A view called ``name`` on the page ``docname``; its options are plain values."""
    return view("", name=name, docname=docname, options=options)
