"""The part of a pack that holds the figures: baseline, target, newest figure, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from waymark.entries import MeasureFacts
from waymark.entries.registers import figure, figure_of
from waymark.labels import SUPPRESSED, target_words
from waymark.model import Comparator, Measure, Target, Value

from .actions import ActionRow
from .changes import way_of
from .pieces import Named, Told
from .scope import Scope, told
from .wording import period_words


class Figure(NamedTuple):
    """A figure with its period. A hidden one has words only."""

    when: str
    """The period in words."""
    first: date | None
    last: date | None
    """The first and the last day of the period; None where the paper prints no period."""
    value: float | None
    of: float | None
    """Of how many, where the paper says so."""
    words: str
    """As a page prints it: ``196``, ``7%``, ``26 of 196`` or why it is not printed."""
    suppressed: str
    """``c``, ``z`` or ``:`` where it is kept back, else empty."""
    printed: str
    """The words of the paper, where they were kept."""
    rated: str
    """What the paper itself says of its target: ``met``, ``near`` or ``missed``; else empty."""
    meets: bool | None
    """Whether the figure meets its target; None where that cannot be said."""
    note: str
    source: Told | None


class Aim(NamedTuple):
    """A target."""

    words: str
    at_least: float | None
    at_most: float | None
    """The bounds, those of a change worked out from the baseline."""
    by: date | None
    """The last day of the period it is for; None for one that lasts."""


class Other(NamedTuple):
    """A figure of another place or group."""

    title: str
    when: str
    value: float | None
    words: str
    note: str
    source: Told | None


class MeasureRow(NamedTuple):
    """A measure with all its figures."""

    id: str
    title: str
    definition: str
    unit: str
    polarity: str
    """Which way is good: ``high``, ``low``, ``close-to-target`` or ``none``."""
    basis: str
    owner: str
    baseline: Figure | None
    targets: tuple[Aim, ...]
    values: tuple[Figure, ...]
    """Oldest first."""
    meets: bool | None
    """Whether the newest figure meets its target."""
    way: str
    """From the baseline to the newest figure: ``better``, ``worse``, ``unchanged`` or empty."""
    others: tuple[Other, ...]
    actions: tuple[Named, ...]
    """The actions it stands behind, by themselves or through their groups."""

    @property
    def newest(self) -> Figure | None:
        """The newest figure; None where none is known."""
        return self.values[-1] if self.values else None


def measures_of(scope: Scope, actions: tuple[ActionRow, ...]) -> tuple[MeasureRow, ...]:
    """The measures that the actions of the plan and their groups name, in the order they name them."""
    users: dict[str, list[Named]] = {}
    for action in actions:
        for one in action.measures:
            users.setdefault(one.id, []).append(Named(action.id, action.title))
    return tuple(_rows(scope, users))


def _rows(scope: Scope, users: dict[str, list[Named]]) -> Iterator[MeasureRow]:
    for name, actions in users.items():
        located = scope.inventory.get("measure", name)
        if located is None or not isinstance(located.entry.facts, MeasureFacts):
            continue
        one = located.entry.facts.measure
        newest = one.values[-1] if one.values else None
        yield MeasureRow(
            id=one.id,
            title=one.title,
            definition=scope.words(one.definition),
            unit=one.unit,
            polarity=one.polarity,
            basis=one.basis,
            owner=scope.role(one.owner),
            baseline=_figure(scope, one, one.baseline) if one.baseline else None,
            targets=tuple(_aim(target, one) for target in one.targets),
            values=tuple(_figure(scope, one, value) for value in one.values),
            meets=_meets(one, newest) if newest else None,
            way=way_of(one, one.baseline, newest) if newest else "",
            others=tuple(_other(scope, other, one.unit) for other in one.comparators),
            actions=tuple(actions),
        )


def _meets(measure: Measure, value: Value) -> bool | None:
    return None if value.suppressed else measure.meets(value)


def _figure(scope: Scope, measure: Measure, value: Value) -> Figure:
    hidden = bool(value.suppressed)
    return Figure(
        when=value.when,
        first=value.at.first if value.dated else None,
        last=value.at.last if value.dated else None,
        value=None if hidden else value.value,
        of=None if hidden else value.of,
        words=SUPPRESSED[value.suppressed] if hidden else figure(value, measure.unit),
        suppressed=value.suppressed,
        printed="" if hidden else value.printed,
        rated=value.rated,
        meets=_meets(measure, value),
        note=scope.words(value.note),
        source=told(value.source),
    )


def _aim(target: Target, measure: Measure) -> Aim:
    least, most = target.bounds(measure.start)
    return Aim(target_words(target, measure.unit), least, most, target.by.last if target.by else None)


def _other(scope: Scope, other: Comparator, unit: str) -> Other:
    words = figure_of(other.value, unit) or other.printed
    when = period_words(other.at.text) if other.at else ""
    return Other(other.title, when, other.value, words, scope.words(other.note), told(other.source))
