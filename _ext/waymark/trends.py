"""How a plan moved, month by month: what was planned, what was done, and what dates slipped."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, Located
from waymark.progress import COMPLETE
from waymark.standing import common_term, joined_on, standing

LONGEST: Final = 120
"""Months that a trend holds at most, the newest: ten years."""


AHEAD: Final = 60
"""Months to come that a trend holds at most: five years."""


class Trend(NamedTuple):
    """Counts at the end of each month, the last one at the day the site speaks for or the last due date."""

    days: tuple[date, ...]
    planned: tuple[int, ...]
    """Actions that were to be done by then, by their first due dates."""
    completed: tuple[int | None, ...]
    """Actions that were complete by then; None for a day that is still to come."""
    ratings: dict[str, tuple[int, ...]]
    """For each rating of delivery (empty for none) how many actions had it, on the days that have come."""
    total: int
    undated: int
    """Actions without a due date, which no month can plan for."""


class Slipped(NamedTuple):
    """An action whose due date moved."""

    action: Located
    first: str
    """The first due date in words."""
    first_end: str
    current: str
    current_end: str
    times: int
    days: int
    """From the first to the current date; 0 where one of them is no date."""
    approved_by: tuple[str, ...]
    reasons: tuple[str, ...]


def trend(
    inventory: Inventory, chosen: Iterable[tuple[Located, ActionFacts]], as_of: date, *, common: bool
) -> Trend | None:
    """The trend of the actions ``chosen`` up to ``as_of``; None where no action and no date is known.

    Ratings are the plan's own terms, or the common ones where ``common`` is set.
    """
    facts = [one for _, one in chosen]
    starts = [day for one in facts if (day := joined_on(inventory, one))]
    starts += [moment.on for one in facts for moment in one.moments[:1]]
    if not facts or not starts:
        return None
    ends = [one.first_end for one in facts if one.first_end and one.first_kind == "by"]
    first = date.fromisoformat(min(starts))
    last = date.fromisoformat(max([*ends, as_of.isoformat()]))
    every = tuple(_month_ends(first, as_of, last))
    come = [day for day in every if day <= as_of]
    days = (*come[-LONGEST:], *every[len(come) :][:AHEAD])
    past = [day for day in days if day <= as_of]
    counted = [_ratings_on(inventory, facts, day, common=common) for day in past]
    terms = sorted({term for counts in counted for term in counts})
    completed = [_completed(inventory, facts, day) for day in past]
    return Trend(
        days=days,
        planned=tuple(sum(1 for end in ends if end <= day.isoformat()) for day in days),
        completed=(*completed, *(None for _ in days[len(past) :])),
        ratings={term: tuple(counts[term] for counts in counted) for term in terms},
        total=len(facts),
        undated=len(facts) - len(ends),
    )


def _month_ends(first: date, as_of: date, last: date) -> Iterator[date]:
    """The last day of each month from ``first`` on, with ``as_of`` among them, until ``last`` is covered."""
    day = first.replace(day=monthrange(first.year, first.month)[1])
    if first < day and first <= as_of:
        yield first
    while True:
        if day > as_of > day.replace(day=1) - timedelta(days=1) and as_of > first:
            yield as_of
        yield day
        if day >= last:
            return
        following = day + timedelta(days=1)
        day = following.replace(day=monthrange(following.year, following.month)[1])


def _ratings_on(inventory: Inventory, facts: list[ActionFacts], day: date, *, common: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in facts:
        if joined_on(inventory, one) <= day.isoformat():
            term = standing(one, day).delivery
            counts[common_term(inventory, one.plan, term) if common else term] += 1
    return counts


def _completed(inventory: Inventory, facts: list[ActionFacts], day: date) -> int:
    terms = ((one.plan, standing(one, day).delivery) for one in facts)
    return sum(1 for plan, term in terms if term and common_term(inventory, plan, term) in COMPLETE)


def slipped(chosen: Iterable[tuple[Located, ActionFacts]]) -> tuple[Slipped, ...]:
    """Those of the actions ``chosen`` whose due date moved, the furthest first."""
    found = [
        _slip(located, facts)
        for located, facts in chosen
        if any(one.due for one in facts.moments) and not _only_reviews(facts)
    ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.action.entry.id)))


def _only_reviews(facts: ActionFacts) -> bool:
    """Whether only days of review moved: to look again later breaks no promise."""
    kinds = {facts.first_kind, *(moment.due_kind for moment in facts.moments if moment.due)}
    return kinds <= {"review", "every", ""} and "review" in kinds


def _slip(located: Located, facts: ActionFacts) -> Slipped:
    moved = [moment for moment in facts.moments if moment.due]
    promised = facts.first_kind == facts.due_kind == "by"
    ends = (facts.first_end, facts.due_end) if promised else ("", "")
    return Slipped(
        action=located,
        first=facts.first_due,
        first_end=ends[0],
        current=facts.due,
        current_end=ends[1],
        times=len(moved),
        days=(date.fromisoformat(ends[1]) - date.fromisoformat(ends[0])).days if all(ends) else 0,
        approved_by=tuple(dict.fromkeys(moment.approved_by for moment in moved if moment.approved_by)),
        reasons=tuple(moment.reason for moment in moved if moment.reason),
    )
