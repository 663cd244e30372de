"""A page fits: a small telephone, text at twice its size, forced colours, no motion."""

import pytest

from .conftest import Open
from .pages import KINDS, Kind

SPILLS = """() => {
  const wrong = [];
  const scrolls = one => one.closest('.wm-scroll, .wm-chart');
  if (document.documentElement.scrollWidth > innerWidth)
    wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const one of document.querySelectorAll('body *')) {
    if (!one.checkVisibility() || one.closest('svg, .wm-skip, .wm-cards thead') || scrolls(one)) continue;
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1))
      wrong.push(`off the side: ${one.outerHTML.slice(0, 90)}`);
    if (['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      wrong.push(`cut off: ${one.outerHTML.slice(0, 90)}`);
  }
  return wrong.slice(0, 10);
}"""

OVERLAPS = """() => {
  const wrong = [];
  const boxes = '.wm-rating, .wm-button, .wm-kind, .wm-supply, dd, dt, td, th';
  for (const one of document.querySelectorAll(boxes)) {
    if (!one.checkVisibility() || one.closest('.wm-cards thead')) continue;
    const box = one.getBoundingClientRect(), around = one.parentElement.getBoundingClientRect();
    if (box.right > around.right + 1) wrong.push(`over its edge: ${one.outerHTML.slice(0, 90)}`);
  }
  return wrong.slice(0, 10);
}"""


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_small_telephone_needs_no_sideways_scroll(open_page: Open, kind: Kind) -> None:
    """At 320 pixels, which is also 400% zoom on a desk, nothing leaves the page at the side."""
    page = open_page(kind, width=320)
    assert page.evaluate(SPILLS) == []
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_text_can_be_twice_the_size(open_page: Open, kind: Kind, width: int) -> None:
    """With text at 200% nothing is cut off, overlaps or leaves the page at the side."""
    page = open_page(kind, width=width)
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert page.evaluate(SPILLS) == []
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_forced_colours_leave_a_border_and_the_word(open_page: Open, kind: Kind) -> None:
    """Where the reader's own colours replace ours, a rating is still a bordered word."""
    page = open_page(kind, forced_colors="active")
    bare = page.evaluate("""() => [...document.querySelectorAll('.wm-rating')].filter(one => {
      const style = getComputedStyle(one);
      return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === 'none'
        || style.borderTopColor === style.backgroundColor || !one.textContent.trim();
    }).map(one => one.outerHTML)""")
    assert bare == []


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_nothing_moves_for_those_who_ask(open_page: Open, kind: Kind) -> None:
    """With reduced motion no element has a transition or an animation."""
    page = open_page(kind, reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(one => {
      const style = getComputedStyle(one);
      const lasts = style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
      return lasts || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
    }).map(one => one.outerHTML.slice(0, 90))""")
    assert moving == []
