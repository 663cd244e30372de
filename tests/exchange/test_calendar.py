"""The calendar: whole days, lasting ids, nothing of the day of the build."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest

from waymark.exchange.calendar_file import Event, calendar_of

from .samples import DAY, ODD, ODD_FITTED

DUE = Event("act-1.2@plans.example.gov.uk", date(2022, 12, 31), title="Agree the protocol")
BOARD = Event(
    "board-1@x",
    date(2023, 1, 2),
    date(2023, 1, 3),
    "Board; with, signs",
    "One\nTwo",
    "meeting",
    "https://x.example/",
)


def parts(data: bytes) -> list[icalendar.Component]:
    """Give the events and to-dos of a file."""
    return list(icalendar.Calendar.from_ical(data).subcomponents)


def test_events_come_back() -> None:
    """Days, title, text, kind and address are read as they were written."""
    due, board = parts(calendar_of("Plan", (DUE, BOARD), DAY))
    assert (due.name, due["uid"], due["summary"]) == ("VEVENT", DUE.uid, DUE.title)
    assert (due.decoded("dtstart"), due.decoded("dtend")) == (date(2022, 12, 31), date(2023, 1, 1))
    assert (board.decoded("dtstart"), board.decoded("dtend")) == (date(2023, 1, 2), date(2023, 1, 4))
    assert (board["summary"], board["description"]) == ("Board; with, signs", "One\nTwo")
    assert (board["url"], board["categories"].to_ical()) == ("https://x.example/", b"Meeting")
    assert {part["transp"] for part in (due, board)} == {"TRANSPARENT"}


def test_what_is_due_can_be_a_to_do() -> None:
    """It has a due day in place of an end; meetings stay events."""
    due, board = parts(calendar_of("Plan", (DUE, BOARD), DAY, "to-dos"))
    assert (due.name, due.decoded("due"), "dtend" in due, "dtstart" in due) == (
        "VTODO",
        date(2022, 12, 31),
        False,
        False,
    )
    assert board.name == "VEVENT"


def test_the_day_is_the_one_given() -> None:
    """Every part is stamped with the day the site speaks for."""
    stamps = {part.decoded("dtstamp") for part in parts(calendar_of("Plan", (DUE, BOARD), DAY))}
    assert stamps == {datetime(2022, 12, 12, tzinfo=UTC)}


def test_the_calendar_has_its_name_and_maker() -> None:
    """Old and new programs find the name; the maker is Waymark."""
    data = calendar_of("Our plan; no, theirs", (), DAY)
    calendar = icalendar.Calendar.from_ical(data)
    for field in (b"NAME", b"X-WR-CALNAME"):
        assert field + b":Our plan\\; no\\, theirs\r\n" in data
    assert str(calendar["prodid"]).startswith("-//Waymark//")
    assert (calendar["version"], calendar.subcomponents) == ("2.0", [])


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    """No line has more than 75 bytes, letters of several bytes stay whole, every line ends with CRLF."""
    title = "Höhe 字𝕏 " * 60
    data = calendar_of("Plan", (DUE._replace(title=title),), DAY)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and line.decode() for line in lines[:-1])
    assert parts(data)[0]["summary"] == title


@pytest.mark.parametrize(
    "text", ["x\r\nBEGIN:VEVENT\r\nUID:bad", "x\nEND:VCALENDAR", ODD, "a\\nb", '; , : "']
)
def test_text_cannot_break_out(text: str) -> None:
    """A line break or an odd character in a text stays in that text."""
    found = parts(
        calendar_of(text, (DUE._replace(title=text, text=text, uid=f"u{text}", address=text),), DAY)
    )
    assert len(found) == 1
    fitted = ODD_FITTED if text == ODD else text.replace("\r\n", "\n")
    assert (found[0]["summary"], found[0]["description"]) == (fitted, fitted)


def test_an_end_before_the_beginning_is_one_day() -> None:
    """A slip in the dates does not break the calendar."""
    part = parts(calendar_of("Plan", (DUE._replace(until=date(2020, 1, 1)),), DAY))[0]
    assert part.decoded("dtend") == date(2023, 1, 1)
