"""The entries and mentions of any document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from waymark.loading import Document
from waymark.model import Group

from .collector import Collector
from .plans import collect_group, collect_plan
from .practice import (
    collect_authorities,
    collect_contacts,
    collect_glossary,
    collect_moved,
    collect_page,
    collect_standards,
)
from .records import DocumentEntries
from .registers import (
    collect_finance,
    collect_governance,
    collect_measures,
    collect_papers,
    collect_risks,
    collect_roles,
    collect_source,
)

_COLLECTORS: Final[dict[str, Callable[[Collector, Any], None]]] = {
    "plan": collect_plan,
    "source": collect_source,
    "measures": collect_measures,
    "finance": collect_finance,
    "roles": collect_roles,
    "governance": collect_governance,
    "papers": collect_papers,
    "risks": collect_risks,
    "standards": collect_standards,
    "authorities": collect_authorities,
    "glossary": collect_glossary,
    "contacts": collect_contacts,
    "moved": collect_moved,
    "guidance": collect_page,
    "companion": collect_page,
}


def collect(document: Document, as_of: date) -> DocumentEntries:
    """All that ``document`` defines and refers to, its actions as they stand on ``as_of``."""
    collector = Collector(document)
    record = document.record
    if isinstance(record, Group):
        collect_group(collector, record, as_of)
    elif record is not None:
        _COLLECTORS[document.kind](collector, record)
    return collector.result()
