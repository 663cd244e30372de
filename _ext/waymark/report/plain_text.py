"""Problems for a person: the place, the line as it was typed, what is wrong and what to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from waymark.problems import Problem, Severity

from .excerpt import excerpt


def text(
    problems: Collection[Problem], lines_of: Mapping[str, Sequence[str]], most: int | None = None
) -> str:
    """Tell ``problems`` by file, line and column, and sum them up on the last line.

    ``lines_of`` gives the lines of every file that was looked at, by the path the problems name; a problem
    in a file that is not among them is told without its line. Of each kind of warning at most ``most`` are
    told one by one, and the others counted; errors are always all told.
    """
    ordered = sorted(problems)
    shown = at_most(ordered, most)
    told = [_one(problem, lines_of.get(problem.place.path, ())) for problem in shown]
    left = Counter(problem.code for problem in ordered)
    left.subtract(problem.code for problem in shown)
    more = [
        f"{_count(number, 'more warning')} of the kind {code}."
        for code, number in sorted(left.items())
        if number
    ]
    if more:
        more.append("`waymark check --all` tells each of them.")
        told.append("\n".join(more))
    return "\n\n".join([*told, _summary(ordered, len(lines_of))])


def at_most(problems: Iterable[Problem], most: int | None) -> list[Problem]:
    """All errors among ``problems``, and of each kind of warning the first ``most``; all where it is None."""
    seen = Counter[str]()
    kept = []
    for problem in problems:
        seen[problem.code] += 1
        if most is None or problem.severity is Severity.ERROR or seen[problem.code] <= most:
            kept.append(problem)
    return kept


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
    stops = "" if any(one.severity is Severity.ERROR for one in problems) else " No warning stops the site."
    return f"{' and '.join(counts)} in {_count(files, 'file')}.{stops}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
