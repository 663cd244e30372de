"""Checking a whole project: every file by itself, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from waymark.entries import DocumentEntries, Inventory, collect
from waymark.loading import find_files, load
from waymark.problems import Place, Problem
from waymark.rules import across_files, in_one_file


class Checked(NamedTuple):
    """What a check found."""

    problems: tuple[Problem, ...]
    """All problems, by file, line and column."""
    lines: dict[str, tuple[str, ...]]
    """The lines of each file that was read, by its path."""


def check_project(root: Path, as_of: date) -> Checked:
    """Check every content file below ``root``, with actions as they stand on ``as_of``.

    One bad file never hides what is wrong in another. Nothing is written.
    """
    problems: list[Problem] = []
    lines: dict[str, tuple[str, ...]] = {}
    collected: dict[str, DocumentEntries] = {}
    for relative in find_files(root):
        path = str(relative)
        try:
            data = (root / path).read_bytes()
        except OSError as error:
            message = f"The file cannot be read: {error.strerror}."
            problems.append(Problem(Place(path, 1, 1), "file-unreadable", message))
            continue
        document = load(path, data, "internal")
        lines[path] = document.lines
        collected[path] = collect(document, as_of)
        problems += document.problems
        problems += in_one_file(document)
    problems += across_files(Inventory(collected))
    return Checked(tuple(sorted(problems)), lines)


def only(problems: Iterable[Problem], wanted: Iterable[str]) -> tuple[Problem, ...]:
    """Those of ``problems`` that stand in one of the files or folders ``wanted``, given relative to the root."""
    places = tuple(wanted)
    return tuple(
        problem
        for problem in problems
        if any(problem.place.path == place or problem.place.path.startswith(f"{place}/") for place in places)
    )
