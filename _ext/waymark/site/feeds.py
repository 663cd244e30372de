"""Calendars and feeds: what is due, what was told, and when boards meet, for programs that follow a site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final, NamedTuple, TypeVar
from urllib.parse import urljoin, urlsplit

from waymark.entries import ActionFacts, BoardFacts, GuidanceFacts, Located, Moment, Step
from waymark.exchange.calendar_file import Event, calendar_of
from waymark.exchange.feed_file import Entry, atom_of
from waymark.model import Amendment

from .taking import words_of
from .views import Scene
from .views.coming import meeting_page
from .views.guidance_pages import pages
from .views.people import role_page
from .views.selection import Chosen, choose

Uri = Callable[[str], str]
"""The address of a document, from the top of the site."""

_Told = TypeVar("_Told", Moment, Amendment)
_NEWEST: Final = 50
"""How many entries a feed holds."""
_WORDS: Final = re.compile(r"\w+")
AMENDMENTS: Final = "guidance/amendments.xml"
MEETINGS: Final = "meetings.ics"
CHANGES: Final = "changes.xml"


class Feed(NamedTuple):
    """A calendar or feed: what it says, and how its bytes are made of that, which takes far longer."""

    path: str
    """Where it stands in the site."""
    write: Callable[..., bytes]
    said: tuple[Any, ...]
    """Plain values."""

    def data(self) -> bytes:
        """The file."""
        return self.write(*self.said)


def feeds(scene: Scene, address: str, uri: Uri) -> Iterator[Feed]:
    """Each calendar and feed, no two of them at one path.

    ``address`` is that of the site, empty where it has none; ``uri`` gives the address of a document.
    """
    taken = set()
    for feed in _feeds(_Maker(scene, address, uri)):
        if feed.path not in taken:
            taken.add(feed.path)
            yield feed


def _feeds(maker: _Maker) -> Iterator[Feed]:
    scene = maker.scene
    yield maker.calendar(MEETINGS, "Meetings", maker.meetings(""))
    yield maker.feed("What was told of all plans", CHANGES, "index", choose(scene, {}))
    if amended := maker.amendments():
        yield amended
    for located in scene.inventory.of_kind("plan"):
        plan, title = located.entry.id, located.entry.title
        chosen = choose(scene, {"plan": plan})
        yield maker.calendar(f"plans/{plan}.ics", title, maker.dues(chosen))
        yield maker.feed(title, f"plans/{plan}.xml", located.document, chosen)
    for located in scene.inventory.of_kind("role"):
        role, title = located.entry.id, located.entry.title
        if chosen := choose(scene, {"role": role}):
            name = role_page(role)
            events = (*maker.dues(chosen), *maker.reviews(role), *maker.meetings(role))
            yield maker.calendar(f"{name}.ics", title, events)
            yield maker.feed(title, f"{name}.xml", name, chosen)


class _Maker:
    """Makes calendars and feeds of one site."""

    def __init__(self, scene: Scene, address: str, uri: Uri) -> None:
        self.scene = scene
        self.address = address
        self.uri = uri
        self.host = urlsplit(address).hostname or "waymark.invalid"

    def calendar(self, path: str, name: str, events: Iterable[Event]) -> Feed:
        """The calendar of ``events``, in the order of their days."""
        ordered = tuple(sorted(events, key=lambda one: (one.on, one.uid)))
        return Feed(path, calendar_of, (name, ordered, self.scene.as_of))

    def dues(self, chosen: list[Chosen]) -> tuple[Event, ...]:
        """The due dates, reviews and steps of actions that are still open."""
        return tuple(event for one in chosen for event in self._of_action(*one))

    def _of_action(self, located: Located, facts: ActionFacts) -> Iterator[Event]:
        if not self.scene.overdue(facts.plan, facts.delivery, 1):
            return
        where = self._whole(located)
        if facts.due_end and facts.due_kind in {"by", "review"}:
            kind = "review" if facts.due_kind == "review" else "due"
            title = f"Due: {located.entry.title}" if kind == "due" else located.entry.title
            text = words_of(self.scene.line(facts.note, facts.plan))
            yield Event(
                self._uid("action", located.entry.id),
                date.fromisoformat(facts.due_end),
                None,
                title,
                text,
                "review" if kind == "review" else "due",
                where,
            )
        for name, step in zip(_names_of(facts.steps), facts.steps, strict=True):
            if step.due_end and not step.reached:
                uid, day = self._uid("step", f"{located.entry.id}/{name}"), date.fromisoformat(step.due_end)
                yield Event(uid, day, None, f"Step: {step.title}", located.entry.title, "due", where)

    def reviews(self, role: str) -> tuple[Event, ...]:
        """The days by which the guidance that a role keeps is checked again."""
        return tuple(
            Event(
                self._uid("guidance", located.entry.id),
                date.fromisoformat(facts.review_by),
                title=f"Check again: {located.entry.title}",
                kind="review",
                address=self._whole(located),
            )
            for located in self.scene.inventory.of_kind("guidance")
            if isinstance(facts := located.entry.facts, GuidanceFacts)
            and facts.owner == role
            and facts.review_by
            and facts.status != "withdrawn"
        )

    def meetings(self, role: str) -> tuple[Event, ...]:
        """The meetings of the boards that are, or have as a member, ``role``; of all boards for none."""
        found = []
        for located in self.scene.inventory.of_kind("board"):
            facts = located.entry.facts
            if not isinstance(facts, BoardFacts) or (role and not self._sits(role, facts.role)):
                continue
            board = self.scene.inventory.get("role", facts.role)
            name = board.entry.title if board else facts.role
            for meeting in facts.meetings:
                page = meeting_page(facts.role, meeting.on)
                text = "\n".join(filter(None, (meeting.title, *meeting.items)))
                where = urljoin(self.address, self.uri(page)) if self.address else ""
                uid = self._uid("meeting", f"{facts.role}/{meeting.on}")
                found.append(Event(uid, date.fromisoformat(meeting.on), None, name, text, "meeting", where))
        return tuple(found)

    def _sits(self, role: str, board: str) -> bool:
        mentions = self.scene.inventory.named_by("role", board, "role")
        return role == board or any(
            one.target == role and one.field in {"members", "chair"} for one in mentions
        )

    def feed(self, title: str, path: str, page: str, chosen: list[Chosen]) -> Feed:
        """The newest updates of the actions ``chosen``; the feed stands at ``path`` and tells of ``page``."""
        told = [
            (moment.on, located, number, moment)
            for located, facts in chosen
            for number, moment in _numbered(facts.moments)
            if moment.note or moment.ratings or moment.due
        ]
        told.sort(key=lambda one: (one[0], one[1].entry.id, one[2]), reverse=True)
        entries = tuple(self._entry(located, number, moment) for _, located, number, moment in told[:_NEWEST])
        updated = date.fromisoformat(told[0][0]) if told else self.scene.as_of
        said = (title, path, self.uri(page), entries, updated, f"{self.host},2000", self.address)
        return Feed(path, atom_of, said)

    def amendments(self) -> Feed | None:
        """The newest changes of the guidance; None where there is none."""
        told = [
            (change.on, located, number, change)
            for located, head in pages(self.scene)
            for number, change in _numbered(reversed(head.history))
        ]
        told.sort(key=lambda one: (one[0], one[1].entry.id, one[2]), reverse=True)
        if not told:
            return None
        entries = tuple(self._amendment(page, number, change) for _, page, number, change in told[:_NEWEST])
        said = (entries, told[0][0], f"{self.host},2000", self.address)
        page = AMENDMENTS.removesuffix(".xml")
        return Feed(AMENDMENTS, atom_of, ("What changed in the guidance", AMENDMENTS, self.uri(page), *said))

    def _amendment(self, located: Located, number: int, change: Amendment) -> Entry:
        again = "Read the page again." if change.read_again else ""
        texts = (words_of(self.scene.line(text)) for text in (change.what, change.why))
        name = f"guidance/{located.entry.id}/{change.on}" + (f"/{number}" if number > 1 else "")
        text = "\n".join(filter(None, (*texts, again)))
        return Entry(name, located.entry.title, self._path(located), change.on, text)

    def _entry(self, located: Located, number: int, moment: Moment) -> Entry:
        facts = located.entry.facts
        plan = facts.plan if isinstance(facts, ActionFacts) else ""
        rated = [self.scene.rating(plan, axis, term).label for axis, term in moment.ratings]
        moved = f"Due date moved to {moment.due}." if moment.due else ""
        note = words_of(self.scene.line(moment.note, plan))
        text = "\n".join(filter(None, (f"Rated: {', '.join(rated)}." if rated else "", moved, note)))
        name = f"action/{located.entry.id}/{moment.on}" + (f"/{number}" if number > 1 else "")
        return Entry(name, located.entry.title, self._path(located), date.fromisoformat(moment.on), text)

    def _path(self, located: Located) -> str:
        anchor = located.entry.anchor
        return self.uri(located.document) + (f"#{anchor}" if anchor else "")

    def _whole(self, located: Located) -> str:
        return urljoin(self.address, self._path(located)) if self.address else ""

    def _uid(self, kind: str, name: str) -> str:
        return f"{kind}-{name.replace('/', '.')}@{self.host}"


def _numbered(told: Iterable[_Told]) -> Iterator[tuple[int, _Told]]:
    """Each update or change, oldest first, with its number among those of the same day."""
    seen: Counter[str | date] = Counter()
    for one in told:
        seen[one.on] += 1
        yield seen[one.on], one


def _names_of(steps: Iterable[Step]) -> Iterator[str]:
    """A name for each step, from its title: a step that comes before it leaves it as it is."""
    seen: Counter[str] = Counter()
    for step in steps:
        name = "-".join(_WORDS.findall(step.title.lower())) or "step"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}.{seen[name]}"
