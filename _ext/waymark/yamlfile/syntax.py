"""The parser's complaints, told in plain English at the place where the mistake is."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

import yaml

from waymark.problems import Place, Problem

from .quoting import quoted_line


class _Telling(NamedTuple):
    pattern: str
    """What the parser says: libyaml and the pure-Python parser word some things differently."""
    message: str
    fix: str
    quote: bool = False
    """Whether quotation marks around the value on that line are the likely mend."""
    context: bool = False
    """Whether the parser's first mark is right: then the second only says where it gave up."""


_TELLINGS: Final = (
    _Telling(
        r"could not find expected ':'",
        "This line is neither a field nor part of the text above it.",
        "write a field as a name, a colon and a space; or indent the line further than the line whose text "
        "it continues",
        context=True,
    ),
    _Telling(
        r"unexpected end of stream|unexpected document indicator",
        "A quotation mark is opened here and never closed.",
        "close it at the end of the value, with the same kind of mark",
        context=True,
    ),
    _Telling(
        r"mapping values are not allowed|unexpected .:.",
        "A colon followed by a space or at the end of a line starts a field, and none can start here.",
        "put the value in quotation marks if the colon is part of the text; or line the field up with the "
        "others",
        quote=True,
    ),
    _Telling(
        r"cannot start any (?:token)",
        "A value cannot start with this character.",
        "put the whole value in quotation marks",
        quote=True,
    ),
    _Telling(
        r"expected ',' or '[\]}]'",
        "A list or a set of fields in brackets is not closed, or a comma is missing in it.",
        "close the bracket and put commas between the entries; or put the value in quotation marks if the "
        "bracket is part of the text",
        quote=True,
        context=True,
    ),
    _Telling(
        r"sequence entries are not allowed",
        "A dash starts a list here, where no list can start.",
        "put the list on a new line under its field; or put quotation marks around the text",
        quote=True,
    ),
    _Telling(
        r"expected '-' indicator|while parsing a block collection",
        "This line does not belong to the list above it.",
        "start it with a dash and a space; or line it up with the field it belongs to",
        quote=True,
    ),
    _Telling(
        r"expected key|expected <block end>",
        "This does not line up with what stands above it.",
        "give all fields of one record the same indentation, and put text with quotation marks or signs in "
        "it into one pair of quotation marks",
        quote=True,
    ),
    _Telling(
        r"unknown escape character|hexdecimal|hexadecimal",
        "Between double quotation marks a backslash has a meaning of its own.",
        "use single quotation marks, or write the backslash twice",
    ),
    _Telling(
        r"comment or (?:a )?line break|chomping or indentation|indentation indicator",
        "Text stands right after | or >, where the line must end.",
        "start the text on the next line, indented; or delete the sign",
    ),
    _Telling(
        r"leading (?:all-space|tab|empty)|tab character",
        "An empty line or a tab at the start of this text is indented further than the text.",
        "remove the spaces or tabs from the empty lines",
    ),
    _Telling(
        r"expected alphabetic or numeric",
        "At the start of a value the signs & and * have a meaning of their own.",
        "put the whole value in quotation marks",
        quote=True,
    ),
    _Telling(
        r"tag|URI|handle",
        "At the start of a value the sign ! has a meaning of its own.",
        "put the whole value in quotation marks",
        quote=True,
    ),
    _Telling(
        r"directive|%YAML|version|<document start>|incompatible",
        "Something stands here before or after the content of the file that does not belong to it.",
        "start the line with the name of a field; a line that starts with % or ... is not part of a plan",
    ),
    _Telling(
        r"node content|mapping keys are not allowed",
        "A value was expected here and a sign with a meaning of its own stands in its place.",
        "put the value in quotation marks if the sign is part of the text",
        quote=True,
    ),
)

_UNKNOWN: Final = _Telling(
    "",
    "The file cannot be understood from here on.",
    "look at this line and the one before it for a missing quotation mark, colon or bracket, and for "
    "indentation that does not line up",
)


def retell(error: yaml.YAMLError, lines: list[str], path: str, first_line: int) -> Problem:
    """Tell ``error``, met in ``lines`` counted from ``first_line``, as a problem with an exact place."""
    said = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'context', '') or ''}"
    telling = next((one for one in _TELLINGS if re.search(one.pattern, said)), _UNKNOWN)
    mark = _mark(error, prefer_context=telling.context)
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line, column = _inside(lines, line, column)
    fix = (quoted_line(lines[line], column) if telling.quote else "") or telling.fix
    return Problem(Place(path, line + first_line, column + 1), "yaml-syntax", telling.message, fix)


def _mark(error: yaml.YAMLError, *, prefer_context: bool) -> Any:
    marks = (getattr(error, "context_mark", None), getattr(error, "problem_mark", None))
    first, second = marks if prefer_context else marks[::-1]
    return first if first is not None else second


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """Move a place behind the end of the text, where nothing can be shown, to the last line with text."""
    line = min(line, len(lines) - 1)
    if lines[line].strip() or line == 0:
        return line, min(column, len(lines[line]))
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line])
