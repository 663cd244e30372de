"""Standards of practice, and the acts and guidance they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import AuthorityFacts, Located, StandardFacts
from waymark.model import Authority, Edition
from waymark.model import anchor as anchor_of
from waymark.site import prose
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Field,
    Fold,
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

from .clock_pages import count_link
from .scene import Options, Scene, link_to, supplied

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

OWN_RULE: Final = Text("The council's own rule")
"""What a rule rests on that the council made by itself."""


def standards_of(scene: Scene, topic: str) -> list[tuple[Located, StandardFacts]]:
    """The standards of a topic, or all where it is empty, in the order of their files."""
    inventory = scene.inventory
    return [
        (located, located.entry.facts)
        for located in (inventory.held_by("topic", topic) if topic else inventory.of_kind("standard"))
        if isinstance(located.entry.facts, StandardFacts)
    ]


def standards_list(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The standards of a topic, each as a card. On their own page the cards carry the addresses."""
    chosen = standards_of(scene, options.get("topic", ""))
    if not chosen:
        return (Words((Text("No standard has been written for this topic."),), "empty"),)
    return tuple(_card(scene, located, facts) for located, facts in chosen)


def _card(scene: Scene, located: Located, facts: StandardFacts) -> Card:
    own = located.document == scene.docname
    blocks: list[Block] = list(prose.blocks(facts.rule, scene.inventory))
    blocks.append(Facts(tuple(_facts(scene, located, facts))))
    blocks += _points(scene, ("When it does not apply", facts.exceptions))
    more = _points(scene, ("Record", facts.record), ("Questions for supervision and audit", facts.questions))
    if rows := tuple(_more(scene, located, facts)):
        more.append(Facts(rows))
    if own:
        blocks += more
    elif more:
        blocks.append(Fold("What to record, and questions to ask", tuple(more), "more"))
    marks: Line = (
        Mark(f"kind-{facts.kind}", KINDS[facts.kind]),
        Text(" "),
        Mark(f"confidence-{facts.confidence}", CONFIDENCE[facts.confidence]),
    )
    shown = "" if own else "shown-"
    anchor, level = f"{shown}{located.entry.anchor}", 2 if own else 3
    also = tuple(f"{shown}{anchor_of('standard', name)}" for name in facts.formerly)
    title, number = located.entry.title, facts.number
    return Card("standard", anchor, title, number, marks, tuple(blocks), level, also)


def _facts(scene: Scene, located: Located, facts: StandardFacts) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if facts.clock.words:
        yield "Clock", ((*supplied(scene, facts.clock.in_full), *count_link(located, facts)),)
    if facts.decides:
        yield "Who decides", (supplied(scene, facts.decides),)
    nothing: Line = (OWN_RULE if facts.kind == "local-rule" else Mark("gap", "No authority named"),)
    yield "Rests on", tuple(rests_on(scene, *one) for one in facts.authority) or (nothing,)
    if located.document != scene.docname:
        yield "Cite as", ((link_to(located, facts.number or located.entry.title),),)
    elif page := scene.inventory.get("guidance", facts.topic):
        yield "Guidance", ((link_to(page),),)


def _points(scene: Scene, *lists: tuple[str, tuple[str, ...]]) -> list[Block]:
    """Those of ``lists`` that hold anything, each under its name."""
    return [
        Field(label, "", (Points(tuple(scene.line(point) for point in points)),))
        for label, points in lists
        if points
    ]


def _more(scene: Scene, located: Located, facts: StandardFacts) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if facts.checked:
        yield "Read in", ((Text(facts.checked),),)
    if measures := scene.links("measure", facts.measures):
        yield "Shown by", measures
    mentions = scene.inventory.mentions_of("standard", located.entry.id)
    actions = dict.fromkeys(m.from_id for _, m in mentions if m.from_kind == "action")
    if actions:
        yield "Actions", scene.links("action", tuple(actions))


def rests_on(scene: Scene, authority: str, edition: str, at: str) -> Line:
    """The document a rule rests on, with its edition, the place in it, and what has replaced it."""
    located = scene.inventory.get("authority", authority)
    if located is None or not isinstance(located.entry.facts, AuthorityFacts):
        return (Text(authority),)
    words = ", ".join(filter(None, (f"{edition} edition" if edition else "", at)))
    line: Line = (link_to(located, located.entry.facts.short), *((Text(f", {words}"),) if words else ()))
    if newer := located.entry.facts.newer_than(edition):
        line = (*line, Text(" "), Mark("superseded", f"Superseded by the {newer} edition"))
    return line


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
