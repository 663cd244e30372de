"""Inspections: their judgements, their findings, and what answers each finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, Located
from waymark.model import Finding, Period, Source
from waymark.site.blocks import (
    Block,
    Card,
    Column,
    Facts,
    Field,
    Line,
    Mark,
    Prose,
    Row,
    Table,
    Text,
    Words,
)

from .action_tables import count_of
from .scene import Options, Scene, cited, joined, link_to

KINDS: Final = {
    "area-for-improvement": "Area for improvement",
    "priority-action": "Priority action",
    "must": "Must",
    "should": "Should",
    "cause-of-concern": "Cause of concern",
    "recommendation": "Recommendation",
}
RESPONSES: Final = {"agreed": "Agreed", "partly-agreed": "Agreed in part", "not-agreed": "Not agreed"}


def source_facts(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Who inspected, when, and the papers."""
    source: Source = options["source"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if source.body:
        framework = f", {source.framework}" if source.framework else ""
        rows.append(("Made by", ((Text(f"{source.body}{framework}"),),)))
    if source.first:
        until = f" to {scene.day(source.until)}" if source.until and source.until != source.first else ""
        rows.append(("On site", ((Text(f"{scene.day(source.first)}{until}"),),)))
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
    columns = (Column("When"), Column("Subject"), Column("Letter"), Column("What came of it"))
    letters = {"yes": "Published", "no": "Not published"}
    rows = []
    for visit in source.visits:
        days = [scene.day(day) for day in (visit.first, visit.until) if day]
        when = " to ".join(dict.fromkeys(days)) or (Period.read(visit.month).words if visit.month else "")
        letter = letters.get(visit.published, "")
        rows.append(Row(((Text(when),), (Text(visit.title),), (Text(letter),), scene.line(visit.note))))
    return (Table("Visits", columns, tuple(rows), heading=1),)


def finding_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One finding with the groups and actions that answer it."""
    finding: Finding = options["finding"]
    full_id = f"{options['source']}/{finding.number}"
    blocks: list[Block] = []
    if finding.text:
        blocks.append(Prose("text", finding.text))
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if finding.response:
        rows.append(("Response", ((Text(RESPONSES[finding.response]),),)))
    answered = tuple(_answers(scene, full_id))
    rows.append(("Answered by", answered or ((Mark("gap", "No plan answers this finding"),),)))
    blocks.append(Facts(tuple(rows)))
    if finding.response_note:
        blocks.append(Field("Note on the response", "", (Prose("response-note", finding.response_note),)))
    marks: Line = (Mark("kind", KINDS[finding.kind]),) if finding.kind else ()
    card = Card(
        "finding", options["anchor"], finding.title, f"Finding {finding.number}", marks, tuple(blocks)
    )
    return (card,)


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
    """All findings of a source (or of all) with what answers each."""
    wanted = options.get("source")
    rows = []
    for located in scene.inventory.of_kind("finding"):
        source, _, number = located.entry.id.rpartition("/")
        if wanted and source != wanted:
            continue
        answers = tuple(_answers(scene, located.entry.id))
        answered = joined(answers) or (Mark("gap", "No plan answers this finding"),)
        rows.append(Row(((Text(number),), (link_to(located),), answered)))
    if not rows:
        return (Words((Text("There are no findings."),), "empty"),)
    columns = (Column("Number"), Column("Finding"), Column("Answered by"))
    return (
        Table(f"{count_of(len(rows), 'finding')} and what answers them", columns, tuple(rows), heading=1),
    )
