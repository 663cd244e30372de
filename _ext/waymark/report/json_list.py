"""Problems for another program, and how hard guidance is to read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from waymark.problems import Problem
from waymark.readability import PageReading

from .readings import as_values


def as_json(problems: Iterable[Problem], pages: Iterable[PageReading] | None = None) -> str:
    """Give a JSON object with the list ``problems``, sorted by place, and ``guidance`` where there are pages.

    Lines and columns count from 1, columns in characters; ``end-column`` is the one after the last.
    """
    told: dict[str, list[Any]] = {"problems": [_one(problem) for problem in sorted(problems)]}
    if pages is not None:
        told["guidance"] = [as_values(page) for page in pages]
    return json.dumps(told, ensure_ascii=False, indent=2)


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
