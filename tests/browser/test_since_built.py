"""An old page does not lie: what has fallen due since it was made is marked."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .building import ROOT

MARK = "Date passed since this page was made"
MADE = 1674691200  # 26 January 2023
PLAN = "plans/south/plan.html"


@pytest.fixture(scope="module")
def built_that_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site that nobody gave a day: it speaks for the day it is built."""
    project = tmp_path_factory.mktemp("that-day") / "project"
    shutil.copytree(ROOT / "tests" / "site" / "sites" / "small", project)
    settings = project / "conf.py"
    settings.write_text(re.sub(r"waymark_as_of = .*\n", "", settings.read_text("utf-8")), "utf-8")
    out = project.with_name("html")
    subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-b", "html", project, out],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(MADE), "PYTHONPATH": str(ROOT / "_ext")},
        check=True,
        capture_output=True,
    )
    return out


def read(browser: Browser, site: Path, day: str, *, scripts: bool = True) -> Page:
    """Open the plan as a reader does on a ``day``."""
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.clock.set_fixed_time(f"{day}T09:00:00")
    page.goto((site / PLAN).as_uri())
    return page


def test_what_has_fallen_due_since_is_marked(browser: Browser, built_that_day: Path) -> None:
    """On a day when more dates have passed, each of them says so, beside the date."""
    page = read(browser, built_that_day, "2100-01-01")
    waiting = page.locator("time[data-due]").count()
    assert waiting
    assert page.get_by_text(MARK).count() == waiting


def test_on_its_own_day_nothing_is_added(browser: Browser, built_that_day: Path) -> None:
    """A reader who comes on the day the page was made sees it as it was made."""
    assert read(browser, built_that_day, "2023-01-26").get_by_text(MARK).count() == 0


def test_without_scripts_the_page_says_its_day(browser: Browser, built_that_day: Path) -> None:
    """Where no script runs, the foot of the page tells which day it speaks for."""
    page = read(browser, built_that_day, "2100-01-01", scripts=False)
    assert page.get_by_text(MARK).count() == 0
    assert page.locator(".wm-footer").get_by_text("As at 26 January 2023").count() == 1


def test_a_page_that_looks_back_is_not_marked(browser: Browser, built_site: Path) -> None:
    """Of a day that was chosen nobody expects that it is today."""
    page = browser.new_page()
    page.clock.set_fixed_time("2100-01-01T09:00:00")
    page.goto((built_site / "plans/ilacs-2022/plan.html").as_uri())
    assert page.locator("time[data-due]").count()
    assert page.get_by_text(MARK).count() == 0
