"""Rules on tables of money: an amount for each column."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.loading import Document
from waymark.model import FinancePage
from waymark.problems import Problem

from .place import problem_at


def rules_of_money(document: Document, page: FinancePage) -> Iterator[Problem]:
    """The lines of ``page`` with fewer or more amounts than their table has columns."""
    for table in page.tables:
        for line in (*table.rows, *((table.totals,) if table.totals else ())):
            found, wanted = len(line.amounts), len(table.columns)
            if found != wanted:
                name = f'The line "{line.title}"' if line.title else "The line of totals"
                amounts = f"{found} amount{'' if found == 1 else 's'}"
                columns = f"{wanted} column{'' if wanted == 1 else 's'}"
                message = f"{name} has {amounts}, and the table has {columns}."
                fix = "write one amount for each column, and `not printed` where the paper has none"
                yield problem_at(document, (*line.path, "amounts"), "amounts-missing", message, fix)
