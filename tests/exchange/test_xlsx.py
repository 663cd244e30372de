"""Excel: typed, safe, ready to filter and print. Opened with openpyxl."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from time import perf_counter
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as Opened
from openpyxl.worksheet.worksheet import Worksheet

from waymark.exchange import colours
from waymark.exchange.cell_text import LONGEST_TEXT, lines_in
from waymark.exchange.sheet_names import sheet_names
from waymark.exchange.sheets import Cell, Column, Linked, Rated, Sheet
from waymark.exchange.xlsx_file import xlsx_of

from .samples import DAY, EMPTY, ODD, ODD_FITTED, SHEET


def opened(*sheets: Sheet) -> Worksheet:
    """Give the first sheet of a workbook."""
    page = load_workbook(BytesIO(xlsx_of(sheets))).worksheets[0]
    assert isinstance(page, Worksheet)
    return page


def cell(page: Worksheet, place: str) -> Opened:
    """Give one cell."""
    found = page[place]
    assert isinstance(found, Opened)
    return found


def only(value: Cell) -> Opened:
    """Give a cell that holds ``value``."""
    return cell(opened(Sheet("", (Column("Head"),), ((value,),))), "A2")


def test_days_and_numbers_are_typed() -> None:
    """A day is a day in British order, a number a number."""
    page = opened(SHEET)
    assert cell(page, "C2").value == datetime(2022, 11, 30)
    assert cell(page, "C2").number_format == "d mmm yyyy"
    assert (cell(page, "D2").value, cell(page, "D3").value) == (-12.5, 1250)
    assert cell(page, "D3").number_format == "#,##0"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "{=1}", "https://bad.example", "mailto:a@b.c", "12"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    """What was text is text."""
    found = only(text)
    assert (found.value, found.data_type, found.hyperlink) == (text, "s", None)


def test_risky_text_stays_text_when_it_is_edited() -> None:
    """Excel is told that the text was typed with an apostrophe, which it does not show."""
    assert only("=1+1").quotePrefix
    assert not only("harmless").quotePrefix


def test_a_rating_has_its_words_on_its_colour() -> None:
    """The cell is filled with the colour of the site and holds the words."""
    page = opened(SHEET)
    for place, words, colour in (("E2", "On track", "green"), ("E3", "Delayed", "red")):
        assert cell(page, place).value == words
        assert cell(page, place).fill.fgColor.rgb == f"FF{colours.FILLS[colour][1:].upper()}"
        assert cell(page, place).font.color.rgb == f"FF{colours.INK[1:].upper()}"


def test_only_known_addresses_become_links() -> None:
    """A web or mail address is a link; any other is only its words."""
    link = cell(opened(SHEET), "F2").hyperlink
    assert link is not None
    assert (link.target, link.location) == ("https://plans.example.gov.uk/01.html", "act-1.1")
    for address in (
        "javascript:alert(1)",
        "file:///c:/x",
        "internal:Sheet2!A1",
        "x.html",
        "",
        "https://" + "x" * 3000,
    ):
        found = only(Linked("words", address))
        assert (found.value, found.hyperlink) == ("words", None)


def test_the_heads_stay_in_sight_and_filter() -> None:
    """Row 1 is frozen, with the ids where there are any; every column can be filtered."""
    page = opened(SHEET)
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:F3")
    assert opened(Sheet("", (Column("Action"),))).freeze_panes == "A2"


def test_it_prints_on_landscape_a4() -> None:
    """All columns fit the width, and each page repeats the heads and says its number."""
    page = opened(SHEET)
    assert (page.page_setup.orientation, int(page.page_setup.paperSize or 0)) == ("landscape", 9)
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$1:$1"
    assert page.oddFooter is not None
    assert page.oddFooter.right.text == "Page &P of &N"


def test_long_text_is_wrapped_in_a_row_high_enough() -> None:
    """Also programs that do not measure text when they open a file show all of it."""
    page = opened(Sheet("", (Column("Action"),), (("word " * 60,), ("short",))))
    assert cell(page, "A2").alignment.wrap_text
    assert (page.row_dimensions[2].height or 0) > 5 * 12
    assert page.row_dimensions[3].height is None
    assert 40 < page.column_dimensions["A"].width < 60


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("short", 1), ("a\nb\n", 3), ("word " * 40, 5), ("x" * 400, 9), ("字" * 50, 2)],
)
def test_lines_are_counted_as_arial_sets_them(text: str, lines: int) -> None:
    """Rather one too many than one too few."""
    assert lines_in(text, 48) == lines


def test_text_too_long_for_excel_is_cut_and_says_so() -> None:
    """What stays is as long as Excel allows; it ends in words that tell the whole length."""
    for sign in ("x", "\U0001d54f"):
        found = str(only(sign * 40_000).value)
        size = len(f"{sign}".encode("utf-16-le")) // 2 * 40_000
        assert len(found.encode("utf-16-le")) // 2 in {LONGEST_TEXT, LONGEST_TEXT - 1}
        assert found.endswith(
            f"… [cut here: Excel holds 32,767 characters in a cell, this text has {size:,}]"
        )
    assert only("x" * LONGEST_TEXT).value == "x" * LONGEST_TEXT


def test_odd_values_are_held() -> None:
    """No value breaks the file: not early days, huge or endless numbers, truths, or unseen characters."""
    assert only(ODD).value == ODD_FITTED
    assert only(" _x0041_ \n <&> ").value == " _x0041_ \n <&> "
    assert only(date(1889, 7, 1)).value == "1889-07-01"
    assert only(date(1900, 3, 1)).value == datetime(1900, 3, 1)
    assert only(10**18).value == str(10**18)
    assert only(not None).value == "yes"
    assert only(None).value is None
    assert only(float("inf")).value is None
    assert only(Rated("?", "no such colour")).value == "?"


def test_a_note_stands_on_a_sheet_of_its_own() -> None:
    """The table stays a plain table; without a note there is no such sheet."""
    book = load_workbook(BytesIO(xlsx_of((SHEET, EMPTY))))
    assert book.sheetnames == ["Actions", "Nothing yet", "Notes"]
    assert [value for row in book["Notes"].iter_rows(values_only=True) for value in row] == [
        "Sheet",
        "Note",
        "Actions",
        "Ratings as the board agreed them.",
    ]
    assert load_workbook(BytesIO(xlsx_of((EMPTY,)))).sheetnames == ["Nothing yet"]


def test_empty_sheets_can_be_opened() -> None:
    """No rows, no columns, or no sheets at all give a sound file."""
    assert opened(EMPTY).dimensions == "A1:B1"
    assert opened(Sheet("", ())).dimensions == "A1:A1"
    assert opened().title == "Sheet1"


def test_names_of_sheets_are_legal_and_differ() -> None:
    """At most 31 characters, none that Excel forbids, and no two alike however they are written."""
    titles = (
        "Plan: [a]/b\\c*?",
        "",
        "'quoted'",
        "History",
        "x" * 40,
        "X" * 40,
        "plan a b c",
        "\U0001d54f" * 20,
        "notes",
    )
    names = sheet_names((*titles, "Notes"))
    assert names == (
        "Plan a b c",
        "Sheet",
        "quoted",
        "History (2)",
        "x" * 30 + "…",
        "X" * 26 + "… (2)",
        "plan a b c (2)",
        "\U0001d54f" * 15 + "…",
        "notes",
        "Notes (2)",
    )
    book = load_workbook(BytesIO(xlsx_of([Sheet(title, (Column("A"),)) for title in titles])))
    assert book.sheetnames == list(names[:-1])


def test_the_file_tells_its_title_and_its_day() -> None:
    """The properties are those given, and nothing of the machine."""
    found = load_workbook(BytesIO(xlsx_of((SHEET,), "A & B", DAY))).properties
    assert (found.title, found.creator, found.created) == ("A & B", "Waymark", datetime(2022, 12, 12))
    with ZipFile(BytesIO(xlsx_of((SHEET,)))) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_table_of_usual_size_is_quick() -> None:
    """Thirty rows of seven columns take milliseconds, so every table of a site can have its workbook."""
    sheet = Sheet(
        "Actions", tuple(Column(str(number)) for number in range(7)), (("some words " * 5,) * 7,) * 30
    )
    times = []
    for _ in range(5):
        start = perf_counter()
        xlsx_of((sheet,))
        times.append(perf_counter() - start)
    assert min(times) < 0.05  # measured: 0.006; the rest is room for a busy machine
