"""The steps of a page: what to do, and where each answer leads."""

from __future__ import annotations

from waymark.model import PathwayStep, Turn, turns
from waymark.site.blocks import Block, Line, Pathway, Step, Text, Way

from .guidance import with_gaps
from .scene import Options, Scene


def pathway(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The steps in order, each with where its answers lead."""
    steps: tuple[PathwayStep, ...] = options["steps"]
    page = scene.inventory.get("guidance", options["topic"])
    title = f"Steps: {page.entry.title}" if page else "Steps"
    shown = tuple(
        Step(step.title, with_gaps(scene, step.text), tuple(_way(turn, number, len(steps)) for turn in ways))
        for number, (step, ways) in enumerate(zip(steps, turns(steps), strict=True), 1)
    )
    return (Pathway(title, shown, options.get("anchor", "step")),)


def _way(turn: Turn, number: int, last: int) -> Way:
    """A way of step ``number`` with its words; none where it goes without saying."""
    following = number + 1 if number < last else None
    if not turn.when and turn.to == following:
        return Way("", turn.to, "")
    words = _where(turn.to, number)
    return Way(turn.when, turn.to, f"{turn.when}: {words}" if turn.when else words.capitalize())


def _where(to: int | None, number: int) -> str:
    if to is None:
        return "stop here"
    if to == number + 1:
        return f"go on to step {to}"
    return f"go {'back ' if to <= number else ''}to step {to}"


def step_lines(steps: tuple[PathwayStep, ...]) -> tuple[Line, ...]:
    """The steps for a card: each title, and the numbers of the steps that its answers lead to."""
    lines: list[Line] = []
    for number, (step, ways) in enumerate(zip(steps, turns(steps), strict=True), 1):
        told = [_way(turn, number, len(steps)) for turn in ways]
        jumps = "; ".join(_short(way) for way in told if way.words)
        lines.append((Text(step.title), Text(f" {jumps}.", "em")) if jumps else (Text(step.title),))
    return tuple(lines)


def _short(way: Way) -> str:
    where = f"step {way.to}" if way.to else "stop"
    return f"{way.answer}: {where}" if way.answer else f"Go to {where}" if way.to else "Stop"
