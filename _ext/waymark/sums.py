"""Adding up what a paper prints: printed totals are never changed, only compared."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from waymark.model import MoneyLine, MoneyTable, Path, column_words


class Difference(NamedTuple):
    """A printed total that is not the sum of its parts."""

    what: str
    """What was added up, in words."""
    found: float
    printed: float
    rounding: bool
    """Whether rounding of the parts can explain it."""
    path: Path
    """Where the printed total stands in its file."""


def differences(table: MoneyTable) -> tuple[Difference, ...]:
    """The printed totals of ``table`` that differ from the sums of their lines and columns."""
    found = [_of_line(line) for line in (*table.rows, *((table.totals,) if table.totals else ()))]
    if table.totals:
        for number, printed in enumerate(table.totals.amounts):
            parts = [line.amounts[number] for line in table.rows if number < len(line.amounts)]
            name = column_words(table.columns[number]) if number < len(table.columns) else str(number + 1)
            found.append(
                _compared(f'The column "{name}"', parts, printed, (*table.totals.path, "amounts", number))
            )
    return tuple(one for one in found if one is not None)


def _of_line(line: MoneyLine) -> Difference | None:
    name = f'The line "{line.title}"' if line.title else "The line of totals"
    return _compared(name, list(line.amounts), line.total, (*line.path, "total"))


def _compared(what: str, parts: list[float | None], printed: float | None, path: Path) -> Difference | None:
    known = [Decimal(str(part)) for part in parts if part is not None]
    if printed is None or len(known) != len(parts) or not known:
        return None
    total = sum(known, Decimal(0))
    gap = abs(total - Decimal(str(printed)))
    if not gap:
        return None
    places = max(-int(number.as_tuple().exponent) for number in (*known, Decimal(str(printed))))
    most = Decimal(len(known) + 1) / 2 * Decimal(10) ** -places
    return Difference(what, float(total), printed, gap <= most, path)
