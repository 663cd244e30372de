"""What the pages of a plan and of its groups say of themselves, and all plans side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, Located, PlanFacts
from waymark.labels import sentence
from waymark.model import Plan
from waymark.progress import COMPLETE
from waymark.site.blocks import (
    Badge,
    Block,
    Column,
    Facts,
    File,
    Line,
    Link,
    Mark,
    Piece,
    Points,
    Row,
    Table,
    Text,
    Words,
)
from waymark.standing import ENDED

from .action_tables import count_of
from .scene import Options, Scene, cited, joined, link_to
from .selection import Chosen, choose

REPORTS: Final = {
    "movement": (
        "How it moved",
        "What was planned and what was done, month by month, and the dates that moved.",
    ),
    "summary": (
        "For a committee",
        "What was done, what is planned and what difference it makes, made from the same actions.",
    ),
    "coverage": ("From finding to evidence", "What stands behind each finding, and what stands alone."),
    "honesty": (
        "What to ask about",
        "Ratings, dates and figures that stand against each other, and silences. Nothing is corrected.",
    ),
    "around": (
        "Measures, money and risks",
        "What the plan is measured by, what it costs and what could hold it up.",
    ),
}
"""The reports on a plan: title and what each tells, in the order a page lists them."""

NO_NAME: Final = "group"
"""What a plan calls its groups that does not say."""


def report_docname(plan: str, report: str) -> str:
    """The page of a report on a plan."""
    return f"reports/{plan}/{report}"


def plan_reports(_scene: Scene, options: Options) -> tuple[Block, ...]:
    """The reports on a plan, with what each tells, and the files to follow it by."""
    plan: str = options["plan"]
    lines: list[Line] = [
        (Link(report_docname(plan, name), "", title), Text(f". {about}"))
        for name, (title, about) in REPORTS.items()
    ]
    lines += [
        (File(f"plans/{plan}.ics", "Calendar of its due dates (.ics)"),),
        (File(f"plans/{plan}.xml", "Feed of what is told of it (Atom)"),),
    ]
    return (Points(tuple(lines)),)


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
    """What the plan calls a group, which findings it answers and which measures show whether it works."""
    plan, depth, named = options["plan"], options["depth"], options["answers"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if depth == 0:
        rows.append(("Plan", ((scene.link("plan", plan),),)))
    if answers := _answers(scene, named):
        rows.append(("Answers", answers))
    elif depth == 0 and not named and _should_answer(scene, plan, f"{plan}/{options['group']}"):
        rows.append(("Answers", ((Mark("gap", "No finding"),),)))
    if measures := scene.links("measure", options["measures"]):
        rows.append(("Measures", measures))
    name = _level_name(scene, plan, depth)
    blocks: list[Block] = [Words((Text(name),), "level")] if name else []
    return (*blocks, Facts(tuple(rows))) if rows else tuple(blocks)


def _level_name(scene: Scene, plan: str, depth: int) -> str:
    """What the plan calls its groups so deep; empty where it has no word of its own."""
    facts = scene.plan(plan)
    name = facts.levels[depth] if facts and depth < len(facts.levels) else ""
    return "" if name == NO_NAME else sentence(name)


def _should_answer(scene: Scene, plan: str, group: str) -> bool:
    """Whether its plan answers something, and nothing in the group does."""
    facts, inventory = scene.plan(plan), scene.inventory
    if facts is None or not facts.answers:
        return False
    holders = {("action", one.entry.id) for one in inventory.held_by("group", group)}
    for one in inventory.held_by("group", group):
        if isinstance(one.entry.facts, ActionFacts):
            holders |= {("group", inner) for inner in one.entry.facts.groups}
    return not any(
        mention.field == "answers" for holder in holders for mention in inventory.named_by(*holder, "finding")
    )


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
        Column("In its own words"),
    )
    rows = tuple(_plan_row(scene, located, facts) for located, facts in found)
    feed = Words((File("changes.xml", "Feed of what is told of all plans (Atom)"),), "source")
    return (Table(count_of(len(rows), "plan"), columns, rows), feed)


def _plan_row(scene: Scene, located: Located, facts: PlanFacts) -> Row:
    actions = choose(scene, {"plan": located.entry.id})
    complete = sum(1 for _, action in actions if scene.common(action) in COMPLETE)
    answers = joined(_answers(scene, facts.answers))
    told = (Text(str(complete)),) if scene.rates(located.entry.id) else (Mark("gap", "Not rated"),)
    counts = ((Text(str(len(actions))),), told, _own_words(actions, facts))
    return Row(((link_to(located),), (Text(facts.status.capitalize()),), answers, *counts))


def _own_words(actions: list[Chosen], facts: PlanFacts) -> Line:
    """How many actions stand at each rating, in the words and colours of the plan itself."""
    counts = Counter(action.delivery for _, action in actions)
    terms = [term for scheme in facts.schemes if scheme.axis == "delivery" for term in scheme.terms]
    pieces: list[Piece] = []
    for term in terms:
        if number := counts[term.id]:
            pieces += [*((Text(" "),) if pieces else ()), Badge(term.colour, f"{number} {term.label}")]
    return tuple(pieces)
