"""The rules of WCAG 2.2 AA that a program can check, on each kind of page."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Open
from .pages import KINDS, Kind

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")

RUN = """async () => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
    rules: {'target-size': {enabled: true}},
    resultTypes: ['violations'],
  });
  return found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.target} ${node.html.slice(0, 120)} (${node.any.map(one => one.message)})`));
}"""

MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "telephone": {"width": 390},
}


def findings(page: Page) -> list[str]:
    """Return what axe finds on a page, with all that is folded opened."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_axe_finds_nothing(open_page: Open, kind: Kind, mode: str) -> None:
    """No page breaks a rule that axe knows, in light, in dark, or on a telephone."""
    assert findings(open_page(kind, **MODES[mode])) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_menu(open_page: Open, scheme: str) -> None:
    """The menu of a telephone passes the same rules while it is open."""
    page = open_page(KINDS[-1], width=390, color_scheme=scheme)
    page.get_by_role("button", name="Menu", exact=True).click()
    assert page.locator("#wm-menu").is_visible()
    assert findings(page) == []
