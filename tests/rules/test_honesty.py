"""What stands against what in the record, and of which plans it is told."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from waymark.honesty import CODES, Doubt, doubts
from waymark.problems import Severity
from waymark.problems.meaning import KINDS_OF_MEANING
from waymark.rules.contradictions import _FIXES, contradictions

from .inventories import PLAN, group_of, inventory_of

AS_OF: Final = date(2023, 1, 26)
DESK: Final = """\
title: Desk
measures:
  - id: open
    title: Calls still open
    unit: calls
    targets: [{at-most: 20}]
    values:
      - {at: 2022-11, value: 30, rated: met}
      - {at: 2022-12, value: 40, rated: missed}
      - {at: 2023-01-20, value: 10, rated: near}
"""


def found_in(
    *actions: str,
    plan: str = PLAN,
    measures: str = DESK,
    as_of: date = AS_OF,
) -> list[Doubt]:
    """Return the doubts in a plan with these actions."""
    files = {
        "plans/p/plan.yaml": plan,
        "plans/p/01-a.yaml": group_of(*actions),
        "plans/measures/desk.yaml": measures,
    }
    return list(doubts(inventory_of(files, as_of), as_of))


def codes(*actions: str, plan: str = PLAN, as_of: date = AS_OF) -> list[str]:
    """Return the codes of the doubts in the actions of a plan."""
    found = found_in(*actions, plan=plan, as_of=as_of)
    return [one.code for one in found if one.record.entry.kind == "action"]


def action(delivery: str, on: str = "2022-12-12", **fields: str) -> str:
    """Return an action that was rated on a day, with more lines."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    rated = f"delivery: {delivery}" if delivery else "note: Told."
    return f"id: a\ntitle: A\n{lines}updates: [{{on: {on}, {rated}}}]\n"


@pytest.mark.parametrize("delivery", ["waiting", "going"])
def test_good_words_and_a_date_that_passed_stand_against_each_other(delivery: str) -> None:
    """On the last day nothing is wrong; the day after, an action that is said to go well is late."""
    assert codes(action(delivery, due="2022-12-31"), as_of=date(2022, 12, 31)) == []
    (doubt,) = found_in(
        action(delivery, due="2022-12-31"), as_of=date(2023, 1, 1), measures="title: M\nmeasures: []\n"
    )
    assert doubt.code == "on-track-past-date"
    assert doubt.words.endswith("and 1 day past its date, 31 December 2022.")


@pytest.mark.parametrize("delivery", ["slow", "done", "kept", "dropped", ""])
def test_a_rating_that_admits_it_is_no_contradiction(delivery: str) -> None:
    """What is rated late, is finished, was stopped or is not rated claims nothing that its date denies."""
    assert "on-track-past-date" not in codes(action(delivery, due="2022-12-31"))


@pytest.mark.parametrize("status", ["closed", "superseded"])
def test_a_plan_that_has_ended_owes_nothing(status: str) -> None:
    """Its dates do not pass, its reviews are not missed, and nobody waits for its updates."""
    plan = PLAN.replace("levels:", f"status: {status}\nlevels:")
    for fields in ({"due": "2022-12-31"}, {"due": "{review: 2022-12-31}"}, {}):
        assert codes(action("going", "2022-09-12", **fields), plan=plan) == []


@pytest.mark.parametrize(("delivery", "told"), [("done", 1), ("kept", 1), ("dropped", 0), ("going", 0)])
def test_only_what_is_said_to_be_done_needs_evidence(delivery: str, told: int) -> None:
    """What was stopped has nothing to show."""
    assert codes(action(delivery)).count("complete-without-evidence") == told


def test_evidence_at_any_time_is_evidence() -> None:
    """It may have been told before the rating, and what is told after the day is not there yet."""
    updates = "{on: 2022-12-12, delivery: done}, {on: 2023-01-26, evidence: [E.]}"
    later = f"id: a\ntitle: A\nupdates: [{updates}]\n"
    assert codes(later, as_of=date(2023, 1, 25)) == ["complete-without-evidence"]
    assert codes(later, as_of=date(2023, 1, 26)) == []


def test_the_newest_figure_of_its_own_measures_counts() -> None:
    """Complete and off target is told by the figure of the day; a measure that is only mentioned is not."""
    own = action("done", measures="[open]")
    assert codes(own, as_of=date(2022, 12, 31)) == ["complete-without-evidence", "complete-off-target"]
    assert codes(own, as_of=AS_OF) == ["complete-without-evidence"]
    named = action("done", note="See {measure}`open`.")
    assert "complete-off-target" not in codes(named, as_of=date(2022, 12, 31))


@pytest.mark.parametrize(("day", "told"), [("2022-12-31", 0), ("2023-01-01", 1), ("2023-01-10", 1)])
def test_a_review_is_missed_the_day_after(day: str, told: int) -> None:
    """On its day there is still time."""
    found = codes(action("going", due="{review: 2022-12-31}"), as_of=date.fromisoformat(day))
    assert found.count("review-missed") == told


@pytest.mark.parametrize(("on", "told"), [("2022-12-30", 1), ("2022-12-31", 0), ("2023-01-05", 0)])
def test_a_word_on_the_day_of_the_review_or_after_is_enough(on: str, told: int) -> None:
    """An update of the day before says nothing of the review."""
    assert codes(action("going", on, due="{review: 2022-12-31}")).count("review-missed") == told


@pytest.mark.parametrize(
    ("weeks", "days", "told"), [(13, 0, 0), (13, 6, 0), (14, 0, 1), (2, 0, 0), (20, 0, 1)]
)
def test_an_action_is_silent_when_whole_weeks_exceed_the_limit(weeks: int, days: int, told: int) -> None:
    """Thirteen weeks are the limit where the plan says nothing else; fourteen are too many."""
    on = date.fromordinal(AS_OF.toordinal() - 7 * weeks - days).isoformat()
    assert codes(action("", on)).count("silent") == told


def test_the_plan_says_how_long_silence_may_last() -> None:
    """A limit of its own takes the place of thirteen weeks."""
    plan = PLAN.replace("levels:", "silent-after: 6\nlevels:")
    assert codes(action("", "2022-12-15"), plan=plan) == []
    assert codes(action("", "2022-12-08"), plan=plan) == ["silent"]


@pytest.mark.parametrize("delivery", ["done", "kept", "dropped"])
def test_what_is_over_may_be_silent(delivery: str) -> None:
    """Nobody has to tell more of what is finished or stopped."""
    assert "silent" not in codes(action(delivery, "2022-09-12"))


def test_without_any_update_the_silence_began_with_the_plan_or_the_action() -> None:
    """What joined later is silent later; where no day is known nothing is counted."""
    assert codes("id: a\ntitle: A\n") == ["silent"]
    assert codes("id: a\ntitle: A\nadded: 2022-12-12\n") == []
    assert codes("id: a\ntitle: A\n", plan=PLAN.replace("published: 2022-09-01\n", "")) == []


def test_what_a_paper_says_of_a_figure_is_held_against_its_target() -> None:
    """Met and missed are compared, near is not; the words name the period and the place is the value's."""
    found = [one for one in found_in(action("going")) if one.record.entry.kind == "measure"]
    assert [(one.code, one.path) for one in found] == [
        ("rating-against-figure", ("measures", 0, "values", 0))
    ]
    assert "for November 2022" in found[0].words


def test_each_doubt_names_the_plans_it_touches() -> None:
    """An action touches its own plan, a measure those whose actions and groups name it, money its own."""
    rows = "rows: [{{title: L, amounts: [1, 2], total: 9}}]"
    table = f"  - {{{{id: {{}}, title: T, unit: £{{}}, columns: [a, b], {rows}}}}}\n"
    of_a_plan, of_none = table.format("t", ", plan: r"), table.format("u", "")
    files = {
        "plans/p/plan.yaml": PLAN,
        "plans/q/plan.yaml": PLAN.replace("id: p", "id: q"),
        "plans/r/plan.yaml": PLAN.replace("id: p", "id: r"),
        "plans/p/01-a.yaml": group_of(action("done", measures="[open]")),
        "plans/q/01-a.yaml": group_of(
            "id: x\ntitle: X\nadded: 2023-01-10\n", head="id: a\ntitle: A\nmeasures: [open]\n"
        ),
        "plans/r/01-a.yaml": group_of("id: y\ntitle: Y\nadded: 2023-01-10\n"),
        "plans/measures/desk.yaml": DESK,
        "plans/finance/money.yaml": f"title: M\ntables:\n{of_a_plan}{of_none}",
    }
    found = list(doubts(inventory_of(files, AS_OF), AS_OF))
    assert [(one.record.entry.id, one.code, one.plans) for one in found] == [
        ("p/a", "complete-without-evidence", ("p",)),
        ("open", "rating-against-figure", ("p", "q")),
        ("t", "sum-differs", ("r",)),
        ("u", "sum-differs", ()),
    ]


def test_every_doubt_has_a_kind_of_warning_and_a_mend() -> None:
    """What the site shows is what the check tells, and nobody is told without a word on what to do."""
    warnings = {kind.code for kind in KINDS_OF_MEANING if kind.severity is Severity.WARNING}
    assert set(CODES) <= warnings
    assert set(_FIXES) == set(CODES)


def test_a_doubt_is_a_warning_where_its_value_stands() -> None:
    """Of a value the place is the value's, of a rating the rating's; without the file, the record's."""
    files = {"plans/measures/desk.yaml": DESK}
    inventory = inventory_of(files, AS_OF)
    (problem,) = contradictions(inventory, AS_OF, {})
    assert (problem.place.line, problem.severity) == (3, Severity.WARNING)
