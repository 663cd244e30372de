"""Due dates, meetings and reviews as a calendar that people can subscribe to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple

import icalendar

from .characters import fit

_MAKER: Final = "-//Waymark//Improvement plans//EN"
_CATEGORIES: Final = {"due": "Due", "meeting": "Meeting", "review": "Review"}


class Event(NamedTuple):
    """What happens on a day, or from a day until another."""

    uid: str
    """The same in every edition, and the same nowhere else: ``act-1.2@plans.example.gov.uk``."""
    on: date
    until: date | None = None
    """The last day, where there are several."""
    title: str = ""
    text: str = ""
    kind: Literal["due", "meeting", "review"] = "due"
    address: str = ""
    """The page that tells more, as a whole address; empty where the site has none."""


def calendar_of(
    name: str, events: Iterable[Event], stamped: date, dues: Literal["events", "to-dos"] = "events"
) -> bytes:
    """The calendar called ``name`` with ``events`` in their order: lines folded, ends of line CRLF.

    Everything lasts whole days and takes up nobody's time. ``stamped`` is the day the site speaks for; it
    is written wherever the format asks when something was said, never the day of the build.
    What is due is an event too, since Outlook and Google pass over to-dos without a word.
    ``dues="to-dos"`` makes it a to-do (VTODO) for programs that show them, such as Thunderbird and Apple's.
    """
    called = icalendar.vText(" ".join(fit(name).split()))
    moment = datetime.combine(stamped, time(), UTC)
    calendar = icalendar.Calendar()
    for field, value in (
        ("prodid", _MAKER),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("name", called),
        ("x-wr-calname", called),
        ("last-modified", moment),
    ):
        calendar.add(field, value)
    for event in events:
        calendar.add_component(_component(event, moment, todo=event.kind == "due" and dues == "to-dos"))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def _component(event: Event, moment: datetime, *, todo: bool) -> icalendar.Component:
    component: icalendar.Component = icalendar.Todo() if todo else icalendar.Event()
    component.add("uid", _joined(event.uid))
    component.add("dtstamp", moment)
    last = max(event.until or event.on, event.on)
    if todo:
        if last > event.on:
            component.add("dtstart", event.on)
        component.add("due", last)
    else:
        component.add("dtstart", event.on)
        component.add("dtend", last + timedelta(days=1))  # the first day after, says the standard
        component.add("transp", "TRANSPARENT")
    component.add("summary", fit(event.title))
    if event.text:
        component.add("description", fit(event.text))
    if event.address:
        component.add("url", _joined(event.address))
    component.add("categories", [_CATEGORIES[event.kind]])
    return component


def _joined(text: str) -> str:
    """An id or address, which holds no spaces or line breaks."""
    return "".join(fit(text).split())
