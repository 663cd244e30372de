"""What the pages of a plan and of its groups say of themselves, and all plans side by side."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import Located, PlanFacts
from waymark.model import Plan
from waymark.progress import COMPLETE
from waymark.site.blocks import Block, Column, Facts, Line, Mark, Row, Table, Text, Words

from .action_tables import count_of
from .scene import ENDED, Options, Scene, cited, joined, link_to
from .selection import choose


def plan_facts(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Whose plan it is, what it answers and who watches over it."""
    plan: Plan = options["plan"]
    return (Facts(tuple(_plan(scene, plan))),)


def _plan(scene: Scene, plan: Plan) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if plan.organisation:
        yield "Plan of", ((Text(plan.organisation),),)
    if plan.status != "active":
        yield "State of the plan", ((Text(plan.status.capitalize(), "strong"),),)
    if plan.published:
        yield "Published", ((Text(scene.day(plan.published)),),)
    if answers := _answers(scene, plan.answers):
        yield "Answers", answers
    if replaced := scene.links("plan", plan.replaces):
        yield "Takes over from", replaced
    if plan.governance:
        yield "Overseen by", tuple(scene.role(role) for role in plan.governance)
    if plan.documents:
        yield "Papers", tuple(cited(paper) for paper in plan.documents)


def _answers(scene: Scene, targets: tuple[str, ...]) -> tuple[Line, ...]:
    kinds = (("finding" if "/" in target else "source", target) for target in targets)
    return tuple(line for kind, target in kinds for line in scene.links(kind, (target,)))


def group_facts(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Which findings a group answers and which measures show whether it works."""
    named: tuple[str, ...] = options["answers"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if options.get("top"):
        rows.append(("Plan", ((scene.link("plan", options["plan"]),),)))
        if answers := _answers(scene, named):
            rows.append(("Answers", answers))
        elif not named:
            rows.append(("Answers", ((Mark("gap", "No finding"),),)))
    if measures := scene.links("measure", options["measures"]):
        rows.append(("Measures", measures))
    return (Facts(tuple(rows)),) if rows else ()


def plans_table(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """All plans, those at work first, with what each answers and how many of its actions are complete."""
    found = [
        (located, located.entry.facts)
        for located in scene.inventory.of_kind("plan")
        if isinstance(located.entry.facts, PlanFacts)
    ]
    if not found:
        return (Words((Text("There is no plan yet."),), "empty"),)
    found.sort(key=lambda plan: (plan[1].status in ENDED, plan[0].entry.id))
    columns = (
        Column("Plan"),
        Column("State"),
        Column("Answers"),
        Column("Actions", number=True),
        Column("Complete", number=True),
    )
    rows = tuple(_plan_row(scene, located, facts) for located, facts in found)
    return (Table(count_of(len(rows), "plan"), columns, rows),)


def _plan_row(scene: Scene, located: Located, facts: PlanFacts) -> Row:
    actions = choose(scene, {"plan": located.entry.id})
    complete = sum(1 for _, action in actions if scene.common(action) in COMPLETE)
    answers = joined(_answers(scene, facts.answers))
    counts = ((Text(str(len(actions))),), (Text(str(complete)),))
    return Row(((link_to(located),), (Text(facts.status.capitalize()),), answers, *counts))
