"""What waits for the council: in rules, on pages and among the contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from waymark.entries import ContactFacts, GuidanceFacts, StandardFacts
from waymark.model import GuidanceHead
from waymark.model.standard import TO_BE_SUPPLIED, waiting
from waymark.site.blocks import Block, Column, Line, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, link_to

Gap = tuple[Line, str, Line]
"""Where something waits for the council: the record, the part of it, and what is said there."""


def to_be_supplied(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """Everything that waits for the council: in rules, on pages and among the contacts."""
    found = [*_of_standards(scene), *_of_pages(scene), *_of_contacts(scene)]
    if not found:
        return (Words((Text("Nothing waits for the council."),), "empty"),)
    columns = (Column("Where"), Column("What the council has to supply"), Column("What it says now"))
    rows = tuple(Row((where, (Text(part),), said)) for where, part, said in found)
    caption = f"{count_of(len(found), 'gap')} that only the council can fill"
    return (Table(caption, columns, rows),)


def _of_standards(scene: Scene) -> Iterator[Gap]:
    for located in scene.inventory.of_kind("standard"):
        facts = located.entry.facts
        if not isinstance(facts, StandardFacts):
            continue
        where: Line = (link_to(located, f"{facts.number} {located.entry.title}".strip()),)
        parts = (("Clock", facts.clock.in_full), ("Who decides", facts.decides), ("Rule", facts.rule))
        lists = (("Record", facts.record), ("When it does not apply", facts.exceptions))
        texts = [*parts, *((name, point) for name, points in lists for point in points)]
        yield from _waiting(scene, where, texts)


def _of_pages(scene: Scene) -> Iterator[Gap]:
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts):
            where: Line = (link_to(located),)
            yield from _waiting(
                scene, where, [*_texts_of(facts.head), *(("Text", one) for one in facts.gaps)]
            )


def _texts_of(head: GuidanceHead | None) -> Iterator[tuple[str, str]]:
    if head is None:
        return
    if answer := head.answer:
        yield from (("Decide", answer.decide), ("By when", answer.clock), ("Who decides", answer.who))
        yield from (("Record", point) for point in answer.record)
        yield "If you cannot", answer.if_not
    for number, step in enumerate(head.steps, 1):
        yield f"Step {number}", step.text
    for one in head.records:
        yield from ((f"For {one.kind}", point) for point in (*one.points, one.note))


def _of_contacts(scene: Scene) -> Iterator[Gap]:
    for located in scene.inventory.of_kind("contact"):
        if not isinstance(located.entry.facts, ContactFacts):
            continue
        contact = located.entry.facts.contact
        ways = (("Phone", contact.phone), ("E-mail", contact.email), ("Hours", contact.hours))
        texts = [("When to use it", contact.purpose), *ways, ("When nobody answers", contact.otherwise)]
        names = [name for name, text in texts if TO_BE_SUPPLIED in text.lower()]
        if names:
            yield (link_to(located),), ", ".join(names), ()


def _waiting(scene: Scene, where: Line, texts: Iterable[tuple[str, str]]) -> Iterator[Gap]:
    """Those of ``texts`` that hold the words; what they say else is shown, sentence by sentence."""
    for name, text in texts:
        if text.strip().lower() == TO_BE_SUPPLIED:
            yield where, name, ()
        elif TO_BE_SUPPLIED in text.lower():
            for sentence in waiting(text):
                yield where, name, scene.line(sentence)
