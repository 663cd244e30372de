"""`waymark check --since COMMIT`: what was published once is found from its old address, or it is told."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Final

import pytest

from waymark.cli import main

HEAD: Final = """\
---
owner: head-of-desk
audience: [People at the desk]
status: draft
last-checked: 2022-11-01
review-by: 2023-11-01
{more}answer: {{decide: When., clock: At five., who: Anyone., record: [The time.], if-not: Ask.}}
---
# Close the desk

## When this does not apply

Never.
"""
PAGE: Final = HEAD.format(more="")
RULES: Final = """\
topic: close-the-desk
title: Rules of the desk
standards:
  - {id: desk-close, title: Close, rule: Close., kind: advice, confidence: unconfirmed, clock: At five,
     decides: Anyone}
"""
FILES: Final = {
    "guidance/close-the-desk.md": PAGE,
    "guidance/standards/desk.yaml": RULES,
    "plans/roles.yaml": "title: Roles\nroles:\n  - {id: head-of-desk, title: Head of the Desk}\n",
    "plans/north/plan.yaml": "id: north\ntitle: Northern plan\nlevels: [area]\n",
    "plans/north/01-doors.yaml": "id: doors\ntitle: Doors\nactions:\n  - {id: open, title: Open the door}\n",
}
MOVED: Final = "moved:\n  - from: {old}\n    to: {now}\n"


def git(root: Path, *words: str) -> str:
    """Run git as nobody in particular, whatever the machine has set."""
    who = {
        f"GIT_{part}_{what}": "x@example.org"
        for part in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    apart = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(root), *words]
    done = subprocess.run(
        command, env={**os.environ, **who, **apart}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(root: Path) -> str:
    """Commit all that is there, and return the name of the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "As it is")
    return git(root, "rev-parse", "HEAD")


def put(root: Path, path: str, text: str) -> None:
    """Write a file of the project."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is a repository of its own, with everything committed."""
    for path, text in FILES.items():
        put(tmp_path, path, text)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


class Checker:
    """Runs the check and reads what it tells."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, root: Path, since: str = "HEAD") -> list[dict[str, str]]:
        """What the check tells of addresses that are gone."""
        code = main(["check", str(root), "--as-of", "2022-12-01", "--format", "json", "--since", since])
        told = json.loads(self.capsys.readouterr().out)["problems"]
        assert code == int(any(one["severity"] == "error" for one in told))
        return [one for one in told if one["code"] == "page-gone"]


@pytest.fixture
def gone(capsys: pytest.CaptureFixture[str]) -> Checker:
    """A function that tells which addresses of a commit are gone."""
    return Checker(capsys)


def test_where_nothing_was_renamed_nothing_is_told(project: Path, gone: Checker) -> None:
    """Files that were added or written otherwise keep every address."""
    put(project, "guidance/open-the-desk.md", PAGE.replace("Close", "Open"))
    put(project, "guidance/close-the-desk.md", PAGE.replace("Never.", "On Sundays."))
    assert gone(project) == []


def test_a_renamed_page_is_told_with_where_it_may_be(project: Path, gone: Checker) -> None:
    """The old file is named, and the page of nearly the same name."""
    (project / "guidance/close-the-desk.md").rename(project / "guidance/closing-the-desk.md")
    (one,) = gone(project)
    assert one["path"].endswith("guidance/close-the-desk.md")
    assert 'Is it "guidance/closing-the-desk" now?' in one["message"]
    assert "`old-addresses:`" in one["fix"]


def test_a_renamed_page_that_names_its_old_address_is_found(project: Path, gone: Checker) -> None:
    """The new page leads on from the address of the old one."""
    (project / "guidance/close-the-desk.md").unlink()
    put(project, "guidance/shut.md", HEAD.format(more="old-addresses: [guidance/close-the-desk]\n"))
    assert gone(project) == []


def test_an_old_address_that_is_dropped_is_told(project: Path, gone: Checker) -> None:
    """Who was led on yesterday is led on tomorrow, whichever file says so."""
    put(project, "guidance/close-the-desk.md", HEAD.format(more="old-addresses: [guidance/first]\n"))
    put(project, "guidance/moved.yaml", MOVED.format(old="notes/second", now="guidance/close-the-desk"))
    commit(project)
    put(project, "guidance/close-the-desk.md", PAGE)
    (project / "guidance/moved.yaml").unlink()
    told = [(Path(one["path"]).name, one["message"].split('"')[1]) for one in gone(project)]
    assert told == [
        ("close-the-desk.md", "guidance/first"),
        ("moved.yaml", "notes/second"),
        ("moved.yaml", "guidance/moved"),
    ]


def test_a_page_of_a_plan_leads_on_by_the_list_of_moves(project: Path, gone: Checker) -> None:
    """A YAML file has no head, so guidance/moved.yaml tells where it stands now."""
    (project / "plans/north/01-doors.yaml").rename(project / "plans/north/02-doors.yaml")
    (one,) = gone(project)
    assert "guidance/moved.yaml" in one["fix"]
    put(project, "guidance/moved.yaml", MOVED.format(old="plans/north/01-doors", now="plans/north/02-doors"))
    assert gone(project) == []


def test_a_standard_that_lost_its_id_is_told(project: Path, gone: Checker) -> None:
    """The page is still there and the rule is not; the id of before makes it found."""
    put(project, "guidance/standards/desk.yaml", RULES.replace("desk-close", "desk-shut"))
    (one,) = gone(project)
    assert 'The standard "desk-close"' in one["message"]
    renamed = RULES.replace("id: desk-close", "id: desk-shut, formerly: [desk-close]")
    put(project, "guidance/standards/desk.yaml", renamed)
    assert gone(project) == []
    commit(project)
    put(project, "guidance/standards/desk.yaml", RULES.replace("desk-close", "desk-shut"))
    assert len(gone(project)) == 1  # an id that was kept under `formerly` may not be dropped either


def test_a_mistake_hides_nothing_and_invents_nothing(project: Path, gone: Checker) -> None:
    """While a head is unsound nobody knows its old addresses: the mistake is told, and nothing is guessed."""
    (project / "guidance/close-the-desk.md").unlink()
    head = HEAD.format(more="old-addresses: [guidance/close-the-desk]\n")
    put(project, "guidance/shut.md", head.replace("status: draft", "status: daft"))
    put(project, "guidance/standards/desk.yaml", RULES.replace("- {id: desk-close", "- {id: desk-shut ["))
    assert gone(project) == []
    assert main(["check", str(project)]) == 1


def test_a_project_in_a_folder_of_a_repository(tmp_path: Path, gone: Checker) -> None:
    """Only the project itself is compared, and paths are those of the project."""
    root = tmp_path / "sites" / "desk"
    for path, text in FILES.items():
        put(root, path, text)
    put(tmp_path, "plans/other/plan.yaml", "id: other\ntitle: Other\nlevels: [area]\n")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    (tmp_path / "plans/other/plan.yaml").unlink()
    assert gone(root) == []
    (root / "guidance/close-the-desk.md").rename(root / "guidance/shut.md")
    put(root, "guidance/standards/desk.yaml", RULES.replace("desk-close", "desk-shut"))
    assert [one["path"].removeprefix(os.path.relpath(root)) for one in gone(root)] == [
        "/guidance/close-the-desk.md",
        "/guidance/standards/desk.yaml",
    ]


def test_a_hook_that_names_its_repository_changes_nothing(
    tmp_path: Path, gone: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What git told the program that started the check is not taken for where the project stands."""
    for path, text in FILES.items():
        put(tmp_path, f"site/{path}", text)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    (tmp_path / "site/guidance/close-the-desk.md").unlink()
    expected = gone(tmp_path / "site")
    assert len(expected) == 1
    monkeypatch.setenv("GIT_DIR", str(tmp_path / ".git"))
    assert gone(tmp_path / "site") == expected


def test_what_others_added_meanwhile_is_not_missed(project: Path, gone: Checker) -> None:
    """A branch that has gone on beside this one is compared from where both parted."""
    start = git(project, "rev-parse", "--abbrev-ref", "HEAD")
    git(project, "checkout", "--quiet", "-b", "others")
    put(project, "guidance/open-the-desk.md", PAGE.replace("Close", "Open"))
    commit(project)
    git(project, "checkout", "--quiet", start)
    commit(project)
    assert gone(project, "others") == []
    (project / "guidance/close-the-desk.md").unlink()
    assert len(gone(project, "others")) == 1


def test_a_history_of_its_own_is_compared_as_it_is(project: Path, gone: Checker) -> None:
    """Where two commits have nothing in common, the one that is named counts."""
    before = git(project, "rev-parse", "HEAD")
    git(project, "checkout", "--quiet", "--orphan", "anew")
    (project / "guidance/close-the-desk.md").unlink()
    assert len(gone(project, before)) == 1  # nothing is committed here yet
    commit(project)
    assert len(gone(project, before)) == 1


@pytest.mark.parametrize("name", ["nothing", "", "--output=gone", "HEAD:plans", "HEAD~5", "a b"])
def test_a_commit_that_is_none_ends_with_two(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One plain line says that git does not know it; what looks like an option is none."""
    assert main(["check", str(project), f"--since={name}"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert f'git knows no commit "{name}" here' in told.err
    assert not (project / "gone").exists()


def test_a_folder_without_a_history_ends_with_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no repository, one plain line says so."""
    for path, text in FILES.items():
        put(tmp_path, path, text)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["check", str(tmp_path), "--since", "HEAD"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "not a git repository" in told


def test_without_git_it_ends_with_two(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine without git checks everything else."""
    monkeypatch.setenv("PATH", str(project))
    assert main(["check", str(project), "--since", "HEAD"]) == 2
    assert "git is not here" in capsys.readouterr().err
    assert main(["check", str(project), "--as-of", "2022-12-01"]) == 0


def test_the_report_for_people_shows_no_line_of_a_file_that_is_gone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to quote, so the sentence and the mend stand alone."""
    (project / "guidance/close-the-desk.md").unlink()
    assert main(["check", str(project), "--since", "HEAD"]) == 1
    told = capsys.readouterr().out
    assert "error[page-gone]" in told
    assert "fix: add `old-addresses:`" in told
