"""The edits that people make to a site, each under a name: what a second build has to take in."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from .building import change, write

Edit = Callable[[Path], None]

_DAY: Final = 86_400


def replace(path: str, old: str, new: str) -> Edit:
    """Put other words in the place of words of a file."""
    return lambda root: change(root, path, old, new)


def add(path: str, text: str) -> Edit:
    """Add a file."""
    return lambda root: write(root, path, text)


def append(path: str, text: str) -> Edit:
    """Add lines at the end of a file."""

    def edit(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def remove(path: str) -> Edit:
    """Take a file away."""
    return lambda root: (root / path).unlink()


def rename(path: str, to: str) -> Edit:
    """Give a file another name."""

    def edit(root: Path) -> None:
        (root / path).rename(root / to)

    return edit


def aged(edit: Edit, path: str, days: int) -> Edit:
    """Do ``edit`` and then say that ``path`` is as old as before, or older by so many days."""

    def with_old_time(root: Path) -> None:
        before = (root / path).stat()
        edit(root)
        then = before.st_mtime_ns - days * _DAY * 10**9
        os.utime(root / path, ns=(then, then))

    return with_old_time


def both(*edits: Edit) -> Edit:
    """Do several edits between two builds."""

    def edit(root: Path) -> None:
        for one in edits:
            one(root)

    return edit


CALLS: Final = "plans/north/01-calls.yaml"
LETTERS: Final = "plans/north/02-letters.yaml"
NORTH: Final = "plans/north/plan.yaml"
DESK: Final = "plans/measures/desk.yaml"
PHONE: Final = "guidance/answer-the-phone.md"
LETTER: Final = "guidance/write-a-letter.md"
SOURCE: Final = "plans/sources/visit-2022.yaml"
ACTS: Final = "guidance/authorities.yaml"
RULES: Final = "guidance/standards/phone.yaml"

WORDS: Final = "guidance/glossary.yaml"

_NEW_ACTION: Final = """\
  - id: late-one
    title: A new one that is late
    people: [partner-team]
    due: 2023-01-01
    guidance: [close-the-desk]
    measures: [vacant-posts]
    updates:
      - on: 2023-01-02
        delivery: slow
        reason: It was forgotten.
        mitigation: It is remembered.
"""
_COMPANION: Final = """\
---
companion-of: answer-the-phone
owner: head-of-people
audience: [Callers]
status: draft
last-checked: 2022-11-01
review-by: 2023-11-01
---

# For those who ring

Ring at any time.
"""
_NEW_GROUP: Final = "id: doors\ntitle: Doors\nactions:\n  - id: open-door\n    title: Open the door\n"
_NEW_PAGE: Final = (
    "# A new page\n\n## When this does not apply\n\nSee [](answer-the-phone.md) and {action}`north/rota`.\n"
)
MONEY: Final = "plans/finance/money.yaml"
RISKS: Final = "plans/risks.yaml"
PAPERS: Final = "plans/papers.yaml"
BOARDS: Final = "plans/governance.yaml"

_RISK: Final = "  - id: no-money\n    title: The money runs out\n    touches: [measure/open-calls]\n"
_ROTA_STEP: Final = "          - title: Draft rota\n            due: 2022-10\n"
_DECEMBER: Final = (
    "      - on: 2022-12-05\n        title: December meeting\n        note: It noted the plans.\n"
)

_NEW_PLAN: Final = "id: east\ntitle: Eastern plan\nlevels: [area]\n"

EDITS: Final[dict[str, Edit]] = {
    "rating of an action": replace(LETTERS, "delivery: going", "delivery: done"),
    "action newly meets the filters of other pages": replace(
        LETTERS,
        "delivery: going",
        "delivery: slow\n        reason: Why not.\n        mitigation: This.",
    ),
    "action no longer meets the filters of other pages": replace(CALLS, "delivery: slow", "delivery: done"),
    "title of an action": replace(CALLS, "title: Keep a rota of people at the desk", "title: Keep a list"),
    "progress note": replace(CALLS, "note: Two people left", "note: Three people left"),
    "due date of an action": replace("plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-01-25"),
    "owner of an action": replace(CALLS, "people: [head-of-desk]", "people: [head-of-people]"),
    "what an action refers to": replace(LETTERS, "guidance: [write-a-letter]", "guidance: [close-the-desk]"),
    "action added": append(LETTERS, _NEW_ACTION),
    "action removed": replace(
        CALLS,
        "actions:\n  - id: sign\n    title: Put a sign on the door\n    people: [head-of-desk]\n"
        "    due: 2022-11-30\n    impact: People find the desk.\n    updates:\n      - on: 2022-11-29\n"
        "        delivery: done\n        note: It hangs.\n        difference: Fewer people get lost.\n",
        "",
    ),
    "action that others refer to renamed": replace(CALLS, "- id: rota", "- id: roster"),
    "group added": add("plans/north/03-doors.yaml", _NEW_GROUP),
    "group removed": remove("plans/south/02-rooms.yaml"),
    "group that others refer to removed": remove(CALLS),
    "group file renamed": rename(LETTERS, "plans/north/09-letters.yaml"),
    "group file moved to the front": rename(LETTERS, "plans/north/00-letters.yaml"),
    "title of a group": replace(CALLS, "title: Every call is answered", "title: Calls get answers"),
    "title of an inner group": replace(CALLS, "title: Quick answers", "title: Fast answers"),
    "title of a plan": replace(NORTH, "title: Northern plan", "title: Plan of the north"),
    "label of a rating": replace(NORTH, "label: Slower than promised", "label: Behind"),
    "common term of a rating": replace(NORTH, "common: on-track", "common: at-risk"),
    "colour of a rating": replace(NORTH, "colour: red", "colour: purple"),
    "plan removed": both(
        remove("plans/south/plan.yaml"),
        remove("plans/south/01-people.yaml"),
        remove("plans/south/02-rooms.yaml"),
        replace("index.md", "plans/south/plan\n", ""),
    ),
    "plan added": both(
        add("plans/east/plan.yaml", _NEW_PLAN),
        add("plans/east/01-doors.yaml", _NEW_GROUP),
        replace("index.md", "plans/south/plan\n", "plans/south/plan\nplans/east/plan\n"),
    ),
    "title of a measure": replace(DESK, "title: Calls still open", "title: Open calls"),
    "figure of a measure": replace(DESK, "value: 44", "value: 41"),
    "measure added": append(DESK, "  - id: doors\n    title: Doors\n    unit: doors\n"),
    "measure that others refer to removed": replace(DESK, "- id: waiting-days", "- id: waiting-time"),
    "title of a guidance page": replace(PHONE, "# Answer the phone", "# Pick up the phone"),
    "steps of a guidance page": replace(PHONE, "title: Pick it up", "title: Take the call"),
    "change of a guidance page told": replace(
        PHONE, "history:\n", "history:\n  - {on: 2023-01-10, what: Smile., read-again: yes}\n"
    ),
    "readers of a guidance page": replace(PHONE, "audience: [People at the desk]", "audience: [Everybody]"),
    "topics of a guidance page": replace(PHONE, "topics: [Desk]", "topics: [Desk, Voices]"),
    "review of a guidance page": replace(PHONE, "review-by: 2023-11-01", "review-by: 2023-01-25"),
    "guidance page approved": replace(PHONE, "status: draft", "status: live\napproved-by: board"),
    "guidance page that took an address over": replace(
        PHONE, "searched-by:", "old-addresses: [guidance/ring-ring]\nsearched-by:"
    ),
    "page of a plan that moved": both(
        rename(CALLS, "plans/north/00-calls.yaml"),
        add("guidance/moved.yaml", "moved:\n  - {from: plans/north/01-calls, to: plans/north/00-calls}\n"),
    ),
    "guidance page withdrawn for another": replace(
        PHONE, "status: draft", "status: withdrawn\nreplaced-by: write-a-letter"
    ),
    "action that a guidance page delivers": replace(
        PHONE, "searched-by:", "delivers: [north/sign]\nsearched-by:"
    ),
    "companion of a guidance page": add("guidance/companions/for-callers.md", _COMPANION),
    "way of a step": replace(PHONE, "    yes: help\n", "    yes: letter\n"),
    "text of a guidance page": replace(PHONE, "hangs up", "rings off"),
    "status of a guidance page": replace(PHONE, "status: draft", "status: withdrawn"),
    "guidance page added": add("guidance/be-there.md", _NEW_PAGE),
    "guidance page removed": remove("guidance/close-the-desk.md"),
    "guidance page that others refer to removed": remove(PHONE),
    "guidance page renamed": rename(LETTER, "guidance/write-letters.md"),
    "owner of a guidance page": replace(LETTER, "owner: head-of-desk", "owner: head-of-people"),
    "rule of a standard": replace(RULES, "Answer each call.", "Answer every call."),
    "title of a standard": replace(RULES, "title: Answer in three rings", "title: Answer fast"),
    "clock of a standard": replace(RULES, "clock: Three rings", "clock: Two rings"),
    "standard added": append(
        "guidance/standards/letters.yaml",
        "  - id: letter-date\n    number: L 2\n    title: Date it\n    rule: Write the date.\n"
        "    kind: advice\n    confidence: unconfirmed\n    clock: At once\n",
    ),
    "standard that others refer to removed": replace(
        "guidance/standards/letters.yaml", "- id: letter-tone", "- id: letter-voice"
    ),
    "standards page removed": remove("guidance/standards/letters.yaml"),
    "title of a role": replace("plans/roles.yaml", "title: Head of the Desk", "title: Chief of the Desk"),
    "short name of a role": replace("plans/roles.yaml", "short: HoD", "short: Desk"),
    "role removed": replace("plans/roles.yaml", "  - id: head-of-people\n    title: Head of People\n", ""),
    "edition superseded": replace(
        ACTS,
        "        published: 2018-07-01\n",
        '        published: 2018-07-01\n        superseded-by: "2023"\n',
    ),
    "contact changed": replace("guidance/contacts.yaml", "phone: to be supplied", 'phone: "0100"'),
    "contact renamed": replace("guidance/contacts.yaml", "title: The desk", "title: The new desk"),
    "title of the contacts": replace("guidance/contacts.yaml", "title: Whom to ask", "title: Who helps"),
    "standard that had another id": replace(
        RULES, "- id: phone-answer", "- id: phone-take\n    formerly: [phone-answer]"
    ),
    "short name of an act": replace(ACTS, "short: DA", "short: Desk A"),
    "title of a finding": replace(SOURCE, "title: Calls are missed", "title: Calls go unheard"),
    "finding removed": replace(SOURCE, '  - number: "3"\n    title: The door is hard to find\n', ""),
    "title of a source": replace(SOURCE, "title: Visit of July 2022", "title: The visit of 2022"),
    "members of a board": replace("plans/governance.yaml", "members: [head-of-desk]", "members: []"),
    "meaning of an acronym": replace(WORDS, "Who sits at the desk.", "Who may sit at the desk."),
    "long form of an acronym": replace(WORDS, "term: rota of the desk", "term: list of the desk"),
    "acronym removed": replace(WORDS, "    short: ROD\n", ""),
    "acronym that a page uses already": append(
        WORDS, "  - {id: ndc, term: northern desk council, short: NDC, meaning: Who pays.}\n"
    ),
    "second meaning of an acronym": append(
        WORDS, "  - {id: rod, term: record of the day, short: ROD, meaning: What came in.}\n"
    ),
    "glossary removed": remove(WORDS),
    "title of a plain page": replace("notes/index.md", "# Notes", "# Remarks"),
    "heading of a plain page with an address": replace("notes/index.md", "## All tables", "## Each table"),
    "heading that a link names by its words": replace(
        "guidance/index.md", "## How the pages are made", "## How pages come about"
    ),
    "heading that a table of contents shows": replace("notes/tables.md", "# Gaps", "# Holes"),
    "address in a plain page removed": replace("notes/index.md", "(the-tables)=\n", ""),
    "address in a plain page moved": both(
        replace("notes/index.md", "(the-tables)=\n", ""),
        append("notes/tables.md", "\n(the-tables)=\n## Here\n"),
    ),
    "plain page added": add("notes/about.md", "# About\n\nSee {measure}`open-calls`.\n"),
    "plain page removed": remove("notes/links.md"),
    "order of the table of contents": replace(
        "index.md", "plans/north/plan\nplans/south/plan\n", "plans/south/plan\nplans/north/plan\n"
    ),
    "page taken out of the table of contents": replace("index.md", "plans/governance\n", ""),
    "options of a table": replace("index.md", ":rating: late", ":rating: on-track"),
    "picture taken out": replace(PHONE, "![A phone](pictures/phone.png)\n", ""),
    "page with a picture removed": remove(PHONE),
    "a mistake is made": replace(LETTERS, "- id: template", "- id: [template"),
    "a title is lost": replace(LETTERS, "title: Every letter is answered\n", ""),
    "edit that keeps its time": aged(replace(CALLS, "It hangs.", "It fell."), CALLS, 0),
    "edit that is older than before": aged(replace(CALLS, "It hangs.", "It fell."), CALLS, 400),
    "edit of a page that keeps its time": aged(replace(PHONE, "Pick it up", "Lift it"), PHONE, 0),
    "edit of a plain page that is older": aged(replace("index.md", "## Late", "## Too late"), "index.md", 9),
    "step added": replace(
        CALLS, _ROTA_STEP, f"{_ROTA_STEP}          - {{title: Second draft, due: 2023-02}}\n"
    ),
    "step reached": replace(CALLS, "due: 2022-10\n", "due: 2022-10\n            reached: 2022-11-01\n"),
    "step removed": replace(CALLS, _ROTA_STEP, ""),
    "owner of a step": replace(
        CALLS, "due: 2022-10\n", "due: 2022-10\n            people: [head-of-people]\n"
    ),
    "evidence added": replace(
        LETTERS, "rating-basis: read", "evidence: [An audit.]\n        rating-basis: read"
    ),
    "date of an action moved": append(
        LETTERS, "      - on: 2023-01-20\n        due: 2023-06\n        reason: It is late.\n"
    ),
    "action that joins later": replace(
        "plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-02-28\n    added: 2023-01-10"
    ),
    "action that carries on another": replace(
        "plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-02-28\n    continues: [north/sign]"
    ),
    "action that joins after the day": replace(
        "plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-02-28\n    added: 2023-01-27"
    ),
    "meeting added": append(BOARDS, "      - on: 2023-01-23\n        title: Another meeting\n"),
    "meeting removed": replace(BOARDS, _DECEMBER, ""),
    "meeting moved to another day": replace(BOARDS, "2023-01-16", "2023-01-17"),
    "title of a meeting": replace(BOARDS, "title: January meeting", "title: First meeting of 2023"),
    "board that watches over a plan": replace(NORTH, "governance: [board]\n", ""),
    "comparator changed": replace(DESK, "value: 31", "value: 32"),
    "comparator removed": replace(
        DESK, "    comparators:\n      - {title: The desk across the river, at: 2022-12, value: 31}\n", ""
    ),
    "target of a measure": replace(DESK, "at-most: 20", "at-most: 50"),
    "measure removed": replace(
        "plans/measures/staff.yaml", "id: vacant-posts\n    title: Posts", "id: posts\n    title: Posts"
    ),
    "amount of money": replace(MONEY, "amounts: [not printed, 12]", "amounts: [not printed, 13]"),
    "title of a table of money": replace(MONEY, "title: What the desk costs", "title: The cost of the desk"),
    "plan of a table of money": replace(MONEY, "plan: north", "plan: south"),
    "page of money removed": both(remove(MONEY), replace("index.md", "plans/finance/money\n", "")),
    "risk added": append(RISKS, _RISK),
    "risk ended": replace(RISKS, "raised: 2022-11", "raised: 2022-11\n    ended: 2023-01-10"),
    "title of a risk": replace(RISKS, "title: Nobody applies", "title: Few apply"),
    "page of risks removed": both(remove(RISKS), replace("index.md", "plans/risks\n", "")),
    "part of a paper": replace(
        PAPERS, "A picture, at: page 5", "A picture, at: page 6, held-by: [plan/south]"
    ),
    "paper removed": replace(PAPERS, "held-by: [finance/desk-costs]", "left-out: Not ours."),
    "visit added": append(SOURCE, "  - title: Second visit\n    from: 2023-01-20\n"),
    "plan that ends": replace(NORTH, "status: active", "status: superseded\nended: 2023-01-20"),
    "plan that is silent sooner": replace(NORTH, "status: active", "status: active\nsilent-after: 2"),
    "plan that is not published yet": replace(NORTH, "published: 2022-09-01", "published: 2023-02-01"),
}
"""Every edit by what it is."""
