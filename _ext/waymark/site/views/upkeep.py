"""What keeps guidance right: its changes, its reviews, the editions it rests on, and what still waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from waymark.entries import AuthorityFacts, ContactFacts, GuidanceFacts, Located, StandardFacts
from waymark.model import GuidanceHead, long_date
from waymark.model.standard import TO_BE_SUPPLIED, waiting
from waymark.site.blocks import Block, Box, Column, Day, Line, Link, Mark, Points, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, joined, link_to

READ_AGAIN = Mark("read-again", "Read the page again")
"""The sign of a change that those who know the page have to know of."""
Gap = tuple[Line, str, Line]
"""Where something waits for the council: the record, the part of it, and what is said there."""


def pages(scene: Scene) -> Iterator[tuple[Located, GuidanceHead]]:
    """The guidance pages whose head can be used, with their companions, in the order of their files."""
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.head is not None:
            yield located, facts.head


def pages_in_use(scene: Scene) -> list[tuple[Located, GuidanceHead]]:
    """Those of the guidance pages that are not withdrawn; without any there are no pages about them."""
    return [(located, head) for located, head in pages(scene) if head.status != "withdrawn"]


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


def reviews(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """Who keeps which page, and when it is checked again: by owner, the earliest day first."""
    found = [(scene.role(head.owner), head, located) for located, head in pages_in_use(scene)]
    if not found:
        return (Words((Text("There is no guidance yet."),), "empty"),)
    found.sort(key=lambda one: (_words(one[0]), one[1].review_by, one[2].entry.title))
    rows = tuple(_review(scene, *one) for one in found)
    labels = ("Owner", "Page", "State", "Last checked", "Review by")
    late = sum(head.review_by < scene.as_of for _, head, _ in found)
    were = f"{late} were" if late > 1 else f"{late or 'none'} was"
    # With its day: a script marks what has come due since the page was made.
    caption = f"{count_of(len(found), 'page')} by owner; {were} overdue on {long_date(scene.as_of)}"
    return (Table(caption, tuple(Column(label) for label in labels), rows, heading=1),)


def _words(line: Line) -> str:
    return "".join(getattr(piece, "text", "") for piece in line)


def _review(scene: Scene, owner: Line, head: GuidanceHead, located: Located) -> Row:
    state: Line = (Text(head.status.capitalize()),)
    if head.status == "live" and not head.approved:
        state = (Mark("gap", "Live, approved by nobody"),)
    checked, review = head.last_checked.isoformat(), head.review_by.isoformat()
    until: Line = (review_day(scene, head),)
    if head.review_by < scene.as_of:
        until = (Day(review, scene.day(review)), Text(" "), Mark("overdue", "Overdue"))
    return Row((owner, (link_to(located),), state, (Day(checked, scene.day(checked)),), until))


def review_day(scene: Scene, head: GuidanceHead) -> Day:
    """The day a page is checked again; a script marks it where it has passed since the page was made."""
    review = head.review_by.isoformat()
    waits = head.status != "withdrawn" and head.review_by >= scene.as_of
    return Day(review, scene.day(review), review=waits)


class Outdated(NamedTuple):
    """A standard that rests on an edition another has replaced."""

    standard: Located
    authority: str
    edition: str
    newer: str

    @property
    def editions(self) -> tuple[str, str, str]:
        """The document with both its editions."""
        return self.authority, self.edition, self.newer


def outdated(scene: Scene, topic: str = "") -> list[Outdated]:
    """The standards that rest on an edition another has replaced; with a ``topic`` only those of it."""
    found = []
    inventory = scene.inventory
    for located in inventory.held_by("topic", topic) if topic else inventory.of_kind("standard"):
        facts = located.entry.facts
        if not isinstance(facts, StandardFacts):
            continue
        for authority, edition, _ in facts.authority:
            if newer := newer_edition(scene, authority, edition):
                found.append(Outdated(located, authority, edition, newer))
    return found


def newer_edition(scene: Scene, authority: str, edition: str) -> str:
    """The edition that took the place of this one; empty where none did."""
    located = scene.inventory.get("authority", authority)
    if located is None or not isinstance(located.entry.facts, AuthorityFacts):
        return ""
    return located.entry.facts.newer_than(edition)


def superseded(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """The rules that rest on an edition another has replaced, by document."""
    by_edition: dict[tuple[str, str, str], list[Located]] = {}
    for one in outdated(scene):
        by_edition.setdefault(one.editions, []).append(one.standard)
    if not by_edition:
        return (Words((Text("Every rule rests on the newest edition in the register."),), "empty"),)
    rows = tuple(
        Row(
            (
                (scene.link("authority", authority),),
                (Mark("superseded", edition),),
                (Text(newer),),
                joined((link_to(one, number_of(one)),) for one in standards),
            )
        )
        for (authority, edition, newer), standards in sorted(by_edition.items())
    )
    total = sum(len(standards) for standards in by_edition.values())
    labels = ("Act or guidance", "Edition they were read in", "Newer edition", "Rules to read again")
    caption = f"{count_of(total, 'rule')} on an edition that was replaced"
    return (Table(caption, tuple(Column(label) for label in labels), rows),)


def number_of(located: Located) -> str:
    """The number a standard is cited by; its title where it has none."""
    facts = located.entry.facts
    number = facts.number if isinstance(facts, StandardFacts) else ""
    return number or located.entry.title


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


def moved(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The old addresses with where they lead, but for pages that this edition does not show."""
    shown = (move for move in options["moves"] if not scene.inventory.hides("page", move.now))
    rows = tuple(Row(((Text(move.old),), (Link(move.now, "", title_at(scene, move.now)),))) for move in shown)
    columns = (Column("Old address"), Column("Where the page is now"))
    return (Table("Old addresses", columns, rows),) if rows else ()


def title_at(scene: Scene, address: str) -> str:
    """The title of the record whose page stands at ``address``; the address where it is of no one record."""
    document = scene.inventory.documents.get(address)
    entries = document.entries if document else ()
    return next((entry.title for entry in entries if not entry.anchor), address)


AMENDMENTS: Final = "guidance/amendments"
"""The page of what changed, and the path of its feed without the ending."""
BY_TOPIC: Final = "guidance/by-topic"
"""The page of all guidance by topic."""
BY_READER: Final = "guidance/by-reader"
"""The page of all guidance by reader."""
UPKEEP: Final = "guidance/upkeep"
"""The page of reviews, older editions and what waits for the council."""


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
