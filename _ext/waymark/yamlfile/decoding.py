"""From bytes to text, whatever program saved the file."""

from __future__ import annotations

import codecs
from typing import Final

from waymark.problems import Place, Problem

MAX_BYTES: Final = 2_000_000
"""The largest file that is read, in bytes: about two thousand actions."""

_WIDE_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, path: str, first_line: int) -> tuple[str, list[Problem]]:
    """Give the text of ``data`` without a byte order mark, and what is wrong with how it was saved.

    A wrongly saved file is still decoded as well as can be, so that its other problems are found in the
    same run. The line of a problem is counted from ``first_line``.
    """
    wide = _wide_encoding(data)
    if wide:
        text = data.decode(wide, "replace").removeprefix("\ufeff")
        return text, [_wide(path, first_line)]
    if data.count(0) * 100 > len(data):
        return "", [_not_text(path, first_line)]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return _from_windows(data), [_windows(data, error.start, path, first_line)]


def too_big(size: int, path: str, first_line: int) -> Problem:
    """Say that a file of ``size`` bytes is larger than :data:`MAX_BYTES`."""
    limit = f"{MAX_BYTES / 1_000_000:g} MB"
    return Problem(
        Place(path, first_line, 1),
        "too-big",
        f"The file is {size / 1_000_000:.1f} MB large; the limit is {limit}.",
        "split it into several files, for example one for each group of the plan",
    )


def _wide_encoding(data: bytes) -> str:
    """Give the encoding of a file in two or four bytes for each character; empty for all others."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    # Without a mark: in text of European letters every second byte is then empty, and no other.
    start = data[:64]
    empty = (start[0::2].count(0), start[1::2].count(0))
    if len(start) % 2 == 0 and min(empty) == 0 and max(empty) * 4 > len(start):
        return "utf-16-be" if empty[0] else "utf-16-le"
    return ""


def _not_text(path: str, first_line: int) -> Problem:
    return Problem(
        Place(path, first_line, 1),
        "encoding",
        "The file is not text; it may be a document or a picture under a wrong name.",
        "save its words as a plain text file in UTF-8, or delete it",
    )


def _wide(path: str, first_line: int) -> Problem:
    return Problem(
        Place(path, first_line, 1),
        "byte-order",
        'The file is saved as UTF-16 or UTF-32 (some programs call this "Unicode"), not as UTF-8.',
        "save it again and choose UTF-8 as the encoding",
    )


def _from_windows(data: bytes) -> str:
    # Bytes that Windows leaves undefined would come out as the sign for a lost character, which is a
    # problem of its own; the file has been reported already.
    return data.decode("cp1252", "replace").replace("\ufffd", "?")


def _windows(data: bytes, start: int, path: str, first_line: int) -> Problem:
    before = data[:start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    line = first_line + before.count("\n")
    column = len(before) - (before.rfind("\n") + 1) + 1
    shown = _from_windows(data[start : start + 1])
    return Problem(
        Place(path, line, column),
        "encoding",
        f'The file is not saved as UTF-8: this looks like "{shown}" from an older Windows file.',
        "save the file again and choose UTF-8 as the encoding; then look at the letters with accents, "
        "the quotation marks and the dashes",
    )
