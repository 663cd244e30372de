"""CSV: safe in spreadsheets, plain for programs."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest

from waymark.exchange.csv_file import csv_of, guarded
from waymark.exchange.formulas import risky
from waymark.exchange.sheets import Cell, Column, Linked, Rated, Sheet

from .samples import EMPTY, ODD, ODD_FITTED, SHEET


def written(*cells: Cell) -> list[str]:
    """Give the fields of a row as another reader of CSV finds them."""
    sheet = Sheet("", tuple(Column(str(number)) for number in range(len(cells))), (cells,))
    return read(csv_of(sheet))[1]


def read(data: bytes) -> list[list[str]]:
    """Give the rows of a file."""
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_the_table_comes_back() -> None:
    """Heads and rows are read as they were written; days are ISO, numbers plain, ratings words."""
    assert read(csv_of(SHEET)) == [
        ["Id", "Action", "Due", "Progress", "Rating", "Page"],
        [
            "act-1.1",
            "Agree how referrals are decided",
            "2022-11-30",
            "-12.5",
            "On track",
            "Front door (https://plans.example.gov.uk/01.html#act-1.1)",
        ],
        ["act-1.2", "'=1+1", "2023-03-31", "1250", "Delayed", ""],
    ]


def test_excel_knows_the_encoding_and_the_ends_of_lines() -> None:
    """The file starts with a byte order mark, ends each row with CRLF and quotes every field."""
    assert csv_of(EMPTY) == b'\xef\xbb\xbf"Id","Action"\r\n'


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 115 496 0000",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\u3000=1",
        "\u200b=1",
        "\ufeff=1",
        "\u2060\u202e=1",
        "\x00=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "'=1",
        "''=1",
        " ' =1",
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("https://bad.example","x")',
    ],
)
def test_a_text_that_starts_as_a_formula_is_guarded(text: str) -> None:
    """It gets one leading apostrophe, wherever in a table it stands."""
    assert written(text)[0].startswith("'")
    assert written(Rated(text, "red"))[0].startswith("'")
    assert written(Linked(text, ""))[0].startswith("'")
    assert read(csv_of(Sheet("", (Column(text),))))[0][0].startswith("'")


@pytest.mark.parametrize("text", ["", "x", "a=b", "1-2", "'", "don't", "(\u22121)", "\u20131", "x\n=1"])
def test_other_text_is_left_alone(text: str) -> None:
    """A sign further on, or one that no spreadsheet reads, is harmless."""
    assert written(text) == [text]


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", " =1", "x", "'x", "", "-", "'"])
def test_the_guard_can_be_taken_away_without_a_doubt(text: str) -> None:
    """Who takes one apostrophe away where the rest is risky has the text as it was."""
    found = guarded(text)
    bare = found[1:] if found[:1] == "'" and risky(found[1:]) else found
    assert bare == text


def test_numbers_stay_numbers() -> None:
    """A negative number has no apostrophe; a number that is none is left empty."""
    assert written(-5, -0.25, 12.0, 0.1, float("nan"), float("-inf")) == ["-5", "-0.25", "12", "0.1", "", ""]


@pytest.mark.parametrize(("truth", "word"), [(True, "yes"), (False, "no")])
def test_yes_and_no_are_words(truth: bool, word: str) -> None:  # noqa: FBT001 - a truth is what a cell holds here
    """A truth is not the number one."""
    assert written(truth) == [word]


def test_a_day_with_a_time_is_a_day() -> None:
    """Nothing but the day is written."""
    assert written(date(2022, 1, 2)) == ["2022-01-02"]


def test_odd_characters_neither_break_the_file_nor_vanish() -> None:
    """Quotation marks, commas and line breaks come back; what no format holds is marked."""
    assert written('a"b', "c,d", "e\r\nf\rg", ODD) == ['a"b', "c,d", "e\nf\ng", ODD_FITTED]


def test_nothing_is_cut() -> None:
    """A text longer than a cell of Excel is whole."""
    assert written("x" * 100_000) == ["x" * 100_000]
