"""A mistake is told at every build while it stands, costs no other file anything, and ends no build."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from waymark.loading import load_file
from waymark.problems import KINDS, Severity

from .building import SITES, Built, build, change, write
from .mutations import mutated

PROBLEMS: Final = SITES.parent.parent / "problems"
GROWN: Final = re.compile(r"(.+)\.times-(\d+)")


class Mistake(NamedTuple):
    """A mistake in one file of the small site, with what is told of it."""

    path: str
    right: str
    wrong: str
    told: str

    def __str__(self) -> str:
        """Name the test after what is told."""
        return self.told


MISTAKES: Final = (
    Mistake("plans/north/01-calls.yaml", "id: calls", "id: [calls", "[waymark.yaml-syntax]"),
    Mistake(
        "plans/north/01-calls.yaml", "[open-calls, waiting-days]", "[opn-calls]", "[waymark.target-unknown]"
    ),
    Mistake("plans/north/01-calls.yaml", "delivery: slow", "delivery: sluggish", "[waymark.term-unknown]"),
    Mistake("plans/north/01-calls.yaml", "{measure}`waiting", "{measure}`wating", "[waymark.target-unknown]"),
    Mistake(
        "plans/north/plan.yaml", "title: Northern plan", "titel: Northern plan", "[waymark.field-unknown]"
    ),
    Mistake(
        "guidance/write-a-letter.md", "{standard}`letter", "{standard}`leter", "[waymark.target-unknown]"
    ),
    Mistake(
        "guidance/write-a-letter.md", "(answer-the-phone.md)", "(answer-phone.md)", "[myst.xref_missing]"
    ),
    Mistake("guidance/write-a-letter.md", "status: draft", "status: finished", "[waymark.value-not-allowed]"),
    Mistake(
        "guidance/answer-the-phone.md", "pictures/phone.png", "pictures/fone.png", "[image.not_readable]"
    ),
    Mistake("notes/links.md", "{action}`north/rota`", "{action}`north/rotta`", "no action 'north/rotta'"),
    Mistake("notes/links.md", "(../guidance/answer-the-phone.md)", "(nowhere.md)", "[myst.xref_missing]"),
    Mistake("notes/links.md", "Links\n", "Links\n\n<script>bad()</script>\n\n{raw}`x`\n", "WARNING"),
)


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_told_until_it_is_mended(small: Path, mistake: Mistake) -> None:
    """Each build tells a mistake once, with its file, as long as it stands, and then no more."""
    out = small.with_name("out")
    change(small, mistake.path, mistake.right, mistake.wrong)
    first = build(small, out)
    assert [line for line in first.warnings_with(mistake.told) if line.startswith(mistake.path)] != []
    assert len(set(first.warnings)) == len(first.warnings)
    assert sorted(build(small, out).warnings) == sorted(first.warnings)
    change(small, mistake.path, mistake.wrong, mistake.right)
    assert build(small, out).warnings == ()


@pytest.mark.parametrize("mistake", MISTAKES[:6], ids=str)
def test_one_mistake_is_one_message(small: Path, mistake: Mistake) -> None:
    """A mistake is told once, and none of its consequences is told as another mistake."""
    change(small, mistake.path, mistake.right, mistake.wrong)
    assert len(build(small, small.with_name("out")).warnings) == 1


def test_a_strict_build_fails_on_a_mistake(small: Path) -> None:
    """With ``-W`` a mistake in the content makes the build fail; without one it succeeds."""
    assert build(small, small.with_name("right"), strict=True).status == 0
    change(small, "plans/north/01-calls.yaml", "delivery: slow", "delivery: sluggish")
    assert build(small, small.with_name("wrong"), strict=True).status != 0


def test_a_broken_file_has_a_titled_page_and_costs_no_other_its_own(small: Path, built_small: Built) -> None:
    """Where one file cannot be read, its page says so and every other page is there."""
    change(small, "plans/north/01-calls.yaml", "id: calls", "id: [calls")
    built = build(small, small.with_name("out"))
    pages, before = ({name for name in one.files() if name.endswith(".html")} for one in (built, built_small))
    assert pages == before
    page = built.page("plans/north/01-calls.html")
    assert "<h1>01-calls" in page
    assert "This page cannot be shown" in page
    assert "Open the post each day" in built.page("plans/north/plan.html")


def test_a_broken_file_hides_no_mistake_in_another(small: Path) -> None:
    """The mistakes of all files are told in one build."""
    change(small, "plans/north/01-calls.yaml", "id: calls", "id: [calls")
    change(small, "plans/south/01-people.yaml", "delivery: late", "delivery: tardy")
    change(small, "guidance/standards/letters.yaml", "kind: local-rule", "kind: habit")
    warnings = " ".join(build(small, small.with_name("out")).warnings)
    for code in ("yaml-syntax", "term-unknown", "value-not-allowed"):
        assert f"[waymark.{code}]" in warnings


def test_what_a_broken_file_defines_is_not_called_missing(small: Path) -> None:
    """References into a file that cannot be used are not told as mistakes of those who refer to it."""
    change(small, "plans/measures/desk.yaml", "title: Measures of the desk\n", "")
    warnings = build(small, small.with_name("out")).warnings
    assert [line for line in warnings if "target-unknown" in line or "no measure" in line] == []
    assert [line for line in warnings if line.startswith("plans/measures/desk.yaml")] != []


def project_from(folder: Path, to: Path) -> None:
    """Make a Sphinx project of a folder of problems; a file ``x.times-9`` has its last line nine times."""
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_dir() or name == "expected.txt":
            continue
        data = file.read_bytes()
        if grown := GROWN.fullmatch(name):
            name = grown[1]
            *head, last = data.splitlines(keepends=True)
            data = b"".join([*head, last * int(grown[2])])
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_bytes(data)
    shutil.copy(SITES / "small" / "conf.py", to / "conf.py")
    write(to, "index.md", "# All\n\n```{toctree}\n:glob:\n\nplans/**\nguidance/**\n```\n")


@pytest.mark.parametrize("folder", sorted(PROBLEMS.glob("*/")), ids=lambda folder: folder.name)
def test_every_known_problem_is_a_warning_and_never_a_crash(folder: Path, tmp_path: Path) -> None:
    """Each kind of error, met by a build, is a warning at a line, and every file has its page.

    What is only worth a look is told by the check and stops no build.
    """
    project_from(folder, tmp_path / "project")
    built = build(tmp_path / "project", tmp_path / "out")
    if folder.name not in {"file-unreadable", "file-not-read"}:  # Sphinx sees no document there
        told = built.warnings_with(f"[waymark.{folder.name}]") != []
        assert told is (KINDS[folder.name].severity is Severity.ERROR)
    for file in (tmp_path / "project").rglob("*.yaml"):
        page = file.relative_to(tmp_path / "project").with_suffix(".html").as_posix()
        if file.is_file():
            assert "<h1>" in built.page(page)


@pytest.mark.parametrize("seed", range(20))
def test_no_damage_to_the_content_ends_a_build(small: Path, seed: int) -> None:
    """A site in which every file of values is damaged somewhere is built to the end, page by page.

    Beside a plan that cannot be read nothing may be shown while nobody knows from which day it may.
    """
    files = sorted(small.rglob("*.yaml"))
    for number, file in enumerate(files):
        file.write_text(
            mutated(file.read_text(encoding="utf-8"), seed * len(files) + number), encoding="utf-8"
        )
    built = build(small, small.with_name("out"))
    for path in (file.relative_to(small).as_posix() for file in files):
        plan = path.rpartition("/")[0] + "/plan.yaml"
        kept_back = path != plan and (small / plan).is_file() and not load_file(small, plan, "public").record
        if not kept_back or (built.out / path).with_suffix(".html").is_file():
            assert "<h1>" in built.page(path.removesuffix("yaml") + "html")
