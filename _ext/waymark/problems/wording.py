"""Kinds of problem in how texts are worded: acronyms that nobody explains, pages that are hard to read."""

from __future__ import annotations

from typing import Final

from .kinds import Kind, Severity

_WARNING = Severity.WARNING

KINDS_OF_WORDING: Final[tuple[Kind, ...]] = (
    Kind(
        "acronym-unknown",
        _WARNING,
        "Nothing says what an acronym stands for",
        "Whoever is new, or reads as a parent or a councillor, cannot look it up anywhere.",
        "note: The RHI team is in place.\n(and no entry of the glossary has it)",
        "- id: return-home-interview\n  term: return home interview\n  short: RHI\n"
        "  meaning: A talk with a child who has been missing.\n(in guidance/glossary.yaml)",
    ),
    Kind(
        "acronym-first-use",
        _WARNING,
        "A page uses an acronym before it spells it out",
        "Readers meet the word first where they most need to understand it.",
        "Ask the LADO the same day.",
        "Ask the local authority designated officer (LADO) the same day.",
    ),
    Kind(
        "page-long",
        _WARNING,
        "A guidance page has more than 900 words",
        "Nobody reads that much with a family waiting. The answer at the top and the standards do not count.",
        "a page of 1,400 words on missing children, from the first call to the yearly audit",
        "a page on the first hours, and a page on the interview afterwards",
    ),
    Kind(
        "sentences-long",
        _WARNING,
        "The sentences of a page have more than 20 words on average",
        "Long sentences are read twice or not at all. A condition at the end of one is lost.",
        "Where a child, having been found, does not wish to talk, the worker should, unless there is a risk, "
        "offer another day.",
        "The child may not wish to talk. Offer another day, unless there is a risk.",
    ),
    Kind(
        "hard-to-read",
        _WARNING,
        "A page for young people, families or partners has a reading age above 12",
        "Those it is for may stop reading, and then they do not know what they can ask for.",
        "Accommodation arrangements will be determined following an assessment of your circumstances.",
        "We will ask what you need. Then we will tell you where you can stay.",
    ),
)
"""The kinds, in the order the manual lists them."""
