"""Whatever happens to a file, its author gets placed messages and all that is sound is kept."""

from __future__ import annotations

import re
from typing import Any

import pytest

from waymark.schema import check, engines
from waymark.schema.plain import plain_values
from waymark.yamlfile import read

from .damage import is_placed, mutations
from .test_problem_folders import FORBIDDEN
from .test_schema import FILES
from .test_yamlfile import PLAN

LEAST: dict[str, dict[str, Any]] = {"group": {}, "measures": {"measures": []}}


def test_whatever_happens_to_a_file_its_problems_have_places() -> None:
    """Thousands of damaged files end in placed problems or in values, never in an exception."""
    for data in mutations(PLAN, 3000, 20230331):
        file = read(data, "a")
        assert all(is_placed(problem, file) for problem in file.problems), data
        assert file.problems or file.root is not None, data


def without_gaps(values: Any) -> Any:
    """Give ``values`` without the entries that were taken out."""
    if isinstance(values, dict):
        return {name: without_gaps(inner) for name, inner in values.items()}
    if isinstance(values, list):
        return [without_gaps(inner) for inner in values if inner is not None]
    return values


@pytest.mark.parametrize("kind", FILES)
def test_whatever_happens_to_a_file_what_is_left_is_sound(kind: str) -> None:
    """Thousands of damaged files end in placed problems in plain words, and in values without a mistake."""
    seen = set()
    for data in mutations(FILES[kind].encode(), 1500, 7):
        file = read(data, "a")
        result = check(kind, file)
        assert all(is_placed(problem, file) and problem.fix for problem in result.problems), data
        told = " ".join(f"{problem.message} {problem.fix}" for problem in result.problems)
        assert not FORBIDDEN.search(re.sub(r'"[^"]*"', "", told)), told
        seen |= {problem.code for problem in result.problems}
        if result.values is not None:
            # At the top of a file even a needed list may be gone: the rest is kept all the same.
            left = {**LEAST[kind], **without_gaps(result.values)}
            assert engines.quick(kind)(left), data
        assert file.problems or result.problems or result.values is not None, data
    assert seen >= {"field-unknown", "field-missing"}


@pytest.mark.parametrize("kind", FILES)
def test_both_libraries_agree(kind: str) -> None:
    """The fast answer is the thorough one, for right files and for damaged ones."""
    for data in (FILES[kind].encode(), *mutations(FILES[kind].encode(), 400, 11)):
        file = read(data, "a")
        if file.root is not None:
            values = plain_values(file.root, kind)
            assert engines.quick(kind)(values) is engines.finder(kind).is_valid(values), data
