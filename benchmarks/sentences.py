"""Sentences of ordinary words, the same ones each time."""

from __future__ import annotations

from random import Random
from typing import Final

_TEXT: Final = """
a about after again agree all and answer ask assess at audit before better board brief budget call
care case change check child clear close contact council date day decide delay deliver do each early
evidence expect family file finding first focus follow form front gap give go good group guide health
help home hold in invite it job join keep know late lead learn letter line list local look manager
measure meet month more move name need new next note of office on open other out page panel part
partner path people phone place plan point post practice quality quarter question read ready record
referral report reply rest review right role rule safe sample school see send service set share show
sign simple sound staff stage stand start step support survey system take task team tell term test
the then they time to train trust turn under use view visit voice wait way week when which who with
word work write year young
"""
_WORDS: Final = _TEXT.split()
_SHORTEST, _LONGEST = 8, 15


class Writer:
    """Writes sentences. Two writers with the same seed write the same."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def title(self, words: int = 6) -> str:
        """A title of this many words."""
        return " ".join(self._random.choices(_WORDS, k=words)).capitalize()

    def prose(self, words: int) -> list[str]:
        """Sentences that have this many words between them."""
        found: list[str] = []
        left = words
        while left:
            length = self._random.randint(_SHORTEST, _LONGEST)
            length = left if left < length + _SHORTEST else length
            found.append(f"{self.title(length)}.")
            left -= length
        return found
