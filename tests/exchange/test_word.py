"""Word: real styles, tables that can be heard, pages that lie right. Opened with python-docx and as XML."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENTATION

from waymark.exchange import colours
from waymark.exchange.papers import Chart, Grid, Heading, PageBreak, Paper, Paragraph, Part, Points
from waymark.exchange.picture_file import png_of, told
from waymark.exchange.sheets import Column, Linked, Rated, Sheet
from waymark.exchange.word_file import word_of
from waymark.exchange.word_pages import wide_pages

from .samples import BARS, DAY, EMPTY, ODD, ODD_FITTED, PAPER, SHEET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WIDE = Grid(SHEET, landscape=True)
TALL = Grid(SHEET)


def opened(*parts: Part) -> Document:
    """Give a paper with ``parts``."""
    return docx.Document(BytesIO(word_of(Paper("Title", (), parts, DAY))))


def xml(name: str, data: bytes | None = None) -> ET.Element:
    """Give one part of the file as XML."""
    with ZipFile(BytesIO(data or word_of(PAPER))) as file:
        return ET.fromstring(file.read(name))


def said(document: Document) -> list[tuple[str, str]]:
    """Give the style and the words of each paragraph that has any."""
    return [(part.style.name or "", part.text) for part in document.paragraphs if part.text and part.style]


def test_text_has_the_styles_of_word() -> None:
    """Headings, lists and captions can be found by the navigation pane and changed by a template."""
    assert said(docx.Document(BytesIO(word_of(PAPER)))) == [
        ("Title", "Improvement plan: progress"),
        ("Heading 1", "Recommendations"),
        ("List Number", "note the progress;"),
        ("List Number", "agree the new date."),
        ("Heading 1", "Progress"),
        ("Lead", "Most is on track."),
        ("Lead", "Some is late & <new>.\nTwo lines."),
        ("List Bullet", "one"),
        ("List Bullet", "two"),
        ("List Number", "again"),
        ("List Number", "from one"),
        ("Below Chart", "Figure 1. Ratings."),
        ("Heading 1", "Appendix"),
        ("Normal", "All actions."),
        ("Caption", "Actions"),
        ("Note", "Ratings as the board agreed them."),
        ("Normal", "After the table."),
        ("Heading 2", "Back"),
        ("Caption", "Nothing yet"),
        ("Note", "There is nothing to show in this table."),
    ]


def test_each_numbered_list_begins_at_one() -> None:
    """Each has a number of its own, which starts again."""
    numbers = [part.get(f"{W}val") for part in xml("word/document.xml").iter(f"{W}numId")]
    assert numbers == ["3", "3", "4", "4"]
    lists = {part.get(f"{W}numId"): part for part in xml("word/numbering.xml").iter(f"{W}num")}
    assert all(lists[number].find(f"{W}lvlOverride/{W}startOverride") is not None for number in ("3", "4"))


def test_tables_can_be_heard() -> None:
    """The head row is marked and repeated, no row is torn apart, and the table has a title and a text."""
    cover, table = list(xml("word/document.xml").iter(f"{W}tbl"))
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    properties = table.find(f"{W}tblPr")
    assert properties is not None
    for name, value in (("tblCaption", "Actions"), ("tblDescription", "Ratings as the board agreed them.")):
        assert properties.find(f"{W}{name}").get(f"{W}val") == value  # type: ignore[union-attr]
    for found, heads in ((table, "firstRow"), (cover, "firstColumn")):
        look = found.find(f"{W}tblPr/{W}tblLook")
        assert look is not None
        assert look.get(f"{W}{heads}") == "1"


def test_cells_say_what_the_sheet_says() -> None:
    """Days, numbers, ratings and links are words; a rating stands on its colour."""
    table = opened(TALL).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Id", "Action", "Due", "Progress", "Rating", "Page"],
        [
            "act-1.1",
            "Agree how referrals are decided",
            "30\u00a0Nov\u00a02022",
            "-12.5",
            "On track",
            "Front door",
        ],
        ["act-1.2", "=1+1", "31\u00a0Mar\u00a02023", "1,250", "Delayed", ""],
    ]
    fills = [shade.get(f"{W}fill") for shade in xml("word/document.xml").iter(f"{W}shd")]
    assert fills == [colours.FILLS["green"][1:], colours.FILLS["red"][1:]]


def test_columns_fill_the_page_and_no_more() -> None:
    """A table of many words is as wide as the text; days and ratings keep the room they need."""
    many = Sheet(
        "", SHEET.columns, (("act-1.1", "word " * 80, DAY, 1, Rated("On track", "green"), "word " * 40),)
    )
    for landscape, room in ((False, 9071), (True, 14570)):
        grid = docx.Document(BytesIO(word_of(Paper("T", (), (Grid(many, landscape),), DAY)))).tables[0]
        widths = [int(column.width.twips) for column in grid.columns if column.width]
        assert room - 10 <= sum(widths) <= room + 10
        assert widths[2] == 13 * 108


def test_a_table_with_more_columns_than_room_still_fits() -> None:
    """Then every column gives way."""
    wide = Sheet("", tuple(Column(f"Column {n}", "date") for n in range(20)), (tuple([DAY] * 20),))
    assert (
        sum(int(column.width.twips) for column in opened(Grid(wide)).tables[0].columns if column.width)
        <= 9072
    )


def test_only_known_addresses_become_links() -> None:
    """A web address is a link; any other is only its words."""
    rows = tuple(
        (Linked("x", address),) for address in ("https://a.example/?a=1&b=2", "javascript:x", "a.html")
    )
    data = word_of(Paper("T", (), (Grid(Sheet("", (Column("Page"),), rows)),), DAY))
    targets = [
        part.get("Target") for part in xml("word/_rels/document.xml.rels", data) if part.get("TargetMode")
    ]
    assert targets == ["https://a.example/?a=1&b=2"]
    assert len(list(xml("word/document.xml", data).iter(f"{W}hyperlink"))) == 1


def test_wide_tables_lie_across_and_what_follows_stands_again() -> None:
    """The pages go from portrait to landscape and back, all of A4."""
    sections = docx.Document(BytesIO(word_of(PAPER))).sections
    assert [section.orientation for section in sections] == [
        WD_ORIENTATION.PORTRAIT,
        WD_ORIENTATION.LANDSCAPE,
        WD_ORIENTATION.PORTRAIT,
    ]
    assert [
        (round(section.page_width.cm, 1), round(section.page_height.cm, 1))
        for section in sections
        if section.page_width and section.page_height
    ] == [(21, 29.7), (29.7, 21), (21, 29.7)]


@pytest.mark.parametrize(
    ("parts", "wide"),
    [
        ((), []),
        ((WIDE,), [True]),
        ((Heading(1, "a"), Heading(2, "b"), Paragraph("c"), WIDE), [True] * 4),
        ((Paragraph("a"), WIDE), [False, True]),
        ((Heading(1, "a"), TALL, WIDE), [False, False, True]),
        ((WIDE, Paragraph("a"), Points(("b",)), PageBreak(), Heading(1, "c")), [True] * 4 + [False]),
        ((WIDE, Heading(1, "a"), WIDE), [True] * 3),
        ((WIDE, PageBreak(), WIDE), [True] * 3),
    ],
)
def test_a_wide_table_takes_its_heading_along(parts: tuple[Part, ...], wide: list[bool]) -> None:
    """The text that leads to it and the text that follows stay with it."""
    assert wide_pages(parts) == wide


def test_a_page_break_is_made_once() -> None:
    """Where the page turns anyway there is no second break, and so no empty page."""
    breaks = list(xml("word/document.xml").iter(f"{W}pageBreakBefore"))
    assert breaks == []
    assert opened(PageBreak(), Heading(1, "a")).paragraphs[-1].paragraph_format.page_break_before
    again = opened(PageBreak(), Points(("a", "b"))).paragraphs[-2:]
    assert [bool(part.paragraph_format.page_break_before) for part in again] == [True, False]


def test_every_page_says_its_number() -> None:
    """The foot has the number and the count as fields; the head has the title, but on page one."""
    section = docx.Document(BytesIO(word_of(PAPER))).sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "A Council · Improvement plan: progress"
    assert section.first_page_header.paragraphs[0].text == ""
    with ZipFile(BytesIO(word_of(PAPER))) as file:
        feet = [
            file.read(name).decode() for name in file.namelist() if "footer" in name and "rels" not in name
        ]
    assert len(feet) == 2
    assert all('" PAGE "' in foot and '" NUMPAGES "' in foot for foot in feet)


def test_pictures_have_a_text_alternative() -> None:
    """It is the one given, and the picture is as wide as the text."""
    document = opened(Chart(png_of(BARS), told(BARS)), Chart(png_of(BARS), 'a "b"\n<c>'))
    found = [part for part in document.element.iter() if str(part.tag).endswith("}docPr")]
    assert [part.get("descr") for part in found] == [told(BARS), 'a "b" <c>']
    assert len({part.get("id") for part in found}) == 2
    assert round(document.inline_shapes[0].width.cm, 2) == 16


def test_the_document_says_what_it_is() -> None:
    """Title, language and day are set; nothing tells of a person, a machine or another program."""
    data = word_of(PAPER)
    properties = docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.language) == ("Improvement plan: progress", "en-GB")
    assert properties.created == properties.modified == datetime(2022, 12, 12, tzinfo=UTC)
    assert (properties.author, properties.last_modified_by, properties.comments) == (
        "A Council",
        "A Council",
        "",
    )
    with ZipFile(BytesIO(data)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [name for name in file.namelist() if "thumbnail" in name or "app.xml" in name] == []
        every = b"".join(map(file.read, file.namelist()))
    assert b"Macintosh" not in every
    assert b"python-docx" not in every


def test_the_text_is_arial_11_in_british_english() -> None:
    """Every style stands on it."""
    defaults = xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    found = {part.tag.removeprefix(W): part.attrib for part in defaults}
    assert set(found["rFonts"].values()) == {"Arial"}
    assert found["sz"] == {f"{W}val": "22"}
    assert found["lang"][f"{W}val"] == "en-GB"
    setting = xml("word/settings.xml").find(f"{W}compat/{W}compatSetting")
    assert setting is not None
    assert setting.get(f"{W}val") == "15"


def test_every_style_that_is_used_is_there() -> None:
    """No paragraph, run or table names a style that the document lacks."""
    known = {style.get(f"{W}styleId") for style in xml("word/styles.xml").iter(f"{W}style")}
    document = xml("word/document.xml")
    used = {
        part.get(f"{W}val")
        for name in ("pStyle", "rStyle", "tblStyle")
        for part in document.iter(f"{W}{name}")
    }
    assert used <= known


def test_tables_never_touch() -> None:
    """A paragraph stands between two tables and after the last, or Word would join them."""
    body = opened(TALL, Grid(SHEET._replace(title="", note="")), Grid(EMPTY), WIDE).element.body
    names = [str(part.tag).removeprefix(W) for part in body]
    assert not any(one == other == "tbl" for one, other in pairwise(names))
    assert names[-2:] == ["p", "sectPr"]


def test_odd_characters_are_held() -> None:
    """What XML cannot hold is marked wherever it stands, and markup stays text."""
    sheet = Sheet(
        ODD,
        (Column(ODD),),
        ((ODD,), (Rated(ODD, "red"),), (Linked("<b>&", "https://x.example/" + ODD),)),
        ODD,
    )
    paper = Paper(
        ODD, ((ODD, ODD),), (Heading(9, ODD), Paragraph(ODD), Points((ODD,)), Grid(sheet)), DAY, ODD
    )
    document = docx.Document(BytesIO(word_of(paper)))
    assert document.core_properties.title == ODD_FITTED
    assert said(document)[1] == ("Heading 4", ODD_FITTED)
    assert document.tables[1].cell(3, 0).text == "<b>&"


def test_a_paper_may_be_empty_and_early() -> None:
    """A title is enough, and any day will do."""
    assert said(docx.Document(BytesIO(word_of(Paper("T", (), (), date(1974, 4, 1)))))) == [("Title", "T")]
