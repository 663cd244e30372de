"""Checking the form of a file: one message for one mistake, and as little lost as can be."""

from __future__ import annotations

from typing import Any

import pytest

from waymark.problems import Problem
from waymark.schema import Checked, check
from waymark.yamlfile import read

GROUP = """\
id: front-door
title: A timely response
answers: [ilacs-2022/1]
groups:
  - title: Help is offered
    actions:
      - id: ray-rating
        number: "1"
        title: Put a priority on every contact
        people: [head-of-service, {role: partnership, part: partner}]
        due: 2022-11-30
        updates:
          - on: 2022-12-12
            delivery: completed
            note: |
              In use.
            source: {title: Action plan, date: 2022-12}
          - on: 2023-01-26
            due: {every: 6 weeks, from: 2022-Q4}
            reason: The system came later.
      - id: daily-meeting
        title: Meet every day
        milestones:
          - {title: First draft, due: financial-year 2022-23, reached: 2023-01-17}
"""
MEASURES = """\
title: The front door
measures:
  - id: open-contacts
    title: Open contacts
    unit: contacts
    baseline: {at: 2022-07, value: 603}
    targets:
      - {at-most: 1.50, by: 2023}
    values:
      - {at: 2022-11, value: -196, printed: "196", of: 0.5}
"""
FILES = {"group": GROUP, "measures": MEASURES}


def checked(text: str, kind: str = "group") -> Checked:
    """Check ``text`` as a file of a ``kind``."""
    return check(kind, read(text.encode(), "a"))


def problems(text: str, kind: str = "group") -> list[tuple[str, int]]:
    """Give code and line of each problem of the form of ``text``."""
    return [(problem.code, problem.place.line) for problem in checked(text, kind).problems]


def only(text: str, kind: str = "group") -> Problem:
    """Give the one problem of ``text``."""
    (problem,) = checked(text, kind).problems
    return problem


def test_a_right_file_has_values_and_no_problems() -> None:
    """All that was written comes back, as text."""
    result = checked(GROUP)
    assert result.problems == ()
    assert result.values is not None
    action = result.values["groups"][0]["actions"][0]
    assert action["number"] == "1"
    assert action["updates"][0]["note"] == "In use.\n"
    assert action["people"] == ["head-of-service", {"role": "partnership", "part": "partner"}]


def test_numbers_are_read_only_where_the_schema_asks_for_them() -> None:
    """A value of a measure is a number and what was printed beside it stays text."""
    values = checked(MEASURES, "measures").values
    assert values is not None
    measure = values["measures"][0]
    assert measure["values"][0] == {"at": "2022-11", "value": -196, "printed": "196", "of": 0.5}
    assert measure["targets"][0] == {"at-most": 1.5, "by": "2023"}
    assert isinstance(measure["baseline"]["value"], int)


@pytest.mark.parametrize(
    "number", ["012", "1,204", "1e3", "+1", ".5", "5.", "0x1f", "\u0661", "9" * 40, "inf", "1_000"]
)
def test_a_number_is_written_plainly(number: str) -> None:
    """What only a programmer or a guess would take for a number is refused."""
    assert problems(MEASURES.replace("603", f"'{number}'"), "measures") == [("value-type", 6)]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("title: Meet", "titel: Meet", ("field-unknown", 22)),
        ("on: 2023-01-26", "on: 26/01/2023", ("date-wrong", 18)),
        ("delivery: completed", "delivery:", ("value-empty", 14)),
        ("delivery: completed", "delivery: Completed!", ("value-form", 14)),
        ("part: partner", "part: partners", ("value-not-allowed", 10)),
        ("{role: partnership, part: partner}", "{part: partner}", ("field-missing", 10)),
        ("people: [head-of-service, {role: partnership, part: partner}]", "people: head", ("value-type", 10)),
        ("every: 6 weeks", "every: 6 wks", ("value-form", 19)),
        ("from: 2022-Q4", "from: 2022-Q5", ("date-wrong", 19)),
        ("      - id: ray-rating\n        number", "      - number", ("field-missing", 7)),
        ("title: A timely response", "title: " + "x" * 201, ("value-long", 2)),
        ("id: front-door", "id: front-door\ncolour: red", ("field-unknown", 2)),
        ("reached: 2023-01-17", "reached: [2023-01-17]", ("value-type", 24)),
    ],
)
def test_one_mistake_is_one_problem_at_its_line(right: str, wrong: str, told: tuple[str, int]) -> None:
    """A single slip in a right file is told once, where it was made."""
    assert GROUP.count(right) == 1
    assert problems(GROUP.replace(right, wrong)) == [told]


def test_the_message_names_the_action() -> None:
    """Among hundreds of actions the author is told which one is meant, even deep inside it."""
    problem = only(GROUP.replace("date: 2022-12}", "date: 2022-13}"))
    assert problem.message.endswith('there is no month 13. In action "ray-rating".')


def test_a_wrong_id_does_not_name_its_own_record() -> None:
    """A record is never called by the id that is wrong."""
    problem = only(GROUP.replace("id: ray-rating", "id: RAY Rating"))
    assert "In action" not in problem.message
    assert problem.fix.startswith("write ray-rating:")


@pytest.mark.parametrize(
    ("wrong", "guess"),
    [
        ("Mitigation", "mitigation"),
        ("approved_by", "approved-by"),
        ("mitigaton", "mitigation"),
        ("colour", ""),
    ],
)
def test_a_guess_is_made_only_where_one_field_is_close(wrong: str, guess: str) -> None:
    """A misspelt field is answered with the one that was meant, and a strange one with all there are."""
    problem = only(GROUP.replace("reason:", f"{wrong}:"))
    assert (f'Did you mean "{guess}"?' in problem.message) is bool(guess)
    assert problem.fix == f"write {guess}" if guess else problem.fix.startswith("use one of its fields: on, ")


@pytest.mark.parametrize(
    ("field", "blanks"),
    [("title: Meet every day", 'title: "   "'), ("note: |\n              In use.", 'note: " \\t\\n "')],
)
def test_a_text_of_blanks_is_as_good_as_none(field: str, blanks: str) -> None:
    """Nobody can read it, so it is told as a value that is missing, in one line or in more."""
    problem = only(GROUP.replace(field, blanks))
    assert problem.code == "value-empty"
    assert problem.message.startswith(f'"{field.partition(":")[0]}" holds nothing but blanks.')
    assert problem.fix.startswith("write ")


def test_a_gap_word_is_answered_with_leaving_the_line_out() -> None:
    """Where nothing is set the line goes, as no word can stand for a date."""
    assert "delete the line" in only(GROUP.replace("due: 2022-11-30", "due: TBC")).fix


def kept(text: str, kind: str = "group") -> Any:
    """Give the sound values of ``text``."""
    return checked(text, kind).values


def test_a_wrong_optional_field_goes_alone() -> None:
    """A date nobody can read costs the date and not the action."""
    values = kept(GROUP.replace("due: 2022-11-30", "due: soon"))
    assert "due" not in values["groups"][0]["actions"][0]
    assert values["groups"][0]["actions"][1]["id"] == "daily-meeting"


def test_a_wrong_required_field_costs_its_record_and_no_other() -> None:
    """An action without a title goes, and the others keep their position in the list."""
    values = kept(GROUP.replace("title: Put a", "titel: Put a"))
    assert values["groups"][0]["actions"][0] is None
    assert values["groups"][0]["actions"][1]["id"] == "daily-meeting"


def test_an_unsound_record_in_a_field_costs_the_field() -> None:
    """An update keeps standing when the paper it names has no title."""
    values = kept(GROUP.replace("{title: Action plan, date", "{at: page 3, date"))
    update = values["groups"][0]["actions"][0]["updates"][0]
    assert "source" not in update
    assert update["delivery"] == "completed"


def test_a_record_that_loses_all_its_fields_goes() -> None:
    """A due date whose only field is wrong is no due date."""
    values = kept(GROUP.replace("{every: 6 weeks, from: 2022-Q4}", "{by: soon}"))
    assert "due" not in values["groups"][0]["actions"][0]["updates"][1]


def test_a_list_that_must_not_be_empty_goes_with_its_last_entry() -> None:
    """A scale whose only term is wrong is no scale, and the plan stays."""
    terms = "    terms:\n      - {id: X X, label: x, common: late}\n"
    plan = f"id: p\ntitle: P\nlevels: [a]\nratings:\n  delivery:\n{terms}"
    assert kept(plan, "plan") == {"id": "p", "title": "P", "levels": ["a"], "ratings": {}}


def test_a_mistake_at_the_top_does_not_cost_the_file() -> None:
    """A plan without its levels still shows what it has."""
    assert kept("id: p\ntitle: P\nlevels: a\n", "plan") == {"id": "p", "title": "P"}


@pytest.mark.parametrize(
    "text", ["- a\n", "words\n", "title: A\n", "id: a\n", "id: A A\ntitle: A\n", "id: a\ntitle:\n"]
)
def test_a_file_without_its_name_has_no_values(text: str) -> None:
    """What is no set of fields, or has lost its id or title, cannot be shown at all."""
    assert kept(text) is None


def test_a_file_that_could_not_be_read_is_not_told_twice() -> None:
    """Reading has said what is wrong; its form is not judged."""
    assert checked("a: b: c\n") == Checked(None, ())


def test_what_reading_has_told_is_not_told_again() -> None:
    """A pointer, a lost word or an unseen character in a value is one mistake."""
    for value in ("*base", "#4", "&a b", "!x y", "comp\u200bleted"):
        assert problems(GROUP.replace("delivery: completed", f"delivery: {value}")) == []


def test_an_unknown_kind_is_misuse() -> None:
    """Asking for a kind that does not exist is a mistake in the code."""
    with pytest.raises(KeyError):
        checked(GROUP, "letter")
