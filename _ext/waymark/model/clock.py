"""How long there is for something, and from when."""

from __future__ import annotations

from typing import Any, NamedTuple


class Clock(NamedTuple):
    """A time limit: in words, and as a number and a unit where it has one."""

    words: str
    """As a page prints it; empty where there is no clock."""
    number: int = 0
    """How many of ``unit`` there are; 0 where only words say it."""
    unit: str = ""
    """``hour``, ``working hour``, ``day``, ``working day``, ``school day``, ``week``, ``month``, ``year``."""
    start: str = ""
    """What it is counted from, in words that follow on ``of``: ``the referral``."""
    note: str = ""
    then_every: str = ""
    """How often it comes again after the first time, at most: ``6 months``; empty where it does not."""

    @classmethod
    def read(cls, value: Any) -> Clock:
        """The clock in a value of the field: words, or a limit with its start; None for no clock."""
        if not isinstance(value, dict):
            return cls((value or "").strip())
        number, _, unit = value["within"].partition(" ")
        words = f"Within {value['within']} of {value['of']}"
        every = value.get("then-every", "")
        if every:
            words += f", then at least every {every}"
        return cls(words, int(number), unit.removesuffix("s"), value["of"], value.get("note", ""), every)

    @property
    def limit(self) -> str:
        """The limit by itself: ``45 working days``; all the words where no number says it."""
        if not self.number:
            return self.words
        limit = f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"
        return f"{limit}, then at least every {self.then_every}" if self.then_every else limit

    @property
    def in_full(self) -> str:
        """The words with the note that belongs to them."""
        return f"{self.words}. {self.note}" if self.note else self.words
