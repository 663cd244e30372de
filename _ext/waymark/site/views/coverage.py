"""Finding, action, measure, guidance, evidence: one matrix, with its holes in sight from both ends."""

from __future__ import annotations

from collections.abc import Iterable

from waymark.coverage import Answered, Holes, coverage
from waymark.entries import FindingFacts, Located
from waymark.site.blocks import Block, Column, Fold, Line, Link, Mark, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, joined, link_to


def coverage_matrix(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What stands behind each finding, of one plan or of all, and what stands alone."""
    found = coverage(scene.inventory, options.get("plan") or "")
    if not found.answered and not found.actions:
        return (Words((Text("There is no finding and no action."),), "empty"),)
    guided = any(scene.inventory.of_kind("guidance"))
    columns = (
        Column("Finding"),
        Column("Answered by"),
        Column("Actions", number=True),
        Column("Measures"),
        *((Column("Guidance"),) if guided else ()),
        Column("With evidence", number=True),
    )
    rows = tuple(_row(scene, one, guided=guided) for one in found.answered)
    caption = f"What stands behind {count_of(len(rows), 'finding')}"
    blocks: list[Block] = [Table(caption, columns, rows)] if rows else []
    return (*blocks, *_holes(found.holes, guided=guided, of_all=not options.get("plan")))


def _row(scene: Scene, one: Answered, *, guided: bool) -> Row:
    facts = one.finding.entry.facts
    number = f"{facts.number}. " if isinstance(facts, FindingFacts) else ""
    finding = link_to(one.finding, number + one.finding.entry.title)
    by = joined((scene.link("group", group),) for group in one.groups)
    if not by and one.actions:
        by = joined((link_to(action),) for action in one.actions[:5])
    return Row(
        (
            (finding,),
            by or (Mark("gap", "Not agreed" if _not_agreed(one.finding) else "Nothing"),),
            (Text(str(len(one.actions))),),
            _links(scene, "measure", one.measures) or (Mark("gap", "No measure"),),
            *((_links(scene, "guidance", one.guidance) or (Mark("gap", "No guidance"),),) if guided else ()),
            _of(one.with_evidence, len(one.actions)),
        )
    )


def _not_agreed(finding: Located) -> bool:
    """Whether those who were to answer a finding said that they will not."""
    facts = finding.entry.facts
    return isinstance(facts, FindingFacts) and facts.response == "not-agreed"


def _of(number: int, total: int) -> Line:
    if not total:
        return ()
    return (Text(f"{number} of {total}"),) if number else (Mark("gap", f"None of {total}"),)


def _links(scene: Scene, kind: str, names: tuple[str, ...]) -> Line:
    return joined(scene.links(kind, names))


def _holes(holes: Holes, *, guided: bool, of_all: bool) -> Iterable[Block]:
    """The holes as counts, and each with its records behind a fold."""
    refused = tuple(one for one in holes.unanswered if _not_agreed(one))
    unanswered = tuple(one for one in holes.unanswered if one not in refused)
    named: tuple[tuple[str, tuple[Located, ...]], ...] = (
        ("Findings that nothing answers", unanswered),
        *((("Findings that are not agreed, and nothing answers", refused),) if refused else ()),
        ("Actions that answer no finding", holes.answering_nothing),
        ("Actions without a measure", holes.unmeasured),
        ("Actions without evidence", holes.without_evidence),
        *((("Measures that nothing names", holes.unused_measures),) if of_all else ()),
        *((("Guidance that no action names", holes.unused_guidance),) if guided and of_all else ()),
    )
    rows = tuple(Row(((Text(label),), (Text(str(len(found))),))) for label, found in named)
    yield Table("Holes", (Column("Hole"), Column("How many", number=True)), rows)
    for label, found in named:
        if found:
            lines = tuple(Row(((link_to(one),), _home(one))) for one in found)
            table = Table(label, (Column("Record"), Column("Its page")), lines)
            yield Fold(f"{label}: {len(found)}", (table,), "whole")


def _home(located: Located) -> Line:
    return (Link(located.document, "", located.document.rpartition("/")[2].replace("-", " ")),)
