"""What a record keeps for a narrower circle of readers is nowhere in the site of a wider one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from .building import Built, build, change, write
from .edits import CALLS, DESK, PHONE

WORDS: Final = "zanzibar"
"""Stands in everything that is kept back, and nowhere else."""


class Kept(NamedTuple):
    """A record that is kept back, and how it is put into the small site."""

    name: str
    put: Callable[[Path, str], None]
    """Takes the project and the edition the record is for."""

    def __str__(self) -> str:
        """Name the test."""
        return self.name


def _plan(root: Path, edition: str) -> None:
    write(
        root,
        "plans/zanzibar/plan.yaml",
        f"id: zanzibar\ntitle: A zanzibar plan\nlevels: [area]\nvisibility: {edition}\n",
    )
    write(
        root,
        "plans/zanzibar/01-zanzibar.yaml",
        "id: zanzibar\ntitle: A zanzibar group\nactions:\n  - id: zanzibar\n    title: Go to zanzibar\n"
        "    guidance: [answer-the-phone]\n    measures: [open-calls]\n    people: [head-of-desk]\n",
    )
    write(root, "plans/zanzibar/index.md", "---\norphan: true\n---\n# A page beside zanzibar\n")
    write(root, "guidance/moved.yaml", "moved:\n  - {from: old/zanzibar, to: plans/zanzibar/plan}\n")
    change(
        root, "guidance/write-a-letter.md", "topics: [Desk]", "topics: [Desk]\ndelivers: [zanzibar/zanzibar]"
    )
    change(root, "index.md", "plans/south/plan\n", "plans/south/plan\nplans/zanzibar/plan\n")
    change(root, "plans/south/plan.yaml", "replaces: [north]", "replaces: [north, zanzibar]")


def _group(root: Path, edition: str) -> None:
    text = "id: zanzibar\ntitle: A zanzibar group\nactions:\n  - id: zanzibar\n    title: Go to zanzibar\n"
    write(root, "plans/north/03-zanzibar.yaml", f"{text}visibility: {edition}\n")
    change(root, CALLS, "detail: |\n", "detail: |\n          As {action}`this one <zanzibar>` says.\n")


def _inner_group(root: Path, edition: str) -> None:
    new = (
        f"groups:\n  - id: zanzibar\n    title: An inner zanzibar\n    visibility: {edition}\n    actions:\n"
    )
    new += "      - id: zanzibar-one\n        title: Go to zanzibar\n        people: [head-of-desk]\n"
    change(root, CALLS, "groups:\n", new)


def _action(root: Path, edition: str) -> None:
    new = f"actions:\n  - id: zanzibar\n    title: Go to zanzibar\n    visibility: {edition}\n"
    new += "    guidance: [answer-the-phone]\n    measures: [open-calls]\n    standards: [phone-answer]\n"
    new += "    answers: [visit-2022/3]\n    due: 2022-01-01\n    note: Past zanzibar.\n"
    change(root, CALLS, "\nactions:\n", f"\n{new}")
    change(root, CALLS, "summary: Nobody waits long.", "summary: See {action}`zanzibar`.")
    change(root, PHONE, "Say who", "After {action}`zanzibar`, say who")
    change(root, PHONE, "Where the caller", "After {action}`zanzibar`, where the caller")


def _update(root: Path, edition: str) -> None:
    first = "          - on: 2022-10-03\n            delivery: going\n            note: Work"
    new = f"          - on: 2023-01-11\n            note: By zanzibar.\n            visibility: {edition}\n"
    change(root, CALLS, first, f"{new}{first}")


def _measure(root: Path, edition: str) -> None:
    new = "measures:\n  - id: zanzibar\n    title: Days in zanzibar\n    unit: zanzibars\n    values:\n"
    new += "      - at: 2022-12\n        value: 7\n        note: zanzibar\n"
    change(root, DESK, "measures:\n", f"{new}    visibility: {edition}\n")
    change(root, CALLS, "measures: [open-calls]\ngroups", "measures: [open-calls, zanzibar]\ngroups")
    change(root, CALLS, "measures: [open-calls, waiting-days]", "measures: [zanzibar]")
    change(root, CALLS, "note: It hangs.", "note: It hangs {measure}`zanzibar`.")
    change(root, PHONE, "{measure}`open-calls`", "{measure}`zanzibar`")


def _source(root: Path, edition: str) -> None:
    text = f"id: zanzibar\ntitle: A visit of zanzibar\nkind: review\nvisibility: {edition}\n"
    write(root, "plans/sources/zanzibar.yaml", f'{text}findings:\n  - number: "1"\n    title: All zanzibar\n')
    change(root, "index.md", "plans/roles\n", "plans/roles\nplans/sources/zanzibar\n")
    change(
        root, "plans/north/plan.yaml", "answers: [visit-2022]", "answers: [zanzibar, visit-2022, zanzibar/1]"
    )
    change(root, CALLS, "answers: [visit-2022/2]", "answers: [zanzibar/1]")
    change(root, "plans/north/02-letters.yaml", "answers: [visit-2022/2]", "answers: [zanzibar/1]")


def _contact(root: Path, edition: str) -> None:
    text = "  - id: zanzibar\n    title: The desk of zanzibar\n    for: Past zanzibar.\n"
    text += f"    visibility: {edition}\n"
    with (root / "guidance/contacts.yaml").open("a", encoding="utf-8") as file:
        file.write(f"{text}    phone: to be supplied\n    guidance: [answer-the-phone]\n")
    change(root, PHONE, "who you are, see", "who you are, or ask {contact}`zanzibar`, see")
    change(
        root,
        "guidance/standards/phone.yaml",
        "Answer each call.",
        "Answer each call, or ask {contact}`zanzibar`.",
    )


_BESIDE: Final = """\
---
companion-of: zanzibar
owner: head-of-desk
audience: [Callers]
status: draft
last-checked: 2022-11-01
review-by: 2023-05-01
---
# For those who wait
"""
"""A companion that everyone may see, of a page that not everyone may see."""


def _page(root: Path, edition: str) -> None:
    text = (root / "guidance/close-the-desk.md").read_text(encoding="utf-8")
    text = text.replace("status: draft", f"status: draft\nvisibility: {edition}").replace(
        "Not while", "Not in zanzibar while"
    )
    old = "searched-by: [phone]\nold-addresses: [guidance/old-zanzibar]"
    text = text.replace("searched-by: [phone]", old).replace("what: First draft", "what: First in zanzibar")
    write(root, "guidance/zanzibar.md", text.replace("# Close the desk", "# Go to zanzibar"))
    rules = "topic: zanzibar\ntitle: Rules of zanzibar\nstandards:\n  - id: zanzibar-wait\n"
    rules += "    title: Wait in zanzibar\n    rule: Wait for zanzibar.\n    kind: local-rule\n"
    rules += "    confidence: unconfirmed\n    clock: {within: 3 working days, of: the zanzibar}\n"
    write(root, "guidance/standards/zanzibar.yaml", f"{rules}    decides: Whoever is in zanzibar\n")
    change(
        root, "guidance/standards/letters.yaml", "rule: Write", "rule: After {standard}`zanzibar-wait` write"
    )
    write(root, "guidance/companions/beside.md", _BESIDE)
    change(root, "guidance/index.md", "standards/*\n", "standards/*\ncompanions/*\n")
    change(root, "guidance/close-the-desk.md", "status: draft", "status: withdrawn\nreplaced-by: zanzibar")
    change(root, CALLS, "guidance: [answer-the-phone]", "guidance: [zanzibar]")
    change(root, PHONE, "[write](write-a-letter.md)", "[write](zanzibar.md) or [](zanzibar.md)")


KEPT: Final = (
    Kept("plan", _plan),
    Kept("group", _group),
    Kept("inner group", _inner_group),
    Kept("action", _action),
    Kept("update", _update),
    Kept("measure", _measure),
    Kept("source", _source),
    Kept("guidance page", _page),
    Kept("contact", _contact),
)

CIRCLES: Final = ("public", "board", "internal")


def _shows(built: Built) -> bool:
    return WORDS in built.everything().decode("utf-8", "replace").lower()


@pytest.mark.parametrize("circle", ["board", "internal"])
@pytest.mark.parametrize("kept", KEPT, ids=str)
def test_a_record_is_shown_to_its_circle_and_to_no_wider_one(small: Path, kept: Kept, circle: str) -> None:
    """No byte of the output of a wider edition holds a word of the record; its own edition shows it.

    Nor is it a mistake of others to refer to what exists and is not for this edition.
    """
    kept.put(small, circle)
    for edition in CIRCLES:
        built = build(small, small.with_name(edition), waymark_edition=edition)
        assert _shows(built) == (CIRCLES.index(edition) >= CIRCLES.index(circle)), edition
        assert built.warnings == (), edition


def test_the_rules_of_a_page_that_is_kept_back_are_nowhere(small: Path) -> None:
    """Nobody counts with them or finds them; the rules of other pages and its companion stay."""
    _page(small, "internal")
    built = build(small, small.with_name("out"))
    files = built.files()
    assert not [name for name in files if "zanzibar" in str(name)]
    assert "For those who wait" in built.page("guidance/companions/beside.html")
    assert "Write kindly" in built.page("guidance/standards/letters.html")


def put_all(root: Path, edition: str) -> None:
    """Put every kind of record that is kept back into the site at once."""
    for kept in KEPT:
        if kept.put is not _group:  # its ids are those of another one
            kept.put(root, edition)


@pytest.mark.parametrize("builder", ["dirhtml", "text", "singlehtml", "epub", "xml", "latex"])
def test_other_builders_keep_it_back_too(small: Path, builder: str) -> None:
    """What the public site leaves out is in no other form of it either."""
    put_all(small, "internal")
    assert not _shows(build(small, small.with_name("out"), builder))


@pytest.mark.parametrize("kept", KEPT, ids=str)
def test_what_is_taken_back_leaves_the_site(small: Path, kept: Kept) -> None:
    """A record that was public and is kept back from now on is gone at the next build."""
    out = small.with_name("out")
    kept.put(small, "public")
    assert _shows(build(small, out))
    for file in small.rglob("*"):
        if file.suffix in {".yaml", ".md"}:
            file.write_text(file.read_text().replace("visibility: public", "visibility: internal"))
    second = build(small, out)
    assert not _shows(second)
    assert second.files() == build(small, small.with_name("clean")).files()


@pytest.mark.parametrize("wrong", ["internl", "[internal]", "", "Internal", "{a: b}"])
def test_a_circle_that_is_misspelt_shows_nothing(small: Path, wrong: str) -> None:
    """Where it is not clear who may see a record, nobody does, and the build tells each mistake."""
    put_all(small, wrong)
    built = build(small, small.with_name("out"))
    everything = built.everything().decode("utf-8", "replace").lower()
    # The page of a broken file is named after the file; nothing of what it says is there.
    words = (
        "go to zan",
        "a zanzibar p",
        "a zanzibar g",
        "inner zan",
        "by zan",
        "days in",
        "all zan",
        "lock zan",
        "of zan",
    )
    assert [one for one in words if one in everything] == []
    assert len(built.warnings_with("visibility")) == len(KEPT) - 1


def test_a_plan_that_cannot_be_read_does_not_show_its_groups(small: Path) -> None:
    """A plan that is kept back stays so while there is a mistake in its file."""
    _plan(small, "internal")
    change(small, "plans/zanzibar/plan.yaml", "levels: [area]", "levels: [area")
    assert "Go to zanzibar" not in build(small, small.with_name("out")).everything().decode(
        "utf-8", "replace"
    )


def test_nothing_is_read_again_without_a_reason(small: Path) -> None:
    """What is kept back does not make every build read every file again."""
    _action(small, "internal")
    out = small.with_name("out")
    build(small, out)
    before = {file: file.stat().st_mtime_ns for file in small.with_name("out-doctrees").rglob("*.doctree")}
    build(small, out)
    after = {file: file.stat().st_mtime_ns for file in small.with_name("out-doctrees").rglob("*.doctree")}
    assert after == before


def test_the_edition_that_shows_a_record_tells_its_mistakes(small: Path) -> None:
    """A mistake in a record that is kept back is told by the build that shows it."""
    _measure(small, "internal")
    change(small, DESK, "    unit: zanzibars\n", "")
    warnings = build(small, small.with_name("out"), waymark_edition="internal").warnings_with(DESK)
    assert [line for line in warnings if "unit" in line] != []
