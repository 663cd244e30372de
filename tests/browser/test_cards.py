"""The card of every guidance page fits one side of A4, in type that is read at arm's length."""

import re
from pathlib import Path

from playwright.sync_api import Browser

SMALLEST = 9.5
"""Points of the smallest type on a card."""

TYPE = """() => {
  let least = [99, ''];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const one = words.currentNode, around = one.parentElement;
    if (!one.textContent.trim() || around.closest('script, style') || !around.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(around).fontSize) * 0.75;
    if (size < least[0]) least = [size, one.textContent];
  }
  return least;
}"""


def test_each_card_is_one_side_of_paper(browser: Browser, built_site: Path) -> None:
    """No topic of the site has a card that runs over, and none gets there by small type."""
    cards = sorted((built_site / "guidance/cards").glob("*.html"))
    assert cards
    wrong = []
    page = browser.new_page()
    page.emulate_media(media="print")
    for card in cards:
        page.goto(card.as_uri())
        sides = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
        size, words = page.evaluate(TYPE)
        if sides != 1 or size < SMALLEST:
            wrong.append((card.name, sides, size, words))
    page.close()
    assert wrong == []


def test_a_long_page_would_be_counted(browser: Browser, built_site: Path) -> None:
    """The count of sides sees a second side where there is one."""
    page = browser.new_page()
    page.goto((built_site / "guidance/mash.html").as_uri())
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))) > 1
    page.close()
