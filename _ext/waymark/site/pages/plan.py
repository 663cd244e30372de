"""The pages of a plan and of its top-level groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

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
    for address, title, name, options in _PARTS:
        page += make.section(address, title, make.view(name, plan=plan.id, **options))
    page += make.toctree(groups)
    return page


_PARTS: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    ("progress", "Progress", "progress", {}),
    ("attention", "What needs attention", "exceptions", {}),
    ("coming", "What is due next", "coming", {}),
    ("changes", "What changed in the last quarter", "changes", {}),
    ("more", "More about this plan", "reports", {}),
    ("ratings", "What the ratings mean", "key", {}),
    (
        "all-actions",
        "All actions",
        "actions",
        {"columns": ("area", "action", "responsible", "due", "rating")},
    ),
    ("gaps", "What the record does not say", "gaps", {}),
)
"""The parts of the page of a plan, what a board asks first: address, title, view and its options."""


def group_page(make: PageMaker, plan: str, group: Group) -> nodes.section:
    """The page of a top-level group."""
    full_id = f"{plan}/{group.id}"
    title = _title(group)
    page = make.section(anchor("group", group.id), title, make.view("as-at", group=full_id))
    page += make.prose(group.summary, ("summary",))
    page += _facts(make, plan, group, 0)
    page += make.view("progress", group=full_id, by="inner" if group.groups else "area")
    page.extend(_actions(make, plan, group, 0))
    for number, inner in enumerate(group.groups, 1):
        page += _inner_group(make, plan, inner, f"{group.id}-{number}", 1)
    fold = "Show the actions of this area as one table"
    table = make.view("actions", group=full_id, columns=COMMITTEE_COLUMNS, caption=title, fold=fold)
    page += make.section("committee-table", "As a committee table", table)
    return page


def _title(group: Group) -> str:
    return f"{group.number}. {group.title}" if group.number else group.title


def _inner_group(make: PageMaker, plan: str, group: Group, place: str, depth: int) -> nodes.section:
    """A section for a group within a group. Without an id its address is its place."""
    section = make.section(anchor("group", group.id or place), _title(group))
    section += make.prose(group.summary, (*group.path, "summary"))
    section += _facts(make, plan, group, depth)
    section.extend(_actions(make, plan, group, depth))
    for number, inner in enumerate(group.groups, 1):
        section += _inner_group(make, plan, inner, f"{group.id or place}-{number}", depth + 1)
    return section


def _facts(make: PageMaker, plan: str, group: Group, depth: int) -> view:
    """What a group is called, answers and measures, by ids: options are kept, so they are small."""
    return make.view(
        "group-facts", group=group.id, answers=group.answers, measures=group.measures, plan=plan, depth=depth
    )


def _actions(make: PageMaker, plan: str, group: Group, depth: int) -> Iterator[nodes.Node]:
    """The cards of a group's own actions, each with a heading one level below that of the group."""
    level = min(depth + 2, 6)
    for action in group.actions:
        node = make.view("action", action=action, plan=plan, anchor=anchor("action", action.id), level=level)
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
