"""Every record and every reference of a file as flat values, and the inventory of all files.

The rules across files, the progress tables, the Sphinx domain and the exports all stand on these.
"""

from .collecting import collect
from .glossary import explained_acronyms, terms_by_short
from .inventory import Inventory, Located
from .practice_facts import (
    AuthorityFacts,
    ContactFacts,
    GuidanceFacts,
    MoveFacts,
    StandardFacts,
    TermFacts,
)
from .records import (
    KINDS_WITH_PLAN,
    ActionFacts,
    BoardFacts,
    DocumentEntries,
    Entry,
    FinanceFacts,
    FindingFacts,
    GroupFacts,
    MeasureFacts,
    Mention,
    Moment,
    PaperFacts,
    PlanFacts,
    RiskFacts,
    RoleFacts,
    SourceFacts,
    Step,
)

__all__ = [
    "KINDS_WITH_PLAN",
    "ActionFacts",
    "AuthorityFacts",
    "BoardFacts",
    "ContactFacts",
    "DocumentEntries",
    "Entry",
    "FinanceFacts",
    "FindingFacts",
    "GroupFacts",
    "GuidanceFacts",
    "Inventory",
    "Located",
    "MeasureFacts",
    "Mention",
    "Moment",
    "MoveFacts",
    "PaperFacts",
    "PlanFacts",
    "RiskFacts",
    "RoleFacts",
    "SourceFacts",
    "StandardFacts",
    "Step",
    "TermFacts",
    "collect",
    "explained_acronyms",
    "terms_by_short",
]
