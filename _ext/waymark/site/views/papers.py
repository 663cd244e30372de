"""What the papers say, part by part, and where it is here."""

from __future__ import annotations

from waymark.entries import PaperFacts
from waymark.model import Paper, Period, Section
from waymark.site.blocks import Block, Card, Column, Facts, Line, Mark, Outside, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, joined


def paper_card(scene: Scene, options: Options) -> tuple[Block, ...]:
    """One paper: each of its parts with the records that hold it, or the reason why it is left out."""
    paper: Paper = options["paper"]
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if paper.date:
        rows.append(("Date", ((Text(Period.read(paper.date).words),),)))
    if paper.body:
        rows.append(("Published by", ((Text(paper.body),),)))
    if paper.link:
        rows.append(("Address", ((Outside(paper.link, paper.link),),)))
    if paper.note:
        rows.append(("Note", (scene.line(paper.note),)))
    blocks: list[Block] = [Facts(tuple(rows))] if rows else []
    lines = tuple(
        Row(((Text(section.title),), (Text(section.at),), _where(scene, section)))
        for section in paper.sections
    )
    if lines:
        columns = (Column("What it is about"), Column("Place in the paper"), Column("Where it is here"))
        blocks.append(Table(f"{count_of(len(lines), 'part')} of {paper.title}", columns, lines))
    return (Card("paper", options["anchor"], paper.title, "", (), tuple(blocks), level=2),)


def _where(scene: Scene, section: Section) -> Line:
    held = [target.partition("/") for target in section.held_by]
    links = joined(line for kind, _, name in held for line in scene.links(kind, (name,)))
    pieces = [*links]
    if section.left_out:
        pieces += [*((Text(". "),) if pieces else ()), Mark("kind", "Left out"), Text(" ")]
        pieces += scene.line(section.left_out)
    if not pieces and section.held_by:
        pieces.append(Text("In a record that is not published here"))
    elif not pieces:
        pieces.append(Mark("gap", "Nowhere yet"))
    if section.note:
        pieces += [Text(". " if links and not section.left_out else " "), *scene.line(section.note)]
    return tuple(pieces)


def papers_count(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """How many parts of all papers are held here, left out with a reason, or nowhere yet."""
    facts = (located.entry.facts for located in scene.inventory.of_kind("paper"))
    sections = [one for paper in facts if isinstance(paper, PaperFacts) for one in paper.paper.sections]
    held = sum(1 for one in sections if one.held_by)
    left_out = sum(1 for one in sections if one.left_out and not one.held_by)
    open_still = len(sections) - held - left_out
    words = f"{count_of(len(sections), 'part')}: {held} held here, {left_out} left out with a reason"
    words += f", {open_still} nowhere yet." if open_still else "."
    return (Words((Text(words),), "as-at"),)
