"""The flat values: tuples of text and numbers only, so that they can be kept and compared cheaply."""

from __future__ import annotations

from typing import Final, NamedTuple

from waymark.model import (
    Citation,
    Measure,
    Meeting,
    MoneyTable,
    Paper,
    Person,
    Risk,
    Scheme,
    Visit,
)

from .practice_facts import (
    AuthorityFacts,
    ContactFacts,
    GuidanceFacts,
    MoveFacts,
    StandardFacts,
    TermFacts,
)

KINDS_WITH_PLAN: Final = frozenset({"action", "group"})
"""Kinds of record whose ids hold within a plan; their full id is ``plan/id``."""


class PlanFacts(NamedTuple):
    """What others need to know of a plan."""

    organisation: str
    status: str
    published: str
    since: str
    """The day it is known from: that of its publication, or of its first dated paper; may be empty."""
    ended: str
    silent_after: int
    """Weeks without an update after which an open action counts as silent."""
    levels: tuple[str, ...]
    schemes: tuple[Scheme, ...]
    answers: tuple[str, ...]
    """Ids of the sources and findings it responds to."""
    governance: tuple[str, ...]
    """Ids of the boards that watch over it."""
    replaces: tuple[str, ...]


class GroupFacts(NamedTuple):
    """What others need to know of a group."""

    plan: str
    number: str
    level: int
    """How deep it stands: 0 for the groups that have a file of their own."""
    within: str
    """The full id of the group above, empty at the top."""


class Moment(NamedTuple):
    """What an update told on its day. Texts are Markdown as typed; what did not change is empty."""

    on: str
    """Year-month-day."""
    ratings: tuple[tuple[str, str], ...]
    """Axis and term given that day."""
    read_from_note: bool
    note: str
    difference: str
    evidence: tuple[str, ...]
    due: str
    """The new due date in words, where it was moved."""
    due_kind: str
    due_end: str
    """Its last day; empty where it has none."""
    reason: str
    mitigation: str
    approved_by: str
    source: Citation | None


class Step(NamedTuple):
    """A milestone of an action."""

    title: str
    people: tuple[Person, ...]
    due: str
    due_end: str
    reached: str
    """Year-month-day; empty until it is reached."""


class ActionFacts(NamedTuple):
    """An action as it stands on the day the site speaks for. Texts are Markdown as typed."""

    plan: str
    groups: tuple[str, ...]
    """Full ids of the groups it stands in, the top one first."""
    number: str
    added: str
    """The day it joined the plan, where that was later than the plan; else empty."""
    people: tuple[tuple[str, str], ...]
    """Roles with the part each plays."""
    due_kind: str
    """``by``, ``review``, ``every`` or ``event``; empty where no date is set."""
    due: str
    """The due date in force, in words; empty where none is set."""
    due_end: str
    """Its last day, year-month-day; empty where it has none."""
    first_due: str
    """The first due date in words, where it was moved; else empty."""
    first_kind: str
    """The kind of the first due date."""
    first_end: str
    """The last day of the first due date, moved or not; empty where it has none."""
    overdue: int
    """By how many days it is past its date, were it not done."""
    ratings: tuple[tuple[str, str], ...]
    """Axis and term in force."""
    read_from_note: bool
    updated: str
    note: str
    impact: str
    difference: str
    reason: str
    mitigation: str
    rated_at: tuple[int, int, int]
    """Line, column and length of the rating of delivery in force; of the action where it has none."""
    moments: tuple[Moment, ...]
    """All updates known on the day, oldest first."""
    steps: tuple[Step, ...]

    @property
    def delivery(self) -> str:
        """The term of its rating of delivery; empty where it has none."""
        return dict(self.ratings).get("delivery", "")


class SourceFacts(NamedTuple):
    """What others need to know of a source."""

    kind: str
    body: str
    first: str
    """The first day on site, or of the meeting; empty where it is not known."""
    published: str
    visits: tuple[Visit, ...]
    judgements: tuple[tuple[str, str], ...]
    """Domain and grade."""


class FindingFacts(NamedTuple):
    """What others need to know of a finding."""

    source: str
    number: str
    kind: str
    response: str
    text: str
    response_note: str


class MeasureFacts(NamedTuple):
    """What others need to know of a measure."""

    unit: str
    latest: str
    """The newest figure in words; empty where there is none."""
    at: str
    """The period of that figure in words."""
    measure: Measure


class RoleFacts(NamedTuple):
    """What others need to know of a role."""

    short: str
    kind: str
    organisation: str
    """Whose role it is; empty where the register does not say."""


class BoardFacts(NamedTuple):
    """A board with its meetings; its name is that of its role."""

    role: str
    meetings: tuple[Meeting, ...]
    """Oldest first."""


class FinanceFacts(NamedTuple):
    """A table of money."""

    table: MoneyTable


class RiskFacts(NamedTuple):
    """A risk."""

    risk: Risk


class PaperFacts(NamedTuple):
    """A published paper."""

    paper: Paper


Facts = (
    PlanFacts
    | GroupFacts
    | ActionFacts
    | SourceFacts
    | FindingFacts
    | MeasureFacts
    | RoleFacts
    | BoardFacts
    | FinanceFacts
    | RiskFacts
    | PaperFacts
    | StandardFacts
    | AuthorityFacts
    | GuidanceFacts
    | MoveFacts
    | TermFacts
    | ContactFacts
)


class Entry(NamedTuple):
    """One record that others can refer to."""

    kind: str
    """``plan``, ``group``, ``action``, ``source``, ``finding``, ``measure``, ``role``, ``board``,
    ``finance``, ``risk``, ``paper``, ``standard``, ``authority``,
    ``guidance``, ``glossary-term``, ``contact`` or ``move``."""
    id: str
    """Its full id: ``open-contacts``, ``ilacs-2022/ray-rating``, ``ilacs-2022/1``."""
    title: str
    anchor: str
    """Where it stands on its page; empty when it is the page."""
    line: int
    column: int
    length: int
    facts: Facts

    @property
    def names(self) -> tuple[str, ...]:
        """Its full id, and the ids it had before."""
        return (self.id, *(self.facts.formerly if isinstance(self.facts, StandardFacts) else ()))

    @property
    def name_in_text(self) -> str:
        """What a reference in running text calls it: a standard by the number it is cited by."""
        number = self.facts.number if isinstance(self.facts, StandardFacts) else ""
        return number or self.title


class Mention(NamedTuple):
    """One reference from a record to another."""

    kind: str
    """The kind of the record meant; ``term`` for a rating of a plan, ``edition`` for one of an authority,
    ``address`` for a place where a page stood before, ``page`` for one that is there today,
    ``former-standard`` for an id that a standard had before."""
    target: str
    """Its id as typed; for a rating ``plan/axis/term``."""
    from_kind: str
    from_id: str
    """The record that holds the reference, by its full id."""
    field: str
    line: int
    column: int
    length: int


class DocumentEntries(NamedTuple):
    """All records and references of one file."""

    kind: str
    """The kind of file."""
    plan: str
    """The plan the file belongs to, empty where it belongs to none."""
    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]
    readable: bool
    """False when the file, or a record in it, could not be read, so that not all it defines is known."""
