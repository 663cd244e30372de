"""Every record and every reference of a file as flat values, and the inventory of all files.

The rules across files, the progress tables, the Sphinx domain and the exports all stand on these.
"""

from .collecting import collect
from .inventory import Inventory, Located
from .records import (
    KINDS_WITH_PLAN,
    ActionFacts,
    AuthorityFacts,
    BoardFacts,
    DocumentEntries,
    Entry,
    FinanceFacts,
    FindingFacts,
    GroupFacts,
    GuidanceFacts,
    MeasureFacts,
    Mention,
    Moment,
    PaperFacts,
    PlanFacts,
    RiskFacts,
    RoleFacts,
    SourceFacts,
    StandardFacts,
    Step,
)

__all__ = [
    "KINDS_WITH_PLAN",
    "ActionFacts",
    "AuthorityFacts",
    "BoardFacts",
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
    "PaperFacts",
    "PlanFacts",
    "RiskFacts",
    "RoleFacts",
    "SourceFacts",
    "StandardFacts",
    "Step",
    "collect",
]
