"""Blocks as HTML. Pure functions from values to text; every word that comes from a file is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from itertools import count
from typing import Final

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
    Column,
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
    Table,
    Text,
    Words,
)
from .charts import chart_svg, pathway_svg
from .counting_form import counting_form
from .step_list import step_list
from .term_popover import acronym_button, meaning_popover

_TAGS: Final = {"strong": "strong", "em": "em", "code": "code"}


class Page:
    """What the writer has to ask the page it writes for: addresses, parsed texts, and names for elements."""

    def __init__(
        self,
        prefix: str,
        address: Callable[[str, str], str],
        parsed: Callable[[str], str | None],
        file: Callable[[str], str],
        take: Callable[[Table], tuple[tuple[str, str], ...]],
    ) -> None:
        self.address = address
        """The address of an anchor in a document, seen from this page."""
        self.file = file
        """The address of a file of the site, given from its top, seen from this page."""
        self.take = take
        """Makes files of a table to take away, and gives the name of each kind of file with its path."""
        self.parsed = parsed
        """The HTML of a text with markup, by its name; None where the text is plain."""
        self._prefix = prefix
        self._numbers = count(1)

    def new_id(self) -> str:
        """A name for an element that nothing else on the page has."""
        return f"{self._prefix}-{next(self._numbers)}"


def write(blocks: Iterable[Block], page: Page, level: int = 4) -> str:
    """The HTML of ``blocks``; ``level`` is that of the headings of fields among them."""
    return "".join(_block(block, page, level) for block in blocks)


def line(pieces: Line, page: Page) -> str:
    """The HTML of one line."""
    return "".join(_piece(piece, page) for piece in pieces)


def _piece(piece: Piece, page: Page) -> str:
    match piece:
        case Text(text, style):
            words = escape(text, quote=False)
            return f"<{_TAGS[style]}>{words}</{_TAGS[style]}>" if style else words
        case Link(document, anchor, text, _, hint):
            return _link("internal", page.address(document, anchor), text, hint)
        case Badge(colour, label):
            return f'<span class="wm-rating wm-{colour}">{escape(label)}</span>'
        case Mark(kind, text):
            return f'<span class="{_mark_class(kind)}">{escape(text)}</span>'
        case Outside(address, text):
            return _link("external", address, text)
        case Day(iso, text, due, review):
            watched = f"{' data-due' if due else ''}{' data-review' if review else ''}"
            return f'<time datetime="{iso}"{watched}>{escape(text, quote=False)}</time>'
        case File(path, text):
            return _link("download", page.file(path), text)
        case Acronym(text, opens):
            return acronym_button(text, opens)


def _link(kind: str, address: str, text: str, hint: str = "") -> str:
    title = f' title="{escape(hint)}"' if hint else ""
    return f'<a class="reference {kind}" href="{escape(address)}"{title}>{escape(text)}</a>'


def _mark_class(kind: str) -> str:
    general, _, special = kind.partition("-")
    return f"wm-{general} wm-{kind}" if special else f"wm-{kind}"


def _block(block: Block, page: Page, level: int) -> str:
    match block:
        case Words(pieces, style):
            return (
                f'<p class="wm-{style}">{line(pieces, page)}</p>' if style else f"<p>{line(pieces, page)}</p>"
            )
        case Prose():
            return _prose(block, page)
        case Facts():
            return _facts(block, page)
        case Table():
            return _table(block, page)
        case Card():
            return _card(block, page)
        case Field():
            return _field(block, page, level)
        case Columns(fields):
            inner = "".join(_field(field, page, level) for field in fields)
            return f'<div class="wm-columns">{inner}</div>'
        case _:
            return _other(block, page, level)


def _other(block: Block, page: Page, level: int) -> str:
    match block:
        case Points(lines, numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{line(one, page)}</li>' for one in lines)}</{tag}>"
        case Fold(summary, blocks, style):
            inner = write(blocks, page, level)
            return f'<details class="wm-{style}"><summary>{escape(summary)}</summary>{inner}</details>'
        case Box(style, label, blocks):
            return _box(style, label, write(blocks, page, 2))
        case Key(terms):
            rows = "".join(
                f"<li>{_piece(badge, page)} <span>{escape(means)}</span></li>" for badge, means in terms
            )
            return f'<ul class="wm-key">{rows}</ul>'
        case Areas() | Bars() | BurnUp() | Curve() | Slips():
            return chart_svg(block, page.new_id())
        case Pathway(_, steps):
            texts = [line(step.text, page) for step in steps]
            return step_list(block, texts) + pathway_svg(block, page.new_id())
        case Calculator():
            return _calculator(block, page)
        case Meaning(anchor, label, blocks):
            return meaning_popover(anchor, label, write(blocks, page, level))
        case _:
            raise TypeError(block)


def _calculator(form: Calculator, page: Page) -> str:
    name = page.new_id()
    facts = [_facts(one.facts, page) for one in form.clocks]
    days_off = _other(Fold(form.days_off.caption, (form.days_off,), "whole"), page, 4)
    return counting_form(form, name, facts, days_off, line(form.instead, page))


def _box(style: str, label: str, inner: str) -> str:
    classes = " ".join(f"wm-{name}" for name in style.split())
    if style == "answer":
        return f'<section class="{classes}" aria-label="{escape(label)}">{inner}</section>'
    role = ' role="note"' if style.startswith("banner") else ""
    name = f' aria-label="{escape(label)}"' if role else ""
    return f'<div class="{classes}"{role}{name}>{inner}</div>'


def _prose(block: Prose, page: Page) -> str:
    """A text of the record: as it was parsed, or its one plain paragraph."""
    parsed = page.parsed(block.name)
    if parsed is not None:
        return f'<div class="wm-text">{parsed}</div>'
    return f'<div class="wm-text"><p>{escape(" ".join(block.text.split()), quote=False)}</p></div>'


def _facts(block: Facts, page: Page) -> str:
    rows = []
    for name, lines in block.rows:
        if len(lines) == 1:
            value = line(lines[0], page)
        else:
            value = f"<ul>{''.join(f'<li>{line(one, page)}</li>' for one in lines)}</ul>"
        rows.append(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>")
    return f'<dl class="wm-{block.style}">{"".join(rows)}</dl>'


def _field(field: Field, page: Page, level: int) -> str:
    when = f' <span class="wm-when">{escape(field.when)}</span>' if field.when else ""
    heading = f'<h{level} class="wm-label">{escape(field.label)}{when}</h{level}>'
    return f'<div class="wm-field">{heading}{write(field.blocks, page, min(level + 1, 6))}</div>'


def _card(card: Card, page: Page) -> str:
    title_id = f"{card.anchor}-title"
    tag = f'<span class="wm-number-tag">{escape(card.tag)}</span> ' if card.tag else ""
    permalink = f'<a class="headerlink" href="#{card.anchor}" title="Link to this {card.kind}">¶</a>'
    marks = f'<p class="wm-{card.kind}-rating wm-marks">{line(card.marks, page)}</p>' if card.marks else ""
    inner = write(card.blocks, page, min(card.level + 1, 6))
    also = "".join(f'<span id="{anchor}"></span>' for anchor in card.also)
    return (
        f'<article class="wm-{card.kind} wm-card" id="{card.anchor}" aria-labelledby="{title_id}">'
        f'<header class="wm-{card.kind}-head wm-card-head">'
        f'<h{card.level} class="wm-{card.kind}-title wm-card-title" id="{title_id}">'
        f"{also}{tag}{escape(card.title)}{permalink}</h{card.level}>{marks}</header>{inner}</article>\n"
    )


def _table(table: Table, page: Page) -> str:
    caption_id = page.new_id()
    heads = "".join(
        f'<th scope="col" role="columnheader"{_number_class(one)}{_tools(one)}>{escape(one.label)}</th>'
        for one in table.columns
    )
    tools = " data-tools" if any(column.sorts or column.chooses for column in table.columns) else ""
    rows = "\n".join(_row(table, number, page) for number in range(len(table.rows)))
    return (
        f'<div class="wm-scroll" role="region" tabindex="0" aria-labelledby="{caption_id}">'
        f'<table class="wm-table wm-cards" role="table"{tools}>'
        f'<caption id="{caption_id}">{escape(table.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>\n{_files(table, caption_id, page)}'
    )


def _files(table: Table, caption_id: str, page: Page) -> str:
    """Links to the same table as files. Each tells in its name which table it holds."""
    links = []
    for kind, path in page.take(table):
        name = page.new_id()
        links.append(
            f'<a class="reference download" id="{name}" href="{escape(page.file(path))}" download '
            f'aria-labelledby="{name} {caption_id}">{escape(kind)}</a>'
        )
    return f'<p class="wm-take">Take this table: {", ".join(links)}</p>\n' if links else ""


def _cell(cell: Line, page: Page) -> str:
    """What a cell holds. Several pieces are kept together, so that on a phone they stand beside the label."""
    pieces = line(cell, page)
    return f"<span>{pieces}</span>" if len(cell) > 1 else pieces


_ZERO: Final = (Text("0"),)


def _number_class(column: Column, cell: Line = ()) -> str:
    if not column.number:
        return ""
    return ' class="wm-number wm-zero"' if cell == _ZERO else ' class="wm-number"'


def _tools(column: Column) -> str:
    """What a reader may do with a column where scripts run."""
    return " data-chooses" if column.chooses else " data-sorts" if column.sorts else ""


def _row(table: Table, number: int, page: Page) -> str:
    row = table.rows[number]
    cells = []
    for index, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        heading = index == table.heading
        tag, role = ("th", 'scope="row" role="rowheader"') if heading else ("td", 'role="cell"')
        label, style = escape(column.label), _number_class(column, cell)
        key = f' data-key="{escape(row.keys[index])}"' if row.keys and row.keys[index] else ""
        cells.append(f'<{tag} {role} data-label="{label}"{style}{key}>{_cell(cell, page)}</{tag}>')
    total = ' class="wm-total"' if row.total else ""
    return f'<tr role="row"{total}>{"".join(cells)}</tr>'
