"""Pages made from records: sections and views in the order a reader needs them."""

from __future__ import annotations

from pathlib import PurePosixPath

from docutils import nodes

from waymark.loading import Document, GuidancePage
from waymark.model import (
    AuthoritiesPage,
    Governance,
    Group,
    MeasuresPage,
    Plan,
    RolesPage,
    Source,
    StandardsPage,
)

from .making import PageMaker
from .plan import group_page, plan_page
from .registers import (
    authorities_page,
    governance_page,
    measures_page,
    roles_page,
    source_page,
    standards_page,
)

__all__ = ["PageMaker", "page_of"]


def page_of(document: Document, make: PageMaker, siblings: list[str]) -> nodes.section:
    """The page of a document. A file of which nothing can be used still has a page, with a title.

    ``siblings`` are the docnames of the other files in its folder, in order.
    """
    name = PurePosixPath(document.path).stem
    match document.record:
        case Plan() as plan:
            return plan_page(make, plan, siblings)
        case Group() as group:
            return group_page(make, document.plan, group)
        case Source() as source:
            return source_page(make, source)
        case MeasuresPage() as measures:
            return measures_page(make, name, measures)
        case RolesPage() as roles:
            return roles_page(make, roles)
        case Governance() as governance:
            return governance_page(make, governance)
        case StandardsPage() as standards:
            return standards_page(make, standards)
        case AuthoritiesPage() as authorities:
            return authorities_page(make, authorities)
        case GuidancePage() | None:
            return _unreadable(make, name, siblings)


def _unreadable(make: PageMaker, name: str, siblings: list[str]) -> nodes.section:
    words = "This page cannot be shown: its file has mistakes. The check tells what they are."
    page = make.section("unreadable", name, nodes.paragraph("", words))
    if siblings:  # the groups of a plan keep their place
        page += make.toctree(siblings)
    return page
