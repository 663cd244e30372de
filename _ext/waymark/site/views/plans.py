"""What the pages of a plan and of its groups say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.model import Plan
from waymark.site.blocks import Block, Facts, Line, Mark, Text

from .scene import Options, Scene, cited


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
