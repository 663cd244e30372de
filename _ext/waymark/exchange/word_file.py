"""A committee paper as a Word document that staff can go on writing in."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Length

from .characters import fit
from .papers import Chart, Grid, Heading, PageBreak, Paper, Paragraph, Part, Points
from .steady_zip import steady
from .word_pages import wide_pages
from .word_styles import SETTINGS, numbering, styles
from .word_table import facts, table
from .word_xml import field, paragraph, run

_SHORT, _LONG = Cm(21), Cm(29.7)
_SIDE: Final = {False: Cm(2.5), True: Cm(2)}
_PICTURE: Final = Cm(16)
_STYLES: Final = {"text": "", "lead": "Lead", "note": "Note", "quote": "Quote"}
_LOWEST_HEADING: Final = 4
_EMPTY_LINE: Final = re.compile(r"\n\s*\n")
_BETWEEN_TABLES: Final = paragraph("", "Spacer", '<w:spacing w:after="160"/>')
"""Word joins tables that touch. This parts them and is too low to go on a page of its own."""
_BREAK_BEFORE: Final = "<w:pageBreakBefore/>"


def word_of(paper: Paper) -> bytes:
    """The paper as ``.docx``: the title and the cover, then its parts, on A4.

    Headings, lists and captions have the styles of Word, so that the navigation pane shows them and a
    council's own template can take over. Tables name their head row and repeat it on each page. Wide tables
    stand on landscape pages. Each page says ``Page 2 of 9``, which Word works out when the file is opened.
    """
    writer = _Writer(paper)
    for part, wide in zip(paper.parts, wide_pages(paper.parts), strict=True):
        writer.add(part, wide=wide)
    return writer.finish()


class _Writer:
    """The document while it is written."""

    def __init__(self, paper: Paper) -> None:
        self._document: WordDocument = Document()
        self._wide = False
        self._new_page = False
        self._pictures = 0
        self._lists = 1
        self._parted: BaseOxmlElement | None = None
        """What parts the table at the end from what follows, while nothing does."""
        _drop_leavings(self._document)
        _set_properties(self._document, paper)
        section = self._document.sections[0]
        _set_page(section, wide=False)
        _set_head_and_foot(section, paper)
        self._append(paragraph(run(paper.title), "Title"))
        if paper.cover:
            self._append(facts("About this paper", paper.cover, self._room))
            self._append(paragraph("", "Spacer", '<w:spacing w:after="240"/>'))

    def add(self, part: Part, *, wide: bool) -> None:
        """Write ``part``, on another kind of page if that is needed."""
        if isinstance(part, PageBreak):
            self._new_page = True
            return
        if wide != self._wide:
            self._turn(wide=wide)
        match part:
            case Heading(level, text):
                self._append(
                    paragraph(run(text), f"Heading{min(max(level, 1), _LOWEST_HEADING)}", self._start())
                )
            case Paragraph(text, style):
                for piece in _EMPTY_LINE.split(fit(text).strip()):
                    self._append(paragraph(run(piece.strip()), _STYLES[style], self._start()))
            case Points():
                self._points(part)
            case Grid():
                self._grid(part)
            case Chart():
                self._chart(part)

    def finish(self) -> bytes:
        """The document as bytes."""
        document = self._document
        _fill(document.styles.element, styles())
        _fill(document.part.numbering_part.element, numbering(self._lists))
        _fill(document.settings.element, SETTINGS)
        written = BytesIO()
        document.save(written)
        return steady(written.getvalue())

    @property
    def _room(self) -> int:
        """How wide the text may be, in twentieths of a point."""
        across = (_LONG if self._wide else _SHORT) - 2 * _SIDE[self._wide]
        return int(Length(across).twips)

    def _start(self) -> str:
        """The property that begins a new page, where one was asked for."""
        asked, self._new_page = self._new_page, False
        return _BREAK_BEFORE if asked else ""

    def _append(self, xml: str) -> BaseOxmlElement:
        """Put what ``xml`` says at the end of the document, before the page settings that end it."""
        element = _element(xml)
        self._parted = None
        body = self._document.element.body
        body.insert(len(body) - 1, element)
        return element

    def _turn(self, *, wide: bool) -> None:
        """Go on a new page that lies the other way; a page break asked for is thereby done."""
        body = self._document.element.body
        if self._parted is not None:  # the paragraph with the page settings parts the tables as well
            body.remove(self._parted)
            self._parted = None
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        _set_page(section, wide=wide)
        body[len(body) - 2].style = "Spacer"  # the paragraph that carries the old settings
        self._wide, self._new_page = wide, False

    def _points(self, points: Points) -> None:
        properties = ""
        if points.numbered:
            self._lists += 1
            properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._lists + 1}"/></w:numPr>'
        style = "ListNumber" if points.numbered else "ListBullet"
        for line in points.lines:
            self._append(paragraph(run(line), style, self._start() + properties))

    def _grid(self, grid: Grid) -> None:
        sheet = grid.sheet
        if sheet.title or self._new_page:
            self._append(paragraph(run(sheet.title), "Caption", self._start()))
        if sheet.columns and sheet.rows:
            self._append(table(sheet, self._room, self._link))
            if sheet.note:
                self._append(paragraph(run(sheet.note), "Note"))
            else:
                self._parted = self._append(_BETWEEN_TABLES)
            return
        said = f"There is nothing to show in this table. {sheet.note}"
        self._append(paragraph(run(said.strip()), "Note"))

    def _link(self, address: str) -> str:
        return self._document.part.relate_to(fit(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def _chart(self, chart: Chart) -> None:
        self._pictures += 1
        inline = self._document.part.new_pic_inline(BytesIO(chart.png), width=_PICTURE)
        inline.docPr.set("name", f"Chart {self._pictures}")
        inline.docPr.set("descr", " ".join(fit(chart.alt).split()))
        kept = "<w:keepNext/>" if chart.caption else ""
        holder = self._append(paragraph("<w:r><w:drawing/></w:r>", "", kept + self._start()))
        holder[-1][-1].append(inline)
        if chart.caption:
            self._append(paragraph(run(chart.caption), "BelowChart"))


def _element(xml: str) -> BaseOxmlElement:
    """The element that ``xml`` names, whose first tag says nothing yet of namespaces."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w', 'r')}", xml, count=1))


def _fill(root: BaseOxmlElement, xml: str) -> None:
    """Put what ``xml`` says in place of all that stands in ``root``."""
    for child in list(root):
        root.remove(child)
    root.extend(list(_element(f"<w:body>{xml}</w:body>")))


def _drop_leavings(document: WordDocument) -> None:
    """Take away what the template of python-docx says of another program, and old copies of its styles."""
    for rels in (document.part.package.rels, document.part.rels):
        for name, relation in list(rels.items()):
            if relation.reltype.endswith(
                ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")
            ):
                del rels[name]


def _set_properties(document: WordDocument, paper: Paper) -> None:
    properties = document.core_properties
    moment = datetime.combine(paper.on, time(), UTC)
    properties.title = _short(paper.title)
    properties.author = properties.last_modified_by = _short(paper.author) or "Waymark"
    properties.created = properties.modified = moment
    properties.language = "en-GB"
    properties.comments = ""
    properties.revision = 1


def _short(text: str) -> str:
    """``text`` on one line and no longer than a property may be."""
    return " ".join(fit(text).split())[:255]


def _set_page(section: Section, *, wide: bool) -> None:
    section.orientation = WD_ORIENTATION.LANDSCAPE if wide else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = _SIDE[wide]
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2)
    section.header_distance = section.footer_distance = Cm(1)


def _set_head_and_foot(section: Section, paper: Paper) -> None:
    """The title at the head of each page but the first, and the number of the page at its foot."""
    section.different_first_page_header_footer = True
    foot = paragraph(f"{run('Page ')}{field('PAGE')}{run(' of ')}{field('NUMPAGES')}", "Footer")
    head = " · ".join(text for text in (_short(paper.author), _short(paper.title)) if text)
    for place, xml in (
        (section.header, paragraph(run(head), "Header")),
        (section.first_page_header, paragraph("", "Header")),
        (section.footer, foot),
        (section.first_page_footer, foot),
    ):
        place.is_linked_to_previous = False
        _fill(place.part.element, xml)
