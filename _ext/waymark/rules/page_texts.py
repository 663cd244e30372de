"""The texts of a guidance page in the order in which its readers come to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from waymark.loading import Document, GuidancePage
from waymark.model import Answer, GuidanceHead, Path
from waymark.yamlfile import place_of

from .template import HEADINGS, MADE

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_STARTS_ANEW: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_NO_PROSE: Final = re.compile(r":[a-z-]+:|\([\w-]+\)=$|!\[[^\]]*\]\([^)]*\)$")
_AFTER_WHAT_IS_MADE: Final = HEADINGS[HEADINGS.index(MADE[-1]) + 1 :]


class PageText(NamedTuple):
    """A title, a paragraph, an item of a list or a field of the head."""

    part: str
    """``heading``, ``audience``, ``answer``, ``body``, ``steps`` or ``records``."""
    text: str
    """Markdown as typed."""
    line: int
    """The line on which it starts."""

    @property
    def prose(self) -> bool:
        """Whether it counts as running text of the page: not its headings, its readers and its answer."""
        return self.part in {"body", "steps", "records"}


def page_texts(document: Document) -> tuple[PageText, ...]:
    """The texts of the page in ``document`` in the order the site shows them; none where it is no page.

    Left out are the standards, which other files hold, and the history, which few read.
    """
    page = document.record
    if not isinstance(page, GuidancePage):
        return ()
    body = list(_units(page.body))
    if _begins_without_head(page):
        body = body[next((number for number, one in enumerate(body) if one.part == "heading"), len(body)) :]
    start = next((number for number, one in enumerate(body) if one.part == "heading"), 0)
    split = next((n for n, one in enumerate(body) if one.text in _AFTER_WHAT_IS_MADE), len(body))
    head = page.head
    return (
        *body[: start + 1],
        *_fields(document, head, "audience", "answer"),
        *body[start + 1 : split],
        *_fields(document, head, "steps", "records"),
        *body[split:],
    )


def _begins_without_head(page: GuidancePage) -> bool:
    """Whether the file has no head that ends: what stands above its title may be one, and is no text."""
    return bool(page.body) and page.body[0][0] == 1


def _units(lines: Iterable[tuple[int, str]]) -> Iterator[PageText]:
    """The headings, paragraphs and items of lists in the numbered ``lines`` of a page."""
    waiting: list[str] = []
    first = 0
    for number, line in lines:
        text, heading = line.strip(), _HEADING.match(line)
        ends = not text or heading or _NO_PROSE.match(text)
        if waiting and (ends or _STARTS_ANEW.match(line)):
            yield PageText("body", "\n".join(waiting), first)
            waiting = []
        if heading:
            yield PageText("heading", heading[2].rstrip("# "), number)
        elif not ends:
            first = first if waiting else number
            waiting.append(_STARTS_ANEW.sub("", text, count=1) if not waiting else text)
    if waiting:
        yield PageText("body", "\n".join(waiting), first)


def _fields(document: Document, head: GuidanceHead | None, *parts: str) -> Iterator[PageText]:
    """The texts of some parts of the head; none of one that is unsound."""
    for part in parts:
        for text, path in _OF_THE_HEAD[part](head) if head else ():
            if text:
                line = place_of(document.yaml, path).line
                yield PageText(part, text, line + _is_block(document, line))


def _is_block(document: Document, line: int) -> bool:
    """Whether the text that begins at ``line`` of the file stands on the lines below it."""
    return document.lines[line - 1].rstrip().endswith(("|", ">", "|-", ">-"))


def _audience(head: GuidanceHead) -> Iterator[tuple[str, Path]]:
    for number, readers in enumerate(head.audience):
        yield readers, ("audience", number)


def _answer(head: GuidanceHead) -> Iterator[tuple[str, Path]]:
    answer: Answer | None = head.answer
    if answer is None:
        return
    for field, text in (("decide", answer.decide), ("clock", answer.clock), ("who", answer.who)):
        yield text, ("answer", field)
    for number, point in enumerate(answer.record):
        yield point, ("answer", "record", number)
    yield answer.if_not, ("answer", "if-not")


def _steps(head: GuidanceHead) -> Iterator[tuple[str, Path]]:
    for step in head.steps:
        yield step.title, (*step.path, "title")
        yield step.text, (*step.path, "text")


def _records(head: GuidanceHead) -> Iterator[tuple[str, Path]]:
    for number, record in enumerate(head.records):
        yield record.kind, ("records", number, "for")
        for place, point in enumerate(record.points):
            yield point, ("records", number, "points", place)
        yield record.note, ("records", number, "note")


_OF_THE_HEAD: Final = {"audience": _audience, "answer": _answer, "steps": _steps, "records": _records}
