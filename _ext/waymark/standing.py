"""Where an action stands on a day, in its plan's words and in the common terms of all plans."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, PlanFacts, SourceFacts
from waymark.model import Term
from waymark.progress import DONE

ENDED: Final = frozenset({"closed", "superseded"})
"""States of a plan in which nothing in it is due any more."""


class Standing(NamedTuple):
    """An action at the end of a day."""

    ratings: dict[str, str]
    """The terms in force by axis."""
    due: str
    """The due date in force, in words."""
    due_kind: str
    due_end: str
    """Its last day, year-month-day; empty where it has none."""

    @property
    def delivery(self) -> str:
        """The term of its rating of delivery; empty where it has none."""
        return self.ratings.get("delivery", "")


def plan_facts(inventory: Inventory, plan: str) -> PlanFacts | None:
    """What is known of a plan; None where there is none of that id."""
    known = inventory.worked_out
    if ("plan", plan) not in known:
        located = inventory.get("plan", plan)
        facts = located.entry.facts if located else None
        known["plan", plan] = facts if isinstance(facts, PlanFacts) else None
    found: PlanFacts | None = known["plan", plan]
    return found


def term_of(inventory: Inventory, plan: str, axis: str, term: str) -> Term | None:
    """What a plan says of one of its ratings; None where it does not know it."""
    known = inventory.worked_out
    if ("term", plan, axis, term) not in known:
        facts = plan_facts(inventory, plan)
        schemes = (scheme for scheme in (facts.schemes if facts else ()) if scheme.axis == axis)
        terms = (one for scheme in schemes for one in scheme.terms if one.id == term)
        known["term", plan, axis, term] = next(terms, None)
    found: Term | None = known["term", plan, axis, term]
    return found


def common_term(inventory: Inventory, plan: str, delivery: str) -> str:
    """The common term of a rating of delivery; empty where there is none."""
    known = term_of(inventory, plan, "delivery", delivery)
    return known.common if known else ""


def has_ended(inventory: Inventory, plan: str, day: date | None = None) -> bool:
    """Whether nothing in a plan is due any more, on ``day`` or on the day the inventory speaks for."""
    facts = plan_facts(inventory, plan)
    if facts is None or facts.status not in ENDED:
        return False
    return day is None or not facts.ended or facts.ended <= day.isoformat()


def days_late(inventory: Inventory, plan: str, delivery: str, days: int, day: date | None = None) -> int:
    """By how many of ``days`` an action counts as late: none when it is done or its plan has ended.

    ``delivery`` is its rating of delivery, empty where it has none. ``day`` is another day to look at the
    plan from than the one the inventory speaks for.
    """
    over = has_ended(inventory, plan, day) or common_term(inventory, plan, delivery) in DONE
    return 0 if over else days


def joined_on(inventory: Inventory, facts: ActionFacts) -> str:
    """The day an action joined its plan, not before the plan itself; empty where neither is known."""
    return max(facts.added, plan_began(inventory, facts.plan))


def plan_began(inventory: Inventory, plan: str) -> str:
    """The day a plan is known from; without one, that of the first inspection it answers; may be empty."""
    facts = plan_facts(inventory, plan)
    if facts is None or facts.since:
        return facts.since if facts else ""
    answered = (inventory.get("source", target.partition("/")[0]) for target in facts.answers)
    found = (one.entry.facts for one in answered if one is not None)
    days = (one.published or one.first for one in found if isinstance(one, SourceFacts))
    return min(filter(None, days), default="")


def standing(facts: ActionFacts, day: date) -> Standing:
    """The action ``facts`` at the end of ``day``, which is not after the day the facts speak for."""
    moved = [moment for moment in facts.moments if moment.due]
    due, kind, due_end = (facts.first_due if moved else facts.due), facts.first_kind, facts.first_end
    ratings: dict[str, str] = {}
    for moment in facts.moments:
        if moment.on > day.isoformat():
            break
        ratings.update(moment.ratings)
        if moment.due:
            due, kind, due_end = moment.due, moment.due_kind, moment.due_end
    return Standing(ratings, due, kind, due_end)


def is_overdue(inventory: Inventory, facts: ActionFacts, day: date) -> bool:
    """Whether the action was past its date on ``day`` and not done."""
    then = standing(facts, day)
    if then.due_kind != "by" or not then.due_end or then.due_end >= day.isoformat():
        return False
    return days_late(inventory, facts.plan, then.delivery, 1, day) > 0
