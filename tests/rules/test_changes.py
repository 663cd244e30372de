"""What changed between two days: after the first, up to the end of the second, and nothing twice."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Final

import pytest

from waymark.changes import KINDS, Change, changes, events, figures_moved
from waymark.entries import Inventory

from .inventories import PLAN, group_of, inventory_of

AS_OF: Final = date(2023, 12, 31)
CALL: Final = """
id: call
title: Answer each call
due: 2022-12-31
updates:
  - on: 2022-10-03
    delivery: going
    note: Work has begun.
  - on: 2022-11-07
    note: Nothing moved.
  - on: 2022-12-01
    delivery: slow
    note: Two people left.
  - on: 2023-01-10
    due: 2023-03
    reason: The supplier delivers in March.
    approved-by: board
  - on: 2023-01-20
    evidence: [The rota of January., The audit.]
  - on: 2023-03-15
    delivery: done
    note: Everyone answers.
    evidence: [The audit of March.]
"""


def project(*actions: str, plan: str = PLAN, as_of: date = AS_OF) -> Inventory:
    """Return a plan with these actions."""
    return inventory_of({"plans/p/plan.yaml": plan, "plans/p/01-a.yaml": group_of(*actions)}, as_of)


def between(inventory: Inventory, since: str, until: str, plan: str = "") -> list[Change]:
    """Return what changed between two days."""
    return list(changes(inventory, date.fromisoformat(since), date.fromisoformat(until), plan))


def told(inventory: Inventory, since: str, until: str) -> list[tuple[str, str, str, str]]:
    """Return kind, day, before and after of what changed between two days."""
    return [(one.kind, one.on, one.before, one.after) for one in between(inventory, since, until)]


@pytest.mark.parametrize(
    ("day", "change"),
    [
        ("2022-10-03", ("rated", "2022-10-03", "", "going")),
        ("2022-11-07", ("reported", "2022-11-07", "", "")),
        ("2022-12-01", ("rated", "2022-12-01", "going", "slow")),
        ("2023-01-10", ("moved", "2023-01-10", "31 December 2022", "March 2023")),
        ("2023-01-20", ("evidence", "2023-01-20", "", "")),
    ],
)
def test_an_update_is_told_of_its_own_day_and_of_no_other(
    day: str, change: tuple[str, str, str, str]
) -> None:
    """A change of the last day is in; one of the first day was told the time before."""
    inventory, here = project(CALL), date.fromisoformat(day)
    before, after = ((here + timedelta(days=days)).isoformat() for days in (-1, 1))
    # What a day makes late is told beside what was said on it.
    assert [one for one in told(inventory, before, day) if one[0] != "overdue"] == [change]
    assert [one for one in told(inventory, day, after) if one[0] != "overdue"] == []


def test_an_action_that_is_done_is_told_as_closed_and_not_as_rated() -> None:
    """What closes an action is told with its note, its evidence beside it, and no third time."""
    found = between(project(CALL), "2023-03-14", "2023-03-15")
    assert [(one.kind, one.before, one.after, one.text) for one in found] == [
        ("closed", "slow", "done", "Everyone answers."),
        ("evidence", "", "", "The audit of March."),
    ]


@pytest.mark.parametrize(("term", "kind"), [("done", "closed"), ("kept", "closed"), ("dropped", "closed")])
def test_what_is_sustained_or_stopped_is_closed_too(term: str, kind: str) -> None:
    """Each common term after which a date no longer matters closes an action."""
    action = f"id: a\ntitle: A\nupdates: [{{on: 2023-01-10, delivery: {term}}}]\n"
    assert told(project(action), "2023-01-01", "2023-01-31") == [(kind, "2023-01-10", "", term)]


def test_a_move_tells_both_dates_how_far_why_and_who_agreed() -> None:
    """A board sees the promise before, the promise now, and who let it move."""
    (moved,) = between(project(CALL), "2023-01-09", "2023-01-10")
    assert (moved.days, moved.text, moved.approved_by) == (90, "The supplier delivers in March.", "board")


def test_each_move_starts_from_the_date_before_it() -> None:
    """Of two moves in one span the second starts where the first led, and the first at the first date."""
    action = (
        "id: a\ntitle: A\ndue: 2023-01-31\nupdates:\n"
        "  - {on: 2023-01-10, due: 2023-02-28, reason: One.}\n"
        "  - {on: 2023-01-20, due: 2023-02-14, reason: Two.}\n"
        "  - {on: 2023-01-25, due: {event: When it is built}, reason: Three.}\n"
    )
    found = between(project(action), "2023-01-01", "2023-01-31")
    assert [(one.before, one.after, one.days) for one in found] == [
        ("31 January 2023", "28 February 2023", 28),
        ("28 February 2023", "14 February 2023", -14),
        ("14 February 2023", "When it is built", 0),
    ]
    (second,) = between(project(action), "2023-01-15", "2023-01-21")
    assert (second.before, second.after) == ("28 February 2023", "14 February 2023")


def test_a_first_date_that_is_set_later_moved_from_nothing() -> None:
    """Where no date stood before, none is told and no days are counted."""
    action = "id: a\ntitle: A\nupdates: [{on: 2023-01-10, due: 2023-02, reason: Now known.}]\n"
    (moved,) = between(project(action), "2023-01-01", "2023-01-31")
    assert (moved.before, moved.after, moved.days) == ("", "February 2023", 0)


def test_a_rating_that_stays_is_not_told_as_a_change() -> None:
    """The same term again is progress where it has a note, and nothing where it has none."""
    action = (
        "id: a\ntitle: A\nupdates:\n  - {on: 2023-01-05, delivery: going}\n"
        "  - {on: 2023-01-10, delivery: going}\n  - {on: 2023-01-20, delivery: going, note: As planned.}\n"
    )
    inventory = project(action)
    assert [one[0] for one in told(inventory, "2023-01-05", "2023-01-31")] == ["reported"]


def test_a_rating_that_goes_and_comes_back_is_told_twice() -> None:
    """Nothing is netted off: a board sees both turns."""
    updates = [("05", "going"), ("10", "slow"), ("20", "going")]
    lines = "".join(f"  - {{on: 2023-01-{day}, delivery: {term}}}\n" for day, term in updates)
    inventory = project(f"id: a\ntitle: A\nupdates:\n{lines}")
    assert [one[2:] for one in told(inventory, "2023-01-05", "2023-01-31")] == [
        ("going", "slow"),
        ("slow", "going"),
    ]


def test_a_difference_alone_is_progress() -> None:
    """What a plan changed for people is told as it was typed."""
    action = "id: a\ntitle: A\nupdates: [{on: 2023-01-10, difference: Callers wait less.}]\n"
    (found,) = between(project(action), "2023-01-01", "2023-01-31")
    assert (found.kind, found.text) == ("reported", "Callers wait less.")


# Dates that pass


def test_an_action_is_overdue_once_from_the_day_after_its_date() -> None:
    """On its last day it is in time; the day after it is late by one, and later it is not told again."""
    inventory = project("id: a\ntitle: A\ndue: 2022-12-31\n", as_of=AS_OF)
    assert between(inventory, "2022-12-01", "2022-12-31") == []
    (late,) = between(inventory, "2022-12-31", "2023-01-01")
    assert (late.kind, late.after, late.days) == ("overdue", "31 December 2022", 1)
    assert between(inventory, "2023-01-01", "2023-06-30") == []
    (late,) = between(inventory, "2022-12-01", "2023-01-31")
    assert late.days == 31


@pytest.mark.parametrize(
    "update",
    [
        "{on: 2022-12-30, delivery: done}",
        "{on: 2022-12-30, delivery: dropped}",
        "{on: 2022-12-30, due: 2023-06, reason: R.}",
        "{on: 2023-01-15, delivery: done}",
        "{on: 2023-01-15, due: 2023-06, reason: R.}",
    ],
)
def test_what_is_done_or_moved_by_the_end_is_not_overdue(update: str) -> None:
    """A date that passed between the two days is not told where it no longer matters at the end."""
    inventory = project(f"id: a\ntitle: A\ndue: 2022-12-31\nupdates: [{update}]\n")
    assert "overdue" not in [one.kind for one in between(inventory, "2022-12-01", "2023-01-31")]


@pytest.mark.parametrize("due", ["{review: 2022-12-31}", "{every: 6 weeks, from: 2022-12}", "{event: Later}"])
def test_only_a_promised_day_can_be_missed(due: str) -> None:
    """A review, a rhythm and an event are never overdue."""
    assert between(project(f"id: a\ntitle: A\ndue: {due}\n"), "2022-12-01", "2023-06-30") == []


def test_nothing_is_overdue_in_a_plan_that_has_ended() -> None:
    """A plan that another replaced owes nothing any more."""
    plan = PLAN.replace("levels:", "status: superseded\nlevels:")
    assert between(project("id: a\ntitle: A\ndue: 2022-12-31\n", plan=plan), "2022-12-01", "2023-06-30") == []


# Actions and plans that join


def test_an_action_that_joined_later_is_told_on_its_day() -> None:
    """The day itself is in, the day after is not; what joined with the plan is never told by itself."""
    inventory = project("id: a\ntitle: A\nadded: 2023-01-26\n", "id: b\ntitle: B\n")
    assert told(inventory, "2023-01-25", "2023-01-26") == [("added", "2023-01-26", "", "")]
    assert told(inventory, "2023-01-26", "2023-01-27") == []


def test_a_new_plan_is_told_once_with_the_number_of_its_actions() -> None:
    """Its actions are not told one by one; what happened to them from then on is."""
    inventory = project(CALL, "id: b\ntitle: B\nadded: 2022-10-01\n")
    found = between(inventory, "2022-08-31", "2023-12-31")
    assert (found[0].kind, found[0].on, found[0].days) == ("new-plan", "2022-09-01", 2)
    assert [one.kind for one in found].count("new-plan") == 1
    assert [one.record.entry.id for one in found if one.kind == "added"] == ["p/b"]
    assert found[1:] == between(inventory, "2022-09-01", "2023-12-31")
    assert [one.kind for one in between(inventory, "2022-09-01", "2022-10-01")] == ["added"]


def test_a_plan_without_a_day_is_never_new() -> None:
    """Where nobody knows when it was published, its actions are told as ever."""
    plan = PLAN.replace("published: 2022-09-01\n", "")
    assert [one.kind for one in between(project(CALL, plan=plan), "2022-01-01", "2022-10-31")] == ["rated"]


def test_the_changes_of_one_plan_are_its_own() -> None:
    """With a plan named, nothing of another is told, and together they tell what all plans do."""
    other = PLAN.replace("id: p", "id: q")
    files = {
        "plans/p/plan.yaml": PLAN,
        "plans/p/01-a.yaml": group_of(CALL),
        "plans/q/plan.yaml": other,
        "plans/q/01-a.yaml": group_of(CALL, "id: x\ntitle: X\nadded: 2023-01-05\n"),
    }
    inventory = inventory_of(files, AS_OF)
    every = between(inventory, "2022-11-30", "2023-01-31")
    one, two = (between(inventory, "2022-11-30", "2023-01-31", plan) for plan in "pq")
    assert Counter((*one, *two)) == Counter(every)
    assert {change.record.entry.id for change in one} == {"p/call"}
    assert between(inventory, "2022-11-30", "2023-01-31", "none") == []


def test_changes_stand_in_the_order_a_board_asks_for() -> None:
    """Kinds in their order, and within a kind the order of the files and days."""
    inventory = project(CALL, "id: b\ntitle: B\nadded: 2022-12-05\nupdates: [{on: 2022-12-06, note: N.}]\n")
    found = [one.kind for one in between(inventory, "2022-09-30", "2023-12-31")]
    assert found == sorted(found, key=KINDS.index)
    assert found == [
        "added",
        "closed",
        "rated",
        "rated",
        "moved",
        "evidence",
        "evidence",
        "reported",
        "reported",
    ]


@pytest.mark.parametrize("middle", ["2022-10-02", "2022-10-03", "2022-12-15", "2023-01-10", "2023-01-20"])
def test_two_spans_that_meet_tell_what_the_whole_span_tells(middle: str) -> None:
    """From meeting to meeting nothing is told twice and nothing falls between."""
    inventory = project(CALL, "id: b\ntitle: B\nadded: 2022-12-05\n")
    whole = between(inventory, "2022-09-15", "2023-02-28")
    parts = [*between(inventory, "2022-09-15", middle), *between(inventory, middle, "2023-02-28")]
    # A date that passed and was then moved is late only for whoever looks between.
    assert Counter(one for one in parts if one.kind != "overdue") == Counter(whole)


def test_an_empty_span_tells_nothing() -> None:
    """Where the two days are one, or stand the wrong way round, nothing changed."""
    inventory = project(CALL)
    assert between(inventory, "2022-12-01", "2022-12-01") == []
    assert between(inventory, "2022-12-02", "2022-11-30") == []


# Figures and inspections

FIGURES: Final = """\
title: Desk
measures:
  - id: open
    title: Calls still open
    unit: calls
    baseline: {at: 2022-06, value: 90}
    values:
      - {at: 2022-10, value: 60, source: {title: A paper, date: 2022-11-03}}
      - {at: 2022-11, value: 50, source: {title: A paper, date: 2022-12-12}}
      - {at: 2022-12, value: 44}
  - id: unused
    title: Not named by a plan
    unit: calls
    values: [{at: 2022-12-15, value: 1}]
"""


def figures(since: str, until: str, plan: str = "") -> list[tuple[str, float | None, float | None]]:
    """Return each measure that moved, with its figure before and after."""
    files = {
        "plans/p/plan.yaml": PLAN,
        "plans/p/01-a.yaml": group_of("id: a\ntitle: A\nmeasures: [open]\n"),
        "plans/measures/desk.yaml": FIGURES,
    }
    found = figures_moved(
        inventory_of(files, AS_OF), date.fromisoformat(since), date.fromisoformat(until), plan
    )
    return [(one.measure.entry.id, one.before and one.before.value, one.after.value) for one in found]


@pytest.mark.parametrize(
    ("since", "until", "moved"),
    [
        ("2022-11-02", "2022-11-03", [("open", 90, 60)]),
        ("2022-11-03", "2022-11-30", []),
        ("2022-11-03", "2022-12-30", [("open", 60, 50), ("unused", None, 1)]),
        ("2022-12-30", "2022-12-31", [("open", 50, 44)]),
        ("2022-10-01", "2022-11-02", []),
        ("2022-12-14", "2022-12-15", [("unused", None, 1)]),
        ("2022-09-01", "2022-12-31", [("open", 90, 44), ("unused", None, 1)]),
    ],
)
def test_a_figure_moved_on_the_day_it_became_known(
    since: str, until: str, moved: list[tuple[str, float | None, float | None]]
) -> None:
    """The newest known figure is compared with the newest known before, or with the baseline."""
    assert figures(since, until) == moved


def test_the_figures_of_a_plan_are_those_it_names() -> None:
    """A measure that no action or group of the plan names is left out."""
    assert [one[0] for one in figures("2022-09-01", "2022-12-31", "p")] == ["open"]


SOURCE: Final = """\
id: visit
title: Visit of July 2022
kind: inspection
from: 2022-07-04
published: 2022-08-01
visits:
  - {title: First visit, from: 2023-01-10, until: 2023-01-11}
  - {title: Second visit, month: 2023-03}
  - {title: Third visit}
"""


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2022-07-31", "2022-08-01", ["Visit of July 2022"]),
        ("2022-08-01", "2023-01-09", []),
        ("2023-01-09", "2023-01-10", ["First visit"]),
        ("2023-03-01", "2023-03-30", []),
        ("2023-03-30", "2023-03-31", ["Second visit"]),
        ("2022-01-01", "2023-12-31", ["Visit of July 2022", "First visit", "Second visit"]),
    ],
)
def test_reports_and_visits_are_told_on_their_day(since: str, until: str, found: list[str]) -> None:
    """The oldest first; a visit without any day is told on none."""
    inventory = inventory_of({"plans/sources/visit.yaml": SOURCE}, AS_OF)
    told_of = events(inventory, date.fromisoformat(since), date.fromisoformat(until))
    assert [one.title for one in told_of] == found


def test_what_a_meeting_resolved_is_told_with_the_meeting() -> None:
    """A resolution is no inspection."""
    source = SOURCE.replace("kind: inspection", "kind: resolution")
    inventory = inventory_of({"plans/sources/visit.yaml": source}, AS_OF)
    assert events(inventory, date(2022, 1, 1), AS_OF) == ()
