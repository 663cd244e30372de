"""Risks, with what they could hold up and what is done about them."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import RiskFacts
from waymark.model import Period, Risk
from waymark.site.blocks import Block, Card, Column, Facts, Field, Line, Mark, Prose, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, cited, joined, link_to


def risk_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One risk."""
    risk: Risk = options["risk"]
    blocks: list[Block] = []
    if risk.text:
        blocks.append(Prose("text", risk.text))
    blocks.append(Facts(tuple(_facts(scene, risk))))
    if risk.response:
        blocks.append(Field("What is done about it", "", (Prose("response", risk.response),)))
    marks: Line = (Mark("kind", "Ended"),) if risk.ended else ()
    return (Card("risk", options["anchor"], risk.title, "", marks, tuple(blocks), level=2),)


def _facts(scene: Scene, risk: Risk) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if risk.raised:
        yield "Named", ((Text(Period.read(risk.raised).words),),)
    if risk.ended:
        yield "Ended", ((Text(scene.day(risk.ended)),),)
    yield "Owner", (scene.role(risk.owner),) if risk.owner else ((Mark("gap", "No owner named"),),)
    if not risk.response:
        yield "What is done about it", ((Mark("gap", "Not said"),),)
    if touched := _touched(scene, risk):
        yield "Could hold up", touched
    if risk.source:
        yield "Published in", (cited(risk.source),)


def _touched(scene: Scene, risk: Risk) -> tuple[Line, ...]:
    names = [target.partition("/") for target in risk.touches]
    return tuple(line for kind, _, name in names for line in scene.links(kind, (name,)))


def risks_table(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The risks that are open: all, or those that touch a plan or something in it."""
    plan = options.get("plan")
    rows = []
    for located in scene.inventory.of_kind("risk"):
        facts = located.entry.facts
        if not isinstance(facts, RiskFacts) or facts.risk.ended or not _touches(facts.risk, plan):
            continue
        risk = facts.risk
        rows.append(
            Row(
                (
                    (link_to(located),),
                    (Text(Period.read(risk.raised).words),) if risk.raised else (),
                    scene.line(risk.response) or (Mark("gap", "Not said"),),
                    joined(_touched(scene, risk)),
                )
            )
        )
    if not rows:
        return (Words((Text("No paper names a risk here."),), "empty"),)
    columns = (Column("Risk"), Column("Named"), Column("What is done about it"), Column("Could hold up"))
    return (Table(count_of(len(rows), "risk"), columns, tuple(rows)),)


def _touches(risk: Risk, plan: str | None) -> bool:
    """Whether the risk touches ``plan`` or a part of it; any does where no plan is asked for."""
    names = (target.partition("/")[2] for target in risk.touches)
    return not plan or any(name == plan or name.startswith(f"{plan}/") for name in names)
