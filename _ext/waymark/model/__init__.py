"""What a plan, a source, a measure, a role and a standard are, once read: plain values.

Every class here has a ``read`` that takes the sound values of a file (plain JSON types, as
:func:`waymark.schema.check` gives them) and never fails on them. A list may hold ``None`` where an
unsound or hidden item was left out, so that the place of the others in their file stays known.
"""

from .dates import MONTHS, Due, Period, long_date
from .finance import FinancePage, MoneyLine, MoneyOption, MoneyTable, column_words
from .guidance import Answer, GuidanceHead
from .ids import anchor
from .known import known, may_hold_later
from .measure import Comparator, Measure, MeasuresPage, Target, Value
from .paper import Paper, PapersPage, Section
from .plan import Action, Group, Milestone, Person, Plan, Scheme, Term, Update
from .risk import Risk, RisksPage
from .role import Board, Governance, Meeting, Role, RolesPage
from .source import Finding, Judgement, Source, Visit
from .standard import (
    AuthoritiesPage,
    Authority,
    AuthorityRef,
    Edition,
    Standard,
    StandardsPage,
)
from .values import EDITIONS, Citation, Path, Values, number_words, visible

__all__ = [
    "EDITIONS",
    "MONTHS",
    "Action",
    "Answer",
    "AuthoritiesPage",
    "Authority",
    "AuthorityRef",
    "Board",
    "Citation",
    "Comparator",
    "Due",
    "Edition",
    "FinancePage",
    "Finding",
    "Governance",
    "Group",
    "GuidanceHead",
    "Judgement",
    "Measure",
    "MeasuresPage",
    "Meeting",
    "Milestone",
    "MoneyLine",
    "MoneyOption",
    "MoneyTable",
    "Paper",
    "PapersPage",
    "Path",
    "Period",
    "Person",
    "Plan",
    "Risk",
    "RisksPage",
    "Role",
    "RolesPage",
    "Scheme",
    "Section",
    "Source",
    "Standard",
    "StandardsPage",
    "Target",
    "Term",
    "Update",
    "Value",
    "Values",
    "Visit",
    "anchor",
    "column_words",
    "known",
    "long_date",
    "may_hold_later",
    "number_words",
    "visible",
]
