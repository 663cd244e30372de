"""Calendars and feeds: what is due, what was told, and when boards meet, for programs that follow a site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final
from urllib.parse import urljoin, urlsplit

from waymark.entries import ActionFacts, BoardFacts, GuidanceFacts, Located, Moment
from waymark.exchange.calendar_file import Event, calendar_of
from waymark.exchange.feed_file import Entry, atom_of

from .taking import words_of
from .views import Scene
from .views.coming import meeting_page
from .views.people import role_page
from .views.selection import Chosen, choose

Uri = Callable[[str], str]
"""The address of a document, from the top of the site."""

_NEWEST: Final = 50
"""How many entries a feed holds."""
MEETINGS: Final = "meetings.ics"
CHANGES: Final = "changes.xml"


def feeds(scene: Scene, address: str, uri: Uri) -> Iterator[tuple[str, bytes]]:
    """Each calendar and feed with its path in the site.

    ``address`` is that of the site, empty where it has none; ``uri`` gives the address of a document.
    """
    maker = _Maker(scene, address, uri)
    yield MEETINGS, maker.calendar("Meetings", maker.meetings(""))
    yield CHANGES, maker.feed("What was told of all plans", CHANGES, "index", choose(scene, {}))
    for located in scene.inventory.of_kind("plan"):
        plan = located.entry.id
        chosen = choose(scene, {"plan": plan})
        yield f"plans/{plan}.ics", maker.calendar(located.entry.title, maker.dues(chosen))
        yield (
            f"plans/{plan}.xml",
            maker.feed(located.entry.title, f"plans/{plan}.xml", located.document, chosen),
        )
    for located in scene.inventory.of_kind("role"):
        role = located.entry.id
        if chosen := choose(scene, {"role": role}):
            name = role_page(role)
            events = (*maker.dues(chosen), *maker.reviews(role), *maker.meetings(role))
            yield f"{name}.ics", maker.calendar(located.entry.title, events)
            yield f"{name}.xml", maker.feed(located.entry.title, f"{name}.xml", name, chosen)


class _Maker:
    """Makes calendars and feeds of one site."""

    def __init__(self, scene: Scene, address: str, uri: Uri) -> None:
        self.scene = scene
        self.address = address
        self.uri = uri
        self.host = urlsplit(address).hostname or "waymark.invalid"

    def calendar(self, name: str, events: Iterable[Event]) -> bytes:
        return calendar_of(name, sorted(events, key=lambda one: (one.on, one.uid)), self.scene.as_of)

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
        for number, step in enumerate(facts.steps, 1):
            if step.due_end and not step.reached:
                name = self._uid("step", f"{located.entry.id}/{number}")
                title = f"Step: {step.title}"
                yield Event(
                    name, date.fromisoformat(step.due_end), None, title, located.entry.title, "due", where
                )

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

    def feed(self, title: str, path: str, page: str, chosen: list[Chosen]) -> bytes:
        """The newest updates of the actions ``chosen``; the feed stands at ``path`` and tells of ``page``."""
        told = [
            (moment.on, located, moment)
            for located, facts in chosen
            for moment in facts.moments
            if moment.note or moment.ratings or moment.due
        ]
        told.sort(key=lambda one: (one[0], one[1].entry.id), reverse=True)
        entries = [self._entry(located, moment) for _, located, moment in told[:_NEWEST]]
        updated = date.fromisoformat(told[0][0]) if told else self.scene.as_of
        return atom_of(title, path, self.uri(page), entries, updated, f"{self.host},2000", self.address)

    def _entry(self, located: Located, moment: Moment) -> Entry:
        facts = located.entry.facts
        plan = facts.plan if isinstance(facts, ActionFacts) else ""
        rated = [self.scene.rating(plan, axis, term).label for axis, term in moment.ratings]
        moved = f"Due date moved to {moment.due}." if moment.due else ""
        note = words_of(self.scene.line(moment.note, plan))
        text = "\n".join(filter(None, (f"Rated: {', '.join(rated)}." if rated else "", moved, note)))
        name = f"action/{located.entry.id}/{moment.on}"
        return Entry(name, located.entry.title, self._path(located), date.fromisoformat(moment.on), text)

    def _path(self, located: Located) -> str:
        anchor = located.entry.anchor
        return self.uri(located.document) + (f"#{anchor}" if anchor else "")

    def _whole(self, located: Located) -> str:
        return urljoin(self.address, self._path(located)) if self.address else ""

    def _uid(self, kind: str, name: str) -> str:
        return f"{kind}-{name.replace('/', '.')}@{self.host}"
