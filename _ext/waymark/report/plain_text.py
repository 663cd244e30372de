"""Problems for a person: the place, the line as it was typed, what is wrong and what to write."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from waymark.problems import Problem, Severity

from .excerpt import excerpt


def text(problems: Collection[Problem], lines_of: Mapping[str, Sequence[str]]) -> str:
    """Tell ``problems`` by file, line and column, and sum them up on the last line.

    ``lines_of`` gives the lines of every file that was looked at, by the path the problems name; a problem
    in a file that is not among them is told without its line.
    """
    ordered = sorted(problems)
    told = [_one(problem, lines_of.get(problem.place.path, ())) for problem in ordered]
    return "\n\n".join([*told, _summary(ordered, len(lines_of))])


def _one(problem: Problem, lines: Sequence[str]) -> str:
    place = problem.place
    head = f"{place.path}:{place.line}:{place.column}: {problem.severity}[{problem.code}]: {problem.message}"
    number = str(place.line)
    gutter = " " * (len(number) + 3)
    told = [head]
    if 0 < place.line <= len(lines):
        line, carets = excerpt(lines[place.line - 1], place.column, place.length)
        told += [f"  {number} | {line}".rstrip(), f"{gutter}| {carets}"]
    if problem.fix:
        told.append(f"{gutter}= fix: {problem.fix}")
    return "\n".join(told)


_WORDS: Final = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))


def _summary(problems: Sequence[Problem], checked: int) -> str:
    if not problems:
        return f"No problems found in {_count(checked, 'file')}."
    counts = [
        _count(number, word)
        for severity, word in _WORDS
        if (number := sum(problem.severity is severity for problem in problems))
    ]
    files = len({problem.place.path for problem in problems})
    return f"{' and '.join(counts)} in {_count(files, 'file')}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
