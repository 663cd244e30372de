"""The tables of a workbook that have a row for each action, or for each thing told of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from waymark.exchange.sheets import Cell, Column, Rated, Sheet
from waymark.labels import COMMON

from .actions import ActionRow
from .exceptions import ExceptionRow
from .pieces import Holder, Named, Rating
from .whole import Pack

BASES: Final = {"given": "Given by the paper", "read-from-note": "Read from the progress note", "": ""}
"""How a rating was come by, in words."""
WHY: Final = {"rated-late": "Rated late", "rated-at-risk": "Rated at risk", "past-date": "Past its date"}
"""What makes an action an exception, in words."""
KINDS: Final = {
    "added": "New action",
    "closed": "Closed",
    "rated": "Rating changed",
    "moved": "Date moved",
    "overdue": "Newly past its date",
    "evidence": "New evidence",
    "reported": "Progress reported",
}
"""Each kind of change in words."""


def rated(rating: Rating | None) -> Cell:
    """A rating on its colour; nothing where the plan does not rate it."""
    return Rated(rating.label, rating.colour) if rating else None


def titles(records: Iterable[Named]) -> str:
    """Titles of records, one on each line."""
    return "\n".join(one.title for one in records)


def others(people: tuple[Holder, ...]) -> str:
    """Those who are named beside the first, one on each line."""
    return "\n".join(one.words for one in people[1:])


def actions_sheet(pack: Pack) -> Sheet:
    """Every action, with all that a board or a service asks of it. CSV is this table alone."""
    more = [scale for scale in pack.key if scale.axis != "delivery"]
    columns = (
        Column("Id", "id", 28),
        Column("Number", width=10),
        Column("Area", width=30),
        Column("Outcome", width=30),
        Column("Action", width=44),
        Column("Lead", width=26),
        Column("Other people", width=26),
        Column("Due", "date"),
        Column("Due in words", width=20),
        Column("First due", "date"),
        Column("Days moved", "number"),
        Column("Days past", "number"),
        Column("State", width=10),
        Column("Rating", "rating"),
        Column("Common term", width=14),
        Column("How the rating was come by", width=22),
        *(Column(scale.title, "rating") for scale in more),
        Column("Last update", "date"),
        Column("Progress", width=60),
        Column("Impact expected", width=44),
        Column("Difference made", width=44),
        Column("Reason", width=40),
        Column("What is done about it", width=40),
        Column("Evidence", width=44),
        Column("Findings answered", width=34),
        Column("Measures", width=34),
        Column("Guidance", width=26),
    )
    axes = [scale.axis for scale in more]
    return Sheet("Actions", columns, tuple(_action(one, axes) for one in pack.actions))


def _action(one: ActionRow, axes: list[str]) -> tuple[Cell, ...]:
    given = {rating.axis: rating for rating in one.ratings}
    return (
        one.id,
        one.number,
        one.area.words,
        one.outcome.words if len(one.groups) > 1 else "",
        one.title,
        one.people[0].title if one.people else "",
        others(one.people),
        one.due.day,
        one.due.words,
        one.due.first_day,
        one.due.moved_days,
        one.due.late_days or None,
        "Open" if one.is_open else "Closed",
        rated(one.rating),
        COMMON.get(one.common, ""),
        BASES[one.basis],
        *(rated(given.get(axis)) for axis in axes),
        one.updated,
        one.progress,
        one.impact,
        one.difference,
        one.reason,
        one.mitigation,
        "\n".join(piece.text for piece in one.evidence),
        titles(one.findings),
        titles(one.measures),
        titles(one.guidance),
    )


def updates_sheet(pack: Pack) -> Sheet:
    """All that was told, a row for each update."""
    columns = (
        Column("Action id", "id", 28),
        Column("Action", width=40),
        Column("On", "date"),
        Column("Rating", "rating"),
        Column("How the rating was come by", width=22),
        Column("Other ratings", width=22),
        Column("Progress", width=60),
        Column("Difference made", width=40),
        Column("Evidence", width=40),
        Column("New due date", "date"),
        Column("New due date in words", width=20),
        Column("Reason", width=36),
        Column("What is done about it", width=36),
        Column("Agreed by", width=24),
        Column("Published in", width=40),
    )
    rows = tuple(
        (
            action.id,
            action.title,
            one.on,
            rated(next((rating for rating in one.ratings if rating.axis == "delivery"), None)),
            BASES[one.basis],
            "\n".join(
                f"{rating.title}: {rating.label}" for rating in one.ratings if rating.axis != "delivery"
            ),
            one.note,
            one.difference,
            "\n".join(one.evidence),
            one.due,
            one.due_words,
            one.reason,
            one.mitigation,
            one.approved_by,
            one.source.words if one.source else "",
        )
        for action in pack.actions
        for one in action.updates
    )
    return Sheet("Updates", columns, rows)


def milestones_sheet(pack: Pack) -> Sheet:
    """The steps of actions."""
    columns = (
        Column("Action id", "id", 28),
        Column("Action", width=40),
        Column("Step", width=44),
        Column("Due", "date"),
        Column("Due in words", width=20),
        Column("Reached", "date"),
        Column("People", width=30),
    )
    rows = tuple(
        (
            action.id,
            action.title,
            step.title,
            step.due,
            step.due_words,
            step.reached,
            "\n".join(one.words for one in step.people),
        )
        for action in pack.actions
        for step in action.steps
    )
    return Sheet("Milestones", columns, rows)


def changes_sheet(pack: Pack) -> Sheet:
    """What changed, the figures last."""
    columns = (
        Column("Id", "id", 28),
        Column("Action or measure", width=44),
        Column("What changed", width=20),
        Column("On", "date"),
        Column("Before", width=24),
        Column("After", width=24),
        Column("Days", "number"),
        Column("Told", width=60),
        Column("Agreed by", width=24),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            one.id,
            one.title,
            KINDS[one.kind],
            one.on,
            rated(one.rating_before) or one.due_before,
            rated(one.rating_after) or one.due_after,
            one.days or None,
            one.text,
            one.approved_by,
        )
        for one in pack.changes.rows
    ]
    rows += [
        (one.measure.id, one.measure.title, "New figure", None, one.before, one.after, None, one.way, "")
        for one in pack.changes.figures
    ]
    return Sheet("Changes", columns, tuple(rows))


def exceptions_sheet(pack: Pack) -> Sheet:
    """What is late, at risk or past its date."""
    columns = (
        Column("Id", "id", 28),
        Column("Number", width=10),
        Column("Area", width=30),
        Column("Action", width=44),
        Column("Why it is here", width=20),
        Column("Lead", width=26),
        Column("Other people", width=26),
        Column("Due", "date"),
        Column("Due in words", width=20),
        Column("First due", "date"),
        Column("Days past", "number"),
        Column("Rating", "rating"),
        Column("Reason", width=44),
        Column("What is done about it", width=44),
    )
    return Sheet("Exceptions", columns, tuple(map(_exception, pack.exceptions)))


def _exception(one: ExceptionRow) -> tuple[Cell, ...]:
    return (
        one.id,
        one.number,
        one.area.words,
        one.title,
        "\n".join(WHY[name] for name in one.why),
        one.people[0].title if one.people else "",
        others(one.people),
        one.due.day,
        one.due.words,
        one.due.first_day,
        one.due.late_days or None,
        rated(one.rating),
        one.reason,
        one.mitigation,
    )
