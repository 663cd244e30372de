"""The card of a guidance page for the duty desk: what it holds, and which pages have one."""

from __future__ import annotations

from pathlib import Path

from .building import Built, build, change, write
from .test_references import dead_links, links_in

CARD = "guidance/cards/answer-the-phone.html"
CONTACTS = """\
contacts:
  - id: switchboard
    title: The switchboard
    for: Whoever cannot get through.
    phone: to be supplied
    hours: to be supplied
    guidance: [answer-the-phone]
  - id: caretaker
    title: The caretaker
    for: The door does not open.
    phone: "0123"
    hours: Day and night
    otherwise: Go round the back.
    guidance: [answer-the-phone]
  - id: post-room
    title: The post room
    for: Letters.
    phone: "0199"
    guidance: [write-a-letter]
"""


def main_of(built: Built, name: str) -> str:
    """Return the main part of a page."""
    return built.page(name).partition('id="wm-main"')[2].partition("</main>")[0]


def test_a_card_has_the_answer_the_steps_and_the_clocks(built_small: Built) -> None:
    """It shows in short what the page says, and where the page is."""
    html = main_of(built_small, CARD)
    for words in (
        "Draft: not approved for practice.",
        "Whether to answer.",
        "Somebody to talk to: step 4; A letter that explains it: step 5; None after all: stop.",
        "P 1 Answer in three rings",
        "Three rings",
        "(guidance/answer-the-phone)",
        "Last checked 1 November 2022. Review by 1 November 2023.",
    ):
        assert words in html, words
    assert [link for link in dead_links(built_small) if link[0] == CARD] == []


def test_a_card_names_those_whom_its_page_sends_readers_to(small: Path) -> None:
    """Only the contacts of the page, each with how to reach it or with what the council has to supply."""
    write(small, "guidance/contacts.yaml", CONTACTS)
    html = main_of(build(small, small.with_name("out")), CARD)
    assert html.count("To be supplied by the council") == 1
    assert "0123. Day and night." in html
    assert "Go round the back." in html
    assert "The post room" not in html


def test_a_clock_from_an_older_edition_says_so_on_the_card(small: Path) -> None:
    """Who has only the card in hand learns that the rule was read in an edition that was replaced."""
    published = "        published: 2018-07-01\n"
    change(small, "guidance/authorities.yaml", published, f'{published}        superseded-by: "2023"\n')
    assert "Older edition" in main_of(build(small, small.with_name("out")), CARD)


def test_a_page_leads_to_its_card_and_back(built_small: Built) -> None:
    """The head of the page, and the list of all pages, link the card."""
    for page in ("guidance/answer-the-phone.html", "guidance/index.html"):
        assert CARD in links_in(built_small, page)
    assert "guidance/answer-the-phone.html" in {one.partition("#")[0] for one in links_in(built_small, CARD)}


def test_a_page_out_of_use_has_no_card(small: Path) -> None:
    """Nobody prints a page that was withdrawn; a card that was made before goes."""
    out = small.with_name("out")
    assert CARD in build(small, out).files()
    change(small, "guidance/answer-the-phone.md", "status: draft", "status: withdrawn")
    built = build(small, out)
    assert CARD not in built.files()
    assert [link for link in dead_links(built) if CARD in link[1]] == []


def test_a_companion_page_has_no_card(small: Path) -> None:
    """It gives no answer of its own."""
    head = "companion-of: answer-the-phone\nowner: head-of-desk\naudience: [Callers]\nstatus: draft\n"
    dates = "last-checked: 2022-11-01\nreview-by: 2023-11-01\n"
    write(
        small,
        "guidance/companions/callers.md",
        f"---\norphan: true\n{head}{dates}---\n# If you call\n\nHello.\n",
    )
    built = build(small, small.with_name("out"))
    assert "guidance/cards/callers.html" not in built.files()
