"""Where the record contradicts itself: said plainly, corrected by nobody but its owners."""

from __future__ import annotations

from typing import Final

from waymark.entries import ActionFacts, MeasureFacts
from waymark.honesty import CODES, Doubt, doubts
from waymark.labels import DOUBTS
from waymark.site.blocks import Block, Column, Fold, Line, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, link_to

_OPEN_UP_TO: Final = 12
"""Rows above which a table stands folded."""


def honesty(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What a reader should know before trusting a rating or a figure: counts, then each case."""
    plan = options.get("plan")
    found = [one for one in doubts(scene.inventory, scene.as_of) if not plan or plan in one.plans]
    if not found:
        return (Words((Text("The record does not contradict itself anywhere that we look."),), "empty"),)
    by_code = {code: [one for one in found if one.code == code] for code in CODES}
    counts = tuple(
        Row(((Text(DOUBTS[code]),), (Text(str(len(ones))),))) for code, ones in by_code.items() if ones
    )
    records = len({one.record.entry.id for one in found})
    caption = f"{count_of(len(found), 'doubt')} about {count_of(records, 'record')}"
    columns = (Column("What we look for"), Column("Found", number=True))
    blocks: list[Block] = [Table(caption, columns, counts)]
    for code, ones in by_code.items():
        if ones:
            blocks.append(_table(scene, code, ones))
    return tuple(blocks)


def _table(scene: Scene, code: str, found: list[Doubt]) -> Block:
    leads = [_lead(scene, one) for one in found]
    named = any(leads)  # a table of money has no lead
    columns = (Column("Record"), Column("What stands against what"), *((Column("Lead"),) if named else ()))
    rows = tuple(
        Row(((link_to(one.record),), (Text(one.words),), *((lead,) if named else ())))
        for one, lead in zip(found, leads, strict=True)
    )
    caption = f"{DOUBTS[code]}: {len(found)}"
    table = Table(caption, columns, rows)
    return Fold(caption, (table,), "whole") if len(found) > _OPEN_UP_TO else table


def _lead(scene: Scene, one: Doubt) -> Line:
    match one.record.entry.facts:
        case ActionFacts(people=people) if people:
            return scene.role(*people[0], short=True)
        case MeasureFacts(measure=measure) if measure.owner:
            return scene.role(measure.owner, short=True)
        case _:
            return ()
