"""The tables of a paper in Word: columns that fit a page, and words for what is not told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from waymark.exchange.papers import Grid, Heading, Paragraph, Part
from waymark.exchange.sheets import Cell, Column, Rated, Sheet
from waymark.labels import sentence

from .actions import ActionRow, Level
from .doubts import DoubtRow
from .pieces import Due, Holder, Named, Rating
from .whole import Pack
from .wording import count_of, day_words, opening

_MOST_DOUBTS: Final = 12
"""How many doubts of one kind a paper lists; the workbook has all."""
_FEW_MORE: Final = 3
"""So few more are listed as well: a note on them would be as long."""
_MOST_NAMED: Final = 4
"""How many records one cell names."""
_LONG: Final = 420
"""Letters of a progress note in the table of all actions; the whole note stands in the workbook."""


_READ: Final = (
    "“Read from the note” means that the paper gave no rating and that this one was read from its words."
)


def area_words(area: Level) -> str:
    """An area as a heading: its number would else look like that of a section of the paper."""
    return f"{sentence(area.level)} {area.number}: {area.title}" if area.number else area.title


def rated(rating: Rating | None, basis: str = "") -> Cell:
    """A rating in its words and colour, and how it was come by where it was only read from words."""
    if rating is None:
        return None
    return Rated(
        f"{rating.label}\n(read from the note)" if basis == "read-from-note" else rating.label, rating.colour
    )


def people(holders: tuple[Holder, ...]) -> str:
    """Who is responsible, by short names."""
    return "\n".join(holder.words for holder in holders) or "No owner named"


def due_words(due: Due) -> str:
    """When an action is due, when it was due first, and how far past that it is."""
    lines = [due.words or "No date set"]
    if due.moved_times:
        lines.append(f"(first {due.first_words})" if due.first_words else "(first without a date)")
    if due.late_days:
        lines.append(f"{due.late_days:,} {'day' if due.late_days == 1 else 'days'} past")
    return "\n".join(lines)


def names(records: tuple[Named, ...], nothing: str) -> str:
    """Titles of records, the first few of them."""
    lines = [one.title for one in records[:_MOST_NAMED]]
    if more := len(records) - _MOST_NAMED:
        lines += [f"and {more} more"] if more > 0 else []
    return "\n".join(lines) or nothing


def then_and_now(pack: Pack) -> Iterator[Part]:
    """The counts of the plan, then and now."""
    counts = pack.summary.counts
    with_then = any(one.before is not None for one in counts)
    then = [Column(day_words(pack.changes.since), "number", 18)] if with_then else []
    columns = (
        Column("Number of actions", width=40),
        *then,
        Column(day_words(pack.cover.as_of), "number", 18),
    )
    rows = tuple((one.label, *([one.before] if with_then else []), one.now) for one in counts)
    if pack.actions:
        yield Grid(Sheet("", columns, rows))


def exceptions(pack: Pack) -> Iterator[Part]:
    """What is late, at risk or past its date, on wide pages."""
    if not pack.exceptions:
        return
    with_rating = any(one.rating for one in pack.exceptions)
    columns = (
        Column("Action", width=44),
        Column("Responsible", width=22),
        Column("Due", width=20),
        Column("Reason", width=34),
        Column("What is done about it", width=34),
        *((Column("Rating", "rating", 16),) if with_rating else ()),
    )
    rows = tuple(
        (
            f"{f'{one.number}) ' if one.number else ''}{one.title}\n({one.area.words})",
            people(one.people),
            due_words(one.due),
            one.reason or "No reason given",
            one.mitigation or "None given",
            *((rated(one.rating),) if with_rating else ()),
        )
        for one in pack.exceptions
    )
    title = f"{sentence(count_of(len(rows)))} late, at risk or past the date"
    yield Grid(Sheet(title, columns, rows), landscape=True)


def risks(pack: Pack) -> Iterator[Part]:
    """The risks with what is done about them."""
    if not pack.risks:
        return
    columns = (
        Column("Risk", width=34),
        Column("Named", width=16),
        Column("What is done about it", width=40),
        Column("Could hold up", width=26),
    )
    rows = tuple(
        (one.title, one.raised, one.response or "Not said", names(one.touches, "")) for one in pack.risks
    )
    yield Grid(Sheet(f"{sentence(count_of(len(rows), 'open risk'))}", columns, rows))


def doubts(pack: Pack) -> Iterator[Part]:
    """What stands against what, by kind; long lists are cut, and say so."""
    if not pack.doubts:
        return
    columns = (
        Column("Record", width=34),
        Column("What stands against what", width=52),
        Column("Lead", width=18),
    )
    for title, found in groupby(pack.doubts, key=lambda one: one.title):
        ones = list(found)
        shown = ones if len(ones) <= _MOST_DOUBTS + _FEW_MORE else ones[:_MOST_DOUBTS]
        rows = tuple(_doubt(one) for one in shown)
        more = len(ones) - len(rows)
        note = (
            f"{sentence(count_of(more, 'more case'))} of this kind: the Excel form of this pack has all."
            if more
            else ""
        )
        yield Grid(Sheet(f"{title}: {len(ones)}", columns, rows, note))
    yield Paragraph(
        "Nothing was corrected here. Those who keep the record can say which of the two is right."
    )


def _doubt(one: DoubtRow) -> tuple[Cell, ...]:
    return one.record.title, one.words, one.lead


def coverage(pack: Pack) -> Iterator[Part]:
    """Each finding with what answers it, on wide pages, and how much stands alone."""
    found = pack.coverage
    if not found.findings:
        return
    columns = (
        Column("Finding", width=44),
        Column("Answered by", width=40),
        Column("Actions", "number", 9),
        Column("Measures", width=34),
        Column("Guidance", width=26),
        Column("Actions with evidence", "number", 11),
    )
    rows = tuple(
        (
            f"{one.number}. {one.title}",
            names(one.groups or one.actions, "Nothing"),
            len(one.actions),
            names(one.measures, "No measure"),
            names(one.guidance, "No guidance"),
            one.with_evidence,
        )
        for one in found.findings
    )
    holes = found.holes
    counts = (
        (len(holes.unanswered), "finding", "that no action answers"),
        (len(holes.answering_nothing), "action", "that {} no finding"),
        (len(holes.unmeasured), "action", "without a measure"),
        (len(holes.without_evidence), "action", "without evidence"),
    )
    said = [
        f"{sentence(count_of(number, noun))} {words.format('answers' if number == 1 else 'answer')}."
        for number, noun, words in counts
        if number
    ]
    title = f"What stands behind {count_of(len(rows), 'finding')}"
    yield Grid(Sheet(title, columns, rows, " ".join(said)), landscape=True)


def every_action(pack: Pack) -> Iterator[Part]:
    """All actions by area and outcome, on wide pages."""
    with_rating = any(one.rating for one in pack.actions)
    areas: dict[str, list[ActionRow]] = {}
    for action in pack.actions:
        areas.setdefault(action.area.id, []).append(action)
    for actions in areas.values():
        yield Heading(2, area_words(actions[0].area))
        if actions[0] is pack.actions[0] and any(one.basis == "read-from-note" for one in pack.actions):
            yield Paragraph(_READ, "note")
        for _, found in groupby(actions, key=lambda one: one.outcome.id):
            ones = tuple(found)
            title = ones[0].outcome.words if len(ones[0].groups) > 1 else ""
            yield Grid(_actions(title, ones, with_rating=with_rating), landscape=True)


def _actions(title: str, actions: tuple[ActionRow, ...], *, with_rating: bool) -> Sheet:
    longest = max(len(one.number) for one in actions)
    columns = (
        *((Column("No.", width=max(7, longest + 3)),) if longest else ()),
        Column("Action", width=42),
        Column("Responsible", width=24),
        Column("Due", width=18),
        Column("Progress", width=66),
        *((Column("Rating", "rating", 18),) if with_rating else ()),
    )
    rows = tuple(
        (
            *((one.number,) if longest else ()),
            one.title,
            people(one.people),
            due_words(one.due),
            _progress(one),
            *((rated(one.rating, one.basis),) if with_rating else ()),
        )
        for one in actions
    )
    return Sheet(title, columns, rows)


def _progress(one: ActionRow) -> str:
    """The newest note with its day, so that a reader sees what is new and what is old."""
    noted = next((update.on for update in reversed(one.updates) if update.note), None)
    return f"{day_words(noted)}: {opening(one.progress, _LONG)}" if noted else "No progress reported"


def sources(pack: Pack) -> Iterator[Part]:
    """The papers with what rests on each."""
    if not pack.sources:
        return
    columns = (Column("Paper", width=52), Column("Date", width=18), Column("What rests on it", width=30))
    rows = tuple((one.title, one.when or "Not dated", ", ".join(one.rests)) for one in pack.sources)
    yield Grid(Sheet("", columns, rows))
