"""What a plan, a source, a measure, a role and a standard are, once read: plain values.

Every class here has a ``read`` that takes the sound values of a file (plain JSON types, as
:func:`waymark.schema.check` gives them) and never fails on them. A list may hold ``None`` where an
unsound or hidden item was left out, so that the place of the others in their file stays known.
"""

from .clock import Clock
from .contact import Contact, ContactsPage
from .dates import MONTHS, Due, Period, long_date
from .finance import FinancePage, MoneyLine, MoneyOption, MoneyTable, column_words
from .glossary import GlossaryPage, GlossaryTerm
from .guidance import Amendment, Answer, GuidanceHead, RecordList
from .ids import anchor
from .known import known, may_hold_later
from .measure import Comparator, Measure, MeasuresPage, Target, Value
from .moved import Move, MovedPage
from .paper import Paper, PapersPage, Section
from .pathway import END, PathwayStep, Turn, Way, turns, unreached
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
    "END",
    "MONTHS",
    "Action",
    "Amendment",
    "Answer",
    "AuthoritiesPage",
    "Authority",
    "AuthorityRef",
    "Board",
    "Citation",
    "Clock",
    "Comparator",
    "Contact",
    "ContactsPage",
    "Due",
    "Edition",
    "FinancePage",
    "Finding",
    "GlossaryPage",
    "GlossaryTerm",
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
    "Move",
    "MovedPage",
    "Paper",
    "PapersPage",
    "Path",
    "PathwayStep",
    "Period",
    "Person",
    "Plan",
    "RecordList",
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
    "Turn",
    "Update",
    "Value",
    "Values",
    "Visit",
    "Way",
    "anchor",
    "column_words",
    "known",
    "long_date",
    "may_hold_later",
    "number_words",
    "turns",
    "unreached",
    "visible",
]
