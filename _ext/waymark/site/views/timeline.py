"""Inspections, visits, plans and meetings in the order they happened."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import BoardFacts, PlanFacts, SourceFacts
from waymark.model import Period
from waymark.site.blocks import Block, Column, Line, Link, Mark, Row, Table, Text, Words

from .action_tables import count_of
from .coming import board_name, meeting_page
from .scene import Options, Scene, link_to

_Event = tuple[str, str, Line, Line]
"""A day to sort by, the date in words, what happened, and what came of it."""


def timeline(scene: Scene, options: Options) -> tuple[Block, ...]:
    """All that happened, newest first; without meetings where ``kind`` is ``inspections``."""
    found = [*_sources(scene), *_plans(scene)]
    if options.get("kind") != "inspections":
        found += _meetings(scene)
    if not found:
        return (Words((Text("Nothing is recorded yet."),), "empty"),)
    found.sort(key=lambda event: event[0], reverse=True)
    rows = tuple(Row(((Text(when),), what, came)) for _, when, what, came in found)
    columns = (Column("When"), Column("What"), Column("What came of it"))
    return (Table("From the newest to the oldest", columns, rows, heading=1),)


def _sources(scene: Scene) -> Iterator[_Event]:
    for located in scene.inventory.of_kind("source"):
        facts = located.entry.facts
        if not isinstance(facts, SourceFacts) or facts.kind == "resolution":
            continue
        day = facts.published or facts.first
        if day:
            grades = _grades(facts)
            kind: Line = (link_to(located),)
            yield day, scene.period(day), kind, (Text(grades),) if grades else ()
        for visit in facts.visits:
            when = visit.first or visit.month
            if when:
                letter = {"yes": "Letter published", "no": "Letter not published"}.get(visit.published, "")
                what: Line = (Text("Visit: "), Link(located.document, "visits", visit.title))
                yield Period.read(when).last.isoformat(), scene.period(when), what, (Text(letter),)


def _grades(facts: SourceFacts) -> str:
    """The overall grade where one is named so, else every grade."""
    overall = [one for one in facts.judgements if "overall" in one[0].lower()]
    return "; ".join(f"{domain}: {grade}" for domain, grade in overall or facts.judgements)


def _plans(scene: Scene) -> Iterator[_Event]:
    for located in scene.inventory.of_kind("plan"):
        facts = located.entry.facts
        if isinstance(facts, PlanFacts) and facts.published:
            number = sum(1 for _ in scene.inventory.held_by("plan", located.entry.id))
            what: Line = (Text("Plan: "), link_to(located))
            yield facts.published, scene.day(facts.published), what, (Text(count_of(number)),)


def _meetings(scene: Scene) -> Iterator[_Event]:
    today = scene.as_of.isoformat()
    for located in scene.inventory.of_kind("board"):
        facts = located.entry.facts
        if not isinstance(facts, BoardFacts):
            continue
        for meeting in facts.meetings:
            title = meeting.title or "; ".join(meeting.items)
            page = Link(meeting_page(facts.role, meeting.on), "", title or "Meeting")
            planned: Line = (Text(" "), Mark("kind", "Planned")) if meeting.on > today else ()
            what: Line = (*board_name(scene, facts.role), Text(": "), page, *planned)
            resolved = [line for name in meeting.resolved for line in scene.links("source", (name,))]
            yield meeting.on, scene.day(meeting.on), what, tuple(piece for line in resolved for piece in line)
