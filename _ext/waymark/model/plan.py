"""A plan is a history: what is fixed stands in the action, what changes stands in dated updates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from .dates import Due, Period
from .values import Citation, Path, Values, items, prose, texts

AXES: Final = ("delivery", "impact", "assurance")
"""What a plan may rate, each with terms of its own."""


COLOURS: Final = {
    "not-started": "grey",
    "on-track": "yellow",
    "at-risk": "amber",
    "late": "red",
    "complete": "green",
    "sustained": "blue",
    "stopped": "purple",
}
"""The colour of each common term, for plans that give their ratings none and for several plans together."""


SILENT_AFTER: Final = 13
"""Weeks without an update after which an open action counts as silent, where its plan says nothing else."""


class Term(NamedTuple):
    """One rating with the plan's own words for it."""

    id: str
    label: str
    means: str
    colour: str
    common: str

    @classmethod
    def read(cls, values: Values) -> Term:
        """The term in ``values``."""
        colour = values.get("colour", COLOURS[values["common"]])
        return cls(values["id"], values["label"], prose(values, "means"), colour, values["common"])


class Scheme(NamedTuple):
    """The terms of one axis of rating."""

    axis: str
    title: str
    note: str
    terms: tuple[Term, ...]

    @classmethod
    def read(cls, axis: str, values: Values) -> Scheme:
        """The scheme of ``axis`` in ``values``."""
        terms = tuple(Term.read(item) for item, _ in items(values, "terms"))
        return cls(axis, values.get("title", axis.capitalize()), prose(values, "note"), terms)


@dataclass(frozen=True, slots=True)
class Plan:
    """The head of a plan."""

    id: str
    title: str
    organisation: str
    status: str
    summary: str
    published: str
    ended: str
    """The day it was closed or another took its place; empty where it is not known."""
    silent_after: int
    """After how many weeks without an update an open action counts as silent."""
    levels: tuple[str, ...]
    answers: tuple[str, ...]
    replaces: tuple[str, ...]
    governance: tuple[str, ...]
    schemes: tuple[Scheme, ...]
    documents: tuple[Citation, ...]

    @property
    def since(self) -> str:
        """The day the plan is known from: its publication, or its first dated paper; may be empty."""
        papers = (Period.read(paper.date).last.isoformat() for paper in self.documents if paper.date)
        return self.published or min(papers, default="")

    @classmethod
    def read(cls, values: Values) -> Plan:
        """The plan in the values of a ``plan.yaml``."""
        ratings = values.get("ratings", {})
        return cls(
            id=values["id"],
            title=values["title"],
            organisation=values.get("organisation", ""),
            status=values.get("status", "active"),
            summary=prose(values, "summary"),
            published=values.get("published", ""),
            ended=values.get("ended", ""),
            silent_after=values.get("silent-after", SILENT_AFTER),
            levels=texts(values, "levels") or ("group",),
            answers=texts(values, "answers"),
            replaces=texts(values, "replaces"),
            governance=texts(values, "governance"),
            schemes=tuple(Scheme.read(axis, ratings[axis]) for axis in AXES if axis in ratings),
            documents=tuple(filter(None, (Citation.read(item) for item, _ in items(values, "documents")))),
        )


class Person(NamedTuple):
    """A role and the part it plays."""

    role: str
    part: str

    @classmethod
    def read(cls, value: str | Values) -> Person:
        """The person in ``value``: the id of a role, or a set of fields."""
        if isinstance(value, str):
            return cls(value, "lead")
        return cls(value["role"], value.get("part", "lead"))


@dataclass(frozen=True, slots=True)
class Update:
    """What was known of an action on one day."""

    on: date
    ratings: dict[str, str]
    """The terms given that day, by axis."""
    read_from_note: bool
    note: str
    difference: str
    evidence: tuple[str, ...]
    due: Due | None
    reason: str
    mitigation: str
    approved_by: str
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Update:
        """The update in ``values``, which stand at ``path`` of their file."""
        return cls(
            on=date.fromisoformat(values["on"]),
            ratings={axis: values[axis] for axis in AXES if axis in values},
            read_from_note=values.get("rating-basis") == "read-from-note",
            note=prose(values, "note"),
            difference=prose(values, "difference"),
            evidence=texts(values, "evidence"),
            due=Due.read(values.get("due")),
            reason=prose(values, "reason"),
            mitigation=prose(values, "mitigation"),
            approved_by=values.get("approved-by", ""),
            source=Citation.read(values.get("source")),
            path=path,
        )


class Milestone(NamedTuple):
    """A step on the way that has a date of its own."""

    title: str
    people: tuple[Person, ...]
    due: Due | None
    reached: str

    @classmethod
    def read(cls, values: Values) -> Milestone:
        """The milestone in ``values``."""
        people = tuple(Person.read(item) for item in values.get("people", ()) if item is not None)
        return cls(values["title"], people, Due.read(values.get("due")), values.get("reached", ""))


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that will be done."""

    id: str
    number: str
    numbers: tuple[tuple[str, str], ...]
    """Numbers in other editions, each with the name of its edition."""
    title: str
    detail: str
    added: str
    """The day it joined the plan, where that was later than the plan; else empty."""
    continues: tuple[str, ...]
    """Earlier actions that it carries on, each as ``plan/action``."""
    people: tuple[Person, ...]
    due: Due | None
    impact: str
    answers: tuple[str, ...]
    measures: tuple[str, ...]
    guidance: tuple[str, ...]
    standards: tuple[str, ...]
    note: str
    milestones: tuple[Milestone, ...]
    updates: tuple[Update, ...]
    """Oldest first, whatever their order in the file."""
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Action:
        """The action in ``values``, which stand at ``path`` of their file."""
        updates = (Update.read(item, at) for item, at in items(values, "updates", path))
        return cls(
            id=values["id"],
            number=values.get("number", ""),
            numbers=tuple((item["number"], item["edition"]) for item, _ in items(values, "numbers")),
            title=values["title"],
            detail=prose(values, "detail"),
            added=values.get("added", ""),
            continues=texts(values, "continues"),
            people=tuple(Person.read(item) for item in values.get("people", ()) if item is not None),
            due=Due.read(values.get("due")),
            impact=prose(values, "impact"),
            answers=texts(values, "answers"),
            measures=texts(values, "measures"),
            guidance=texts(values, "guidance"),
            standards=texts(values, "standards"),
            note=prose(values, "note"),
            milestones=tuple(Milestone.read(item) for item, _ in items(values, "milestones", path)),
            updates=tuple(sorted(updates, key=lambda update: update.on)),
            path=path,
        )


@dataclass(frozen=True, slots=True)
class Group:
    """A group of actions, or of smaller groups, to any depth."""

    id: str
    number: str
    title: str
    summary: str
    answers: tuple[str, ...]
    measures: tuple[str, ...]
    groups: tuple[Group, ...]
    actions: tuple[Action, ...]
    path: Path = field(default=())

    @classmethod
    def read(cls, values: Values, path: Path = ()) -> Group:
        """The group in ``values``, which stand at ``path`` of their file."""
        return cls(
            id=values.get("id", ""),
            number=values.get("number", ""),
            title=values["title"],
            summary=prose(values, "summary"),
            answers=texts(values, "answers"),
            measures=texts(values, "measures"),
            groups=tuple(Group.read(item, at) for item, at in items(values, "groups", path)),
            actions=tuple(Action.read(item, at) for item, at in items(values, "actions", path)),
            path=path,
        )
