"""The table of timescales, the sheet, and the form that counts."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from .building import Built, build, change, copy_of, write
from .clocks import LIMITS, put_clocks, standard
from .test_directives import directive, put
from .test_second_build import differences

CALCULATOR = "guidance/calculator.html"
SHEET = "guidance/timescales.html"
NOTES = "notes/index.html"
"""The page of the small site with the table of timescales."""


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the small site with clocks of every form."""
    root = copy_of("small", tmp_path_factory.mktemp("clocks") / "small")
    put_clocks(root)
    return build(root, root.with_name("out"))


def table_in(html: str, caption: str) -> list[list[str]]:
    """Return the words of each cell of the table with a caption, its heads first."""
    found = re.search(rf"<table[^>]*><caption[^>]*>{caption}</caption>(.*?)</table>", html, re.DOTALL)
    assert found, f"no table {caption}"
    rows = re.findall(r"<tr.*?</tr>", found[1], re.DOTALL)
    return [[words(cell) for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", row, re.DOTALL)] for row in rows]


def words(html: str) -> str:
    """Return the words in a piece of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_table_has_all_that_belongs_to_a_clock(timed: Built) -> None:
    """Each clock stands with its rule, its page, what starts it, who decides, and what it rests on."""
    heads, *rows = table_in(timed.page(NOTES), "Timescales")
    of = {row[0]: dict(zip(heads, row, strict=True)) for row in rows}
    assert timed.warnings == ()
    assert of["Desk 5"] == {
        "Number": "Desk 5",
        "Rule": "Close the desk, rule 5",
        "Page": "Close the desk",
        "Clock": "1 working day",
        "Counted from": "the last call",
        "Who decides": "Whoever is at the desk",
        "Kind": "Local rule",
        "How sure": "Unconfirmed",
        "Rests on": "The council's own rule",
    }
    assert of["P 1"]["Clock"] == "Three rings"
    assert of["P 1"]["Rests on"].startswith("DA, 2018 edition, section 2")
    assert of["L 1"]["Clock"] == "To be supplied by the council"


def test_a_replaced_edition_is_flagged(small: Path) -> None:
    """A clock that rests on an edition which another has replaced says so, in the table and on the sheet."""
    change(small, "guidance/authorities.yaml", '      - edition: "2018"\n', '      - edition: "2018"\n'
           '        superseded-by: "2023"\n')  # fmt: skip
    built = build(small, small.with_name("out"))
    rows = {row[0]: row for row in table_in(built.page(NOTES), "Timescales")}
    assert "Superseded by the 2023 edition" in rows["P 1"][-1]
    assert table_in(built.page(SHEET), "Timescales")[1][-1] == "Guidance ‡"


def test_clocks_are_sorted_by_how_long_they_last(timed: Built) -> None:
    """The keys of the column put shorter clocks first, then words, then what waits for the council."""
    cells = re.findall(r'data-label="Clock" data-key="(\d+)">(?:<span>)?(.*?)</td>', timed.page(NOTES))
    order = [words(text) for _, text in sorted(cells, key=lambda one: int(one[0]))]
    assert len(order) == len(LIMITS) + 2
    assert order[:5] == ["1 hour", "4 working hours", "24 hours", "1 day", "1 working day"]
    assert order[-4:] == ["18 months", "2 years", "Three rings", "To be supplied by the council"]


def test_of_one_topic_the_page_goes_without_saying(small: Path) -> None:
    """A table of one topic has no column for the page and no way to the sheet of all."""
    put_clocks(small, LIMITS[:2])
    put(small, "notes/try", directive("timescales", topic="close-the-desk"))
    html = build(small, small.with_name("out")).page("notes/try.html")
    assert "Page" not in table_in(html, "Timescales")[0]
    assert "All timescales on one sheet" not in html
    assert "Work out when something is due" in html


def test_the_sheet_has_every_limit_in_few_words(timed: Built) -> None:
    """The sheet tells each limit once; those that wait for the council stand in one line."""
    page = timed.page(SHEET)
    rows = table_in(page, "Timescales")[1:]
    assert len(rows) == len(LIMITS) + 1
    assert ["Desk 5", "Close the desk, rule 5", "1 working day of the last call", "Local ?"] in rows
    assert "To be supplied by the council: L 1" in words(page)


@pytest.mark.parametrize(
    ("number", "style"),
    [(3, "wm-sheet wm-roomy"), (50, "wm-sheet"), (60, "wm-sheet wm-dense"), (80, "wm-packed")],
)
def test_the_more_limits_the_smaller_the_type(small: Path, number: int, style: str) -> None:
    """The sheet has one side however many limits there are, within reason."""
    put_clocks(small, ("1 day",) * (number - 1))
    assert f'{style}"' in build(small, small.with_name("out")).page(SHEET)


def test_the_form_offers_every_clock_with_a_number(timed: Built) -> None:
    """Each limit can be chosen; words alone, and what waits for the council, cannot."""
    found = re.findall(
        r'<option value="count-([\w-]+)" data-number="(\d+)" data-unit="([\w ]+)"', timed.page(CALCULATOR)
    )
    assert [name for name, _, _ in found] == [f"desk-{number}" for number in range(len(LIMITS))]
    assert {unit for _, _, unit in found} == {
        *("hour", "working hour", "day", "working day", "school day", "week", "month", "year")
    }


def test_the_form_is_hidden_until_its_script_runs(timed: Built) -> None:
    """Without scripts no dead field is shown, but the way to the limits and the bank holidays."""
    page = timed.page(CALCULATOR)
    assert "<form hidden>" in page
    assert 'href="timescales.html"' in page
    rows = dict(table_in(page, "Bank holidays in England, 2022 to 2035")[1:])
    assert rows["Monday 19 September 2022"] == "State Funeral of Queen Elizabeth II"
    assert list(rows)[-1] == "Wednesday 26 December 2035"


def test_a_standard_leads_to_the_form(timed: Built) -> None:
    """The clock of a standard has a link that chooses it in the form; one with nothing to count has none."""
    card = timed.page("guidance/standards/closing.html")
    assert (
        '<a class="reference internal" href="../calculator.html#count-desk-5">Work out the date</a>' in card
    )
    assert 'id="count-desk-5"' in timed.page(CALCULATOR)
    assert "Work out the date" not in timed.page("guidance/standards/phone.html")


def test_a_site_without_a_limit_has_no_form(built_small: Built) -> None:
    """Where no standard has a number there is nothing to count with."""
    assert CALCULATOR not in built_small.files()
    assert SHEET in built_small.files()


@pytest.mark.parametrize("script", ["tables.js", "calculator.js"])
def test_scripts_are_loaded_where_they_are_used(timed: Built, script: str) -> None:
    """No other page loads the scripts of tables and forms."""
    wanted = {"tables.js": {NOTES}, "calculator.js": {CALCULATOR}}[script]
    pages = {
        name for name in timed.files() if name.endswith(".html") and f"_static/{script}" in timed.page(name)
    }
    assert wanted <= pages
    mark = {"tables.js": "data-tools", "calculator.js": '<div class="wm-calculator'}[script]
    assert [name for name in pages if mark not in timed.page(name)] == []


def test_scripts_are_small() -> None:
    """The script of tables has at most 5 kB, that of the form at most 8 kB."""
    static = Path(__file__).parents[2] / "_ext" / "waymark" / "site" / "static"
    assert (static / "tables.js").stat().st_size <= 5000
    assert (static / "calculator.js").stat().st_size <= 8000


def test_only_a_large_table_of_actions_has_tools(small: Path) -> None:
    """A table of more than twelve actions can be sorted and searched; a smaller one needs no tools."""
    put(small, "notes/try", directive("actions", plan="north"))
    out = small.with_name("out")
    assert "data-tools" not in build(small, out).page("notes/try.html")
    more = "".join(f"      - id: more-{number}\n        title: One more {number}\n" for number in range(13))
    change(small, "plans/north/01-calls.yaml", "    actions:\n", f"    actions:\n{more}")
    page = build(small, out).page("notes/try.html")
    assert '<table class="wm-table wm-cards" role="table" data-tools>' in page
    assert re.search(r"<th [^>]*data-chooses>Rating</th>", page)
    assert re.search(r'data-label="Due" data-key="\d{4}-\d\d-\d\d"', page)


def test_a_changed_clock_changes_the_pages_made_of_it(small: Path) -> None:
    """After an edit the sheet and the form are those of a clean build."""
    put_clocks(small, LIMITS[:3])
    out = small.with_name("out")
    build(small, out)
    put_clocks(small, LIMITS[2:6])
    assert differences(build(small, out), build(small, small.with_name("clean"))) == []


def test_other_builders_say_what_there_is(small: Path) -> None:
    """A book of text has the table and the bank holidays, and no link to a page that it does not have."""
    put_clocks(small, LIMITS[:6])
    put(small, "notes/try", directive("calculator"))
    built = build(small, small.with_name("out"), "text")
    text = built.page("notes/try.txt")
    assert built.warnings == ()
    assert "Good Friday" in text
    assert "How it counts" in text
    assert "Work out the date" not in built.page("guidance/standards/closing.txt")


def test_words_of_a_clock_are_escaped(small: Path) -> None:
    """What starts a clock is text, in the table, on the sheet and in the form."""
    text = standard(1, '{within: 1 day, of: "the <b>\\"call\\"</b> & more"}')
    write(small, "guidance/standards/closing.yaml",
          f"topic: close-the-desk\ntitle: Standards of closing\nstandards:\n{text}")  # fmt: skip
    built = build(small, small.with_name("out"))
    assert 'data-start="the &lt;b&gt;&quot;call&quot;&lt;/b&gt; &amp; more"' in built.page(CALCULATOR)
    assert [name for name in (CALCULATOR, SHEET, NOTES) if "<b>" in built.page(name)] == []
