"""All guidance pages as a list to choose from: those for practice, and those that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import GuidanceFacts, Located
from waymark.site.blocks import Block, Column, Line, Link, Mark, Row, Table, Text, Words

from .guidance import card_page, has_card
from .scene import Options, Scene, joined, link_to


def guidance_table(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """The guidance pages by topic, and below them those for young people, families and partners."""
    found = [
        (located, facts)
        for located in scene.inventory.of_kind("guidance")
        if isinstance(facts := located.entry.facts, GuidanceFacts)
    ]
    if not found:
        return (Words((Text("There is no guidance yet."),), "empty"),)
    beside = [one for one in found if one[1].head and one[1].head.companion_of]
    practice = sorted((one for one in found if one not in beside), key=_by_topic)
    tables = [_table("Practice guidance", "On one sheet", (_row(scene, *one) for one in practice))]
    if beside:
        caption = "For young people, families and partners"
        tables.append(_table(caption, "Stands beside", (_row(scene, *one) for one in beside)))
    return tuple(table for table in tables if table.rows)


def _by_topic(one: tuple[Located, GuidanceFacts]) -> tuple[str, str]:
    located, facts = one
    return _topic(facts), located.entry.title


def _topic(facts: GuidanceFacts) -> str:
    return facts.head.topics[0] if facts.head and facts.head.topics else ""


def _table(caption: str, last: str, rows: Iterator[Row]) -> Table:
    labels = ("Topic", "Page", "For", "State", last)
    return Table(caption, tuple(Column(label) for label in labels), tuple(rows), heading=1)


def _row(scene: Scene, located: Located, facts: GuidanceFacts) -> Row:
    state: Line = (Text(facts.status.capitalize()),)
    if facts.review_by and facts.review_by < scene.as_of.isoformat():
        state = (*state, Text(" "), Mark("overdue", "Review overdue"))
    last: Line = ()
    if facts.head and facts.head.companion_of:
        last = joined(scene.links("guidance", (facts.head.companion_of,)))
    elif facts.head and has_card(facts.head):
        last = (Link(card_page(located.entry.id), "", "Card"),)
    audience = (Text("; ".join(facts.audience)),)
    return Row(((Text(_topic(facts)),), (link_to(located),), audience, state, last))
