"""The styles, lists and settings of a paper in Word: Arial 11, British English, headings for navigation.

They take the place of those in the template of python-docx, which are American, blue and 440 kB.
"""

from __future__ import annotations

from typing import Final

from . import colours

_HEADING_SIZES: Final = (32, 26, 23, 22)
"""Half points, from level 1 down."""


def styles() -> str:
    """The content of ``styles.xml``."""
    return "".join((_DEFAULTS, _built_in(), *_headings(), *_own(), _TABLE))


def numbering(lists: int) -> str:
    """The content of ``numbering.xml``: dots as list 1, then ``lists`` numbered lists from list 2 on."""
    again = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(2, lists + 2)
    )
    dots = _list(0, "bullet", "•", "ListBullet")
    numbers = _list(1, "decimal", "%1.", "ListNumber")
    return f'{dots}{numbers}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{again}'


SETTINGS: Final = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)
"""The content of ``settings.xml``: not in compatibility mode, British English."""

_DEFAULTS: Final = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" '
    'w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)

_TABLE: Final = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colours.LINE[1:]}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" '
    f'w:sz="12" w:space="0" w:color="{colours.EDGE[1:]}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" '
    f'w:fill="{colours.SOFT[1:]}"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" '
    f'w:fill="{colours.SOFT[1:]}"/></w:tcPr></w:tblStylePr></w:style>'
)


def _built_in() -> str:
    """The styles every document has."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:rPr><w:color w:val="{colours.TEXT[1:]}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{colours.STROKE[1:]}"/><w:u w:val="single"/></w:rPr></w:style>'
    )


def _headings() -> tuple[str, ...]:
    kept = "<w:keepNext/><w:keepLines/>"
    return (
        _style(
            "Title",
            "Title",
            f'{kept}<w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>',
            "<w:b/>",
            40,
        ),
        *(
            _style(
                f"Heading{level}",
                f"heading {level}",
                f'{kept}<w:spacing w:before="{480 - 80 * level}" w:after="100" w:line="252" '
                'w:lineRule="auto"/>'
                f'<w:outlineLvl w:val="{level - 1}"/>',
                "<w:b/>",
                size,
            )
            for level, size in enumerate(_HEADING_SIZES, start=1)
        ),
    )


def _own() -> tuple[str, ...]:
    """Running text, lists, captions, tables, and the head and foot of a page."""
    muted = f'<w:color w:val="{colours.MUTED[1:]}"/>'
    bar = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{colours.LINE[1:]}"/></w:pBdr>'
    tight = '<w:spacing w:before="0" w:after="0" w:line="247" w:lineRule="auto"/>'
    close = '<w:spacing w:after="70"/>'
    return (
        _style("Lead", "Lead", '<w:spacing w:after="180"/>', "", 25),
        _style(
            "Note",
            "Note",
            '<w:spacing w:before="80" w:after="200" w:line="252" w:lineRule="auto"/>',
            muted,
            19,
        ),
        _style("Quote", "Quote", f'{bar}<w:ind w:left="360" w:right="360"/>', "", 22),
        _style("Caption", "caption", '<w:keepNext/><w:spacing w:before="240" w:after="90"/>', "<w:b/>", 21),
        _style("BelowChart", "Below Chart", '<w:spacing w:before="60" w:after="240"/>', muted, 19),
        _style("ListBullet", "List Bullet", f'<w:numPr><w:numId w:val="1"/></w:numPr>{close}', "", 22),
        _style("ListNumber", "List Number", f'<w:numPr><w:numId w:val="2"/></w:numPr>{close}', "", 22),
        _style("TableText", "Table Text", tight, "", 19),
        _style("TableKept", "Table Text Kept", f"<w:keepNext/>{tight}", "", 19),
        _style("TableHead", "Table Head", f"<w:keepNext/>{tight}", "<w:b/>", 19),
        _style("Spacer", "Spacer", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>', "", 2),
        _style("Header", "header", f"{tight}", muted, 18),
        _style("Footer", "footer", f'{tight}<w:jc w:val="right"/>', muted, 18),
    )


def _style(name: str, shown: str, layout: str, look: str, size: int) -> str:
    """A paragraph style that stands on Normal; ``size`` is in half points."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{layout}</w:pPr>'
        f'<w:rPr>{look}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _list(number: int, kind: str, sign: str, style: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>'
    )
