"""Rules on standards of practice: words no stronger than the authority behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from waymark.loading import Document
from waymark.model import Standard, StandardsPage
from waymark.problems import Problem

from .place import problem_at

_MUST = re.compile(r"\bmust\b", re.IGNORECASE)


def rules_of_standards(document: Document, page: StandardsPage) -> Iterator[Problem]:
    """The problems of all standards of ``page``."""
    for standard in page.standards:
        yield from _strength(document, standard)


def _strength(document: Document, standard: Standard) -> Iterator[Problem]:
    if standard.kind == "law" and standard.confidence != "unconfirmed":
        return
    texts: dict[str, tuple[str, ...]] = {
        "title": (standard.title,),
        "rule": (standard.rule,),
        "clock": (standard.clock.in_full,),
        "record": standard.record,
        "exceptions": standard.exceptions,
    }
    why = "not confirmed" if standard.confidence == "unconfirmed" else f"of kind {standard.kind}"
    for field, points in texts.items():
        if any(_MUST.search(point) for point in points):
            message = f'Standard "{standard.id}" says "must" and is {why}.'
            fix = 'say what to do without "must", or "should" for statutory guidance'
            yield problem_at(document, (*standard.path, field), "must-without-law", message, fix)
