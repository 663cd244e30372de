"""What a plan, a source, a measure, a role and a standard are, once read: plain values.

Every class here has a ``read`` that takes the sound values of a file (plain JSON types, as
:func:`waymark.schema.check` gives them) and never fails on them. A list may hold ``None`` where an
unsound or hidden item was left out, so that the place of the others in their file stays known.
"""

from .dates import Due, Period, long_date
from .guidance import Answer, GuidanceHead
from .ids import anchor
from .measure import Measure, MeasuresPage, Target, Value
from .plan import Action, Group, Milestone, Person, Plan, Scheme, Term, Update
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
from .values import EDITIONS, Citation, Path, Values, visible

__all__ = [
    "EDITIONS",
    "Action",
    "Answer",
    "AuthoritiesPage",
    "Authority",
    "AuthorityRef",
    "Board",
    "Citation",
    "Due",
    "Edition",
    "Finding",
    "Governance",
    "Group",
    "GuidanceHead",
    "Judgement",
    "Measure",
    "MeasuresPage",
    "Meeting",
    "Milestone",
    "Path",
    "Period",
    "Person",
    "Plan",
    "Role",
    "RolesPage",
    "Scheme",
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
    "long_date",
    "visible",
]
