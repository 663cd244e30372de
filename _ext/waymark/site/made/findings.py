"""A page for each finding: what was found, what answers it, how far that is and what shows it."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.coverage import Answered, coverage
from waymark.entries import FindingFacts, SourceFacts
from waymark.labels import FINDINGS, RESPONSES
from waymark.site import prose
from waymark.site.blocks import Bars, Block, Facts, Line, Points, Text, Words
from waymark.site.views import Scene
from waymark.site.views.action_tables import count_of, table_of
from waymark.site.views.progress import progress_of
from waymark.site.views.scene import link_to
from waymark.site.views.selection import chosen_from
from waymark.site.views.sources import finding_page, unanswered

from .page import MadePage, Part, parts_with_something


def finding_pages(scene: Scene) -> Iterator[MadePage]:
    """The pages of all findings."""
    for one in coverage(scene.inventory).answered:
        facts = one.finding.entry.facts
        if isinstance(facts, FindingFacts):
            yield _page(scene, one, facts)


def _page(scene: Scene, one: Answered, facts: FindingFacts) -> MadePage:
    located = one.finding
    chosen = chosen_from(one.actions)
    actions: tuple[Block, ...] = ()
    standing: tuple[Block, ...] = ()
    if chosen:
        columns = ("area", "action", "responsible", "due", "rating")
        actions = (table_of(scene, chosen, columns, f"Answered by {count_of(len(chosen))}"),)
        standing = tuple(block for block in progress_of(scene, chosen, "plan") if isinstance(block, Bars))
    parts = parts_with_something(
        Part("How far that is", "progress", standing),
        Part("What answers it", "actions", actions),
        Part("What difference it makes", "difference", _points(_told(scene, one))),
        Part("Measures", "measures", _points(scene.links("measure", one.measures))),
        Part("Guidance for practice", "guidance", _points(scene.links("guidance", one.guidance))),
        Part("Evidence", "evidence", _points(_evidence(scene, one))),
    )
    about = (Text("Beside the other findings: "), link_to(located))
    return MadePage(
        finding_page(located.entry.id),
        f"Finding {facts.number}: {located.entry.title}",
        located.document,
        _lead(scene, one, facts),
        parts,
        about,
    )


def _lead(scene: Scene, one: Answered, facts: FindingFacts) -> tuple[Block, ...]:
    source = scene.inventory.get("source", facts.source)
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if source:
        when = source.entry.facts.published if isinstance(source.entry.facts, SourceFacts) else ""
        rows.append(("Found by", ((link_to(source), Text(f", {scene.period(when)}" if when else "")),)))
    if facts.kind:
        rows.append(("Kind", ((Text(FINDINGS[facts.kind]),),)))
    if facts.response:
        rows.append(("Response", ((Text(RESPONSES[facts.response]),),)))
    if facts.response_note:
        rows.append(("Note on the response", (scene.line(facts.response_note),)))
    by = tuple((scene.link("group", group),) for group in one.groups)
    if by or not one.actions:
        rows.append(("Answered by", by or ((unanswered(scene),),)))
    day = Words((Text(f"As at {scene.day(scene.as_of.isoformat())}."),), "as-at")
    return (day, *prose.blocks(facts.text, scene.inventory), Facts(tuple(rows)))


def _points(lines: tuple[Line, ...]) -> tuple[Block, ...]:
    return (Points(lines),) if lines else ()


def _told(scene: Scene, one: Answered) -> tuple[Line, ...]:
    return tuple(
        (link_to(located), Text(". "), *scene.line(facts.difference, facts.plan))
        for located, facts in chosen_from(one.actions)
        if facts.difference
    )


def _evidence(scene: Scene, one: Answered) -> tuple[Line, ...]:
    return tuple(
        (link_to(located), Text(f", {scene.day(moment.on)}: "), *scene.line(text, facts.plan))
        for located, facts in chosen_from(one.actions)
        for moment in facts.moments
        for text in moment.evidence
    )
