"""Which texts are dates, and which files are ours."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from waymark.schema import is_date, is_period, kind_of_file


@pytest.mark.parametrize(
    ("text", "date", "period"),
    [
        ("2023-03-31", True, True),
        ("2024-02-29", True, True),
        ("2023-02-29", False, False),
        ("2023-02-30", False, False),
        ("20230331", False, False),
        ("2023-W13-5", False, False),
        ("\u0662\u0660\u0662\u0663-03-31", False, False),
        ("2023-3-1", False, False),
        ("2023-03-31 ", False, False),
        ("2023-03-31\n", False, False),
        ("0000-01-01", False, False),
        ("9999-12-31", False, False),
        ("2022-11", False, True),
        ("2022-13", False, False),
        ("2022-00", False, False),
        ("2022-Q4", False, True),
        ("2022-Q5", False, False),
        ("2022-q4", False, False),
        ("2022", False, True),
        ("22", False, False),
        ("financial-year 2022-23", False, True),
        ("financial-year 2099-00", False, True),
        ("financial-year 2022-24", False, False),
        ("financial-year 2022", False, False),
        ("financial-year 2022-23 Q4", False, True),
        ("financial-year 2022-23 Q5", False, False),
        ("financial-year 2022-24 Q1", False, False),
        ("school-year 2022-23 Q1", False, False),
        ("school-year 2022-23", False, True),
        ("calendar-year 2022-23", False, False),
        ("", False, False),
    ],
)
def test_dates_and_periods_are_those_of_the_calendar(text: str, date: bool, period: bool) -> None:  # noqa: FBT001
    """Only one way of writing each is right, and the day must exist."""
    assert is_date(text) is date
    assert is_period(text) is period


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("plans/ilacs-2022/plan.yaml", "plan"),
        ("plans/ilacs-2022/01-front-door.yaml", "group"),
        ("plans/measures/front-door.yaml", "measures"),
        ("plans/sources/ilacs-2022.yaml", "source"),
        ("plans/roles.yaml", "roles"),
        ("plans/governance.yaml", "governance"),
        ("plans/finance/transformation.yaml", "finance"),
        ("plans/papers.yaml", "papers"),
        ("plans/risks.yaml", "risks"),
        ("guidance/standards/mash.yaml", "standards"),
        ("guidance/authorities.yaml", "authorities"),
        ("guidance/mash.md", "guidance"),
        ("council/plans/p/plan.yaml", "plan"),
        ("guidance/index.md", None),
        ("guidance/standards/mash.md", None),
        ("guidance/other/mash.yaml", None),
        ("plans/index.md", None),
        ("plans/other.yaml", None),
        ("plans/finance/deeper/money.yaml", None),
        ("guidance/papers.yaml", None),
        ("plans/p/deeper/01-a.yaml", None),
        ("plans/p/.01-a.yaml", None),
        ("plans/p/01-a.yml", None),
        ("plans/p/notes.txt", None),
        ("conf.py", None),
        ("plans", None),
    ],
)
def test_the_place_of_a_file_says_its_kind(path: str, kind: str | None) -> None:
    """A file is known by where it stands, and a file elsewhere is none of ours."""
    assert kind_of_file(PurePosixPath(path)) == kind
