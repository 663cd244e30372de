"""Whoever copies an example from the manual has a file that passes the check."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from waymark.problems import KINDS, Severity
from waymark.rules.template import HEADINGS, MADE

from .examples import Example, examples, read_example, yaml_blocks
from .fences import Block, blocks_of, pages
from .splicing import splice

EXAMPLES = [pytest.param(one, id=f"{one.block.page}:{one.block.line}") for one in examples()]
RIGHT = [param for param, one in zip(EXAMPLES, examples(), strict=True) if not one.wrong]
WRONG = [param for param, one in zip(EXAMPLES, examples(), strict=True) if one.wrong]


_CODE = re.compile(r"(?:error|warning)\[([a-z-]+)\]")


def messages() -> list[tuple[Example, Block]]:
    """Every message the manual prints right below an example, with that example."""
    found = []
    for page in pages():
        for before, block in pairwise(blocks_of(page)):
            example = read_example(before)
            if block.language == "text" and _CODE.search(block.text) and example and example.wrong:
                found.append((example, block))
    return found


@pytest.mark.parametrize("block", yaml_blocks(), ids=lambda block: f"{block.page}:{block.line}")
def test_each_example_tells_where_it_stands(block: Block) -> None:
    """The first line names the file, so that the reader knows where the lines go."""
    assert read_example(block) is not None, block.text.partition("\n")[0]


@pytest.mark.parametrize("example", RIGHT)
def test_an_example_passes_the_check(example: Example, tmp_path: Path) -> None:
    """A file with the example in its place has no problem, nor has any other file of its project."""
    problems, words = example.check(tmp_path)
    assert problems == (), words


@pytest.mark.parametrize("example", WRONG)
def test_a_wrong_example_has_its_problem(example: Example, tmp_path: Path) -> None:
    """An example of a mistake gives one problem, of the kind it is there to show."""
    problems, words = example.check(tmp_path)
    assert [problem.code for problem in problems] == [example.wrong], words
    assert example.mild == (problems[0].severity is Severity.WARNING), words


@pytest.mark.parametrize(("example", "block"), messages(), ids=lambda one: getattr(one, "wrong", ""))
def test_a_message_is_what_the_check_says(example: Example, block: Block, tmp_path: Path) -> None:
    """A message below a wrong example is printed word for word."""
    _, words = example.check(tmp_path)
    assert block.text == words.rpartition("\n\n")[0]


def due_dates() -> list[str]:
    """Every way to write a due date that stands in a sentence or a table of the manual."""
    return [
        code for page in pages() for code in re.findall(r"`(due: [^`]+)`", page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("due", due_dates())
def test_each_way_to_write_a_date_is_right(due: str, tmp_path: Path) -> None:
    """A due date that the manual shows on one line passes the check."""
    first = next(one for one in examples() if one.way == ("duty-cover",))
    problems, words = first._replace(text=due).check(tmp_path)
    assert problems == (), words


def test_the_manual_shows_how_a_message_reads() -> None:
    """At least one example of a mistake has its message below it."""
    assert messages()


def test_the_headings_of_guidance_are_shown_in_order() -> None:
    """The page on guidance shows the headings that one writes, all of them and in their order."""
    page = next(page for page in pages() if page.name == "guidance.md")
    text = next(block.text for block in blocks_of(page) if block.language == "markdown")
    written = [heading for heading in HEADINGS if heading not in MADE]
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == written


def test_every_kind_of_problem_that_is_named_exists() -> None:
    """A kind of problem in the text of a message is one of those the check knows."""
    lines = (line for page in pages() for block in blocks_of(page) for line in block.text.splitlines())
    codes = {code for line in lines for code in _CODE.findall(line)}
    assert codes <= set(KINDS)


FILE = """\
groups:
  - id: one
    actions:
      - id: a
        title: First
        updates:
          - on: 2026-01-01
            note: |
              Text.
      - id: b
        title: Second
"""


def test_fields_take_the_place_of_those_of_the_same_name() -> None:
    """A part with fields changes these in the record it names, and adds what the record lacks."""
    part = "title: New\ndue: 2026-02"
    assert splice(FILE, ["a"], part) == FILE.replace("First", "New").replace(
        "              Text.\n", "              Text.\n        due: 2026-02\n"
    )


def test_items_are_added_at_the_end_of_their_list() -> None:
    """A part with items adds them, however far it is indented."""
    part = "    - id: c\n      title: Third"
    assert splice(FILE, ["groups", "actions"], part) == FILE + "      - id: c\n        title: Third\n"


def test_an_item_takes_the_place_of_the_one_with_its_id() -> None:
    """A part that shows an item again in a new form puts it where the old one stood."""
    part = "- id: a\n  title: New"
    head, _, _ = FILE.partition("        title: First")
    assert (
        splice(FILE, ["actions"], part) == f"{head}        title: New\n      - id: b\n        title: Second\n"
    )
