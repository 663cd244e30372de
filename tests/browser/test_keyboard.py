"""Everything can be reached, seen and used with the keyboard alone."""

from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Open
from .pages import FRAMES, KINDS, Kind

STOPS = 30
"""How many stops of the Tab key are looked at: the frame and the first blocks of each page."""

FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return {
    name: one.outerHTML.slice(0, 90),
    skip: one.classList.contains('wm-skip'),
    menu: one.classList.contains('wm-open-menu'),
    inMenu: !!one.closest('#wm-menu'),
    shown: box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight && one.checkVisibility({visibilityProperty: true}),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3,
  };
}"""


def tab(page: Page) -> Any:
    """Press Tab and return what has the focus, or None when it left the page."""
    page.keyboard.press("Tab")
    return page.evaluate(FOCUS)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_stop_is_seen(open_page: Open, kind: Kind, width: int) -> None:
    """The skip link comes first, and no stop is off the screen or without a ring."""
    page = open_page(kind, width=width)
    stop = tab(page)
    assert stop["skip"], stop
    for _ in range(STOPS):
        if stop is None:
            break
        assert stop["shown"], stop
        assert stop["ring"], stop
        stop = tab(page)


@pytest.mark.parametrize("kind", FRAMES, ids=str)
def test_the_skip_link_leads_past_the_frame(open_page: Open, kind: Kind) -> None:
    """After the skip link the next stop is in the main text or behind it, not in the header or the menu."""
    page = open_page(kind)
    tab(page)
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash === '#wm-main'")
    if tab(page):
        assert not page.evaluate("() => !!document.activeElement.closest('.wm-header, .wm-menu, .wm-trail')")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("kind", FRAMES, ids=str)
def test_the_menu_of_a_telephone_opens_and_closes(open_page: Open, kind: Kind, *, scripts: bool) -> None:
    """The menu opens with Enter, the next stop is in it, and Escape closes it, with scripts on or off."""
    page = open_page(kind, width=390, java_script_enabled=scripts)
    menu = page.locator("#wm-menu")
    assert not menu.is_visible()
    stop = tab(page)
    while stop and not stop["menu"]:
        stop = tab(page)
    assert stop, "the menu button cannot be reached"
    page.keyboard.press("Enter")
    menu.wait_for(state="visible")
    assert tab(page)["inMenu"]
    page.keyboard.press("Escape")
    menu.wait_for(state="hidden")
