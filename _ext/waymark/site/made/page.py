"""What a made page is: a title, its place in the site, and parts."""

from __future__ import annotations

from typing import NamedTuple

from waymark.site.blocks import Block, Line


class Part(NamedTuple):
    """A part of a page under a heading of its own."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]


class MadePage(NamedTuple):
    """A page that no file stands for."""

    docname: str
    title: str
    parent: str
    """The docname of the page it belongs under."""
    lead: tuple[Block, ...]
    """What stands below the title."""
    parts: tuple[Part, ...]
    about: Line = ()
    """Where else the same record stands."""
    wide: bool = False
    """Whether its tables need the whole width."""
    dated: bool = True
    """Whether it tells of plans or figures, which stand as they were on the day of the site."""
    leads_to: str = ""
    """The docname of the page that readers are sent on to; empty for a page of its own."""


def parts_with_something(*parts: Part) -> tuple[Part, ...]:
    """Those of ``parts`` that have anything to show."""
    return tuple(part for part in parts if part.blocks)
