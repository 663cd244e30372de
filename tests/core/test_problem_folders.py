"""Each kind of problem has a folder of broken files and the exact report a person gets for them."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from waymark.problems import Kind, Problem
from waymark.problems.meaning import KINDS_OF_MEANING
from waymark.problems.reading import KINDS_OF_READING
from waymark.report import as_json, github, sarif, text
from waymark.schema import check, kind_of_file
from waymark.yamlfile import YamlFile, read, read_from

FOLDERS = Path(__file__).resolve().parent.parent / "problems"
FORBIDDEN = re.compile(
    r"\b(?:tokens?|mappings?|scalars?|anyOf|additionalProperties|None|codec|[Tt]raceback|dict|str|null)\b"
)
GROWN = re.compile(r"(.+)\.times-(\d+)")


def files_of(folder: Path) -> list[YamlFile]:
    """Read every content file of ``folder``; of one named ``x.yaml.times-9`` the last line nine times."""
    files = []
    for file in sorted(folder.rglob("*.yaml*")):
        path = file.relative_to(folder).as_posix()
        grown = GROWN.fullmatch(path)
        if grown is None:
            files.append(read_from(file, path))
        else:
            *head, last = file.read_bytes().splitlines(keepends=True)
            files.append(read(b"".join([*head, last * int(grown.group(2))]), grown.group(1)))
    return files


def problems_of(files: list[YamlFile]) -> list[Problem]:
    """Give all problems of ``files``, of reading and of form."""
    found: list[Problem] = []
    for file in files:
        kind = kind_of_file(PurePosixPath(file.path))
        assert kind is not None, file.path
        found += [*file.problems, *check(kind, file).problems]
    return found


def report_of(folder: Path) -> str:
    """Give the text report for the files of ``folder``."""
    files = files_of(folder)
    return text(problems_of(files), {file.path: file.lines for file in files})


@pytest.mark.parametrize("kind", KINDS_OF_READING, ids=lambda kind: kind.code)
def test_each_kind_is_told_as_expected(kind: Kind) -> None:
    """The report for a folder is, to the letter, the one that was agreed, and names the kind."""
    folder = FOLDERS / kind.code
    report = report_of(folder)
    assert report == (folder / "expected.txt").read_text("utf-8").rstrip("\n")
    assert f"[{kind.code}]" in report


@pytest.mark.parametrize("kind", KINDS_OF_READING, ids=lambda kind: kind.code)
def test_each_form_of_report_can_tell_each_kind(kind: Kind) -> None:
    """No form of report breaks on a problem of any kind, and each names it."""
    problems = problems_of(files_of(FOLDERS / kind.code))
    for form in (github, as_json, sarif):
        assert kind.code in form(problems) or kind.title.replace(",", "%2C") in form(problems)


def test_no_word_of_a_programmer_reaches_an_author() -> None:
    """Neither the reports nor the manual's page of kinds use words that only programmers know."""
    texts = [file.read_text("utf-8") for file in FOLDERS.glob("*/expected.txt")]
    texts += ["\n".join(map(str, kind)) for kind in KINDS_OF_READING]
    assert [found for text_ in texts for found in FORBIDDEN.findall(text_)] == []


def test_each_folder_is_named_after_a_kind_that_exists() -> None:
    """A folder whose kind was renamed or removed does not stay behind unnoticed."""
    folders = {folder.name for folder in FOLDERS.iterdir() if folder.is_dir()}
    assert {kind.code for kind in KINDS_OF_READING} <= folders


def test_every_problem_comes_with_a_mend() -> None:
    """No problem found while reading leaves its author without a word on what to write."""
    for folder in sorted(FOLDERS / kind.code for kind in KINDS_OF_READING):
        assert [problem for problem in problems_of(files_of(folder)) if not problem.fix] == []


def test_no_two_kinds_share_a_code() -> None:
    """A code in a message leads to one page of the manual, whoever found the problem."""
    codes = [kind.code for kind in (*KINDS_OF_READING, *KINDS_OF_MEANING)]
    assert len(codes) == len(set(codes))
