"""Markdown as plain words: nothing of its marks is left, and nothing of what is said is lost."""

from __future__ import annotations

import pytest

from waymark.pack.plain_words import NOT_SHOWN, plain
from waymark.pack.wording import count_of, in_words, listed, lowered, opening

from .packs import scope

INVENTORY = scope().inventory


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("One line\nof one paragraph.", "One line of one paragraph."),
        ("One.\n\nTwo.", "One.\nTwo."),
        ("See:\n\n- one\n  and more\n- two", "See:\n• one and more\n• two"),
        ("1. first\n2. second", "1. first\n2. second"),
        ("It began in\n2022. Then it went on.", "It began in 2022. Then it went on."),
        ("**Much** is *new*, _truly_.", "Much is new, truly."),
        ("2 * 3 * 4, snake_case_name and a_b", "2 * 3 * 4, snake_case_name and a_b"),
        (r"\*no mark\* and `code`", "*no mark* and code"),
        ("[words](https://example.org/a)", "words (https://example.org/a)"),
        ("<https://example.org>", "https://example.org"),
        ("{measure}`near-misses`", "Near misses at crossings"),
        ("See {measure}`near-misses`.", "See “Near misses at crossings”."),
        ("See {measure}`the count <near-misses>`.", "See the count."),
        ("Ask {post}`roads-head` now.", "Ask Head of Roads now."),
        ("**See {action}`lights`**", "See “Mend the lights at the quay”"),
        ("See {action}`secret-dive`.", f"See {NOT_SHOWN}."),
        ("{abbr}`MASH`", "MASH"),
        ("> quoted", "quoted"),
    ],
)
def test_marks_become_words(typed: str, read: str) -> None:
    """What MyST shows with marks and links is read as words."""
    assert plain(typed, INVENTORY, "harbour") == read


def test_long_texts_take_no_time() -> None:
    """Marks that never end do not make the reading slow."""
    for piece in ("**a", "[a", "`a", "_a ", "<http://", "{a}`"):
        assert plain(piece * 20_000, INVENTORY)


def test_an_opening_ends_with_a_sentence() -> None:
    """A note is shortened at the end of a sentence; a first sentence is whole."""
    assert opening("One is here. Two is there. Three.", 20) == "One is here."
    assert opening("One is here. Two is there. Three.", 30) == "One is here. Two is there."
    assert opening("Well over the number of letters.", 5) == "Well over …"
    assert opening("A point\n• another\n• a last one.", 80) == "A point; another; a last one."
    assert opening("", 10) == ""


def test_numbers_are_written_as_papers_do() -> None:
    """Numbers below ten are words, and nouns follow them."""
    assert [in_words(number) for number in (0, 1, 9, 10, 1200)] == ["no", "one", "nine", "10", "1,200"]
    assert (count_of(1), count_of(2), count_of(1, "piece")) == ("one action", "two actions", "one piece")
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert (lowered("March 2023"), lowered("Review on 1 May")) == ("March 2023", "review on 1 May")
