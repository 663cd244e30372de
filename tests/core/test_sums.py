"""Printed totals are compared with the sum of their parts, to the last digit that is printed."""

from __future__ import annotations

from typing import Any

import pytest

from waymark.model import MoneyTable
from waymark.sums import Difference, differences

Amounts = list[Any]


def line(amounts: Amounts, total: float | None = None, title: str = "Staff") -> dict[str, Any]:
    """Return a line of a table."""
    return {"title": title, "amounts": amounts, **({} if total is None else {"total": total})}


def differing(*rows: dict[str, Any], totals: dict[str, Any] | None = None) -> tuple[Difference, ...]:
    """Return the totals that differ in a table of these rows."""
    columns = ["financial-year 2022-23", "partner", "third"]
    table = {"id": "t", "title": "T", "unit": "£", "columns": columns, "rows": list(rows)}
    return differences(MoneyTable.read({**table, **({"totals": totals} if totals else {})}, ("tables", 0)))


@pytest.mark.parametrize(
    ("amounts", "total", "told"),
    [
        ([0.5, 3.6], 4.1, None),
        ([0.1, 0.2], 0.3, None),
        ([0.5, 3.6], 4.2, (4.1, True)),
        ([0.5, 3.6], 4.3, (4.1, False)),
        ([10.001, 20.002, 33.372], 63.375, None),
        ([10.001, 20.002, 33.372], 63.376, (63.375, True)),
        ([10.001, 20.002, 33.372], 63.377, (63.375, True)),
        ([10.001, 20.002, 33.372], 63.378, (63.375, False)),
        ([100, 200], 301, (300, True)),
        ([100, 200], 302, (300, False)),
        ([-12, 40.5], 28.5, None),
        ([-12, -3], 15, (-15, False)),
        ([0, 0], 0, None),
        ([1000000, 2500000], 4500000, (3500000, False)),
    ],
)
def test_a_line_is_added_up_exactly(amounts: Amounts, total: float, told: tuple[float, bool] | None) -> None:
    """A difference counts to the last digit; rounding explains half a digit for each number, no more."""
    found = differing(line(amounts, total))
    assert [(one.found, one.rounding) for one in found] == ([told] if told else [])


@pytest.mark.parametrize("amounts", [["not printed", 2.0], ["not printed", "not printed"], []])
def test_a_line_with_a_gap_is_not_added_up(amounts: Amounts) -> None:
    """Where an amount is not printed nobody can say that the total is wrong."""
    assert differing(line(amounts, 9)) == ()


def test_a_line_without_a_total_says_nothing() -> None:
    """No total is made up where none is printed, of a line or of a column."""
    assert differing(line([1, 2]), line([3, 4]), totals={"amounts": ["not printed", 6]}) == ()


def test_columns_are_compared_with_the_line_of_totals() -> None:
    """Each column by itself, and the totals among each other; a column with a gap is left alone."""
    found = differing(
        line([1, 2, "not printed"], title="One"),
        line([3, 4, 5], title="Two"),
        totals={"amounts": [5, 6, 99], "total": 111},
    )
    assert [(one.what, one.found, one.printed) for one in found] == [
        ("The line of totals", 110, 111),
        ('The column "2022/23"', 4, 5),
    ]


def test_a_difference_points_at_the_printed_total() -> None:
    """Whoever looks for it finds the number, in its line or in the line of totals."""
    found = differing(line([1, 1]), line([2, 2], 5), totals={"amounts": [3, 9]})
    assert [one.path for one in found] == [
        ("tables", 0, "rows", 1, "total"),
        ("tables", 0, "totals", "amounts", 1),
    ]


def test_lines_of_different_length_do_not_end_it() -> None:
    """A line with too few amounts is told by a rule; here it is only passed over."""
    found = differing(line([1]), line([2, 2, 2, 2]), totals={"amounts": [3, 2, 2, 5, 7]})
    assert [one.what for one in found] == ['The column "4"']


def test_a_table_without_lines_is_never_wrong() -> None:
    """Totals of nothing are as printed."""
    assert differing(totals={"amounts": [5, 6], "total": 11}) == ()
