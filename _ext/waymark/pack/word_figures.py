"""Figures of a paper in Word: progress as bars, measures as lines, and money as its papers print it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.exchange.charts import DatedLine, Drawable, StackedBars
from waymark.exchange.papers import Chart, Grid, Heading, Paragraph, Part
from waymark.exchange.picture_file import png_of, told
from waymark.exchange.sheets import Cell, Column, Sheet
from waymark.labels import sentence

from .key import Scale
from .measures import Figure, MeasureRow
from .money import Money
from .progress import Progress
from .whole import Pack
from .word_tables import rated
from .wording import count_of, lowered

_WIDE: Final = 4
"""Columns of amounts from which on a table of money lies across the page."""
_NONE: Final = "\N{EN DASH}"
_MOST_BARE: Final = 8
"""How many measures are named of which nothing else can be told."""
_FEW: Final = 3
"""Columns of counts that have room for their heads beside the names of areas."""
_MET: Final = {True: "Met", False: "Not met", None: ""}


def progress(pack: Pack) -> Iterator[Part]:
    """Bars and a table of the same numbers, then what the ratings mean."""
    for number, one in enumerate(pack.progress):
        if len(pack.progress) > 1:
            yield Heading(2, one.title)
        if not number:
            yield _drawn(_bars(one), "")
        yield Grid(_counts(one))
    if pack.key:
        yield Heading(2, "What the ratings mean")
        for scale in pack.key:
            yield from _key(scale, several=len(pack.key) > 1)


def _drawn(chart: Drawable, caption: str) -> Chart:
    return Chart(png_of(chart), told(chart), caption)


def _bars(one: Progress) -> StackedBars:
    rows = tuple(
        (
            row.title,
            tuple(
                (column.colour, column.label, n) for column, n in zip(one.columns, row.counts, strict=True)
            ),
        )
        for row in one.rows
    )
    return StackedBars(f"Actions by {one.level.lower()} and {_what(one)}", rows)


def _what(one: Progress) -> str:
    return "due date" if one.axis == "due" else "rating"


def _counts(one: Progress) -> Sheet:
    columns = (
        Column(one.level, width=36),
        *(Column(column.label, "number", _width(column.label, len(one.columns))) for column in one.columns),
        Column("All", "number", 6),
    )
    rows = [*one.rows, one.all] if len(one.rows) > 1 else list(one.rows)
    return Sheet("", columns, tuple((row.title, *row.counts, row.total) for row in rows))


def _width(label: str, columns: int) -> float:
    """As wide as the longest word of a head, and wider where there are few heads."""
    return max(12 if columns <= _FEW else 8, max(map(len, label.split()), default=0) + 3)


def _key(scale: Scale, *, several: bool) -> Iterator[Part]:
    told = any(one.means for one in scale.terms)
    columns = (Column("Rating", "rating", 28), *((Column("What it means", width=62),) if told else ()))
    rows = tuple((rated(one.rating), *((one.means,) if told else ())) for one in scale.terms)
    yield Grid(Sheet(scale.title if several else "", columns, rows, scale.note))


def measures(pack: Pack) -> Iterator[Part]:
    """The newest figure of each measure against its target, and a line where there are several."""
    if not pack.measures:
        return
    told = [one for one in pack.measures if one.newest or one.baseline or one.targets]
    if told:
        yield from _told(told)
    if bare := [one.title for one in pack.measures if one not in told]:
        also = "also " if told else ""
        more = len(bare) - _MOST_BARE
        names = [*bare[:_MOST_BARE], *([f"and {more} more"] if more > 0 else [])]
        listed = "; ".join(names)
        yield Paragraph(f"{_named(len(bare))} {also}named, with no figure and no target yet: {listed}.")


def _named(number: int) -> str:
    return f"{sentence(count_of(number, 'measure'))} {'is' if number == 1 else 'are'}"


def _told(found: list[MeasureRow]) -> Iterator[Part]:
    judged = any(one.meets is not None for one in found)
    columns = (
        Column("Measure", width=38),
        Column("Baseline", width=20),
        Column("Target", width=24),
        Column("Newest figure", width=22),
        *((Column("Target met", width=10),) if judged else ()),
    )
    rows = tuple(_measure(one, judged=judged) for one in found)
    note = f"{_NONE} means that the papers print none." if any(_NONE in row for row in rows) else ""
    yield Grid(Sheet("", columns, rows, note))
    for one in found:
        if line := line_of(one):
            yield _drawn(line, "")


def _measure(one: MeasureRow, *, judged: bool) -> tuple[Cell, ...]:
    return (
        one.title,
        _figure(one.baseline) if one.baseline else _NONE,
        "\n".join(aim.words for aim in one.targets) or _NONE,
        _figure(one.newest) if one.newest else "No figure",
        *((_MET[one.meets],) if judged else ()),
    )


def _figure(figure: Figure) -> str:
    when = figure.when if figure.last else lowered(figure.when)
    return f"{figure.words}\n({when})"


def line_of(one: MeasureRow) -> DatedLine | None:
    """The line through the dated figures of a measure; none where they do not differ, as a table tells."""
    points = tuple(
        (figure.last, figure.when, figure.value)
        for figure in one.values
        if figure.last is not None and figure.value is not None
    )
    if len({day for day, _, _ in points}) < 2 or len({value for _, _, value in points}) < 2:  # noqa: PLR2004 - a line
        return None
    aims = ((aim.words, bound) for aim in one.targets for bound in (aim.at_least, aim.at_most))
    return DatedLine(
        one.title, one.unit, points, tuple((words, bound) for words, bound in aims if bound is not None)
    )


def money(pack: Pack) -> Iterator[Part]:
    """Each table as its paper prints it, with what does not add up."""
    for table in pack.money:
        yield from _money(table)


def _money(table: Money) -> Iterator[Part]:
    yield Heading(2, table.title)
    facts = [
        f"In {table.unit}.",
        f"{table.state}." if table.state else "",
        f"{table.counts}." if table.counts else "",
    ]
    yield Paragraph(" ".join(filter(None, facts)))
    with_total = any(row.total is not None for row in table.rows)
    with_volume = any(row.volume for row in table.rows)
    columns = (
        Column("For", width=44),
        *((Column("Volume", width=14),) if with_volume else ()),
        *(Column(name, "number", 11) for name in table.columns),
        *((Column("Total", "number", 11),) if with_total else ()),
    )
    rows = tuple(
        (
            row.title,
            *((row.volume,) if with_volume else ()),
            *row.amounts,
            *((row.total,) if with_total else ()),
        )
        for row in table.rows
    )
    yield Grid(Sheet("", columns, rows, _said(table)), landscape=len(columns) > _WIDE + 2)


def _said(table: Money) -> str:
    """What does not add up, which table is newer, and the paper."""
    lines = [f"Does not add up: {words} Both are kept as they are." for words in table.differences]
    lines += [f"A newer table took its place: {title}." for title in table.replaced_by]
    lines += [f"Published in: {table.source.words}."] if table.source else []
    return sentence(" ".join(lines))
