"""What the site adds to a guidance page: its banner, its answer, its head and its foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from waymark.model import Answer, GuidanceHead, RecordList, long_date
from waymark.model.standard import GAP
from waymark.site.blocks import (
    Block,
    Box,
    Day,
    Facts,
    Line,
    Link,
    Mark,
    Points,
    Text,
    Words,
)

from .editions import number_of, outdated
from .reviews import review_day
from .scene import SUPPLY, Options, Scene, joined, link_to


def page_head(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The banners, the readers, how fresh it is, the answer, and whose page it is.

    A companion page says only that it is a draft: for a young person the rest stands at the foot.
    """
    head: GuidanceHead = options["head"]
    if head.companion_of:
        return tuple(_for_companions(scene, head))
    found: list[Block] = [*banners(scene, head, options["notice"]), _state(scene, head, options["id"])]
    if head.answer:
        found.append(answer_box(scene, head.answer))
    found += _older_editions(scene, options["id"])
    found.append(whose_page(scene, head, options["id"]))
    return tuple(found)


def whose_page(scene: Scene, head: GuidanceHead, page: str) -> Facts:
    """Who keeps the page and approved it, and what stands beside it."""
    return Facts(tuple(_head(scene, head, page)), "page-head")


def _for_companions(scene: Scene, head: GuidanceHead) -> Iterator[Block]:
    if head.status == "draft" or (head.status == "live" and not head.approved):
        yield Words((Mark("kind", "Draft"), Text(" The council has not agreed this page yet.")), "for")
        yield from _overdue(scene, head)
    else:
        yield from banners(scene, head, "")


def _state(scene: Scene, head: GuidanceHead, page: str) -> Words:
    """Who the page is for, whether it can still be trusted, and the way to its exceptions."""
    checked = head.last_checked.isoformat()
    line: Line = (
        *readers(head).line,
        Text(" Last checked "),
        Day(checked, scene.day(checked)),
        Text(", review by "),
        review_day(scene, head),
        Text(". "),
    )
    if number := len({one.standard.entry.id for one in outdated(scene, page)}):
        rules = "1 rule rests" if number == 1 else f"{number} rules rest"
        line = (*line, Mark("superseded", f"{rules} on an older edition"), Text(" "))
    where = Link(scene.docname, "when-this-does-not-apply", "When this does not apply")
    return Words((*line, where), "page-state")


def banners(scene: Scene, head: GuidanceHead, notice: str) -> Iterator[Block]:
    """What a reader has to know before using the page; ``notice`` is what is said of a draft."""
    if head.status == "withdrawn":
        words: Line = (
            Text("Withdrawn. ", "strong"),
            Text("Do not use this page. It is kept for the record."),
        )
        for instead in scene.links("guidance", (head.replaced_by,) if head.replaced_by else ()):
            words = (*words, Text(" Use instead: "), *instead, Text("."))
        yield Box("banner overdue-review", "Withdrawn", (Words(words),))
    elif not head.approved:
        words = (Text("Draft: not approved for practice. ", "strong"), Text(notice))
        yield Box("banner draft", "Draft", (Words(words),))
    yield from _overdue(scene, head)


def _overdue(scene: Scene, head: GuidanceHead) -> Iterator[Box]:
    if head.status != "withdrawn" and head.review_by < scene.as_of:
        words = (
            Text("Review overdue. ", "strong"),
            Text(f"This page was to be checked by {long_date(head.review_by)}."),
        )
        yield Box("banner overdue-review", "Review overdue", (Words(words),))


def readers(head: GuidanceHead) -> Words:
    """Who the page is for."""
    return Words((Text(f"Who this is for: {'; '.join(head.audience)}."),), "for")


def answer_box(scene: Scene, answer: Answer) -> Box:
    """The answer in short."""
    return Box("answer", "The answer in short", (Facts(tuple(_answer(scene, answer))),))


def _older_editions(scene: Scene, page: str) -> Iterator[Block]:
    """That rules of the page were read in editions that others have replaced."""
    older: dict[tuple[str, str, str], list[Line]] = {}
    for one in outdated(scene, page):
        line = (link_to(one.standard, number_of(one.standard)),)
        older.setdefault(one.editions, []).append(line)
    for (authority, edition, newer), lines in sorted(older.items()):
        words: Line = (
            Text("Check before relying on it. ", "strong"),
            scene.link("authority", authority),
            Text(f" has a newer edition, {newer}. Read in that of {edition}: "),
            *joined(lines),
            Text("."),
        )
        yield Box("banner superseded-edition", "Older edition", (Words(words),))


def _answer(scene: Scene, answer: Answer) -> Iterator[tuple[str, tuple[Line, ...]]]:
    for label, text in (("Decide", answer.decide), ("By when", answer.clock), ("Who decides", answer.who)):
        yield label, (with_gaps(scene, text),)
    yield "Record", tuple(with_gaps(scene, point) for point in answer.record)
    yield "If you cannot", (with_gaps(scene, answer.if_not),)


def with_gaps(scene: Scene, text: str) -> Line:
    """A text in which the words for what only the council can say are shown as such."""
    line: list[Any] = []
    for piece in scene.line(text):
        if not isinstance(piece, Text) or not GAP.search(piece.text):
            line.append(piece)
            continue
        first, *others = GAP.split(piece.text)
        line += [piece._replace(text=first)] if first else []
        for after in others:
            line += [SUPPLY, *([piece._replace(text=after)] if after else [])]
    return tuple(line)


def _head(scene: Scene, head: GuidanceHead, page: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield "Owner", (scene.role(head.owner),)
    if head.approved:
        yield "Approved by", (scene.role(head.approved_by),)
    if head.in_force:
        yield "In force from", ((Text(long_date(head.in_force)),),)
    if head.companion_of:
        yield "Last checked", ((Text(long_date(head.last_checked)),),)
        yield "Review by", ((review_day(scene, head),),)
    mentions = scene.inventory.mentions_of("guidance", page)
    beside = tuple(one.from_id for _, one in mentions if one.field == "companion-of")
    of = (head.companion_of,) if head.companion_of else ()
    for label, pages in (("The page for staff", of), ("Written for others", beside)):
        if links := scene.links("guidance", pages):
            yield label, links
    if has_card(head):
        yield "On one sheet", ((Link(card_page(page), "", "Card for the duty desk"),),)


def card_page(page: str) -> str:
    """The card of a guidance page: what the duty desk needs of it, on one side of paper."""
    return f"guidance/cards/{page}"


def has_card(head: GuidanceHead) -> bool:
    """Whether a page has a card: it gives an answer, and it may be used."""
    return head.answer is not None and head.status != "withdrawn"


def record_lists(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What each kind of record holds."""
    return tuple(block for one in options["records"] for block in _record_list(scene, one))


def _record_list(scene: Scene, one: RecordList) -> Iterator[Block]:
    yield Words((Text(f"For {one.kind}, write:", "strong"),), "record-for")
    yield Points(tuple(with_gaps(scene, point) for point in one.points))
    if one.note:
        yield Words(with_gaps(scene, one.note), "record-note")
