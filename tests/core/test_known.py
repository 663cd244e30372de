"""A site that speaks for a day shows nothing of a file that became known later."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest

from waymark.loading import load
from waymark.model import MeasuresPage, known

DAY = date(2023, 1, 26)
BEFORE, TODAY, AFTER = ((DAY + timedelta(days=days)).isoformat() for days in (-1, 0, 1))
MONTH, LAST_MONTH = "2023-01", "2022-12"


def left(kind: str, name: str, item: dict[str, Any]) -> bool:
    """Return whether the one ``item`` of the list ``name`` of a file was known on the day."""
    head = {"published": BEFORE} if kind == "plan" else {}
    found = known(kind, {**head, name: [item]}, DAY)
    assert found is not None
    (kept,) = found[name]
    assert kept in (None, item)
    return kept is not None


def paper(day: str) -> dict[str, str]:
    """Return a paper of a day."""
    return {"title": "A paper", "date": day}


DATED = (
    ("papers", "papers", {"date": "?"}),
    ("plan", "documents", {"date": "?"}),
    ("source", "documents", {"date": "?"}),
    ("source", "visits", {"from": "?"}),
    ("source", "visits", {"month": "?"}),
    ("source", "visits", {"source": paper("?")}),
    ("risks", "risks", {"raised": "?"}),
    ("risks", "risks", {"source": paper("?")}),
    ("finance", "tables", {"source": paper("?")}),
    ("finance", "options", {"source": paper("?")}),
    ("group", "actions", {"added": "?"}),
)
"""A kind of file, a list in it, and an item with the date that decides."""


def with_date(value: Any, day: str) -> Any:
    """Return ``value`` with ``day`` in the place of each question mark."""
    if isinstance(value, dict):
        return {name: with_date(inner, day) for name, inner in value.items()}
    return day if value == "?" else value


@pytest.mark.parametrize(("kind", "name", "item"), DATED)
@pytest.mark.parametrize(
    ("day", "shown"),
    [(BEFORE, True), (TODAY, True), (AFTER, False), (MONTH, False), (LAST_MONTH, True), ("2023", False)],
)
def test_what_came_later_is_left_out(
    kind: str,
    name: str,
    item: dict[str, Any],
    day: str,
    shown: bool,  # noqa: FBT001
) -> None:
    """What is of the day itself is shown; a month or a year is known once it is over."""
    assert left(kind, name, with_date(item, day)) is shown


@pytest.mark.parametrize(("kind", "name"), sorted({(kind, name) for kind, name, _ in DATED}))
def test_what_has_no_date_was_always_known(kind: str, name: str) -> None:
    """Nothing is left out for a date that nobody gave."""
    assert left(kind, name, {"title": "No date"})


@pytest.mark.parametrize(
    ("kind", "name", "own"),
    [("source", "visits", "from"), ("source", "visits", "month"), ("measures", "values", "at")],
)
def test_the_day_of_the_paper_counts_before_the_day_of_the_thing(kind: str, name: str, own: str) -> None:
    """A figure or a visit is known from the day its paper was published, not from when it happened."""
    for day, shown in ((AFTER, False), (TODAY, True)):
        item = {own: "2022-06", "source": paper(day)}
        if kind == "measures":
            found = known(kind, {"measures": [{"id": "m", name: [item]}]}, DAY)
            assert found is not None
            assert (found["measures"][0] is not None) is shown
        else:
            assert left(kind, name, item) is shown


def test_a_risk_is_known_from_the_day_it_was_raised_whatever_its_paper() -> None:
    """Of two dates of a risk its own is the one that counts."""
    assert left("risks", "risks", {"raised": BEFORE, "source": paper(AFTER)})
    assert not left("risks", "risks", {"raised": AFTER, "source": paper(BEFORE)})


def test_a_risk_that_will_end_is_still_open() -> None:
    """The day a risk ended is left out while it lies ahead."""
    risks = [{"id": "a", "ended": AFTER}, {"id": "b", "ended": TODAY}]
    assert known("risks", {"risks": risks}, DAY) == {"risks": [{"id": "a"}, {"id": "b", "ended": TODAY}]}


@pytest.mark.parametrize("kind", ["plan", "source"])
def test_a_plan_or_a_source_of_a_later_day_is_not_there(kind: str) -> None:
    """Of a file that was published later nothing is shown."""
    values = {"id": "p", "title": "P", "published": TODAY}
    assert known(kind, values, DAY) == values
    assert known(kind, {**values, "published": AFTER}, DAY) is None


def test_a_source_that_names_no_day_of_publication_is_known_from_its_first_day() -> None:
    """An inspection whose report is not dated was known when it began."""
    assert known("source", {"id": "s", "from": AFTER}, DAY) is None
    assert known("source", {"id": "s", "from": BEFORE, "published": AFTER}, DAY) is None
    assert known("source", {"id": "s", "from": TODAY}, DAY) is not None


@pytest.mark.parametrize("status", ["closed", "superseded"])
def test_a_plan_is_active_until_the_day_it_ended(status: str) -> None:
    """Before that day its end is not known; on the day itself it is."""
    plan = {"id": "p", "status": status, "ended": AFTER}
    assert known("plan", plan, DAY) == {"id": "p", "status": "active"}
    assert known("plan", {**plan, "ended": TODAY}, DAY) == {**plan, "ended": TODAY}
    assert known("plan", {"id": "p", "status": status}, DAY) == {"id": "p", "status": status}


def test_a_plan_that_was_no_plan_yet_does_not_become_one_by_its_end() -> None:
    """Only what has ended becomes active again; a draft that will end stays a draft."""
    assert known("plan", {"id": "p", "status": "draft", "ended": AFTER}, DAY) == {
        "id": "p",
        "status": "draft",
    }


def test_updates_of_later_days_are_left_out_at_any_depth() -> None:
    """In a group within a group too, what was told later goes, and its place in the list stays."""
    action = {"id": "x", "updates": [{"on": AFTER}, {"on": TODAY}, {"on": BEFORE}]}
    steps = [{"title": "a", "reached": AFTER}, {"title": "b", "reached": TODAY}, {"title": "c", "due": AFTER}]
    inner = {"title": "Inner", "actions": [{**action, "milestones": steps}, {"id": "y", "added": AFTER}]}
    found = known("group", {"title": "Top", "groups": [{"title": "Mid", "groups": [inner]}]}, DAY)
    assert found is not None
    first, second = found["groups"][0]["groups"][0]["actions"]
    assert first["updates"] == [None, {"on": TODAY}, {"on": BEFORE}]
    assert first["milestones"] == [
        {"title": "a"},
        {"title": "b", "reached": TODAY},
        {"title": "c", "due": AFTER},
    ]
    assert second is None


def test_of_a_measure_only_known_figures_stay() -> None:
    """Values, the baseline, comparators and changes of definition go where they came later."""
    measure = {
        "id": "m",
        "baseline": {"at": "2022-06", "source": paper(AFTER)},
        "values": [{"at": "2022-12"}, {"at": "2023-02"}, {"source": paper(TODAY)}],
        "comparators": [{"title": "a", "at": AFTER}, {"title": "b"}, {"title": "c", "source": paper(AFTER)}],
        "changes": [{"on": AFTER, "what": "a"}, {"on": TODAY, "what": "b"}],
        "targets": [{"at-most": 20, "by": "2030"}],
    }
    assert known("measures", {"measures": [measure]}, DAY) == {
        "measures": [
            {
                "id": "m",
                "values": [{"at": "2022-12"}, None, {"source": paper(TODAY)}],
                "comparators": [None, {"title": "b"}, None],
                "changes": [None, {"on": TODAY, "what": "b"}],
                "targets": [{"at-most": 20, "by": "2030"}],
            }
        ]
    }


def test_a_meeting_may_be_planned_and_what_it_decides_may_not() -> None:
    """A coming meeting keeps its day, name and agenda; what it noted and resolved is left out."""
    told = {"title": "A meeting", "items": ["Progress"], "note": "It agreed.", "resolved": ["s"]}
    boards = [{"role": "b", "meetings": [{"on": AFTER, **told}, {"on": TODAY, **told}, None]}]
    assert known("governance", {"boards": boards}, DAY) == {
        "boards": [
            {
                "role": "b",
                "meetings": [
                    {"on": AFTER, "title": "A meeting", "items": ["Progress"]},
                    {"on": TODAY, **told},
                    None,
                ],
            }
        ]
    }


@pytest.mark.parametrize("kind", ["roles", "standards", "authorities", "guidance"])
def test_other_files_pass_whole(kind: str) -> None:
    """What speaks for the day it was last checked is not cut."""
    values = {"title": "T", "roles": [{"id": "r"}], "published": AFTER, "last-checked": AFTER}
    assert known(kind, values, DAY) == values


@pytest.mark.parametrize("kind", ["plan", "group", "source", "measures", "governance", "finance", "papers"])
def test_a_file_that_says_little_stays_as_it_is(kind: str) -> None:
    """Lists that are missing, empty or have lost a record are no mistake."""
    empty: dict[str, Any] = {"id": "a", "title": "T"}
    found = known(kind, deepcopy(empty), DAY)
    assert found is not None
    assert {**found, "measures": [], "boards": []} == {**empty, "measures": [], "boards": []}
    names = ("documents", "actions", "groups", "visits", "measures", "boards", "tables", "options", "papers")
    with_holes = {**empty, **{name: [None] for name in names}}
    assert known(kind, deepcopy(with_holes), DAY) == with_holes


def test_the_values_given_are_not_changed() -> None:
    """The same values can be asked for another day."""
    values = {
        "id": "p",
        "actions": [{"id": "a", "updates": [{"on": AFTER}], "milestones": [{"reached": AFTER}]}],
        "groups": [{"title": "g", "actions": [{"id": "b", "added": AFTER}]}],
    }
    plan = {"id": "p", "status": "closed", "ended": AFTER}
    before = deepcopy((values, plan))
    known("group", values, DAY)
    known("plan", plan, DAY)
    assert (values, plan) == before


def test_a_file_is_read_as_it_was_known() -> None:
    """Reading a file for a day leaves the same out; a file of which nothing was known is hidden."""
    text = "id: p\ntitle: P\nlevels: [area]\npublished: 2023-01-27\n"
    assert load("plans/p/plan.yaml", text.encode(), "public", DAY).hidden
    assert not load("plans/p/plan.yaml", text.encode(), "public").hidden
    assert not load("plans/p/plan.yaml", text.encode(), "public", date(2023, 1, 27)).hidden


def test_a_figure_is_known_from_the_day_of_its_paper() -> None:
    """A site that speaks for a day shows no figure that was published later."""
    text = (
        "title: M\nmeasures:\n  - id: open\n    title: Open\n    unit: contacts\n    values:\n"
        "      - {at: 2022-06, value: 603, source: {title: Action plan, date: 2022-12-12}}\n"
        "      - {at: 2022-07, value: 500}\n"
    )
    for day, shown in (("2022-07-30", []), ("2022-07-31", [500]), ("2022-12-12", [603, 500])):
        record = load("plans/measures/m.yaml", text.encode(), "public", date.fromisoformat(day)).record
        assert isinstance(record, MeasuresPage)
        assert [value.value for measure in record.measures for value in measure.values] == shown
