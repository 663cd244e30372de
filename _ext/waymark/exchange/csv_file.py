"""A table as CSV: for spreadsheets and programs, safe to open in both."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from math import isfinite

from .characters import fit
from .formulas import risky
from .sheets import Cell, Linked, Rated, Sheet


def csv_of(sheet: Sheet) -> bytes:
    """The heads and the rows of ``sheet``: UTF-8 with byte order mark, CRLF, every field in quotation marks.

    Days are ``2022-12-12``; numbers have no thousands separator; a rating is its words; a link is its words
    and its address in brackets. Title and note are left out, so that programs find only the table.
    A text that a spreadsheet could take for a formula gets a leading apostrophe, see :func:`guarded`.
    No field is cut, though Excel shows only the first 32,767 characters of one.
    """
    written = StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([guarded(column.label) for column in sheet.columns])
    writer.writerows([_field(cell) for cell in row] for row in sheet.rows)
    return written.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """``text`` with a leading apostrophe where a spreadsheet could take it for a formula.

    Nothing is lost: who reads the file takes one apostrophe away wherever the text after it is risky.
    """
    return f"'{fit(text)}" if risky(text) else fit(text)


def _field(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return str(cell)
        case float():
            return format(cell, ".15g") if isfinite(cell) else ""
        case date():
            return cell.isoformat()[:10]
        case Rated():
            return guarded(cell.label)
        case Linked():
            return guarded(f"{cell.text} ({cell.address})" if cell.address else cell.text)
        case _:
            return guarded(cell)
