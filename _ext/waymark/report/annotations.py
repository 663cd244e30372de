"""Problems as annotations that GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from waymark.problems import KINDS, Problem, Severity


def github(problems: Iterable[Problem]) -> str:
    """Give one workflow command for each problem, errors first, as GitHub shows only the first ten."""
    ordered = sorted(problems, key=lambda problem: (problem.severity is not Severity.ERROR, problem))
    return "\n".join(_one(problem) for problem in ordered)


def _one(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
        "title": KINDS[problem.code].title,
    }
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = f"{problem.message}\nFix: {problem.fix}" if problem.fix else problem.message
    return f"::{problem.severity} {told}::{_data(message)}"


def _data(value: str) -> str:
    # The percent sign first, or it would escape the escapes.
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
