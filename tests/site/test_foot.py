"""The foot of a page: pages that every reader may need, a word of doubt, and the file behind the page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from sphinx.errors import ConfigError

from .building import Built, build, change
from .edits import PHONE
from .test_second_build import differences

FEEDBACK = "Say what is wrong on this page"
EDIT = "Suggest a change to this page"


def foot_of(built: Built, page: str) -> dict[str, str]:
    """The addresses at the foot of a page by their words."""
    found = re.search(r"<footer.*?</footer>", built.page(page), re.DOTALL)
    assert found
    links = re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', found[0])
    return {unescape(words): unescape(address) for address, words in links}


def test_every_page_links_the_pages_of_the_foot(small: Path) -> None:
    """By their titles, with addresses that are right at each depth; also pages that no file stands for."""
    named = " guidance/contacts , a-to-z,,notes/index"
    built = build(small, small.with_name("out"), waymark_foot_pages=named)
    assert foot_of(built, "guidance/standards/phone.html") == {
        "Whom to ask": "../contacts.html",
        "A to Z": "../../a-to-z.html",
        "Notes": "../../notes/index.html",
    }
    assert foot_of(built, "reports/north/summary.html")["Whom to ask"] == "../../guidance/contacts.html"
    assert built.warnings == ()


def test_a_page_that_is_not_there_is_told_once(small: Path) -> None:
    """One plain line for the whole site, and no dead link."""
    built = build(small, small.with_name("out"), waymark_foot_pages="guidance/contacts, nowhere", jobs=2)
    assert built.warnings == (
        "WARNING: waymark_foot_pages names 'nowhere', and there is no such page. [waymark]",
    )
    assert "nowhere" not in built.page("index.html")


def test_another_title_of_a_page_of_the_foot_reaches_every_page(small: Path) -> None:
    """The foot names a page as it is called today."""
    out, settings = small.with_name("out"), {"waymark_foot_pages": "guidance/contacts"}
    build(small, out, **settings)
    change(small, "guidance/contacts.yaml", "title: Whom to ask", "title: <Whom> & when")
    second = build(small, out, **settings)
    assert "<Whom> & when" in foot_of(second, "plans/north/01-calls.html")
    assert "<Whom>" not in second.page("plans/north/01-calls.html")
    assert differences(second, build(small, small.with_name("clean"), **settings)) == []


def test_without_settings_the_foot_links_nothing(built_small: Built) -> None:
    """Who has set nothing is not offered a link that leads nowhere."""
    assert foot_of(built_small, "guidance/answer-the-phone.html") == {}


@pytest.mark.parametrize(
    ("title", "link"),
    [
        ("Answer the phone", "mailto:desk@example.org?subject={title}&body=On {page}"),
        ('R&D: "50 % done" <b> 1+1=2 #1 é', "mailto:desk@example.org?subject={title}&body=On {page}"),
        ("{page} & {title}", "mailto:desk@example.org?subject={title}&body=On {page}"),
        ("Answer?", "https://example.org/say?body=On {page}&subject={title}"),
    ],
)
def test_a_word_of_doubt_carries_the_title_whole(small: Path, title: str, link: str) -> None:
    """Whatever signs a title has, the program that opens gets it as it is, and the page stays sound."""
    change(small, PHONE, "# Answer the phone", "# " + re.sub(r"([<&])", r"\\\1", title))
    built = build(small, small.with_name("out"), waymark_feedback_link=link)
    address = foot_of(built, "guidance/answer-the-phone.html")[FEEDBACK]
    assert parse_qs(urlsplit(address).query) == {
        "subject": [title],
        "body": ["On guidance/answer-the-phone"],
    }
    assert FEEDBACK in foot_of(built, "roles/head-of-desk.html")


def test_a_quotation_mark_in_a_setting_does_not_end_the_link(small: Path) -> None:
    """What is set is text, and never HTML."""
    link = 'https://example.org/"><script>alert(1)</script>{title}'
    html = build(small, small.with_name("out"), waymark_feedback_link=link).page("index.html")
    assert "<script>alert" not in html


def test_a_page_links_the_file_behind_it(small: Path) -> None:
    """The file, with its ending; a page that no file stands for has no such link."""
    change(small, "conf.py", '"notes/*.md"', '"notes/*.md", "notes/*/*.md"')
    (small / "notes/a b").mkdir()
    (small / "notes/a b/c&d #1.md").write_text("---\norphan: true\n---\n# A page\n", encoding="utf-8")
    link = "https://git.example.org/edit/main/{path}?plain=1"
    built = build(small, small.with_name("out"), waymark_edit_link=link)
    start = "https://git.example.org/edit/main/"
    assert foot_of(built, "guidance/answer-the-phone.html")[EDIT] == f"{start}{PHONE}?plain=1"
    assert foot_of(built, "plans/north/01-calls.html")[EDIT].startswith(f"{start}plans/north/01-calls.yaml")
    assert foot_of(built, "notes/a b/c&d #1.html")[EDIT] == f"{start}notes/a%20b/c%26d%20%231.md?plain=1"
    for page in ("roles/head-of-desk.html", "guidance/upkeep.html", "404.html", "search.html"):
        assert EDIT not in foot_of(built, page), page


@pytest.mark.parametrize("setting", ["waymark_feedback_link", "waymark_edit_link"])
@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "/edit/{path}",
        "{path}",
        "desk@example.org",
        "https://[",
    ],
)
def test_a_link_that_leads_nowhere_a_reader_can_go_is_refused(small: Path, setting: str, link: str) -> None:
    """The build stops with one sentence that says how to start it."""
    with pytest.raises(ConfigError, match=rf"{setting} is .* start it with https:// or mailto:"):
        build(small, small.with_name("out"), **{setting: link})
