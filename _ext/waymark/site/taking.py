"""Tables to take away: each table of a page as a file for Excel and one for anything else."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from xlsxwriter import __version__ as xlsxwriter_version  # type: ignore[import-untyped]

from waymark.exchange.csv_file import csv_of
from waymark.exchange.sheets import Cell, Kind, Rated, Sheet
from waymark.exchange.sheets import Column as SheetColumn
from waymark.exchange.xlsx_file import xlsx_of

from .blocks import Badge, Column, Day, File, Line, Link, Mark, Outside, Row, Table, Text
from .look import program
from .memory import digest_of, recall_of_page, remember_of_page

if TYPE_CHECKING:
    from sphinx.builders import Builder

FOLDER: Final = "_tables"
"""Where the files stand in the site: below it a folder for each page, by the page's name."""

_NUMBER: Final = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d+)?|-?\d+(?:\.\d+)?")


_FORMS: Final = (("Excel", "xlsx"), ("CSV", "csv"))
_KEPT: Final = "waymark_tables"


class _Tables(NamedTuple):
    """The tables of a page by their names, each as a digest."""

    before: dict[str, str]
    """What the files in the site were made of."""
    now: dict[str, str]


def _tables(builder: Builder, docname: str) -> _Tables:
    pages: dict[str, _Tables] = builder.__dict__.setdefault(_KEPT, {})
    if docname not in pages:
        pages[docname] = _Tables(recall_of_page(builder, "tables", docname) or {}, {})
        # Should this build break off, the next one takes no table for fresh.
        remember_of_page(builder, "tables", docname, {})
    return pages[docname]


def write_table(
    builder: Builder, docname: str, name: str, table: Table, as_of: date
) -> tuple[tuple[str, str], ...]:
    """Write the files of a table of a page; the name of each kind of file with its path in the site.

    Those of a table that is what it was are left as they stand: to make one takes long.
    """
    site, tables = Path(builder.outdir), _tables(builder, docname)
    paths = tuple((kind, f"{FOLDER}/{docname}/{name}.{ending}") for kind, ending in _FORMS)
    tables.now[name] = digest_of(f"{program()} {xlsxwriter_version} {as_of} {table!r}")
    if tables.before.get(name) == tables.now[name] and all((site / path).is_file() for _, path in paths):
        return paths
    sheet = sheet_of(table)
    (site / FOLDER / docname).mkdir(parents=True, exist_ok=True)
    made = (xlsx_of([sheet], sheet.title, as_of), csv_of(sheet))
    for (_, path), data in zip(paths, made, strict=True):
        (site / path).write_bytes(data)
    return paths


def keep_tables(builder: Builder, docname: str) -> None:
    """Remember what the files of the tables of a page were made of, once the page has been made."""
    tables: _Tables | None = builder.__dict__.get(_KEPT, {}).pop(docname, None)
    if tables is not None:
        remember_of_page(builder, "tables", docname, tables.now)


def forget_tables(site: Path, docname: str, body: str) -> None:
    """Take away the files of tables that the page ``docname`` no longer offers in its ``body``."""
    folder = site / FOLDER / docname
    if folder.is_dir():
        for file in list(folder.iterdir()):
            if file.is_file() and f"{FOLDER}/{docname}/{file.name}" not in body:
                forget_file(site, file)


def forget_pages(site: Path, docnames: set[str]) -> None:
    """Take away the tables of pages that are not among ``docnames``."""
    for file in sorted((site / FOLDER).rglob("*.*")):
        if file.is_file() and file.parent.relative_to(site / FOLDER).as_posix() not in docnames:
            forget_file(site, file)


def forget_file(site: Path, file: Path) -> None:
    """Take a file out of the site, and the folders above it that have become empty.

    Where a folder stands in its place, or a file in that of a folder above it, there is nothing to take out.
    """
    with suppress(NotADirectoryError, IsADirectoryError, PermissionError):
        file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == site or not folder.is_relative_to(site):
            return
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            return  # something else stands in it


def sheet_of(table: Table) -> Sheet:
    """A table of a page as typed values: days, numbers and ratings, and words for the rest."""
    columns = tuple(SheetColumn(one.label, _kind(table, number)) for number, one in enumerate(table.columns))
    rows = tuple(_row(table.columns, row) for row in table.rows)
    return Sheet(table.caption, columns, rows)


def _kind(table: Table, number: int) -> Kind:
    """What a column holds: numbers by its own word, days or ratings where all its cells are such."""
    column = table.columns[number]
    cells = [row.cells[number] for row in table.rows if row.cells[number]]
    if column.number and all(_number(words_of(cell)) is not None for cell in cells):
        return "number"
    if cells and all(isinstance(_cell(column, cell), date) for cell in cells):
        return "date"
    if cells and all(isinstance(cell[0], Badge) for cell in cells):
        return "rating"
    return "text"


def _row(columns: tuple[Column, ...], row: Row) -> tuple[Cell, ...]:
    return tuple(_cell(column, cell) for column, cell in zip(columns, row.cells, strict=True))


def _cell(column: Column, cell: Line) -> Cell:
    match cell:
        case ():
            return None
        case (Badge(colour), *_):
            return Rated(words_of(cell), colour)
        case (Day(iso),):
            return date.fromisoformat(iso)
    words = words_of(cell)
    number = _number(words) if column.number else None
    return words if number is None else number


def _number(words: str) -> float | None:
    plain = words.replace("\N{MINUS SIGN}", "-")
    return float(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else None


def words_of(line: Line) -> str:
    """A line as plain text."""
    return "".join(_words(piece) for piece in line).strip()


def _words(piece: object) -> str:
    match piece:
        case Text(text) | Link(_, _, text) | Outside(_, text) | Mark(_, text) | Day(_, text) | File(_, text):
            return text
        case Badge(_, label):
            return label
        case _:
            raise TypeError(piece)
