"""Rules of guidance: editions that were replaced, pages that are overdue, and addresses that lead on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest

from waymark.entries import AuthorityFacts, Inventory
from waymark.loading import load
from waymark.problems import Problem
from waymark.rules import across_files, review_overdue

from .inventories import PLAN, group_of, inventory_of

DAY: Final = date(2026, 11, 22)
HEAD: Final = """\
owner: head-of-desk
audience: [People at the desk]
status: {status}
last-checked: 2026-05-01
review-by: {review}
answer: {{decide: When to close., clock: At five., who: Anyone., record: [The time.], if-not: Ask.}}
"""
ROLES: Final = {"plans/roles.yaml": "title: Roles\nroles:\n  - {id: head-of-desk, title: Head}\n"}
RULE: Final = """\
topic: desk
title: Rules
standards:
  - {{id: close, title: Close, rule: Close., kind: advice, confidence: unconfirmed, clock: At five,
     decides: Anyone, formerly: {formerly}}}
"""


def page(name: str, *more: str, status: str = "draft", review: str = "2027-05-01") -> dict[str, str]:
    """A guidance page, with further lines in its head."""
    head = HEAD.format(status=status, review=review) + "".join(f"{line}\n" for line in more)
    return {f"guidance/{name}.md": f"---\n{head}---\n# {name}\n\n## When this does not apply\n\nNever.\n"}


def moved(**pages: str) -> dict[str, str]:
    """The list of pages that moved, by their old addresses."""
    moves = "".join(f"  - {{from: notes/{old}, to: {now}}}\n" for old, now in pages.items())
    return {"guidance/moved.yaml": f"moved:\n{moves}"}


def told(files: Mapping[str, str], code: str) -> list[str]:
    """The messages of a kind that the rules across ``files`` give."""
    return messages(across_files(inventory_of(files, DAY)), code)


def messages(problems: list[Problem], code: str) -> list[str]:
    """The messages of a kind."""
    return [problem.message for problem in problems if problem.code == code]


@pytest.mark.parametrize(
    ("edition", "newest"),
    [
        ("2013", "2023"),
        ("2018", "2023"),
        ("2023", ""),
        ("1999", ""),
        ("first", "second"),
        ("one", ""),
        ("lost", ""),
    ],
)
def test_the_newest_edition_is_the_last_of_a_row(edition: str, newest: str) -> None:
    """From an old edition one is led to the last one that the register has; a circle ends."""
    replaced = {
        "2013": "2018",
        "2018": "2023",
        "2023": "",
        "first": "second",
        "second": "first",
        "one": "one",
        "lost": "nowhere",
    }
    editions = tuple((name, "", by, "") for name, by in replaced.items())
    assert AuthorityFacts("", "act", "", editions).newer_than(edition) == newest


@pytest.mark.parametrize(
    ("instead", "message"),
    [
        ("b", 'The page to use instead, "b", is withdrawn as well.'),
        ("a", "The page names itself at `replaced-by`."),
        ("c", ""),
        ("d", ""),  # there is no such page, which another rule tells
    ],
)
def test_a_page_to_use_instead_can_be_used(instead: str, message: str) -> None:
    """Readers of a withdrawn page come to one that is in use in one step, and never round in a circle."""
    first = page("a", f"replaced-by: {instead}", status="withdrawn")
    files = {**ROLES, **first, **page("b", "replaced-by: c", status="withdrawn"), **page("c")}
    assert told(files, "pages-at-odds") == [message] * bool(message)


def test_a_companion_goes_out_of_use_with_its_page() -> None:
    """A companion of a page that is withdrawn is told of, unless it is withdrawn itself."""
    text = "companion-of: a\nowner: head-of-desk\naudience: [Callers]\nstatus: {}\n"
    text = f"---\n{text}last-checked: 2026-05-01\nreview-by: 2027-05-01\n---\n# For callers\n"
    for status, told_of in (("draft", 1), ("withdrawn", 0)):
        beside = {"guidance/companions/b.md": text.format(status)}
        files = {**page("a", status="withdrawn"), **beside}
        assert len(told(files, "pages-at-odds")) == told_of


@pytest.mark.parametrize(
    ("review", "status", "overdue"),
    [
        ("2026-11-21", "draft", True),
        ("2026-11-22", "draft", False),
        ("2026-11-21", "live", True),
        ("2026-11-21", "withdrawn", False),
    ],
)
def test_a_page_is_overdue_from_the_day_after_its_review(review: str, status: str, *, overdue: bool) -> None:
    """On the day itself there is time left; a page that nobody may use needs no review."""
    ((path, text),) = page("desk", status=status, review=review).items()
    found = list(review_overdue(load(path, text.encode(), "internal"), DAY))
    assert [problem.code for problem in found] == ["review-overdue"] * overdue


def test_a_page_with_an_unsound_head_is_not_called_overdue() -> None:
    """What its head says of the review is not known, and the mistake in the head is told."""
    ((path, text),) = page("desk", review="2026-01-01").items()
    document = load(path, text.replace("owner:", "onwer:").encode(), "internal")
    assert document.problems
    assert list(review_overdue(document, DAY)) == []


def test_a_page_and_the_action_it_delivers_name_each_other() -> None:
    """Where both do there is nothing to say; where the action does not, its file is named."""
    files = {**page("desk", "delivers: [p/desk]"), "plans/p/plan.yaml": PLAN}
    one_sided = {**files, "plans/p/01-a.yaml": group_of("id: desk\ntitle: Write it")}
    assert len(told(one_sided, "promise-one-sided")) == 1
    both = {**files, "plans/p/01-a.yaml": group_of("id: desk\ntitle: Write it\nguidance: [desk]")}
    assert told(both, "promise-one-sided") == []
    nothing = {**files, "plans/p/01-a.yaml": group_of("id: other\ntitle: Write it")}
    assert told(nothing, "promise-one-sided") == []  # that there is no such action is told by another rule


@pytest.mark.parametrize(
    ("now", "known"),
    [
        ("guidance/desk", True),
        ("guidance/dseks", False),
        ("plans/index", True),
        ("plans/reindex", False),
        ("notes/about", True),
        ("roles/head-of-desk", True),
    ],
)
def test_a_move_leads_to_a_page_of_the_content(now: str, *, known: bool) -> None:
    """Of plans and guidance all pages are known; of other pages only the site knows."""
    assert (told({**ROLES, **page("desk"), **moved(old=now)}, "target-unknown") == []) == known


def test_a_move_to_a_page_that_is_not_shown_is_no_mistake() -> None:
    """A narrower edition has the page."""
    inventory = inventory_of(moved(old="plans/secret/plan"), DAY)
    shown = Inventory(inventory.documents, frozenset({("page", "plans/secret/plan")}))
    assert messages(across_files(shown), "target-unknown") == []


def test_an_id_that_a_standard_had_before_still_means_it() -> None:
    """A reference by the old id finds the rule, and only today's ids are offered to who mistypes one."""
    rules = {"guidance/standards/desk.yaml": RULE.format(formerly="[shut, lock-up]")}
    inventory = inventory_of({**page("desk"), **rules}, DAY)
    for name in ("close", "shut", "lock-up"):
        located = inventory.get("standard", name)
        assert located is not None
        assert located.entry.id == "close"
    assert inventory.ids("standard") == ["close"]


def test_an_id_of_today_goes_before_one_of_before() -> None:
    """Where a standard took an id that another had before, the id means the one that has it, and is told."""
    second = (
        RULE.format(formerly="[]").split("standards:\n")[1].replace("close", "shut").replace("Close", "Shut")
    )
    rules = {"guidance/standards/desk.yaml": RULE.format(formerly="[shut]") + second}
    inventory = inventory_of({**page("desk"), **rules}, DAY)
    located = inventory.get("standard", "shut")
    assert located is not None
    assert located.entry.title == "Shut"
    assert len(messages(across_files(inventory), "address-taken")) == 1


@pytest.mark.parametrize(
    "address",
    [
        *(
            "../out",
            "guidance/../../out",
            "/etc/out",
            "guidance//out",
            "guidance/",
            "guidance/out.html",
            "..",
        ),
        *("guidance/desk.html/x", "_static/x", "_static/waymark.css/x", "search-index.js", "guidance/a.xml"),
    ],
)
def test_an_old_address_is_that_of_a_page(address: str) -> None:
    """An address names a page below the top of the site, as the site writes it, and never a file."""
    text = f'moved:\n  - from: "{address}"\n    to: guidance/desk\n'
    document = load("guidance/moved.yaml", text.encode(), "internal")
    assert [problem.code for problem in document.problems] == ["value-form"]
    (fix,) = (problem.fix for problem in document.problems)
    assert fix.startswith("write it such as ") or fix == "write guidance/out, without the ending"


@pytest.mark.parametrize("address", ["index", "search", "404", "a-to-z"])
def test_an_old_address_is_none_that_every_site_has(address: str) -> None:
    """Pages that no file stands for keep their addresses too."""
    found = told({**ROLES, **page("desk", f"old-addresses: [{address}]")}, "address-taken")
    assert found == [f'The old address "{address}" is that of a page that every site has.']


@pytest.mark.parametrize(
    ("moves", "round_and_round"),
    [
        ({"guidance/b": "guidance/b"}, ["guidance/b"]),
        ({"a/x": "a/y", "a/y": "a/x"}, ["a/x", "a/y"]),
        (
            {"plans/x": "plans/y", "plans/y": "plans/z", "plans/z": "plans/x"},
            ["plans/x", "plans/y", "plans/z"],
        ),
        ({"a/x": "a/y", "a/y": "a/y"}, ["a/y"]),
        ({"a/x": "a/y", "a/y": "guidance/desk"}, []),
        ({"a/x": "a/y", "a/y": "notes/about"}, []),
    ],
)
def test_moves_in_a_ring_lead_nowhere(moves: dict[str, str], round_and_round: list[str]) -> None:
    """Each move of a ring is told; one that ends at a page leads on, over however many."""
    lines = "".join(f"  - {{from: {old}, to: {now}}}\n" for old, now in moves.items())
    files = {**ROLES, **page("desk"), "guidance/moved.yaml": f"moved:\n{lines}"}
    expected = [f'The move of "{old}" leads back to itself, and no page is there.' for old in round_and_round]
    assert told(files, "target-unknown") == expected


def test_the_ending_of_a_pasted_address_is_taken_off() -> None:
    """Who pastes an address from the browser is told how to write it."""
    text = "moved:\n  - from: guidance/front-door.html\n    to: guidance/desk\n"
    (problem,) = load("guidance/moved.yaml", text.encode(), "internal").problems
    assert problem.fix == "write guidance/front-door, without the ending"
