"""How hard a text is to read: counted as a person would, and without a network."""

from __future__ import annotations

import socket

import pytest

from waymark.readability import Sentence, read, syllables_of

EASY = "We will ask what you need. Then we will tell you where you can stay."
HARD = "Accommodation arrangements will be determined following a comprehensive assessment of circumstances."


def test_words_and_sentences_are_counted() -> None:
    """Each piece ends a sentence; the longest is told with its line."""
    found = read([(3, "Ring first. Then write\ndown what the mother said."), (7, "A list item"), (9, "- ?")])
    assert (found.words, found.sentences, found.longest) == (12, 3, Sentence(7, 3))
    assert found.average == 4


def test_a_sentence_is_told_with_its_own_line() -> None:
    """The line is that on which the sentence starts, not its paragraph."""
    found = read([(10, "Short.\nAlso short.\nThis one is the longest of the three.")])
    assert found.longest == Sentence(8, 12)


def test_markup_is_no_word() -> None:
    """Emphasis, links and code leave their words, and a reference to a record counts as one."""
    found = read([(1, "Do **not** wait: see [the page](a/b.md), `x` and {guidance}`Ask first <consent>`.")])
    assert found.words == 10
    assert read([(1, "See {standard}`mash-section-47`.")]).words == 2


def test_long_words_and_sentences_raise_the_age() -> None:
    """The age grows with both, within the years in which it means something."""
    easy, hard = read([(1, EASY)]), read([(1, HARD)])
    assert 5 <= easy.age < 7
    assert hard.age == 18
    assert read([(1, EASY.replace(". Then", " and then"))]).age > easy.age


def test_an_empty_text_has_no_age() -> None:
    """Nothing to read is no mistake."""
    found = read([])
    assert (found.words, found.sentences, found.average, found.age) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("home", 1),
        ("safe", 1),
        ("again", 2),
        ("children", 2),
        ("family", 3),
        ("assessment", 3),
        ("you", 1),
        ("2023", 1),
    ],
)
def test_syllables_are_those_one_hears(word: str, syllables: int) -> None:
    """For most words of guidance the number is right."""
    assert syllables_of(word) == syllables


def test_no_network_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The age is worked out from what is installed, on a machine without a network too."""

    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError("there is no network")

    monkeypatch.setattr(socket, "socket", refuse)
    assert read([(1, EASY)]).age
