"""The form that counts when a limit runs out: it finds what the reference in Python finds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.building import build, copy_of
from tests.site.clocks import LIMITS, put_clocks
from waymark.deadlines import Due, bank_holidays, counts, due

from .test_axe import findings

FIRST, LAST = 2022, 2035
"""The years whose bank holidays the form of the small site knows: it speaks for a day of 2023."""

COUNT = """([value, cases]) => {
  const root = document.querySelector('.wm-calculator');
  const [rule, day, time] = root.querySelector('form').elements;
  const result = root.querySelector('.wm-due');
  rule.value = value;
  return cases.map(([onDay, atTime]) => {
    day.value = onDay;
    time.value = atTime;
    root.querySelector('form').dispatchEvent(new Event('input'));
    const details = result.querySelectorAll('details li');
    const named = result.querySelector('.wm-how p')?.textContent.match(/Day one is (.*?)\\./);
    return [result.querySelector('time')?.dateTime ?? '', details.length, named?.[1] ?? ''];
  });
}"""

Form = Callable[..., Page]


@pytest.fixture(scope="module")
def calculator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site with clocks in every unit, and return the page with the form."""
    root = copy_of("small", tmp_path_factory.mktemp("calculator") / "small")
    put_clocks(root)
    return build(root, root.with_name("out")).out / "guidance" / "calculator.html"


@pytest.fixture
def form(browser: Browser, calculator: Path) -> Iterator[Form]:
    """Return a function that opens the form; its arguments are those of a browser context."""
    contexts = []

    def opener(after: str = "", **how: Any) -> Page:
        context = browser.new_context(**how)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{calculator.as_uri()}{after}")
        return page

    yield opener
    for context in contexts:
        context.close()


def starts() -> list[datetime]:
    """Return starts of every sort: round about each holiday and change of the clocks, and any others."""
    chance = random.Random(16)
    found = [
        datetime(one.on.year, one.on.month, one.on.day, chance.randrange(24), chance.randrange(60))
        + timedelta(days=days)
        for one in bank_holidays(2022, 2031)
        for days in (-3, -1, 0, 1)
    ]
    for year in range(2022, 2032):
        for month in (3, 10):
            last = max(day for day in range(25, 32) if date(year, month, day).isoweekday() == 7)
            found += [datetime(year, month, last, hour, 30) for hour in (0, 1, 2, 3)]
            found += [datetime(year, month, last, 1, 30) - timedelta(hours=24)]
    span = int(timedelta(days=365 * 9).total_seconds() // 60)
    found += [datetime(2022, 1, 1) + timedelta(minutes=chance.randrange(span)) for _ in range(60)]
    found += [datetime(year, month, 1) - timedelta(days=1) for year in (2023, 2024) for month in range(1, 13)]
    return [one for one in found if one.year >= FIRST]


def told(found: Due) -> list[object]:
    """Return what the form says where the reference has ``found`` this."""
    on = found.on.isoformat() + (f"T{found.at:%H:%M}" if found.at else "")
    first = f"{found.first:%A} {found.first.day} {found.first:%B %Y}" if found.first else ""
    return [on, len(found.passed_over), first]


@pytest.mark.parametrize(("number", "limit"), list(enumerate(LIMITS)))
def test_the_form_counts_as_the_reference_does(form: Form, number: int, limit: str) -> None:
    """Thousands of starts, in every unit: the same last day, the same day one, the same days passed over."""
    many, _, units = limit.partition(" ")
    unit = units.removesuffix("s")
    cases = starts()
    answers = form().evaluate(
        COUNT, [f"count-desk-{number}", [[f"{one:%Y-%m-%d}", f"{one:%H:%M}"] for one in cases]]
    )
    if not counts(unit):
        assert {tuple(one) for one in answers} == {("", 0, "")}
        return
    days_off = {one.on for one in bank_holidays(FIRST, LAST)}
    expected = [told(due(one, int(many), unit, days_off)) for one in cases]
    both = zip(cases, expected, answers, strict=True)
    assert [(str(start), want, got) for start, want, got in both if want != got] == []
    assert len(cases) > 300


def choose(page: Page, limit: str, day: str = "", time: str = "") -> None:
    """Fill the form in as a reader does."""
    page.get_by_label("Rule").select_option(f"count-desk-{LIMITS.index(limit)}")
    if day:
        page.get_by_label("Day the clock started").fill(day)
    if time:
        page.get_by_label("Time").fill(time)


def test_it_says_the_date_and_how_it_was_counted(form: Form) -> None:
    """The answer names the last day, day one and what was passed over, beside the rule it rests on."""
    page = form()
    choose(page, "2 working days", "2022-12-23")
    assert page.get_by_role("status").inner_text() == "Due by the end of Thursday 29 December 2022"
    how = page.locator(".wm-how")
    assert "Counted from the last call on Friday 23 December 2022." in how.inner_text()
    assert "Day one is Wednesday 28 December 2022." in how.inner_text()
    how.locator("summary").click()
    assert "Passed over: 2 days at weekends, 2 bank holidays" in how.inner_text()
    assert "Tuesday 27 December 2022: Christmas Day (substitute day)" in how.inner_text()
    assert page.get_by_role("link", name="Desk 6: Close the desk, rule 6").is_visible()
    assert page.get_by_text("Unconfirmed: check before relying on it").count() == len(LIMITS)
    assert page.get_by_text("Unconfirmed: check before relying on it").locator("visible=true").count() == 1


def test_a_limit_in_hours_asks_for_the_time(form: Form) -> None:
    """Only hours need a time, and where the clocks change the answer says so."""
    page = form()
    choose(page, "1 day", "2023-03-25")
    assert not page.get_by_label("Time").is_visible()
    choose(page, "72 hours")
    assert "at what time" in page.get_by_role("status").inner_text()
    choose(page, "72 hours", time="10:15")
    assert page.get_by_role("status").inner_text() == "Due by 11:15 on Tuesday 28 March 2023"
    assert "The clocks change on the way" in page.locator(".wm-how").inner_text()


def test_a_day_that_is_not_worked_is_pointed_out(form: Form) -> None:
    """A limit in calendar time does not move, and the reader is told that nobody is there."""
    page = form()
    choose(page, "8 days", "2023-03-30")
    assert page.get_by_role("status").inner_text() == "Due by the end of Friday 7 April 2023"
    how = page.locator(".wm-how").inner_text()
    assert "The last day is on a bank holiday. The limit does not move." in how


@pytest.mark.parametrize(
    ("limit", "words"), [("4 working hours", "working hours"), ("5 school days", "school days")]
)
def test_what_only_the_council_can_count_is_not_counted(form: Form, limit: str, words: str) -> None:
    """The form says why there is no date."""
    page = form()
    choose(page, limit, "2023-03-30")
    assert words in page.get_by_role("status").inner_text()
    assert page.locator(".wm-due time").count() == 0


@pytest.mark.parametrize("day", ["2021-12-31", "2035-12-31", "1800-01-01", "9999-12-31"])
def test_outside_what_it_knows_it_does_not_count(form: Form, day: str) -> None:
    """Where the bank holidays are not known, the form says from when to when they are."""
    page = form()
    choose(page, "1 working day", day)
    known = "from Saturday 1 January 2022 to Monday 31 December 2035"
    assert known in page.get_by_role("status").inner_text()


def test_an_address_chooses_the_rule(form: Form) -> None:
    """The link at a standard opens the form with that standard chosen; one that is none does no harm."""
    page = form("#count-desk-7")
    assert page.get_by_label("Rule").input_value() == "count-desk-7"
    assert "on which day" in page.get_by_role("status").inner_text()
    page.evaluate("location.hash = '#count-desk-8'")
    page.wait_for_function("() => document.querySelector('.wm-calculator select').value.endsWith('-8')")
    assert form("#%E0%A4%A").get_by_label("Rule").input_value() == ""


def test_it_works_with_the_keyboard(form: Form) -> None:
    """Fields follow each other, and Enter neither sends anything nor leaves the page."""
    page = form()
    page.get_by_label("Rule").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type") == "date"
    address = page.url
    page.keyboard.press("Enter")
    assert page.url == address


def test_without_scripts_there_is_a_way(form: Form) -> None:
    """No field is shown that would do nothing; the bank holidays can be opened."""
    page = form(java_script_enabled=False)
    assert not page.get_by_label("Rule").is_visible()
    assert page.get_by_role("link", name="the list of timescales").is_visible()
    page.get_by_text("Bank holidays in England, 2022 to 2035").first.click()
    assert page.get_by_role("cell", name="Good Friday").first.is_visible()


@pytest.mark.parametrize(
    "how", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 800}}], ids=str
)
def test_axe_finds_nothing_in_an_answer(form: Form, how: dict[str, Any]) -> None:
    """An answer passes the rules that a program can check, with all that is folded opened."""
    page = form(**how)
    choose(page, "45 working days", "2023-03-30")
    assert findings(page) == []


def test_nothing_is_kept_or_sent(form: Form) -> None:
    """What the reader types stays in the fields."""
    asked: list[str] = []
    page = form()
    page.on("request", lambda request: asked.append(request.url))
    choose(page, "72 hours", "2023-03-30", "10:00")
    assert asked == []
    assert page.evaluate("() => localStorage.length + document.cookie.length") == 0
