"""What changed in the guidance, and the pages about all of it."""

from __future__ import annotations

from typing import Final

from waymark.site.blocks import Block, Box, Column, Day, Line, Link, Mark, Points, Row, Table, Text, Words

from .guidance_pages import pages, pages_in_use
from .scene import Options, Scene, link_to

READ_AGAIN = Mark("read-again", "Read the page again")
"""The sign of a change that those who know the page have to know of."""


AMENDMENTS: Final = "guidance/amendments"
"""The page of what changed, and the path of its feed without the ending."""
BY_TOPIC: Final = "guidance/by-topic"
"""The page of all guidance by topic."""
BY_READER: Final = "guidance/by-reader"
"""The page of all guidance by reader."""
UPKEEP: Final = "guidance/upkeep"
"""The page of reviews, older editions and what waits for the council."""


def amendments(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What changed in the guidance, newest first, and whether it has to be read again."""
    found = [(change, located) for located, head in pages(scene) for change in head.history]
    found.sort(key=lambda one: (-one[0].on.toordinal(), one[1].entry.title))
    shown = found[: options.get("limit", len(found))]
    if not shown:
        return (Words((Text("Nothing has changed yet."),), "empty"),)
    rows = tuple(
        Row(
            (
                (Day(change.on.isoformat(), scene.day(change.on.isoformat())),),
                (link_to(located),),
                scene.line(change.what),
                scene.line(change.why),
                (READ_AGAIN if change.read_again else Text("No"),),
            )
        )
        for change, located in shown
    )
    labels = ("Day", "Page", "What changed", "Why", "Must I read it again?")
    table = Table("What changed in the guidance", tuple(Column(label) for label in labels), rows, heading=1)
    return (Box("dated-changes", "", (table,)),)


def guidance_ways(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """Other ways to the guidance: the pages made of all of it; nothing where there is none of them."""
    if not pages_in_use(scene):
        return ()
    lines: tuple[Line, ...] = (
        (Link(BY_TOPIC, "", "By topic"), Text(", "), Link(BY_READER, "", "by reader"), Text(" or ")),
        (Link(AMENDMENTS, "", "What changed, and what to read again"),),
        (Link(UPKEEP, "", "How fresh the guidance is"), Text(": reviews, older editions, gaps")),
    )
    first = (*lines[0], Link("a-to-z", "", "from A to Z"))
    return (Points((first, *lines[1:])),)
