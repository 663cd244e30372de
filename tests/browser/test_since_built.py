"""An old page does not lie: what has fallen due since it was made is marked."""

import pytest
from playwright.sync_api import Page

from .conftest import Open
from .pages import KINDS

MARK = "Date passed since this page was made"
WITH_DATES = next(kind for kind in KINDS if kind.name == "plan" and kind.site == "site")


def _on(day: str) -> dict[str, object]:
    def set_clock(page: Page) -> None:
        page.clock.set_fixed_time(f"{day}T09:00:00")

    return {"listen": set_clock}


def test_what_has_fallen_due_since_is_marked(open_page: Open) -> None:
    """On a day when more dates have passed, each of them says so, beside the date."""
    page = open_page(WITH_DATES, **_on("2100-01-01"))
    waiting = page.locator("time[data-due]").count()
    assert waiting
    assert page.get_by_text(MARK).count() == waiting


def test_on_its_own_day_nothing_is_added(open_page: Open) -> None:
    """A reader who comes on the day the page speaks for sees the page as it was made."""
    page = open_page(WITH_DATES, **_on("2024-03-31"))
    assert page.get_by_text(MARK).count() == 0


@pytest.mark.parametrize("day", ["2024-03-31", "2100-01-01"])
def test_without_scripts_the_page_says_its_day(open_page: Open, day: str) -> None:
    """Where no script runs, the foot of the page tells which day it speaks for."""
    page = open_page(WITH_DATES, java_script_enabled=False, **_on(day))
    assert page.get_by_text(MARK).count() == 0
    assert page.locator(".wm-footer").get_by_text("As at 31 March 2024").count() == 1
