"""What others need to know of guidance: its rules, what they rest on, its pages, words and contacts."""

from __future__ import annotations

from typing import NamedTuple

from waymark.model import Clock, Contact, GlossaryTerm, GuidanceHead


class StandardFacts(NamedTuple):
    """A standard as a table of standards shows it. Texts are Markdown as typed."""

    topic: str
    number: str
    rule: str
    kind: str
    confidence: str
    clock: Clock
    decides: str
    authority: tuple[tuple[str, str, str], ...]
    """Authority, edition and place."""
    record: tuple[str, ...]
    exceptions: tuple[str, ...]
    checked: str
    measures: tuple[str, ...]
    questions: tuple[str, ...]
    formerly: tuple[str, ...]
    """Ids it had before."""


class AuthorityFacts(NamedTuple):
    """What others need to know of an authority."""

    short: str
    kind: str
    link: str
    editions: tuple[tuple[str, str, str, str], ...]
    """Edition, when published, which edition took its place, and when."""

    def newer_than(self, edition: str) -> str:
        """The edition that is in the place of ``edition`` today; empty where none has taken it.

        An edition that the register does not have is never named; the check tells it.
        """
        replaced_by = {known: newer for known, _, newer, _ in self.editions}
        seen, latest = {edition}, edition
        while (newer := replaced_by.get(latest, "")) in replaced_by and newer not in seen:
            seen.add(newer)
            latest = newer
        return "" if latest == edition else latest


class GuidanceFacts(NamedTuple):
    """What others need to know of a guidance page."""

    owner: str
    status: str
    review_by: str
    audience: tuple[str, ...]
    head: GuidanceHead | None = None
    """All that its head says; None where that is unsound."""
    gaps: tuple[str, ...] = ()
    """The sentences of its text that wait for the council."""


class MoveFacts(NamedTuple):
    """An old address; its id is that address."""

    now: str
    """The page that took its place, by the path of its file without ending."""


class TermFacts(NamedTuple):
    """A word of the glossary."""

    term: GlossaryTerm


class ContactFacts(NamedTuple):
    """A team or role that can be reached."""

    contact: Contact
