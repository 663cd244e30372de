"""An action as a card, with all that is known of it on the day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, Located
from waymark.labels import sentence
from waymark.model import Action, Due, Milestone, Update, long_date
from waymark.progress import State, state
from waymark.site.blocks import (
    Block,
    Box,
    Card,
    Columns,
    Day,
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
from waymark.standing import has_ended

from .scene import Options, Scene, cited, joined, link_to

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
    marks = _ratings(scene, plan, now)
    return (Card("action", options["anchor"], title, "", marks, tuple(blocks), options.get("level", 3)),)


def _ratings(scene: Scene, plan: str, now: State) -> Line:
    """The ratings in force, each with the plan's name of what is rated where it rates more than delivery."""
    if not now.ratings:
        facts = scene.plan(plan)
        rates = facts is None or bool(facts.schemes)
        return (scene.rating(plan, "delivery", ""),) if rates else ()
    pieces: list[Piece] = []
    for axis, term in now.ratings.items():
        pieces += _rating(scene, plan, axis, term)
        if axis == "delivery" and now.read_from_note:
            pieces += (Text(" "), READ_FROM_NOTE)
    return tuple(pieces)


def _rating(scene: Scene, plan: str, axis: str, term: str) -> Line:
    """One rating, with the name of what is rated where it needs one."""
    badge, name = scene.rating(plan, axis, term), scene.axis(plan, axis)
    return (Text(f" {name}: "), badge) if name else (badge,)


def due_line(due: Due | None, overdue: int, *, still_open: bool = False) -> Line:
    """A due date with the words of the plan and how far past it the action is."""
    if due is None:
        return (Mark("gap", "No date set"),)
    words = sentence(due.words)
    pieces: list[Piece] = [Text(words)] if words else []
    if due.end is not None and words:
        pieces = [Day(due.end.isoformat(), words, due=still_open and due.kind == "by" and not overdue)]
    if due.printed and due.printed != due.words:
        pieces.append(Text(f" (printed: {due.printed})"))
    if overdue:
        pieces += (Text(" "), Mark("overdue", f"Overdue by {overdue} day{'s' if overdue > 1 else ''}"))
    return tuple(pieces)


def _facts(scene: Scene, plan: str, action: Action, now: State) -> Iterator[tuple[str, tuple[Line, ...]]]:
    people = tuple(scene.role(person.role, person.part, plan=plan) for person in action.people)
    yield "Responsible", people or ((Mark("gap", "No owner named"),),)
    delivery = now.ratings.get("delivery", "")
    late = scene.overdue(plan, delivery, now.overdue(scene.as_of))
    yield "Due", (due_line(now.due, late, still_open=scene.overdue(plan, delivery, 1) > 0),)
    for slip in now.slips:
        before = slip.before.words if slip.before else "no date"
        agreed = f", agreed by {_plain_role(scene, slip.approved_by)}" if slip.approved_by else ""
        days = f" ({slip.days} days later)" if slip.days > 0 else ""
        moved = f"{long_date(slip.on)}: from {before} to {slip.after.words}{days}{agreed}. "
        told_below = slip.reason == now.reason
        yield "Date moved", ((Text(moved), *(() if told_below else scene.line(slip.reason, plan))),)
    yield from _elsewhere(scene, plan, action)
    if action.milestones:
        yield "Steps", tuple(_milestone(scene, plan, step) for step in action.milestones)


def _elsewhere(scene: Scene, plan: str, action: Action) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """What the action is called in other editions, what it carries on, and what carries it on."""
    if action.numbers:
        yield "Number elsewhere", tuple((Text(f"{number} in {name}"),) for number, name in action.numbers)
    full_id = f"{plan}/{action.id}"
    before = (scene.inventory.get("action", target, plan) for target in action.continues)
    if earlier := tuple(_of_plan(scene, plan, one) for one in before if one and one.entry.id != full_id):
        yield "Carries on", earlier
    mentions = scene.inventory.mentions_of("action", full_id)
    ids = dict.fromkeys(one.from_id for _, one in mentions if one.field == "continues")
    after = (scene.inventory.get("action", one) for one in ids if one != full_id)
    if later := tuple(_of_plan(scene, plan, one) for one in after if one):
        yield "Carried on by", later


def _of_plan(scene: Scene, plan: str, located: Located) -> Line:
    """Another action with its number, and its plan where that is another one."""
    facts = located.entry.facts
    number = facts.number if isinstance(facts, ActionFacts) else ""
    link = link_to(located, f"{number}) {located.entry.title}" if number else "")
    other = facts.plan if isinstance(facts, ActionFacts) and facts.plan != plan else ""
    return (link, Text(" in "), scene.link("plan", other)) if other else (link,)


def _plain_role(scene: Scene, role: str) -> str:
    located = scene.inventory.get("role", role)
    return located.entry.title if located else role


def _milestone(scene: Scene, plan: str, step: Milestone) -> Line:
    if step.reached:
        due = f", due {step.due.words}" if step.due else ""
        line: Line = (Text(f"{step.title}: reached on {scene.day(step.reached)}{due}"),)
    elif step.due:
        by = step.due.end if step.due.kind == "by" else None
        late = max(0, (scene.as_of - by).days) if by and not has_ended(scene.inventory, plan) else 0
        line = (Text(f"{step.title}: "), *due_line(step.due, late, still_open=True))
    else:
        line = (Text(step.title),)
    people = joined(scene.role(one.role, one.part, plan=plan) for one in step.people)
    return (*line, Text(" · "), *people) if people else line


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
        ratings = (_rating(scene, plan, axis, term) for axis, term in update.ratings.items())
        yield Words(tuple(piece for rating in ratings for piece in rating))
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
    mentions = scene.inventory.mentions_of("action", f"{plan}/{action.id}")
    risks = dict.fromkeys(one.from_id for _, one in mentions if one.from_kind == "risk")
    if lines := scene.links("risk", tuple(risks)):
        yield "Could be held up by", lines
