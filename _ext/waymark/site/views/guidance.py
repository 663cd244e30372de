"""What the site adds to a guidance page: its banner, its answer, its head and its foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from waymark.entries import GuidanceFacts, StandardFacts
from waymark.model import GuidanceHead, long_date
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.site.blocks import Block, Box, Column, Facts, Field, Line, Mark, Points, Row, Table, Text, Words

from .practice import CONFIDENCE, KINDS
from .scene import SUPPLY, Options, Scene, joined, link_to


def page_head(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The banners, the readers, the answer, and whose page it is."""
    head: GuidanceHead = options["head"]
    found: list[Block] = []
    if head.status == "withdrawn":
        words = (Text("Withdrawn. ", "strong"), Text("Do not use this page. It is kept for the record."))
        found.append(Box("banner overdue-review", "Withdrawn", (Words(words),)))
    elif not head.approved:
        words = (Text("Draft: not approved for practice. ", "strong"), Text(options["notice"]))
        found.append(Box("banner draft", "Draft", (Words(words),)))
    if head.review_by < scene.as_of:
        words = (
            Text("Review overdue. ", "strong"),
            Text(f"This page was to be checked by {long_date(head.review_by)}."),
        )
        found.append(Box("banner overdue-review", "Review overdue", (Words(words),)))
    found.append(Words((Text(f"Who this is for: {'; '.join(head.audience)}."),), "for"))
    found.append(Box("answer", "The answer in short", (Facts(tuple(_answer(scene, head))),)))
    found.append(Facts(tuple(_head(scene, head)), "page-head"))
    return tuple(found)


def _answer(scene: Scene, head: GuidanceHead) -> Iterator[tuple[str, tuple[Line, ...]]]:
    answer = head.answer
    for label, text in (("Decide", answer.decide), ("By when", answer.clock), ("Who decides", answer.who)):
        yield label, (_supplied(scene, text),)
    yield "Record", tuple(_supplied(scene, point) for point in answer.record)
    yield "If you cannot", (_supplied(scene, answer.if_not),)


def _supplied(scene: Scene, text: str) -> Line:
    """A text in which the words for what only the council can say are shown as such."""
    line: list[Any] = []
    for piece in scene.line(text):
        if isinstance(piece, Text) and TO_BE_SUPPLIED in piece.text.lower():
            start = piece.text.lower().index(TO_BE_SUPPLIED)
            end = start + len(TO_BE_SUPPLIED)
            rest = piece.text[end:].removeprefix(" by the council")
            line += [Text(piece.text[:start]), SUPPLY, Text(rest)]
        else:
            line.append(piece)
    return tuple(line)


def _head(scene: Scene, head: GuidanceHead) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield "Owner", (scene.role(head.owner),)
    if head.approved:
        yield "Approved by", (scene.role(head.approved_by),)
    if head.in_force:
        yield "In force from", ((Text(long_date(head.in_force)),),)
    yield "Last checked", ((Text(long_date(head.last_checked)),),)
    yield "Review by", ((Text(long_date(head.review_by)),),)


def page_foot(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What the page rests on, what changed, the actions behind it, and who refers to it."""
    head: GuidanceHead | None = options["head"]
    page: str = options["id"]
    found: list[Block] = []
    if sources := tuple(_sources(scene, page)):
        columns = (Column("Act or guidance"), Column("Standards that rest on it"))
        found.append(Field("Sources", "", (Table("Sources of this page", columns, sources),)))
    if head and head.history:
        lines = tuple(_change(scene, *change) for change in head.history)
        found.append(Field("History", "", (Points(lines),)))
    mentions = scene.inventory.mentions_of("guidance", page)
    actions = tuple(dict.fromkeys(m.from_id for _, m in mentions if m.from_kind == "action"))
    lines = scene.links("action", actions) or ((Mark("gap", "No improvement action names this page"),),)
    found.append(Field("Improvement actions behind this page", "", (Points(lines),)))
    if citing := tuple(_citing(scene, page)):
        found.append(Field("Pages that refer to this one", "", (Points(citing),)))
    return (Box("foot", "About this page", tuple(found)),)


def _sources(scene: Scene, page: str) -> Iterator[Row]:
    """A row for each document that the page's standards rest on."""
    resting: dict[tuple[str, str], list[Line]] = {}
    for located in scene.inventory.held_by("topic", page):
        facts = located.entry.facts
        if isinstance(facts, StandardFacts):
            words = f" ({KINDS[facts.kind].lower()}; {CONFIDENCE[facts.confidence].lower()})"
            line = (link_to(located, facts.number or located.entry.title), Text(words))
            for authority, edition, _ in facts.authority:
                resting.setdefault((authority, edition), []).append(line)
    for authority, edition in sorted(resting):
        name = (scene.link("authority", authority), Text(f", {edition} edition" if edition else ""))
        lines = resting[authority, edition]
        yield Row((name, joined(lines)))


def _change(scene: Scene, on: Any, what: str, why: str) -> Line:
    because = (Text(" Why: "), *scene.line(why)) if why else ()
    return (Text(f"{long_date(on)}: "), *scene.line(what), *because)


def _citing(scene: Scene, page: str) -> Iterator[Line]:
    """The other guidance pages that refer to this page or to one of its standards."""
    found = list(scene.inventory.mentions_of("guidance", page))
    for located in scene.inventory.held_by("topic", page):
        found += scene.inventory.mentions_of("standard", located.entry.id)
    pages = dict.fromkeys(m.from_id for _, m in found if m.from_kind == "guidance" and m.from_id != page)
    yield from scene.links("guidance", tuple(sorted(pages)))


def guidance_table(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """All guidance pages with their readers, their state and when they are checked again."""
    rows = []
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts):
            readers = (Text("; ".join(facts.audience)),)
            overdue = bool(facts.review_by) and facts.review_by < scene.as_of.isoformat()
            review: Line = (Text(scene.day(facts.review_by)),)
            if overdue:
                review = (*review, Text(" "), Mark("overdue", "Overdue"))
            rows.append(Row(((link_to(located),), readers, (Text(facts.status.capitalize()),), review)))
    if not rows:
        return (Words((Text("There is no guidance yet."),), "empty"),)
    columns = (Column("Page"), Column("For"), Column("State"), Column("Review by"))
    return (Table("Practice guidance", columns, tuple(rows)),)
