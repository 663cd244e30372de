"""The small site with all that keeps guidance right: changes, reviews, older editions and companions."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Final

from .building import Built, change, write
from .edits import ACTS, LETTER, PHONE

CLOSE: Final = "guidance/close-the-desk.md"
COMPANION: Final = "guidance/companions/for-callers.md"
SUPERSEDED: Final = (
    "        published: 2018-07-01\n",
    '        published: 2018-07-01\n        superseded-by: "2023"\n',
)
"""What is changed in the register of acts when an edition is replaced."""

_COMPANION: Final = """\
---
companion-of: answer-the-phone
owner: head-of-people
audience: [Callers]
status: live
approved-by: board
last-checked: 2022-11-01
review-by: 2023-01-25
history:
  - {on: 2022-11-01, what: First draft., read-again: "no"}
---

# For those who ring

Ring at any time.
"""
_HISTORY: Final = """\
history:
  - on: 2023-01-10
    what: "Say who you are: see {standard}`phone-answer`."
    why: Callers asked for it.
    read-again: yes
"""


def keep_up(root: Path) -> None:
    """Put into the small site what the upkeep of guidance shows."""
    write(root, COMPANION, _COMPANION)
    change(root, "guidance/index.md", "standards/*\n", "standards/*\ncompanions/*\n")
    change(root, PHONE, "history:\n", _HISTORY)
    change(root, PHONE, "topics: [Desk]", "topics: [Desk, Talking & listening]")
    change(root, LETTER, "status: draft", "status: live\napproved-by: board")
    change(root, LETTER, "owner: head-of-desk", "owner: head-of-people")
    change(root, LETTER, "audience: [People at the desk]", "audience: [People at the desk, Typists]")
    change(root, ACTS, *SUPERSEDED)


def words_of(html: str) -> str:
    """The words of a piece of HTML, with single spaces between them."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def main_of(built: Built, page: str) -> str:
    """What stands on a page between its frame."""
    found = re.search(r"<main.*?</main>", built.page(page), re.DOTALL)
    assert found
    return found[0]


def headings_of(built: Built, page: str, level: int = 2) -> list[str]:
    """The headings of a level, in order."""
    found = re.findall(rf"<h{level}\b[^>]*>(.*?)</h{level}>", main_of(built, page), re.DOTALL)
    return [words_of(one).replace("¶", "").strip() for one in found]


def section_of(built: Built, page: str, anchor: str) -> str:
    """The HTML from an address on a page to the next section."""
    html = main_of(built, page)
    start = html.index(f'id="{anchor}"')
    return html[start:].split("<section", 1)[0]


def rows_of(html: str) -> list[list[str]]:
    """The words of each cell of each row below the heads of its tables."""
    rows = re.findall(r"<tr\b.*?</tr>", html, re.DOTALL)
    cells = (
        re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", row, re.DOTALL)
        for row in rows
        if "columnheader" not in row
    )
    return [[words_of(cell) for cell in row] for row in cells]
