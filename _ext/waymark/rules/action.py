"""Rules on actions and their updates."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.loading import Document
from waymark.model import Action, Group, Path, Update, long_date
from waymark.problems import Problem
from waymark.yamlfile import Mapping, node_at

from .place import problem_at

_FORMS_OF_DUE = ("by", "review", "every", "event")


def rules_of_group(document: Document, group: Group) -> Iterator[Problem]:
    """The problems of all actions of ``group`` and of the groups in it."""
    for action in group.actions:
        yield from _rules_of_action(document, action)
    for inner in group.groups:
        yield from rules_of_group(document, inner)


def _rules_of_action(document: Document, action: Action) -> Iterator[Problem]:
    yield from _due_form(document, (*action.path, "due"), action.id)
    for number, _ in enumerate(action.milestones):
        yield from _due_form(document, (*action.path, "milestones", number, "due"), action.id)
    for before, update in zip((None, *action.updates), action.updates, strict=False):
        yield from _rules_of_update(document, action, update, before)


def _rules_of_update(
    document: Document, action: Action, update: Update, before: Update | None
) -> Iterator[Problem]:
    yield from _due_form(document, (*update.path, "due"), action.id)
    if before is not None and before.on == update.on:
        message = f'Action "{action.id}" has two updates on {long_date(update.on)}.'
        fix = "join them into one, or give the later one its own day"
        yield problem_at(document, (*update.path, "on"), "same-day", message, fix)
    if update.due is not None and not update.reason:
        message = f'The date of action "{action.id}" moves to {update.due.words} and no reason is given.'
        fix = "add a line `reason:` to this update"
        yield problem_at(document, (*update.path, "due"), "moved-without-reason", message, fix)


def _due_form(document: Document, path: Path, action: str) -> Iterator[Problem]:
    node = node_at(document.yaml, path)
    if not isinstance(node, Mapping):
        return
    given = [form for form in _FORMS_OF_DUE if form in node.fields]
    if len(given) > 1:
        message = f'The due date of action "{action}" is given as {" and ".join(given)}.'
        yield problem_at(document, path, "due-form", message, "keep one of them")
    elif not given and "printed" not in node.fields:
        message = f'The due date of action "{action}" gives no date, review, rhythm or event.'
        yield problem_at(document, path, "due-form", message, "add one of: by, review, every, event")
    elif "from" in node.fields and given != ["every"]:
        message = f'The due date of action "{action}" has a start but no rhythm.'
        fix = "add `every:`, or take `from:` out"
        yield problem_at(document, (*path, "from"), "due-form", message, fix)
