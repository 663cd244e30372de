"""What changed since a reader last saw a page is marked for that reader alone, in their own browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.building import Built, build, change, copy_of
from tests.site.edits import PHONE
from tests.site.guidance import keep_up

from .test_axe import findings

GUIDANCE = "guidance/answer-the-phone.html"
AMENDMENTS = "guidance/amendments.html"
UPKEEP = "guidance/upkeep.html"
LETTER = "guidance/write-a-letter.html"
OVERDUE = "This page was to be checked by 1 November 2023."


HISTORY = re.compile(r"history:\n(?:  .*\n)+")
NEWEST = re.compile(r"  - on: 2023-01-10\n(?:    .*\n)+")
"""A change of the page, in its history."""


class Published(NamedTuple):
    """The small site as it was published one time after another."""

    empty: Built
    """No page had changed."""
    first: Built
    """One page was drafted."""
    now: Built
    """That page has changed."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Build the small site with all that keeps guidance right, with more and more changes of one page."""
    folder = tmp_path_factory.mktemp("since")
    built = []
    for name, missing in (("empty", HISTORY), ("first", NEWEST), ("now", None)):
        root = copy_of("small", folder / name / "small")
        keep_up(root)
        if missing:
            text = missing.sub("", (root / PHONE).read_text(encoding="utf-8"))
            (root / PHONE).write_text(text, encoding="utf-8")
        built.append(build(root, root.with_name("out")))
    return Published(*built)


@pytest.fixture
def built(published: Published) -> Built:
    """The small site as it is now."""
    return published.now


class Reader:
    """Somebody who comes back on several days with one browser."""

    def __init__(self, context: BrowserContext, site: Path) -> None:
        self.page = context.new_page()
        self.site = site
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def opens(self, path: str, day: str, published: Built | None = None) -> Page:
        """Open a page on a day, of the site as it is ``published`` from now on."""
        if published:
            self.site.unlink(missing_ok=True)
            self.site.symlink_to(published.out)
        self.page.clock.set_fixed_time(f"{day}T09:00:00")
        self.page.goto((self.site / path).as_uri())
        return self.page

    @property
    def new(self) -> list[str]:
        """The days that are marked as new."""
        marked = self.page.locator("time:has(+ .wm-new)")
        return [one.get_attribute("datetime") or "" for one in marked.all()]

    @property
    def told(self) -> str:
        """What the page says of changes; empty where it says nothing."""
        notes = self.page.locator(".wm-since")
        return notes.inner_text() if notes.count() else ""


Meet = Callable[..., Reader]


@pytest.fixture
def reader(browser: Browser, built: Built, tmp_path: Path) -> Iterator[Meet]:
    """Give a function that makes a new reader; its arguments are those of a browser context."""
    contexts = []

    def meet(site: Path | None = None, **how: bool | str) -> Reader:
        if site is None:
            site = tmp_path / "published"
            site.unlink(missing_ok=True)
            site.symlink_to(built.out)
        context = browser.new_context(viewport={"width": 1200, "height": 900}, **how)  # type: ignore[arg-type]
        contexts.append(context)
        return Reader(context, site)

    yield meet
    for context in contexts:
        context.close()


def test_on_a_first_visit_nothing_is_new(reader: Meet) -> None:
    """Who never saw the page before has not missed anything."""
    one = reader()
    one.opens(GUIDANCE, "2023-01-20")
    assert (one.new, one.told, one.errors) == ([], "", [])


def test_what_changed_since_is_marked_and_told(reader: Meet, published: Published) -> None:
    """Who saw the page before a change finds it marked, and hears that practice changed."""
    one = reader()
    one.opens(GUIDANCE, "2023-01-05", published.first)
    one.opens(GUIDANCE, "2023-01-20", published.now)
    assert one.new == ["2023-01-10"]
    assert "Changed since you last read this page." in one.told
    assert "New here since 5 January 2023: one change marked “New to you”." in one.told
    assert "Practice changed: read it again." in one.told
    assert findings(one.page) == []


def test_the_mark_stays_all_day_and_is_gone_the_next(reader: Meet, published: Published) -> None:
    """Whoever opens the page twice on one day finds on it what was new that morning."""
    one = reader()
    one.opens(GUIDANCE, "2023-01-05", published.first)
    one.opens(GUIDANCE, "2023-01-20", published.now)
    for day in ("2023-01-20", "2023-01-20", "2023-01-20"):
        one.opens(GUIDANCE, day)
        assert one.new == ["2023-01-10"]
    one.opens(GUIDANCE, "2023-01-21")
    assert (one.new, one.told) == ([], "")


def test_a_change_that_was_there_counts_as_seen(reader: Meet) -> None:
    """What stood in the list on the day of the visit is not new, whatever day it bears."""
    one = reader()
    one.opens(GUIDANCE, "2023-01-05")
    one.opens(GUIDANCE, "2023-01-20")
    assert one.new == []


@pytest.mark.parametrize("day", ["2023-01-10", "2023-01-12", "2023-06-01"])
def test_a_change_that_was_published_late_is_new(reader: Meet, published: Published, day: str) -> None:
    """A change is often published after the day it bears; who was there in between has not seen it."""
    one = reader()
    one.opens(GUIDANCE, day, published.first)
    one.opens(GUIDANCE, day, published.now)  # on the very same day
    assert one.new == ["2023-01-10"]
    one.opens(GUIDANCE, "2023-07-01")
    assert (one.new, one.told, one.errors) == ([], "", [])


def test_two_changes_are_counted(reader: Meet, published: Published) -> None:
    """All that is new on a page is marked, and the page says how many changes that are."""
    one = reader()
    one.opens(GUIDANCE, "2022-10-01", published.empty)
    one.opens(GUIDANCE, "2023-01-20", published.now)
    assert one.new == ["2023-01-10", "2022-11-01"]
    assert "New here since 1 October 2022: 2 changes marked “New to you”." in one.told


def test_a_change_taken_back_makes_no_older_one_new(reader: Meet, published: Published) -> None:
    """What was seen once stays seen, also when it was away for a while."""
    one = reader()
    for day, site in (("01-11", published.now), ("01-12", published.first), ("01-13", published.now)):
        one.opens(GUIDANCE, f"2023-{day}", site)
        assert one.new == []


def test_each_page_is_remembered_by_itself(reader: Meet, published: Published) -> None:
    """To have read one page is not to have read another."""
    one = reader()
    one.opens(GUIDANCE, "2022-12-01", published.first)
    one.opens(LETTER, "2023-01-20", published.now)
    assert one.new == []
    one.opens(GUIDANCE, "2023-01-20")
    assert one.new == ["2023-01-10"]


def test_the_list_of_changes_is_marked_and_can_be_forgotten(reader: Meet, published: Published) -> None:
    """On the page of all changes one can have all days forgotten, on all pages."""
    one = reader()
    one.opens(GUIDANCE, "2023-01-05", published.first)
    one.opens(AMENDMENTS, "2023-01-05")
    page = one.opens(AMENDMENTS, "2023-01-20", published.now)
    assert one.new == ["2023-01-10"]
    assert "What is new here since 5 January 2023 is marked “New to you”." in one.told
    assert "Where it says so, read the page again." in one.told
    assert findings(page) == []
    page.get_by_role("button", name="Forget what I have read").click()
    assert page.get_by_role("status").inner_text().startswith("Forgotten.")
    assert page.evaluate("localStorage.getItem('waymark-read')") is None
    one.opens(GUIDANCE, "2023-01-20")
    assert (one.new, one.told, one.errors) == ([], "", [])


@pytest.mark.parametrize(
    "kept",
    [
        "nonsense",
        "[]",
        "7",
        "null",
        '"words"',
        '{"x": 1}',
        '{"PAGE": 7}',
        '{"PAGE": {"last": "2022-12-01", "previous": "2022-10-01"}}',
        '{"PAGE": {"last": "2022-13-45", "since": "2022-13-45", "seen": [], "base": []}}',
        '{"PAGE": {"last": "2022-12-01", "since": "today", "seen": [], "base": []}}',
        '{"PAGE": {"last": "2022-12-01", "since": "2022-12-01", "seen": 7, "base": null}}',
    ],
)
def test_what_else_is_in_the_memory_does_no_harm(reader: Meet, published: Published, kept: str) -> None:
    """Another program may have written there; the page is as on a first visit, and then remembers."""
    one = reader()
    page = one.opens(GUIDANCE, "2023-01-05", published.first)
    put = "kept => localStorage.setItem('waymark-read', kept.replace('PAGE', location.pathname))"
    page.evaluate(put, kept)
    page = one.opens(GUIDANCE, "2023-01-05")
    assert (one.new, one.told, one.errors) == ([], "", [])
    one.opens(GUIDANCE, "2023-01-20", published.now)
    assert page.get_by_text("Invalid Date").count() == 0
    assert (one.new, one.errors) == (["2023-01-10"], [])


def test_a_review_that_has_passed_is_told_from_the_next_day_on(reader: Meet) -> None:
    """The page was made in time and is read too late: it says so, above all else and in every list."""
    one = reader()
    for day, overdue in (("2023-11-01", False), ("2023-11-02", True)):
        page = one.opens(GUIDANCE, day)
        assert (page.get_by_text(OVERDUE).count() == 1) is overdue
        assert (page.locator(".wm-page-state .wm-overdue").count() == 1) is overdue
        rows = one.opens(UPKEEP, day).locator("#reviews tbody tr")
        marks = [row.locator(".wm-overdue").count() for row in rows.all()]
        assert marks == [1, *([int(overdue)] * 3)]  # the first was overdue when the site was made
    assert findings(one.opens(GUIDANCE, "2023-11-02")) == []
    assert one.errors == []


def test_a_page_without_changes_tells_its_review_too(reader: Meet, tmp_path: Path) -> None:
    """The banner does not hang on there being a history."""
    root = copy_of("small", tmp_path / "small")
    text = HISTORY.sub("", (root / PHONE).read_text(encoding="utf-8"))
    (root / PHONE).write_text(text, encoding="utf-8")
    one = reader(build(root, tmp_path / "out").out)
    assert one.opens(GUIDANCE, "2024-01-01").get_by_text(OVERDUE).count() == 1


def test_a_page_that_was_withdrawn_asks_for_no_review(reader: Meet, tmp_path: Path) -> None:
    """Nobody owes it one."""
    root = copy_of("small", tmp_path / "small")
    change(root, PHONE, "status: draft", "status: withdrawn")
    one = reader(build(root, tmp_path / "out").out)
    assert one.opens(GUIDANCE, "2024-01-01").get_by_text("Overdue").count() == 0


def test_the_script_is_small(built: Built) -> None:
    """It is at most 5 kB, as it comes with every page of guidance."""
    assert (built.out / "_static" / "since.js").stat().st_size <= 5000


def test_without_scripts_the_list_says_it_all(reader: Meet) -> None:
    """Nothing is marked, nothing is remembered, and every change is there with what to read again."""
    one = reader(java_script_enabled=False)
    page = one.opens(AMENDMENTS, "2024-01-01")
    assert one.new == []
    assert page.get_by_role("button", name="Forget what I have read").count() == 0
    assert page.get_by_text("Read the page again", exact=True).count() == 1
    page = one.opens(GUIDANCE, "2024-01-01")
    assert page.get_by_text("1 November 2023", exact=True).count() == 1
