"""The part of a pack that says where the record contradicts itself. Nothing is corrected."""

from __future__ import annotations

from typing import NamedTuple

from waymark.entries import ActionFacts
from waymark.honesty import CODES, Doubt, doubts
from waymark.labels import DOUBTS

from .pieces import Named
from .scope import Scope, named


class DoubtRow(NamedTuple):
    """One thing a reader should know before trusting a rating or a figure."""

    code: str
    title: str
    """What kind of doubt it is, in words."""
    kind: str
    """The kind of record: ``action``, ``measure`` or ``finance``."""
    record: Named
    words: str
    """What stands against what."""
    lead: str
    """Who leads the action; empty where it is none or nobody is named."""


def doubts_of(scope: Scope) -> tuple[DoubtRow, ...]:
    """The doubts that touch the plan, by kind."""
    found = [one for one in doubts(scope.inventory, scope.as_of) if scope.plan_id in one.plans]
    return tuple(_row(scope, one) for code in CODES for one in found if one.code == code)


def _row(scope: Scope, one: Doubt) -> DoubtRow:
    facts = one.record.entry.facts
    people = scope.holders(facts.people[:1]) if isinstance(facts, ActionFacts) else ()
    lead = people[0].short if people else ""
    return DoubtRow(one.code, DOUBTS[one.code], one.record.entry.kind, named(one.record), one.words, lead)
