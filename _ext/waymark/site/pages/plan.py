"""The pages of a plan and of its top-level groups."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from waymark.model import Action, Group, Path, Plan, anchor
from waymark.site.nodes import view
from waymark.site.views.action_tables import COMMITTEE_COLUMNS

from .making import PageMaker


def plan_page(make: PageMaker, plan: Plan, groups: list[str]) -> nodes.section:
    """The page of a plan; ``groups`` are the docnames of its groups."""
    page = make.section(f"plan-{plan.id}", plan.title, make.view("as-at", plan=plan.id))
    page += make.prose(plan.summary, ("summary",))
    page += make.view("plan-facts", plan=plan)
    page += make.section("progress", "Progress", make.view("progress", plan=plan.id))
    page += make.section("attention", "What needs attention", make.view("exceptions", plan=plan.id))
    page += make.section("ratings", "What the ratings mean", make.view("key", plan=plan.id))
    columns = ("area", "action", "responsible", "due", "rating")
    page += make.section("all-actions", "All actions", make.view("actions", plan=plan.id, columns=columns))
    page += make.section("gaps", "What the record does not say", make.view("gaps", plan=plan.id))
    page += make.toctree(groups)
    return page


def group_page(make: PageMaker, plan: str, group: Group) -> nodes.section:
    """The page of a top-level group."""
    full_id = f"{plan}/{group.id}"
    title = f"{group.number}. {group.title}" if group.number else group.title
    page = make.section(anchor("group", group.id), title, make.view("as-at", group=full_id))
    page += make.prose(group.summary, ("summary",))
    page += _facts(make, plan, group, top=True)
    page += make.view("progress", group=full_id, by="outcome" if group.groups else "area")
    page.extend(_actions(make, plan, group))
    for number, inner in enumerate(group.groups, 1):
        page += _inner_group(make, plan, inner, f"{group.id}-{number}")
    fold = "Show the actions of this area as one table"
    table = make.view("actions", group=full_id, columns=COMMITTEE_COLUMNS, caption=title, fold=fold)
    page += make.section("committee-table", "As a committee table", table)
    return page


def _inner_group(make: PageMaker, plan: str, group: Group, place: str) -> nodes.section:
    """A section for a group within a group. Without an id its address is its place."""
    section = make.section(anchor("group", group.id or place), group.title)
    section += make.prose(group.summary, (*group.path, "summary"))
    if group.measures:
        section += _facts(make, plan, group, top=False)
    section.extend(_actions(make, plan, group))
    for number, inner in enumerate(group.groups, 1):
        section += _inner_group(make, plan, inner, f"{group.id or place}-{number}")
    return section


def _facts(make: PageMaker, plan: str, group: Group, *, top: bool) -> view:
    """What a group answers and measures, by ids: options are kept from build to build, so they are small."""
    return make.view("group-facts", answers=group.answers, measures=group.measures, plan=plan, top=top)


def _actions(make: PageMaker, plan: str, group: Group) -> Iterator[nodes.Node]:
    for action in group.actions:
        node = make.view("action", action=action, plan=plan, anchor=anchor("action", action.id))
        yield make.with_texts(node, _texts(action))


def _texts(action: Action) -> Iterator[tuple[str, str, Path]]:
    """The texts of an action: a name the view refers to, the text, and where it stands."""
    for field in ("detail", "impact", "note"):
        yield field, getattr(action, field), (*action.path, field)
    for number, update in enumerate(action.updates):
        for field in ("note", "difference", "reason", "mitigation"):
            yield f"{number}.{field}", getattr(update, field), (*update.path, field)
        for item, text in enumerate(update.evidence):
            yield f"{number}.evidence.{item}", text, (*update.path, "evidence", item)
