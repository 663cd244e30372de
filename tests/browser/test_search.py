"""The search finds what people mean, on this repository's own site, in a real browser."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from .pages import SITE
from .test_axe import findings

QUERIES = Path(__file__).parent / "queries.yaml"
FLOORS = {"tuned": 0.90, "held-back": 0.75}
"""The least share of queries whose first result is right. Only the tuned ones decided the weights."""
LARGEST = 250_000
"""Bytes of the index for each 200 pages, compressed."""
PARTS = ("minisearch.js", "search-index.js")

FIND = """async ([query, kind]) => {
  const set = (id, value) => { document.getElementById(id).value = value; };
  set('wm-find-words', query);
  set('wm-find-kind', kind || '');
  document.getElementById('wm-find').requestSubmit();
  await new Promise((done) => setTimeout(done, 0));
  return {
    told: document.getElementById('wm-find-status').textContent,
    links: [...document.querySelectorAll('#wm-found h2 a')].map((one) => one.getAttribute('href')),
    kinds: [...document.querySelectorAll('.wm-found-kind')].map((one) => one.textContent),
  };
}"""


FOCUSED = "() => document.activeElement.closest('#wm-found') ? document.activeElement.href : ''"
"""The address of the result that has the focus."""


class Query(NamedTuple):
    """What someone types, and the pages that answer it."""

    words: str
    pages: frozenset[str]


def queries(part: str) -> list[Query]:
    """The queries of one list, each with the page wanted first and those that answer as well."""
    listed = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))[part]
    return [Query(str(one["query"]), frozenset([one["page"], *one.get("or", ())])) for one in listed]


@pytest.fixture(scope="module")
def ready(browser: Browser, built_site: Path) -> Iterator[Page]:
    """Give the page of the search with its index loaded, opened from a folder."""
    page = browser.new_page()
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=referral")
    page.wait_for_selector("#wm-found li")
    yield page
    page.close()


def find(page: Page, words: str, kind: str = "") -> Any:
    """What the page tells and shows for ``words``."""
    return page.evaluate(FIND, [words, kind])


def address(link: str) -> str:
    """The page a link leads to."""
    return link.partition("#")[0].removesuffix(".html")


@pytest.mark.parametrize("part", FLOORS)
def test_the_right_page_comes_first(ready: Page, built_site: Path, part: str) -> None:
    """Nearly every query has its page first, and every page that is wanted exists."""
    asked = queries(part)
    assert [page for one in asked for page in one.pages if not (built_site / f"{page}.html").is_file()] == []
    first = {one.words: (find(ready, one.words)["links"] or [""])[0] for one in asked}
    wrong = {one.words: first[one.words] for one in asked if address(first[one.words]) not in one.pages}
    assert 1 - len(wrong) / len(asked) >= FLOORS[part], wrong


@pytest.mark.parametrize("part", FLOORS)
def test_no_query_finds_nothing(ready: Page, part: str) -> None:
    """Every query has a result, and its number is told."""
    for one in queries(part):
        found = find(ready, one.words)
        assert found["links"], one.words
        assert found["told"].split()[0].isdigit()


@pytest.mark.parametrize(
    ("wrong", "right"), [("concent", "consent"), ("referal", "referral"), ("homless", "homeless")]
)
def test_a_misspelt_word_finds_what_the_right_one_finds(ready: Page, wrong: str, right: str) -> None:
    """What comes first for the word that was meant is among the first three for the slip."""
    assert find(ready, right)["links"][0] in find(ready, wrong)["links"][:3]


def test_nonsense_says_so(ready: Page) -> None:
    """A word that nothing is like finds nothing, and the page tells what to do."""
    found = find(ready, "xqzzywq")
    assert found["links"] == []
    assert found["told"].startswith("No results")
    assert "A to Z" in found["told"]


def test_a_filter_keeps_one_kind(ready: Page) -> None:
    """With a kind chosen every result is of it, and there are fewer."""
    every, rules = find(ready, "consent"), find(ready, "consent", "rules")
    assert {"Guidance", "Rule"} <= {kind.split(" · ")[0] for kind in every["kinds"]}
    assert {kind.split(" · ")[0] for kind in rules["kinds"]} <= {
        "Rule",
        "Rules of a topic",
        "Law and guidance",
    } | {"Act or guidance document"}
    assert 0 < int(rules["told"].split()[0]) < int(every["told"].split()[0])


def test_a_reader_can_be_chosen(browser: Browser, built_site: Path) -> None:
    """Chosen readers leave the pages that are written for them, also by an address that says so."""
    page = browser.new_page()
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=child")
    page.wait_for_selector("#wm-found li")
    readers = page.locator("#wm-find-reader option").all_inner_texts()[1:]
    before = page.locator("#wm-found li").count()
    page.select_option("#wm-find-reader", label=readers[0])
    page.wait_for_function("() => location.search.includes('for=')")
    after = page.locator("#wm-found li").count()
    assert 0 < after < before
    page.reload()
    expect(page.locator("#wm-found li")).to_have_count(after)
    page.close()


def test_results_lead_to_places_that_exist(ready: Page, built_site: Path) -> None:
    """Every address in the index is a page of the site, and its anchor stands on it."""
    held: list[str] = ready.evaluate("""() => {
      const { finds, places } = waymarkSearch;
      const parts = places.filter(Array.isArray).map(([number, anchor]) => finds[number][2] + '#' + anchor);
      return [...finds.map((one) => one[2]), ...parts];
    }""")
    pages: dict[str, str] = {}
    for link in held:
        name, _, anchor = link.partition("#")
        if name not in pages:
            assert (built_site / name).is_file(), link
            pages[name] = (built_site / name).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in pages[name], link


def asked_for(page: Page, act: Callable[[], object]) -> list[str]:
    """The parts of the search that ``page`` asks for while ``act`` is done."""
    names: list[str] = []
    page.on("request", lambda request: names.append(request.url.rsplit("/", 1)[-1].partition("?")[0]))
    act()
    return [name for name in names if name in PARTS]


@pytest.mark.parametrize("path", ["search.html", "index.html", SITE["guidance"]])
def test_nothing_is_loaded_before_it_is_used(browser: Browser, built_site: Path, path: str) -> None:
    """A page asks for neither engine nor index until someone searches, however long it stands open."""
    page = browser.new_page()
    assert asked_for(page, lambda: page.goto((built_site / path).as_uri(), wait_until="networkidle")) == []
    if path == "search.html":

        def search() -> None:
            page.get_by_label("What are you looking for?").fill("referral")
            page.wait_for_selector("#wm-found li")

        assert sorted(asked_for(page, search)) == sorted(PARTS)
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_keyboard_is_enough(browser: Browser, built_site: Path, width: int) -> None:
    """From the box of any page to a result: type, Enter, Tab to the link; Escape clears."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((built_site / SITE["guidance"]).as_uri())
    page.get_by_label("Search this site").focus()
    page.keyboard.type("sofa surfing")
    page.keyboard.press("Enter")
    page.wait_for_selector("#wm-found li")
    assert page.get_by_role("status").inner_text().startswith(("1 result", "2 results"))
    box = page.get_by_label("What are you looking for?")
    assert box.input_value() == "sofa surfing"
    box.focus()
    seen = ""
    for _ in range(6):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "() => document.activeElement.closest('#wm-found') ? document.activeElement.href : ''"
        )
        if seen:
            break
    assert seen.endswith("guidance/homeless-16-17.html")
    box.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#wm-found li")).to_have_count(0)
    assert (box.input_value(), page.get_by_role("status").inner_text()) == ("", "")
    page.close()


def test_more_results_take_the_focus_along(browser: Browser, built_site: Path) -> None:
    """Whoever asks for more goes on reading where the new ones begin."""
    page = browser.new_page()
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=children")
    page.wait_for_selector("#wm-found li")
    before = page.locator("#wm-found li").count()
    page.get_by_role("button", name="Show more").click()
    assert page.locator("#wm-found li").count() > before
    at = "() => [...document.querySelectorAll('#wm-found h2 a')].indexOf(document.activeElement)"
    assert page.evaluate(at) == before
    page.close()


@pytest.mark.parametrize("how", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 800}}])
def test_axe_finds_nothing_among_results(browser: Browser, built_site: Path, how: dict[str, Any]) -> None:
    """The results break no rule that axe knows, in light, in dark, or on a telephone."""
    page = browser.new_page(**how)
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=consent")
    page.wait_for_selector("#wm-found li")
    assert findings(page) == []
    page.close()


def test_without_scripts_it_sends_to_the_a_to_z(browser: Browser, built_site: Path) -> None:
    """The box of a page leads to the page of the search, and that to the A to Z, with scripts off."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built_site / SITE["guidance"]).as_uri())
    page.get_by_label("Search this site").fill("ran away")
    page.get_by_role("button", name="Search", exact=True).click()
    assert page.url.endswith("search.html?q=ran+away")
    assert not page.locator("#wm-find").is_visible()
    page.locator(".wm-find-off").get_by_role("link", name="A to Z").click()
    assert page.locator("h1").inner_text() == "A to Z"
    context.close()


def test_a_search_that_cannot_be_loaded_says_so(browser: Browser, built_site: Path) -> None:
    """Where the index is missing, the page tells it and names another way."""
    page = browser.new_page()
    page.route("**/search-index.js*", lambda route: route.abort())
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=consent")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    page.close()


@pytest.mark.parametrize("part", PARTS)
def test_a_search_that_could_not_be_loaded_tries_again(browser: Browser, built_site: Path, part: str) -> None:
    """One failure of the network does not end the search: the next one asks for everything anew."""
    page = browser.new_page()
    page.route(f"**/{part}*", lambda route: route.abort(), times=1)
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=consent")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    page.get_by_label("What are you looking for?").fill("referral")
    page.wait_for_selector("#wm-found li")
    expect(page.get_by_role("status")).to_contain_text("for “referral”")
    page.close()


@pytest.mark.parametrize(("width", "most"), [(390, 600), (1280, 540)])
def test_the_first_result_comes_high(browser: Browser, built_site: Path, width: int, most: int) -> None:
    """What narrows the search stands in one row, so that a telephone shows a result without scrolling."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=referral")
    page.wait_for_selector("#wm-found li")
    top = "one => one.getBoundingClientRect().top"
    assert page.locator("#wm-find-kind").evaluate(top) == page.locator("#wm-find-reader").evaluate(top)
    assert page.locator("#wm-found li").first.evaluate(top) < most
    page.close()


def test_words_of_a_reader_are_words(browser: Browser, built_site: Path) -> None:
    """What someone types is shown as text, whatever it holds."""
    page = browser.new_page()
    page.goto(f"{(built_site / 'search.html').as_uri()}?q=%3Cimg%20src=x%20onerror=alert(1)%3E%20consent")
    page.wait_for_selector("#wm-found li")
    assert page.locator("#wm-find-status img, #wm-found img").count() == 0
    assert "<img src=x" in page.get_by_role("status").inner_text()
    page.close()


def test_the_index_is_small(built_site: Path) -> None:
    """Compressed, the index has at most 250 kB for each 200 pages of the site."""
    size = len(gzip.compress((built_site / "search-index.js").read_bytes(), 9, mtime=0))
    pages = len(list(built_site.rglob("*.html")))
    assert size / pages <= LARGEST / 200, f"{size} bytes for {pages} pages"
