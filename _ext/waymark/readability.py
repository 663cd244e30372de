"""How hard a text is to read: its words, its sentences, and the age at which most could read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import syllapy  # type: ignore[import-untyped]

_MARKUP: Final = (
    (re.compile(r"\{[a-z-]+\}`([^`<]*?)\s*<[^`]*>`"), r"\1"),
    # The title of a record is shown here; whoever writes the page does not choose it. It counts as a word.
    (re.compile(r"\{[a-z-]+\}`[^`]*`"), "it"),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"`([^`]*)`"), r"\1"),
    (re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}"), ""),
)
_SENTENCE: Final = re.compile(r"(?<=[.?!])[\"'\u201d\u2019)]*\s+")
_WORD: Final = re.compile(r"[^\W_](?:[\w'\u2019-]*[^\W_])?")
_SCHOOL_STARTS: Final = 5
"""Years of age before the first grade of an American school, in which the formula counts."""
_GROWN_UP: Final = 18
"""The formula was made with the readers of one navy; above this age it says nothing."""


class Sentence(NamedTuple):
    """A sentence."""

    words: int
    line: int
    """The line of its file on which it starts, or the piece of text that holds it."""


class Readability(NamedTuple):
    """How hard a text is to read."""

    words: int
    sentences: int
    longest: Sentence
    """The first of the sentences with the most words; no words in an empty text."""
    age: float
    """The reading age in years, from 5 to 18; 0 for an empty text."""

    @property
    def average(self) -> float:
        """Words per sentence; 0 for an empty text."""
        return self.words / self.sentences if self.sentences else 0.0


class PageReading(NamedTuple):
    """How hard a page of guidance is to read."""

    path: str
    kind: str
    """``guidance`` or ``companion``."""
    reading: Readability


def read(pieces: Iterable[tuple[int, str]]) -> Readability:
    """How hard a text is to read, given in pieces such as paragraphs, each with its line.

    No sentence goes on from one piece to the next. Markup is left out; a reference counts as one word.
    """
    sentences: list[Sentence] = []
    syllables = 0
    for line, text in pieces:
        for words, offset in _sentences(text):
            sentences.append(Sentence(len(words), line + offset))
            syllables += sum(map(syllables_of, words))
    count = sum(sentence.words for sentence in sentences)
    longest = max(sentences, key=lambda one: one.words, default=Sentence(0, 1))
    return Readability(count, len(sentences), longest, _age(count, len(sentences), syllables))


def _sentences(text: str) -> Iterator[tuple[list[str], int]]:
    """The words of each sentence, and how many lines below the first it starts."""
    for pattern, shown in _MARKUP:
        text = pattern.sub(shown, text)
    start = 0
    for end in (*(found.end() for found in _SENTENCE.finditer(text)), len(text)):
        if words := _WORD.findall(text[start:end]):
            yield words, text.count("\n", 0, start)
        start = end


def _age(words: int, sentences: int, syllables: int) -> float:
    """The grade of Flesch and Kincaid (1975) as an age, to a tenth of a year."""
    if not sentences:
        return 0.0
    grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
    return round(min(max(grade, 0.0) + _SCHOOL_STARTS, _GROWN_UP), 1)


def syllables_of(word: str) -> int:
    """How many syllables a word has; one for what is no word, such as a number."""
    return max(1, int(syllapy.count(word)))
