"""What keeps guidance right: its changes, its reviews, its older editions, and what still waits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .building import Built, build, change, copy_of, write
from .edits import LETTER, PHONE
from .guidance import CLOSE, headings_of, keep_up, main_of, rows_of, section_of, words_of
from .test_feeds import entries, text
from .test_references import Page, dead_links

AMENDMENTS = "guidance/amendments"
UPKEEP = "guidance/upkeep.html"


@pytest.fixture(scope="module")
def kept_up(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Give the small site with all that keeps guidance right, built once."""
    root = copy_of("small", tmp_path_factory.mktemp("upkeep") / "small")
    keep_up(root)
    return build(root, root.with_name("out"))


def test_changes_stand_newest_first_with_what_to_read_again(kept_up: Built) -> None:
    """Each change with its day, its page, why it came, and whether practice changed."""
    assert kept_up.warnings == ()
    rows = rows_of(main_of(kept_up, f"{AMENDMENTS}.html"))
    assert rows[0] == [
        "10 January 2023",
        "Answer the phone",
        "Say who you are: see P 1 .",
        "Callers asked for it.",
        "Read the page again",
    ]
    assert [row[1] for row in rows[1:]] == [
        "Answer the phone",
        "Close the desk",
        "For those who ring",
        "Write a letter",
    ]
    assert {row[4] for row in rows[1:]} == {"No"}


def test_the_feed_tells_the_same_changes(kept_up: Built) -> None:
    """A program that follows the site hears of each change once, with the page it is about."""
    found = entries(kept_up, f"{AMENDMENTS}.xml")
    assert text(found[0], "title") == "Answer the phone"
    assert "Callers asked for it." in "".join(found[0].itertext())
    assert "Read the page again." in "".join(found[0].itertext())
    assert len(found) == len(rows_of(main_of(kept_up, f"{AMENDMENTS}.html")))
    assert f"{AMENDMENTS.rpartition('/')[2]}.xml" in kept_up.page(f"{AMENDMENTS}.html")


def test_a_new_change_leaves_the_ids_of_the_others(small: Path) -> None:
    """Whoever follows the feed is not told everything again when a page gets a new line on the same day."""
    out = small.with_name("out")
    before = [text(one, "id") for one in entries(build(small, out), f"{AMENDMENTS}.xml")]
    newer = (
        "history:\n  - {on: 2023-01-10, what: Later that day.}\n  - {on: 2023-01-10, what: In the morning.}\n"
    )
    change(small, PHONE, "history:\n", newer)
    after = [text(one, "id") for one in entries(build(small, out), f"{AMENDMENTS}.xml")]
    assert after[2:] == before
    assert len(set(after)) == len(after)
    assert after[0] == f"{after[1]}/2"


def test_reviews_stand_by_owner_the_earliest_first(kept_up: Built) -> None:
    """Who keeps which page, what is overdue, and which page nobody has approved."""
    rows = rows_of(section_of(kept_up, UPKEEP, "reviews"))
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        ("Head of People", "For those who ring", "Live", "25 January 2023 Overdue"),
        ("Head of People", "Write a letter", "Live", "1 November 2023"),
        ("Head of the Desk", "Answer the phone", "Draft", "1 November 2023"),
        ("Head of the Desk", "Close the desk", "Draft", "1 November 2023"),
    ]
    assert "4 pages by owner; 1 was overdue on 26 January 2023" in kept_up.page(UPKEEP)


def test_rules_on_an_older_edition_are_listed_by_document(kept_up: Built) -> None:
    """Whoever keeps the guidance sees what to read again, and in which edition."""
    rows = rows_of(section_of(kept_up, UPKEEP, "editions"))
    assert rows == [["Desk Act", "2018", "2023", "P 1"]]


def test_what_waits_for_the_council_comes_from_rules_pages_and_contacts(kept_up: Built) -> None:
    """Each gap with the place to fill it; a sentence that says more is shown."""
    rows = rows_of(section_of(kept_up, UPKEEP, "to-be-supplied"))
    assert ["L 1 Write kindly", "Clock", ""] in rows
    assert ["L 1 Write kindly", "Who decides", ""] in rows
    assert ["The desk", "Phone", ""] in rows
    assert ["Answer the phone", "Step 5", "Who signs it is to be supplied by the council."] in rows
    assert {row[0] for row in rows} == {
        "L 1 Write kindly",
        "Answer the phone",
        "Write a letter",
        "The desk",
    }
    assert f"{len(rows)} gaps that only the council can fill" in kept_up.page(UPKEEP)


def test_guidance_stands_by_topic_and_by_reader(kept_up: Built) -> None:
    """A page stands under each of its topics and of its readers, and says when it is not approved."""
    assert headings_of(kept_up, "guidance/by-topic.html") == ["Desk", "Talking & listening"]
    assert headings_of(kept_up, "guidance/by-reader.html") == ["Callers", "People at the desk", "Typists"]
    talking = words_of(section_of(kept_up, "guidance/by-topic.html", "topic-talking-listening"))
    assert talking.endswith("Answer the phone Draft")
    typists = words_of(section_of(kept_up, "guidance/by-reader.html", "reader-typists"))
    assert typists.endswith("Write a letter")


def test_two_topics_never_share_an_address(small: Path) -> None:
    """Names that differ by a sign alone, or that are signs alone, have addresses of their own."""
    change(small, PHONE, "topics: [Desk]", 'topics: [Desk, "Desk!", Page, "!!"]')
    ids = Page(build(small, small.with_name("out")).page("guidance/by-topic.html")).ids
    assert sorted(ids) == sorted(set(ids))
    assert {"topic-desk", "topic-desk-2", "topic-page", "topic"} <= set(ids)


def test_no_reader_takes_the_address_of_a_part_of_the_frame(small: Path) -> None:
    """Readers may be called as the box of the search is called: the label of that box stays its own."""
    readers = "audience: [wm-search, wm-main, Page, Wm menu]"
    change(small, PHONE, "audience: [People at the desk]", readers)
    ids = Page(build(small, small.with_name("out")).page("guidance/by-reader.html")).ids
    assert sorted(ids) == sorted(set(ids))
    assert {"reader-wm-search", "reader-wm-main", "reader-page", "reader-wm-menu"} <= set(ids)


def test_a_page_that_was_withdrawn_is_in_no_list_for_readers(small: Path) -> None:
    """Nobody is led to it, nobody is asked to check it; what changed on it stays told."""
    change(small, CLOSE, "status: draft", "status: withdrawn")
    built = build(small, small.with_name("out"))
    for page in ("guidance/by-topic.html", "guidance/by-reader.html", UPKEEP):
        assert "Close the desk" not in main_of(built, page), page
    assert "Close the desk" in main_of(built, f"{AMENDMENTS}.html")
    assert "Check again: Close the desk" not in built.page("roles/head-of-desk.ics")


def test_without_guidance_there_is_no_page_about_it(small: Path) -> None:
    """Where all was withdrawn, neither the pages nor a link to one are left."""
    for page in (PHONE, LETTER, CLOSE):
        change(small, page, "status: draft", "status: withdrawn")
    built = build(small, small.with_name("out"))
    assert built.warnings == ()
    assert not (built.out / UPKEEP).exists()
    assert dead_links(built) == []


def test_without_a_change_there_is_no_feed_of_changes(small: Path) -> None:
    """The page says that nothing changed yet, and links no feed."""
    for page in (PHONE, LETTER, CLOSE):
        whole = (small / page).read_text(encoding="utf-8")
        write(small, page, re.sub(r"history:\n(?:  .*\n)+", "", whole))
    built = build(small, small.with_name("out"))
    assert "Nothing has changed yet." in built.page(f"{AMENDMENTS}.html")
    assert not (built.out / f"{AMENDMENTS}.xml").exists()
    assert dead_links(built) == []
