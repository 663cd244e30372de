"""Pages made from records: sections and views in the order a reader needs them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, Final

from docutils import nodes

from waymark.loading import Document, GuidancePage
from waymark.model import (
    AuthoritiesPage,
    ContactsPage,
    FinancePage,
    GlossaryPage,
    Governance,
    Group,
    MeasuresPage,
    MovedPage,
    PapersPage,
    Plan,
    RisksPage,
    RolesPage,
    Source,
    StandardsPage,
)

from .making import PageMaker
from .plan import group_page, plan_page
from .registers import (
    authorities_page,
    contacts_page,
    finance_page,
    glossary_page,
    governance_page,
    measures_page,
    moved_page,
    papers_page,
    risks_page,
    roles_page,
    source_page,
    standards_page,
)

__all__ = ["PageMaker", "page_of"]


_MAKERS: Final[dict[type, Callable[[PageMaker, Any], nodes.section]]] = {
    Source: source_page,
    RolesPage: roles_page,
    Governance: governance_page,
    PapersPage: papers_page,
    RisksPage: risks_page,
    StandardsPage: standards_page,
    AuthoritiesPage: authorities_page,
    ContactsPage: contacts_page,
    GlossaryPage: glossary_page,
    MovedPage: moved_page,
}
"""What makes the page of a record that is a whole file, where it needs nothing else."""


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
        case MeasuresPage() as measures:
            return measures_page(make, name, measures)
        case FinancePage() as finance:
            return finance_page(make, name, finance)
        case GuidancePage() | None:
            return _unreadable(make, name, siblings)
        case record:
            return _MAKERS[type(record)](make, record)


def _unreadable(make: PageMaker, name: str, siblings: list[str]) -> nodes.section:
    words = "This page cannot be shown: its file has mistakes. The check tells what they are."
    page = make.section("unreadable", name, nodes.paragraph("", words))
    if siblings:  # the groups of a plan keep their place
        page += make.toctree(siblings)
    return page
