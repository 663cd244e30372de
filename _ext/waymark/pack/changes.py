"""The part of a pack that tells what changed since the day it looks back to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from waymark.changes import Change, changes, events, figures_moved
from waymark.entries import ActionFacts, MeasureFacts
from waymark.entries.registers import figure
from waymark.labels import sentence
from waymark.model import Measure, Value

from .actions import ActionRow, Level
from .pieces import Holder, Named, Rating
from .scope import Scope, named
from .wording import day_of, period_words


class ChangeRow(NamedTuple):
    """One thing that changed in an action."""

    kind: str
    """``added``, ``closed``, ``rated``, ``moved``, ``overdue``, ``evidence`` or ``reported``."""
    on: date
    id: str
    number: str
    title: str
    area: Level
    people: tuple[Holder, ...]
    rating_before: Rating | None
    """For ``closed`` and ``rated``."""
    rating_after: Rating | None
    due_before: str
    """For ``moved``, in words; empty where no date was set."""
    due_after: str
    """For ``moved`` and ``overdue``."""
    days: int
    """By how many days a date moved, or how many days past it the action is."""
    text: str
    """The note, the reason or the evidence."""
    approved_by: str
    """Who agreed that a date moved; empty where nobody is named."""


class FigureRow(NamedTuple):
    """A figure that became known."""

    measure: Named
    before: str
    """The newest figure known before, in words; empty where there was none."""
    after: str
    way: Literal["better", "worse", "unchanged", ""]
    """Empty where it cannot be said."""


class EventRow(NamedTuple):
    """A report or a visit of those whose findings the plan answers."""

    when: str
    what: Literal["report", "visit"]
    source: Named
    title: str


class Changes(NamedTuple):
    """All that changed."""

    since: date
    """The day from which on changes are told. In a plan that is newer than that, the day it was published."""
    plan_is_new: bool
    rows: tuple[ChangeRow, ...]
    """By kind, what a board asks for first."""
    figures: tuple[FigureRow, ...]
    events: tuple[EventRow, ...]


def counted_from(scope: Scope) -> date:
    """The day from which changes in actions are told: nothing can change in a plan before there is one."""
    published = day_of(scope.plan.published)
    return published if published and published > scope.since else scope.since


def changes_of(scope: Scope, actions: tuple[ActionRow, ...]) -> Changes:
    """What changed in the plan, in its figures and in those whose findings it answers."""
    start = counted_from(scope)
    rows = {action.id: action for action in actions}
    found = changes(scope.inventory, start, scope.as_of, scope.plan_id)
    told = tuple(_row(scope, one, rows[one.record.entry.id]) for one in found if one.record.entry.id in rows)
    figures = tuple(_figures(scope))
    return Changes(start, start > scope.since, told, figures, tuple(_events(scope)))


def _row(scope: Scope, change: Change, action: ActionRow) -> ChangeRow:
    rated = change.kind in {"closed", "rated"}
    moved = change.kind == "moved"
    facts = change.record.entry.facts
    assert isinstance(facts, ActionFacts)
    return ChangeRow(
        kind=change.kind,
        on=date.fromisoformat(change.on),
        id=action.id,
        number=action.number,
        title=action.title,
        area=action.area,
        people=action.people,
        rating_before=scope.rating("delivery", change.before) if rated else None,
        rating_after=scope.rating("delivery", change.after) if rated else None,
        due_before=sentence(change.before) if moved else "",
        due_after="" if rated else sentence(change.after),
        days=change.days,
        text=_text(scope, change, facts),
        approved_by=scope.role(change.approved_by),
    )


def _text(scope: Scope, change: Change, facts: ActionFacts) -> str:
    """The text of a change; each piece of evidence on a line of its own."""
    if change.kind != "evidence":
        return scope.words(change.text)
    told = (moment.evidence for moment in facts.moments if moment.on == change.on)
    return "\n".join(scope.words(text) for evidence in told for text in evidence)


def _figures(scope: Scope) -> Iterator[FigureRow]:
    for one in figures_moved(scope.inventory, scope.since, scope.as_of, scope.plan_id):
        facts = one.measure.entry.facts
        if isinstance(facts, MeasureFacts):
            before = _words(one.before, facts.unit) if one.before else ""
            after = _words(one.after, facts.unit)
            yield FigureRow(named(one.measure), before, after, way_of(facts.measure, one.before, one.after))


def _words(value: Value, unit: str) -> str:
    return "Hidden" if value.suppressed else f"{figure(value, unit)} ({value.when})"


def way_of(
    measure: Measure, before: Value | None, after: Value
) -> Literal["better", "worse", "unchanged", ""]:
    """Whether a figure moved the way that is wanted; empty where that cannot be said."""
    if before is None or before.value is None or after.value is None or before.suppressed or after.suppressed:
        return ""
    if after.value == before.value:
        return "unchanged"
    if measure.polarity not in {"high", "low"}:
        return ""
    return "better" if (after.value > before.value) == (measure.polarity == "high") else "worse"


def _events(scope: Scope) -> Iterator[EventRow]:
    wanted = {target.partition("/")[0] for target in scope.plan.answers}
    for one in events(scope.inventory, scope.since, scope.as_of):
        if one.source.entry.id in wanted:
            what: Literal["report", "visit"] = "report" if one.what == "published" else "visit"
            title = "" if what == "report" else one.title
            yield EventRow(period_words(one.on), what, named(one.source), title)
