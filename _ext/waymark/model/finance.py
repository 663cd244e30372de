"""Money as the papers print it: amounts by year or by another heading, and the options looked at."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .values import Citation, Path, Values, items, prose, texts

_YEAR: Final = re.compile(r"(?:financial|school)-year \d{4}-\d{2}")


def column_words(column: str) -> str:
    """The heading of a column: ``2022/23`` for a financial or school year, else as it is typed."""
    return column.partition(" ")[2].replace("-", "/") if _YEAR.fullmatch(column) else column


class MoneyLine(NamedTuple):
    """One line of a table of amounts."""

    id: str
    title: str
    detail: str
    volume: str
    amounts: tuple[float | None, ...]
    """One for each column of the table; None where none is printed."""
    total: float | None
    """As printed; never added up here."""
    continues: str
    """The line of the replaced table that this one carries on."""
    note: str
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> MoneyLine:
        """The line in ``values``, which stand at ``path`` of their file."""
        return cls(
            values.get("id", ""),
            values.get("title", ""),
            prose(values, "detail"),
            values.get("volume", ""),
            tuple(one if isinstance(one, int | float) else None for one in values.get("amounts", ())),
            values.get("total"),
            values.get("continues", ""),
            prose(values, "note"),
            path,
        )


class MoneyTable(NamedTuple):
    """Amounts by year or by another heading, as one paper prints them."""

    id: str
    title: str
    summary: str
    unit: str
    state: str
    counts: str
    """What an amount above nought is: ``saving``, ``cost``, ``income``, ``benefit`` or ``pressure``."""
    replaces: str
    plan: str
    columns: tuple[str, ...]
    rows: tuple[MoneyLine, ...]
    totals: MoneyLine | None
    """The line of totals as the paper prints it."""
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> MoneyTable:
        """The table in ``values``, which stand at ``path`` of their file."""
        totals = values.get("totals")
        return cls(
            id=values["id"],
            title=values["title"],
            summary=prose(values, "summary"),
            unit=values["unit"],
            state=values.get("state", ""),
            counts=values.get("counts", ""),
            replaces=values.get("replaces", ""),
            plan=values.get("plan", ""),
            columns=texts(values, "columns"),
            rows=tuple(MoneyLine.read(item, at) for item, at in items(values, "rows", path)),
            totals=MoneyLine.read(totals, (*path, "totals")) if totals else None,
            source=Citation.read(values.get("source")),
            path=path,
        )


class MoneyOption(NamedTuple):
    """One way that was looked at before one was chosen."""

    title: str
    chosen: str
    """``yes``, ``no`` or empty."""
    why: str
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> MoneyOption:
        """The option in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["title"],
            values.get("chosen", ""),
            prose(values, "why"),
            Citation.read(values.get("source")),
            path,
        )


class FinancePage(NamedTuple):
    """Tables of money that belong together, and the options behind them."""

    title: str
    summary: str
    tables: tuple[MoneyTable, ...]
    options: tuple[MoneyOption, ...]

    @classmethod
    def read(cls, values: Values) -> FinancePage:
        """The money in the values of a file of ``plans/finance``."""
        return cls(
            values["title"],
            prose(values, "summary"),
            tuple(MoneyTable.read(item, path) for item, path in items(values, "tables")),
            tuple(MoneyOption.read(item, path) for item, path in items(values, "options")),
        )
