"""The real plans and pages, damaged in thousands of ways."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from tests.core.damage import mutations
from waymark.entries import Inventory, collect
from waymark.loading import find_files, load
from waymark.report import text
from waymark.rules import across_files, in_one_file

AS_OF = date(2023, 1, 26)
ROUNDS = 120


@pytest.mark.prove
def test_no_damage_to_a_real_file_ends_in_anything_but_messages(repository: Path) -> None:
    """Reading, checking, collecting and reporting get through whatever stands in any content file."""
    found = 0
    for path in map(str, find_files(repository)):
        data = (repository / path).read_bytes()
        for number, damaged in enumerate(mutations(data, ROUNDS, random.Random(path).randrange(2**32))):
            document = load(path, damaged, ("public", "board", "internal")[number % 3])
            problems = [*document.problems, *in_one_file(document)]
            problems += across_files(Inventory({path: collect(document, AS_OF)}))
            text(sorted(problems), {path: document.lines})
            found += bool(problems)
    assert found > ROUNDS
