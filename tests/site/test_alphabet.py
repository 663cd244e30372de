"""The A to Z lists all that has a name, and other names with where they lead."""

from __future__ import annotations

import html
import re
from pathlib import Path

from .building import Built, build, change, write
from .edits import PHONE
from .test_search import CONTACTS, GLOSSARY


def lines(built: Built) -> dict[str, list[str]]:
    """The addresses that each line of the page leads to, by its words."""
    page = built.page("a-to-z.html")
    found = re.findall(r"<li>(.*?)</li>", page[page.index('id="letter-') :].partition("</main>")[0])
    return {
        html.unescape(re.sub(r"<[^>]+>", "", line)): re.findall(r'href="([^"]+)"', line) for line in found
    }


def test_names_of_records_lead_to_them(built_small: Built) -> None:
    """Guidance, plans, measures and roles are there by their titles, each with its own page."""
    found = lines(built_small)
    assert found["Answer the phone"] == ["guidance/answer-the-phone.html"]
    assert found["Northern plan"] == ["plans/north/plan.html"]
    assert found["Calls still open"] == ["measures/open-calls.html"]
    assert found["Head of the Desk"] == ["roles/head-of-desk.html"]


def test_other_names_say_where_to_look(built_small: Built) -> None:
    """A name that three pages are searched by leads to all three, in one line."""
    assert lines(built_small)["phone: see Answer the phone, Close the desk, Write a letter"] == [
        "guidance/answer-the-phone.html",
        "guidance/close-the-desk.html",
        "guidance/write-a-letter.html",
    ]


def test_words_and_contacts_are_there(small: Path) -> None:
    """A word of the glossary stands by its title, its acronym leads to it, and a contact by its name."""
    write(small, "guidance/glossary.yaml", GLOSSARY)
    write(small, "guidance/contacts.yaml", CONTACTS)
    found = lines(build(small, small.with_name("out")))
    assert (
        found["handset (HST)"]
        == found["HST: see handset (HST)"]
        == ["guidance/glossary.html#glossary-term-handset"]
    )
    assert found["The desk"] == ["guidance/contacts.html#contact-desk"]


def test_a_misspelling_is_not_listed(small: Path) -> None:
    """What people mistype is for the search; a list of names holds words that the records use."""
    change(small, PHONE, "searched-by: [phone]", "searched-by: [phone, answer, anser the phone]")
    found = lines(build(small, small.with_name("out")))
    assert "answer: see Answer the phone" in found
    assert [line for line in found if "anser" in line] == []


def test_a_withdrawn_page_is_not_listed(small: Path) -> None:
    """Nobody is led to a page that must not be used."""
    change(small, PHONE, "status: draft", "status: withdrawn")
    listed = lines(build(small, small.with_name("out"))).values()
    assert not any("guidance/answer-the-phone.html" in links for links in listed)


def test_each_letter_can_be_jumped_to(built_small: Built) -> None:
    """The letters at the top lead to the parts of the page, in their order, and to nothing else."""
    page = built_small.page("a-to-z.html")
    row = re.search(r'<p class="wm-letters">(.*?)</p>', page)
    assert row
    jumps = re.findall(r'href="#([^"]+)"', row[1])
    assert jumps == re.findall(r'<section id="(letter-[^"]+)"', page)
    assert jumps == sorted(jumps, key=lambda one: (one == "letter-numbers", one))
    assert all(jump.isascii() for jump in jumps)
    assert len(jumps) > 5


def test_odd_letters_stand_with_those_they_come_from(small: Path) -> None:
    """An accent or a ligature opens no part of its own; what is no letter of ours comes last, in one part."""
    names = {"İstanbul": "i", "ﬁle": "f", "ǆep": "d", "Élan": "e", "½ hour": "numbers"}
    others = ["Ωmega", "日本"]
    terms = "".join(
        f"  - {{id: odd-{number}, term: {name}, meaning: A word.}}\n"
        for number, name in enumerate([*names, *others])
    )
    write(small, "guidance/glossary.yaml", f"terms:\n{terms}")
    page = build(small, small.with_name("out")).page("a-to-z.html")
    parts = re.findall(r'<section id="letter-([a-z]+)">(.*?)</section>', page, re.DOTALL)
    found = {name: [part for part, text in parts if f">{name}</a>" in text] for name in [*names, *others]}
    assert found == {**{name: [part] for name, part in names.items()}, **{name: ["other"] for name in others}}
    assert parts[-1][0] == "other"
    assert [part for part, _ in parts if not part.isascii()] == []


def test_a_site_without_guidance_has_it_too(small: Path) -> None:
    """The page of the search leads there in any case."""
    for file in (small / "guidance").rglob("*"):
        if file.suffix in {".md", ".yaml"} and file.name != "index.md":
            file.unlink()
    built = build(small, small.with_name("out"))
    assert "Northern plan" in lines(built)
    assert 'href="a-to-z.html"' in built.page("search.html")
