"""A table of a paper in Word: its head repeated on each page, no row torn apart, ratings on their colour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Final

from waymark.model.dates import MONTHS

from . import colours
from .cell_text import lines_in
from .sheets import Cell, Column, Linked, Rated, Sheet, width_of
from .word_xml import attribute, paragraph, run

Link = Callable[[str], str]
"""Tells the document of an address and gives the id by which it is linked."""

_CHARACTER: Final = 108
"""Twentieths of a point that a character of a table takes."""
_NARROWEST_TEXT: Final = 1_100
_NEARLY_FULL: Final = 0.7
_KEPT_ON_ONE_PAGE: Final = 22
"""Lines of a table that the end of a page does not part. A longer one would leave its heading alone."""
_BOLD: Final = "<w:b/>"


def table(sheet: Sheet, room: int, link: Link) -> str:
    """The heads and rows of ``sheet`` in a table at most ``room`` twentieths of a point wide."""
    widths = _widths(sheet, room)
    heads = "".join(
        _cell(run(column.label, _BOLD), width, "TableHead", column)
        for column, width in zip(sheet.columns, widths, strict=True)
    )
    together = _lines(sheet, widths) <= _KEPT_ON_ONE_PAGE
    rows = "".join(
        _row(row, sheet.columns, widths, link, kept=together and row is not sheet.rows[-1])
        for row in sheet.rows
    )
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    return f"{_frame(widths, sheet.title, sheet.note, 'firstRow')}{head}{rows}</w:tbl>"


def _lines(sheet: Sheet, widths: list[int]) -> int:
    """How many lines the rows take, as near as letters tell."""
    rows = (zip(row, widths, strict=True) for row in sheet.rows)
    return sum(
        max((lines_in(_words(cell), width / _CHARACTER) for cell, width in row), default=1) for row in rows
    )


def _words(cell: Cell) -> str:
    return (
        cell.label if isinstance(cell, Rated) else cell.text if isinstance(cell, Linked) else str(cell or "")
    )


def facts(title: str, pairs: tuple[tuple[str, str], ...], room: int) -> str:
    """Labels and what they say, side by side, as on the cover of a paper; the labels are marked as heads."""
    widths = [room * 3 // 10, room - room * 3 // 10]
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + _cell(run(label, _BOLD), widths[0], "TableText")
        + _cell(run(said), widths[1], "TableText")
        + "</w:tr>"
        for label, said in pairs
    )
    return f"{_frame(widths, title, '', 'firstColumn')}{rows}</w:tbl>"


def _frame(widths: list[int], title: str, note: str, heads: str) -> str:
    """The beginning of a table: width, which cells are heads, what it tells for those who do not see it."""
    marks = " ".join(
        f'w:{name}="{int(name == heads or name in {"noHBand", "noVBand"})}"'
        for name in ("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand")
    )
    bits = 0x0600 | (0x0020 if heads == "firstRow" else 0x0080)
    told = f"<w:tblDescription w:val={attribute(note)}/>" if note else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{bits:04X}" {marks}/>'
        f"<w:tblCaption w:val={attribute(title)}/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _row(
    row: tuple[Cell, ...], columns: tuple[Column, ...], widths: list[int], link: Link, *, kept: bool
) -> str:
    style = "TableKept" if kept else "TableText"
    cells = "".join(
        _cell(
            _content(cell, link),
            width,
            style,
            column,
            colours.fill(cell.colour) if isinstance(cell, Rated) else "",
        )
        for cell, column, width in zip(row, columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(content: str, width: int, style: str, column: Column | None = None, fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill[1:]}"/>' if fill else ""
    right = '<w:jc w:val="right"/>' if column and column.kind == "number" else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{paragraph(content, style, right)}</w:tc>"
    )


def _content(cell: Cell, link: Link) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return run("yes" if cell else "no")
        case int() | float():
            return run(f"{cell:,.10g}") if isfinite(cell) else ""
        case date():
            return run(f"{cell.day}\u00a0{MONTHS[cell.month - 1][:3]}\u00a0{cell.year}")
        case Rated():
            return run(cell.label, f'{_BOLD}<w:color w:val="{colours.INK[1:]}"/>')
        case Linked():
            return _linked(cell, link)
        case _:
            return run(cell)


def _linked(cell: Linked, link: Link) -> str:
    address = cell.address.strip()
    words = cell.text or address
    if not address.lower().startswith(("https://", "http://", "mailto:")):
        return run(words)
    inner = run(words, '<w:rStyle w:val="Hyperlink"/>')
    return f'<w:hyperlink r:id="{link(address)}" w:history="1">{inner}</w:hyperlink>'


def _widths(sheet: Sheet, room: int) -> list[int]:
    """A width for each column: days, numbers and ratings as they need, texts share what is left."""
    wished = [round(width_of(sheet, number) * _CHARACTER) for number in range(len(sheet.columns))]
    if sum(wished) <= room * _NEARLY_FULL:
        return wished
    texts = [number for number, column in enumerate(sheet.columns) if column.kind == "text"]
    left = room - sum(width for number, width in enumerate(wished) if number not in texts)
    if not texts or left < _NARROWEST_TEXT * len(texts):
        return [width * room // sum(wished) for width in wished]
    share = left / sum(wished[number] for number in texts)
    return [int(width * share) if number in texts else width for number, width in enumerate(wished)]
