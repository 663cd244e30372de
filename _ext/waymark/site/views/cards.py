"""A guidance page on one side of paper, for the wall of the duty desk."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import ContactFacts, Located, StandardFacts
from waymark.model import Contact, GuidanceHead, long_date
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.site.blocks import Block, Box, Columns, Facts, Field, Line, Mark, Points, Text, Words

from .editions import outdated
from .guidance import answer_box, banners, with_gaps
from .pathway import step_lines
from .scene import SUPPLY, Scene, link_to, supplied

_DRAFT = "Ask your manager before you rely on this card."


def duty_card(scene: Scene, page: Located, head: GuidanceHead) -> tuple[Block, ...]:
    """The answer of a page, its steps in short, its time limits and whom to call."""
    found: list[Block] = [*banners(scene, head, _DRAFT)]
    if head.answer:
        found.append(answer_box(scene, head.answer))
    found.append(Columns(tuple(_fields(scene, page.entry.id, head))))
    found.append(Words(_about(page, head), "card-about"))
    return (Box("desk-card", "", tuple(found)),)


def _fields(scene: Scene, page: str, head: GuidanceHead) -> Iterator[Field]:
    if head.steps:
        yield Field("Steps", "", (Points(step_lines(head.steps), numbered=True),))
    if clocks := tuple(_clocks(scene, page)):
        yield Field("Time limits", "", (Facts(clocks, "card-facts"),))
    if contacts := tuple(_contacts(scene, page)):
        yield Field("Whom to call", "", (Facts(contacts, "card-facts"),))


def _clocks(scene: Scene, page: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Each clock of the page's standards; one that was read in an older edition says so."""
    older = {one.standard.entry.id for one in outdated(scene, page)}
    for located in scene.inventory.held_by("topic", page):
        facts = located.entry.facts
        if isinstance(facts, StandardFacts) and facts.clock.words:
            mark: Line = (Text(" "), Mark("superseded", "Older edition")) if located.entry.id in older else ()
            name = f"{facts.number} {located.entry.title}".strip()
            yield name, ((*supplied(scene, facts.clock.words), *mark),)


def _contacts(scene: Scene, page: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Whoever can be asked about the page, by role."""
    for located in scene.inventory.of_kind("contact"):
        facts = located.entry.facts
        if isinstance(facts, ContactFacts) and page in facts.contact.guidance:
            yield facts.contact.title, _ways_to(scene, facts.contact)


def _ways_to(scene: Scene, contact: Contact) -> tuple[Line, ...]:
    """How to reach somebody: what is known, or that the council has to say."""
    known = [
        text
        for text in (contact.phone, contact.email, contact.hours)
        if text and text.strip().lower() != TO_BE_SUPPLIED
    ]
    reached: Line = (Text(f"{'. '.join(known)}."),) if known else (SUPPLY,)
    if contact.otherwise and contact.otherwise.strip().lower() != TO_BE_SUPPLIED:
        return reached, with_gaps(scene, contact.otherwise)
    return (reached,)


def _about(page: Located, head: GuidanceHead) -> Line:
    """Where the whole page is, and how fresh the card is."""
    days = f"Last checked {long_date(head.last_checked)}. Review by {long_date(head.review_by)}."
    return (Text("The whole page, with its rules: "), link_to(page), Text(f" ({page.document}). {days}"))
