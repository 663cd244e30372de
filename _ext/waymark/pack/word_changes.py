"""What changed, in a paper in Word: what a board asks for first, then what was told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from waymark.exchange.papers import Grid, Paragraph, Part, Points
from waymark.exchange.sheets import Cell, Column, Sheet
from waymark.labels import sentence

from .changes import ChangeRow, FigureRow
from .whole import Pack
from .word_tables import people, rated
from .wording import count_of, day_words, listed, opening

_SHORT: Final = 260
"""Letters of a note; the workbook has all of it."""
_MOST: Final = 15
"""How many progress reports are told here; more of them would bury what changed."""


class _Kind(NamedTuple):
    """How the changes of one kind are told."""

    noun: str
    nouns: str
    title: str
    columns: tuple[Column, ...]
    cells: Callable[[ChangeRow], tuple[Cell, ...]]


def changes(pack: Pack) -> Iterator[Part]:
    """A sentence with the counts, then a table for each kind of change."""
    found = pack.changes
    yield Paragraph(_lead(pack))
    lines = [
        f"{sentence(one.what)}, {one.when}: {_event(one.source.title, one.title)}" for one in found.events
    ]
    if lines:
        yield Points(tuple(lines))
    for kind, how in _KINDS.items():
        rows = tuple(how.cells(one) for one in found.rows if one.kind == kind)
        if len(rows) > _MOST and kind == "reported":
            yield Paragraph(
                f"What the {len(rows)} progress reports say stands with their actions in the appendix."
            )
        elif rows:
            yield Grid(Sheet(f"{how.title}: {len(rows)}", how.columns, rows))
        if kind == "overdue" and found.figures:
            yield _figures(found.figures)


def _event(source: str, title: str) -> str:
    return f"{source} ({title})" if title else source


def _lead(pack: Pack) -> str:
    found, since = pack.changes, day_words(pack.changes.since)
    new = ""
    if found.plan_is_new:
        new = f"The plan was published on {since}, so changes in its actions are counted from that day. "
    counts = []
    for kind, how in _KINDS.items():
        if number := sum(1 for one in found.rows if one.kind == kind):
            counts.append(count_of(number, how.noun, how.nouns))
    if found.figures:
        counts.append(count_of(len(found.figures), "new figure"))
    if not counts:
        return (
            f"{new}Nothing has been told of it since then."
            if new
            else f"Nothing has been told since {since}."
        )
    return f"{new}Told since {since}: {listed(counts)}."


def _rating(one: ChangeRow) -> tuple[Cell, ...]:
    return one.title, rated(one.rating_before), rated(one.rating_after), opening(one.text, _SHORT)


def _move(one: ChangeRow) -> tuple[Cell, ...]:
    days = f"\n({one.days:+d} days)".replace("-", "\N{MINUS SIGN}") if one.days else ""
    return (
        one.title,
        one.due_before or "No date",
        f"{one.due_after}{days}",
        opening(one.text, _SHORT) or "No reason given",
        one.approved_by or "Not said",
    )


def _lateness(one: ChangeRow) -> tuple[Cell, ...]:
    return one.title, one.due_after, count_of(one.days, "day"), people(one.people)


def _new(one: ChangeRow) -> tuple[Cell, ...]:
    return one.title, day_words(one.on), people(one.people)


def _text(one: ChangeRow) -> tuple[Cell, ...]:
    return one.title, day_words(one.on), opening(one.text, _SHORT)


_ACTION: Final = Column("Action", width=34)
_RATED: Final = (
    _ACTION,
    Column("Before", "rating", 16),
    Column("Now", "rating", 16),
    Column("Progress", width=40),
)
_KINDS: Final = {
    "closed": _Kind("action closed", "actions closed", "Actions closed", _RATED, _rating),
    "rated": _Kind("changed rating", "changed ratings", "Ratings that changed", _RATED, _rating),
    "moved": _Kind(
        "date that moved",
        "dates that moved",
        "Dates that moved",
        (
            _ACTION,
            Column("From", width=16),
            Column("To", width=16),
            Column("Reason", width=34),
            Column("Agreed by", width=16),
        ),
        _move,
    ),
    "overdue": _Kind(
        "action newly past its date",
        "actions newly past their date",
        "Newly past their date",
        (_ACTION, Column("Was due", width=20), Column("Late by", width=12), Column("Responsible", width=26)),
        _lateness,
    ),
    "added": _Kind(
        "new action",
        "new actions",
        "New actions",
        (_ACTION, Column("Since", width=18), Column("Responsible", width=26)),
        _new,
    ),
    "evidence": _Kind(
        "report of new evidence",
        "reports of new evidence",
        "New evidence",
        (_ACTION, Column("On", width=17), Column("Evidence", width=48)),
        _text,
    ),
    "reported": _Kind(
        "progress report",
        "progress reports",
        "Progress reported",
        (_ACTION, Column("On", width=17), Column("What was told", width=48)),
        _text,
    ),
}


def _figures(found: tuple[FigureRow, ...]) -> Grid:
    columns = (
        Column("Measure", width=40),
        Column("Before", width=22),
        Column("Now", width=22),
        Column("Way", width=14),
    )
    rows = tuple((one.measure.title, one.before or "None", one.after, sentence(one.way)) for one in found)
    return Grid(Sheet(f"Figures that became known: {len(rows)}", columns, rows))
