"""A large table can be put in order and searched; all its rows stay in the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.building import build, copy_of
from tests.site.clocks import LIMITS, put_clocks

from .pages import KINDS
from .test_axe import findings

ROWS = len(LIMITS) + 2
"""The small site has two standards with words for a clock."""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def timescales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site with many clocks, and return the page with their table."""
    root = copy_of("small", tmp_path_factory.mktemp("tools") / "small")
    put_clocks(root)
    return build(root, root.with_name("out")).out / "notes" / "index.html"


@pytest.fixture
def table(browser: Browser, timescales: Path) -> Iterator[Open]:
    """Return a function that opens the table; its arguments are those of a browser context."""
    contexts = []

    def opener(width: int = 1400, **how: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **how)
        contexts.append(context)
        page = context.new_page()
        page.goto(timescales.as_uri())
        return page

    yield opener
    for context in contexts:
        context.close()


def column(page: Page, name: str) -> list[str]:
    """Return the words of a column, row by row, of the rows that are shown."""
    cells = page.locator(f'[data-tools] tbody [data-label="{name}"]').locator("visible=true")
    return [text.strip() for text in cells.all_inner_texts()]


def status(page: Page) -> str:
    """Return what the table says of itself."""
    return page.get_by_role("status").inner_text()


def test_a_head_sorts_both_ways(table: Open) -> None:
    """A press on a head puts the shortest clock first, words after them; another turns it round."""
    page = table()
    button = page.get_by_role("button", name="Clock")
    button.click()
    head = page.get_by_role("columnheader", name="Clock")
    assert head.get_attribute("aria-sort") == "ascending"
    assert column(page, "Clock")[:3] == ["1 hour", "4 working hours", "24 hours"]
    assert column(page, "Clock")[-1] == "To be supplied by the council"
    assert status(page) == f"{ROWS} of {ROWS} rows, by Clock"
    button.click()
    assert head.get_attribute("aria-sort") == "descending"
    assert column(page, "Clock")[-1] == "1 hour"
    assert status(page).endswith("by Clock, the last first")


def test_numbers_in_words_are_sorted_as_numbers(table: Open) -> None:
    """Desk 2 stands before Desk 10."""
    page = table()
    page.get_by_role("button", name="Number").click()
    assert column(page, "Number")[:4] == ["Desk 0", "Desk 1", "Desk 2", "Desk 3"]


def test_only_one_head_is_sorted_and_the_order_of_the_page_comes_back(table: Open) -> None:
    """A second head takes over from the first, and one choice puts all back."""
    page = table()
    before = column(page, "Number")
    page.get_by_role("button", name="Clock").click()
    page.get_by_role("button", name="Kind").click()
    assert page.locator("[aria-sort]").count() == 1
    assert page.get_by_label("Order by").evaluate("one => one.selectedOptions[0].text") == "Kind"
    page.get_by_label("Order by").select_option("")
    assert column(page, "Number") == before
    assert page.locator("[aria-sort]").count() == 0


def test_words_and_choices_narrow_the_table(table: Open) -> None:
    """Rows that have all the words and fit the choices are shown; the others stay in the page."""
    page = table()
    page.get_by_label("Find in this table").fill("DESK  month")
    assert column(page, "Clock") == ["1 month", "3 months", "6 months", "18 months"]
    assert status(page) == f"4 of {ROWS} rows"
    page.get_by_label("Kind", exact=True).select_option("Statutory guidance")
    assert status(page) == f"0 of {ROWS} rows"
    page.get_by_label("Find in this table").fill("")
    assert column(page, "Clock") == ["Three rings"]
    assert page.locator("[data-tools] tbody tr").count() == ROWS
    page.get_by_label("Kind", exact=True).select_option("")
    assert status(page) == f"{ROWS} of {ROWS} rows"


def test_a_page_can_be_chosen(table: Open) -> None:
    """The table shows the clocks of one guidance page."""
    page = table()
    page.get_by_label("Page", exact=True).select_option("Answer the phone")
    assert column(page, "Number") == ["P 1"]


def test_a_rating_is_chosen_without_the_remarks_beside_it(open_page: Callable[..., Page]) -> None:
    """In a table of actions the choice of ratings has each rating once."""
    page = open_page(next(kind for kind in KINDS if kind.name == "plan"), width=1400)
    tools = page.locator(".wm-table-tools").first
    found = tools.get_by_label("Rating", exact=True).locator("option").all_inner_texts()
    assert len(found) > 1
    assert [one for one in found if "progress note" in one] == []
    tools.get_by_label("Rating", exact=True).select_option(found[1])
    table = page.locator("[data-tools]").first
    shown = table.locator('tbody tr:not([hidden]) [data-label="Rating"] .wm-rating').all_inner_texts()
    assert set(shown) == {found[1]}


def test_on_a_telephone_the_heads_take_no_keyboard(table: Open) -> None:
    """Where the heads are not seen they cannot be reached; the choice above the table sorts."""
    page = table(width=390)
    assert page.locator("[data-tools] thead button").locator("visible=true").count() == 0
    page.get_by_label("Order by").select_option(label="Clock")
    assert column(page, "Clock")[0] == "1 hour"


def test_without_scripts_the_table_is_as_it_is(table: Open) -> None:
    """All rows stand in the order of the page, with no dead button and no empty field."""
    page = table(java_script_enabled=False)
    assert len(column(page, "Clock")) == ROWS
    assert page.locator("main button, main input, main select").count() == 0


@pytest.mark.parametrize("media", ["print", "screen"])
def test_the_tools_are_not_printed(table: Open, media: str) -> None:
    """On paper there are words for heads, and no fields."""
    page = table()
    page.emulate_media(media=media)  # type: ignore[arg-type]
    assert page.locator(".wm-table-tools").is_visible() == (media == "screen")
    assert page.locator("[data-tools] thead button").first.is_visible() == (media == "screen")
    assert page.locator("[data-tools] thead th").first.inner_text().strip() == "Number"


def test_paper_has_every_row(table: Open) -> None:
    """No row that was hidden on the screen is missing on paper, where nothing would say so."""
    page = table()
    page.get_by_label("Find in this table").fill("month")
    rows = page.locator("[data-tools] tbody tr")
    assert rows.locator("visible=true").count() < ROWS
    page.emulate_media(media="print")
    assert rows.locator("visible=true").count() == ROWS


@pytest.mark.parametrize("how", [{}, {"color_scheme": "dark"}, {"width": 390}], ids=str)
def test_axe_finds_nothing_in_a_sorted_table(table: Open, how: dict[str, Any]) -> None:
    """A table in use passes the rules that a program can check."""
    page = table(**how)
    page.get_by_label("Order by").select_option(label="Clock")
    page.get_by_label("Find in this table").fill("month")
    assert findings(page) == []
