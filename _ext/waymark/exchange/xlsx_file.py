"""Tables as an Excel workbook: typed values, ready to filter, sort and print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import date, datetime, time
from io import BytesIO
from math import isfinite
from typing import Any, Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from . import colours
from .cell_text import cut, held, lines_in
from .characters import fit
from .formulas import risky
from .sheet_names import sheet_names
from .sheets import Cell, Column, Linked, Rated, Sheet, width_of
from .steady_zip import steady

_LONGEST_ADDRESS: Final = 2_000
_MOST_DIGITS: Final = 10**15
"""From here on Excel rounds whole numbers, so they are written as text."""
_FIRST_DAY: Final = date(1900, 3, 1)
"""Earlier days are text: Excel counts a 29 February 1900, and nothing before 1900."""
_WIDEST: Final = 100
_LINE: Final = 12.75
_HIGHEST: Final = 409
"""Points of a line, and of the highest row that Excel allows."""
_LANDSCAPE_SIDES: Final = {"left": 0.4, "right": 0.4, "top": 0.75, "bottom": 0.6}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}


def xlsx_of(sheets: Sequence[Sheet], title: str = "", on: date = date(2000, 1, 1)) -> bytes:
    """A workbook with a sheet for each of ``sheets``, and one named Notes where any of them has a note.

    Row 1 has the heads and nothing stands round the table, so that other programs find it as well. Days and
    numbers are typed; text is never a formula. A rating has its words in a cell filled with its colour.
    A text too long for Excel ends in words that say so. ``title`` and the day ``on`` are properties of the
    file.
    """
    written = BytesIO()
    book = Workbook(written, deepcopy(_OPTIONS))  # it writes into what it is given
    made = datetime.combine(on, time())
    book.set_properties({"title": fit(title), "author": "Waymark", "created": made})
    looks = _Looks(book)
    every = (*sheets, *_notes(sheets))
    for sheet, name in zip(every, sheet_names(sheet.title for sheet in every), strict=True):
        _Page(book.add_worksheet(name), looks).fill(sheet)
    book.close()
    return steady(written.getvalue())


def _notes(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    noted = tuple((sheet.title, sheet.note) for sheet in sheets if sheet.note)
    columns = (Column("Sheet", width=32), Column("Note", width=90))
    return (Sheet("Notes", columns, noted),) if noted else ()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._ratings: dict[str, Any] = {}
        head = {"bold": True, "bg_color": colours.SOFT, "bottom": 2, "bottom_color": colours.EDGE}
        self.head = self._look(**head)
        self.head_of_numbers = self._look(**head, align="right", indent=1)
        self.text = self._look()
        self.date = self._look(num_format="d mmm yyyy", align="left")
        self.whole = self._look(num_format="#,##0", align="right", indent=1)
        self.broken = self._look(num_format="#,##0.0#########", align="right", indent=1)
        self.link = self._look(font_color=colours.STROKE, underline=1)
        self.id = self._look(font_color=colours.MUTED)
        self.risky = self._look(quote_prefix=True)

    def rating(self, colour: str) -> Any:
        """Words on the colour of a rating; one format for each colour."""
        if colour not in self._ratings:
            self._ratings[colour] = self._look(
                bg_color=colours.fill(colour), font_color=colours.INK, bold=True, border=1, indent=1
            )
        return self._ratings[colour]

    def _look(self, **wishes: Any) -> Any:
        base = {"valign": "top", "text_wrap": True, "bottom": 1, "border_color": colours.LINE}
        return self._book.add_format({**base, **wishes})


class _Page:
    """One sheet of the workbook while it is written."""

    def __init__(self, page: Any, looks: _Looks) -> None:
        self._page = page
        self._looks = looks

    def fill(self, sheet: Sheet) -> None:
        """Write heads, rows, widths and how the sheet is shown and printed."""
        widths = [min(width_of(sheet, number), _WIDEST) for number in range(len(sheet.columns))]
        for number, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
            self._page.set_column(number, number, width)
            look = self._looks.head_of_numbers if column.kind == "number" else self._looks.head
            self._page.write_string(0, number, held(column.label), look)
        self._grow(0, (column.label for column in sheet.columns), widths)
        for down, row in enumerate(sheet.rows, start=1):
            for across, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
                self._write(down, across, cell, column)
            self._grow(down, map(_words, row), widths)
        if sheet.columns:
            self._page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        self._page.freeze_panes(1, 1 if sheet.columns[:1] and sheet.columns[0].kind == "id" else 0)
        self._print(sheet.title)

    def _grow(self, down: int, texts: Iterable[str], widths: list[float]) -> None:
        """Make a row as high as its text. Excel would see to it; LibreOffice and viewers would not."""
        lines = max((lines_in(text, width) for text, width in zip(texts, widths, strict=True)), default=1)
        if lines > 1:
            self._page.set_row(down, min(lines * _LINE + 3, _HIGHEST))

    def _print(self, title: str) -> None:
        page = self._page
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_margins(**_LANDSCAPE_SIDES)
        page.set_header(f'&L&"Arial,Bold"{cut(" ".join(fit(title).split()), 100).replace("&", "&&")}')
        page.set_footer("&RPage &P of &N")

    def _write(self, down: int, across: int, cell: Cell, column: Column) -> None:
        page, looks = self._page, self._looks
        plain = looks.id if column.kind == "id" else looks.text
        match cell:
            case None:
                page.write_blank(down, across, None, plain)
            case bool():
                page.write_string(down, across, "yes" if cell else "no", plain)
            case int() | float():
                self._number(down, across, cell)
            case date():
                self._day(down, across, cell)
            case Rated():
                page.write_string(down, across, held(cell.label), looks.rating(cell.colour))
            case Linked():
                self._linked(down, across, cell)
            case _:
                # Marked as typed text: it stays text also when somebody edits the cell.
                page.write_string(down, across, held(cell), looks.risky if risky(cell) else plain)

    def _number(self, down: int, across: int, number: float) -> None:
        page, looks = self._page, self._looks
        if not isfinite(number):
            page.write_blank(down, across, None, looks.text)
        elif abs(number) >= _MOST_DIGITS and isinstance(number, int):
            page.write_string(down, across, str(number), looks.text)
        else:
            page.write_number(down, across, number, looks.whole if number == int(number) else looks.broken)

    def _day(self, down: int, across: int, day: date) -> None:
        plain = date(day.year, day.month, day.day)
        if plain < _FIRST_DAY:
            self._page.write_string(down, across, plain.isoformat(), self._looks.text)
        else:
            self._page.write_datetime(down, across, plain, self._looks.date)

    def _linked(self, down: int, across: int, cell: Linked) -> None:
        words = held(cell.text or cell.address)
        address = fit(cell.address).strip()
        known = address.lower().startswith(("https://", "http://", "mailto:"))
        if known and len(address) <= _LONGEST_ADDRESS and len(words) <= _LONGEST_ADDRESS:
            self._page.write_url(down, across, address, self._looks.link, words)
        else:
            self._page.write_string(down, across, words, self._looks.text)


def _words(cell: Cell) -> str:
    """What of a cell may need several lines."""
    match cell:
        case Rated(label=text) | Linked(text=text):
            return text
        case str():
            return cell
        case _:
            return ""
