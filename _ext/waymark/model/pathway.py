"""A pathway: steps to do and questions whose answers lead on."""

from __future__ import annotations

from typing import Final, NamedTuple

from .values import Path, Values, items, prose

END: Final = "end"
"""What a step leads to where nothing follows."""


class Way(NamedTuple):
    """Where a step leads."""

    when: str
    """The answer that leads there; empty where there is no question."""
    go: str
    """The id of a step, ``end``, or empty for the step that follows."""
    path: Path
    """Where in the file ``go`` is written, if it is."""


class PathwayStep(NamedTuple):
    """One step: something to do, or a question."""

    id: str
    """Empty where nothing leads to it by name."""
    title: str
    text: str
    ways: tuple[Way, ...]
    """Where it leads; never empty."""
    path: Path
    then: str
    """What is written at ``then``, also where answers stand beside it and it leads nowhere."""

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return any(way.when for way in self.ways)

    @classmethod
    def read(cls, values: Values, path: Path) -> PathwayStep:
        """The step in ``values``, which stand at ``path`` of their file."""
        choices = items(values, "choices", path)
        ways = [Way(item["when"], item["go"], (*place, "go")) for item, place in choices]
        if "yes" in values or "no" in values:
            answers = (("Yes", "yes"), ("No", "no"))
            ways = [*(Way(when, values.get(name, ""), (*path, name)) for when, name in answers), *ways]
        then = values.get("then", "")
        if not ways:
            ways = [Way("", then, (*path, "then"))]
        return cls(values.get("id", ""), values["title"], prose(values, "text"), tuple(ways), path, then)


class Turn(NamedTuple):
    """Where an answer leads, by the number of the step."""

    when: str
    to: int | None
    """The number of the step it leads to, from 1; None where the pathway ends."""


def turns(steps: tuple[PathwayStep, ...]) -> tuple[tuple[Turn, ...], ...]:
    """For each of ``steps``, where it leads.

    The last step leads to the end; so does a way to a step that is not there, which the check tells.
    """
    numbers = {step.id: number for number, step in enumerate(steps, 1) if step.id}

    def resolved(number: int, way: Way) -> int | None:
        if way.go:
            return None if way.go == END else numbers.get(way.go)
        return number + 1 if number < len(steps) else None

    return tuple(
        tuple(Turn(way.when, resolved(number, way)) for way in step.ways)
        for number, step in enumerate(steps, 1)
    )


def unreached(steps: tuple[PathwayStep, ...]) -> tuple[int, ...]:
    """The numbers of the steps, from 1, that nobody comes to who starts at the first."""
    ways = turns(steps)
    seen, waiting = {1}, [1] if steps else []
    while waiting:
        to = {turn.to for turn in ways[waiting.pop() - 1] if turn.to is not None} - seen
        seen |= to
        waiting += sorted(to)
    return tuple(number for number in range(1, len(steps) + 1) if number not in seen)
