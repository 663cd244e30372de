"""One thing to find, as plain values."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """A part of a page, with a heading of its own."""

    anchor: str
    heading: str
    text: str


class Find(NamedTuple):
    """One thing to find: a page, or a record that stands on one."""

    kind: str
    """One of :data:`waymark.site.search.kinds.KINDS`."""
    document: str
    anchor: str
    """Where it stands on its page; empty for the page itself."""
    title: str
    names: tuple[str, ...] = ()
    """What else people type for it: acronyms, old names, usual misspellings."""
    text: str = ""
    summary: str = ""
    """What it is about; the results show the start of it. Where it is empty they show that of ``text``."""
    audience: tuple[str, ...] = ()
    """Whom a page of guidance is written for."""
    state: str = ""
    """``draft`` or ``withdrawn`` for guidance; ``past`` for what belongs to a plan that has ended."""
    passages: tuple[Passage, ...] = ()
