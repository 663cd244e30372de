"""Every table of a page can be taken away: for Excel and as CSV, typed, safe, and gone when it is gone."""

from __future__ import annotations

import csv
import re
from datetime import date, datetime
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

from .building import Built, build, change, write
from .edits import BOARDS, CALLS, DESK
from .test_directives import directive, put
from .test_references import from_root

TABLE: Final = re.compile(r"<table\b.*?</table>.*?(?=<table\b|<h\d\b|\Z)", re.DOTALL)
OFFERED: Final = re.compile(r'href="([^"]*_tables/[^"]+\.(?:xlsx|csv))"')


def offered(built: Built, page: str) -> list[str]:
    """Return the files of tables that a page offers, seen from the root."""
    return [from_root(page, unescape(href)) for href in OFFERED.findall(built.page(page))]


def every_file(built: Built) -> set[str]:
    """Return the names of all files of tables."""
    return {name for name in built.files() if name.startswith("_tables/")}


def every_offer(built: Built) -> list[str]:
    """Return all files of tables that any page offers."""
    pages = [name for name in built.files() if name.endswith(".html")]
    return [file for page in pages for file in offered(built, page)]


def rows_of(built: Built, file: str) -> list[list[str]]:
    """Return the rows of a CSV file, its heads first."""
    return list(csv.reader(StringIO((built.out / file).read_bytes().decode("utf-8-sig"))))


def cells_of(built: Built, file: str) -> list[list[Cell | MergedCell]]:
    """Return the cells of a workbook's only sheet."""
    book = load_workbook(built.out / file)
    (sheet,) = book.worksheets
    return [list(row) for row in sheet.iter_rows()]


def try_it(small: Path, name: str, **options: str) -> tuple[Built, str]:
    """Build the site with a page that shows one directive; the site and the table without its ending."""
    put(small, "notes/try", directive(name, **options))
    built = build(small, small.with_name("out"))
    files = offered(built, "notes/try.html")
    return built, files[0].removesuffix(".xlsx")


# What is offered


def test_every_table_of_every_page_offers_two_files(built_small: Built) -> None:
    """Below each table that a view makes stands a link to a workbook and one to CSV, and both are there."""
    pages = [name for name in built_small.files() if name.endswith(".html")]
    found = 0
    for page in pages:
        html = built_small.page(page)
        tables = html.count('<table class="wm-table')
        files = offered(built_small, page)
        assert [file.rpartition(".")[2] for file in files] == ["xlsx", "csv"] * tables, page
        assert len(set(files)) == len(files), page
        found += tables
    assert found > 40
    assert set(every_offer(built_small)) == every_file(built_small)


def test_both_files_hold_the_rows_of_the_page(built_small: Built) -> None:
    """As many heads and rows as the table on the page, with the same heads, in either form."""
    for page in (
        "index.html",
        "plans/north/plan.html",
        "roles/head-of-desk.html",
        "plans/measures/desk.html",
    ):
        html = built_small.page(page)
        tables = [one for one in TABLE.findall(html) if 'class="wm-table' in one]
        for table, workbook, text in zip(
            tables, offered(built_small, page)[::2], offered(built_small, page)[1::2], strict=True
        ):
            heads = [unescape(one) for one in re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', table)]
            number = len(re.findall(r"<tr\b", table))
            rows, cells = rows_of(built_small, text), cells_of(built_small, workbook)
            assert rows[0] == heads == [str(cell.value) for cell in cells[0]]
            assert len(rows) == len(cells) == number
            assert {len(row) for row in rows} == {len(heads)}


def test_each_file_says_of_which_table_it_is(built_small: Built) -> None:
    """Two links called Excel on a page are told apart by the caption they are named with."""
    for page in ("index.html", "plans/north/plan.html"):
        html = built_small.page(page)
        for own, names in re.findall(
            r'<a class="reference download" id="([^"]+)"[^>]*aria-labelledby="([^"]+)"', html
        ):
            assert names.split()[0] == own
            assert all(f'id="{name}"' in html for name in names.split())


@pytest.mark.parametrize("builder", ["singlehtml", "text", "epub", "latex"])
def test_other_builders_write_no_files_of_tables(small: Path, builder: str) -> None:
    """Where there are no pages of ours nothing is offered, and nothing is left lying about."""
    built = build(small, small.with_name("out"), builder, epub_copyright="x", version="1")
    assert every_file(built) == set()


def test_the_builder_of_folders_offers_the_same_files(small: Path, built_small: Built) -> None:
    """With an address that ends in a slash each link finds its file."""
    built = build(small, small.with_name("out"), "dirhtml")
    assert every_file(built) == every_file(built_small)
    page = built.page("plans/north/plan/index.html")
    assert [one for one in OFFERED.findall(page) if not one.startswith("../../../_tables/")] == []
    assert set(every_offer(built)) == every_file(built)


# What they hold


def test_days_numbers_and_ratings_are_typed(small: Path) -> None:
    """A day can be sorted as a day, a number be added up, and a rating keeps its words and its colour."""
    built, table = try_it(small, "progress", by="plan")
    assert [cell.value for cell in cells_of(built, f"{table}.xlsx")[1]][1:] == [
        int(text) for text in rows_of(built, f"{table}.csv")[1][1:]
    ]
    built, table = try_it(small, "coming", days="400", plan="south")
    heads, *rows = cells_of(built, f"{table}.xlsx")
    assert heads[0].value == "Due"
    assert [row[0].value for row in rows] == [datetime(2023, 2, 28), datetime(2023, 4, 30)]
    assert {row[0].data_type for row in rows} == {"d"}
    assert [row[0] for row in rows_of(built, f"{table}.csv")[1:]] == ["2023-02-28", "2023-04-30"]
    rated = rows[1][[cell.value for cell in heads].index("Rating")]
    assert rated.value == "All right"
    assert rated.fill.fgColor.rgb not in {"00000000", "FFFFFFFF"}


def test_amounts_are_numbers_and_what_is_not_printed_is_words(small: Path) -> None:
    """A spreadsheet can add up the amounts of a paper, and a gap does not become a nought."""
    built = build(small, small.with_name("out"))
    tables = [name for name in offered(built, "plans/finance/money.html") if name.endswith(".xlsx")]
    values = [cell.value for row in cells_of(built, tables[0]) for cell in row]
    assert {120.5, 130, 12, 250.5, 143, 263.5} <= {one for one in values if isinstance(one, int | float)}
    assert 0 not in values


def test_a_title_that_looks_like_a_formula_stays_a_title(small: Path) -> None:
    """No cell of a table is run by a spreadsheet, whoever wrote the title."""
    attacks = ("=1+1", "+cmd|'/c calc'!A1", "-2+3", "@SUM(1)", '=HYPERLINK("http://evil.example")')
    titles = ("Keep a rota of people at the desk", "Add a second line", "Put a sign on the door")
    for title, attack in zip(titles, attacks, strict=False):
        change(
            small,
            CALLS,
            f"title: {title}",
            f"title: {attack!r}" if "'" not in attack else f'title: "{attack}"',
        )
    change(small, DESK, "title: Calls still open", f"title: '{attacks[4]}'")
    change(small, BOARDS, "title: January meeting", f"title: '{attacks[3]}'")
    built = build(small, small.with_name("out"))
    seen = set()
    for file in sorted(every_file(built)):
        if file.endswith(".csv"):
            fields = [field for row in rows_of(built, file) for field in row]
            assert [one for one in fields if re.match(r"[=+@]|-(?!\d)", one)] == [], file
            seen |= {attack for attack in attacks for one in fields if one == f"'{attack}"}
        else:
            cells = [cell for row in cells_of(built, file) for cell in row]
            assert [cell.value for cell in cells if cell.data_type == "f"] == [], file
    assert seen >= {attacks[0], attacks[1], attacks[2]}


def test_odd_words_come_back_as_they_were_typed(small: Path) -> None:
    """Commas, quotation marks, other alphabets and markup are text in both files."""
    odd = 'A "b", c; <d> & é ☎'
    change(small, CALLS, "title: Keep a rota of people at the desk", f"title: '{odd}'")
    built, table = try_it(small, "actions", plan="north", columns="action")
    assert rows_of(built, f"{table}.csv")[1] == [odd]
    assert cells_of(built, f"{table}.xlsx")[1][0].value == odd


# When they go


def test_the_files_of_a_table_that_is_gone_go_too(small: Path) -> None:
    """A table taken off a page, or filled no more, leaves nothing that could still be downloaded."""
    out = small.with_name("out")
    put(small, "notes/try", "\n\n".join([directive("actions"), directive("gaps"), directive("coming")]))
    first = offered(build(small, out), "notes/try.html")
    assert len(first) == 6
    put(small, "notes/try", directive("actions"))
    second = build(small, out)
    left = {file for file in every_file(second) if file.startswith("_tables/notes/try/")}
    assert left == set(offered(second, "notes/try.html"))
    assert len(left) == 2


def test_the_files_of_a_page_that_is_gone_go_too(small: Path) -> None:
    """With a page all its tables leave the site."""
    out = small.with_name("out")
    put(small, "notes/try", directive("actions"))
    build(small, out)
    (small / "notes/try.md").unlink()
    second = build(small, out)
    assert [file for file in every_file(second) if "/try/" in file] == []
    assert second.files() == build(small, small.with_name("clean")).files()


def test_a_table_that_is_kept_back_is_in_no_file(small: Path) -> None:
    """What an edition hides is not in what people take away either: a workbook is read cell by cell."""
    new = "actions:\n  - id: zanzibar\n    title: Go to zanzibar\n    visibility: internal\n"
    change(small, CALLS, "\nactions:\n", f"\n{new}    people: [head-of-desk]\n    due: 2022-01-01\n")
    built = build(small, small.with_name("out"))
    for file in every_file(built):
        if file.endswith(".csv"):
            assert "zanzibar" not in (built.out / file).read_text(encoding="utf-8-sig"), file
        else:
            words = [str(cell.value) for row in cells_of(built, file) for cell in row]
            assert [one for one in words if "zanzibar" in one] == [], file


def test_a_figure_of_a_later_day_is_in_no_file(small: Path) -> None:
    """The same holds for what was not yet known on the day of the site."""
    change(small, DESK, "      - at: 2022-12\n        value: 44\n", "      - {at: 2023-02, value: 8765}\n")
    built = build(small, small.with_name("out"))
    for file in every_file(built):
        cells = rows_of(built, file) if file.endswith(".csv") else cells_of(built, file)
        words = [str(getattr(cell, "value", cell)) for row in cells for cell in row]
        assert [one for one in words if "8765" in one or "8,765" in one] == [], file


def test_the_day_of_a_file_is_that_of_the_site(small: Path) -> None:
    """A workbook says that it was made on the day the site speaks for, whenever that was."""
    built, table = try_it(small, "actions")
    made = load_workbook(built.out / f"{table}.xlsx").properties.created
    assert made is not None
    assert made.date() == date(2023, 1, 26)


def test_a_page_with_two_tables_of_one_view_keeps_them_apart(small: Path) -> None:
    """Each table has files of its own, also where one view makes several."""
    write(
        small, "notes/try.md", f"# A try\n\n{directive('changes')}\n\n{directive('changes', plan='south')}\n"
    )
    built = build(small, small.with_name("out"))
    files = offered(built, "notes/try.html")
    assert len(files) == len(set(files)) > 8
    contents = [(built.out / file).read_bytes() for file in files if file.endswith(".csv")]
    assert len(set(contents)) > 4
