"""Measures: the figure, its target, its values as printed, and what it is there to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, GroupFacts, Located, MeasureFacts
from waymark.labels import SUPPRESSED
from waymark.model import Measure
from waymark.site.blocks import Block, Card, Column, Facts, Line, Link, Mark, Prose, Row, Table, Text, Words

from .action_tables import count_of
from .figures import figure_blocks
from .scene import Options, Scene, link_to

_USERS: Final = (("action", "Actions"), ("group", "Groups of actions"), ("standard", "Standards"))


def measure_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One measure with its figures and with everything that names it."""
    measure: Measure = options["measure"]
    blocks: list[Block] = []
    if measure.definition:
        blocks.append(Prose("definition", measure.definition))
    blocks += figure_blocks(scene, measure)
    blocks += users(scene, measure)
    blocks.append(Words((Link(measure_page(measure.id), "", "This measure on a page of its own"),), "source"))
    return (Card("measure", options["anchor"], measure.title, "", (), tuple(blocks), level=2),)


def measure_page(measure: str) -> str:
    """The page of a measure."""
    return f"measures/{measure}"


def users(scene: Scene, measure: Measure) -> tuple[Block, ...]:
    """The actions, groups and standards that name a measure."""
    rows = tuple(_users(scene, measure))
    return (Facts(rows, "links"),) if rows else ()


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
