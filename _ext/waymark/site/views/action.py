"""An action as a card, with all that is known of it on the day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.model import Action, Due, Milestone, Update, long_date
from waymark.progress import State, state
from waymark.site.blocks import (
    Block,
    Box,
    Card,
    Columns,
    Facts,
    Field,
    Fold,
    Line,
    Mark,
    Piece,
    Prose,
    Text,
    Words,
)

from .scene import Options, Scene, cited

READ_FROM_NOTE = Mark("basis", "read from the progress note")


def action_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The card of the action in ``options``; its texts with markup are children of the node."""
    action: Action = options["action"]
    plan: str = options["plan"]
    now = state(action, scene.as_of)
    blocks: list[Block] = []
    if action.detail:
        blocks.append(Prose("detail", action.detail))
    blocks.append(Facts(tuple(_facts(scene, plan, action, now))))
    blocks.append(Columns(tuple(_columns(action, now))))
    if history := _history(scene, plan, action, now):
        blocks.append(history)
    if links := tuple(_links(scene, plan, action)):
        blocks.append(Facts(links, "links"))
    if action.note:
        blocks.append(Box("record-note", "", (Prose("note", action.note),)))
    title = f"{action.number}) {action.title}" if action.number else action.title
    return (Card("action", options["anchor"], title, "", _ratings(scene, plan, now), tuple(blocks)),)


def _ratings(scene: Scene, plan: str, now: State) -> Line:
    """The ratings in force, each axis but delivery with its name."""
    if not now.ratings:
        facts = scene.plan(plan)
        rates = facts is None or bool(facts.schemes)
        return (scene.rating(plan, "delivery", ""),) if rates else ()
    pieces: list[Piece] = []
    for axis, term in now.ratings.items():
        if axis != "delivery":
            pieces.append(Text(f" {axis.capitalize()}: "))
        pieces.append(scene.rating(plan, axis, term))
        if axis == "delivery" and now.read_from_note:
            pieces += (Text(" "), READ_FROM_NOTE)
    return tuple(pieces)


def due_line(due: Due | None, overdue: int) -> Line:
    """A due date with the words of the plan and how far past it the action is."""
    if due is None:
        return (Mark("gap", "No date set"),)
    pieces: list[Piece] = [Text(due.words)] if due.words else []
    if due.printed and due.printed != due.words:
        pieces.append(Text(f" (printed: {due.printed})"))
    if overdue:
        pieces += (Text(" "), Mark("overdue", f"Overdue by {overdue} day{'s' if overdue > 1 else ''}"))
    return tuple(pieces)


def _facts(scene: Scene, plan: str, action: Action, now: State) -> Iterator[tuple[str, tuple[Line, ...]]]:
    people = tuple(scene.role(person.role, person.part) for person in action.people)
    yield "Responsible", people or ((Mark("gap", "No owner named"),),)
    late = scene.overdue(plan, now.ratings.get("delivery", ""), now.overdue(scene.as_of))
    yield "Due", (due_line(now.due, late),)
    for slip in now.slips:
        before = slip.before.words if slip.before else "no date"
        agreed = f", agreed by {_plain_role(scene, slip.approved_by)}" if slip.approved_by else ""
        days = f" ({slip.days} days later)" if slip.days > 0 else ""
        moved = f"{long_date(slip.on)}: from {before} to {slip.after.words}{days}{agreed}. "
        yield "Date moved", ((Text(moved), *scene.line(slip.reason, plan)),)
    if action.milestones:
        yield "Steps", tuple(_milestone(scene, step) for step in action.milestones)


def _plain_role(scene: Scene, role: str) -> str:
    located = scene.inventory.get("role", role)
    return located.entry.title if located else role


def _milestone(scene: Scene, step: Milestone) -> Line:
    if step.reached:
        return (Text(f"{step.title}: reached on {scene.day(step.reached)}"),)
    return (Text(f"{step.title}: "), *due_line(step.due, 0)) if step.due else (Text(step.title),)


_TEXTS: Final = (("Difference made", "difference"), ("Reason", "reason"), ("Mitigation", "mitigation"))
"""What an update can tell beside its note, with the words a reader sees."""


def _columns(action: Action, now: State) -> Iterator[Field]:
    noted = next((update for update in now.updates if update.note), None)
    if noted is not None:
        yield Field("Progress", long_date(noted.on), (Prose(_name(action, noted, "note"), noted.note),))
    else:
        yield Field("Progress", "", (Words((Mark("gap", "No progress reported"),)),))
    if action.impact:
        yield Field("Impact expected", "", (Prose("impact", action.impact),))
    for label, name in _TEXTS:
        text = getattr(now, name)
        given = next((update for update in now.updates if getattr(update, name) == text), None)
        if text and given:
            yield Field(label, long_date(given.on), (Prose(_name(action, given, name), text),))
    for update in now.updates:
        if update.evidence:
            yield Field("Evidence", long_date(update.on), tuple(_evidence(action, update)))


def _evidence(action: Action, update: Update) -> Iterator[Block]:
    for number, text in enumerate(update.evidence):
        yield Prose(_name(action, update, f"evidence.{number}"), text)


def _name(action: Action, update: Update, field: str) -> str:
    """The name of the child that holds a text of an update."""
    return f"{action.updates.index(update)}.{field}"


def _history(scene: Scene, plan: str, action: Action, now: State) -> Fold | None:
    """All updates, newest first. With one update the columns tell it all."""
    if len(now.updates) < 2:  # noqa: PLR2004 - one update is no history
        return None
    fields = tuple(
        Field(long_date(update.on), "", tuple(_of_update(scene, plan, action, update)))
        for update in now.updates
    )
    return Fold(f"All updates ({len(fields)})", fields)


def _of_update(scene: Scene, plan: str, action: Action, update: Update) -> Iterator[Block]:
    if update.ratings:
        yield Words(tuple(scene.rating(plan, axis, term) for axis, term in update.ratings.items()))
    if update.due:
        yield Words((Text(f"Date moved to {update.due.words}."),))
    if update.note:
        yield Prose(_name(action, update, "note"), update.note)
    for label, name in _TEXTS:
        if text := getattr(update, name):
            yield Field(label, "", (Prose(_name(action, update, name), text),))
    if update.evidence:
        yield Field("Evidence", "", tuple(_evidence(action, update)))
    if update.source:
        yield Words((Text("Published in: "), *cited(update.source)), "source")


def _links(scene: Scene, plan: str, action: Action) -> Iterator[tuple[str, tuple[Line, ...]]]:
    named = (
        ("Guidance", "guidance", action.guidance),
        ("Standards", "standard", action.standards),
        ("Measures", "measure", action.measures),
        ("Also answers", "finding", action.answers),
    )
    for label, kind, targets in named:
        if lines := scene.links(kind, targets, plan):
            yield label, lines
