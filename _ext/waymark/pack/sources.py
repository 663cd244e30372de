"""The part of a pack that names the papers it rests on, and what rests on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from .actions import ActionRow
from .cover import Cover
from .measures import MeasureRow
from .money import Money
from .risks import RiskRow
from .wording import count_of, period_words


class PaperRow(NamedTuple):
    """A paper."""

    title: str
    date: str
    """As typed; empty where it is not known."""
    when: str
    """The date in words."""
    link: str
    rests: tuple[str, ...]
    """What of the pack rests on it: ``12 updates``, ``one figure``."""


def sources_of(
    cover: Cover,
    actions: tuple[ActionRow, ...],
    measures: tuple[MeasureRow, ...],
    money: tuple[Money, ...],
    risks: tuple[RiskRow, ...],
) -> tuple[PaperRow, ...]:
    """The papers, the oldest first; those without a date last."""
    cited = [
        *((paper, "plan") for paper in cover.papers),
        *((one.source, "update") for action in actions for one in action.updates),
        *((one.source, "figure") for row in measures for one in row.values),
        *((row.source, "table") for row in money),
        *((row.source, "risk") for row in risks),
    ]
    found: dict[tuple[str, str], Counter[str]] = {}
    links: dict[tuple[str, str], str] = {}
    for paper, what in cited:
        if paper is not None:
            name = paper.date, paper.title
            found.setdefault(name, Counter())[what] += 1
            links[name] = links.get(name) or paper.link
    rows = [
        PaperRow(title, day, period_words(day), links[day, title], tuple(_rests(counts)))
        for (day, title), counts in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (not row.date, row.date, row.title)))


def _rests(counts: Counter[str]) -> Iterator[str]:
    if counts["plan"]:
        yield "the plan itself"
    for what, nouns in (("update", "updates"), ("figure", "figures"), ("table", "tables"), ("risk", "risks")):
        if counts[what]:
            noun = "table of money" if what == "table" else what
            yield count_of(counts[what], noun, "tables of money" if what == "table" else nouns)
