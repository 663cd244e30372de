"""Inspections: their judgements, their findings, and what answers each finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, FindingFacts, Located, SourceFacts
from waymark.labels import FINDINGS, RESPONSES
from waymark.model import Finding, Period, Source
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Field,
    Line,
    Link,
    Mark,
    Prose,
    Row,
    Table,
    Text,
    Words,
)

from .action_tables import count_of
from .scene import Options, Scene, cited, joined, link_to

SOURCES: Final = {
    "inspection": "Inspection",
    "focused-visit": "Focused visit",
    "review": "Review",
    "audit": "Audit",
    "recommendation": "Recommendation",
    "resolution": "Resolution",
}


def source_facts(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Who inspected, when, and the papers."""
    source: Source = options["source"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if source.kind:
        rows.append(("Kind", ((Text(SOURCES[source.kind]),),)))
    if source.body:
        framework = f", {source.framework}" if source.framework else ""
        rows.append(("Made by", ((Text(f"{source.body}{framework}"),),)))
    if source.first:
        until = f" to {scene.day(source.until)}" if source.until and source.until != source.first else ""
        name = "Meeting" if source.kind == "resolution" else "On site"
        rows.append((name, ((Text(f"{scene.day(source.first)}{until}"),),)))
    if source.published:
        rows.append(("Published", ((Text(scene.day(source.published)),),)))
    if plans := [
        found for found in scene.inventory.mentions_of("source", source.id) if found[1].from_kind == "plan"
    ]:
        rows.append(("Answered by", tuple((scene.link("plan", mention.from_id),) for _, mention in plans)))
    if source.documents:
        rows.append(("Papers", tuple(cited(paper) for paper in source.documents)))
    return (Facts(tuple(rows)),)


def judgements(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The judgement table of a source."""
    source: Source = options["source"]
    with_notes = any(judgement.note for judgement in source.judgements)
    columns = (Column("Judgement"), Column("Grade"), *((Column("Note"),) if with_notes else ()))
    rows = tuple(
        Row(
            (
                (Text(one.domain),),
                (Text(one.grade, "strong"),),
                *((scene.line(one.note),) if with_notes else ()),
            )
        )
        for one in source.judgements
    )
    return (Table(f"Judgements: {source.title}", columns, rows),)


def visits(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The visits that followed an inspection."""
    source: Source = options["source"]
    columns = (
        Column("When"),
        Column("Subject"),
        Column("Letter"),
        Column("What came of it"),
        Column("Published in"),
    )
    letters = {"yes": "Published", "no": "Not published"}
    rows = []
    for visit in source.visits:
        days = [scene.day(day) for day in (visit.first, visit.until) if day]
        when = " to ".join(dict.fromkeys(days)) or (Period.read(visit.month).words if visit.month else "")
        letter = letters.get(visit.published, "")
        paper = cited(visit.source) if visit.source else ()
        cells = (Text(when),), (Text(visit.title),), (Text(letter),), scene.line(visit.note), paper
        rows.append(Row(cells))
    return (Table("Visits", columns, tuple(rows), heading=1),)


def finding_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One finding with the groups and actions that answer it."""
    finding: Finding = options["finding"]
    full_id = f"{options['source']}/{finding.number}"
    blocks: list[Block] = []
    if finding.text:
        blocks.append(Prose("text", finding.text))
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if finding.at:
        rows.append(("Place in the paper", ((Text(finding.at),),)))
    if finding.response:
        rows.append(("Response", ((Text(RESPONSES[finding.response]),),)))
    answered = tuple(_answers(scene, full_id))
    rows.append(("Answered by", answered or ((unanswered(scene),),)))
    rows.append(("All on one page", ((Link(finding_page(full_id), "", "What stands behind it"),),)))
    blocks.append(Facts(tuple(rows)))
    if finding.response_note:
        blocks.append(Field("Note on the response", "", (Prose("response-note", finding.response_note),)))
    marks: Line = (Mark("kind", FINDINGS[finding.kind]),) if finding.kind else ()
    card = Card(
        "finding", options["anchor"], finding.title, f"Finding {finding.number}", marks, tuple(blocks)
    )
    return (card,)


def unanswered(scene: Scene) -> Mark:
    """That no plan answers a finding, as far as this edition can say."""
    shown = " that is published here" if scene.inventory.hidden else ""
    return Mark("gap", f"No plan{shown} answers this finding")


def finding_page(full_id: str) -> str:
    """The page of a finding, given as ``source/number``."""
    source, _, number = full_id.rpartition("/")
    return f"findings/{source}/{number.replace('.', '-').lower()}"


def _answers(scene: Scene, finding: str) -> Iterator[Line]:
    """A line for each group and each action that answers ``finding``."""
    for document, mention in scene.inventory.mentions_of("finding", finding):
        if mention.field != "answers":
            continue
        located = scene.inventory.get(mention.from_kind, mention.from_id)
        if located is None:
            continue
        if mention.from_kind == "group":
            number = count_of(_actions_in(scene, document, located))
            yield (link_to(located), Text(f", {number}"))
        else:
            yield (link_to(located),)


def _actions_in(scene: Scene, document: str, group: Located) -> int:
    entries = scene.inventory.documents[document].entries
    return sum(1 for e in entries if isinstance(e.facts, ActionFacts) and group.entry.id in e.facts.groups)


def findings_table(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Findings with what answers each: of one source, of inspections, of resolutions, or all."""
    wanted, kind = options.get("source"), options.get("kind")
    found = [
        (located, located.entry.facts)
        for located in scene.inventory.of_kind("finding")
        if isinstance(located.entry.facts, FindingFacts)
        and (not wanted or located.entry.facts.source == wanted)
        and _of_kind(scene, located.entry.facts.source, kind)
    ]
    if not found:
        return (Words((Text("There are no findings."),), "empty"),)
    with_kinds = any(facts.kind for _, facts in found)
    with_responses = any(facts.response for _, facts in found)
    rows = []
    for located, facts in found:
        answers = tuple(_answers(scene, located.entry.id))
        cells: tuple[Line, ...] = (
            *(() if wanted else ((scene.link("source", facts.source),),)),
            (Text(facts.number),),
            (link_to(located),),
            *(((Text(FINDINGS.get(facts.kind, "")),),) if with_kinds else ()),
            *(((Text(RESPONSES.get(facts.response, "")),),) if with_responses else ()),
            joined(answers) or (unanswered(scene),),
        )
        rows.append(Row(cells))
    noun = "recommendation" if kind == "resolutions" else "finding"
    columns = (
        *(() if wanted else (Column("Made by"),)),
        Column("Number"),
        Column(noun.capitalize()),
        *((Column("Kind"),) if with_kinds else ()),
        *((Column("Response"),) if with_responses else ()),
        Column("Answered by"),
    )
    heading = 1 if wanted else 2
    return (Table(f"{count_of(len(rows), noun)} and what answers them", columns, tuple(rows), heading),)


def _of_kind(scene: Scene, source: str, kind: str | None) -> bool:
    located = scene.inventory.get("source", source)
    facts = located.entry.facts if located else None
    resolved = isinstance(facts, SourceFacts) and facts.kind == "resolution"
    return kind not in {"inspections", "resolutions"} or resolved == (kind == "resolutions")
