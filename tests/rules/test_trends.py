"""How a plan moved: planned by first dates, completed by ratings, month by month up to a day."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from waymark.entries import ActionFacts, Inventory, Located
from waymark.trends import Trend, slipped, trend

from .inventories import PLAN, group_of, inventory_of

AS_OF: Final = date(2023, 1, 26)
FIRST: Final = """
id: a
title: A
due: 2022-10-31
updates:
  - {on: 2022-09-12, delivery: going}
  - {on: 2022-10-31, delivery: done}
"""
SECOND: Final = """
id: b
title: B
due: 2022-11
updates:
  - {on: 2022-10-03, delivery: going}
  - {on: 2022-11-30, delivery: slow}
  - {on: 2022-12-20, due: 2023-03-31, reason: Later.}
  - {on: 2023-01-20, delivery: kept}
"""
THIRD: Final = "id: c\ntitle: C\nupdates: [{on: 2022-12-01, delivery: dropped}]\n"
SPREAD: Final = (FIRST, SECOND, THIRD)


def project(*actions: str, as_of: date = AS_OF, plan: str = PLAN) -> Inventory:
    """Return a plan with these actions."""
    return inventory_of({"plans/p/plan.yaml": plan, "plans/p/01-a.yaml": group_of(*actions)}, as_of)


def chosen(inventory: Inventory) -> list[tuple[Located, ActionFacts]]:
    """Return all actions with their facts."""
    every = ((one, one.entry.facts) for one in inventory.of_kind("action"))
    return [(one, facts) for one, facts in every if isinstance(facts, ActionFacts)]


def trend_of(
    *actions: str,
    as_of: date = AS_OF,
    plan: str = PLAN,
    common: bool = False,
) -> Trend:
    """Return the trend of a plan with these actions."""
    inventory = project(*actions, as_of=as_of, plan=plan)
    found = trend(inventory, chosen(inventory), as_of, common=common)
    assert found is not None
    return found


def days(found: Trend) -> list[str]:
    """Return the days of a trend."""
    return [day.isoformat() for day in found.days]


def test_a_trend_counts_at_the_end_of_each_month_and_on_its_day() -> None:
    """From the day the plan began, through each month's last day, with the day itself among them."""
    assert days(trend_of(*SPREAD)) == [
        "2022-09-01",
        "2022-09-30",
        "2022-10-31",
        "2022-11-30",
        "2022-12-31",
        "2023-01-26",
        "2023-01-31",
    ]


def test_planned_follows_the_first_dates_and_completed_the_ratings() -> None:
    """A date that moved does not change what was planned; what was stopped is not completed."""
    found = trend_of(*SPREAD)
    assert found.planned == (0, 0, 1, 2, 2, 2, 2)
    assert found.completed == (0, 0, 1, 1, 1, 2, None)
    assert (found.total, found.undated) == (3, 1)


def test_ratings_are_those_of_the_day_in_the_words_asked_for() -> None:
    """The plan's own terms, or the common ones; what had no rating yet is counted as none."""
    own, common = trend_of(*SPREAD), trend_of(*SPREAD, common=True)
    assert own.ratings == {
        "": (3, 2, 1, 1, 0, 0),
        "done": (0, 0, 1, 1, 1, 1),
        "dropped": (0, 0, 0, 0, 1, 1),
        "going": (0, 1, 1, 0, 0, 0),
        "kept": (0, 0, 0, 0, 0, 1),
        "slow": (0, 0, 0, 1, 1, 0),
    }
    assert common.ratings["complete"] == own.ratings["done"]
    assert common.ratings["on-track"] == own.ratings["going"]


@pytest.mark.parametrize("as_of", ["2022-09-30", "2022-10-31", "2023-01-01", "2023-01-26", "2024-02-29"])
def test_every_series_has_a_number_for_each_day(as_of: str) -> None:
    """The days rise without a gap or a double, the day asked for is among them, and nothing lies ahead."""
    day = date.fromisoformat(as_of)
    found = trend_of(*SPREAD, as_of=day)
    assert list(found.days) == sorted(set(found.days))
    assert day in found.days
    past = [one for one in found.days if one <= day]
    assert len(found.planned) == len(found.completed) == len(found.days)
    assert {len(counts) for counts in found.ratings.values()} == {len(past)}
    assert [number is None for number in found.completed] == [one > day for one in found.days]
    assert {sum(numbers) for numbers in zip(*found.ratings.values(), strict=True)} == {3}
    assert list(found.planned) == sorted(found.planned)


def test_the_months_reach_to_the_last_first_date() -> None:
    """What is planned for a month to come is shown, and nothing is said of how far it will be."""
    found = trend_of("id: a\ntitle: A\ndue: 2023-04-15\n", *SPREAD)
    assert days(found)[-4:] == ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]
    assert found.planned[-2:] == (2, 3)
    assert found.completed[-4:] == (None, None, None, None)


def test_a_day_that_ends_a_month_stands_once() -> None:
    """Where the day asked for is the last of a month, it is not told twice."""
    found = trend_of(*SPREAD, as_of=date(2022, 12, 31))
    assert days(found)[-2:] == ["2022-11-30", "2022-12-31"]
    assert found.completed[-1] == 1


def test_a_plan_of_one_day_has_a_trend_of_that_day() -> None:
    """On the day a plan is published there is one day behind and the end of its month ahead."""
    found = trend_of("id: a\ntitle: A\ndue: 2022-09-01\n", as_of=date(2022, 9, 1))
    assert days(found) == ["2022-09-01", "2022-09-30"]
    assert (found.planned, found.completed, found.ratings) == ((1, 1), (0, None), {"": (1,)})
    plan = PLAN.replace("2022-09-01", "2022-09-30")
    found = trend_of("id: a\ntitle: A\n", as_of=date(2022, 9, 30), plan=plan)
    assert (days(found), found.completed) == (["2022-09-30"], (0,))


def test_where_no_day_is_known_there_is_no_trend() -> None:
    """A plan that is not dated, of which nothing was told, has no months to count by; nor has none at all."""
    undated = PLAN.replace("published: 2022-09-01\n", "")
    inventory = project("id: a\ntitle: A\ndue: 2023-03-31\n", plan=undated)
    assert trend(inventory, chosen(inventory), AS_OF, common=False) is None
    assert trend(inventory, [], AS_OF, common=False) is None


def test_a_plan_that_is_not_dated_begins_with_its_first_update() -> None:
    """Where its day is not known, the months start when something was first told."""
    undated = PLAN.replace("published: 2022-09-01\n", "")
    assert days(trend_of(*SPREAD, plan=undated))[0] == "2022-09-12"


def test_an_action_is_counted_from_the_day_it_joined() -> None:
    """Before that day it has no rating, not even none."""
    found = trend_of("id: a\ntitle: A\n", "id: b\ntitle: B\nadded: 2022-12-01\n")
    assert found.ratings == {"": (1, 1, 1, 1, 2, 2)}


def test_a_date_that_is_ages_away_does_not_make_a_trend_of_ages() -> None:
    """A year mistyped as 2199 gives five years ahead and not two thousand months; the day is there."""
    found = trend_of("id: a\ntitle: A\ndue: 2199-12-31\n", as_of=AS_OF)
    assert len([day for day in found.days if day > AS_OF]) == 60
    assert AS_OF in found.days


def slips(*actions: str) -> list[tuple[str, int, int]]:
    """Return each action whose date moved, how often and by how many days."""
    found = slipped(chosen(project(*actions)))
    return [(one.action.entry.id, one.times, one.days) for one in found]


def moved(name: str, first: str, *dates: str) -> str:
    """Return an action whose date moved to each of ``dates``."""
    updates = "".join(
        f"  - {{on: 2022-10-{day:02}, due: {due}, reason: R{day}., approved-by: board}}\n"
        for day, due in enumerate(dates, 1)
    )
    due = f"due: {first}\n" if first else ""
    return f"id: {name}\ntitle: {name.upper()}\n{due}updates:\n{updates}"


def test_the_furthest_slip_stands_first() -> None:
    """Counted from the first date to the one in force, however often it moved; a date that came back is 0."""
    assert slips(
        moved("a", "2022-12-31", "2023-01-31"),
        moved("b", "2022-12-31", "2023-03", "2023-06-30"),
        moved("c", "2022-12-31", "2023-01-31", "2022-12-31"),
        moved("d", "2022-12-31", "2022-11-30"),
        moved("e", "2022-12-31", "{event: Later}"),
        moved("f", "", "2023-01-31"),
        "id: g\ntitle: G\ndue: 2022-12-31\n",
    ) == [
        ("p/b", 2, 181),
        ("p/a", 1, 31),
        ("p/c", 2, 0),
        ("p/e", 1, 0),
        ("p/f", 1, 0),
        ("p/d", 1, -31),
    ]


def test_a_slip_tells_both_dates_every_reason_and_who_agreed() -> None:
    """Reasons in the order they were given; who agreed several times stands once."""
    (slip,) = slipped(chosen(project(moved("b", "2022-12-31", "2023-03", "2023-06-30"))))
    assert (slip.first, slip.current) == ("31 December 2022", "30 June 2023")
    assert (slip.first_end, slip.current_end) == ("2022-12-31", "2023-06-30")
    assert (slip.reasons, slip.approved_by) == (("R1.", "R2."), ("board",))


def test_a_move_of_a_later_day_has_not_happened() -> None:
    """On a day before the update the action stands where it stood."""
    inventory = project(moved("a", "2022-12-31", "2023-01-31"), as_of=date(2022, 9, 30))
    assert slipped(chosen(inventory)) == ()
