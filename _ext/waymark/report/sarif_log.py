"""Problems as SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from waymark.problems import KINDS, Kind, Problem

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(problems: Iterable[Problem]) -> str:
    """Give a log with one run that holds ``problems``, sorted by place, and the kinds they are of."""
    ordered = sorted(problems)
    codes = sorted({problem.code for problem in ordered})
    run = {
        "tool": {"driver": {"name": "Waymark", "rules": [_rule(KINDS[code]) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in ordered],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.code,
        "shortDescription": {"text": kind.title},
        "fullDescription": {"text": kind.why},
        "help": {"text": f"Wrong:\n{kind.wrong}\n\nRight:\n{kind.right}"},
        "defaultConfiguration": {"level": str(kind.severity)},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    place = problem.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.length,
    }
    location = {"artifactLocation": {"uri": quote(place.path)}, "region": region}
    # Without the line: a problem is still the same one when lines are added above it.
    identity = "\n".join((place.path, problem.code, problem.message))
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": str(problem.severity),
        "message": {"text": f"{problem.message}\nFix: {problem.fix}" if problem.fix else problem.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"waymark/v1": sha256(identity.encode()).hexdigest()[:32]},
    }
