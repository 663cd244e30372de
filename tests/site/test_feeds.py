"""Calendars and feeds: programs can read them, their ids last, and they change only when a record does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

import icalendar
import pytest

from .building import Built, build, change
from .edits import BOARDS, CALLS, Edit, append, replace

HOME: Final = "https://plans.example.gov.uk/improve/"
ATOM: Final = {"a": "http://www.w3.org/2005/Atom"}
CALENDARS: Final = (
    "meetings.ics",
    "plans/north.ics",
    "plans/south.ics",
    "roles/head-of-desk.ics",
    "roles/head-of-people.ics",
    "roles/partner-team.ics",
)
FEEDS: Final = (
    "changes.xml",
    "guidance/amendments.xml",
    "plans/north.xml",
    "plans/south.xml",
    "roles/head-of-desk.xml",
    "roles/head-of-people.xml",
    "roles/partner-team.xml",
)


def calendar(built: Built, path: str) -> icalendar.Calendar:
    """Return a calendar of the site as a program reads it."""
    found = icalendar.Calendar.from_ical((built.out / path).read_bytes())
    assert isinstance(found, icalendar.Calendar)
    return found


class Event(NamedTuple):
    """An event as a program reads it."""

    uid: str
    on: date
    until: date
    title: str
    text: str
    url: str


def events_in(built: Built, path: str) -> list[Event]:
    """Return the events of a calendar, in its order."""
    return [
        Event(
            str(one["uid"]),
            one.decoded("dtstart"),
            one.decoded("dtend"),
            str(one["summary"]),
            str(one.get("description", "")),
            str(one.get("url", "")),
        )
        for one in calendar(built, path).walk("VEVENT")
    ]


def events(built: Built, path: str) -> dict[str, tuple[date, str]]:
    """Return the day and the title of each event by its id, without the name of the site."""
    return {one.uid.partition("@")[0]: (one.on, one.title) for one in events_in(built, path)}


def entries(built: Built, path: str) -> list[ET.Element]:
    """Return the entries of a feed."""
    return ET.fromstring(built.page(path)).findall("a:entry", ATOM)


def text(part: ET.Element, name: str) -> str:
    """Return the text of a part of a feed."""
    return part.findtext(f"a:{name}", "", ATOM)


def test_the_site_has_a_calendar_and_a_feed_for_each_plan_and_each_holder(built_small: Built) -> None:
    """One for each plan and for each role with actions, and one of each for the whole site."""
    files = built_small.files()
    assert {name for name in files if name.endswith(".ics")} == set(CALENDARS)
    assert {name for name in files if name.endswith(".xml")} == set(FEEDS)


@pytest.mark.parametrize("path", CALENDARS)
def test_a_calendar_is_one_to_programs(built_small: Built, path: str) -> None:
    """It names itself, each event lasts a whole day, and no two share an id."""
    data = (built_small.out / path).read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert calendar(built_small, path)["x-wr-calname"]
    found = events_in(built_small, path)
    assert found != []
    assert len({one.uid for one in found}) == len(found)
    for one in found:
        assert type(one.on) is date
        assert one.until - one.on == timedelta(days=1)


def test_a_calendar_holds_what_is_open_and_dated(built_small: Built) -> None:
    """Due dates in force, steps that are not reached; nothing that is done or only follows an event."""
    assert events(built_small, "plans/north.ics") == {
        "action-north.rota": (date(2022, 12, 31), "Due: Keep a rota of people at the desk"),
        "step-north.rota.draft-rota": (date(2022, 10, 31), "Step: Draft rota"),
        "action-north.line": (date(2023, 6, 30), "Due: Add a second line"),
    }


def test_a_calendar_of_a_role_holds_its_own_and_its_boards(built_small: Built) -> None:
    """Its actions, the meetings of the boards it sits on, and the pages it checks again."""
    kinds = [name.partition("-")[0] for name in events(built_small, "roles/head-of-desk.ics")]
    assert sorted(set(kinds)) == ["action", "guidance", "meeting", "step"]
    assert kinds.count("meeting") == 3
    assert [name for name in events(built_small, "roles/partner-team.ics") if "meeting" in name] == []


def test_the_calendar_of_meetings_holds_those_to_come(built_small: Built) -> None:
    """A planned meeting is there with its agenda."""
    found = events_in(built_small, "meetings.ics")
    assert [one.on for one in found] == [date(2022, 12, 5), date(2023, 1, 16), date(2023, 3, 6)]
    assert "Progress of both plans" in found[-1].text


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_one_to_programs(built_small: Built, path: str) -> None:
    """It has an id, a title and a day; its entries have each of their own, the newest first."""
    feed = ET.fromstring(built_small.page(path))
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert text(feed, "id").startswith("tag:")
    assert text(feed, "title")
    found = entries(built_small, path)
    assert found != []
    ids = [text(one, "id") for one in found]
    assert len(set(ids)) == len(ids)
    days = [text(one, "updated") for one in found]
    assert days == sorted(days, reverse=True)
    assert text(feed, "updated") == days[0]
    assert all(text(one, "title") and text(one, "content") for one in found)


@pytest.mark.parametrize("path", FEEDS)
def test_every_link_of_a_feed_finds_its_page(built_small: Built, path: str) -> None:
    """Where the site has no address of its own, links lead from the feed to the pages beside it."""
    for link in ET.fromstring(built_small.page(path)).iter("{http://www.w3.org/2005/Atom}link"):
        page, _, anchor = link.attrib["href"].partition("#")
        file = (built_small.out / path).parent / page
        assert file.is_file(), link.attrib
        assert not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8")


def test_with_an_address_links_are_whole(small: Path) -> None:
    """A site that knows its address gives whole links and ids of its own; others can copy the feed."""
    built = build(small, small.with_name("out"), html_baseurl=HOME)
    for path in FEEDS:
        for link in ET.fromstring(built.page(path)).iter("{http://www.w3.org/2005/Atom}link"):
            assert link.attrib["href"].startswith(HOME)
        assert text(entries(built, path)[0], "id").startswith("tag:plans.example.gov.uk,")
    event = events_in(built, "plans/north.ics")[0]
    assert event.uid.endswith("@plans.example.gov.uk")
    assert event.url.startswith(f"{HOME}plans/north/01-calls.html#action-")


def test_the_builder_of_folders_links_its_own_pages(small: Path) -> None:
    """With an address that ends in a slash, the links of feeds end so too."""
    built = build(small, small.with_name("out"), "dirhtml")
    links = [one.find("a:link", ATOM) for one in entries(built, "plans/north.xml")]
    assert {link.attrib["href"].partition("#")[0] for link in links if link is not None} == {
        "../plans/north/01-calls/",
        "../plans/north/02-letters/",
    }


def test_an_entry_tells_the_rating_the_move_and_the_note(built_small: Built) -> None:
    """Words only: what a reader of feeds shows is plain text, with the names of records in it."""
    told = {
        text(one, "id").partition(":action/")[2]: text(one, "content")
        for one in entries(built_small, "changes.xml")
    }
    assert told["north/rota/2023-01-10"] == (
        "Rated: Slower than promised, Firm.\nTwo people left; see Days a letter waits."
    )
    assert told["north/line/2022-12-01"] == "Due date moved to June 2023.\nThe date moved."


# What lasts

_TOLD: Final = "      - on: 2023-01-20\n        note: It is ready.\n"
LASTING: Final[dict[str, Edit]] = {
    "title": replace(CALLS, "title: Keep a rota of people at the desk", "title: Keep a list"),
    "number": replace(CALLS, 'number: "1.1"', 'number: "7"'),
    "due date": replace(CALLS, "due: 2022-12-31", "due: 2022-12-30"),
    "note": replace(CALLS, "note: Two people left", "note: Three people left"),
    "rating": replace(CALLS, "delivery: slow", "delivery: going"),
    "title of a group": replace(CALLS, "title: Quick answers", "title: Fast answers"),
    "title of a meeting": replace(BOARDS, "title: January meeting", "title: First meeting"),
    "title of a plan": replace("plans/north/plan.yaml", "title: Northern plan", "title: The plan"),
}


@pytest.mark.parametrize("edit", LASTING)
def test_an_id_outlives_what_is_said_of_a_record(small: Path, built_small: Built, edit: str) -> None:
    """Whoever follows a record is told of its change, and not of a new record."""
    LASTING[edit](small)
    built = build(small, small.with_name("out"))
    for path in CALENDARS:
        assert events(built, path).keys() == events(built_small, path).keys()
    for path in FEEDS:
        assert [text(one, "id") for one in entries(built, path)] == [
            text(one, "id") for one in entries(built_small, path)
        ]


CHANGED: Final[dict[str, tuple[Edit, set[str]]]] = {
    "note of an action of two roles": (
        replace(CALLS, "note: Two people left", "note: Three people left"),
        {
            "changes.xml",
            "plans/north.ics",
            "plans/north.xml",
            "roles/head-of-desk.ics",
            "roles/head-of-desk.xml",
            "roles/partner-team.ics",
            "roles/partner-team.xml",
        },
    ),
    "action without an owner": (
        append("plans/north/02-letters.yaml", _TOLD),
        {"changes.xml", "plans/north.xml"},
    ),
    "due date of an action": (
        replace("plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-03-31"),
        {"plans/south.ics", "roles/head-of-people.ics"},
    ),
    "meeting": (
        replace(BOARDS, "title: January meeting", "title: First meeting"),
        {"meetings.ics", "roles/head-of-desk.ics", "roles/head-of-people.ics"},
    ),
    "impact that nobody is told of": (
        replace(CALLS, "impact: Callers wait less.", "impact: Callers wait no more."),
        set(),
    ),
    "figure": (replace("plans/measures/desk.yaml", "value: 44", "value: 41"), set()),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_file_to_follow_changes_only_when_its_record_does(
    small: Path, built_small: Built, name: str
) -> None:
    """An edit changes the calendars and feeds that tell of it, and not a byte of another."""
    edit, expected = CHANGED[name]
    edit(small)
    files = build(small, small.with_name("out")).files()
    before = built_small.files()
    assert {path for path in (*CALENDARS, *FEEDS) if files[path] != before[path]} == expected


def test_a_file_that_did_not_change_is_not_written_again(small: Path) -> None:
    """Its time tells a server, and programs that ask it, that there is nothing new."""
    out = small.with_name("out")
    build(small, out)
    before = {path: (out / path).stat().st_mtime_ns for path in (*CALENDARS, *FEEDS)}
    change(small, "plans/south/02-rooms.yaml", "due: 2023-02-28", "due: 2023-03-31")
    build(small, out)
    written = {path for path in before if (out / path).stat().st_mtime_ns != before[path]}
    assert written == {"plans/south.ics", "roles/head-of-people.ics"}


def test_what_is_done_leaves_the_calendar_and_stays_in_the_feed(small: Path) -> None:
    """Nothing is due any more; what was told of it was told."""
    change(small, CALLS, "delivery: slow", "delivery: done")
    built = build(small, small.with_name("out"))
    assert "action-north.rota" not in events(built, "plans/north.ics")
    assert "action/north/rota" in built.page("plans/north.xml")


def test_odd_words_break_no_file(small: Path) -> None:
    """Signs that mean something to calendars and XML are read back as they were typed."""
    odd = 'A; b, c: \\n <d> & "e" ]]> é ☎ ' + "long " * 30
    change(small, CALLS, "title: Keep a rota of people at the desk", f"title: '{odd.strip()}'")
    built = build(small, small.with_name("out"))
    assert events(built, "plans/north.ics")["action-north.rota"][1] == f"Due: {odd.strip()}"
    assert odd.strip() in [text(one, "title") for one in entries(built, "plans/north.xml")]


def test_a_step_put_before_another_leaves_it_its_id(small: Path, built_small: Built) -> None:
    """A calendar knows a step by its title; two of the same title are still two."""
    first = "          - title: Draft rota\n            due: 2022-10\n"
    more = "          - title: Ask the team\n            due: 2022-09\n"
    change(small, CALLS, first, more + first + first)
    found = events(build(small, small.with_name("out")), "plans/north.ics").keys()
    new = {"step-north.rota.ask-the-team", "step-north.rota.draft-rota.2"}
    assert found - events(built_small, "plans/north.ics").keys() == new
    assert found >= events(built_small, "plans/north.ics").keys()


def test_two_updates_of_one_day_are_two_entries(small: Path) -> None:
    """The record is told to be wrong, and the feed stays readable: the later stands first."""
    append("plans/north/02-letters.yaml", _TOLD + _TOLD.replace("ready", "open"))(small)
    feed = entries(build(small, small.with_name("out")), "plans/north.xml")
    ids = [text(one, "id") for one in feed]
    assert len(ids) == len(set(ids))
    assert [text(one, "content") for one in feed[:2]] == ["It is open.", "It is ready."]
    assert ids[0] == f"{ids[1]}/2"


def test_a_feed_holds_the_newest_fifty(small: Path) -> None:
    """A plan of many years does not make a feed that nobody can load."""
    updates = "".join(
        f"      - on: 2021-{number // 28 + 1:02}-{number % 28 + 1:02}\n        note: Day {number}.\n"
        for number in range(80)
    )
    append("plans/north/02-letters.yaml", updates)(small)
    found = entries(build(small, small.with_name("out")), "plans/north.xml")
    assert len(found) == 50
    assert text(found[0], "updated") == "2023-01-10T00:00:00Z"
