"""The entries and mentions of any document."""

from __future__ import annotations

from datetime import date

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

from .collector import Collector
from .plans import collect_group, collect_plan
from .records import DocumentEntries
from .registers import (
    collect_authorities,
    collect_governance,
    collect_measures,
    collect_page,
    collect_roles,
    collect_source,
    collect_standards,
)


def collect(document: Document, as_of: date) -> DocumentEntries:
    """All that ``document`` defines and refers to, its actions as they stand on ``as_of``."""
    collector = Collector(document)
    match document.record:
        case Plan() as plan:
            collect_plan(collector, plan)
        case Group() as group:
            collect_group(collector, group, as_of)
        case Source() as source:
            collect_source(collector, source)
        case MeasuresPage() as measures:
            collect_measures(collector, measures)
        case RolesPage() as roles:
            collect_roles(collector, roles)
        case Governance() as governance:
            collect_governance(collector, governance)
        case StandardsPage() as standards:
            collect_standards(collector, standards)
        case AuthoritiesPage() as authorities:
            collect_authorities(collector, authorities)
        case GuidancePage() as page:
            collect_page(collector, page)
        case None:
            pass
    return collector.result()
