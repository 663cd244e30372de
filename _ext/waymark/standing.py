"""Where an action stands on a day, in its plan's words and in the common terms of all plans."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, PlanFacts
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
    due_end: str
    """Its last day, year-month-day; empty where it has none."""

    @property
    def delivery(self) -> str:
        """The term of its rating of delivery; empty where it has none."""
        return self.ratings.get("delivery", "")


def plan_facts(inventory: Inventory, plan: str) -> PlanFacts | None:
    """What is known of a plan; None where there is none of that id."""
    located = inventory.get("plan", plan)
    return located.entry.facts if located and isinstance(located.entry.facts, PlanFacts) else None


def term_of(inventory: Inventory, plan: str, axis: str, term: str) -> Term | None:
    """What a plan says of one of its ratings; None where it does not know it."""
    facts = plan_facts(inventory, plan)
    schemes = (scheme for scheme in (facts.schemes if facts else ()) if scheme.axis == axis)
    return next((known for scheme in schemes for known in scheme.terms if known.id == term), None)


def common_term(inventory: Inventory, plan: str, delivery: str) -> str:
    """The common term of a rating of delivery; empty where there is none."""
    known = term_of(inventory, plan, "delivery", delivery)
    return known.common if known else ""


def has_ended(inventory: Inventory, plan: str) -> bool:
    """Whether nothing in a plan is due any more."""
    facts = plan_facts(inventory, plan)
    return facts is not None and facts.status in ENDED


def days_late(inventory: Inventory, plan: str, delivery: str, days: int) -> int:
    """By how many of ``days`` an action counts as late: none when it is done or its plan has ended.

    ``delivery`` is its rating of delivery, empty where it has none.
    """
    over = has_ended(inventory, plan) or common_term(inventory, plan, delivery) in DONE
    return 0 if over else days


def joined_on(inventory: Inventory, facts: ActionFacts) -> str:
    """The day an action joined its plan: its own, or that of the plan; empty where neither is known."""
    plan = plan_facts(inventory, facts.plan)
    return facts.added or (plan.published if plan else "")


def standing(facts: ActionFacts, day: date) -> Standing:
    """The action ``facts`` at the end of ``day``, which is not after the day the facts speak for."""
    moved = [moment for moment in facts.moments if moment.due]
    due, due_end = (facts.first_due if moved else facts.due), facts.first_end
    ratings: dict[str, str] = {}
    for moment in facts.moments:
        if moment.on > day.isoformat():
            break
        ratings.update(moment.ratings)
        if moment.due:
            due, due_end = moment.due, moment.due_end
    return Standing(ratings, due, due_end)


def is_overdue(inventory: Inventory, facts: ActionFacts, day: date) -> bool:
    """Whether the action was past its date on ``day`` and not done."""
    then = standing(facts, day)
    if facts.due_kind != "by" or not then.due_end or then.due_end >= day.isoformat():
        return False
    return days_late(inventory, facts.plan, then.delivery, 1) > 0
