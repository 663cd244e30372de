"""The glossary and the contacts: what a word means, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import Located, TermFacts, terms_by_short
from waymark.model import Contact, GlossaryTerm
from waymark.site import prose
from waymark.site.blocks import Block, Card, Facts, Line, Meaning, Prose, Text, Words
from waymark.site.glossing import meant_by

from .guidance import with_gaps
from .scene import Options, Scene, link_to


def term_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """A word with its meaning, its other names and where to read on."""
    term: GlossaryTerm = options["term"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if term.also:
        rows.append(("Also called", ((Text("; ".join(term.also)),),)))
    if pages := scene.links("guidance", term.guidance):
        rows.append(("Guidance", pages))
    if term.authority:
        rows.append(("Defined in", ((scene.link("authority", term.authority),),)))
    facts = (Facts(tuple(rows)),) if rows else ()
    blocks: tuple[Block, ...] = (Prose("meaning", term.meaning), *facts)
    return (Card("term", options["anchor"], term.title, "", (), blocks, level=2),)


def meanings(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What each acronym of a page means, as far as the glossary knows: ``shorts`` are those of the page."""
    terms, found = terms_by_short(scene.inventory), meant_by(options["shorts"], scene.inventory)
    return tuple(
        Meaning(meant.anchor, short, tuple(_meaning(scene, short, terms[short])))
        for short, meant in found.items()
    )


def _meaning(scene: Scene, short: str, terms: tuple[Located, ...]) -> Iterator[Block]:
    for located in terms:
        facts = located.entry.facts
        if isinstance(facts, TermFacts):
            yield Words((Text(facts.term.title, "strong"),))
            yield from prose.blocks(facts.term.meaning, scene.inventory)
            yield Words((link_to(located, f"{short} in the glossary"),))


def contact_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """A team or role: when to use it, and how to reach it."""
    contact: Contact = options["contact"]
    rows = tuple(_ways(scene, contact))
    facts = (Facts(rows),) if rows else ()
    return (
        Card(
            "contact",
            options["anchor"],
            contact.title,
            "",
            (),
            (Prose("for", contact.purpose), *facts),
            level=2,
        ),
    )


def _ways(scene: Scene, contact: Contact) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if contact.role:
        yield "Role", (scene.role(contact.role),)
    for label, text in (
        ("Phone", contact.phone),
        ("E-mail", contact.email),
        ("Hours", contact.hours),
        ("When nobody answers", contact.otherwise),
    ):
        if text:
            yield label, (with_gaps(scene, text),)
    if pages := scene.links("guidance", contact.guidance):
        yield "Guidance", pages
