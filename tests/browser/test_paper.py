"""A printed page says what the screen says."""

import pytest

from .conftest import Open
from .pages import FRAMES, KINDS, Kind

NOT_ON_PAPER = ".wm-skip, .wm-tools, .wm-menu, .wm-contents, .wm-trail, .wm-turn, .headerlink, .wm-take"


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_paper_keeps_colour_words_and_what_is_folded(open_page: Open, kind: Kind) -> None:
    """On paper ratings keep colour and word, what was folded is open, and what one can only click is gone."""
    page = open_page(kind)
    page.emulate_media(media="print")
    pale = page.evaluate("""() => [...document.querySelectorAll('.wm-rating, .wm-swatch, .wm-bars rect')]
      .filter(one => getComputedStyle(one).printColorAdjust !== 'exact'
        || (one.matches('.wm-rating') && !one.textContent.trim())).map(one => one.outerHTML.slice(0, 90))""")
    assert pale == []
    folded = page.evaluate("""() => [
      ...document.querySelectorAll('details:not(.wm-whole) > :not(summary)')].filter(
      one => !one.matches('.wm-take, .wm-table-tools')).filter(
      one => !one.checkVisibility() || one.getBoundingClientRect().height < 1).map(
      one => one.outerHTML.slice(0, 90))""")
    assert folded == []
    shown = page.evaluate(
        "what => [...document.querySelectorAll(what)].filter(one => one.checkVisibility()).length",
        NOT_ON_PAPER,
    )
    assert shown == 0
    heads = page.evaluate("""() => [...document.querySelectorAll('.wm-table thead')].map(
      head => getComputedStyle(head).display)""")
    assert set(heads) <= {"table-header-group"}


@pytest.mark.parametrize("kind", FRAMES, ids=str)
def test_the_same_actions_are_not_printed_twice(open_page: Open, kind: Kind) -> None:
    """A table that repeats what the page shows is printed where the reader opened it, and only there."""
    page = open_page(kind)
    page.emulate_media(media="print")
    seen = "() => [...document.querySelectorAll('.wm-whole table')].map(table => table.checkVisibility())"
    assert set(page.evaluate(seen)) <= {False}
    page.evaluate("() => document.querySelectorAll('.wm-whole').forEach(one => { one.open = true })")
    assert set(page.evaluate(seen)) <= {True}


@pytest.mark.parametrize("kind", FRAMES, ids=str)
def test_a_page_can_be_printed(open_page: Open, kind: Kind) -> None:
    """A page becomes a tagged PDF, which a council can send round."""
    document = open_page(kind).pdf(prefer_css_page_size=True, tagged=True)
    assert document.startswith(b"%PDF")
    assert b"/StructTreeRoot" in document
