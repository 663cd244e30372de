"""What became known after the day a site speaks for is nowhere in it, and to refer to it is no mistake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from waymark.site.hidden import NOT_SHOWN

from .building import Built, build, change, write
from .edits import CALLS, DESK, NORTH, PHONE, SOURCE
from .test_days import card
from .test_directives import text_of

DAY: Final = "2023-01-26"
NEXT: Final = "2023-01-27"
WORD: Final = "zanzibar"
"""Stands in everything that became known on the next day, and nowhere else."""
BOARDS: Final = "plans/governance.yaml"


class Later(NamedTuple):
    """Something that became known on the next day, and how it is put into the small site."""

    name: str
    put: Callable[[Path], None]
    told: tuple[str, ...] = ()
    """The pages that refer to it, and say of it what is said of a record that is not shown."""

    def __str__(self) -> str:
        """Name the test."""
        return self.name


def instead(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Put other words in the place of words of a file."""
    return lambda root: change(root, path, old, new)


def all_of(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    """Do several things."""

    def put(root: Path) -> None:
        for step in steps:
            step(root)

    return put


def _plan(root: Path) -> None:
    head = f"id: zanzibar\ntitle: A zanzibar plan\nlevels: [area]\npublished: {NEXT}\nreplaces: [south]\n"
    write(root, "plans/zanzibar/plan.yaml", head)
    group = "id: zanzibar\ntitle: A zanzibar group\nactions:\n  - id: zanzibar\n    title: Go to zanzibar\n"
    used = "    guidance: [answer-the-phone]\n    measures: [open-calls]\n    people: [head-of-desk]\n"
    write(root, "plans/zanzibar/01-zanzibar.yaml", group + used)
    write(root, "plans/zanzibar/index.md", "---\norphan: true\n---\n# A page beside zanzibar\n")
    change(root, "index.md", "plans/south/plan\n", "plans/south/plan\nplans/zanzibar/plan\n")
    change(root, "plans/risks.yaml", "touches: [", "touches: [plan/zanzibar, group/zanzibar/zanzibar, ")
    change(root, "plans/risks.yaml", "is **hard**", "is hard, see {action}`zanzibar/zanzibar`")
    change(root, PHONE, "Say who", "As {plan}`the plan <zanzibar>` says: {group}`zanzibar/zanzibar`. Say who")
    change(root, PHONE, "Where the caller", "In {plan}`zanzibar` and {group}`zanzibar/zanzibar` the caller")


def _source(root: Path) -> None:
    head = f"id: zanzibar\ntitle: What zanzibar resolved\nkind: resolution\npublished: {NEXT}\n"
    write(root, "plans/sources/zanzibar.yaml", f'{head}findings:\n  - number: "1"\n    title: All zanzibar\n')
    change(root, "index.md", "plans/roles\n", "plans/roles\nplans/sources/zanzibar\n")
    change(root, NORTH, "answers: [visit-2022]", "answers: [zanzibar, visit-2022, zanzibar/1]")
    change(root, CALLS, "answers: [visit-2022/2]", "answers: [zanzibar/1]")
    change(root, BOARDS, "title: January meeting", "title: January meeting\n        resolved: [zanzibar]")
    change(root, PHONE, "{finding}`visit-2022/1`", "{finding}`zanzibar/1`, {source}`zanzibar`")


_ACTION: Final = f"""\
  - id: zanzibar
    title: Go to zanzibar
    added: {NEXT}
    people: [head-of-desk]
    due: 2022-12-31
    continues: [south/room]
    measures: [waiting-days]
    answers: [visit-2022/3]
    guidance: [close-the-desk]
"""
_TABLE: Final = f"""\
  - id: zanzibar
    title: The money of zanzibar
    unit: £
    plan: north
    replaces: desk-costs
    columns: [zanzibars]
    rows: [{{title: A line of zanzibar, amounts: [7], total: 8}}]
    source: {{title: Zanzibar paper, date: {NEXT}}}
"""
_RISK: Final = f"""\
risks:
  - id: zanzibar
    title: The risk of zanzibar
    raised: {NEXT}
    owner: head-of-desk
    touches: [plan/north, action/north/rota, finding/visit-2022/1]
"""
_PAPER: Final = f"""\
papers:
  - id: zanzibar
    title: A paper of zanzibar
    date: {NEXT}
    sections: [{{title: Part of zanzibar, held-by: [plan/north]}}]
"""
_MEETING: Final = f"""\
      - on: {NEXT}
        title: Meeting of friday
        note: It went to zanzibar.
"""

LATER: Final = (
    Later("plan", _plan, ("guidance/answer-the-phone",)),
    Later("resolution", _source, ("guidance/answer-the-phone",)),
    Later(
        "action",
        all_of(
            instead(CALLS, "\nactions:\n", f"\nactions:\n{_ACTION}"),
            instead(CALLS, "summary: Nobody waits long.", "summary: See {action}`zanzibar`."),
            instead(PHONE, "hangs up, [write]", "hangs up after {action}`north/zanzibar`, [write]"),
        ),
        ("guidance/answer-the-phone", "plans/north/01-calls"),
    ),
    Later(
        "update",
        instead(
            CALLS,
            "          - on: 2022-10-03\n            delivery: going\n            note: Work",
            f"          - on: {NEXT}\n            delivery: done\n            note: In zanzibar.\n"
            "            evidence: [An audit of zanzibar.]\n            due: {event: Zanzibar}\n"
            "            reason: It is zanzibar.\n"
            "          - on: 2022-10-03\n            delivery: going\n            note: Work",
        ),
    ),
    Later(
        "money",
        all_of(
            instead("plans/finance/money.yaml", "options:\n", f"{_TABLE}options:\n"),
            instead(CALLS, "note: It hangs.", "note: It hangs. See {finance}`zanzibar`."),
        ),
        ("plans/north/01-calls",),
    ),
    Later(
        "option of money",
        instead(
            "plans/finance/money.yaml",
            "options:\n",
            f"options:\n  - {{title: To zanzibar, source: {{title: Zanzibar, date: {NEXT}}}}}\n",
        ),
    ),
    Later(
        "risk",
        all_of(
            instead("plans/risks.yaml", "risks:\n", _RISK),
            instead(CALLS, "note: It hangs.", "note: It hangs. See {risk}`zanzibar`."),
        ),
        ("plans/north/01-calls",),
    ),
    Later(
        "paper",
        all_of(
            instead("plans/papers.yaml", "papers:\n", _PAPER),
            instead(CALLS, "note: It hangs.", "note: It hangs. See {paper}`zanzibar`."),
        ),
        ("plans/north/01-calls",),
    ),
    Later(
        "visit",
        instead(SOURCE, "visits:\n", f"visits:\n  - {{title: Visit to zanzibar, from: {NEXT}}}\n"),
    ),
    Later(
        "visit that a later paper tells of",
        instead(
            SOURCE,
            "visits:\n",
            f"visits:\n  - {{title: To zanzibar, month: 2022-12, source: {{title: P, date: {NEXT}}}}}\n",
        ),
    ),
    Later(
        "figure",
        instead(
            DESK,
            "    values:\n",
            f"    values:\n      - {{at: {NEXT}, printed: zanzibars, note: Zanzibar}}\n",
        ),
    ),
    Later(
        "figure that a later paper tells of",
        instead(
            DESK,
            "    values:\n",
            "    values:\n      - at: 2022-11\n        printed: seven zanzibars\n"
            f"        source: {{title: Zanzibar, date: {NEXT}}}\n",
        ),
    ),
    Later(
        "comparator",
        instead(
            DESK,
            "    comparators:\n",
            f"    comparators:\n      - {{title: Zanzibar, at: {NEXT}, value: 3}}\n",
        ),
    ),
    Later(
        "change of a definition",
        instead(
            DESK,
            "    comparators:\n",
            f"    changes: [{{on: {NEXT}, what: Zanzibars are counted.}}]\n    comparators:\n",
        ),
    ),
    Later(
        "decision of a meeting",
        instead(BOARDS, "      - on: 2023-03-06\n", f"{_MEETING}      - on: 2023-03-06\n"),
    ),
    Later(
        "document of a plan",
        instead(NORTH, "documents:\n", f"documents:\n  - {{title: Plan of zanzibar, date: {NEXT}}}\n"),
    ),
    Later(
        "document of a source",
        instead(SOURCE, "visits:\n", f"documents: [{{title: Zanzibar letter, date: {NEXT}}}]\nvisits:\n"),
    ),
)


def shows(built: Built) -> bool:
    """Return whether the word stands in any name or file of the output."""
    return WORD in built.everything().decode("utf-8", "replace").lower()


@pytest.mark.parametrize("later", LATER, ids=str)
def test_what_became_known_later_is_not_there_yet(small: Path, later: Later) -> None:
    """On the day before no byte holds a word of it, on its own day it is shown, and neither build warns.

    Where something refers to it, readers see a plain sentence in its place and no dead link.
    """
    later.put(small)
    before = build(small, small.with_name("before"), waymark_as_of=DAY)
    after = build(small, small.with_name("after"), waymark_as_of=NEXT)
    assert (shows(before), shows(after)) == (False, True)
    assert (before.warnings, after.warnings) == ((), ())
    for page in later.told:
        assert NOT_SHOWN in before.page(f"{page}.html"), page
        assert NOT_SHOWN not in after.page(f"{page}.html"), page


def put_all(root: Path) -> None:
    """Put everything that became known later into the site at once."""
    for later in LATER:
        later.put(root)


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "text", "epub", "xml"])
def test_other_builders_leave_it_out_too(small: Path, builder: str) -> None:
    """What the site of a day leaves out is in no other form of it either."""
    put_all(small)
    built = build(small, small.with_name("out"), builder, waymark_as_of=DAY, epub_copyright="x", version="1")
    assert not shows(built)
    assert built.warnings == ()


def test_a_site_that_goes_back_a_day_forgets_the_day_after(small: Path) -> None:
    """A second build for an earlier day leaves nothing of the later one, and forward it shows all again."""
    put_all(small)
    out = small.with_name("out")
    assert shows(build(small, out, waymark_as_of=NEXT))
    back = build(small, out, waymark_as_of=DAY)
    assert not shows(back)
    assert back.files() == build(small, small.with_name("clean"), waymark_as_of=DAY).files()
    again = build(small, out, waymark_as_of=NEXT)
    assert again.files() == build(small, small.with_name("later"), waymark_as_of=NEXT).files()


def test_a_step_is_not_reached_before_its_day(small: Path) -> None:
    """A milestone that will be reached stands open until then."""
    change(small, CALLS, "reached: 2022-11-07", f"reached: {NEXT}")
    texts = [
        card(build(small, small.with_name(day), waymark_as_of=day), "action-rota") for day in (DAY, NEXT)
    ]
    assert ["27 January 2023" in text for text in texts] == [False, True]


@pytest.mark.parametrize("status", ["superseded", "closed"])
def test_a_plan_is_active_until_it_ends(small: Path, status: str) -> None:
    """The day before it ended nothing says so, and what is late in it counts as late."""
    change(small, NORTH, "status: active", f"status: {status}\nended: {NEXT}")
    told = f"State of the plan {status.capitalize()}"
    for day, ended in ((DAY, False), (NEXT, True)):
        built = build(small, small.with_name(day), waymark_as_of=day)
        assert (told in text_of(built.page("plans/north/plan.html"))) is ended
        assert ("Overdue" in card(built, "action-rota")) is not ended


def test_a_coming_meeting_is_told_with_its_agenda(small: Path) -> None:
    """What is planned is known; what it will decide is not."""
    change(
        small,
        BOARDS,
        "items: [Progress of both plans]",
        "items: [Progress of both plans]\n        note: Zanzibar.",
    )
    page = build(small, small.with_name("out")).page("plans/governance.html")
    assert "6 March 2023" in page
    assert "Progress of both plans" in page
    assert "Zanzibar" not in page


def test_an_early_day_is_built_without_a_warning(small: Path) -> None:
    """Long before the first plan there is nothing to show, and nothing to be wrong."""
    built = build(small, small.with_name("out"), waymark_as_of="2020-01-01")
    assert built.warnings == ()
    assert b"Northern plan" not in built.everything()
