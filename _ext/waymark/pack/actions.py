"""The part of a pack that holds every action with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from waymark.coverage import coverage
from waymark.entries import ActionFacts, GroupFacts, Located, Moment
from waymark.labels import sentence
from waymark.model import Milestone

from .pieces import Due, Evidence, Holder, Named, Rating, Told
from .scope import Scope, told
from .wording import day_of


class Level(NamedTuple):
    """A group that an action stands in."""

    id: str
    number: str
    title: str
    level: str
    """What the plan calls its groups at this level."""

    @property
    def words(self) -> str:
        """The title with its number."""
        return f"{self.number}. {self.title}" if self.number else self.title


class Update(NamedTuple):
    """What was told of an action on a day."""

    on: date
    ratings: tuple[Rating, ...]
    basis: str
    """How the rating was come by, as in an action."""
    note: str
    difference: str
    evidence: tuple[str, ...]
    due_words: str
    """The new due date, where it was moved."""
    due: date | None
    reason: str
    mitigation: str
    approved_by: str
    source: Told | None


class Step(NamedTuple):
    """A milestone."""

    title: str
    people: tuple[Holder, ...]
    due_words: str
    due: date | None
    reached: date | None


class ActionRow(NamedTuple):
    """An action as it stands on the day of the pack. Texts are plain words; what is not told is empty."""

    id: str
    number: str
    groups: tuple[Level, ...]
    """From the area down to the outcome."""
    title: str
    detail: str
    people: tuple[Holder, ...]
    due: Due
    is_open: bool
    """Whether something is still to be done."""
    ratings: tuple[Rating, ...]
    """One for each thing that the plan rates, delivery first; none where it gives no ratings."""
    basis: str
    """``given``, ``read-from-note`` where the paper gave words only, empty where nothing was rated."""
    updated: date | None
    progress: str
    impact: str
    """What should change, as expected."""
    difference: str
    """What changed, as told."""
    reason: str
    mitigation: str
    evidence: tuple[Evidence, ...]
    findings: tuple[Named, ...]
    """What it answers, by itself or through its groups."""
    measures: tuple[Named, ...]
    guidance: tuple[Named, ...]
    standards: tuple[Named, ...]
    continues: tuple[Named, ...]
    note: str
    """What those who keep the record say of it."""
    updates: tuple[Update, ...]
    """Oldest first."""
    steps: tuple[Step, ...]

    @property
    def area(self) -> Level:
        """The highest group it stands in."""
        return self.groups[0]

    @property
    def outcome(self) -> Level:
        """The lowest group it stands in."""
        return self.groups[-1]

    @property
    def rating(self) -> Rating | None:
        """Its rating of delivery; None where the plan does not rate it."""
        return next((one for one in self.ratings if one.axis == "delivery"), None)

    @property
    def common(self) -> str:
        """The common term of its rating; empty where it has none."""
        return self.rating.common if self.rating else ""

    @property
    def lead(self) -> str:
        """Who leads, in short; empty where nobody is named."""
        return next((one.short for one in self.people), "")

    @property
    def name(self) -> str:
        """The title with its number, as a paper names it."""
        return f"{self.number}) {self.title}" if self.number else self.title


def actions_of(scope: Scope) -> tuple[ActionRow, ...]:
    """The actions of the plan, in its order."""
    answered: dict[str, list[Named]] = {}
    for row in coverage(scope.inventory, scope.plan_id).answered:
        for action in row.actions:
            finding = Named(row.finding.entry.id, row.finding.entry.title)
            answered.setdefault(action.entry.id, []).append(finding)
    return tuple(_row(scope, *one, tuple(answered.get(one[0].entry.id, ()))) for one in scope.chosen)


def _row(scope: Scope, located: Located, facts: ActionFacts, findings: tuple[Named, ...]) -> ActionRow:
    action, given = scope.action(located), dict(facts.ratings)
    return ActionRow(
        id=located.entry.id,
        number=facts.number,
        groups=_levels(scope, facts),
        title=located.entry.title,
        detail=scope.words(action.detail),
        people=scope.holders(facts.people),
        due=_due(scope, facts),
        is_open=scope.is_open(facts),
        ratings=tuple(scope.rating(one.axis, given.get(one.axis, "")) for one in scope.plan.schemes),
        basis=_basis(rated=bool(facts.delivery), read=facts.read_from_note),
        updated=day_of(facts.updated),
        progress=scope.words(facts.note),
        impact=scope.words(facts.impact),
        difference=scope.words(facts.difference),
        reason=scope.words(facts.reason),
        mitigation=scope.words(facts.mitigation),
        evidence=tuple(_evidence(scope, facts)),
        findings=findings,
        measures=_linked(scope, located, facts, "measure", "measures"),
        guidance=_linked(scope, located, facts, "guidance", "guidance"),
        standards=scope.named("standard", action.standards),
        continues=scope.named("action", action.continues),
        note=scope.words(action.note),
        updates=tuple(_update(scope, moment) for moment in facts.moments),
        steps=tuple(_step(scope, step) for step in action.milestones),
    )


def _levels(scope: Scope, facts: ActionFacts) -> tuple[Level, ...]:
    """The groups above an action; a group without an id of its own belongs to the one above."""
    found = []
    for depth, group in enumerate(dict.fromkeys(facts.groups)):
        located = scope.inventory.get("group", group)
        number = located.entry.facts.number if located and isinstance(located.entry.facts, GroupFacts) else ""
        levels = scope.plan.levels
        name = levels[depth] if depth < len(levels) else "group"
        found.append(Level(group, number, located.entry.title if located else scope.plan.title, name))
    return tuple(found)


def _due(scope: Scope, facts: ActionFacts) -> Due:
    first, now = day_of(facts.first_end), day_of(facts.due_end)
    times = sum(1 for moment in facts.moments if moment.due)
    return Due(
        kind=facts.due_kind,
        words=sentence(facts.due),
        day=now,
        first_words=sentence(facts.first_due),
        first_day=first,
        moved_times=times,
        moved_days=(now - first).days if times and first and now else None,
        late_days=scope.late(facts),
    )


def _basis(*, rated: bool, read: bool) -> str:
    return ("read-from-note" if read else "given") if rated else ""


def _evidence(scope: Scope, facts: ActionFacts) -> Iterator[Evidence]:
    for moment in facts.moments:
        for text in moment.evidence:
            yield Evidence(date.fromisoformat(moment.on), scope.words(text))


def _linked(scope: Scope, located: Located, facts: ActionFacts, kind: str, field: str) -> tuple[Named, ...]:
    """The records of a kind that an action or one of its groups names in a field for them."""
    holders = (("action", located.entry.id), *(("group", group) for group in facts.groups))
    mentions = (one for holder in holders for one in scope.inventory.named_by(*holder, kind))
    return scope.named(kind, (one.target for one in mentions if one.field == field))


def _update(scope: Scope, moment: Moment) -> Update:
    given = dict(moment.ratings)
    return Update(
        on=date.fromisoformat(moment.on),
        ratings=tuple(scope.rating(axis, term) for axis, term in given.items()),
        basis=_basis(rated="delivery" in given, read=moment.read_from_note),
        note=scope.words(moment.note),
        difference=scope.words(moment.difference),
        evidence=tuple(scope.words(text) for text in moment.evidence),
        due_words=sentence(moment.due),
        due=day_of(moment.due_end),
        reason=scope.words(moment.reason),
        mitigation=scope.words(moment.mitigation),
        approved_by=scope.role(moment.approved_by),
        source=told(moment.source),
    )


def _step(scope: Scope, step: Milestone) -> Step:
    due = step.due
    return Step(
        title=scope.words(step.title),
        people=scope.holders(step.people),
        due_words=sentence(due.words) if due else "",
        due=due.end if due else None,
        reached=day_of(step.reached),
    )
