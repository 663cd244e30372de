"""A guidance page is put together from its head, its records and what was written, in one order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from .building import Built, build, change, copy_of
from .edits import ACTS, LETTER, PHONE
from .guidance import CLOSE, COMPANION, SUPERSEDED, headings_of, keep_up, main_of, words_of

BANNER: Final = "Check before relying on it."


@pytest.fixture(scope="module")
def kept_up(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Give the small site with all that keeps guidance right, built once."""
    root = copy_of("small", tmp_path_factory.mktemp("pages") / "small")
    keep_up(root)
    change(root, PHONE, "# Answer the phone\n", "# Answer the phone\n\nFirst words.\n")
    text = "\n## A worked example\n\nInvented.\n\n## Questions for managers\n\n- Why?\n"
    with (root / PHONE).open("a", encoding="utf-8") as file:
        file.write(text)
    change(root, CLOSE, "status: draft", "status: withdrawn\nreplaced-by: write-a-letter")
    change(root, CLOSE, "review-by: 2023-11-01", "review-by: 2023-01-01")
    return build(root, root.with_name("out"))


def parts_of(built: Built, page: str) -> list[str]:
    """The headings of a page above its foot."""
    foot = re.findall(r"<h2[^>]*>([^<]*)", main_of(built, page).split("wm-foot", 1)[1])
    return headings_of(built, page)[: -len(foot)]


def test_a_standard_named_by_its_number_tells_its_title(kept_up: Built) -> None:
    """Whoever points at the number is told what it stands for; a link that says the title needs no hint."""
    html = main_of(kept_up, "guidance/answer-the-phone.html")
    links = re.findall(r'<a [^>]*href="[^"]*#standard-phone-answer"([^>]*)>([^<]*)', html)
    assert (' title="Answer in three rings"', "P 1") in links
    assert {hint for hint, words in links if words == "P 1"} == {' title="Answer in three rings"'}
    assert {hint for hint, words in links if words == "Answer in three rings"} <= {""}


def test_the_parts_stand_in_the_order_of_the_template(kept_up: Built) -> None:
    """Readers, answer and owner; exceptions; steps; rules; records; example; questions; and the foot last."""
    page = "guidance/answer-the-phone.html"
    assert kept_up.warnings == ()
    assert parts_of(kept_up, page) == [
        "When this does not apply",
        "Steps",
        "Standards",
        "What to record",
        "A worked example",
        "Questions for managers",
    ]
    html = main_of(kept_up, page)
    marks = ["<h1", "wm-banner", "wm-page-state", "wm-answer", "wm-page-head", "First words"]
    places = [
        html.index(mark)
        for mark in [*marks, "Where the caller", "wm-steps", "shown-standard", "wm-record-for", "wm-foot"]
    ]
    assert places == sorted(places)


def test_a_page_without_steps_or_records_has_no_empty_part(kept_up: Built) -> None:
    """Only what the head says is there; the rules of the page are always looked for."""
    assert parts_of(kept_up, "guidance/write-a-letter.html") == [
        "When this does not apply",
        "Standards",
        "A worked example",
    ]


def test_a_companion_has_no_box_and_no_rules(kept_up: Built) -> None:
    """A page for callers says little above its text; whose it is and which page it goes with is below."""
    html = main_of(kept_up, COMPANION.replace(".md", ".html"))
    assert "wm-answer" not in html
    assert "Standards" not in headings_of(kept_up, COMPANION.replace(".md", ".html"))
    assert html.index("Ring at any time.") < html.index("wm-page-head")
    assert "The page for staff Answer the phone" in words_of(html)
    beside = words_of(main_of(kept_up, "guidance/answer-the-phone.html"))
    assert "Written for others For those who ring" in beside
    assert "Review overdue. This page was to be checked by 25 January 2023." in words_of(html)


def test_a_page_that_was_withdrawn_leads_to_the_one_in_its_place(kept_up: Built) -> None:
    """It says so above all else, and does not ask for a review that nobody owes."""
    html = main_of(kept_up, "guidance/close-the-desk.html")
    assert "Withdrawn. Do not use this page." in words_of(html)
    assert 'Use instead: <a class="reference internal" href="write-a-letter.html"' in html
    assert "Review overdue" not in html
    assert "data-review" not in html


def test_a_page_with_an_unsound_head_is_still_there(small: Path) -> None:
    """Its text and its foot are shown, nothing is said of owners or approval, and the mistake is told."""
    change(small, PHONE, "status: draft", "status: daft")
    built = build(small, small.with_name("out"))
    html = main_of(built, "guidance/answer-the-phone.html")
    assert "hangs up" in html
    assert "wm-foot" in html
    assert "wm-page-head" not in html
    assert built.warnings_with("daft")


def lit(built: Built, pages: dict[str, str]) -> set[str]:
    """Those of ``pages`` that say their words."""
    return {page for page, words in pages.items() if words in built.page(page)}


def test_a_rule_on_an_older_edition_is_told_wherever_it_is_relied_on(small: Path) -> None:
    """Its card, its page and the page of upkeep light up, and go out when the rule was read anew."""
    out, card = small.with_name("out"), "Superseded by the 2023 edition"
    pages = {
        "guidance/answer-the-phone.html": BANNER,
        "guidance/standards/phone.html": card,
        "guidance/upkeep.html": "1 rule on an edition that was replaced",
    }
    assert lit(build(small, out), pages) == set()
    change(small, ACTS, *SUPERSEDED)
    second = build(small, out)
    assert lit(second, pages) == set(pages)
    assert second.warnings == ()  # the check warns of it; it is no reason to stop the site
    assert BANNER not in second.page(LETTER.replace(".md", ".html"))
    change(small, "guidance/standards/phone.yaml", 'edition: "2018"', 'edition: "2023"')
    assert lit(build(small, out), pages) == set()


def test_an_edition_that_was_replaced_twice_names_the_newest(small: Path) -> None:
    """Nobody is sent to an edition that is out of date as well."""
    change(small, ACTS, *SUPERSEDED)
    newest = '        published: 2023-12-01\n        superseded-by: "2026"\n'
    change(small, ACTS, "        published: 2023-12-01\n", newest)
    change(small, ACTS, "    editions:\n", '    editions:\n      - edition: "2026"\n')
    html = main_of(build(small, small.with_name("out")), "guidance/answer-the-phone.html")
    assert "has a newer edition, 2026. Read in that of 2018: P 1." in words_of(html).replace(" .", ".")
