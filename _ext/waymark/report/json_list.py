"""Problems for another program."""

from __future__ import annotations

import json
from collections.abc import Iterable

from waymark.problems import Problem


def as_json(problems: Iterable[Problem]) -> str:
    """Give a JSON object with the list ``problems``, sorted by place.

    Lines and columns count from 1, columns in characters; ``end-column`` is the one after the last.
    """
    return json.dumps(
        {"problems": [_one(problem) for problem in sorted(problems)]}, ensure_ascii=False, indent=2
    )


def _one(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end-column": place.column + place.length,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "fix": problem.fix,
    }
