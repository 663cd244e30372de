"""What can be found of a record: its other names, its words, and what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from waymark.entries import (
    ActionFacts,
    AuthorityFacts,
    ContactFacts,
    Entry,
    FinanceFacts,
    FindingFacts,
    GroupFacts,
    GuidanceFacts,
    Inventory,
    MeasureFacts,
    PaperFacts,
    PlanFacts,
    RiskFacts,
    RoleFacts,
    SourceFacts,
    StandardFacts,
    TermFacts,
)
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.site.blocks import Day, Link, Mark, Text
from waymark.site.views import Scene

from .finds import Passage


class Told(NamedTuple):
    """What a record says of itself; all may be empty."""

    names: tuple[str, ...] = ()
    text: str = ""
    summary: str = ""


def plain(scene: Scene, text: str, plan: str = "") -> str:
    """``text`` of a record without its markup, each reference by the title of what it means."""
    line = scene.line(text, plan)
    words = (piece.text for piece in line if isinstance(piece, Text | Link | Mark | Day))
    return " ".join("".join(words).split())


def joined(*texts: str) -> str:
    """Those of ``texts`` that say something, but for what waits for the council."""
    return " ".join(text for text in texts if text and text.strip().lower() != TO_BE_SUPPLIED)


def told_of(scene: Scene, entry: Entry) -> Told:
    """What can be found of the record ``entry`` beside its title."""
    facts = entry.facts
    match facts:
        case StandardFacts():
            return _of_standard(scene, facts)
        case ActionFacts():
            note, impact = (plain(scene, text, facts.plan) for text in (facts.note, facts.impact))
            text = joined(note, impact, plain(scene, facts.difference, facts.plan))
            return Told((facts.number,), text, impact or note)
        case FindingFacts():
            return Told((facts.number,), plain(scene, facts.text))
        case RiskFacts(risk):
            return Told((), joined(plain(scene, risk.text), plain(scene, risk.response)))
        case TermFacts(term):
            return Told((term.short, *term.also), plain(scene, term.meaning))
        case ContactFacts(contact):
            reach = (plain(scene, text) for text in (contact.phone, contact.hours, contact.otherwise))
            purpose = plain(scene, contact.purpose)
            return Told((), joined(purpose, *reach), purpose)
        case MeasureFacts():
            return Told((), plain(scene, facts.measure.definition))
        case FinanceFacts(table):
            summary = plain(scene, table.summary)
            return Told((), joined(summary, *(row.title for row in table.rows)), summary)
        case _:
            return _of_the_rest(scene, entry)


def _of_the_rest(scene: Scene, entry: Entry) -> Told:
    match entry.facts:
        case PlanFacts(organisation=organisation):
            return Told((), organisation)
        case GroupFacts(number=number):
            return Told((number,))
        case SourceFacts(body=body):
            return Told((), body)
        case RoleFacts(short=short, organisation=organisation):
            return Told((short,) if short != entry.title else (), organisation)
        case PaperFacts(paper):
            return Told((), joined(paper.body, plain(scene, paper.note)))
        case AuthorityFacts(short=short):
            return Told((short,) if short != entry.title else ())
        case _:
            return Told()


def _of_standard(scene: Scene, facts: StandardFacts) -> Told:
    rule = plain(scene, facts.rule)
    more = (plain(scene, text) for text in (*facts.record, *facts.exceptions))
    return Told((facts.number,), joined(rule, facts.clock.words, facts.decides, *more), rule)


def passages_of(scene: Scene, facts: GuidanceFacts) -> Iterator[Passage]:
    """The parts of a guidance page that come from its head."""
    if facts.head is None:
        return
    if steps := facts.head.steps:
        words = joined(*(plain(scene, f"{step.title}. {step.text}") for step in steps))
        yield Passage("steps", "Steps", words)
    if records := facts.head.records:
        points = (plain(scene, point) for one in records for point in (one.kind, *one.points))
        yield Passage("what-to-record", "What to record", joined(*points))


def answer_of(scene: Scene, facts: GuidanceFacts) -> tuple[str, ...]:
    """The answer of a guidance page, what to decide first; empty where it gives none."""
    answer = facts.head.answer if facts.head else None
    if answer is None:
        return ()
    texts = (answer.decide, answer.clock, answer.who, *answer.record, answer.if_not)
    return tuple(plain(scene, text) for text in texts)


def names_of_pages(inventory: Inventory) -> dict[str, tuple[str, ...]]:
    """For each guidance page the words that people type for it: those of its head, and of the glossary."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for located in inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.head:
            found[located.entry.id].update(dict.fromkeys(facts.head.searched_by))
    for located in inventory.of_kind("glossary-term"):
        facts = located.entry.facts
        if isinstance(facts, TermFacts):
            for page in facts.term.guidance:
                found[page].update(_typed(facts))
    return {page: tuple(names) for page, names in found.items()}


def _typed(facts: TermFacts) -> Iterable[tuple[str, None]]:
    term = facts.term
    return ((name, None) for name in (term.term, term.short, *term.also) if name)
