"""The part of a pack that holds the open risks that could hold the plan up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waymark.entries import RiskFacts
from waymark.model import Risk

from .pieces import Named, Told
from .scope import Scope, told
from .wording import period_words


class RiskRow(NamedTuple):
    """A risk."""

    id: str
    title: str
    text: str
    raised: str
    """When it was named, in words; empty where that is not known."""
    owner: str
    """Empty where nobody is named."""
    response: str
    """What is done about it; empty where that is not said."""
    touches: tuple[Named, ...]
    """What in the plan it could hold up."""
    source: Told | None


def risks_of(scope: Scope) -> tuple[RiskRow, ...]:
    """The risks that touch the plan or a part of it and have not ended."""
    return tuple(_risks(scope))


def _risks(scope: Scope) -> Iterator[RiskRow]:
    for located in scope.inventory.of_kind("risk"):
        facts = located.entry.facts
        if isinstance(facts, RiskFacts) and not facts.risk.ended:
            touched = _touched(scope, facts.risk)
            if touched:
                yield _row(scope, facts.risk, touched)


def _touched(scope: Scope, risk: Risk) -> tuple[Named, ...]:
    """What of the plan a risk touches."""
    pairs = ((kind, name) for kind, _, name in (target.partition("/") for target in risk.touches))
    own = [pair for pair in pairs if pair[1] == scope.plan_id or pair[1].startswith(f"{scope.plan_id}/")]
    return tuple(dict.fromkeys(one for kind, name in own for one in scope.named(kind, (name,))))


def _row(scope: Scope, risk: Risk, touched: tuple[Named, ...]) -> RiskRow:
    return RiskRow(
        id=risk.id,
        title=risk.title,
        text=scope.words(risk.text),
        raised=period_words(risk.raised),
        owner=scope.role(risk.owner),
        response=scope.words(risk.response),
        touches=touched,
        source=told(risk.source),
    )
