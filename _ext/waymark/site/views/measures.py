"""Measures: the figure, its target, its values as printed, and what it is there to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, GroupFacts, Located, MeasureFacts
from waymark.entries.registers import figure
from waymark.model import Measure, Target, Value
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Curve,
    Facts,
    Line,
    Mark,
    Prose,
    Row,
    Table,
    Text,
    Words,
)

from .action_tables import count_of
from .scene import Options, Scene, cited, link_to

SUPPRESSED: Final = {"c": "Hidden: a small count", "z": "Does not apply", ":": "Not known"}
POLARITY: Final = {
    "high": "Higher is better",
    "low": "Lower is better",
    "close-to-target": "Close to the target is best",
}
_USERS: Final = (("action", "Actions"), ("group", "Groups of actions"), ("standard", "Standards"))


def measure_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One measure with its figures and with everything that names it."""
    given: Measure = options["measure"]
    measure = given.known_on(scene.as_of)
    blocks: list[Block] = []
    if measure.definition:
        blocks.append(Prose("definition", measure.definition))
    blocks.append(Facts(tuple(_facts(scene, measure))))
    if curve := _curve(measure):
        blocks.append(curve)
    if measure.values or measure.baseline:
        blocks.append(_values(scene, measure))
    else:
        blocks.append(Words((Mark("gap", "No figure has been published"),)))
    if users := tuple(_users(scene, measure)):
        blocks.append(Facts(users, "links"))
    return (Card("measure", options["anchor"], measure.title, "", (), tuple(blocks), level=2),)


def _facts(scene: Scene, measure: Measure) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if measure.values:
        latest = measure.values[-1]
        yield "Latest figure", ((Text(_figure(latest, measure), "strong"), Text(f", {latest.at.words}")),)
    target = tuple((Text(_target(one, measure.unit)),) for one in measure.targets)
    yield "Target", target or ((Mark("gap", "No target set"),),)
    yield "Counts", ((Text(measure.unit),),)
    if measure.polarity in POLARITY:
        yield "Which way is good", ((Text(POLARITY[measure.polarity]),),)
    if measure.basis:
        yield "Basis", ((Text(measure.basis.capitalize()),),)
    if measure.owner:
        yield "Owner", (scene.role(measure.owner),)
    for on, what in measure.changes:
        yield "Counted in another way", ((Text(f"From {scene.day(on)}: "), *scene.line(what)),)


def _figure(value: Value, measure: Measure) -> str:
    return SUPPRESSED[value.suppressed] if value.suppressed else figure(value, measure.unit)


def _target(target: Target, unit: str) -> str:
    sign = "%" if unit == "percent" else ""
    words = [target.words] if target.words else []
    if target.at_least is not None:
        words.append(f"at least {target.at_least:,.10g}{sign}")
    if target.at_most is not None:
        words.append(f"at most {target.at_most:,.10g}{sign}")
    by = f", by {target.by.words}" if target.by else ""
    text = " and ".join(words) + by
    return text[:1].upper() + text[1:]


def _curve(measure: Measure) -> Curve | None:
    """A line through the figures; none where there are fewer than two."""
    points = tuple(
        (value.at.last.isoformat(), value.at.words, value.value)
        for value in measure.values
        if value.value is not None
    )
    if len(points) < 2:  # noqa: PLR2004 - a line needs two points
        return None
    bounds = ((target, bound) for target in measure.targets for bound in (target.at_least, target.at_most))
    targets = tuple((_target(target, measure.unit), bound) for target, bound in bounds if bound is not None)
    return Curve(measure.title, measure.unit, points, targets)


def _values(scene: Scene, measure: Measure) -> Table:
    baseline = measure.baseline
    values = list(measure.values)
    if baseline and not any(_same(value, baseline) for value in values):
        values.insert(0, baseline)
    rows = [
        _row(scene, measure, value, " (baseline)" if baseline and _same(value, baseline) else "")
        for value in values
    ]
    columns = (Column("When"), Column("Figure", number=True), Column("Note"), Column("Published in"))
    return Table(f"Figures: {measure.title}", columns, tuple(rows))


def _same(one: Value, other: Value) -> bool:
    return (one.at.text, one.value) == (other.at.text, other.value)


def _row(scene: Scene, measure: Measure, value: Value, suffix: str) -> Row:
    printed = f"Printed as: {value.printed}. " if value.printed and value.value is not None else ""
    note = (*((Text(printed),) if printed else ()), *scene.line(value.note))
    source = cited(value.source) if value.source else ()
    return Row(((Text(value.at.words + suffix),), (Text(_figure(value, measure)),), note, source))


def _users(scene: Scene, measure: Measure) -> Iterator[tuple[str, tuple[Line, ...]]]:
    found = scene.inventory.mentions_of("measure", measure.id)
    for kind, label in _USERS:
        ids = dict.fromkeys(mention.from_id for _, mention in found if mention.from_kind == kind)
        if ids:
            yield label, scene.links(kind, tuple(ids))


def measures_table(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Measures with their latest figures: all, or those that the actions of a plan or group name."""
    chosen = [located for located in scene.inventory.of_kind("measure") if _wanted(scene, located, options)]
    if not chosen:
        return (Words((Text("No measure meets these conditions."),), "empty"),)
    rows = tuple(_summary(located) for located in chosen)
    columns = (Column("Measure"), Column("Latest figure", number=True), Column("When"))
    return (Table(f"{count_of(len(chosen), 'measure')}", columns, rows),)


def _summary(located: Located) -> Row:
    facts = located.entry.facts
    if not isinstance(facts, MeasureFacts) or not facts.latest:
        return Row(((link_to(located),), (Mark("gap", "No figure"),), ()))
    return Row(((link_to(located),), (Text(SUPPRESSED.get(facts.latest, facts.latest)),), (Text(facts.at),)))


def _wanted(scene: Scene, located: Located, options: Options) -> bool:
    plan, group = options.get("plan"), options.get("group")
    if not plan and not group:
        return True
    for _, mention in scene.inventory.mentions_of("measure", located.entry.id):
        own_plan, groups = _place(scene, mention.from_kind, mention.from_id)
        in_group = not group or any(_is_group(one, group) for one in groups)
        if groups and in_group and plan in {None, own_plan}:
            return True
    return False


def _place(scene: Scene, kind: str, full_id: str) -> tuple[str, tuple[str, ...]]:
    """The plan and the groups that an action or a group stands in; nothing for any other record."""
    located = scene.inventory.get(kind, full_id)
    match located.entry.facts if located else None:
        case ActionFacts() as action:
            return action.plan, action.groups
        case GroupFacts() as facts:
            above = _place(scene, "group", facts.within)[1] if facts.within else ()
            return facts.plan, (*above, full_id)
        case _:
            return "", ()


def _is_group(full_id: str, wanted: str) -> bool:
    return full_id == wanted or full_id.endswith(f"/{wanted}")
