"""A guidance page: what its head and its records give, in the template's order round what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from docutils import nodes

from waymark.model import GuidanceHead
from waymark.model.standard import TO_BE_SUPPLIED_BY
from waymark.rules import HEADINGS, MADE
from waymark.site.nodes import view, view_of

_GAP: Final = re.compile(f"({TO_BE_SUPPLIED_BY})", re.IGNORECASE)
_ANCHORS: Final = {"Steps": "steps", "Standards": "standards", "What to record": "what-to-record"}


def complete(top: nodes.section, docname: str, name: str, head: GuidanceHead | None, notice: str) -> None:
    """Add to the page under ``top`` all that its author does not write.

    ``name`` is that of its file; ``head`` is None where it is unsound; the page then has only its foot.
    """
    mark_gaps(top)
    if head is not None:
        top.insert(1, view_of("page-head", docname, head=head, notice=notice, id=name))
        taken = {anchor for node in top.findall(nodes.Element) for anchor in node["ids"]}
        for title, made in _made(docname, name, head, taken):
            section = nodes.section("", nodes.title("", title), made, ids=[_free(_ANCHORS[title], taken)])
            top.insert(_place_of(top, title), section)
    top += view_of("page-foot", docname, head=head, id=name)


def _made(docname: str, name: str, head: GuidanceHead, taken: set[str]) -> Iterator[tuple[str, view]]:
    """The sections that come from the head and from the records, in their order."""
    if head.steps:
        # A heading may have the address of a step, as "Step 3" of a worked example would.
        step = "pathway-step" if any(anchor.startswith("step-") for anchor in taken) else "step"
        yield MADE[0], view_of("pathway", docname, steps=head.steps, topic=name, anchor=step)
    if not head.companion_of:
        yield MADE[1], view_of("standards", docname, topic=name)
    if head.records:
        yield MADE[2], view_of("record-lists", docname, records=head.records)


def _free(anchor: str, taken: set[str]) -> str:
    """``anchor``, or the like of it where a heading of the page has that address."""
    while anchor in taken:
        anchor = f"the-{anchor}"
    return anchor


def _place_of(top: nodes.section, title: str) -> int:
    """Where the section called ``title`` belongs: before the first one that the template puts later."""
    later = HEADINGS[HEADINGS.index(title) + 1 :]
    for number, child in enumerate(top.children):
        if isinstance(child, nodes.section) and child[0].astext() in later:
            return number
    return len(top.children)


def mark_gaps(top: nodes.section) -> None:
    """Let the words for what only the council can say look in running text as they do in the answer."""
    for text in list(top.findall(nodes.Text)):
        parts = [part for part in _GAP.split(str(text)) if part]
        made: list[nodes.Node] = [
            nodes.inline("", part, classes=["wm-supply"]) if _GAP.fullmatch(part) else nodes.Text(part)
            for part in parts
        ]
        if any(isinstance(one, nodes.inline) for one in made):
            text.parent.replace(text, made)
