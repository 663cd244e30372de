"""The entries of plans, groups and actions."""

from __future__ import annotations

from datetime import date

from waymark.model import Action, Group, Milestone, Path, Plan, Update
from waymark.progress import state
from waymark.yamlfile import place_of

from .collector import Collector
from .records import ActionFacts, GroupFacts, Moment, PlanFacts, Step


def collect_plan(collector: Collector, plan: Plan) -> None:
    """Add the head of a plan."""
    facts = PlanFacts(
        plan.organisation,
        plan.status,
        plan.published,
        plan.since,
        plan.ended,
        plan.silent_after,
        plan.levels,
        plan.schemes,
        plan.answers,
        plan.governance,
        plan.replaces,
    )
    collector.define(("plan", plan.id), plan.title, facts, ())
    source = ("plan", plan.id)
    for target, at in ((target, ("answers", number)) for number, target in enumerate(plan.answers)):
        collector.refer_one("finding" if "/" in target else "source", target, source, at)
    collector.refer("plan", plan.replaces, source, ("replaces",))
    collector.refer("role", plan.governance, source, ("governance",))
    collector.read_prose(source, (), ("summary", plan.summary))


def collect_group(collector: Collector, group: Group, as_of: date, above: tuple[str, ...] = ()) -> None:
    """Add a group with all that stands in it, as at ``as_of``; ``above`` are the ids of the groups above."""
    plan = collector.document.plan
    full_id = f"{plan}/{group.id}" if group.id else (above[-1] if above else plan)
    within = above[-1] if above else ""
    if group.id:
        facts = GroupFacts(plan, group.number, len(above), within)
        collector.define(("group", full_id), group.title, facts, group.path)
    source = ("group", full_id)
    collector.refer("finding", group.answers, source, (*group.path, "answers"))
    collector.refer("measure", group.measures, source, (*group.path, "measures"))
    collector.read_prose(source, group.path, ("summary", group.summary))
    groups = (*above, full_id)
    for action in group.actions:
        _collect_action(collector, action, groups, as_of)
    for inner in group.groups:
        collect_group(collector, inner, as_of, groups)


def _collect_action(collector: Collector, action: Action, groups: tuple[str, ...], as_of: date) -> None:
    full_id = f"{collector.document.plan}/{action.id}"
    facts = _facts(collector, action, groups, as_of)
    collector.define(("action", full_id), action.title, facts, action.path)
    source, path = ("action", full_id), action.path
    for number, person in enumerate(action.people):
        collector.refer_one("role", person.role, source, (*path, "people", number))
    collector.refer("finding", action.answers, source, (*path, "answers"))
    collector.refer("action", action.continues, source, (*path, "continues"))
    collector.refer("measure", action.measures, source, (*path, "measures"))
    for number, step in enumerate(action.milestones):
        for at, person in enumerate(step.people):
            collector.refer_one("role", person.role, source, (*path, "milestones", number, "people", at))
    collector.refer("guidance", action.guidance, source, (*path, "guidance"))
    collector.refer("standard", action.standards, source, (*path, "standards"))
    fixed = (("detail", action.detail), ("impact", action.impact), ("note", action.note))
    collector.read_prose(source, path, *fixed)
    for update in action.updates:
        collector.refer_one("role", update.approved_by, source, (*update.path, "approved-by"))
        for axis, term in update.ratings.items():
            target = f"{collector.document.plan}/{axis}/{term}"
            collector.refer_one("term", target, source, (*update.path, axis))
        texts = (("note", update.note), ("difference", update.difference))
        reasons = (("reason", update.reason), ("mitigation", update.mitigation))
        collector.read_prose(source, update.path, *texts, *reasons, ("evidence", "\n".join(update.evidence)))


def _facts(collector: Collector, action: Action, groups: tuple[str, ...], as_of: date) -> ActionFacts:
    now = state(action, as_of)
    due = now.due
    rated: Path = next(((*u.path, "delivery") for u in now.updates if "delivery" in u.ratings), action.path)
    place = place_of(collector.document.yaml, rated)
    return ActionFacts(
        plan=collector.document.plan,
        groups=groups,
        number=action.number,
        added=action.added,
        people=tuple(action.people),
        due_kind=due.kind if due else "",
        due=due.words if due else "",
        due_end=due.end.isoformat() if due and due.end else "",
        first_due=action.due.words if now.slips and action.due else "",
        first_kind=action.due.kind if action.due else "",
        first_end=action.due.end.isoformat() if action.due and action.due.end else "",
        overdue=now.overdue(as_of),
        ratings=tuple(now.ratings.items()),
        read_from_note=now.read_from_note,
        updated=now.updated.isoformat() if now.updated else "",
        note=now.note,
        impact=action.impact,
        difference=now.difference,
        reason=now.reason,
        mitigation=now.mitigation,
        rated_at=place[1:],
        moments=tuple(_moment(update) for update in reversed(now.updates)),
        steps=tuple(_step(step) for step in action.milestones),
    )


def _moment(update: Update) -> Moment:
    due = update.due
    return Moment(
        on=update.on.isoformat(),
        ratings=tuple(update.ratings.items()),
        read_from_note=update.read_from_note,
        note=update.note,
        difference=update.difference,
        evidence=update.evidence,
        due=due.words if due else "",
        due_kind=due.kind if due else "",
        due_end=due.end.isoformat() if due and due.end else "",
        reason=update.reason,
        mitigation=update.mitigation,
        approved_by=update.approved_by,
        source=update.source,
    )


def _step(step: Milestone) -> Step:
    due = step.due
    end = due.end.isoformat() if due and due.end else ""
    return Step(step.title, step.people, due.words if due else "", end, step.reached)
