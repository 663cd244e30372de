"""The other tables of a workbook: the summary, figures, findings, doubts, money, risks and the key."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.exchange.sheets import Cell, Column, Sheet
from waymark.labels import COMMON

from .measures import Figure, MeasureRow
from .pieces import Named
from .sheets_of_actions import rated, titles
from .whole import Pack
from .wording import day_words

_MET = {True: "Met", False: "Not met", None: ""}


def summary_sheet(pack: Pack) -> Sheet:
    """What the pack is about, and its numbers then and now."""
    cover = pack.cover
    columns = (Column("What", width=34), Column("Now", width=50), Column("Then", width=22))
    rows: list[tuple[Cell, ...]] = [
        ("Plan", cover.plan.title, None),
        ("Id of the plan", cover.plan.id, None),
        ("Report of", cover.organisation, None),
        ("State of the plan", cover.status.capitalize(), None),
        ("As at", cover.as_of, None),
        ("Compared with", cover.since, None),
        ("Changes told from", pack.changes.since, None),
        *(("Meeting", f"{one.board.title}, {day_words(one.on)}", None) for one in cover.meetings),
        *((one.label, one.now, one.before) for one in pack.summary.counts),
        *(("In words", sentence, None) for sentence in pack.summary.sentences),
        *(
            (f"The board is asked ({number})", f"to {ask.words}", None)
            for number, ask in enumerate(pack.asks, 1)
        ),
    ]
    return Sheet("Summary", columns, tuple(rows))


def measures_sheet(pack: Pack) -> Sheet:
    """The measures with their newest figures."""
    columns = (
        Column("Id", "id", 28),
        Column("Measure", width=40),
        Column("What it counts", width=50),
        Column("Unit", width=12),
        Column("Which way is good", width=16),
        Column("Owner", width=26),
        Column("Baseline", width=16),
        Column("Baseline for", width=20),
        Column("Targets", width=30),
        Column("Newest figure", width=16),
        Column("As a number", "number"),
        Column("For", width=20),
        Column("Target met", width=12),
        Column("Since the baseline", width=14),
        Column("Actions", width=44),
    )
    return Sheet("Measures", columns, tuple(map(_measure, pack.measures)))


def _measure(one: MeasureRow) -> tuple[Cell, ...]:
    baseline, newest = one.baseline, one.newest
    return (
        one.id,
        one.title,
        one.definition,
        one.unit,
        one.polarity,
        one.owner,
        baseline.words if baseline else "",
        baseline.when if baseline else "",
        "\n".join(aim.words for aim in one.targets),
        newest.words if newest else "",
        newest.value if newest else None,
        newest.when if newest else "",
        _MET[one.meets],
        one.way,
        titles(one.actions),
    )


def values_sheet(pack: Pack) -> Sheet:
    """Every figure, a row each."""
    columns = (
        Column("Measure id", "id", 28),
        Column("Measure", width=40),
        Column("Kind", width=12),
        Column("Period", width=24),
        Column("First day", "date"),
        Column("Last day", "date"),
        Column("Figure", "number"),
        Column("Of", "number"),
        Column("In words", width=20),
        Column("Printed as", width=24),
        Column("The paper says", width=14),
        Column("Target met", width=12),
        Column("Note", width=44),
        Column("Published in", width=40),
    )
    rows = (_value(row, kind, one) for row in pack.measures for kind, one in _figures(row))
    return Sheet("Values", columns, tuple(rows))


def _figures(row: MeasureRow) -> Iterator[tuple[str, Figure]]:
    if row.baseline:
        yield "Baseline", row.baseline
    for one in row.values:
        yield "Value", one


def _value(row: MeasureRow, kind: str, one: Figure) -> tuple[Cell, ...]:
    return (
        row.id,
        row.title,
        kind,
        one.when,
        one.first,
        one.last,
        one.value,
        one.of,
        one.words,
        one.printed,
        one.rated,
        _MET[one.meets],
        one.note,
        one.source.words if one.source else "",
    )


def findings_sheet(pack: Pack) -> Sheet:
    """The findings that the plan answers, in their words."""
    columns = (
        Column("Id", "id", 28),
        Column("Number", width=10),
        Column("Finding", width=50),
        Column("Text", width=60),
        Column("Made by", width=34),
        Column("Response", width=16),
    )
    rows = tuple(
        (one.id, one.number, one.title, one.text, one.source.title, one.response)
        for one in pack.coverage.findings
    )
    return Sheet("Findings", columns, rows)


def coverage_sheet(pack: Pack) -> Sheet:
    """What stands behind each finding, then each record that stands alone."""
    columns = (
        Column("Id", "id", 28),
        Column("Record", width=46),
        Column("What is told", width=28),
        Column("Answered by", width=40),
        Column("Actions", "number"),
        Column("Actions with evidence", "number"),
        Column("Measures", width=36),
        Column("Guidance", width=30),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            one.id,
            one.title,
            "What stands behind a finding",
            titles(one.groups or one.actions),
            len(one.actions),
            one.with_evidence,
            titles(one.measures),
            titles(one.guidance),
        )
        for one in pack.coverage.findings
    ]
    holes = pack.coverage.holes
    for what, found in (
        ("No action answers it", holes.unanswered),
        ("It answers no finding", holes.answering_nothing),
        ("It has no measure", holes.unmeasured),
        ("It has told no evidence", holes.without_evidence),
    ):
        rows += [_hole(one, what) for one in found]
    return Sheet("Coverage", columns, tuple(rows))


def _hole(one: Named, what: str) -> tuple[Cell, ...]:
    return one.id, one.title, what, "", None, None, "", ""


def doubts_sheet(pack: Pack) -> Sheet:
    """Where the record contradicts itself."""
    columns = (
        Column("Id", "id", 28),
        Column("Record", width=44),
        Column("Kind of record", width=14),
        Column("What is doubtful", width=36),
        Column("What stands against what", width=64),
        Column("Lead", width=26),
    )
    rows = tuple(
        (one.record.id, one.record.title, one.kind, one.title, one.words, one.lead) for one in pack.doubts
    )
    return Sheet("Doubts", columns, rows)


def money_sheet(pack: Pack) -> Sheet:
    """Every amount, a row each, so that tables of any shape stand in one."""
    columns = (
        Column("Table id", "id", 28),
        Column("Table", width=40),
        Column("State", width=16),
        Column("Unit", width=14),
        Column("What it is", width=22),
        Column("Line", width=44),
        Column("Volume", width=14),
        Column("Column", width=20),
        Column("Amount", "number"),
        Column("Note", width=44),
        Column("Published in", width=40),
    )
    rows = tuple(
        (
            table.id,
            table.title,
            table.state,
            table.unit,
            table.counts,
            row.title,
            row.volume,
            name,
            amount,
            "\n".join(filter(None, (row.detail, row.note))),
            table.source.words if table.source else "",
        )
        for table in pack.money
        for row in table.rows
        for name, amount in (*zip(table.columns, row.amounts, strict=True), ("Total as printed", row.total))
        if name in table.columns or amount is not None
    )
    said = [f"{table.title}: {words}" for table in pack.money for words in table.differences]
    return Sheet("Money", columns, rows, "\n".join(said))


def risks_sheet(pack: Pack) -> Sheet:
    """The open risks."""
    columns = (
        Column("Id", "id", 28),
        Column("Risk", width=44),
        Column("Text", width=60),
        Column("Named", width=20),
        Column("Owner", width=26),
        Column("What is done about it", width=60),
        Column("Could hold up", width=44),
        Column("Published in", width=40),
    )
    rows = tuple(
        (
            one.id,
            one.title,
            one.text,
            one.raised,
            one.owner,
            one.response,
            titles(one.touches),
            one.source.words if one.source else "",
        )
        for one in pack.risks
    )
    return Sheet("Risks", columns, rows)


def key_sheet(pack: Pack) -> Sheet:
    """What each rating means."""
    columns = (
        Column("What is rated", width=20),
        Column("Rating", "rating", 30),
        Column("What it means", width=70),
        Column("Common term", width=16),
    )
    rows = tuple(
        (scale.title, rated(one.rating), one.means, COMMON.get(one.rating.common, ""))
        for scale in pack.key
        for one in scale.terms
    )
    return Sheet("Key", columns, rows, "\n".join(scale.note for scale in pack.key if scale.note))
