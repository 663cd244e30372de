"""What changed between two days: in actions, figures and inspections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, Located, MeasureFacts, Moment, PlanFacts, SourceFacts
from waymark.model import Period, Value
from waymark.progress import DONE
from waymark.standing import common_term, is_overdue, joined_on, standing

KINDS: Final = ("new-plan", "added", "closed", "rated", "moved", "overdue", "evidence", "reported")
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


class FigureMoved(NamedTuple):
    """A figure that became known."""

    measure: Located
    before: Value | None
    """The newest figure known before; None where there was none."""
    after: Value


class Event(NamedTuple):
    """A judgement, a report or a visit that became known."""

    on: str
    """A day or a period, as typed."""
    source: Located
    what: str
    """``published`` for a source itself, ``visit`` for a visit."""
    title: str


def changes(inventory: Inventory, since: date, until: date, plan: str = "") -> tuple[Change, ...]:
    """What changed in actions after ``since`` and up to ``until``: of one plan or of all.

    By kind in the order of :data:`KINDS`, then by plan and place. ``until`` is not after the day the
    inventory speaks for.
    """
    found = [*_of_plans(inventory, since, until, plan)]
    new_plans = {change.record.entry.id for change in found}
    for located in inventory.held_by("plan", plan) if plan else inventory.of_kind("action"):
        facts = located.entry.facts
        if isinstance(facts, ActionFacts) and facts.plan not in new_plans:
            found += _of_action(inventory, located, facts, since, until)
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


def _of_action(
    inventory: Inventory, located: Located, facts: ActionFacts, since: date, until: date
) -> Iterator[Change]:
    if _within(joined_on(inventory, facts), since, until):
        yield Change("added", joined_on(inventory, facts), located)
    before = standing(facts, since)
    rating, due, due_end = before.delivery, before.due, before.due_end
    for moment in facts.moments:
        if not _within(moment.on, since, until):
            continue
        rated = dict(moment.ratings).get("delivery", rating)
        if rated != rating:
            closed = common_term(inventory, facts.plan, rated) in DONE
            yield Change("closed" if closed else "rated", moment.on, located, rating, rated, text=moment.note)
        elif moment.note or moment.difference:
            yield Change("reported", moment.on, located, text=moment.note or moment.difference)
        if moment.due:
            yield _moved(located, moment, due, due_end)
            due, due_end = moment.due, moment.due_end
        if moment.evidence:
            yield Change("evidence", moment.on, located, text="; ".join(moment.evidence))
        rating = rated
    if is_overdue(inventory, facts, until) and not is_overdue(inventory, facts, since):
        late = standing(facts, until).due_end
        days = (until - date.fromisoformat(late)).days
        yield Change("overdue", late, located, after=standing(facts, until).due, days=days)


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
        new = [value for value in facts.measure.values if since < known_from(value) <= until]
        if new:
            earlier = [value for value in facts.measure.values if known_from(value) <= since]
            before = earlier[-1] if earlier else facts.measure.baseline
            same = before is not None and before.at == new[-1].at and before.value == new[-1].value
            found.append(FigureMoved(located, None if same else before, new[-1]))
    return tuple(found)


def known_from(value: Value) -> date:
    """The day from which a figure was known: that of its paper, or the first of its own period."""
    paper = value.source.date if value.source else ""
    return Period.read(paper).first if paper else value.at.first


def _names(inventory: Inventory, plan: str, measure: str) -> bool:
    named = (mention for _, mention in inventory.mentions_of("measure", measure))
    return any(
        mention.from_kind in {"action", "group"} and mention.from_id.startswith(f"{plan}/")
        for mention in named
    )


def events(inventory: Inventory, since: date, until: date) -> tuple[Event, ...]:
    """The reports and visits of inspectors after ``since`` and up to ``until``, oldest first.

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
            if when and since < Period.read(when).last <= until:
                found.append(Event(when, located, "visit", visit.title))
    return tuple(sorted(found, key=lambda event: event.on))
