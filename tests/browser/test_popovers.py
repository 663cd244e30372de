"""An acronym opens its meaning by keyboard and by finger, with scripts and without them, and not on paper."""

import pytest
from playwright.sync_api import Locator, Page

from .conftest import Open
from .pages import KINDS
from .test_axe import findings

ACRONYMS = next(kind for kind in KINDS if kind.name == "acronyms")

INSIDE = """one => {
  const box = one.getBoundingClientRect();
  return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
}"""


def meaning(page: Page) -> Locator:
    """The meaning that is open."""
    return page.locator(".wm-meaning:popover-open")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_keyboard_opens_and_closes_it(open_page: Open, *, scripts: bool) -> None:
    """Enter opens it, Tab leads to its link, Escape closes it and goes back to the word."""
    page = open_page(ACRONYMS, java_script_enabled=scripts)
    word = page.locator("button.wm-term").first
    assert meaning(page).count() == 0
    word.focus()
    page.keyboard.press("Enter")
    meaning(page).wait_for(state="visible")
    assert word.inner_text() in meaning(page).inner_text()
    page.keyboard.press("Tab")
    assert page.locator(".wm-meaning a:focus").count() == 1
    page.keyboard.press("Escape")
    assert meaning(page).count() == 0
    assert page.locator("button.wm-term:focus").count() == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_it_opens_on_the_screen(open_page: Open, width: int) -> None:
    """Each word opens a meaning that is whole on the screen, and no two are open at once."""
    page = open_page(ACRONYMS, width=width)
    words = page.locator("button.wm-term")
    assert words.count() > 1
    for word in words.all():
        word.click()
        assert meaning(page).count() == 1
        assert meaning(page).evaluate(INSIDE)
        page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_meaning(open_page: Open, scheme: str) -> None:
    """The page passes the same rules while a meaning is open."""
    page = open_page(ACRONYMS, color_scheme=scheme)
    page.locator("button.wm-term").first.click()
    assert meaning(page).is_visible()
    assert findings(page) == []


def test_each_word_has_its_meaning(open_page: Open) -> None:
    """No button is dead, and each element with a meaning is on the page once."""
    page = open_page(ACRONYMS)
    opened = page.locator("button.wm-term").evaluate_all(
        "all => all.map(one => one.popoverTargetElement?.id)"
    )
    assert opened
    assert None not in opened
    ids = page.locator(".wm-meaning").evaluate_all("all => all.map(one => one.id)")
    assert len(set(ids)) == len(ids)


def test_on_paper_it_is_a_word(open_page: Open) -> None:
    """A printed page has the word as plain text, and no meaning lies over the page."""
    page = open_page(ACRONYMS)
    page.locator("button.wm-term").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".wm-meaning").first.is_visible()
    line = page.locator("button.wm-term").first.evaluate("one => getComputedStyle(one).textDecorationLine")
    assert line == "none"
