"""The command line as a person uses it: from any folder, with any argument, right or wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from waymark.cli import main
from waymark.problems import KINDS

PROBLEMS = Path(__file__).resolve().parent.parent / "problems"
ON_A_DAY = ("--as-of", "2023-01-26")
"""Without a day it is today, when every action of these old projects has been silent for years."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two mistakes in two files."""
    shutil.copytree(PROBLEMS / "target-unknown", tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A project without a mistake."""
    plan = tmp_path / "good" / "plans" / "p" / "plan.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text("id: p\ntitle: A plan\nlevels: [area]\n", encoding="utf-8")
    return tmp_path / "good"


def test_a_clean_project_ends_with_zero(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong: one line that says so, and 0."""
    assert main(["check", str(good)]) == 0
    assert capsys.readouterr().out == "No problems found in 1 file.\n"


def test_mistakes_end_with_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All mistakes of all files are told in one run, and the code is 1."""
    assert main(["check", str(project), *ON_A_DAY]) == 1
    told = capsys.readouterr().out
    assert "guidance/mash.md:23:44: error[target-unknown]" in told
    assert "plans/p/01-a.yaml:3:11: error[target-unknown]" in told
    assert told.endswith("5 errors in 2 files.\n")


def test_only_what_was_asked_for_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All files are read, since rules need them, and only the mistakes of the named ones are told."""
    assert main(["check", str(project / "guidance" / "mash.md")]) == 1
    assert capsys.readouterr().out.endswith("1 error in 1 file.\n")
    assert main(["check", str(project / "plans" / "measures")]) == 0


def test_paths_are_told_as_seen_from_here(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path in a message can be opened from the folder the command was given in."""
    monkeypatch.chdir(project / "plans")
    main(["check"])
    first = capsys.readouterr().out.splitlines()[0]
    path = first.split(":")[0]
    assert path == "../guidance/mash.md"
    assert Path(path).is_file()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "no-such-place"], "there is no file or folder no-such-place"),
        (["check", "/"], "no folder called plans or guidance in / or above it"),
        (["explain", "target-unknwon"], 'did you mean "target-unknown"?'),
        (["explain", "weather"], "lists them all"),
    ],
)
def test_a_wrong_argument_ends_with_two(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong use is told in one sentence on the error stream, with 2."""
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""


def test_paths_in_two_projects_are_refused(
    project: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """References hold within one project, so one check is about one."""
    assert main(["check", str(project), str(good)]) == 2
    assert "different projects" in capsys.readouterr().err


def test_a_day_that_is_none_is_refused(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A date has to be a real day, written as the plans write it."""
    with pytest.raises(SystemExit) as ended:
        main(["check", str(good), "--as-of", "31/03/2023"])
    assert ended.value.code == 2
    assert "write it as 2023-01-26" in capsys.readouterr().err


def test_the_day_decides_what_is_late(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the update that calls an action late, nothing is owed for it; from then on it is a warning."""
    project = shutil.copytree(PROBLEMS / "late-without-reason", tmp_path / "late")
    assert main(["check", str(project), "--as-of", "2022-12-11"]) == 0
    assert capsys.readouterr().out == "No problems found in 2 files.\n"
    assert main(["check", str(project), "--as-of", "2022-12-12"]) == 0
    assert capsys.readouterr().out.endswith("1 warning in 1 file. No warning stops the site.\n")


def test_every_format_tells_every_mistake(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same five mistakes in each form, and the same exit code."""
    assert main(["check", str(project), *ON_A_DAY, "--format", "github"]) == 1
    assert capsys.readouterr().out.count("::error file=") == 5
    assert main(["check", str(project), *ON_A_DAY, "--format", "json"]) == 1
    assert str(capsys.readouterr().out).count('"target-unknown"') == 5
    assert main(["check", str(project), *ON_A_DAY, "--format", "sarif"]) == 1
    assert len(json.loads(capsys.readouterr().out)["runs"][0]["results"]) == 5


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """A project with five actions that nobody told of for years, and one mistake."""
    plan = shutil.copytree(PROBLEMS / "silent" / "plans" / "p", tmp_path / "silent" / "plans" / "p")
    actions = "".join(f"  - id: a{number}\n    title: Action {number}\n" for number in range(5))
    (plan / "01-a.yaml").write_text(f"id: a\ntitle: An area\ncolour: red\nactions:\n{actions}")
    return tmp_path / "silent"


def test_of_many_warnings_some_are_told_and_the_others_counted(
    silent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person sees three of a kind and how many more there are; asked for all, all; errors always."""
    assert main(["check", str(silent)]) == 1
    told = capsys.readouterr().out
    assert told.count("warning[silent]") == 3
    assert told.count("error[field-unknown]") == 1
    assert "2 more warnings of the kind silent.\n`waymark check --all` tells each of them.\n" in told
    assert told.endswith("1 error and 5 warnings in 1 file.\n")
    assert main(["check", str(silent), "--all"]) == 1
    told = capsys.readouterr().out
    assert told.count("warning[silent]") == 5
    assert "more warning" not in told


@pytest.mark.parametrize(("form", "told"), [("github", 3), ("json", 5), ("sarif", 5)])
def test_programs_are_told_every_warning_and_github_some(
    silent: Path, form: str, told: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a program reads is never cut; GitHub shows ten, so there one kind does not hide another."""
    main(["check", str(silent), "--format", form])
    assert capsys.readouterr().out.count("weeks since") == told
    main(["check", str(silent), "--format", form, "--all"])
    assert capsys.readouterr().out.count("weeks since") == 5


def test_warnings_alone_do_not_fail_a_check(silent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A contradiction is told and the code is 0: nobody is kept from publishing what a paper prints."""
    group = silent / "plans" / "p" / "01-a.yaml"
    group.write_text(group.read_text().replace("colour: red\n", ""))
    assert main(["check", str(silent)]) == 0
    assert capsys.readouterr().out.endswith("5 warnings in 1 file. No warning stops the site.\n")


def test_a_file_that_cannot_be_read_hides_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Mistakes elsewhere are told all the same, and references into the file are not called missing."""
    (project / "plans" / "measures" / "door.yaml").write_bytes(b"title: [\n")
    assert main(["check", str(project)]) == 1
    told = capsys.readouterr().out
    assert "plans/measures/door.yaml" in told
    assert 'There is no role "head-of-services"' in told
    assert "There is no measure" not in told


def test_nothing_is_written(project: Path) -> None:
    """A check leaves the project as it was."""
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    main(["check", str(project)])
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == before


def test_every_kind_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Each kind is listed and explained with a wrong and a right example."""
    assert main(["explain"]) == 0
    listed = capsys.readouterr().out
    for code, kind in KINDS.items():
        assert code in listed
        assert main(["explain", code]) == 0
        told = capsys.readouterr().out
        assert kind.why in told
        assert "Wrong:" in told
        assert "Right:" in told


@pytest.mark.parametrize("arguments", ["check", "check --format json", "explain", "explain tag"])
def test_a_closed_pipe_is_no_error_of_ours(project: Path, arguments: str) -> None:
    """When whoever reads the output has left, as `head` does, the command ends quietly."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from waymark.cli import main; sys.exit(main())",
            *arguments.split(),
        ],
        cwd=project,
        env=environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
