"""The examples of the manual as files of a project, so that the check can say whether they are right.

Each example starts with a remark that tells the reader where it stands:

``# plans/my-plan/plan.yaml``
    A whole file. All whole files together are the project of the manual.
``# guidance/front-door.md, between the two lines of dashes``
    The whole head of a guidance page.
``# in plans/my-plan/01-front-door.yaml, under duty-cover``
    Fields of the record ``duty-cover``.
``# in plans/roles.yaml, under roles`` or ``under groups / actions``
    Items of that list; an item with the id of one that is there takes its place.
``# in guidance/front-door.md, between the two lines of dashes``
    Fields of the head.

An example of a mistake has a second remark, such as ``# Wrong: term-unknown``, with the kind of problem.
``# Warning: silent, seen on 2026-12-01`` is one of which the check only warns, from that day on.
A file that the manual does not show whole is that of the repository.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from waymark.checking import Checked, check_project
from waymark.loading import find_files
from waymark.problems import Problem
from waymark.report import text as told

from .fences import Block, blocks_of, pages
from .imports import ROOT
from .splicing import splice

_REMARK = re.compile(
    r"\s*# (?P<part>in )?(?P<path>\S+\.(?:yaml|yml|md))"
    r"(?:, under (?P<way>.+?)|(?P<head>, between the two lines of dashes))?$"
)
_WRONG = re.compile(r"# (?:Wrong|(?P<mild>Warning)): (?P<code>[a-z-]+)(?:, seen on (?P<day>[0-9-]{10}))?\n")
_DAY = re.compile(r"\b(?:on|last-checked): (\d{4}-\d\d-\d\d)\b")
_BODY = "# Title\n\n## When this does not apply\n\nNever.\n"
_FIRST = "2026-07-14"
"""The day of the plan that the manual invents."""


class Example(NamedTuple):
    """A block of the manual that shows a file or a part of one."""

    block: Block
    path: str
    way: tuple[str, ...]
    whole: bool
    wrong: str
    """The kind of problem it is there to show; empty for one that is right."""
    mild: bool
    """Whether the check only warns of it."""
    day: date
    """The day it is looked at: that of its remark, or the newest day on which it tells of anything."""
    text: str
    """The lines below the remark, and for a whole file the remark too."""

    @property
    def project(self) -> dict[str, str]:
        """The files of the project it belongs to, itself among them."""
        files = project_of(self.path)
        files[self.path] = self.text if self.whole else self.spliced(files[self.path])
        return files

    def spliced(self, whole: str) -> str:
        """The file it is a part of, with this part in its place."""
        if not self.path.endswith(".md"):
            return splice(whole, list(self.way), self.text)
        head, _, body = whole.removeprefix("---\n").partition("\n---\n")
        return f"---\n{splice(head, [], self.text)}---\n{body}"

    def check(self, folder: Path) -> tuple[tuple[Problem, ...], str]:
        """The problems it brings into its project, and how the command tells them.

        ``folder`` is empty and is filled. What the check says of the project without it is no fault of its.
        """
        before = [] if self.whole else self._checked(folder / "before", project_of(self.path)).problems
        known = {(one.place.path, one.code, one.message) for one in before}
        checked = self._checked(folder / "after", self.project)
        found = [one for one in checked.problems if (one.place.path, one.code, one.message) not in known]
        return tuple(found), told(found, checked.lines)

    def _checked(self, folder: Path, project: dict[str, str]) -> Checked:
        for path, content in project.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return check_project(folder, self.day)


def read_example(block: Block) -> Example | None:
    """The example in ``block``; nothing where its first line does not tell where it stands."""
    first, _, below = block.text.partition("\n")
    remark = _REMARK.match(first)
    if remark is None:
        return None
    way = tuple(re.split(r" / ", remark["way"])) if remark["way"] else ()
    whole = not remark["part"]
    if wrong := _WRONG.match(below):
        below = below[wrong.end() :]
    text = f"{first}\n{below}\n" if whole else below
    if whole and remark["head"]:
        text = f"---\n{below}\n---\n{_BODY}"
    code, mild, seen = (wrong["code"], bool(wrong["mild"]), wrong["day"]) if wrong else ("", False, None)
    day = date.fromisoformat(seen or max(_DAY.findall(text), default=_FIRST))
    return Example(block, remark["path"], way, whole, code, mild, day, text)


def yaml_blocks() -> list[Block]:
    """Every block of YAML in the readme and the documentation."""
    return [block for page in pages() for block in blocks_of(page) if block.language in {"yaml", "yml"}]


def examples() -> list[Example]:
    """Every block of YAML that tells where it stands."""
    return [example for block in yaml_blocks() if (example := read_example(block))]


def project_of(path: str) -> dict[str, str]:
    """The files round ``path``: those of the manual where it shows this file, else the repository's own."""
    shown = {one.path: one.text for one in examples() if one.whole and not one.wrong}
    if path in shown:
        return shown
    return {str(found): (ROOT / found).read_text(encoding="utf-8") for found in find_files(ROOT)}
