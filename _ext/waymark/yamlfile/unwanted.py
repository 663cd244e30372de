"""What YAML allows and a plan may not use, noticed while a file is built."""

from __future__ import annotations

import re
from typing import Any, Final

from waymark.problems import Place, Problem

from .nodes import Scalar
from .quoting import quoted_line

_CUT: Final = re.compile(r"[^\s#][ \t]+#\S")
_REST: Final = re.compile(r"[ \t]+(#\S.*)")
_TAG: Final = re.compile(r"!\S*")
_QUOTE: Final = "put the whole value in quotation marks"


class Unwanted:
    """The problems of one file, and the questions a builder asks on its way.

    Events and marks are those of PyYAML; a mark counts lines and columns from 0.
    """

    def __init__(self, lines: list[str], path: str, first_line: int) -> None:
        self.problems: list[Problem] = []
        """What was found so far."""
        self.first_line = first_line
        """The number of the first line."""
        self.cut_lines = {number for number, line in enumerate(lines) if "#" in line and _CUT.search(line)}
        """Lines, counted from 0, on which words after ``#`` may have been lost."""
        self._lines = lines
        self._path = path
        self._anchors: list[tuple[str, Problem, Problem]] = []
        self._aliases: set[str] = set()

    def end_of(self, line: int) -> int:
        """Give the column after the last character of ``line``, which is counted from 0."""
        return len(self._lines[line]) + 1 if line < len(self._lines) else 1

    def finish(self) -> None:
        """Decide what needed the whole file: an anchor nobody points to is most likely a lost word."""
        for name, anchor, lost in self._anchors:
            self.problems.append(anchor if name in self._aliases else lost)

    def another_document(self, event: Any) -> None:
        """Note that a second document starts at ``event``."""
        message = "A line of three dashes starts a second document; a file holds one."
        fix = "delete the line, or move what follows it into a file of its own"
        self._note(self._place(event.start_mark, 3), "yaml-several-documents", message, fix)

    def alias(self, event: Any) -> Scalar:
        """Note a pointer to a value written elsewhere, and give it as text."""
        self._aliases.add(event.anchor)
        text = f"*{event.anchor}"
        place = self._place(event.start_mark, len(text))
        message = f'"{text}" points to a value written elsewhere in the file; plans do not use such pointers.'
        fix = "write the value out; or put quotation marks around it if the star is part of the text"
        self._note(place, "alias", message, fix)
        return Scalar(text, place.line, place.column, place.column + place.length)

    def decorated(self, event: Any) -> None:
        """Note a ``&name`` or ``!name`` in front of a value."""
        if event.tag is not None:
            self._tag(event.start_mark)
        if event.anchor is not None:
            self._anchor(event)

    def _tag(self, mark: Any) -> None:
        found = _TAG.search(self._rest(mark))
        word = found.group() if found else "!"
        place = self._place(mark, len(word), found.start() if found else 0)
        message = f'"{word}" is taken as an instruction and would be no part of the text.'
        self._note(place, "tag", message, self._quote(mark) or "delete it")

    def _anchor(self, event: Any) -> None:
        word = f"&{event.anchor}"
        mark = event.start_mark
        place = self._place(mark, len(word), max(0, self._rest(mark).find(word)))
        message = f'"{word}" gives a value a name for use elsewhere in the file; plans do not use such names.'
        fix = f'delete "{word}", and write the value out wherever it is needed'
        anchor = Problem(place, "anchor", message, fix)
        message = f'"{word}" would be lost: at the start of a value the sign & has a meaning of its own.'
        lost = Problem(place, "text-lost", message, self._quote(mark) or _QUOTE)
        is_text = isinstance(getattr(event, "value", None), str) and event.value and not event.style
        self._anchors.append((event.anchor, anchor, lost if is_text else anchor))

    def cut(self, event: Any) -> None:
        """Note words that are lost because a plain value ends before `` #``."""
        mark = event.end_mark
        found = _REST.match(self._rest(mark))
        if found:
            words = found.group(1)
            message = f'"{words}" would be lost: after a space the sign # starts a remark.'
            fix = f"{self._quote(event.start_mark) or _QUOTE}; or put a space after the # if it is a remark"
            self._note(self._place(mark, len(words), found.start(1)), "text-lost", message, fix)

    def allows_name(self, key: Scalar, keys: dict[str, Scalar]) -> bool:
        """Whether ``key`` may be kept beside ``keys``; notes why not."""
        name = key.text
        if name not in keys and name != "<<" and name.strip():
            return True
        place = Place(self._path, key.line, key.column, max(1, key.end_column - key.column))
        if name in keys:
            message = f'"{name}" is written twice in one record; it already stands on line {keys[name].line}.'
            fix = "if a new record starts here, put a dash before it; otherwise keep one of the two"
            self._note(place, "duplicate-key", message, fix)
        elif name == "<<":
            message = '"<<" copies fields from elsewhere in the file; plans do not use such copies.'
            self._note(place, "alias", message, "write the fields out")
        else:
            message = "A colon stands here without the name of a field before it."
            self._note(place, "yaml-syntax", message, "write the name of the field before the colon")
        return False

    def no_name(self, event: Any) -> None:
        """Note that a list, a set of fields or a pointer stands where a field name must be."""
        mark = event.start_mark
        message = "A bracket, a brace or a star stands here where the name of a field must be."
        fix = self._quote(mark) or "put quotation marks around it if it is text"
        self._note(self._place(mark, 1), "yaml-syntax", message, fix)

    def too_deep(self, event: Any, limit: int) -> Problem:
        """Say that lists and fields stand more than ``limit`` deep."""
        message = f"Lists and fields stand more than {limit} deep in one another here."
        fix = "write it flatter; a bracket that is never closed also leads to this"
        return Problem(self._place(event.start_mark, 1), "too-nested", message, fix)

    def too_many(self, event: Any, limit: int) -> Problem:
        """Say that the file holds more than ``limit`` values."""
        message = f"The file holds more than {limit:,} values; the rest was not read."
        fix = "split it into several files, for example one for each group of the plan"
        return Problem(self._place(event.start_mark, 1), "too-many", message, fix)

    def _rest(self, mark: Any) -> str:
        return self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""

    def _quote(self, mark: Any) -> str:
        return quoted_line(self._lines[mark.line]) if mark.line < len(self._lines) else ""

    def _place(self, mark: Any, length: int, offset: int = 0) -> Place:
        return Place(self._path, mark.line + self.first_line, mark.column + 1 + offset, length)

    def _note(self, place: Place, code: str, message: str, fix: str) -> None:
        self.problems.append(Problem(place, code, message, fix))
