"""Where a record contradicts itself: nothing is corrected or refused, it is only said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, FinanceFacts, Inventory, Located, MeasureFacts
from waymark.model import Measure, Value, number_words
from waymark.progress import COMPLETE, DONE
from waymark.standing import common_term, days_late, has_ended, plan_facts
from waymark.sums import differences

CODES: Final = (
    "on-track-past-date",
    "complete-without-evidence",
    "complete-off-target",
    "complete-with-open-step",
    "review-missed",
    "silent",
    "rating-against-figure",
    "sum-differs",
)
"""The doubts that can be told, by the codes of their kinds of problem."""

_RATED_WELL: Final = frozenset({"on-track", "not-started"})
_WEEK: Final = 7


class Doubt(NamedTuple):
    """One thing a reader should know before trusting a rating or a figure."""

    code: str
    record: Located
    words: str
    """A sentence that says what stands against what."""
    path: tuple[str | int, ...] = ()
    """Where in the file, for a value within a record; empty for the record itself."""
    plans: tuple[str, ...] = ()
    """Ids of the plans it touches: of an action its own, of a measure those that name it."""


def doubts(inventory: Inventory, as_of: date) -> tuple[Doubt, ...]:
    """All doubts on the day ``as_of``, by kind of record and then in the order of the files."""
    known = inventory.worked_out
    if ("doubts", as_of) not in known:
        told = _doubts(inventory, as_of)
        known["doubts", as_of] = tuple(one._replace(plans=_plans(inventory, one.record)) for one in told)
    found: tuple[Doubt, ...] = known["doubts", as_of]
    return found


def _plans(inventory: Inventory, record: Located) -> tuple[str, ...]:
    match record.entry.facts:
        case ActionFacts(plan=plan):
            return (plan,)
        case FinanceFacts(table=table):
            return (table.plan,) if table.plan else ()
        case _:
            named = (mention for _, mention in inventory.mentions_of(record.entry.kind, record.entry.id))
            plans = (one.from_id.partition("/")[0] for one in named if one.from_kind in {"action", "group"})
            return tuple(dict.fromkeys(plans))


def _doubts(inventory: Inventory, as_of: date) -> Iterator[Doubt]:
    for located in inventory.of_kind("action"):
        if isinstance(located.entry.facts, ActionFacts):
            yield from _of_action(inventory, located, located.entry.facts, as_of)
    for located in inventory.of_kind("measure"):
        if isinstance(located.entry.facts, MeasureFacts):
            yield from _of_measure(located, located.entry.facts.measure)
    for located in inventory.of_kind("finance"):
        if isinstance(located.entry.facts, FinanceFacts):
            for one in differences(located.entry.facts.table):
                yield Doubt(
                    "sum-differs", located, _sum(one.what, one.found, one.printed, one.rounding), one.path
                )


def _sum(what: str, found: float, printed: float, rounding: bool) -> str:  # noqa: FBT001 - one of four facts
    words = f"{what} adds up to {number_words(found)}; the paper prints {number_words(printed)}."
    return f"{words} Rounding can explain it." if rounding else words


def _of_action(inventory: Inventory, located: Located, facts: ActionFacts, as_of: date) -> Iterator[Doubt]:
    common = common_term(inventory, facts.plan, facts.delivery)
    rated = f'Rated "{_label(inventory, facts)}"'
    if facts.read_from_note:
        rated += " (read from its progress note)"
    late = days_late(inventory, facts.plan, facts.delivery, facts.overdue)
    if common in _RATED_WELL and late:
        days = f"{late} day{'s' if late > 1 else ''}"
        words = f"{rated} and {days} past its date, {facts.due}."
        yield Doubt("on-track-past-date", located, words)
    if common in COMPLETE:
        if not any(moment.evidence for moment in facts.moments):
            words = f"{rated}, and no update tells the evidence."
            yield Doubt("complete-without-evidence", located, words)
        yield from _off_target(inventory, located, rated)
        yield from _open_steps(located, facts, rated)
    elif not has_ended(inventory, facts.plan) and common not in DONE:
        yield from _review(located, facts, as_of)
        yield from _silent(inventory, located, facts, as_of)


def _label(inventory: Inventory, facts: ActionFacts) -> str:
    plan = plan_facts(inventory, facts.plan)
    schemes = plan.schemes if plan else ()
    terms = (term for scheme in schemes if scheme.axis == "delivery" for term in scheme.terms)
    return next((term.label for term in terms if term.id == facts.delivery), facts.delivery)


def _off_target(inventory: Inventory, located: Located, rated: str) -> Iterator[Doubt]:
    for mention in inventory.named_by("action", located.entry.id, "measure"):
        found = inventory.get("measure", mention.target)
        if mention.field != "measures" or found is None or not isinstance(found.entry.facts, MeasureFacts):
            continue
        measure = found.entry.facts.measure
        if measure.values and measure.meets(measure.values[-1]) is False:
            latest = found.entry.facts.latest
            at = found.entry.facts.at
            words = f'{rated}, and its measure "{found.entry.title}" is off target: {latest}, {at}.'
            yield Doubt("complete-off-target", located, words)


def _open_steps(located: Located, facts: ActionFacts, rated: str) -> Iterator[Doubt]:
    for step in facts.steps:
        if not step.reached:
            due = f", due {step.due}," if step.due else ""
            words = f'{rated}, and its step "{step.title}"{due} is not marked as reached.'
            yield Doubt("complete-with-open-step", located, words)


def _review(located: Located, facts: ActionFacts, as_of: date) -> Iterator[Doubt]:
    if facts.due_kind == "review" and facts.updated < facts.due_end < as_of.isoformat():
        words = f"{facts.due} has passed, and no update tells of it."
        yield Doubt("review-missed", located, words)


def _silent(inventory: Inventory, located: Located, facts: ActionFacts, as_of: date) -> Iterator[Doubt]:
    plan = plan_facts(inventory, facts.plan)
    last = facts.updated or facts.added or (plan.since if plan else "")
    if plan is None or not last:
        return
    weeks = (as_of - date.fromisoformat(last)).days // _WEEK
    if weeks > plan.silent_after:
        since = "its last update" if facts.updated else "the plan began, and it has no update"
        words = f"{weeks} weeks since {since}; this plan calls an action silent after {plan.silent_after}."
        yield Doubt("silent", located, words)


def _of_measure(located: Located, measure: Measure) -> Iterator[Doubt]:
    for value in measure.values:
        meets = measure.meets(value)
        if meets is None or value.rated not in {"met", "missed"}:
            continue
        if meets != (value.rated == "met"):
            yield Doubt("rating-against-figure", located, _rated(value, meets=meets), value.path)


def _rated(value: Value, *, meets: bool) -> str:
    told = {"met": "met", "missed": "missed"}[value.rated]
    found = "meets" if meets else "misses"
    figure = number_words(value.value or 0.0)
    return f"The paper calls the target {told} for {value.when}; the figure, {figure}, {found} it."
