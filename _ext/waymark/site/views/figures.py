"""The figures of a measure: the newest against its target, the line, the values, and those of others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from waymark.entries.registers import figure, figure_of
from waymark.labels import SUPPRESSED, target_words
from waymark.model import Measure, Target, Value, number_words
from waymark.site.blocks import Badge, Block, Column, Curve, Facts, Line, Mark, Row, Table, Text, Words

from .scene import Scene, cited

POLARITY: Final = {
    "high": "Higher is better",
    "low": "Lower is better",
    "close-to-target": "Close to the target is best",
}
RATED: Final = {"met": ("green", "Met"), "near": ("amber", "Near"), "missed": ("red", "Missed")}
"""Colour and words of what a paper says of its own figure."""


def figure_blocks(scene: Scene, measure: Measure) -> tuple[Block, ...]:
    """The figure with its target, its line, its values and those of others."""
    blocks: list[Block] = [Facts(tuple(_facts(scene, measure)))]
    if curve := _curve(measure):
        blocks.append(curve)
    if measure.values or measure.baseline:
        blocks.append(_values(scene, measure))
    else:
        blocks.append(Words((Mark("gap", "No figure has been published"),)))
    if measure.comparators:
        blocks.append(_comparators(scene, measure))
    return tuple(blocks)


def _facts(scene: Scene, measure: Measure) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if measure.values:
        latest = measure.values[-1]
        yield "Latest figure", ((Text(_figure(latest, measure), "strong"), Text(f", {latest.when}")),)
        if against := tuple(_against_target(measure, latest)):
            yield "Against the target", against
    target = tuple((Text(target_words(one, measure.unit)),) for one in measure.targets)
    yield "Target", target or ((Mark("gap", "No target set"),),)
    yield "Counts", ((Text(measure.unit),),)
    if measure.polarity in POLARITY:
        yield "Which way is good", ((Text(POLARITY[measure.polarity]),),)
    if measure.basis or measure.resets:
        again = f"starts again each {measure.resets.replace('-', ' ')}" if measure.resets else ""
        basis = ", ".join(filter(None, (measure.basis, again)))
        yield "Basis", ((Text(basis[:1].upper() + basis[1:]),),)
    if measure.owner:
        yield "Owner", (scene.role(measure.owner),)
    for on, what in measure.changes:
        yield "Counted in another way", ((Text(f"From {scene.day(on)}: "), *scene.line(what)),)


def _figure(value: Value, measure: Measure) -> str:
    """A figure in words, a share with what it is a share of."""
    if value.suppressed:
        return SUPPRESSED[value.suppressed]
    words = figure(value, measure.unit)
    if measure.unit != "percent" or value.value is None or value.of is None:
        return words
    return f"{words} of {number_words(value.of)}"


def _against_target(measure: Measure, latest: Value) -> Iterator[Line]:
    """Whether the newest figure meets its targets; with what its paper says where that differs."""
    if latest.value is None:
        return
    several = len(measure.targets) > 1
    judged = [(one, one.met(latest.value, measure.start)) for one in measure.judging(latest)]
    for target, met in judged:
        if met is not None:
            badge = Badge(*RATED["met"]) if met else Badge("red", "Not met")
            yield (Text(f"{target_words(target, measure.unit)}: "), badge) if several else (badge,)
    for target in measure.ahead(latest)[:1]:
        yield (Text(f"{target_words(target, measure.unit)}: not due yet"),)
    if measure.resets and measure.targets and not judged:
        yield (Text(f"Told when the {measure.resets.replace('-', ' ')} is over"),)
    if latest.rated == "near":
        yield (Text("The paper says: "), Badge(*RATED["near"]))
    if doubt := _doubt(measure, latest):
        yield doubt


def _doubt(measure: Measure, value: Value) -> Line:
    """That a paper calls a target met or missed which its own figure misses or meets."""
    meets = measure.meets(value)
    if meets is None or value.rated not in {"met", "missed"} or meets == (value.rated == "met"):
        return ()
    return (Mark("doubt", f"The paper says {value.rated}, the figure {'meets' if meets else 'misses'} it"),)


def _curve(measure: Measure) -> Curve | None:
    """A line through the dated figures; none where there are fewer than two."""
    drawn = [value for value in measure.values if value.value is not None and value.dated]
    if len({value.at.last for value in drawn}) < 2:  # noqa: PLR2004 - a line needs two points
        return None
    baseline = measure.baseline
    if baseline and (
        not baseline.dated or baseline.value is None or any(_same(one, baseline) for one in drawn)
    ):
        baseline = None
    staged = [one for one in measure.targets if one.by] if len(measure.targets) > 1 else []
    lasting = [one for one in measure.targets if one not in staged]
    return Curve(
        measure.title,
        measure.unit,
        tuple(_point(value) for value in drawn),
        tuple((words, bound) for target in lasting for words, bound in _bounds(target, measure)),
        baseline=_point(baseline) if baseline else None,
        comparators=tuple(
            (f"{one.title}{f', {one.at.words}' if one.at else ''}", one.value)
            for one in measure.comparators
            if one.value is not None
        ),
        ratings=tuple(RATED.get(value.rated, ("", "")) for value in drawn),
        stages=tuple(
            (target.by.last.isoformat(), words, bound)
            for target in sorted(staged, key=lambda one: one.by.last if one.by else date.max)
            for words, bound in _bounds(target, measure)
            if target.by
        ),
    )


def _point(value: Value) -> tuple[str, str, float]:
    return value.at.last.isoformat(), value.at.words, value.value or 0.0


def _bounds(target: Target, measure: Measure) -> Iterator[tuple[str, float]]:
    for bound in target.bounds(measure.start):
        if bound is not None:
            yield target_words(target, measure.unit), bound


def _values(scene: Scene, measure: Measure) -> Table:
    baseline = measure.baseline
    values = list(measure.values)
    if baseline and not any(_same(value, baseline) for value in values):
        values.insert(0, baseline)
    rated = any(value.rated for value in values)
    rows = tuple(
        _row(scene, measure, value, baseline=bool(baseline and _same(value, baseline)), rated=rated)
        for value in values
    )
    columns = (
        Column("When"),
        Column("Figure", number=True),
        *((Column("Rated in the paper"),) if rated else ()),
        Column("Note"),
        Column("Published in"),
    )
    return Table(f"Figures: {measure.title}", columns, rows)


def _same(one: Value, other: Value) -> bool:
    return (one.at.text, one.dated, one.value) == (other.at.text, other.dated, other.value)


def _row(scene: Scene, measure: Measure, value: Value, *, baseline: bool, rated: bool) -> Row:
    printed = f"Printed as: {value.printed}. " if value.printed and value.value is not None else ""
    note = (*((Text(printed),) if printed else ()), *scene.line(value.note))
    source = cited(value.source) if value.source else ()
    doubt = _doubt(measure, value)
    told: Line = (Badge(*RATED[value.rated]), *((Text(" "), *doubt) if doubt else ())) if value.rated else ()
    when = value.when + (" (baseline)" if baseline else "")
    return Row(((Text(when),), (Text(_figure(value, measure)),), *((told,) if rated else ()), note, source))


def _comparators(scene: Scene, measure: Measure) -> Table:
    rows = []
    for one in measure.comparators:
        printed = f"Printed as: {one.printed}. " if one.printed and one.value is not None else ""
        note = (*((Text(printed),) if printed else ()), *scene.line(one.note))
        when: Line = (Text(one.at.words),) if one.at else ()
        shown = figure_of(one.value, measure.unit) or one.printed
        rows.append(
            Row(((Text(one.title),), when, (Text(shown),), note, cited(one.source) if one.source else ()))
        )
    columns = (
        Column("Of others"),
        Column("When"),
        Column("Figure", number=True),
        Column("Note"),
        Column("Published in"),
    )
    return Table(f"To compare: {measure.title}", columns, tuple(rows))
