"""From finding to evidence and back: what answers what, and where there is a hole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

import pytest

from waymark.coverage import Answered, coverage
from waymark.entries import Inventory, Located

from .inventories import PLAN, inventory_of

AS_OF: Final = date(2023, 1, 26)
PAGE: Final = """\
---
owner: head
audience: [All]
status: draft
last-checked: 2022-11-20
review-by: 2023-05-20
answer: {decide: Whether., clock: At once., who: All., record: [It.], if-not: Ask.}
---
# A page
"""
FILES: Final = {
    "plans/p/plan.yaml": PLAN.replace("levels: [area]", "levels: [area, outcome]\nanswers: [visit]"),
    "plans/p/01-a.yaml": """\
id: a
title: An area
answers: [visit/1]
measures: [open]
groups:
  - id: inner
    title: Inner
    answers: [visit/2]
    actions:
      - id: deep
        title: Deep
        answers: [visit/1, visit/2]
        guidance: [phone]
        updates:
          - {on: 2022-12-01, evidence: [An audit.]}
          - {on: 2023-03-01, evidence: [A later one.]}
actions:
  - id: plain
    title: Plain
    measures: [waiting, open]
""",
    "plans/p/02-b.yaml": """\
id: b
title: Another area
actions:
  - id: alone
    title: Alone
  - id: told
    title: Words name no finding
    note: See {finding}`visit/3` and {measure}`mentioned` and {guidance}`letter`.
    answers: [visit/3]
""",
    "plans/q/plan.yaml": PLAN.replace("id: p", "id: q").replace("levels:", "answers: [other/1]\nlevels:"),
    "plans/q/01-c.yaml": """\
id: c
title: An area
actions:
  - id: by-plan
    title: The plan answers for it
    standards: []
""",
    "plans/sources/visit.yaml": """\
id: visit
title: Visit
kind: inspection
findings:
  - {number: "1", title: One}
  - {number: "2", title: Two}
  - {number: "3", title: Three}
  - {number: "4", title: Four}
""",
    "plans/sources/other.yaml": """\
id: other
title: Other
kind: review
findings:
  - {number: "1", title: One}
""",
    "plans/measures/desk.yaml": """\
title: Desk
measures:
  - {id: open, title: Open, unit: calls}
  - {id: waiting, title: Waiting, unit: days}
  - {id: unused, title: Unused, unit: calls}
  - {id: mentioned, title: Named in a note, unit: calls}
  - {id: ruled, title: Of a standard, unit: calls}
""",
    "guidance/standards/phone.yaml": """\
topic: phone
title: Standards
standards:
  - id: answer
    number: P 1
    title: Answer
    rule: Answer.
    kind: advice
    confidence: unconfirmed
    clock: At once
    measures: [ruled]
""",
}

for name in ("phone", "letter", "alone"):
    FILES[f"guidance/{name}.md"] = PAGE


@pytest.fixture(scope="module")
def inventory() -> Inventory:
    """Give two plans that answer two sources."""
    return inventory_of(FILES, AS_OF)


def ids(records: Iterable[Located]) -> list[str]:
    """Return the full ids of records."""
    return [record.entry.id for record in records]


def row(inventory: Inventory, finding: str, plan: str = "") -> Answered:
    """Return what stands behind one finding."""
    (found,) = (one for one in coverage(inventory, plan).answered if one.finding.entry.id == finding)
    return found


def test_an_action_answers_by_itself_or_through_its_groups(inventory: Inventory) -> None:
    """A group answers for all that stands in it, at any depth, and nobody is counted twice."""
    one = row(inventory, "visit/1")
    assert ids(one.actions) == ["p/plain", "p/deep"]
    assert one.groups == ("p/a",)
    two = row(inventory, "visit/2")
    assert ids(two.actions) == ["p/deep"]
    assert two.groups == ("p/inner",)
    assert (ids(row(inventory, "visit/3").actions), row(inventory, "visit/3").groups) == (["p/told"], ())


def test_measures_are_those_of_the_actions_and_their_groups(inventory: Inventory) -> None:
    """Each is named once, an action's own first."""
    assert row(inventory, "visit/1").measures == ("waiting", "open")
    assert row(inventory, "visit/2").measures == ("open",)
    assert row(inventory, "visit/3").measures == ()


def test_guidance_and_evidence_are_those_of_the_actions(inventory: Inventory) -> None:
    """What was told after the day is no evidence yet, and an action has evidence once."""
    one = row(inventory, "visit/1")
    assert (one.guidance, one.with_evidence) == (("phone",), 1)
    early = inventory_of(FILES, date(2022, 11, 30))
    assert row(early, "visit/1").with_evidence == 0


def test_holes_are_told_from_every_side(inventory: Inventory) -> None:
    """Findings, actions, measures and pages that stand alone are listed, in the order of the files."""
    holes = coverage(inventory).holes
    assert ids(holes.unanswered) == ["visit/4"]
    assert ids(holes.answering_nothing) == ["p/alone"]
    assert ids(holes.unmeasured) == ["p/alone", "p/told", "q/by-plan"]
    assert ids(holes.unused_measures) == ["unused"]
    assert ids(holes.unused_guidance) == ["alone"]
    assert ids(holes.without_evidence) == ["p/plain", "p/alone", "p/told", "q/by-plan"]
    assert coverage(inventory).actions == 5


def test_a_plan_looks_at_the_findings_it_answers_and_at_its_own_actions(inventory: Inventory) -> None:
    """Those of the sources that the plan names, and any its actions name; nothing of another plan."""
    of_p, of_q = coverage(inventory, "p"), coverage(inventory, "q")
    assert ids(one.finding for one in of_p.answered) == ["visit/1", "visit/2", "visit/3", "visit/4"]
    assert ids(one.finding for one in of_q.answered) == ["other/1"]
    assert (of_p.actions, of_q.actions) == (4, 1)
    assert ids(of_q.holes.answering_nothing) == []
    assert ids(of_q.holes.without_evidence) == ["q/by-plan"]


def test_what_no_record_uses_is_no_hole_of_one_plan(inventory: Inventory) -> None:
    """A measure that another plan uses is not told as unused where only one plan is looked at."""
    holes = coverage(inventory, "q").holes
    assert (holes.unused_measures, holes.unused_guidance) == ((), ())


def test_a_finding_of_another_source_counts_where_an_action_names_it() -> None:
    """A plan that does not name the source still shows what its action answers."""
    files = {**FILES, "plans/p/plan.yaml": PLAN.replace("levels: [area]", "levels: [area, outcome]")}
    found = coverage(inventory_of(files, AS_OF), "p").answered
    assert ids(one.finding for one in found) == ["visit/1", "visit/2", "visit/3"]


def test_nothing_to_cover_is_covered() -> None:
    """A project without findings, actions or measures has no holes."""
    found = coverage(inventory_of({"plans/p/plan.yaml": PLAN}, AS_OF))
    assert (found.answered, found.actions) == ((), 0)
    assert [hole for hole in found.holes if hole] == []
