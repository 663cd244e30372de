"""From finding to evidence, and back: what answers what, and where there is a hole."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from waymark.entries import ActionFacts, Inventory, Located


class Answered(NamedTuple):
    """A finding with all that stands behind it."""

    finding: Located
    groups: tuple[str, ...]
    """Full ids of the groups that answer it."""
    actions: tuple[Located, ...]
    """The actions that answer it, by themselves or through their group."""
    measures: tuple[str, ...]
    guidance: tuple[str, ...]
    with_evidence: int
    """How many of the actions have told evidence."""


class Holes(NamedTuple):
    """What stands alone, in the order of the files."""

    unanswered: tuple[Located, ...]
    """Findings that no action answers."""
    answering_nothing: tuple[Located, ...]
    """Actions that answer no finding, by themselves, their group or their plan."""
    unmeasured: tuple[Located, ...]
    """Actions without a measure, of their own or of their group."""
    unused_measures: tuple[Located, ...]
    """Measures that no group, action or standard names."""
    unused_guidance: tuple[Located, ...]
    """Guidance pages that no action names."""
    without_evidence: tuple[Located, ...]
    """Actions that have told no evidence."""


class Coverage(NamedTuple):
    """Every finding with what answers it, and the holes."""

    answered: tuple[Answered, ...]
    holes: Holes
    actions: int


def coverage(inventory: Inventory, plan: str = "") -> Coverage:
    """The chain finding, action, measure, guidance, evidence: for the actions of one plan or of all.

    With a plan, the findings are those of the sources that it answers, and those its actions name.
    """
    actions = [
        (located, located.entry.facts)
        for located in (inventory.held_by("plan", plan) if plan else inventory.of_kind("action"))
        if isinstance(located.entry.facts, ActionFacts)
    ]
    answers, groups = _answers(inventory, actions)
    findings = [one for one in inventory.of_kind("finding") if _wanted(inventory, one, plan, answers)]
    measures = {one.entry.id: _named(inventory, one, facts, "measure") for one, facts in actions}
    guidance = {one.entry.id: _named(inventory, one, facts, "guidance") for one, facts in actions}
    rows = []
    for finding in findings:
        mine = answers.get(finding.entry.id, [])
        ids = [one.entry.id for one in mine]
        rows.append(
            Answered(
                finding,
                tuple(dict.fromkeys(groups.get(finding.entry.id, ()))),
                tuple(mine),
                tuple(dict.fromkeys(name for one in ids for name in measures[one])),
                tuple(dict.fromkeys(name for one in ids for name in guidance[one])),
                sum(1 for one in mine if _evidence(one)),
            )
        )
    named = {one.entry.id for found in answers.values() for one in found}
    holes = Holes(
        unanswered=tuple(row.finding for row in rows if not row.actions),
        answering_nothing=tuple(one for one, _ in actions if one.entry.id not in named),
        unmeasured=tuple(one for one, _ in actions if not measures[one.entry.id]),
        unused_measures=() if plan else _unused(inventory, "measure", {"action", "group", "standard"}),
        unused_guidance=() if plan else _unused(inventory, "guidance", {"action"}),
        without_evidence=tuple(one for one, _ in actions if not _evidence(one)),
    )
    return Coverage(tuple(rows), holes, len(actions))


def _answers(
    inventory: Inventory, actions: list[tuple[Located, ActionFacts]]
) -> tuple[dict[str, list[Located]], dict[str, list[str]]]:
    """The actions and the groups that answer each finding, by its full id.

    A finding that the plan itself answers is answered by all its actions.
    """
    answers: dict[str, list[Located]] = defaultdict(list)
    groups: dict[str, list[str]] = defaultdict(list)
    for located, facts in actions:
        own = _targets(inventory, "action", located.entry.id)
        for finding in own:
            answers[finding].append(located)
        for finding in _targets(inventory, "plan", facts.plan):
            if finding not in own:
                own.append(finding)
                answers[finding].append(located)
        for group in facts.groups:
            for finding in _targets(inventory, "group", group):
                groups[finding].append(group)
                if finding not in own:
                    answers[finding].append(located)
    return answers, groups


def _targets(inventory: Inventory, kind: str, name: str) -> list[str]:
    mentions = inventory.named_by(kind, name, "finding")
    return list(dict.fromkeys(mention.target for mention in mentions if mention.field == "answers"))


def _named(inventory: Inventory, action: Located, facts: ActionFacts, kind: str) -> tuple[str, ...]:
    """The records of a kind that an action or one of its groups names in a field for them."""
    holders = (("action", action.entry.id), *(("group", group) for group in facts.groups))
    fields = {"measure": "measures", "guidance": "guidance"}
    found = (
        mention.target
        for holder in holders
        for mention in inventory.named_by(*holder, kind)
        if mention.field == fields[kind]
    )
    return tuple(dict.fromkeys(found))


def _evidence(action: Located) -> bool:
    facts = action.entry.facts
    return isinstance(facts, ActionFacts) and any(moment.evidence for moment in facts.moments)


def _wanted(inventory: Inventory, finding: Located, plan: str, answers: dict[str, list[Located]]) -> bool:
    if not plan or finding.entry.id in answers:
        return True
    source = finding.entry.id.rpartition("/")[0]
    mentions = inventory.named_by("plan", plan, "source", "finding")
    return any(mention.target in {source, finding.entry.id} for mention in mentions)


def _unused(inventory: Inventory, kind: str, users: set[str]) -> tuple[Located, ...]:
    return tuple(
        located
        for located in inventory.of_kind(kind)
        if not any(mention.from_kind in users for _, mention in inventory.mentions_of(kind, located.entry.id))
    )
