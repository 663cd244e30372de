"""``waymark export``: what it writes, what it says, and that a mistake is one sentence and writes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from waymark.cli import main

from .packs import HARBOUR, REPOSITORY

ON_A_DAY = ("--as-of", "2026-03-12")
TO_CSV = ("harbour", "--to", "csv", "--output", "out.csv", *ON_A_DAY)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The harbour's project as the folder one stands in."""
    project = shutil.copytree(HARBOUR, tmp_path / "project")
    monkeypatch.chdir(project)
    return project


def files(folder: Path) -> dict[Path, bytes]:
    """Give all files below a folder."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("form", ["docx", "xlsx", "csv", "json", "ics"])
def test_it_writes_a_file_and_says_so(here: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line tells what was written; nothing else is left behind."""
    assert main(["export", "harbour", "--to", form, "--output", f"pack.{form}", *ON_A_DAY]) == 0
    told = capsys.readouterr()
    assert told.out == (
        f"Wrote pack.{form}: Safer harbour schools, as at 12 March 2026, compared with 15 January 2026.\n"
    )
    assert told.err == ""
    assert set(files(here)) - set(files(HARBOUR)) >= {here / f"pack.{form}"}
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("form", ["csv", "json", "ics"])
def test_text_can_be_printed(here: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A minus sign prints the file alone, byte for byte."""
    assert main(["export", "harbour", "--to", form, "--output", f"pack.{form}", *ON_A_DAY]) == 0
    capfdbinary.readouterr()
    assert main(["export", "harbour", "--to", form, "--output", "-", *ON_A_DAY]) == 0
    assert capfdbinary.readouterr().out == (here / f"pack.{form}").read_bytes()


def test_it_works_from_below_and_writes_where_one_stands(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The project is found going up; the file is named from here."""
    monkeypatch.chdir(here / "plans" / "harbour")
    assert main(["export", *TO_CSV]) == 0
    assert (here / "plans" / "harbour" / "out.csv").is_file()


def test_the_edition_decides_what_is_shown(here: Path) -> None:
    """Public unless another is asked for."""
    main(["export", *TO_CSV])
    assert "SECRET" not in (here / "out.csv").read_text("utf-8-sig")
    main(["export", *TO_CSV, "--edition", "board"])
    assert "SECRET dive training" in (here / "out.csv").read_text("utf-8-sig")


def test_a_file_is_replaced_whole(here: Path) -> None:
    """What stood there is gone, its permissions stay, and a link goes on pointing where it did."""
    (here / "real.csv").write_text("old" * 100_000, "utf-8")
    (here / "real.csv").chmod(0o640)
    (here / "out.csv").symlink_to("real.csv")
    assert main(["export", *TO_CSV]) == 0
    assert (here / "out.csv").is_symlink()
    assert (here / "real.csv").read_bytes().startswith(b'\xef\xbb\xbf"Id"')
    assert (here / "real.csv").stat().st_mode & 0o777 == 0o640


MISTAKES = [
    (["harbor", "--to", "csv", "--output", "o"], 'there is no plan "harbor"; did you mean "harbour"?'),
    (["weather", "--to", "csv", "--output", "o"], 'there is no plan "weather"; this project has harbour'),
    (
        ["harbour", "--to", "pdf", "--output", "o"],
        'there is no form "pdf"; write docx, xlsx, csv, json or ics',
    ),
    (["harbour", "--to", "csv", "--output", "no/o"], "there is no folder no"),
    (["harbour", "--to", "csv", "--output", "plans"], "plans is a folder; name a file in it"),
    (
        ["harbour", "--to", "docx", "--output", "-"],
        "a docx file cannot be printed; name a file with --output",
    ),
    (
        ["harbour", "--to", "csv", "--output", "o", "--as-of", "31/03/2026"],
        "'31/03/2026' is not a day; write it as 2023-01-26",
    ),
    (
        ["harbour", "--to", "csv", "--output", "o", "--as-of", "2026-03-12", "--since", "2026-03-13"],
        "--since is 2026-03-13, which is after the day of the pack, 2026-03-12",
    ),
    (
        ["harbour", "--to", "csv", "--output", "o", "--edition", "secret"],
        'there is no edition "secret"; write public, board or internal',
    ),
    (
        ["harbour", "--to", "csv", "--output", "o", "--as-of", "2025-01-01"],
        'the public edition knows no plan "harbour" on 1 January 2025',
    ),
]


@pytest.mark.parametrize(("arguments", "words"), MISTAKES, ids=[words for _, words in MISTAKES])
def test_a_mistake_is_one_sentence(
    here: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the error stream, with 2, and no file is touched."""
    before = files(here)
    assert main(["export", *arguments]) == 2
    told = capsys.readouterr()
    assert told.err == f"waymark export: {words}\n"
    assert told.out == ""
    assert files(here) == before


def test_outside_a_project_nothing_can_be_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no plan to be found."""
    monkeypatch.chdir(tmp_path)
    assert main(["export", *TO_CSV]) == 2
    assert "no folder called plans or guidance" in capsys.readouterr().err


@pytest.mark.parametrize("left_out", ["--to", "--output"])
def test_a_form_and_a_file_have_to_be_named(left_out: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As for every command, what is missing is named."""
    arguments = [one for one in TO_CSV if one != left_out]
    with pytest.raises(SystemExit) as ended:
        main(["export", *arguments])
    assert ended.value.code == 2
    assert left_out in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk ends in a sentence; what stood there stays, and nothing half lies beside it."""
    (here / "out.csv").write_text("old", "utf-8")
    before = files(here)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["export", *TO_CSV]) == 2
    assert capsys.readouterr().err == "waymark export: out.csv cannot be written: No space left on device\n"
    assert files(here) == before


def test_a_protected_place_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before any work is done."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["export", *TO_CSV]) == 2
    assert capsys.readouterr().err == "waymark export: out.csv cannot be written: it is protected\n"
    assert not (here / "out.csv").exists()


def test_an_error_in_the_plan_stops_the_export(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told as a check tells it, with 1, and nothing is written."""
    group = here / "plans" / "harbour" / "02-learning.yaml"
    group.write_text(group.read_text("utf-8").replace("[schools-lead]", "[school-lead]"), "utf-8")
    before = files(here)
    assert main(["export", *TO_CSV]) == 1
    told = capsys.readouterr()
    assert "plans/harbour/02-learning.yaml:8:" in told.err
    assert "error[target-unknown]" in told.err
    assert told.err.endswith("Nothing was written.\n")
    assert told.out == ""
    assert files(here) == before


def test_an_error_in_a_register_stops_it_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All plans draw on the registers; another plan's own mistake is no reason to keep this one back."""
    other = here / "plans" / "other"
    other.mkdir()
    (other / "plan.yaml").write_text("id: other\ntitle: [\n", "utf-8")
    assert main(["export", *TO_CSV]) == 0
    (here / "plans" / "roles.yaml").write_text("title: [\n", "utf-8")
    capsys.readouterr()
    assert main(["export", *TO_CSV]) == 1
    assert "plans/roles.yaml" in capsys.readouterr().err


def test_a_hidden_plan_is_not_exported(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless its readers are asked for; with it goes all that stands in its folder."""
    plan = here / "plans" / "harbour" / "plan.yaml"
    plan.write_text(plan.read_text("utf-8") + "visibility: internal\n", "utf-8")
    assert main(["export", *TO_CSV]) == 2
    assert "the public edition knows no plan" in capsys.readouterr().err
    assert main(["export", *TO_CSV, "--edition", "internal"]) == 0


WHAT_IS_LOADED = """
import sys
from waymark.cli import main

try:
    main(["check", "--help"])
except SystemExit:
    pass
print(sorted({"docx", "xlsxwriter", "icalendar", "PIL"} & set(sys.modules)))
"""


def test_a_check_does_not_load_the_writers() -> None:
    """The libraries for Word, Excel, calendars and pictures are loaded when a form needs them."""
    run = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "_ext")},
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout.splitlines()[-1] == "[]"
