"""Telling problems: each form holds the same places, and none breaks on odd text."""

from __future__ import annotations

import json
import unicodedata

import pytest

from waymark.problems import KINDS, Kind, Place, Problem, Severity
from waymark.report import as_json, github, sarif, text

LINES = {"plans/a.yaml": ("id: a", "status: ontrack"), "plans/b.yaml": ("\tid:\u00a0b\u200b\u0007",)}
PROBLEM = Problem(
    Place("plans/a.yaml", 2, 9, 7),
    "value-not-allowed",
    '"status" cannot be "ontrack". Did you mean "on-track"?',
    "choose one of: not-started, on-track, delayed, complete",
)
EARLIER = Problem(Place("plans/a.yaml", 1, 1, 2), "field-unknown", '"id" is not a field, 100%: sure')


def warning(place: Place) -> Problem:
    """Give a problem that is only a warning."""
    return Problem(place, "sample", "A person should look at this.")


@pytest.fixture(autouse=True)
def _a_kind_of_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a kind that is only a warning, whatever kinds Waymark has."""
    monkeypatch.setitem(
        KINDS, "sample", Kind("sample", Severity.WARNING, "A sample", "Why", "wrong", "right")
    )


def test_the_text_has_the_agreed_shape() -> None:
    """Place and message, the line with marks under the value, the mend, and a sum at the end."""
    assert text([PROBLEM, EARLIER], LINES) == (
        'plans/a.yaml:1:1: error[field-unknown]: "id" is not a field, 100%: sure\n'
        "  1 | id: a\n"
        "    | ^^\n"
        "\n"
        'plans/a.yaml:2:9: error[value-not-allowed]: "status" cannot be "ontrack". Did you mean "on-track"?\n'
        "  2 | status: ontrack\n"
        "    |         ^^^^^^^\n"
        "    = fix: choose one of: not-started, on-track, delayed, complete\n"
        "\n"
        "2 errors in 1 file."
    )


def test_characters_nobody_sees_are_drawn_and_take_one_column() -> None:
    """A tab, a hard space and an unseen character show as marks, so that carets stand where they should."""
    told = text([EARLIER._replace(place=Place("plans/b.yaml", 1, 7))], LINES)
    assert "  1 | →id:␣b□␇\n    |       ^" in told
    assert not any(unicodedata.category(sign) in {"Cc", "Cf"} for sign in told.replace("\n", ""))


@pytest.mark.parametrize(
    ("problems", "files", "summary"),
    [
        ([], 0, "No problems found in 0 files."),
        ([], 1, "No problems found in 1 file."),
        ([], 14, "No problems found in 14 files."),
        ([EARLIER], 1, "1 error in 1 file."),
        ([EARLIER, PROBLEM, warning(Place("x", 1, 1))], 2, "2 errors and 1 warning in 2 files."),
        (
            [warning(Place("x", 1, 1)), warning(Place("x", 2, 1))],
            2,
            "2 warnings in 1 file. No warning stops the site.",
        ),
    ],
)
def test_the_last_line_is_the_sum(problems: list[Problem], files: int, summary: str) -> None:
    """Whoever reads only the last line knows how it went."""
    assert text(problems, {str(number): () for number in range(files)}).splitlines()[-1] == summary


def test_of_each_kind_of_warning_only_some_are_told_where_not_all_are_asked_for() -> None:
    """Three of a hundred are enough to know the kind; the others are counted, and the sum is of all."""
    many = [warning(Place("a", line, 1)) for line in range(1, 101)]
    told = text(many, {"a": ()}, 3)
    assert [line for line in told.splitlines() if line.startswith("a:")] == [
        f"a:{line}:1: warning[sample]: A person should look at this." for line in (1, 2, 3)
    ]
    assert told.endswith(
        "\n\n97 more warnings of the kind sample.\n`waymark check --all` tells each of them."
        "\n\n100 warnings in 1 file. No warning stops the site."
    )
    assert text(many, {"a": ()}).count("warning[sample]") == 100


def test_a_single_warning_that_was_left_out_is_counted_as_one() -> None:
    """The words fit the number, and what is not more than the limit is told whole."""
    four = [warning(Place("a", line, 1)) for line in range(1, 5)]
    assert "\n1 more warning of the kind sample.\n" in text(four, {}, 3)
    assert "more warning" not in text(four, {}, 4)
    assert text(four, {}, 4) == text(four, {})


def test_errors_are_always_all_told() -> None:
    """No limit hides what keeps a plan from being published."""
    errors = [EARLIER._replace(place=Place("a", line, 1)) for line in range(1, 101)]
    told = text([*errors, *(warning(Place("b", line, 1)) for line in range(1, 6))], {}, 3)
    assert told.count("error[field-unknown]") == 100
    assert told.count("warning[sample]") == 3
    assert told.endswith("100 errors and 5 warnings in 2 files.")


def test_each_kind_of_warning_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind that is met everywhere does not hide one that is met once."""
    monkeypatch.setitem(KINDS, "other", KINDS["sample"]._replace(code="other"))
    many = [warning(Place("a", line, 1)) for line in range(1, 10)]
    once = warning(Place("b", 1, 1))._replace(code="other")
    told = text([*many, once], {}, 1)
    assert told.count("warning[other]") == 1
    assert told.count("warning[sample]") == 1


@pytest.mark.parametrize(
    "place", [Place("a", 9, 1), Place("gone", 1, 1), Place("a", 1, 99, 5), Place("a", 2, 1, 99)]
)
def test_a_place_outside_the_lines_is_still_told(place: Place) -> None:
    """A problem at the end of a file, or in a file that could not be read, is told without its line."""
    told = text([EARLIER._replace(place=place)], {"a": ("id: a", "b")})
    assert f"{place.path}:{place.line}:{place.column}: error" in told
    assert "^^" not in told


def test_of_a_very_long_line_the_part_around_the_mistake_is_shown() -> None:
    """A line of a million characters does not flood the screen."""
    line = "[" * 500_000 + "x" + "]" * 500_000
    told = text([EARLIER._replace(place=Place("a", 1, 500_001))], {"a": (line,)}).splitlines()
    assert len(told[1]) < len(line) / 1000
    assert told[1][told[2].index("^")] == "x"


def test_annotations_put_errors_first_and_escape_what_github_reads() -> None:
    """GitHub shows ten annotations of a step: the gravest come first, and no sign breaks a line."""
    odd = EARLIER._replace(place=Place("a,b:c%.yaml", 3, 2, 4), fix="one\r\ntwo")
    told = github([warning(Place("a", 1, 1)), odd]).splitlines()
    assert told[0] == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,col=2,endColumn=6,title=A field that does not exist here"
        '::"id" is not a field, 100%25: sure%0AFix: one%0D%0Atwo'
    )
    assert told[1].startswith("::warning file=a,line=1,")
    assert github([]) == ""


def test_json_holds_every_part_of_a_problem() -> None:
    """Another program gets place, kind, message and mend without reading sentences."""
    first, second = json.loads(as_json([PROBLEM, EARLIER]))["problems"]
    assert second == {
        "path": "plans/a.yaml",
        "line": 2,
        "column": 9,
        "end-column": 16,
        "severity": "error",
        "code": "value-not-allowed",
        "message": PROBLEM.message,
        "fix": PROBLEM.fix,
    }
    assert first["line"] == 1


def test_sarif_holds_what_code_scanning_needs() -> None:
    """Each result names a rule of the run, a level, a file and a fingerprint that outlives moved lines."""
    log = json.loads(sarif([PROBLEM, EARLIER._replace(place=Place("plans/a b.yaml", 1, 1, 2))]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning"}
        assert result["message"]["text"]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location == {
        "artifactLocation": {"uri": "plans/a%20b.yaml"},
        "region": {"startLine": 1, "startColumn": 1, "endColumn": 3},
    }
    moved = json.loads(sarif([PROBLEM._replace(place=PROBLEM.place._replace(line=80))]))
    assert moved["runs"][0]["results"][0]["partialFingerprints"] == run["results"][1]["partialFingerprints"]


def test_every_kind_has_its_own_code_and_words() -> None:
    """Two kinds never share a code, and each says what, why, wrong and right."""
    assert all(part for kind in KINDS.values() for part in kind)
    assert all(code == kind.code for code, kind in KINDS.items())
