"""The workbook and the CSV, opened with other libraries than those that wrote them."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from waymark.exchange.formulas import risky
from waymark.pack import to_csv, to_excel

from .packs import ANY_PLAN, pack, real

SHEETS = [
    "Summary",
    "Actions",
    "Updates",
    "Milestones",
    "Changes",
    "Exceptions",
    "Measures",
    "Values",
    "Findings",
    "Coverage",
    "Doubts",
    "Money",
    "Risks",
    "Key",
    "Notes",
]


def book() -> Workbook:
    """Give the workbook of the harbour."""
    return openpyxl.load_workbook(BytesIO(to_excel.made(pack())))


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """Give the rows of a sheet by the heads of their columns."""
    heads, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in found]


def test_every_sheet_is_there() -> None:
    """Each with heads that stay in sight and can be filtered, also where it has no rows."""
    found = book()
    assert found.sheetnames == SHEETS
    for sheet in found.worksheets:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref
    empty = openpyxl.load_workbook(
        BytesIO(to_excel.made(pack("community-health", date(2026, 4, 20), ANY_PLAN)))
    )
    assert set(SHEETS) - {"Notes"} <= set(empty.sheetnames)


def test_days_and_numbers_are_typed() -> None:
    """A due date can be sorted and counted with; what is no day is words."""
    found = {row["Id"]: row for row in rows(book()["Actions"])}
    lights, lessons = found["harbour/lights"], found["harbour/lessons"]
    assert lights["Due"] == datetime(2026, 4, 30)
    assert lights["First due"] == datetime(2025, 11, 30)
    assert lights["Days moved"] == 151
    assert (lessons["Due"], lessons["Due in words"]) == (None, "Every term from September 2025")
    assert found["harbour/wardens"]["Last update"] == datetime(2026, 2, 20)
    assert found["harbour/fence"]["Days past"] == 40


def test_an_action_has_its_row() -> None:
    """All that a board asks of it, in words."""
    found = {row["Id"]: row for row in rows(book()["Actions"])}["harbour/wardens"]
    assert found["Area"] == "1. Children are safe on the way to school"
    assert found["Outcome"] == "Crossings are watched"
    assert (found["Lead"], found["Other people"]) == ("Head of Roads", "Schools Lead (partner)")
    assert (found["Rating"], found["Common term"]) == ("Finished", "Complete")
    assert found["Findings answered"] == "Children cross without help"
    assert found["Evidence"] == "The rota of February.\nNear misses at crossings"


def test_each_row_of_the_other_sheets() -> None:
    """Updates, steps, figures and amounts have a row each."""
    found = book()
    assert len(rows(found["Updates"])) == sum(len(one.updates) for one in pack().actions)
    assert [row["Reached"] for row in rows(found["Milestones"])] == [datetime(2025, 10, 20), None]
    values = rows(found["Values"])
    assert [(row["Kind"], row["Figure"]) for row in values] == [
        ("Baseline", 30),
        ("Value", 24),
        ("Value", None),
        ("Value", 22),
    ]
    assert [row["Amount"] for row in rows(found["Money"]) if row["Line"] == "Wages"] == [40, 82, 122]
    assert "Coats" in str(rows(found["Notes"]))
    assert {row["What changed"] for row in rows(found["Changes"])} >= {"Closed", "Date moved", "New figure"}


def test_no_text_is_a_formula() -> None:
    """A title that begins as a formula does is text in Excel, and marked in CSV."""
    for row in book()["Actions"].iter_rows():
        assert all(cell.data_type != "f" for cell in row)
    fields = [field for row in csv.reader(StringIO(to_csv.made(pack()).decode("utf-8-sig"))) for field in row]
    assert any("HYPERLINK" in field for field in fields)
    assert not [field for field in fields if risky(field) and not field.startswith("'")]


def test_the_csv_is_the_sheet_of_actions() -> None:
    """The same heads and the same ids, in the same order."""
    found = list(csv.DictReader(StringIO(to_csv.made(pack()).decode("utf-8-sig"))))
    sheet = rows(book()["Actions"])
    assert [row["Id"] for row in found] == [row["Id"] for row in sheet]
    assert list(found[0]) == list(sheet[0])
    assert found[1]["Due"] == "2026-04-30"


def test_ids_match_between_two_days() -> None:
    """The workbook of January and that of March can be laid side by side."""
    ids = []
    for day in ("2023-01-26", "2024-03-31"):
        found = openpyxl.load_workbook(BytesIO(to_excel.made(real(day))), read_only=True)
        ids.append([row[0] for row in found["Actions"].iter_rows(min_row=2, values_only=True)])
    assert ids[0] == ids[1]
