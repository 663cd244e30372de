"""No file, however large, deep or damaged, stops a run."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from waymark.yamlfile import read, read_from
from waymark.yamlfile.building import MAX_DEPTH, MAX_VALUES
from waymark.yamlfile.decoding import MAX_BYTES

from .test_yamlfile import codes


@pytest.mark.parametrize(
    "data", [b"[" * 500_000, b"- " * 500_000, b"{a: " * 400_000, b"[" * 50_000 + b"]" * 50_000]
)
def test_a_bomb_of_brackets_ends_in_a_message(data: bytes) -> None:
    """However deep a file nests, reading it is quick and tells where it went too deep."""
    start = time.process_time()
    file = read(data, "a")
    assert time.process_time() - start < 1
    assert codes(file) == ["too-nested"]
    assert file.problems[0].place.line == 1


def test_the_limits_are_exact() -> None:
    """What reaches a limit is read, and what passes it is not."""
    assert read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "a").problems == ()
    assert codes(read(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "a")) == ["too-nested"]
    assert read(b"- a\n" * MAX_VALUES, "a").problems == ()
    assert codes(read(b"- a\n" * (MAX_VALUES + 1), "a")) == ["too-many"]
    assert codes(read(b"#" * (MAX_BYTES + 1), "a")) == ["too-big"]


def test_a_file_of_many_actions_is_within_the_limits() -> None:
    """A file of 1,250 actions with 25 values each is large and right."""
    action = b"- " + b"".join(b"  field-%d: some words of text\n" % number for number in range(25)).lstrip()
    file = read(action * 1250, "a")
    assert file.problems == ()


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    """A folder, a missing file and one that is too large are told, not raised."""
    assert codes(read_from(tmp_path, "a.yaml")) == ["file-unreadable"]
    assert codes(read_from(tmp_path / "missing.yaml", "a.yaml")) == ["file-unreadable"]
    (tmp_path / "large.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    assert codes(read_from(tmp_path / "large.yaml", "a.yaml")) == ["too-big"]
