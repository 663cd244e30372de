"""The same content gives the same bytes, wherever, whenever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .building import Built, build, copy_of

STRANGER = "zaphod"


@pytest.fixture
def files(built_small: Built) -> dict[str, bytes]:
    """Give the files of the small site, built once in the plainest way."""
    return built_small.files()


def by_command(source: Path, out: Path, **environment: str) -> Built:
    """Build in a process of its own, with these variables set."""
    subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "-d", f"{out}-doctrees", source, out],
        env={**os.environ, **environment},
        check=True,
    )
    return Built(out, (), 0)


def test_two_clean_builds_are_the_same(small: Path, files: dict[str, bytes]) -> None:
    """Two builds from nothing, in two folders, give the same files."""
    assert build(small, small.with_name("out")).files() == files
    assert {"index.html", "objects.inv", "plans/north/01-calls.html"} <= files.keys()


@pytest.mark.parametrize("jobs", [2, 4])
def test_many_processes_give_what_one_gives(small: Path, files: dict[str, bytes], jobs: int) -> None:
    """A build in several processes gives the same files as one that reads and writes page by page."""
    assert build(small, small.with_name("out"), jobs=jobs).files() == files


@pytest.mark.parametrize(
    "environment",
    [{"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, {"TZ": "America/Adak", "PYTHONHASHSEED": "77"}],
    ids=lambda environment: environment["TZ"],
)
def test_neither_clock_nor_chance_shows(
    small: Path, files: dict[str, bytes], environment: dict[str, str]
) -> None:
    """Another time zone and another order of sets change nothing."""
    assert by_command(small, small.with_name("out"), **environment).files() == files


def test_the_order_in_which_files_were_made_does_not_show(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Files that were made in another order give the same site."""
    original = copy_of("small", tmp_path / "original")
    for file in sorted(original.rglob("*"), reverse=True):
        if file.is_file():
            to = tmp_path / "other" / file.relative_to(original)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, to)
    assert build(tmp_path / "other", tmp_path / "out").files() == files


def test_nobody_learns_who_built_it_and_where(tmp_path: Path, files: dict[str, bytes]) -> None:
    """No file names the folder, the user or the machine it was built on."""
    source = copy_of("small", tmp_path / STRANGER / "small")
    names = {"USER": STRANGER, "LOGNAME": STRANGER, "HOME": str(tmp_path / STRANGER), "HOSTNAME": STRANGER}
    built = by_command(source, tmp_path / STRANGER / "out", **names)
    assert built.files() == files
    assert STRANGER.encode() not in built.everything()
    assert str(Path(__file__).parents[2]).encode() not in built.everything()


def test_this_repository_builds_without_a_warning_and_the_same_twice(
    repository: Path, tmp_path: Path
) -> None:
    """The site of this repository has no warning, and one process builds what two build."""
    one = build(repository, tmp_path / "one", strict=True)
    assert (one.warnings, one.status) == ((), 0)
    assert build(repository, tmp_path / "two", jobs=2).files() == one.files()
    assert str(repository).encode() not in one.everything()
