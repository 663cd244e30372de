"""Acronyms on guidance pages: spelled out they lead to the glossary, alone they open their meaning."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from .building import Built, build, change, write

PAGE: Final = "guidance/write-a-letter.md"
HTML: Final = "guidance/write-a-letter.html"
BUTTON: Final = '<button type="button" class="wm-term" popovertarget="wm-term-rota-of-the-desk">ROD</button>'
ENTRY: Final = 'href="glossary.html#glossary-term-rota-of-the-desk"'
_BETWEEN: Final = re.compile(r"<!--.*?-->|\s+", re.DOTALL)


def text_of(built: Built, page: str = HTML) -> str:
    """The HTML of a page, its lines joined."""
    return _BETWEEN.sub(" ", built.page(page))


def test_the_long_form_with_its_acronym_leads_to_the_glossary(built_small: Built) -> None:
    """Where a page spells the acronym out, both together are a link to the entry."""
    shown = text_of(built_small)
    assert re.search(rf"The <a [^>]*{re.escape(ENTRY)}[^>]*>(<[^>]+>)?rota of the desk \(ROD\)<", shown)


def test_an_acronym_alone_opens_its_meaning(built_small: Built) -> None:
    """Each further use is a button, once in each paragraph; code and links stay as they are."""
    shown = text_of(built_small)
    assert shown.count(BUTTON) == 1
    assert f"An old {BUTTON} is kept, and so is the next ROD." in shown
    assert '<span class="pre">ROD</span>' in shown
    assert re.search(r'href="answer-the-phone.html">(<[^>]+>)?the ROD', shown)


def test_the_meaning_stands_on_the_page_once(built_small: Built) -> None:
    """The meaning is closed until it is asked for, has its links, and leads on to the glossary."""
    shown = text_of(built_small)
    assert shown.count("popover class=") == shown.count('id="wm-term-rota-of-the-desk"') == 1
    meaning = shown[shown.index("<div popover") :]
    assert meaning.startswith('<div popover class="wm-meaning" id="wm-term-rota-of-the-desk" role="note"')
    assert "<strong>rota of the desk (ROD)</strong>" in meaning
    assert 'Who sits at the desk. See <a class="reference internal" href="answer-the-phone.html">' in meaning
    assert f"{ENTRY}>ROD in the glossary</a>" in meaning


def test_what_the_glossary_does_not_know_is_plain_text(built_small: Built) -> None:
    """An acronym without an entry, and pages that are no guidance, show nothing new."""
    assert "The NDC is told." in text_of(built_small)
    for page in ("guidance/answer-the-phone.html", "guidance/glossary.html", "plans/roles.html"):
        assert "wm-meaning" not in built_small.page(page)


def test_the_box_the_steps_and_the_lists_have_them_too(small: Path) -> None:
    """Texts of the head are treated as those of the body; names and titles are not."""
    change(small, PAGE, "decide: What to write.", "decide: What the ROD says.")
    change(
        small,
        PAGE,
        "searched-by:",
        "steps:\n  - title: Read the ROD\n    text: The ROD is on the desk.\n"
        "records:\n  - for: every ROD\n    points: [The date of the ROD.]\nsearched-by:",
    )
    shown = text_of(build(small, small.with_name("out")))
    assert f"What the {BUTTON} says." in shown
    assert f"The {BUTTON} is on the desk." in shown
    assert f"The date of the {BUTTON}." in shown
    assert re.search(r"<p class=\"wm-step-title\">Read the ROD</p>", shown)


def test_two_meanings_are_both_told(small: Path) -> None:
    """Where an acronym stands for two words, nobody is led to the wrong one."""
    with (small / "guidance/glossary.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: rod, term: record of the day, short: ROD, meaning: What came in.}\n")
    shown = text_of(build(small, small.with_name("out")))
    assert shown.count("<div popover") == 1
    meaning = shown[shown.index("<div popover") :]
    assert "record of the day (ROD)" in meaning
    assert "rota of the desk (ROD)" in meaning


def test_a_meaning_is_escaped(small: Path) -> None:
    """What an editor types in the glossary is text on every page that shows it."""
    write(
        small,
        "guidance/glossary.yaml",
        'terms:\n  - {id: rod, term: "<b>rota", short: ROD, meaning: "<script>stolen()</script>"}\n',
    )
    shown = build(small, small.with_name("out")).page(HTML)
    assert "&lt;b&gt;rota (ROD)" in shown
    assert "<script>stolen" not in shown


@pytest.mark.parametrize(
    ("builder", "page"), [("text", "guidance/write-a-letter.txt"), ("singlehtml", "index.html")]
)
def test_other_builders_have_plain_text(small: Path, builder: str, page: str) -> None:
    """Where nothing can open, the page reads as it was typed, and ends without the meanings."""
    built = build(small, small.with_name("out"), builder)
    shown = " ".join(built.page(page).split())
    assert "The rota of the desk (ROD) tells who signs." in shown
    assert "An old ROD is kept" in shown
    assert "ROD in the glossary" not in shown
    assert built.warnings == ()
