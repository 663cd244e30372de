"""Pages that no file stands for: a lasting address for each role, meeting, measure, finding and report."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Final

import pytest

from .building import Built, build, change, write
from .edits import BOARDS, CALLS, DESK, SOURCE, Edit, both, remove, replace
from .test_references import Page, dead_links, links_in
from .test_second_build import differences

MADE: Final = {
    "roles/head-of-desk": ("Head of the Desk", "plans/roles"),
    "roles/head-of-people": ("Head of People", "plans/roles"),
    "roles/partner-team": ("Partner team", "plans/roles"),
    "roles/board": ("Improvement Board", "plans/roles"),
    "meetings/board-2022-12-05": ("Improvement Board, 5 December 2022", "plans/governance"),
    "meetings/board-2023-01-16": ("Improvement Board, 16 January 2023", "plans/governance"),
    "meetings/board-2023-03-06": ("Improvement Board, 6 March 2023", "plans/governance"),
    "measures/open-calls": ("Calls still open", "plans/measures/desk"),
    "measures/waiting-days": ("Days a letter waits", "plans/measures/desk"),
    "measures/vacant-posts": ("Posts that are vacant", "plans/measures/staff"),
    "findings/visit-2022/1": ("Finding 1: Calls are missed", "plans/sources/visit-2022"),
    "findings/visit-2022/2": ("Finding 2: Letters wait too long", "plans/sources/visit-2022"),
    "findings/visit-2022/3": ("Finding 3: The door is hard to find", "plans/sources/visit-2022"),
    **{
        f"reports/{plan}/{report}": (f"{title}: {name}", f"plans/{plan}/plan")
        for plan, name in (("north", "Northern plan"), ("south", "Southern plan"))
        for report, title in (
            ("movement", ""),
            ("coverage", ""),
            ("honesty", ""),
            ("summary", ""),
            ("around", ""),
        )
    },
}
"""The made pages of the small site, each with its title and the page it belongs under."""

FAMILIES: Final = ("roles", "meetings", "measures", "findings", "reports")


def made_in(built: Built) -> set[str]:
    """Return the names of the made pages of a site."""
    names = (name.removesuffix(".html") for name in built.files() if name.endswith(".html"))
    return {name for name in names if name.split("/")[0] in FAMILIES}


def heading(html: str, level: int = 1) -> list[str]:
    """Return the words of the headings of a level."""
    found = re.findall(rf"<h{level}\b[^>]*>(.*?)</h{level}>", html, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", one)).replace("¶", "").strip() for one in found]


def test_there_is_a_page_for_each_record_and_no_other(built_small: Built) -> None:
    """A page for each role that holds something, each meeting, measure, finding and report of a plan."""
    assert made_in(built_small) == MADE.keys()


@pytest.mark.parametrize("name", MADE)
def test_a_made_page_has_its_title_and_the_way_to_it(built_small: Built, name: str) -> None:
    """It is headed by its record, named so in the browser, and its trail leads to the page above it."""
    html = built_small.page(f"{name}.html")
    title, parent = MADE[name]
    (found,) = heading(html)
    assert found.endswith(title)
    assert unescape(re.search(r"<title>(.*?)</title>", html)[1]).startswith(found)  # type: ignore[index]
    trail = re.search(r'<nav class="wm-trail".*?</nav>', html, re.DOTALL)[0]  # type: ignore[index]
    links = [href for _, href in Page(trail).links]
    assert links[-1].endswith(f"{parent}.html")


@pytest.mark.parametrize("name", MADE)
def test_a_made_page_lists_its_own_contents(built_small: Built, name: str) -> None:
    """Where it has more than one part, each is in its contents and at an address of its own."""
    html = built_small.page(f"{name}.html")
    sections = re.findall(r'<section id="[^"]+">(<h2\b.*?</h2>)', html, re.DOTALL)
    parts = [title for section in sections for title in heading(section, 2)]
    contents = re.search(r'<nav[^>]*id="wm-contents".*?</nav>', html, re.DOTALL)
    if len(parts) < 2:
        assert contents is None
        return
    assert contents is not None
    links = re.findall(r'href="#([^"]+)">([^<]+)<', contents[0])
    assert [unescape(title) for _, title in links] == parts
    ids = Page(html).ids
    assert [anchor for anchor, _ in links if anchor not in ids] == []


@pytest.mark.parametrize("name", MADE)
def test_a_made_page_can_be_reached_from_a_page_of_a_file(built_small: Built, name: str) -> None:
    """Nobody has to guess an address: a page that stands in a file links it."""
    files = [page for page in built_small.files() if page.endswith(".html")]
    linking = [page for page in files if f"{name}.html" in links_in(built_small, page)]
    assert [page for page in linking if page.split("/")[0] not in FAMILIES] != []


@pytest.mark.parametrize("name", [name for name in MADE if not name.startswith("reports/")])
def test_a_made_page_leads_back_to_its_record(built_small: Built, name: str) -> None:
    """Who comes from outside finds the page on which the record stands among the others."""
    pages = {link.partition("#")[0] for link in links_in(built_small, f"{name}.html", "page")}
    assert {f"{MADE[name][1]}.html", "plans/roles.html"} & pages != set()


def test_a_role_that_holds_nothing_has_no_page(small: Path) -> None:
    """A page that would say nothing is not made."""
    change(small, "plans/roles.yaml", "roles:\n", "roles:\n  - id: idle\n    title: Nobody yet\n")
    built = build(small, small.with_name("out"))
    assert "roles/idle" not in made_in(built)
    assert built.warnings == ()


def test_a_meeting_tells_what_changed_since_the_one_before(built_small: Built) -> None:
    """From the day after the last meeting up to its own day, and no later than the day of the site."""
    first, second, third = (
        built_small.page(f"meetings/board-{day}.html").split('id="wm-main"', 1)[1]
        for day in ("2022-12-05", "2023-01-16", "2023-03-06")
    )
    assert "nothing to compare with" in first
    assert "Two people left" in second
    assert "The supplier delivers in May." not in second
    assert "Planned" in third
    assert "Two people left" not in third


def test_the_words_of_a_record_are_never_markup_on_a_made_page(small: Path) -> None:
    """Titles and texts are shown as typed."""
    for path, old in (
        ("plans/roles.yaml", "title: Head of the Desk"),
        (DESK, "title: Calls still open"),
        (SOURCE, "title: Calls are missed"),
        (BOARDS, "title: January meeting"),
        ("plans/north/plan.yaml", "title: Northern plan"),
        (CALLS, "title: Draft rota"),
    ):
        change(small, path, old, "title: '<b onclick=1>& {{ 7 * 7 }}'")
    built = build(small, small.with_name("out"))
    for name in made_in(built):
        html = built.page(f"{name}.html")
        assert "<b onclick" not in html, name
        assert "&amp;amp;" not in html.partition("<main")[2], name


# Pages that go


class Gone:
    """A record that goes, and what goes with it."""

    def __init__(self, name: str, edit: Edit, *files: str) -> None:
        self.name, self.edit, self.files = name, edit, files

    def __str__(self) -> str:
        """Name the test."""
        return self.name


GONE: Final = (
    Gone(
        "role",
        both(
            replace(CALLS, ", {role: partner-team, part: partner}", ""),
            replace("plans/south/01-people.yaml", ", partner-team", ""),
        ),
        "roles/partner-team.html",
        "roles/partner-team.ics",
        "roles/partner-team.xml",
        "_tables/roles/partner-team/1-1.csv",
    ),
    Gone(
        "meeting",
        replace(
            BOARDS,
            "      - on: 2022-12-05\n        title: December meeting\n        note: It noted the plans.\n",
            "",
        ),
        "meetings/board-2022-12-05.html",
    ),
    Gone(
        "measure",
        both(
            remove("plans/measures/staff.yaml"),
            replace("index.md", "plans/measures/staff\n", ""),
            replace("plans/south/01-people.yaml", "measures: [vacant-posts]", "number: x"),
        ),
        "measures/vacant-posts.html",
    ),
    Gone(
        "finding",
        replace(SOURCE, '  - number: "3"\n    title: The door is hard to find\n', ""),
        "findings/visit-2022/3.html",
    ),
    Gone(
        "plan",
        both(
            remove("plans/south/plan.yaml"),
            remove("plans/south/01-people.yaml"),
            remove("plans/south/02-rooms.yaml"),
            replace("index.md", "plans/south/plan\n", ""),
        ),
        "reports/south/honesty.html",
        "reports/south/movement.html",
        "plans/south.ics",
        "plans/south.xml",
    ),
)


@pytest.mark.parametrize("gone", GONE, ids=str)
def test_a_record_that_goes_takes_its_page_and_its_feed_along(small: Path, gone: Gone) -> None:
    """At the next build nothing of it stays behind at an address that somebody may have kept."""
    out = small.with_name("out")
    first = build(small, out)
    assert [file for file in gone.files if file not in first.files()] == []
    gone.edit(small)
    second = build(small, out)
    assert [file for file in gone.files if file in second.files()] == []
    assert differences(second, build(small, small.with_name("clean"))) == []


def test_a_made_page_that_somebody_deleted_is_written_again(small: Path) -> None:
    """What is missing in the output comes back, even where no file changed."""
    out = small.with_name("out")
    before = build(small, out).files()
    (out / "measures/open-calls.html").unlink()
    (out / "plans/north.ics").unlink()
    assert build(small, out).files() == before


def test_a_file_of_the_same_name_goes_before_a_made_page(small: Path) -> None:
    """A project that writes its own page for a role has that page, once."""
    write(small, "roles/head-of-desk.md", "---\norphan: true\n---\n# The head of the desk in person\n")
    change(small, "conf.py", '"notes/*.md"', '"notes/*.md", "roles/*.md"')
    built = build(small, small.with_name("out"))
    assert built.warnings == ()
    assert "in person" in built.page("roles/head-of-desk.html")


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_pages_of_the_guidance_stand_below_a_page_that_is_there(small: Path, builder: str) -> None:
    """Where guidance has no first page of its own, they stand below that of the site."""
    (small / "guidance/index.md").unlink()
    built = build(small, small.with_name("out"), builder)
    for name in ("by-topic", "upkeep", "timescales"):
        html = built.page(f"guidance/{name}.html" if builder == "html" else f"guidance/{name}/index.html")
        assert "guidance/index" not in html
        assert ">Home</a>" in html


def test_a_small_edit_writes_only_the_made_pages_that_show_it(small: Path) -> None:
    """A word changed in one action leaves the pages of records alone that show nothing of it."""
    out = small.with_name("out")
    build(small, out)
    times = {name: (out / f"{name}.html").stat().st_mtime_ns for name in MADE}
    change(small, "plans/south/02-rooms.yaml", "title: Find a quiet room", "title: Find a silent room")
    build(small, out)
    written = {name for name in MADE if (out / f"{name}.html").stat().st_mtime_ns != times[name]}
    assert "roles/head-of-people" in written
    assert [name for name in written if "/north/" in name or name.startswith("measures/")] == []
    assert "roles/partner-team" not in written


# Other builders


def test_the_builder_of_folders_has_the_made_pages_and_no_dead_link(small: Path) -> None:
    """With an address that ends in a slash each made page is there and every link finds its place."""
    built = build(small, small.with_name("out"), "dirhtml")
    assert built.warnings == ()
    assert [name for name in MADE if not (built.out / name / "index.html").is_file()] == []
    assert dead_links(built) == []


@pytest.mark.parametrize("builder", ["singlehtml", "text", "epub", "latex", "xml", "man"])
def test_other_builders_link_no_page_that_they_do_not_have(small: Path, builder: str) -> None:
    """Where there are no made pages, their names are words; nothing is warned of."""
    built = build(small, small.with_name("out"), builder, epub_copyright="x", version="1")
    assert built.warnings == ()
    text = built.everything().decode("utf-8", "replace")
    linked = re.findall(r'(?:href|refuri)="[^"]*\b(?:roles/|meetings/|findings/|reports/)[^"]*"', text)
    assert [link for link in linked if "plans/roles" not in link] == []


@pytest.mark.xfail(reason="Sphinx writes #document-page#place, see its issue 14221")
def test_one_long_page_has_no_dead_link(small: Path) -> None:
    """On the page that joins all pages each link leads to a place on it, or out."""
    page = Page(build(small, small.with_name("out"), "singlehtml").page("index.html"))
    within = {href for _, href in page.links if not re.match(r"\w+:", href)}
    assert within - {f"#{place}" for place in page.ids} - {"#"} == set()


@pytest.mark.parametrize("jobs", [2, 4])
def test_many_processes_make_the_same_pages(small: Path, built_small: Built, jobs: int) -> None:
    """Made pages, feeds and tables are the same however many processes write the site."""
    built = build(small, small.with_name("out"), jobs=jobs)
    assert differences(built, built_small) == []


def test_an_edit_in_many_processes_reaches_every_made_page(small: Path) -> None:
    """A second build in several processes leaves what a clean one in one process leaves."""
    out = small.with_name("out")
    build(small, out, jobs=4)
    change(small, BOARDS, "title: January meeting", "title: First meeting")
    change(small, DESK, "value: 44", "value: 41")
    second = build(small, out, jobs=4)
    assert differences(second, build(small, small.with_name("clean"))) == []
