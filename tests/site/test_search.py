"""What the search looks through is what the pages show, no more and no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from waymark.site.search import KINDS, SHELVES
from waymark.site.search.terms import terms

from .building import Built, build, change, write
from .edits import CALLS, PHONE
from .test_visibility import WORDS, put_all

GLOSSARY = """\
terms:
  - id: handset
    term: handset
    short: HST
    meaning: What one holds to the ear.
    also: [receiver]
    guidance: [answer-the-phone]
"""
CONTACTS = """\
contacts:
  - id: desk
    title: The desk
    for: A caller who waits.
    phone: "101"
"""


def index_of(built: Built) -> dict[str, Any]:
    """What the script of the index holds."""
    script = built.page("search-index.js")
    found: dict[str, Any] = json.loads(script.removeprefix("globalThis.waymarkSearch=").removesuffix(";\n"))
    return found


def finds(built: Built) -> dict[str, str]:
    """The title of everything that can be found, by its address."""
    return {one[2]: one[0] for one in index_of(built)["finds"]}


def found_by(built: Built, word: str) -> set[str]:
    """The addresses of the things in whose words ``word`` stands."""
    index = index_of(built)
    fields = dict(index["index"]["index"]).get(word, {})
    places = [index["places"][int(entry)] for field in fields.values() for entry in field]
    return {index["finds"][place if isinstance(place, int) else place[0]][2] for place in places}


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("pick", "guidance/answer-the-phone.html"),  # its steps
        ("caller", "guidance/answer-the-phone.html"),  # its answer
        ("three", "guidance/standards/phone.html#standard-phone-answer"),
        ("rota", "plans/north/01-calls.html#action-rota"),
        ("hod", "roles/head-of-desk.html"),
        ("missed", "findings/visit-2022/1.html"),
        ("vacant", "measures/vacant-posts.html"),
        ("applies", "plans/risks.html#risk-no-staff"),
        ("remarks", ""),
        ("january", "meetings/board-2023-01-16.html"),
    ],
)
def test_each_kind_of_record_is_found_by_its_words(built_small: Built, word: str, address: str) -> None:
    """A word of a page or a record leads to the page that shows it; a word of none leads nowhere."""
    assert found_by(built_small, word) & {address} == ({address} if address else set())


def test_every_address_leads_to_something(built_small: Built) -> None:
    """The page is there, and so is the place on it, also for the parts of a page."""
    index = index_of(built_small)
    parts = [place for place in index["places"] if isinstance(place, list)]
    addresses = [one[2] for one in index["finds"]]
    addresses += [f"{index['finds'][number][2]}#{anchor}" for number, anchor, _ in parts if anchor]
    assert len(addresses) > 40
    for address in addresses:
        name, _, anchor = address.partition("#")
        assert not anchor or f'id="{anchor}"' in built_small.page(name), address


def test_every_kind_has_a_name_and_a_shelf(built_small: Built) -> None:
    """What the index holds can be told and filtered, and the page offers no shelf that is empty."""
    assert {kind.shelf for kind in KINDS.values()} == set(SHELVES)
    shelves = {KINDS[one[1]].shelf for one in index_of(built_small)["finds"]}
    offered = {name for name in SHELVES if f'<option value="{name}">' in built_small.page("search.html")}
    assert offered == shelves


def test_other_names_lead_to_the_page(small: Path) -> None:
    """Acronyms and other words of the glossary find the guidance page that the word belongs to."""
    write(small, "guidance/glossary.yaml", GLOSSARY)
    write(small, "guidance/contacts.yaml", CONTACTS)
    built = build(small, small.with_name("out"))
    for word in ("hst", "receiver", "handset"):
        assert found_by(built, word) == {
            "guidance/answer-the-phone.html",
            "guidance/glossary.html#glossary-term-handset",
        }
    assert "guidance/contacts.html#contact-desk" in found_by(built, "101")


def test_a_withdrawn_page_says_so_in_the_index(small: Path) -> None:
    """The browser puts it last and names its state; a page that is approved has none."""
    change(small, PHONE, "status: draft", "status: withdrawn")
    change(
        small,
        "guidance/close-the-desk.md",
        "status: draft",
        "status: live\napproved-by: board\nin-force: 2022-12-01",
    )
    state = {one[2]: one[5:6] for one in index_of(build(small, small.with_name("out")))["finds"]}
    assert state["guidance/answer-the-phone.html"] == ["withdrawn"]
    assert state["guidance/write-a-letter.html"] == ["draft"]
    assert state["guidance/close-the-desk.html"] in ([], [""])


@pytest.mark.parametrize("edition", ["public", "board", "internal"])
def test_what_an_edition_hides_is_not_in_its_index(small: Path, edition: str) -> None:
    """No word of a record that is kept back is in the index, and its own edition can find it."""
    put_all(small, "board")
    built = build(small, small.with_name("out"), waymark_edition=edition)
    assert (WORDS in built.page("search-index.js").lower()) == (edition != "public")
    assert bool(found_by(built, WORDS)) == (edition != "public")


def test_a_reference_in_a_text_is_found_by_what_it_is_called(small: Path) -> None:
    """The words of a page are those one reads: titles, not ids."""
    write(small, "notes/about.md", "# About\n\nSee {action}`north/rota` and {term}`x <no-such-thing>`.\n")
    built = build(small, small.with_name("out"))
    assert "notes/about.html" in found_by(built, "people")  # of "Keep a rota of people at the desk"
    assert "notes/about.html" not in found_by(built, "north")


def test_the_index_follows_an_edit(small: Path) -> None:
    """A new word can be found after the next build, and an old one no more."""
    out = small.with_name("out")
    before = build(small, out)
    assert not found_by(before, "roster")
    change(small, CALLS, "title: Keep a rota of people at the desk", "title: Keep a roster")
    change(small, "notes/index.md", "# Notes", "# Jottings")
    after = build(small, out)
    assert found_by(after, "roster")
    assert found_by(after, "jottings") == {"notes/index.html"}
    assert after.files() == build(small, small.with_name("clean")).files()


def test_an_index_that_says_the_same_is_not_written_again(small: Path) -> None:
    """Its time tells browsers and servers that there is nothing new."""
    out = small.with_name("out")
    build(small, out)
    times = {name: (out / name).stat().st_mtime_ns for name in ("search-index.js", "search.html")}
    change(small, "plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-03-31")
    build(small, out)
    assert {name: (out / name).stat().st_mtime_ns for name in times} == times


def test_the_page_asks_for_the_index_of_its_build(small: Path) -> None:
    """Its address carries a mark of its content, so that no browser keeps an older one."""
    out = small.with_name("out")
    before = build(small, out).page("search.html")
    change(small, CALLS, "title: Keep a rota of people at the desk", "title: Keep a roster")
    after = build(small, out).page("search.html")
    assert "search-index.js?v=" in before
    assert before != after


def test_every_page_has_the_box_but_the_page_of_the_search(built_small: Built) -> None:
    """The form of the header leads to the page of the search from wherever it stands."""
    for file in built_small.out.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        depth = len(file.relative_to(built_small.out).parts) - 1
        if file.name == "404.html":
            assert 'action="/search.html"' in text
        elif file.name == "search.html":
            assert text.count('role="search"') == 1
        else:
            assert f'action="{"../" * depth}search.html" method="get"' in text, file


def test_only_the_page_of_the_search_has_its_script(built_small: Built) -> None:
    """No other page loads it, and none loads engine or index by itself."""
    for file in built_small.out.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert ("search.js" in text) == (file.name == "search.html"), file
        assert 'src="_static/minisearch' not in text


def test_folders_as_addresses_work_too(small: Path) -> None:
    """The builder that gives each page a folder has addresses without file names."""
    built = build(small, small.with_name("out"), "dirhtml")
    assert 'data-top="../"' in built.page("search/index.html")
    assert 'action="../../search/"' in built.page("guidance/answer-the-phone/index.html")
    assert "guidance/answer-the-phone/" in finds(built)


@pytest.mark.parametrize("builder", ["singlehtml", "text", "epub"])
def test_other_builders_have_no_search(small: Path, builder: str) -> None:
    """Where there is no page for each document there is no box, no page and no index."""
    built = build(small, small.with_name("out"), builder)
    assert [name for name in built.files() if name.startswith("search")] == []
    assert b'role="search"' not in built.everything()


def test_a_page_of_the_project_at_its_address_wins(small: Path) -> None:
    """A council that has a page called search keeps it, and then has no search of ours."""
    write(small, "search.md", "---\norphan: true\n---\n# Our own search\n")
    change(small, "conf.py", '"index.md"', '"index.md", "search.md"')
    built = build(small, small.with_name("out"))
    assert built.warnings == ()
    assert "Our own search" in built.page("search.html")
    assert "search-index.js" not in built.files()
    assert b'role="search"' not in built.everything()


def test_words_that_tell_nothing_are_left_out() -> None:
    """Small words are neither kept nor looked for; numbers and acronyms are."""
    assert list(terms("Who signs the NFA after 21 days?")) == ["signs", "nfa", "after", "21", "days"]
