"""What changed between two days: in actions, figures and inspections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from waymark.entries import (
    ActionFacts,
    Inventory,
    Located,
    MeasureFacts,
    Moment,
    PlanFacts,
    RiskFacts,
    SourceFacts,
)
from waymark.model import Period, Value
from waymark.progress import DONE
from waymark.standing import common_term, is_overdue, joined_on, standing

KINDS: Final = ("new-plan", "added", "closed", "rated", "moved", "overdue", "reached", "evidence", "reported")
"""What can change in a plan, with what a board asks for first."""


class Change(NamedTuple):
    """One thing that changed."""

    kind: str
    """One of :data:`KINDS`."""
    on: str
    """The day, year-month-day."""
    record: Located
    """The action, or the plan where all of it is new."""
    before: str = ""
    """The term of delivery or the due date before, in words for a date; empty where there was none."""
    after: str = ""
    days: int = 0
    """By how many days a due date moved; how many actions a new plan has; by how many days one is late."""
    text: str = ""
    """The reason, the evidence or the note, as typed."""
    approved_by: str = ""
    axis: str = "delivery"
    """What was rated."""
    read_from_note: bool = False
    """Whether the rating was read from words and not given."""


class FigureMoved(NamedTuple):
    """A figure that became known."""

    measure: Located
    before: Value | None
    """The newest figure known before; None where there was none."""
    after: Value


class Event(NamedTuple):
    """A report, a visit or a risk that became known."""

    on: str
    """A day or a period, as typed."""
    source: Located
    what: str
    """``published`` for a source itself, ``visit`` for a visit, ``raised`` and ``ended`` for a risk."""
    title: str


def changes(inventory: Inventory, since: date, until: date, plan: str = "") -> tuple[Change, ...]:
    """What changed in actions after ``since`` and up to ``until``: of one plan or of all.

    By kind in the order of :data:`KINDS`, then by plan and place. ``until`` is not after the day the
    inventory speaks for. The actions of a plan that is new are told with it; what happened to them is
    told from its day on.
    """
    found = [*_of_plans(inventory, since, until, plan)]
    new_plans = {change.record.entry.id: date.fromisoformat(change.on) for change in found}
    for located in inventory.held_by("plan", plan) if plan else inventory.of_kind("action"):
        facts = located.entry.facts
        if isinstance(facts, ActionFacts):
            start = new_plans.get(facts.plan)
            new = start is not None and joined_on(inventory, facts) <= start.isoformat()
            found += _of_action(inventory, located, facts, start if new and start else since, until, new=new)
    return tuple(sorted(found, key=lambda change: KINDS.index(change.kind)))


def _within(day: str, since: date, until: date) -> bool:
    return bool(day) and since.isoformat() < day <= until.isoformat()


def _of_plans(inventory: Inventory, since: date, until: date, plan: str) -> Iterator[Change]:
    for located in inventory.of_kind("plan"):
        facts = located.entry.facts
        if not isinstance(facts, PlanFacts) or (plan and located.entry.id != plan):
            continue
        if _within(facts.published, since, until):
            number = sum(1 for _ in inventory.held_by("plan", located.entry.id))
            yield Change("new-plan", facts.published, located, days=number)


def _of_action(  # noqa: PLR0913 - the two days and what is looked at
    inventory: Inventory, located: Located, facts: ActionFacts, since: date, until: date, *, new: bool
) -> Iterator[Change]:
    if not new and _within(joined_on(inventory, facts), since, until):
        yield Change("added", joined_on(inventory, facts), located)
    yield from _told(inventory, located, facts, since, until)
    yield from _steps(located, facts, since, until)
    late_before = not new and is_overdue(inventory, facts, since)
    if is_overdue(inventory, facts, until) and not late_before:
        then = standing(facts, until)
        days = (until - date.fromisoformat(then.due_end)).days
        yield Change("overdue", then.due_end, located, after=then.due, days=days)


def _told(
    inventory: Inventory, located: Located, facts: ActionFacts, since: date, until: date
) -> Iterator[Change]:
    """What the updates between two days told."""
    before = standing(facts, since)
    rating, due, due_end = before.delivery, before.due, before.due_end
    axes = dict(before.ratings)
    for moment in facts.moments:
        if not _within(moment.on, since, until):
            continue
        rated = dict(moment.ratings).get("delivery", rating)
        if rated != rating:
            was, now = (common_term(inventory, facts.plan, one) in DONE for one in (rating, rated))
            yield Change(
                "closed" if now and not was else "rated", moment.on, located, rating, rated, text=moment.note
            )
        yield from _other_axes(located, moment, axes)
        if rated == rating and (moment.note or moment.difference):
            yield Change("reported", moment.on, located, text=moment.note or moment.difference)
        if moment.due:
            yield _moved(located, moment, due, due_end)
            due, due_end = moment.due, moment.due_end
        if moment.evidence:
            yield Change("evidence", moment.on, located, text="; ".join(moment.evidence))
        rating = rated


def _other_axes(located: Located, moment: Moment, before: dict[str, str]) -> Iterator[Change]:
    """New ratings of anything but delivery; ``before`` is brought up to the moment."""
    for axis, term in moment.ratings:
        if axis != "delivery" and before.get(axis, "") != term:
            yield Change("rated", moment.on, located, before.get(axis, ""), term, axis=axis)
        before[axis] = term


def _steps(located: Located, facts: ActionFacts, since: date, until: date) -> Iterator[Change]:
    for step in facts.steps:
        if _within(step.reached, since, until):
            yield Change("reached", step.reached, located, text=step.title)


def _moved(located: Located, moment: Moment, due: str, due_end: str) -> Change:
    ends = due_end, moment.due_end
    days = (date.fromisoformat(ends[1]) - date.fromisoformat(ends[0])).days if all(ends) else 0
    return Change("moved", moment.on, located, due, moment.due, days, moment.reason, moment.approved_by)


def figures_moved(inventory: Inventory, since: date, until: date, plan: str = "") -> tuple[FigureMoved, ...]:
    """The measures with a figure that became known after ``since`` and up to ``until``.

    Those of one plan are the measures that its groups and actions name.
    """
    found = []
    for located in inventory.of_kind("measure"):
        facts = located.entry.facts
        if not isinstance(facts, MeasureFacts) or (plan and not _names(inventory, plan, located.entry.id)):
            continue
        values = facts.measure.values
        new = [number for number, value in enumerate(values) if since < known_from(value) <= until]
        if new:
            after = values[new[-1]]
            earlier = [one for one in values[: new[-1]] if known_from(one) <= since]
            before = earlier[-1] if earlier else facts.measure.baseline
            same = before is not None and before.at == after.at and before.value == after.value
            found.append(FigureMoved(located, None if same else before, after))
    return tuple(found)


def known_from(value: Value) -> date:
    """The day from which a figure was known: that of its paper, or the last of its own period."""
    paper = value.source.date if value.source else ""
    return Period.read(paper).last if paper else value.at.last


def _names(inventory: Inventory, plan: str, measure: str) -> bool:
    named = (mention for _, mention in inventory.mentions_of("measure", measure))
    return any(
        mention.from_kind in {"action", "group"} and mention.from_id.startswith(f"{plan}/")
        for mention in named
    )


def events(inventory: Inventory, since: date, until: date) -> tuple[Event, ...]:
    """Reports and visits of inspectors, and risks, after ``since`` and up to ``until``, oldest first.

    What a meeting resolved is told with the meeting.
    """
    found = []
    for located in inventory.of_kind("source"):
        facts = located.entry.facts
        if not isinstance(facts, SourceFacts) or facts.kind == "resolution":
            continue
        if _within(facts.published, since, until):
            found.append(Event(facts.published, located, "published", located.entry.title))
        for visit in facts.visits:
            when = visit.first or visit.month
            paper = visit.source.date if visit.source else ""
            if when and since < Period.read(paper or when).last <= until:
                found.append(Event(when, located, "visit", visit.title))
    for located in inventory.of_kind("risk"):
        facts = located.entry.facts
        if isinstance(facts, RiskFacts):
            for what, when in (("raised", facts.risk.raised), ("ended", facts.risk.ended)):
                if when and since < Period.read(when).last <= until:
                    found.append(Event(when, located, what, located.entry.title))
    return tuple(sorted(found, key=lambda event: event.on))
