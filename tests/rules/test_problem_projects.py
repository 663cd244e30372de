"""Each kind of problem that the rules find has a small project and the exact report for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from waymark.checking import Checked, check_project
from waymark.problems import Kind
from waymark.problems.meaning import KINDS_OF_MEANING
from waymark.report import text

FOLDERS = Path(__file__).resolve().parent.parent / "problems"
AS_OF = date(2023, 1, 26)


def checked(kind: Kind) -> Checked:
    """Check the project of a kind of problem."""
    return check_project(FOLDERS / kind.code, AS_OF)


@pytest.mark.parametrize("kind", KINDS_OF_MEANING, ids=lambda kind: kind.code)
def test_each_kind_is_told_as_expected(kind: Kind) -> None:
    """The report for a project is, to the letter, the one that was agreed."""
    found = checked(kind)
    assert (
        text(found.problems, found.lines)
        == (FOLDERS / kind.code / "expected.txt").read_text("utf-8").rstrip()
    )


@pytest.mark.parametrize("kind", KINDS_OF_MEANING, ids=lambda kind: kind.code)
def test_each_project_shows_its_own_kind_and_no_other(kind: Kind) -> None:
    """One mistake gives one kind of message, with a mend."""
    problems = checked(kind).problems
    assert {problem.code for problem in problems} == {kind.code}
    assert all(problem.fix for problem in problems)


def test_every_folder_belongs_to_a_kind() -> None:
    """A project whose kind was renamed or removed does not stay behind unnoticed."""
    from_rules = {kind.code for kind in KINDS_OF_MEANING}
    assert from_rules <= {folder.name for folder in FOLDERS.iterdir() if folder.is_dir()}
