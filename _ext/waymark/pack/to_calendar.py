"""A pack as a calendar: what is still due, the steps on the way, reviews, and the meetings of the boards."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.exchange.calendar_file import Event, calendar_of

from .actions import ActionRow
from .whole import Pack

_HOST = "waymark.invalid"
"""Ids need a name of a place; a file knows of no site. The name is reserved, so it can mean none."""


def made(pack: Pack) -> bytes:
    """The calendar as iCalendar."""
    events = sorted(events_of(pack), key=lambda one: (one.on, one.uid))
    return calendar_of(pack.cover.plan.title, events, pack.cover.as_of)


def events_of(pack: Pack) -> Iterator[Event]:
    """What is still to come in the plan, and all known meetings of the boards that watch it."""
    for action in pack.actions:
        if action.is_open:
            yield from _of_action(action)
    for one in pack.meetings:
        text = "\n".join(filter(None, (one.title, *one.items)))
        uid = _uid("meeting", f"{one.board.id}/{one.on.isoformat()}")
        yield Event(uid, one.on, None, one.board.title, text, "meeting")


def _of_action(action: ActionRow) -> Iterator[Event]:
    due = action.due
    told = "\n".join(filter(None, (", ".join(one.words for one in action.people), action.progress)))
    if due.day and due.kind == "by":
        yield Event(_uid("action", action.id), due.day, None, f"Due: {action.title}", told, "due")
    elif due.day and due.kind == "review":
        yield Event(_uid("action", action.id), due.day, None, f"Review: {action.title}", told, "review")
    for number, step in enumerate(action.steps, 1):
        if step.due and not step.reached:
            uid = _uid("step", f"{action.id}/{number}")
            yield Event(uid, step.due, None, f"Step: {step.title}", action.title, "due")


def _uid(kind: str, name: str) -> str:
    return f"{kind}-{name.replace('/', '.')}@{_HOST}"
