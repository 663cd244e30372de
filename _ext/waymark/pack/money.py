"""The part of a pack that holds the money, as the papers print it, with what does not add up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waymark.entries import FinanceFacts
from waymark.labels import MONEY_COUNTS, MONEY_STATES
from waymark.model import MoneyLine, MoneyTable, column_words, number_words
from waymark.sums import differences

from .pieces import Told
from .scope import Scope, told


class MoneyRow(NamedTuple):
    """A line of a table."""

    title: str
    detail: str
    volume: str
    amounts: tuple[float | None, ...]
    """One for each column; None where none is printed."""
    total: float | None
    """As printed."""
    note: str
    is_total: bool


class Money(NamedTuple):
    """A table of money."""

    id: str
    title: str
    summary: str
    unit: str
    state: str
    """How firm it is, in words; empty where that is not said."""
    counts: str
    """What an amount above nought is, in words; empty where that is not said."""
    replaced_by: tuple[str, ...]
    """Titles of the tables that took its place."""
    columns: tuple[str, ...]
    rows: tuple[MoneyRow, ...]
    differences: tuple[str, ...]
    """What does not add up, a sentence each."""
    source: Told | None


def money_of(scope: Scope) -> tuple[Money, ...]:
    """The tables of the plan."""
    return tuple(_tables(scope))


def _tables(scope: Scope) -> Iterator[Money]:
    for located in scope.inventory.of_kind("finance"):
        facts = located.entry.facts
        if isinstance(facts, FinanceFacts) and facts.table.plan == scope.plan_id:
            yield _table(scope, facts.table)


def _table(scope: Scope, table: MoneyTable) -> Money:
    mentions = (one for _, one in scope.inventory.mentions_of("finance", table.id))
    newer = scope.named("finance", (one.from_id for one in mentions if one.field == "replaces"))
    lines = (*table.rows, *((table.totals,) if table.totals else ()))
    return Money(
        id=table.id,
        title=table.title,
        summary=scope.words(table.summary),
        unit=table.unit,
        state=MONEY_STATES.get(table.state, ""),
        counts=MONEY_COUNTS.get(table.counts, ""),
        replaced_by=tuple(one.title for one in newer),
        columns=tuple(map(column_words, table.columns)),
        rows=tuple(_line(scope, table, line) for line in lines),
        differences=tuple(_differences(table)),
        source=told(table.source),
    )


def _line(scope: Scope, table: MoneyTable, line: MoneyLine) -> MoneyRow:
    is_total = line is table.totals
    # A line with too few or too many amounts is a mistake that the check tells; the table keeps its shape.
    amounts = (*line.amounts, *(None for _ in range(len(table.columns) - len(line.amounts))))
    return MoneyRow(
        title=line.title or ("Total as printed" if is_total else ""),
        detail=scope.words(line.detail),
        volume=line.volume,
        amounts=amounts[: len(table.columns)],
        total=line.total,
        note=scope.words(line.note),
        is_total=is_total,
    )


def _differences(table: MoneyTable) -> Iterator[str]:
    for one in differences(table):
        words = (
            f"{one.what} adds up to {number_words(one.found)}; the paper prints {number_words(one.printed)}."
        )
        yield f"{words} Rounding can explain it." if one.rounding else words
