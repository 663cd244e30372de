"""The day that is looked from: what the project settled, that of its sources, or today."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from waymark.cli import main
from waymark.day import day_of


@pytest.fixture(autouse=True)
def _no_day_of_the_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the surroundings name no day unless a test does."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def settled(root: Path, text: str) -> Path:
    """Give the folder a ``pyproject.toml``."""
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("written", ['"2023-01-26"', "2023-01-26"])
def test_a_project_settles_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    """As a text or as a day of TOML, what the project says wins over the day of its sources."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert day_of(settled(tmp_path, f"[tool.waymark]\nas-of = {written}\n")) == date(2023, 1, 26)


@pytest.mark.parametrize(
    "text",
    ["", "[project]\nname = 'x'\n", "[tool.ruff]\n", "[tool.waymark]\n", "[tool.waymark]\nas-of = ''\n"],
)
def test_without_a_word_it_is_the_day_of_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Where the project says nothing, ``SOURCE_DATE_EPOCH`` gives the day, in UTC."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1672617599")
    assert day_of(settled(tmp_path, text)) == date(2023, 1, 1)


def test_without_any_day_it_is_today(tmp_path: Path) -> None:
    """A project without a settings file looks from the day of the check."""
    before = datetime.now().astimezone().date()
    assert day_of(tmp_path) in {before, datetime.now().astimezone().date()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[tool.waymark]\nas-of = "26/01/2023"\n', "as-of in pyproject.toml is '26/01/2023'; write a day"),
        ('[tool.waymark]\nas-of = "2023-02-30"\n', "write a day as 2023-01-26"),
        ("[tool.waymark]\nas-of = [1]\n", "write a day as 2023-01-26"),
        ("[tool.waymark]\nas-of = 2023-01-26T10:00:00\n", "write a day as 2023-01-26"),
        ("[tool.waymark\n", "pyproject.toml cannot be read"),
    ],
)
def test_a_wrong_day_is_told_plainly(tmp_path: Path, text: str, words: str) -> None:
    """A day that is none, and a file that cannot be read, end with one sentence."""
    with pytest.raises(ValueError, match=words.replace("/", ".")):
        day_of(settled(tmp_path, text))


def test_bytes_that_are_no_text_are_told_plainly(tmp_path: Path) -> None:
    """A settings file in another encoding ends with one sentence too."""
    (tmp_path / "pyproject.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ValueError, match=r"pyproject\.toml cannot be read"):
        day_of(tmp_path)


@pytest.mark.parametrize("epoch", ["yesterday", "99999999999999999999"])
def test_a_wrong_day_of_the_sources_is_told_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """A number of seconds that is none ends with one sentence."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="number of seconds since the start of 1970"):
        day_of(tmp_path)


PROJECT = """\
id: a
title: An area
actions:
  - id: recruit
    title: Recruit two more workers
    updates:
      - on: 2023-01-26
        due: 2023-06-30
"""


def test_the_check_looks_from_the_day_of_the_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an option it is the day that the project settled; an option wins over it."""
    folder = tmp_path / "plans" / "p"
    folder.mkdir(parents=True)
    (folder / "plan.yaml").write_text("id: p\ntitle: P\nlevels: [area]\npublished: 2023-01-01\n")
    (folder / "01-a.yaml").write_text(PROJECT)
    settled(tmp_path, '[tool.waymark]\nas-of = "2023-04-28"\n')
    main(["check", str(tmp_path)])
    assert "silent" not in capsys.readouterr().out
    main(["check", str(tmp_path), "--as-of", "2023-05-04"])
    assert "14 weeks since its last update" in capsys.readouterr().out
    settled(tmp_path, '[tool.waymark]\nas-of = "2023-05-04"\n')
    main(["check", str(folder)])
    assert "14 weeks since its last update" in capsys.readouterr().out


def test_the_check_tells_a_wrong_day_of_the_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends with 2 and one sentence, and checks nothing from a day that was guessed."""
    (tmp_path / "plans").mkdir()
    settled(tmp_path, '[tool.waymark]\nas-of = "soon"\n')
    assert main(["check", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert told.err == "waymark check: as-of in pyproject.toml is 'soon'; write a day as 2023-01-26.\n"
    assert told.out == ""
