"""Checking a whole project: every file by itself, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from waymark.entries import DocumentEntries, Inventory, collect
from waymark.loading import find_files, find_strays, load_file
from waymark.model import may_hold_later
from waymark.problems import Problem
from waymark.readability import PageReading
from waymark.rules import Wording, across_files, contradictions, in_one_file, review_overdue
from waymark.yamlfile import YamlFile, without_collection


class Checked(NamedTuple):
    """What a check found."""

    problems: tuple[Problem, ...]
    """All problems, by file, line and column."""
    lines: dict[str, tuple[str, ...]]
    """The lines of each file that was read, by its path."""
    pages: tuple[PageReading, ...]
    """How hard each page of guidance is to read, by path."""


def check_project(root: Path, as_of: date) -> Checked:
    """Check every content file below ``root``, with actions as they stand on ``as_of``.

    One bad file never hides what is wrong in another. Nothing is written.
    """
    problems = list(find_strays(root))
    lines: dict[str, tuple[str, ...]] = {}
    collected: dict[str, DocumentEntries] = {}
    with_figures: dict[str, YamlFile] = {}
    known: dict[str, DocumentEntries] = {}
    wording = Wording()
    with without_collection():
        for path in map(str, find_files(root)):
            document = load_file(root, path, "internal")
            lines[path] = document.lines
            wording.read(document)
            collected[path] = collect(document, as_of)
            if document.kind in {"measures", "finance"}:
                with_figures[path] = document.yaml
            if may_hold_later("\n".join(document.lines), as_of):
                known[path] = collect(load_file(root, path, "internal", as_of), as_of)
            problems += document.problems
            problems += in_one_file(document)
            problems += review_overdue(document, as_of)
        inventory = Inventory(collected)
        problems += across_files(inventory)
        problems += wording.problems(inventory)
        # A record does not contradict what nobody knew on the day.
        then = Inventory({**collected, **known}) if known else inventory
        problems += contradictions(then, as_of, with_figures)
    return Checked(tuple(sorted(problems)), lines, tuple(wording.pages))


def only(problems: Iterable[Problem], wanted: Iterable[str]) -> tuple[Problem, ...]:
    """Those of ``problems`` in one of the files or folders ``wanted``, which are relative to the root."""
    places = tuple(wanted)
    return tuple(problem for problem in problems if is_within(problem.place.path, places))


def is_within(path: str, places: Iterable[str]) -> bool:
    """Whether ``path`` is one of the files ``places`` or lies in one of those that are folders."""
    return any(path == place or path.startswith(f"{place}/") for place in places)
