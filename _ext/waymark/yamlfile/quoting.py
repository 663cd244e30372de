"""Write a line of YAML again with its value in quotation marks, as a mend that can be pasted."""

from __future__ import annotations

import re
from typing import Final

_FIELD: Final = re.compile(r"\s*((?:- +)*[\w-]+: +|(?:- +)+)(\S.*?)\s*$")
_LONGEST: Final = 100


def quoted_line(line: str, column: int | None = None) -> str:
    """Give the mend that puts the value on ``line`` in quotation marks; empty where that would not help.

    The value is what stands after the first field name, or after the dash of a list. Nothing is given where
    the mistake, at ``column`` counted from 0, stands before the value; for a long line; or for a value that
    opens a list, a set of fields or a block over several lines.
    """
    found = _FIELD.match(line)
    if not found or len(line) > _LONGEST:
        return ""
    if column is not None and column < found.start(2):
        return ""
    start, value = found.groups()
    if value[0] in "|>[" or (value[0] == "{" and value.endswith("}")):
        return ""
    again = quoted(value)
    if again == value:  # it has its marks already, so a mark further up is open
        return "look above this line for a quotation mark that is never closed"
    return f"put the whole value in quotation marks: {start}{again}"


def quoted(value: str) -> str:
    """Give ``value`` in quotation marks so that YAML reads it as text; marks around it already go first."""
    first = value[:1]
    if first in {"'", '"'} and value.endswith(first) and len(value) > 1:
        value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"
