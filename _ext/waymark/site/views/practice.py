"""Standards of practice, the timescales in them, and the acts and guidance they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import AuthorityFacts, Located, StandardFacts
from waymark.model import Authority, Edition
from waymark.site import prose
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Field,
    Line,
    Mark,
    Outside,
    Points,
    Prose,
    Row,
    Table,
    Text,
    Words,
)

from .action_tables import count_of
from .scene import SUPPLY, Options, Scene, link_to, supplied

KINDS: Final = {
    "law": "Law",
    "statutory-guidance": "Statutory guidance",
    "local-rule": "Local rule",
    "advice": "Advice",
}
CONFIDENCE: Final = {
    "confirmed": "Confirmed: the original was read",
    "confirmed-secondary": "Confirmed at second hand",
    "unconfirmed": "Unconfirmed: check before relying on it",
}
AUTHORITY_KINDS: Final = {
    "act": "Act",
    "regulations": "Regulations",
    "statutory-guidance": "Statutory guidance",
    "guidance": "Guidance",
    "case-law": "Case law",
    "professional-standard": "Professional standard",
    "local-procedure": "Local procedure",
}


def _standards(scene: Scene, topic: str) -> list[tuple[Located, StandardFacts]]:
    inventory = scene.inventory
    return [
        (located, located.entry.facts)
        for located in (inventory.held_by("topic", topic) if topic else inventory.of_kind("standard"))
        if isinstance(located.entry.facts, StandardFacts)
    ]


def standards_list(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The standards of a topic, each as a card. On their own page the cards carry the addresses."""
    chosen = _standards(scene, options.get("topic", ""))
    if not chosen:
        return (Words((Text("No standard has been written for this topic."),), "empty"),)
    return tuple(_card(scene, located, facts) for located, facts in chosen)


def _card(scene: Scene, located: Located, facts: StandardFacts) -> Card:
    own = located.document == scene.docname
    blocks: list[Block] = list(prose.blocks(facts.rule, scene.inventory))
    blocks.append(Facts(tuple(_facts(scene, located, facts))))
    for label, points in (("Record", facts.record), ("When it does not apply", facts.exceptions)):
        if points:
            blocks.append(Field(label, "", (Points(tuple(scene.line(point) for point in points)),)))
    marks: Line = (
        Mark(f"kind-{facts.kind}", KINDS[facts.kind]),
        Text(" "),
        Mark(f"confidence-{facts.confidence}", CONFIDENCE[facts.confidence]),
    )
    anchor = located.entry.anchor if own else f"shown-{located.entry.anchor}"
    return Card(
        "standard", anchor, located.entry.title, facts.number, marks, tuple(blocks), level=2 if own else 3
    )


def _facts(scene: Scene, located: Located, facts: StandardFacts) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if facts.clock:
        yield "Clock", (supplied(scene, facts.clock),)
    if facts.decides:
        yield "Who decides", (supplied(scene, facts.decides),)
    own_rule: Line = (Text("The council's own rule"),)
    nothing = own_rule if facts.kind == "local-rule" else (Mark("gap", "No authority named"),)
    yield "Rests on", tuple(_rests_on(scene, *one) for one in facts.authority) or (nothing,)
    if facts.checked:
        yield "Read in", ((Text(facts.checked),),)
    if located.document != scene.docname:
        yield "Cite as", ((link_to(located, facts.number or located.entry.title),),)
    elif page := scene.inventory.get("guidance", facts.topic):
        yield "Guidance", ((link_to(page),),)
    if measures := scene.links("measure", facts.measures):
        yield "Measures", measures
    mentions = scene.inventory.mentions_of("standard", located.entry.id)
    actions = dict.fromkeys(m.from_id for _, m in mentions if m.from_kind == "action")
    if actions:
        yield "Actions", scene.links("action", tuple(actions))


def _rests_on(scene: Scene, authority: str, edition: str, at: str) -> Line:
    located = scene.inventory.get("authority", authority)
    if located is None or not isinstance(located.entry.facts, AuthorityFacts):
        return (Text(authority),)
    words = ", ".join(filter(None, (f"{edition} edition" if edition else "", at)))
    line: Line = (link_to(located, located.entry.facts.short), *((Text(f", {words}"),) if words else ()))
    for known, _, superseded_by, _ in located.entry.facts.editions:
        if known == edition and superseded_by:
            line = (*line, Text(" "), Mark("superseded", f"Superseded by the {superseded_by} edition"))
    return line


def timescales(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Every clock of the standards in one table."""
    chosen = [one for one in _standards(scene, options.get("topic", "")) if one[1].clock]
    if not chosen:
        return (Words((Text("No standard has a clock."),), "empty"),)
    rows = tuple(
        Row(
            (
                (Text(facts.number),),
                (link_to(located),),
                supplied(scene, facts.clock),
                supplied(scene, facts.decides),
                (Mark(f"kind-{facts.kind}", KINDS[facts.kind]),),
                (Mark(f"confidence-{facts.confidence}", CONFIDENCE[facts.confidence]),),
            )
        )
        for located, facts in chosen
    )
    labels = ("Number", "Standard", "Clock", "Who decides", "Kind", "How sure")
    return (Table("Timescales", tuple(Column(label) for label in labels), rows, heading=1),)


def authority_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One act or guidance document with its editions and the standards that rest on it."""
    authority: Authority = options["authority"]
    blocks: list[Block] = []
    if authority.note:
        blocks.append(Prose("note", authority.note))
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if authority.publisher:
        rows.append(("Issued by", ((Text(authority.publisher),),)))
    if authority.link:
        rows.append(("Published at", ((Outside(authority.link, authority.link.removeprefix("https://")),),)))
    mentions = scene.inventory.mentions_of("authority", authority.id)
    resting = dict.fromkeys(mention.from_id for _, mention in mentions if mention.from_kind == "standard")
    if resting:
        rows.append(("Standards that rest on it", scene.links("standard", tuple(resting))))
    if rows:
        blocks.append(Facts(tuple(rows)))
    if authority.editions:
        blocks.append(_editions(scene, authority))
    marks: Line = (Mark("kind", AUTHORITY_KINDS[authority.kind]),)
    return (Card("authority", options["anchor"], authority.title, "", marks, tuple(blocks), level=2),)


def _editions(scene: Scene, authority: Authority) -> Table:
    rows = tuple(_edition(scene, one) for one in authority.editions)
    columns = (Column("Edition"), Column("Published"), Column("Status"), Column("Note"))
    return Table(f"Editions: {authority.title}", columns, rows)


def _edition(scene: Scene, edition: Edition) -> Row:
    status: Line = (Text(f"In force from {edition.in_force}"),) if edition.in_force else (Text("In use"),)
    if edition.superseded_by:
        when = f" ({edition.superseded})" if edition.superseded else ""
        status = (Mark("superseded", f"Superseded by the {edition.superseded_by} edition{when}"),)
    if edition.confidence == "unconfirmed":
        status = (*status, Text(" "), Mark("confidence-unconfirmed", "Dates unconfirmed"))
    return Row(((Text(edition.edition),), (Text(edition.published),), status, scene.line(edition.note)))


def to_be_supplied(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """Every standard that waits for the council."""
    rows = []
    for located, facts in _standards(scene, ""):
        waiting = [
            name
            for name, text in (("Clock", facts.clock), ("Who decides", facts.decides))
            if _waits(scene, text)
        ]
        if waiting:
            rows.append(Row(((Text(facts.number),), (link_to(located),), (Text(", ".join(waiting)),))))
    if not rows:
        return (Words((Text("Nothing waits for the council."),), "empty"),)
    columns = (Column("Number"), Column("Standard"), Column("What the council has to supply"))
    return (
        Table(
            f"{count_of(len(rows), 'standard')} that wait for the council", columns, tuple(rows), heading=1
        ),
    )


def _waits(scene: Scene, text: str) -> bool:
    return supplied(scene, text) == (SUPPLY,)
