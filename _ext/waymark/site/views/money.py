"""Money: tables as their papers print them, with what does not add up, and the options looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import FinanceFacts
from waymark.labels import MONEY_COUNTS, MONEY_STATES
from waymark.model import MoneyLine, MoneyOption, MoneyTable, column_words, number_words
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Line,
    Mark,
    Prose,
    Row,
    Table,
    Text,
    Words,
)
from waymark.sums import Difference, differences

from .scene import Options, Scene, cited, link_to

_MOST_BESIDE_NOTES: Final = 4
"""Columns of amounts beside which notes have room; in a wider table they stand below it."""


def amount(number: float | None) -> Line:
    """An amount as it is printed, with a minus sign for one below nought."""
    if number is None:
        return (Mark("gap", "Not printed"),)
    return (Text(f"{number_words(number)}".replace("-", "\N{MINUS SIGN}")),)


def padded(amounts: tuple[float | None, ...], columns: int) -> tuple[float | None, ...]:
    """One amount for each column; a line with too few or too many is a mistake that the check tells."""
    return (*amounts, *(None for _ in range(columns - len(amounts))))[:columns]


def money_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One table of money: its state, its lines, and what the check found when it added them up."""
    table: MoneyTable = options["table"]
    blocks: list[Block] = []
    if table.summary:
        blocks.append(Prose("summary", table.summary))
    if rows := tuple(_facts(scene, table)):
        blocks.append(Facts(rows))
    blocks.extend(_table(scene, table))
    blocks.extend(_told(table, one) for one in differences(table))
    marks: Line = (Mark("kind", MONEY_STATES[table.state]),) if table.state else ()
    return (Card("finance", options["anchor"], table.title, "", marks, tuple(blocks), level=2),)


def _facts(scene: Scene, table: MoneyTable) -> Iterator[tuple[str, tuple[Line, ...]]]:
    counts = f" {MONEY_COUNTS[table.counts]}." if table.counts else ""
    yield "Unit", ((Text(f"{table.unit}.{counts}"),),)
    if plan := scene.links("plan", (table.plan,) if table.plan else ()):
        yield "Plan", plan
    if replaced := scene.links("finance", (table.replaces,) if table.replaces else ()):
        yield "Takes the place of", replaced
    replacing = [
        mention.from_id
        for _, mention in scene.inventory.mentions_of("finance", table.id)
        if mention.field == "replaces"
    ]
    if replacing:
        yield "Replaced by", scene.links("finance", tuple(dict.fromkeys(replacing)))
    if table.source:
        yield "Published in", (cited(table.source),)


def _table(scene: Scene, table: MoneyTable) -> Iterator[Block]:
    """The amounts, with the notes in the last column or below."""
    lines = [*table.rows, *((table.totals,) if table.totals else ())]
    with_volume = any(line.volume for line in lines)
    with_total = any(line.total is not None for line in lines)
    before = _replaced(scene, table)
    notes = [(line, note) for line in lines if (note := _note(scene, line, before))]
    beside = len(table.columns) <= _MOST_BESIDE_NOTES and bool(notes)
    columns = (
        Column("For"),
        *((Column("Volume"),) if with_volume else ()),
        *(Column(column_words(name), number=True) for name in table.columns),
        *((Column("Total", number=True),) if with_total else ()),
        *((Column("Note"),) if beside else ()),
    )
    rows = []
    for line in lines:
        is_total = line is table.totals
        cells: tuple[Line, ...] = (
            (Text(line.title or "Total as printed"),),
            *(((Text(line.volume),) if line.volume else (),) if with_volume else ()),
            *(amount(one) for one in padded(line.amounts, len(table.columns))),
            *((amount(line.total) if line.total is not None else (),) if with_total else ()),
            *((_note(scene, line, before),) if beside else ()),
        )
        rows.append(Row(cells, total=is_total))
    yield Table(f"{table.title} ({table.unit})", columns, tuple(rows))
    if notes and not beside:
        yield Facts(tuple((line.title or "Total as printed", (note,)) for line, note in notes), "links")


def _note(scene: Scene, line: MoneyLine, before: dict[str, MoneyLine]) -> Line:
    pieces = [*scene.line(line.detail)]
    earlier = before.get(line.continues)
    if earlier is not None and earlier.amounts != line.amounts:
        amounts = ", ".join(
            "".join(getattr(piece, "text", "") for piece in amount(a)) for a in earlier.amounts
        )
        pieces.append(Text(f"{' ' if pieces else ''}Before: {amounts}."))
    if line.note:
        pieces += [*((Text(" "),) if pieces else ()), *scene.line(line.note)]
    return tuple(pieces)


def _replaced(scene: Scene, table: MoneyTable) -> dict[str, MoneyLine]:
    """The lines of the table that this one takes the place of, by their ids."""
    located = scene.inventory.get("finance", table.replaces) if table.replaces else None
    if located is None or not isinstance(located.entry.facts, FinanceFacts):
        return {}
    return {line.id: line for line in located.entry.facts.table.rows if line.id}


def _told(table: MoneyTable, one: Difference) -> Words:
    """What does not add up, in words."""
    found, printed = (f"{number_words(number)}" for number in (one.found, one.printed))
    words = f"{one.what} adds up to {found}; the paper prints {printed}."
    if one.rounding:
        words += " Rounding can explain the difference."
    return Words(
        (Mark("doubt", "Does not add up"), Text(f" {words} Both are kept as they are. ({table.unit})"))
    )


def money_options(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The ways that were looked at, with the reason for each."""
    found: tuple[MoneyOption, ...] = options["options"]
    words = {"yes": "Chosen", "no": "Not chosen"}
    rows = tuple(
        Row(
            (
                (Text(one.title),),
                (Text(words.get(one.chosen, "Not said"), "strong" if one.chosen == "yes" else ""),),
                scene.line(one.why) or (Mark("gap", "No reason given"),),
                cited(one.source) if one.source else (),
            )
        )
        for one in found
    )
    columns = (Column("Option"), Column("Decision"), Column("Why"), Column("Published in"))
    return (Table("Options and decisions", columns, rows),)


def money_table(scene: Scene, options: Options) -> tuple[Block, ...]:
    """All tables of money, or those of a plan, with what does not add up."""
    wanted = options.get("plan")
    rows = []
    for located in scene.inventory.of_kind("finance"):
        facts = located.entry.facts
        if not isinstance(facts, FinanceFacts) or (wanted and facts.table.plan != wanted):
            continue
        wrong = len(differences(facts.table))
        rows.append(
            Row(
                (
                    (link_to(located),),
                    (Text(MONEY_STATES.get(facts.table.state, "")),),
                    (Text(facts.table.unit),),
                    (Mark("doubt", f"{wrong} differ"),) if wrong else (Text("Yes"),),
                    cited(facts.table.source) if facts.table.source else (),
                )
            )
        )
    if not rows:
        return (Words((Text("There is no table of money yet."),), "empty"),)
    columns = (
        Column("Table"),
        Column("State"),
        Column("Unit"),
        Column("Adds up"),
        Column("Published in"),
    )
    return (Table("Tables of money", columns, tuple(rows)),)
