"""`waymark check --guidance`: how long each page of guidance is, and how hard to read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from waymark.cli import main

PROBLEMS = Path(__file__).resolve().parent.parent / "problems"
ON_A_DAY = ("--as-of", "2023-01-26")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a guidance page and companions, in which one is."""
    folder = shutil.copytree(PROBLEMS / "hard-to-read", tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def test_a_table_follows_the_mistakes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each page has a line with its numbers, below the summary; the code is that of the mistakes."""
    assert project.is_dir()
    assert main(["check", *ON_A_DAY, "--guidance"]) == 0
    mistakes, _, table = capsys.readouterr().out.partition("\nPage ")
    assert mistakes.endswith("1 warning in 1 file. No warning stops the site.\n")
    lines = table.splitlines()
    assert lines[0].split()[0] == "Words"
    assert [line.split()[0] for line in lines[1:]] == [
        "guidance/companions/easy.md",
        "guidance/companions/hard.md",
        "guidance/companions/short.md",
        "guidance/homeless.md",
    ]
    assert lines[1].split() == ["guidance/companions/easy.md", "152", "24", "6.3", "9", "(line", "11)", "5.0"]


def test_nobody_is_told_who_did_not_ask(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the option there is no table, and the JSON is as it always was."""
    assert project.is_dir()
    main(["check", *ON_A_DAY])
    assert "Reading age" not in capsys.readouterr().out
    main(["check", *ON_A_DAY, "--format", "json"])
    assert list(json.loads(capsys.readouterr().out)) == ["problems"]


def test_programs_get_the_same_numbers(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON has a list beside that of the problems, of the pages that were asked for."""
    main(["check", str(project / "guidance" / "companions"), *ON_A_DAY, "--guidance", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert [problem["code"] for problem in told["problems"]] == ["hard-to-read"]
    assert [page["path"] for page in told["guidance"]] == [
        f"guidance/companions/{name}.md" for name in ("easy", "hard", "short")
    ]
    assert told["guidance"][0] == {
        "path": "guidance/companions/easy.md",
        "kind": "companion",
        "words": 152,
        "sentences": 24,
        "words-per-sentence": 6.3,
        "longest-sentence": {"words": 9, "line": 11},
        "reading-age": 5.0,
    }


@pytest.mark.parametrize(
    "text",
    [
        "---\nowner: head-of-desk\nanswer:\n  decide: Whether to answer.\n",
        "owner: head-of-desk\nanswer:\n  decide: Whether to answer.\n---\n",
        "---\nowner: [head\nanswer:\n  decide: Whether to answer.\n---\n",
    ],
    ids=["never closed", "never opened", "unsound"],
)
def test_a_broken_head_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    """Where nobody can say where the head ends, none of it is counted; what follows the title is."""
    page = tmp_path / "guidance" / "page.md"
    page.parent.mkdir()
    for more, words in (("", "0"), ("\n# A title\n\nRing the desk.\n", "3")):
        page.write_text(text + more, encoding="utf-8")
        assert main(["check", str(tmp_path), *ON_A_DAY, "--guidance"]) == 1
        last = capsys.readouterr().out.splitlines()[-1].split()
        assert last[0].endswith("guidance/page.md")
        assert last[1] == words


def test_a_project_without_guidance_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no page, a sentence stands in the place of the table."""
    plan = tmp_path / "plans" / "p" / "plan.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text("id: p\ntitle: A plan\nlevels: [area]\n", encoding="utf-8")
    assert main(["check", str(tmp_path), "--guidance"]) == 0
    assert capsys.readouterr().out == "No problems found in 1 file.\n\nThere is no guidance page.\n"


def test_paths_are_told_as_seen_from_here(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path in the table can be opened from the folder the command was given in."""
    monkeypatch.chdir(project / "plans")
    main(["check", *ON_A_DAY, "--guidance"])
    assert "\n../guidance/homeless.md " in capsys.readouterr().out
