"""The two commands of the readme, as a newcomer gives them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def give(command: list[str], folder: Path) -> str:
    """Run a command in a folder and return what it printed; a CalledProcessError when it fails."""
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.prove
def test_one_command_builds_the_site_in_a_fresh_clone(repository: Path, tmp_path: Path) -> None:
    """With Python, git and make, `make site` sets itself up and ends with the front page."""
    clone = tmp_path / "clone"
    give(["git", "clone", "--quiet", str(repository), str(clone)], tmp_path)
    told = give(["make", "site", f"PYTHON={sys.executable}"], clone)
    assert "_build/html/index.html" in told
    assert (clone / "_build" / "html" / "index.html").is_file()
    assert give(["git", "status", "--porcelain"], clone) == ""


@pytest.mark.prove
def test_the_site_of_another_day_is_another_site(repository: Path, tmp_path: Path) -> None:
    """`make site AS_OF=` builds what was known that day, and says so on its pages."""
    clone = tmp_path / "clone"
    give(["git", "clone", "--quiet", str(repository), str(clone)], tmp_path)
    pages = {}
    for day, words in (("2022-12-12", "12 December 2022"), ("2023-01-26", "26 January 2023")):
        give(["make", "site", f"PYTHON={sys.executable}", f"AS_OF={day}"], clone)
        pages[day] = (clone / "_build" / "html" / "plans" / "ilacs-2022" / "plan.html").read_text("utf-8")
        assert f"As at {words}" in pages[day]
    assert pages["2022-12-12"] != pages["2023-01-26"]
