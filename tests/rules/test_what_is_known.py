"""What the rules may call missing: only what is surely not there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.site.building import SITES, change
from tests.site.mutations import mutated
from waymark.checking import check_project
from waymark.entries import Inventory, collect
from waymark.loading import find_files, load, load_file
from waymark.problems import Problem, Severity, nearest
from waymark.rules import across_files, contradictions, in_one_file

CONTENT: Final = tuple(map(str, find_files(SITES / "small")))
AS_OF: Final = date(2023, 1, 26)
CALLS: Final = "plans/north/01-calls.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a copy of the small site, which has no mistake."""
    return shutil.copytree(SITES / "small", tmp_path / "small")


def codes(project: Path) -> list[str]:
    """Return the kinds of all mistakes of a project; what is only a warning is none."""
    problems = check_project(project, AS_OF).problems
    return [problem.code for problem in problems if problem.severity is Severity.ERROR]


def test_the_small_site_is_right(project: Path) -> None:
    """What these tests start from has no mistake, so what they find is what they made."""
    assert codes(project) == []


@pytest.mark.parametrize(
    ("path", "right", "wrong", "expected"),
    [
        (CALLS, "id: rota", "id: The Rota", ["value-form"]),
        (CALLS, "- id: rota\n", "- idd: rota\n", ["field-unknown"]),
        (CALLS, "title: Every call is answered\n", "", ["field-missing"]),
        (CALLS, "delivery: slow", "delivery: Too slow", ["value-form"]),
        ("plans/roles.yaml", "    title: Head of People\n", "", ["field-missing"]),
        ("plans/north/plan.yaml", "common: on-track", "common: on-trakc", ["value-not-allowed"]),
        ("plans/north/plan.yaml", "id: north", "id: North Plan", ["value-form"]),
        ("plans/measures/desk.yaml", "unit: calls\n", "", ["field-missing"]),
        ("plans/sources/visit-2022.yaml", 'number: "1"', 'number: "1 a"', ["value-form"]),
        ("guidance/standards/phone.yaml", "kind: statutory-guidance", "kind: habit", ["value-not-allowed"]),
        ("guidance/authorities.yaml", 'edition: "2018"', 'editon: "2018"', ["field-unknown"]),
        ("guidance/authorities.yaml", "kind: act", "kind: law", ["value-not-allowed"]),
    ],
)
def test_a_record_with_a_mistake_is_not_called_missing_by_others(
    project: Path, path: str, right: str, wrong: str, expected: list[str]
) -> None:
    """One mistake in a record is one message: those who refer to it are not blamed."""
    change(project, path, right, wrong)
    assert codes(project) == expected


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        (CALLS, "due: 2022-12-31", "due: 2022-12-32"),
        (CALLS, "on: 2023-01-10", "on: 2023-01-40"),
        ("plans/measures/desk.yaml", "polarity: low\n    owner", "polarity: down\n    owner"),
        ("plans/roles.yaml", "kind: service", "kind: srevice"),
    ],
)
def test_a_mistake_in_a_detail_hides_no_wrong_reference(
    project: Path, path: str, right: str, wrong: str
) -> None:
    """Where the record itself is known, references to its kind are checked as ever."""
    change(project, path, right, wrong)
    change(
        project,
        "guidance/close-the-desk.md",
        "{group}`calls`",
        "{group}`cals` {measure}`open-cals` {post}`bord`",
    )
    found = codes(project)
    assert found.count("target-unknown") == 3
    assert len(found) == 4


def test_a_file_that_cannot_be_opened_hides_nothing_and_blames_nobody(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system does not let us open is one message; all others are read."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "desk.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    change(project, CALLS, "delivery: slow", "delivery: slwo")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr("waymark.yamlfile.reading.Path.read_bytes", refuse)
    assert sorted(codes(project)) == ["file-unreadable", "term-unknown"]


def test_a_page_saved_in_another_encoding_is_told(project: Path) -> None:
    """A guidance page with letters that are not UTF-8 is a mistake wherever in it they stand."""
    page = project / "guidance/close-the-desk.md"
    page.write_bytes(page.read_bytes() + "At the café.\n".encode("cp1252"))
    assert codes(project) == ["encoding"]
    page.write_text(page.read_bytes().decode("cp1252"), encoding="utf-16")
    assert codes(project) == ["byte-order"]


@pytest.mark.parametrize("wrong", ["internl", "[internal]", "", "Public"])
@pytest.mark.parametrize("edition", ["public", "board", "internal"])
def test_who_may_see_a_record_is_never_guessed(project: Path, wrong: str, edition: str) -> None:
    """A record with a wrong word about its readers is in no edition."""
    change(
        project, CALLS, "    title: Put a sign on the door\n", f"    title: A sign\n    visibility: {wrong}\n"
    )
    document = load_file(project, CALLS, edition)
    assert "visibility" in " ".join(problem.message for problem in document.problems)
    ids = {entry.id for entry in collect(document, AS_OF).entries}
    assert "north/sign" not in ids
    assert "north/rota" in ids


def inventory_of(project: Path, hidden: frozenset[tuple[str, str]] = frozenset()) -> Inventory:
    """Return all records of a project."""
    paths = (path.relative_to(project).as_posix() for path in project.rglob("*.yaml"))
    return Inventory({path: collect(load_file(project, path, "internal"), AS_OF) for path in paths}, hidden)


def test_what_is_kept_back_is_not_called_missing(project: Path) -> None:
    """A reference to a record that exists and is not shown is no mistake, by its full id or its short one."""
    change(project, CALLS, "guidance: [answer-the-phone]", "measures: [secret]")
    change(project, CALLS, "        measures: [open-calls, waiting-days]\n", "")
    found = [
        problem.message for problem in across_files(inventory_of(project)) if "secret" in problem.message
    ]
    assert found == ['There is no measure "secret", in action "rota".']
    hidden = frozenset({("measure", "secret"), ("action", "north/kept")})
    inventory = inventory_of(project, hidden)
    assert [problem for problem in across_files(inventory) if "secret" in problem.message] == []
    assert inventory.hides("action", "kept")
    assert inventory.hides("action", "north/kept")
    assert not inventory.hides("action", "rota")
    assert not inventory.hides("measure", "kept")


@pytest.mark.parametrize(
    ("word", "known", "guess"),
    [
        ("open-contact", ["open-contacts", "closed-contacts"], "open-contacts"),
        ("On Track", ["on-track", "off-track"], "on-track"),
        ("opencontacts", ["open-contacts"], "open-contacts"),
        ("ontrack", ["on-track", "on-track-"], ""),
        ("weather", ["open-contacts", "on-track"], ""),
        ("ab", ["ac", "ad"], ""),
        ("abcd1", ["abcd2", "abcd3"], ""),
        ("", ["a"], ""),
        ("a", [], ""),
    ],
)
def test_a_guess_is_made_only_where_one_word_is_close(word: str, known: list[str], guess: str) -> None:
    """Two words that are equally close give no guess, and neither does a word far from all."""
    assert nearest(word, known) == guess


def problems_of(path: str, text: str) -> Iterator[Problem]:
    """Give all problems of one file, by itself and among the others, in every edition and on a day."""
    editions = (("public", None), ("board", None), ("internal", None), ("internal", AS_OF))
    for edition, day in editions:
        document = load(path, text.encode(), edition, day)
        inventory = Inventory({path: collect(document, AS_OF)})
        yield from document.problems
        yield from in_one_file(document)
        yield from across_files(inventory)
        yield from contradictions(inventory, AS_OF, {path: document.yaml})


@pytest.mark.parametrize("path", CONTENT)
def test_no_damage_to_a_file_ends_in_anything_but_messages(path: str) -> None:
    """A file with any mistakes in it is read, collected and judged, and each message names a line of it."""
    text = (SITES / "small" / path).read_text(encoding="utf-8")
    for seed in range(30):
        damaged = mutated(text, seed)
        for problem in problems_of(path, damaged):
            assert problem.place.path == path
            assert 1 <= problem.place.line <= damaged.count("\n") + 1
            assert problem.message
