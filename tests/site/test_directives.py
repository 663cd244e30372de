"""Each option of each directive does what its declaration says; of a wrong one the right words are told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from waymark.site.directives import DIRECTIVES

from .building import Built, build, copy_of, write

ACTIONS: Final = {
    "rota": "Keep a rota of people at the desk",
    "line": "Add a second line",
    "sign": "Put a sign on the door",
    "post": "Open the post each day",
    "template": "Write templates",
    "hire": "Hire four people",
    "train": "Train everyone",
    "room": "Find a quiet room",
}


class Shown(NamedTuple):
    """What a directive shows."""

    text: str
    warnings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The cells of each row of its tables, heads included."""

    @property
    def actions(self) -> list[str]:
        """The actions that it names, in the order of their first mention."""
        at = {name: self.text.find(title) for name, title in ACTIONS.items()}
        return sorted((name for name in at if at[name] >= 0), key=lambda name: at[name])


def text_of(html: str) -> str:
    """Return the words of a piece of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def shown_in(built: Built, page: str) -> Shown:
    """Return what stands between two words on a page."""
    html = re.split("START|END", built.page(f"{page}.html"))[1]
    rows = re.findall(r"<tr.*?</tr>", html, re.DOTALL)
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
    warnings = tuple(line for line in built.warnings if line.startswith(f"{page}.md"))
    return Shown(text_of(html), warnings, tuple(tuple(map(text_of, row)) for row in cells))


def put(root: Path, page: str, text: str) -> None:
    """Write a page that shows ``text`` between two words."""
    write(root, f"{page}.md", f"# A try\n\nSTART\n\n{text}\n\nEND\n")


def directive(name: str, **options: str) -> str:
    """Return a directive as an author writes it."""
    lines = [f":{option.replace('_', '-')}: {value}" for option, value in options.items()]
    return "\n".join([f"```{{{name}}}", *lines, "```"])


Look = Callable[[str], Shown]
"""Tells what a directive shows."""

ALL: Final = ["rota", "line", "sign", "post", "template", "hire", "train", "room"]

CHOSEN: Final[tuple[tuple[dict[str, str], list[str]], ...]] = (
    ({}, ALL),
    ({"plan": "south"}, ["hire", "train", "room"]),
    ({"group": "north/calls"}, ["rota", "line", "sign"]),
    ({"group": "quick"}, ["rota", "line"]),
    ({"role": "partner-team"}, ["rota", "train"]),
    ({"rating": "going"}, ["line", "template"]),
    ({"rating": "on-track"}, ["line", "template", "hire"]),
    ({"rating": "late"}, ["rota", "train"]),
    ({"rating": "complete"}, ["sign"]),
    ({"rating": "none"}, ["post", "room"]),
    ({"names": "guidance/answer-the-phone"}, ["rota", "train"]),
    ({"names": "measure/waiting-days"}, ["rota", "post"]),
    ({"names": "measure/vacant-posts"}, ["hire", "train"]),
    ({"names": "finding/visit-2022/1"}, ["rota", "line", "sign"]),
    ({"names": "standard/letter-tone"}, ["post", "template"]),
    ({"names": "role/head-of-desk"}, ["rota", "line", "sign", "post"]),
    ({"due_before": "2022-12-01"}, ["sign", "train"]),
    ({"due_before": "2022-11-30"}, []),
    ({"state": "open"}, ["rota", "line", "post", "template", "hire", "train", "room"]),
    ({"state": "overdue"}, ["rota", "train"]),
    ({"state": "done"}, ["sign"]),
    ({"plan": "north", "state": "overdue"}, ["rota"]),
    ({"plan": "north", "role": "head-of-people"}, []),
    ({"sort": "plan"}, ALL),
    ({"sort": "title"}, ["line", "room", "hire", "rota", "post", "sign", "train", "template"]),
    ({"sort": "due"}, ["sign", "train", "rota", "room", "hire", "line", "post", "template"]),
    ({"sort": "rating"}, ["train", "rota", "hire", "line", "template", "sign", "room", "post"]),
    ({"sort": "updated", "rating": "on-track"}, ["line", "template", "hire"]),
    ({"sort": "due", "limit": "2"}, ["sign", "train"]),
    ({"limit": "99"}, ALL),
)


COLUMNS: Final = (
    ("plan", "Plan", "Northern plan"),
    ("area", "Area", "Every call is answered"),
    ("outcome", "Outcome", "Quick answers"),
    ("responsible", "Responsible", "HoD ; Partner team (partner)"),
    ("due", "Due", "31 December 2022 Overdue"),
    ("progress", "Progress", "Two people left; see Days a letter waits ."),
    ("impact", "Impact", "Callers wait less."),
    ("rating", "Rating", "Slower than promised"),
    ("updated", "Last update", "10 January 2023"),
    ("reason", "Reason", "Two posts are vacant."),
    ("mitigation", "Mitigation", "Agency staff cover them."),
)

PROGRESS: Final[tuple[tuple[dict[str, str], list[tuple[str, str]]], ...]] = (
    ({"by": "plan"}, [("Northern plan", "5"), ("Southern plan", "3"), ("All", "8")]),
    (
        {"plan": "north", "by": "area"},
        [("1. Every call is answered", "3"), ("2. Every letter is answered", "2"), ("All", "5")],
    ),
    (
        {"group": "north/calls", "by": "outcome"},
        [("Quick answers", "2"), ("1. Every call is answered", "1"), ("All", "3")],
    ),
    ({"plan": "south", "by": "role"}, [("Head of People", "3"), ("Partner team", "1")]),
    ({"rating": "late"}, [("1. Every call is answered", "1"), ("Enough people", "1"), ("All", "2")]),
)

EXCEPTIONS: Final[tuple[tuple[dict[str, str], list[str]], ...]] = (
    ({}, ["train", "rota"]),
    ({"plan": "north"}, ["rota"]),
    ({"limit": "1"}, ["train"]),
    ({"group": "people"}, ["train"]),
    ({"role": "head-of-desk"}, ["rota"]),
    ({"plan": "south", "role": "head-of-desk"}, []),
)

GAPS: Final[tuple[tuple[dict[str, str], dict[str, str]], ...]] = (
    ({"plan": "south"}, {"No progress reported": "Find a quiet room", "No rating": "Find a quiet room"}),
    (
        {"group": "letters"},
        {
            "No owner named": "Write templates",
            "No expected impact": "Open the post each day",
            "No progress reported": "Open the post each day",
            "No rating": "Open the post each day",
        },
    ),
    ({"role": "partner-team"}, {}),
)

MEASURES: Final[tuple[tuple[dict[str, str], list[str]], ...]] = (
    ({}, ["Calls still open", "Days a letter waits", "Posts that are vacant"]),
    ({"plan": "south"}, ["Posts that are vacant"]),
    ({"plan": "north"}, ["Calls still open", "Days a letter waits"]),
    ({"group": "letters"}, ["Days a letter waits"]),
    ({"group": "quick"}, ["Calls still open", "Days a letter waits"]),
    ({"group": "north/calls", "plan": "south"}, []),
    ({"group": "rooms"}, []),
)

OTHERS: Final[tuple[tuple[str, dict[str, str], list[str], list[str]], ...]] = (
    ("key", {"plan": "north"}, ["Done and dusted", "The work is finished.", "Assurance"], ["All right"]),
    ("key", {"plan": "south"}, ["All right"], ["Done and dusted"]),
    ("findings", {}, ["Calls are missed", "Letters wait too long", "No plan answers this finding"], []),
    ("findings", {"source": "visit-2022"}, ["Calls are missed"], []),
    (
        "standards",
        {"topic": "answer-the-phone"},
        ["Answer in three rings", "2018 edition, section 2"],
        ["Write as you would speak."],
    ),
    ("timescales", {}, ["Three rings", "To be supplied by the council"], []),
    ("timescales", {"topic": "answer-the-phone"}, ["Three rings"], ["To be supplied"]),
    ("calculator", {}, ["No standard has a clock that can be counted."], []),
    ("calculator", {"topic": "answer-the-phone"}, ["No standard has a clock that can be counted."], []),
    ("guidance", {}, ["Answer the phone", "People at the desk"], []),
    ("to-be-supplied", {}, ["Write kindly", "Clock", "Who decides", "The desk"], ["Answer in three rings"]),
    ("superseded", {}, ["Every rule rests on the newest edition in the register."], ["Answer in three"]),
    ("guidance-ways", {}, ["By topic , by reader", "What changed, and what to read again"], []),
    ("reviews", {}, ["3 pages by owner; none was overdue on 26 January 2023"], ["Overdue"]),
    ("amendments", {}, ["Answer the phone", "Write a letter", "The plan asked for it."], ["New to you"]),
    ("amendments", {"limit": "1"}, ["Answer the phone"], ["Write a letter"]),
    ("as-at", {}, ["As at 26 January 2023: 8 actions, 1 complete."], []),
    ("as-at", {"plan": "south"}, ["As at 26 January 2023: 3 actions, 0 complete."], []),
    ("as-at", {"group": "quick"}, ["As at 26 January 2023: 2 actions, 0 complete."], []),
    (
        "changes",
        {},
        [
            "After 27 October 2022 and up to 26 January 2023",
            ACTIONS["sign"],
            ACTIONS["line"],
            "First visit",
            "Calls still open",
        ],
        ["Northern plan"],
    ),
    ("changes", {"plan": "south"}, [ACTIONS["hire"], ACTIONS["train"]], [ACTIONS["sign"], ACTIONS["line"]]),
    (
        "changes",
        {"since": "2023-01-09", "until": "2023-01-10"},
        ["After 9 January 2023 and up to 10 January 2023", "The rota of January.", "First visit"],
        ["overdue", ACTIONS["line"]],
    ),
    ("changes", {"since": "2023-01-20"}, ["up to 26 January 2023"], list(ACTIONS.values())),
    ("coming", {}, [ACTIONS["room"]], [ACTIONS["hire"], ACTIONS["line"], ACTIONS["sign"]]),
    ("coming", {"days": "94", "plan": "south"}, [ACTIONS["room"], ACTIONS["hire"]], [ACTIONS["line"]]),
    ("coming", {"days": "93"}, [ACTIONS["room"]], [ACTIONS["hire"]]),
    ("coming", {"days": "400", "group": "quick"}, [ACTIONS["line"]], [ACTIONS["room"], ACTIONS["rota"]]),
    ("coming", {"role": "partner-team"}, ["Nothing is due in the 90 days"], []),
    ("trend", {"plan": "north"}, ["Completed against planned", "5 actions in all", "Done and dusted"], []),
    ("slippage", {}, [ACTIONS["line"], "31 March 2023", "The supplier delivers in May."], [ACTIONS["rota"]]),
    ("slippage", {"plan": "south"}, ["No due date has been moved."], [ACTIONS["line"]]),
    ("silence", {}, [ACTIONS["post"], ACTIONS["rota"]], [ACTIONS["sign"]]),
    ("silence", {"plan": "south"}, [ACTIONS["room"], ACTIONS["train"]], [ACTIONS["post"]]),
    ("silence", {"group": "letters"}, [ACTIONS["post"]], [ACTIONS["room"]]),
    ("silence", {"role": "partner-team"}, [ACTIONS["rota"], ACTIONS["train"]], [ACTIONS["hire"]]),
    ("honesty", {}, [ACTIONS["sign"], ACTIONS["post"], "What the desk costs"], [ACTIONS["rota"]]),
    ("honesty", {"plan": "south"}, ["does not contradict itself"], [ACTIONS["sign"]]),
    ("coverage", {}, ["Calls are missed", "The door is hard to find", "Close the desk"], []),
    ("coverage", {"plan": "south"}, ["Letters wait too long", ACTIONS["room"]], ["Calls are missed"]),
    ("committee-summary", {"plan": "south"}, ["3 actions: 0 complete", ACTIONS["hire"]], [ACTIONS["sign"]]),
    ("committee-summary", {"group": "calls"}, [ACTIONS["sign"], "Fewer people get lost."], [ACTIONS["hire"]]),
    ("calendar", {}, ["December meeting", "January meeting", "6 March 2023"], []),
    ("calendar", {"role": "board"}, ["January meeting"], []),
    ("calendar", {"role": "partner-team"}, ["No meeting is in the calendar."], ["January meeting"]),
    ("timeline", {}, ["Visit of July 2022", "First visit", "January meeting", "Northern plan"], []),
    ("timeline", {"kind": "all"}, ["First visit", "January meeting"], []),
    ("timeline", {"kind": "inspections"}, ["First visit", "Northern plan"], ["January meeting"]),
    ("finance", {}, ["What the desk costs", "£ thousand"], []),
    ("finance", {"plan": "north"}, ["What the desk costs"], []),
    ("finance", {"plan": "south"}, ["There is no table of money yet."], ["What the desk costs"]),
    ("risks", {}, ["Nobody applies for the vacant posts", ACTIONS["hire"], ACTIONS["rota"]], []),
    ("risks", {"plan": "south"}, ["Nobody applies for the vacant posts"], []),
    ("findings", {"kind": "inspections"}, ["Calls are missed"], []),
    ("findings", {"kind": "all"}, ["Calls are missed"], []),
    ("findings", {"kind": "resolutions"}, ["There are no findings."], ["Calls are missed"]),
)

WRONG: Final[tuple[tuple[str, dict[str, str], list[str]], ...]] = (
    ("actions", {"state": "late"}, ["open", "overdue", "done"]),
    ("actions", {"sort": "colour"}, ["plan", "due", "rating", "updated", "title"]),
    ("actions", {"columns": "action, colour"}, ["colour", "responsible", "mitigation"]),
    ("actions", {"limit": "few"}, ["few"]),
    ("actions", {"limit": "0"}, ["0"]),
    ("actions", {"due_before": "31/12/2022"}, ["31/12/2022", "2023-01-01"]),
    ("actions", {"due_before": ""}, ["2023-01-01"]),
    ("actions", {"colour": "red"}, ["colour"]),
    ("progress", {"by": "colour"}, ["area", "outcome", "role", "plan"]),
    ("key", {}, ["plan"]),
    ("standards", {}, ["topic"]),
    ("actions", {"plan": "nroth"}, ["nroth", "north"]),
    ("actions", {"group": "quik"}, ["quik", "quick"]),
    ("actions", {"role": "head-of-dsk"}, ["head-of-dsk", "head-of-desk"]),
    ("actions", {"rating": "goign"}, ["goign", "going"]),
    ("actions", {"names": "measure/open-call"}, ["open-call", "open-calls"]),
    ("actions", {"names": "open-calls"}, ["open-calls", "measure/"]),
    ("actions", {"names": "colour/red"}, ["colour", "measure"]),
    ("key", {"plan": "nroth"}, ["nroth", "north"]),
    ("findings", {"source": "visit-2002"}, ["visit-2002", "visit-2022"]),
    ("timescales", {"topic": "answer-a-phone"}, ["answer-a-phone", "answer-the-phone"]),
    ("changes", {"since": "last week"}, ["last week", "2023-01-01"]),
    ("changes", {"plan": "nroth"}, ["nroth", "north"]),
    ("coming", {"days": "soon"}, ["soon"]),
    ("coming", {"days": "0"}, ["0"]),
    ("amendments", {"limit": "0"}, ["0"]),
    ("calendar", {"role": "bord"}, ["bord", "board"]),
    ("timeline", {"kind": "meetings"}, ["all", "inspections"]),
    ("findings", {"kind": "all of them"}, ["inspections", "resolutions"]),
)


MY_COLUMNS: Final = directive("actions", plan="north", columns="rating, plan action", caption="My caption")
OWN_TERMS: Final = directive("progress", plan="north")
COMMON_TERMS: Final = directive("progress", caption="All of it")

TRIED: Final = (
    *(directive("actions", **options) for options, _ in CHOSEN),
    *(directive("actions", rating="slow", columns=f"action {column}") for column, _, _ in COLUMNS),
    *(directive("progress", **options) for options, _ in PROGRESS),
    *(directive("exceptions", **options) for options, _ in EXCEPTIONS),
    *(directive("gaps", **options) for options, _ in GAPS),
    *(directive("measures", **options) for options, _ in MEASURES),
    *(directive(name, **options) for name, options, _, _ in OTHERS),
    *(directive(name, **options) for name, options, _ in WRONG),
    MY_COLUMNS,
    OWN_TERMS,
    COMMON_TERMS,
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Return a function that tells what a directive shows; all are tried in one build."""
    root = copy_of("small", tmp_path_factory.mktemp("directives") / "small")
    pages = {text: f"notes/try-{number}" for number, text in enumerate(dict.fromkeys(TRIED))}
    for text, page in pages.items():
        put(root, page, text)
    built = build(root, root.with_name("out"))
    return lambda text: shown_in(built, pages[text])


@pytest.mark.parametrize(("options", "expected"), CHOSEN, ids=str)
def test_actions_are_chosen_and_put_in_order(
    shown: Look, options: dict[str, str], expected: list[str]
) -> None:
    """A filter leaves the actions that meet it, and an order puts them as it says."""
    found = shown(directive("actions", **options))
    assert found.actions == expected
    assert found.warnings == ()
    assert (found.text == "No action meets these conditions.") == (not expected)


def test_the_columns_of_a_table_are_those_asked_for(shown: Look) -> None:
    """Columns stand in the order in which they are written, with commas or spaces between them."""
    found = shown(MY_COLUMNS)
    assert found.rows[0] == ("Rating", "Plan", "Action")
    assert found.rows[1] == ("Slower than promised", "Northern plan", ACTIONS["rota"])
    assert "My caption" in found.text


@pytest.mark.parametrize(("column", "label", "cell"), COLUMNS)
def test_each_column_shows_its_value(shown: Look, column: str, label: str, cell: str) -> None:
    """Every column that a table can have shows what its name says."""
    found = shown(directive("actions", rating="slow", columns=f"action {column}"))
    assert found.rows == (("Action", label), (ACTIONS["rota"], cell))


@pytest.mark.parametrize(("options", "rows"), PROGRESS, ids=str)
def test_progress_counts_by_what_is_asked(
    shown: Look, options: dict[str, str], rows: list[tuple[str, str]]
) -> None:
    """The table of progress has a row for each area, outcome, role or plan, and right sums."""
    found = shown(directive("progress", **options))
    assert [(row[0], row[-1]) for row in found.rows[1:]] == rows


def test_progress_of_one_plan_is_in_its_own_words_and_of_several_in_common_ones(shown: Look) -> None:
    """Ratings are never mixed: one plan shows its own terms, several show the common ones."""
    own = ("Area", "Done and dusted", "Going to plan", "Slower than promised", "Not rated", "All")
    assert shown(OWN_TERMS).rows[0] == own
    assert shown(COMMON_TERMS).rows[0] == ("Area", "On track", "Late", "Complete", "Not rated", "All")
    assert "All of it" in shown(COMMON_TERMS).text


@pytest.mark.parametrize(("options", "expected"), EXCEPTIONS, ids=str)
def test_exceptions_tell_what_is_late(shown: Look, options: dict[str, str], expected: list[str]) -> None:
    """What is late, at risk or past its date is shown with its reason and what is done about it."""
    found = shown(directive("exceptions", **options))
    # The mitigation of one action names another, in a cell that is not the first.
    assert [name for row in found.rows[1:] for name, title in ACTIONS.items() if title == row[1]] == expected
    assert [row for row in found.rows[1:] if not all(row)] == []


@pytest.mark.parametrize(("options", "gaps"), GAPS, ids=str)
def test_gaps_tell_what_is_not_said(shown: Look, options: dict[str, str], gaps: dict[str, str]) -> None:
    """Each gap in the record is shown with the actions that have it."""
    assert {row[0]: row[2] for row in shown(directive("gaps", **options)).rows[1:]} == gaps


@pytest.mark.parametrize(("options", "measures"), MEASURES, ids=str)
def test_measures_of_a_plan_or_group(shown: Look, options: dict[str, str], measures: list[str]) -> None:
    """The measures shown are those that the actions and groups chosen name."""
    assert [row[0] for row in shown(directive("measures", **options)).rows[1:]] == measures


def test_measures_of_an_inner_group_are_its_own(small: Path) -> None:
    """A group within a file has the measures of its own actions, not of all in the file."""
    calls = small / "plans/north/01-calls.yaml"
    new = "groups:\n  - id: bare\n    title: Bare\n    actions:\n      - id: bare-one\n        title: One\n"
    calls.write_text(calls.read_text(encoding="utf-8").replace("groups:\n", new), encoding="utf-8")
    put(small, "notes/bare", directive("measures", group="bare"))
    assert shown_in(build(small, small.with_name("out")), "notes/bare").rows == ()


@pytest.mark.parametrize(("name", "options", "words", "absent"), OTHERS, ids=str)
def test_the_other_directives_show_their_records(
    shown: Look, name: str, options: dict[str, str], words: list[str], absent: list[str]
) -> None:
    """Each directive shows its records, and with a filter only those that meet it."""
    found = shown(directive(name, **options))
    assert [one for one in words if one not in found.text] == []
    assert [one for one in absent if one in found.text] == []
    assert found.warnings == ()


@pytest.mark.parametrize(("name", "options", "words"), WRONG, ids=str)
def test_a_wrong_option_is_told_with_the_right_words(
    shown: Look, name: str, options: dict[str, str], words: list[str]
) -> None:
    """A mistake in an option is a warning at its page that says what to write."""
    warnings = shown(directive(name, **options)).warnings
    assert len(warnings) == 1
    assert [word for word in words if word not in warnings[0]] == []


def test_an_option_that_names_nothing_is_told_at_every_build(small: Path) -> None:
    """A filter for a record that does not exist is told until it is mended."""
    out = small.with_name("out")
    put(small, "notes/tables", directive("actions", plan="nroth"))
    assert len(build(small, out).warnings) == len(build(small, out).warnings) == 1
    put(small, "notes/tables", directive("actions", plan="north"))
    assert build(small, out).warnings == ()


@pytest.mark.parametrize("option", ["plan", "group", "role", "rating", "names", "caption"])
def test_no_option_is_ever_run(small: Path, option: str) -> None:
    """What looks like code in an option is text."""
    ran = small.with_name("ran")
    code = f"__import__('pathlib').Path('{ran}').touch()"
    for number, text in enumerate((code, f"{{{{ {code} }}}}", f"{{% set x = {code} %}}", f"$(touch {ran})")):
        put(small, f"notes/try-{number}", directive("actions", **{option: text}))
    build(small, small.with_name("out"))
    assert not ran.exists()


def test_every_option_that_is_declared_is_tried_here() -> None:
    """No option of any directive is left out of these tests."""
    tried = {tuple(found) for text in TRIED for found in _options_of(text)}
    filters = {"plan", "group", "role", "rating", "names", "due-before", "state"}
    # The same function chooses for all of them.
    tried |= {(view, name) for view in ("progress", "trend", "slippage") for name in filters}
    declared = {(one.name, option.name) for one in DIRECTIVES for option in one.options}
    assert declared - tried == set()


def _options_of(text: str) -> Iterator[tuple[str, str]]:
    name = text.partition("}")[0].removeprefix("```{")
    yield from ((name, option) for option in re.findall(r"^:([a-z-]+):", text, re.MULTILINE))
