"""Every builder of Sphinx shows the same content, without a warning."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Final

import pytest

from .building import build

WHOLE: Final = {
    "dirhtml": "plans/north/01-calls/index.html",
    "singlehtml": "index.html",
    "text": "plans/north/01-calls.txt",
    "xml": "plans/north/01-calls.xml",
    "pseudoxml": "plans/north/01-calls.pseudoxml",
    "latex": "northbridge.tex",
    "epub": "plans/north/01-calls.xhtml",
    "man": "northbridge.1",
    "texinfo": "northbridge.texi",
}
"""Where each builder writes the page of a group."""

SHOWN: Final = (
    "Keep a rota of people at the desk",
    "Slower than promised",
    "Two posts are vacant.",
    "Agency staff cover them.",
    "31 December 2022",
    "Head of the Desk",
    "Put a sign on the door",
)
"""Words of an action, its rating, its reason, and of the rows of the table."""


@pytest.mark.parametrize("builder", WHOLE)
def test_each_builder_shows_an_action_whole(small: Path, builder: str) -> None:
    """Title, rating, reason, mitigation, date and owner of an action stand in what each builder writes."""
    built = build(small, small.with_name("out"), builder, epub_copyright="Northbridge", version="1")
    page = " ".join(unescape(built.page(WHOLE[builder])).split())
    assert built.warnings == ()
    assert [words for words in SHOWN if words not in page] == []


def test_the_builder_of_translations_finds_the_texts(small: Path) -> None:
    """The prose of pages is offered for translation."""
    built = build(small, small.with_name("out"), "gettext")
    assert built.warnings == ()
    assert b"Each page answers one question." in built.everything()


def test_one_long_page_has_every_address(small: Path) -> None:
    """On the page that joins all pages, links between records lead to places that exist."""
    page = build(small, small.with_name("out"), "singlehtml").page("index.html")
    for anchor in (
        "action-rota",
        "measure-open-calls",
        "finding-1",
        "role-head-of-desk",
        "standard-phone-answer",
    ):
        assert f'id="{anchor}"' in page, anchor
        assert f'#{anchor}"' in page, anchor


def test_tables_as_text_have_their_rows(small: Path) -> None:
    """The committee table is a table in plain text too, with a row for each action."""
    text = build(small, small.with_name("out"), "text").page("plans/north/01-calls.txt")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert [row for row in rows if "Add a second" in row and "Going to" in row] != []


def test_the_folders_of_dirhtml_link_to_each_other(small: Path) -> None:
    """Addresses of the builder that gives each page a folder lead from folder to folder."""
    page = build(small, small.with_name("out"), "dirhtml").page("plans/north/01-calls/index.html")
    assert 'href="../../../guidance/answer-the-phone/"' in page
