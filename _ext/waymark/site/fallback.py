"""Blocks as standard nodes, for builders that know none of ours: text, LaTeX, EPUB and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from docutils import nodes

from .blocks import (
    Acronym,
    Areas,
    Badge,
    Bars,
    Block,
    Box,
    BurnUp,
    Calculator,
    Card,
    Columns,
    Curve,
    Day,
    Facts,
    Field,
    File,
    Fold,
    Key,
    Line,
    Link,
    Mark,
    Meaning,
    Outside,
    Pathway,
    Piece,
    Points,
    Prose,
    Slips,
    Step,
    Table,
    Text,
    Words,
)

Refer = Callable[[Link], nodes.Node]
"""Makes the node of a link."""
Parsed = Callable[[str], list[nodes.Node] | None]
"""The nodes of a text with markup, by its name; None where the text is plain."""


def standard_nodes(blocks: Iterable[Block], refer: Refer, parsed: Parsed) -> list[nodes.Node]:
    """The nodes of ``blocks``, none of them a section."""
    return [node for block in blocks for node in _block(block, refer, parsed)]


def _piece(piece: Piece, refer: Refer) -> nodes.Node:
    match piece:
        case Link():
            return refer(piece)
        case Outside(address, text):
            return nodes.reference("", text, refuri=address)
        case Text(text, "strong"):
            return nodes.strong("", text)
        case Text(text, "em"):
            return nodes.emphasis("", text)
        case Text(text, "code"):
            return nodes.literal("", text)
        case Badge(_, label):
            return nodes.strong("", label)
        case Text(text) | Mark(_, text) | Day(_, text) | Acronym(text, _):
            return nodes.Text(text)
        case File():
            return nodes.Text("")  # the file is made beside the pages of HTML only


def _paragraph(line: Line, refer: Refer) -> nodes.paragraph:
    return nodes.paragraph("", "", *(_piece(piece, refer) for piece in line))


def _list(lines: Iterable[Line], refer: Refer, *, numbered: bool = False) -> nodes.Element:
    items = [nodes.list_item("", _paragraph(line, refer)) for line in lines]
    return nodes.enumerated_list("", *items) if numbered else nodes.bullet_list("", *items)


def _block(block: Block, refer: Refer, parsed: Parsed) -> list[nodes.Node]:
    match block:
        case Words(line):
            return [_paragraph(line, refer)]
        case Prose(name, text):
            return parsed(name) or [nodes.paragraph("", " ".join(text.split()))]
        case Points(lines, numbered):
            return [_list(lines, refer, numbered=numbered)]
        case Facts(rows):
            return [_facts(rows, refer)]
        case Table():
            return [_table(block, refer)]
        case Card():
            return _card(block, refer, parsed)
        case Field(label, when, blocks):
            name = f"{label} ({when})" if when else label
            return [_rubric(name), *standard_nodes(blocks, refer, parsed)]
        case _:
            return _other(block, refer, parsed)


def _other(block: Block, refer: Refer, parsed: Parsed) -> list[nodes.Node]:
    match block:
        case Columns(fields):
            return standard_nodes(fields, refer, parsed)
        case Fold(summary, blocks):
            return [_rubric(summary), *standard_nodes(blocks, refer, parsed)]
        case Box(_, _, blocks):
            return standard_nodes(blocks, refer, parsed)
        case Key(terms):
            return [_list([(badge, Text(f": {means}")) for badge, means in terms], refer)]
        case Pathway(_, steps):
            return [nodes.enumerated_list("", *(_step(step, refer) for step in steps))]
        case Areas() | Bars() | BurnUp() | Curve() | Slips():
            return []  # the table that follows says the same
        case Meaning():
            return []  # nothing on the page can open it; the glossary has it
        case Calculator(_, _, _, days_off, instead):
            return [_paragraph(instead, refer), _table(days_off, refer)]
        case _:
            raise TypeError(block)


def _step(step: Step, refer: Refer) -> nodes.list_item:
    """A step of a pathway. Its ways are words: one long page would have many a step of the same number."""
    item = nodes.list_item("", _paragraph((Text(step.title, "strong"),), refer))
    if step.text:
        item += _paragraph(step.text, refer)
    if told := [(Text(f"{way.words}."),) for way in step.ways if way.words]:
        item += _list(told, refer)
    return item


def _rubric(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", text))


def _facts(rows: Iterable[tuple[str, tuple[Line, ...]]], refer: Refer) -> nodes.definition_list:
    found = nodes.definition_list()
    for name, lines in rows:
        inner = _paragraph(lines[0], refer) if len(lines) == 1 else _list(lines, refer)
        found += nodes.definition_list_item("", nodes.term("", name), nodes.definition("", inner))
    return found


def _card(card: Card, refer: Refer, parsed: Parsed) -> list[nodes.Node]:
    title = f"{card.tag} {card.title}" if card.tag else card.title
    heading = nodes.paragraph("", "", nodes.strong("", title))
    if card.marks:
        heading += nodes.Text(": ")
        heading.extend(_piece(piece, refer) for piece in card.marks)
    inner = standard_nodes(card.blocks, refer, parsed)
    return [nodes.container("", heading, *inner, ids=[card.anchor, *card.also])]


def _table(table: Table, refer: Refer) -> nodes.table:
    group = nodes.tgroup("", cols=len(table.columns))
    group.extend(nodes.colspec("", colwidth=100 // len(table.columns)) for _ in table.columns)
    head = nodes.row("", *(nodes.entry("", nodes.paragraph("", column.label)) for column in table.columns))
    group += nodes.thead("", head)
    body = nodes.tbody()
    for row in table.rows:
        body += nodes.row("", *(nodes.entry("", _paragraph(cell, refer)) for cell in row.cells))
    group += body
    return nodes.table("", nodes.title("", table.caption), group)
