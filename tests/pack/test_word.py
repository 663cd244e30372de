"""The paper in Word: its sections in order, numbered, none empty. Read as XML and with LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from waymark.exchange import colours
from waymark.exchange.papers import Chart, Grid, Heading, Points
from waymark.pack.to_word import made, paper_of
from waymark.pack.whole import Pack

from .packs import OTHERS, pack, real

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(found: Pack) -> ET.Element:
    """Give the document of a pack as XML."""
    with ZipFile(BytesIO(made(found))) as file:
        return ET.fromstring(file.read("word/document.xml"))


def words(element: ET.Element) -> str:
    """Give the words in an element, its lines apart."""
    return "".join(
        "\n" if one.tag == f"{W}br" else one.text or ""
        for one in element.iter()
        if one.tag in {f"{W}t", f"{W}br"}
    )


def headings(found: Pack) -> list[str]:
    """Give the headings of the highest level."""
    return [part.text for part in paper_of(found).parts if isinstance(part, Heading) and part.level == 1]


def test_the_paper_has_the_sections_of_a_committee() -> None:
    """In the order in which a board reads."""
    assert headings(pack()) == [
        "1. Summary",
        "2. Recommendations",
        "3. Progress by area",
        "4. What has changed since 15 January 2026",
        "5. What was done, what is planned, what difference it makes",
        "6. Exceptions: late, at risk or past the date",
        "7. Measures",
        "8. Money",
        "9. Risks",
        "10. Where the record contradicts itself",
        "11. From finding to evidence",
        "Appendix A: All actions",
        "Appendix B: The papers this rests on",
    ]


def test_the_cover_has_the_fields_of_a_paper() -> None:
    """Which meeting, whose report, on what day, compared with what."""
    assert paper_of(pack()).cover == (
        ("Meeting", "Schools Panel, 12 March 2026"),
        ("Report of", "Kestrel Bay Council"),
        ("Plan", "Safer harbour schools, published on 1 September 2025"),
        ("Answers", "Review of harbour schools"),
        ("As at", "12 March 2026"),
        ("Compared with", "15 January 2026, when the Schools Panel last met"),
        ("Papers it rests on", "Safer harbour schools, 1 September 2025, all of it"),
    )
    assert paper_of(pack(day=date(2026, 3, 13))).cover[0] == ("Next meeting", "Schools Panel, 18 June 2026")


def test_recommendations_name_the_section_they_rest_on() -> None:
    """So that a reader finds the grounds; the numbers are those of the headings."""
    (asked,) = (part for part in paper_of(pack()).parts if isinstance(part, Points) and part.numbered)
    assert [re.findall(r"\((?:section )?([^()]+)\)", line)[-1] for line in asked.lines] == [
        "4",
        "6",
        "7",
        "Appendix A",
        "11",
        "10",
    ]
    assert asked.lines[-1].endswith(").")
    assert asked.lines[-2].endswith("; and")


def test_ratings_are_words_on_their_colour() -> None:
    """A reader who sees no colours reads the rating, and one who does finds it at once."""
    cells = [
        (words(cell), shade.get(f"{W}fill"))
        for cell in body(pack()).iter(f"{W}tc")
        for shade in cell.iter(f"{W}shd")
    ]
    assert ("Stuck", colours.FILLS["red"][1:]) in cells
    assert ("Under way\n(read from the note)", colours.FILLS["yellow"][1:]) in cells


def test_wide_tables_lie_across_the_page() -> None:
    """Exceptions, findings and all actions have room for their texts."""
    parts = paper_of(pack()).parts
    wide = [part.sheet.title for part in parts if isinstance(part, Grid) and part.landscape]
    assert wide == [
        "Two actions late, at risk or past the date",
        "What stands behind two findings",
        "Crossings are watched",
        "",
    ]
    sizes = [size.get(f"{W}orient") for size in body(pack()).iter(f"{W}pgSz")]
    assert "landscape" in sizes
    assert "portrait" in sizes or None in sizes


def test_pictures_say_what_they_show() -> None:
    """Bars for progress, a line for a measure with several figures, each with its numbers in words."""
    charts = [part for part in paper_of(pack()).parts if isinstance(part, Chart)]
    assert len(charts) == 2
    assert "1. Children are safe on the way to school: 1 Finished" in charts[0].alt
    assert "October 2025: 24" in charts[1].alt


@pytest.mark.parametrize(("plan", "day", "root"), OTHERS)
def test_no_section_is_empty(plan: str, day: str, root: Path) -> None:
    """A heading is followed by something, and no table is without rows."""
    paper = paper_of(pack(plan, date.fromisoformat(day), root))
    for part, following in pairwise(paper.parts):
        if isinstance(part, Heading) and isinstance(following, Heading):
            assert following.level > part.level
    assert not isinstance(paper.parts[-1], Heading)
    assert all(part.sheet.rows for part in paper.parts if isinstance(part, Grid))
    assert all(part.lines for part in paper.parts if isinstance(part, Points))


def test_no_mark_of_markdown_is_left() -> None:
    """Texts are plain words, also those with lists and references."""
    told = words(body(real("2023-01-26")))
    assert not re.search(r"\{[a-z]+\}|`|\*\*", told)


def test_an_ended_plan_asks_for_nothing_that_is_over() -> None:
    """Nothing in a plan that was replaced is late any more."""
    found = real("2023-01-26", "children-at-the-heart-2020")
    assert not any("Exceptions" in heading for heading in headings(found))
    assert dict(paper_of(found).cover)["Plan"].endswith("(replaced by another plan)")


@pytest.mark.prove
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_another_program_opens_it(tmp_path: Path) -> None:
    """LibreOffice reads the paper, and what it reads is what was written."""
    (tmp_path / "pack.docx").write_bytes(made(pack()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "pack.docx")], check=True, capture_output=True, timeout=120)
    told = (tmp_path / "pack.txt").read_text("utf-8-sig")
    for heading in headings(pack()):
        assert (heading.partition(". ")[2] or heading) in told
    assert "Another maker was found." in told


def test_a_table_before_wide_pages_leaves_no_empty_page() -> None:
    """What turns the page comes right after the table: a full page is not followed by an empty one."""
    elements = list(body(pack())[0])
    turns = [number for number, one in enumerate(elements) if one.find(f"{W}pPr/{W}sectPr") is not None]
    after_tables = [number for number in turns if elements[number - 1].tag == f"{W}tbl"]
    assert after_tables
    assert not [number for number in turns if not words(elements[number - 1])]


def test_a_long_table_begins_below_its_heading() -> None:
    """Only a short table is kept on one page; a long one would leave its heading on a page of its own."""
    for table in body(real("2023-01-26")).iter(f"{W}tbl"):
        kept = [style for style in table.iter(f"{W}pStyle") if style.get(f"{W}val") == "TableKept"]
        if kept:
            assert len(list(table.iter(f"{W}tr"))) <= 24
