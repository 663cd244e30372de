"""Which targets a figure is judged by, and whether it meets them."""

from __future__ import annotations

from typing import Any

import pytest

from waymark.model import Measure, Value


def measure(**fields: Any) -> Measure:
    """Return a measure of contacts with these fields; dashes are written as underscores."""
    given = {name.replace("_", "-"): value for name, value in fields.items()}
    return Measure.read({"id": "open", "title": "Open", "unit": "contacts", **given}, ())


def value(figure: float | None, at: str = "2022-12", **fields: Any) -> Value:
    """Return a figure of a period."""
    return Value.read({"at": at, **({} if figure is None else {"value": figure}), **fields}, ())


@pytest.mark.parametrize(
    ("target", "met", "missed"),
    [
        ({"at-least": 95}, [95, 96, 100.5], [94.999, 0, -1]),
        ({"at-most": 20}, [20, 0, -3], [20.001, 21]),
        ({"at-least": 10, "at-most": 20}, [10, 15, 20], [9.9, 20.1]),
    ],
)
def test_a_bound_itself_meets_the_target(
    target: dict[str, float], met: list[float], missed: list[float]
) -> None:
    """A target of at least or at most holds its own figure; one of both holds what lies between."""
    judged = measure(targets=[target])
    assert [judged.meets(value(figure)) for figure in met] == [True] * len(met)
    assert [judged.meets(value(figure)) for figure in missed] == [False] * len(missed)


@pytest.mark.parametrize(
    ("target", "baseline", "met", "missed"),
    [
        ({"change": -20}, 200, [160, 100], [160.1, 200]),
        ({"change": -20, "change-in": "percent"}, 200, [160], [161]),
        ({"change": -20, "change-in": "units"}, 200, [180, 160], [180.1]),
        ({"change": 50}, 10, [15, 20], [14.9]),
        ({"change": 50, "change-in": "units"}, 10, [60], [59]),
        ({"change": 0}, 10, [10, 11], [9.9]),
        ({"change": -20, "at-most": 150}, 200, [150], [151, 160]),
        ({"change": -20, "at-least": 100}, 200, [100, 160], [99, 161]),
    ],
)
def test_a_change_is_counted_from_the_baseline(
    target: dict[str, Any], baseline: float, met: list[float], missed: list[float]
) -> None:
    """A fall is a most and a rise a least, in per cent unless units are named; a bound goes before it."""
    judged = measure(targets=[target], baseline={"at": "2022-06", "value": baseline})
    assert [judged.meets(value(figure)) for figure in met] == [True] * len(met)
    assert [judged.meets(value(figure)) for figure in missed] == [False] * len(missed)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"targets": [{"words": "Fewer each month"}]},
        {"targets": [{"change": -20}]},
        {"targets": [{"change": -20}], "baseline": {"at": "2022-06", "printed": "about 200"}},
        {"targets": [{"at-least": 5, "by": "2023-03"}]},
    ],
)
def test_where_nothing_can_be_compared_nothing_is_said(fields: dict[str, Any]) -> None:
    """Words, a change from nothing and a date that has not come are neither met nor missed."""
    assert measure(**fields).meets(value(1)) is None


def test_a_figure_that_is_not_there_is_not_judged() -> None:
    """A hidden count and one in words are neither met nor missed."""
    judged = measure(targets=[{"at-least": 95}])
    assert judged.meets(value(None, suppressed="c")) is None
    assert judged.meets(value(None, printed="about 200")) is None


def test_a_target_in_words_does_not_hide_one_in_figures() -> None:
    """Of several lasting targets those in figures all have to be met."""
    judged = measure(targets=[{"words": "Fewer"}, {"at-most": 20}, {"at-least": 10}])
    assert [judged.meets(value(figure)) for figure in (9, 10, 20, 21)] == [False, True, True, False]


STAGED = measure(
    targets=[
        {"at-most": 100, "by": "2022-09"},
        {"at-most": 50, "by": "financial-year 2022-23"},
        {"at-most": 20, "by": "2024"},
    ]
)


@pytest.mark.parametrize(
    ("at", "judged_by", "ahead"),
    [
        ("2022-08", [], [100, 50, 20]),
        ("2022-09", [100], [50, 20]),
        ("2022-09-30", [100], [50, 20]),
        ("2022-09-29", [], [100, 50, 20]),
        ("2023-02", [100], [50, 20]),
        ("2023-03", [50], [20]),
        ("financial-year 2022-23 Q4", [50], [20]),
        ("2024-12", [20], []),
        ("2030", [20], []),
    ],
)
def test_of_staged_targets_the_last_that_came_due_counts(
    at: str, judged_by: list[float], ahead: list[float]
) -> None:
    """A figure is judged by the stage it has reached, and the next ones lie ahead, the soonest first."""
    assert [target.at_most for target in STAGED.judging(value(60, at))] == judged_by
    assert [target.at_most for target in STAGED.ahead(value(60, at))] == ahead


def test_the_stages_may_stand_in_any_order() -> None:
    """Which stage is next is a matter of dates and not of the order in the file."""
    turned = STAGED._replace(targets=STAGED.targets[::-1])
    assert [target.at_most for target in turned.judging(value(60, "2023-03"))] == [50]
    assert [target.at_most for target in turned.ahead(value(60, "2022-08"))] == [100, 50, 20]


def test_a_lasting_target_holds_beside_the_stages() -> None:
    """A target without a date counts at any time, together with the stage that came due."""
    both = measure(targets=[{"at-least": 5}, {"at-most": 50, "by": "2022-09"}])
    assert [both.meets(value(figure, "2022-08")) for figure in (4, 60)] == [False, True]
    assert [both.meets(value(figure, "2022-10")) for figure in (4, 40, 60)] == [False, True, False]


def test_two_targets_of_the_same_day_both_count() -> None:
    """Bounds that are given one by one for the same day are judged together."""
    both = measure(targets=[{"at-least": 10, "by": "2022-09"}, {"at-most": 20, "by": "2022-Q3"}])
    assert [both.meets(value(figure)) for figure in (9, 15, 21)] == [False, True, False]


@pytest.mark.parametrize(
    ("cycle", "over", "running"),
    [
        ("month", ["2022-12", "2022-12-31", "2024-02-29"], ["2022-12-30", "2024-02-28"]),
        ("quarter", ["2022-12", "2022-Q3", "financial-year 2022-23 Q4"], ["2022-11", "2022-12-30"]),
        ("year", ["2022", "2022-12"], ["2022-11", "financial-year 2022-23"]),
        ("financial-year", ["financial-year 2022-23", "2023-03", "2023-Q1"], ["2022", "2022-12", "2023-04"]),
        ("school-year", ["school-year 2022-23", "2023-08-31"], ["2023-08-30", "2023-07"]),
    ],
)
def test_a_figure_that_adds_up_is_judged_when_its_cycle_is_over(
    cycle: str, over: list[str], running: list[str]
) -> None:
    """Half a year cannot have missed what a whole year should reach."""
    judged = measure(targets=[{"at-least": 100}], resets=cycle)
    assert [judged.meets(value(50, at)) for at in over] == [False] * len(over)
    assert [judged.meets(value(50, at)) for at in running] == [None] * len(running)


def test_a_value_without_a_period_takes_the_date_of_its_paper() -> None:
    """It stands in the line where its paper does, and says that no date was printed."""
    undated = {"value": 5, "source": {"title": "A paper", "date": "2022-11-03"}}
    read = measure(values=[{"at": "2022-12", "value": 6}, undated, {"at": "2022-10", "value": 4}])
    assert [one.value for one in read.values] == [4, 5, 6]
    assert [one.when for one in read.values] == ["October 2022", "No date printed", "December 2022"]


def test_a_value_without_any_date_stands_first() -> None:
    """What has no date at all does not end the reading, and never counts as the newest."""
    read = measure(values=[{"at": "2022-12", "value": 6}, {"value": 5}])
    assert [one.value for one in read.values] == [5, 6]


def test_of_two_periods_that_end_together_the_shorter_is_the_newer() -> None:
    """The figure of December stands after that of the whole year, wherever they stand in the file."""
    values = [{"at": "2022-12", "value": 2}, {"at": "2022", "value": 1}, {"at": "2022-Q4", "value": 3}]
    assert [one.value for one in measure(values=values).values] == [1, 3, 2]


def test_a_comparator_keeps_what_its_paper_gives() -> None:
    """Another place's figure may have no date, no plain figure and a note."""
    first, second = measure(
        comparators=[
            {"title": "The region", "at": "2021-09", "value": 4663},
            {"title": "England", "printed": "second lowest", "note": "Counted otherwise.\n"},
        ]
    ).comparators
    assert first.at is not None
    assert (first.at.words, first.value) == ("September 2021", 4663)
    assert (second.at, second.value, second.printed, second.note) == (
        None,
        None,
        "second lowest",
        "Counted otherwise.",
    )
