"""The part of a pack that leads from each finding to the evidence, and names what stands alone."""

from __future__ import annotations

from typing import NamedTuple

from waymark.coverage import Answered, coverage
from waymark.entries import FindingFacts, Located
from waymark.labels import RESPONSES

from .pieces import Named
from .scope import Scope, named


class FindingRow(NamedTuple):
    """A finding with all that stands behind it."""

    id: str
    number: str
    title: str
    text: str
    source: Named
    kind: str
    response: str
    groups: tuple[Named, ...]
    """The groups that answer it."""
    actions: tuple[Named, ...]
    """The actions that answer it, by themselves or through their group."""
    measures: tuple[Named, ...]
    guidance: tuple[Named, ...]
    with_evidence: int
    """How many of the actions have told evidence."""


class Holes(NamedTuple):
    """What stands alone."""

    unanswered: tuple[Named, ...]
    """Findings that no action answers."""
    answering_nothing: tuple[Named, ...]
    """Actions that answer no finding."""
    unmeasured: tuple[Named, ...]
    """Actions without a measure."""
    without_evidence: tuple[Named, ...]
    """Actions that have told no evidence."""


class CoveragePart(NamedTuple):
    """Findings with what answers them, and the holes."""

    findings: tuple[FindingRow, ...]
    holes: Holes


def coverage_of(scope: Scope) -> CoveragePart:
    """What stands behind each finding that the plan answers."""
    found = coverage(scope.inventory, scope.plan_id)
    holes = found.holes
    return CoveragePart(
        tuple(_row(scope, one) for one in found.answered),
        Holes(
            unanswered=_all(holes.unanswered),
            answering_nothing=_all(holes.answering_nothing),
            unmeasured=_all(holes.unmeasured),
            without_evidence=_all(holes.without_evidence),
        ),
    )


def _all(located: tuple[Located, ...]) -> tuple[Named, ...]:
    return tuple(map(named, located))


def _row(scope: Scope, one: Answered) -> FindingRow:
    facts = one.finding.entry.facts
    assert isinstance(facts, FindingFacts)
    return FindingRow(
        id=one.finding.entry.id,
        number=facts.number,
        title=one.finding.entry.title,
        text=scope.words(facts.text),
        source=Named(facts.source, scope.title("source", facts.source)),
        kind=facts.kind,
        response=RESPONSES.get(facts.response, facts.response),
        groups=scope.named("group", one.groups),
        actions=_all(one.actions),
        measures=scope.named("measure", one.measures),
        guidance=scope.named("guidance", one.guidance),
        with_evidence=one.with_evidence,
    )
