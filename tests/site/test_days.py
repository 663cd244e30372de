"""The site speaks for one day, says which, and shows everything as it stood then."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Final

import pytest
from sphinx.errors import ConfigError

from .building import Built, build, change, write

PAGE: Final = "plans/north/01-calls.html"

STATES: Final = (
    ("2022-09-30", "Not rated", "", ""),
    ("2022-10-03", "Going to plan", "Work has begun.", ""),
    ("2022-12-31", "Going to plan", "Work has begun.", ""),
    ("2023-01-01", "Going to plan", "Work has begun.", "Overdue by 1 day"),
    ("2023-01-09", "Going to plan", "Work has begun.", "Overdue by 9 days"),
    ("2023-01-10", "Slower than promised", "Two people left", "Overdue by 10 days"),
)


def card(built: Built, anchor: str, page: str = PAGE) -> str:
    """Return the words of the card of one record."""
    html = built.page(page).split(f'id="{anchor}"', 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", html.split('<article class="wm-action"', 1)[0]).split())


@pytest.mark.parametrize(("day", "rating", "note", "overdue"), STATES)
def test_an_action_is_shown_as_it_stood_that_day(
    small: Path, day: str, rating: str, note: str, overdue: str
) -> None:
    """Rating, note and how far past its date an action is are those of the day, and nothing later is told."""
    text = card(build(small, small.with_name("out"), waymark_as_of=day), "action-rota").split(
        "Add a second line"
    )[0]
    assert rating in text
    assert note in text
    due = text.partition("Due 31 December 2022")[2].partition("Steps")[0]  # its steps have dates of their own
    assert overdue in due
    assert ("Overdue" in due) == bool(overdue)
    later = [other for other in {state[2] for state in STATES if state[0] > day} if other and other != note]
    assert [words for words in later if words in text] == []


def test_the_day_is_said_on_every_page_that_depends_on_it(small: Path) -> None:
    """Plans, groups and the front page say for which day they speak."""
    built = build(small, small.with_name("out"), waymark_as_of="2022-12-01")
    for page in ("index.html", "plans/north/plan.html", PAGE):
        assert "As at 1 December 2022" in built.page(page), page


def test_another_day_is_taken_in_by_a_second_build(small: Path) -> None:
    """When the day changes, a second build gives what a clean one would."""
    out = small.with_name("out")
    build(small, out, waymark_as_of="2022-10-04")
    second = build(small, out, waymark_as_of="2023-02-02")
    files = second.files()
    assert files == build(small, small.with_name("clean"), waymark_as_of="2023-02-02").files()


@pytest.mark.parametrize(
    ("epoch", "day"), [("1670000000", "2 December 2022"), ("1672617599", "1 January 2023")]
)
def test_the_day_of_a_reproducible_build_is_that_of_its_sources(
    small: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, day: str
) -> None:
    """Where no day is set, ``SOURCE_DATE_EPOCH`` gives it, in UTC wherever the machine stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    change(small, "conf.py", 'waymark_as_of = "2023-01-26"\n', "")
    assert f"As at {day}" in build(small, small.with_name("out")).page("index.html")


def test_the_day_set_wins_over_the_day_of_the_sources(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A day in the settings is not changed by the surroundings."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "As at 26 January 2023" in build(small, small.with_name("out")).page("index.html")


def test_the_day_of_the_project_is_that_of_the_site(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ``conf.py`` sets none, the day in ``pyproject.toml`` counts, and a change of it is taken in."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    change(small, "conf.py", 'waymark_as_of = "2023-01-26"\n', "")
    out = small.with_name("out")
    write(small, "pyproject.toml", "[tool.waymark]\nas-of = 2022-12-01\n")
    assert "As at 1 December 2022" in build(small, out).page("index.html")
    write(small, "pyproject.toml", '[tool.waymark]\nas-of = "2023-01-10"\n')
    second = build(small, out)
    assert "As at 10 January 2023" in second.page("index.html")
    assert second.files() == build(small, small.with_name("clean")).files()
    write(small, "pyproject.toml", '[tool.waymark]\nas-of = "soon"\n')
    with pytest.raises(ConfigError, match=r"as-of in pyproject\.toml is 'soon'; write a day as 2023-01-26"):
        build(small, out)


def test_without_any_day_it_is_today(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is set the site speaks for the day of the build."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    change(small, "conf.py", 'waymark_as_of = "2023-01-26"\n', "")
    before = datetime.now().astimezone().date()
    page = build(small, small.with_name("out")).page("index.html")
    days = {before, datetime.now().astimezone().date()}
    assert any(f"As at {day.day} {day:%B %Y}" in page for day in days)


@pytest.mark.parametrize("wrong", ["tomorrow", "2023-02-30", "26/01/2023", date(2023, 1, 26), 20230126])
def test_a_day_that_is_none_is_told_plainly(small: Path, wrong: object) -> None:
    """A wrong day in the settings ends the build with one sentence that says what to write."""
    with pytest.raises(ConfigError, match="write a day as 2023-01-26"):
        build(small, small.with_name("out"), waymark_as_of=wrong)


@pytest.mark.parametrize("epoch", ["yesterday", "-", "99999999999999999999"])
def test_a_wrong_day_of_the_sources_is_told_plainly(
    small: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """A ``SOURCE_DATE_EPOCH`` that is no number of seconds ends the build with one sentence."""
    change(small, "conf.py", 'waymark_as_of = "2023-01-26"\n', "")
    built_first = build(small, small.with_name("out"))
    assert built_first.warnings == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        build(small, small.with_name("out"))


def test_an_edition_that_does_not_exist_is_told_plainly(small: Path) -> None:
    """A wrong edition ends the build with the words to choose from."""
    with pytest.raises(ConfigError, match="public, board, internal"):
        build(small, small.with_name("out"), waymark_edition="secret")


def test_a_page_past_its_review_says_so(small: Path) -> None:
    """A guidance page that was to be checked by a day that has passed carries a banner."""
    page = "guidance/close-the-desk.html"
    assert "Review overdue" not in build(small, small.with_name("a"), waymark_as_of="2023-11-01").page(page)
    assert "Review overdue" in build(small, small.with_name("b"), waymark_as_of="2023-11-02").page(page)


def test_a_date_that_moved_is_shown_with_the_first(small: Path) -> None:
    """An action whose date moved shows both dates, by how much and who agreed, from the day it moved."""
    before = card(build(small, small.with_name("a"), waymark_as_of="2022-11-30"), "action-line")
    assert "March 2023" in before
    assert "Date moved" not in before.split("Put a sign")[0]
    after = card(build(small, small.with_name("b"), waymark_as_of="2022-12-01"), "action-line")
    assert (
        "1 December 2022: from March 2023 to June 2023 (91 days later), agreed by Improvement Board" in after
    )
