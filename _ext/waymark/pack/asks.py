"""The part of a pack that says what a board is asked to do. Only what follows from the record is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waymark.progress import COMPLETE

from .actions import ActionRow
from .changes import Changes
from .coverage import CoveragePart
from .doubts import DoubtRow
from .exceptions import ExceptionRow
from .measures import MeasureRow
from .summary import Summary
from .wording import count_of, day_words, in_words, listed


class Ask(NamedTuple):
    """One thing a board is asked."""

    code: str
    """``note-progress``, ``decide-exceptions``, ``agree-dates`` and so on; the same in every pack."""
    words: str
    """After ``The board is asked to``, without a stop."""
    part: str
    """The part of the pack that it rests on."""


class Grounds(NamedTuple):
    """The parts that asks are made from."""

    actions: tuple[ActionRow, ...]
    summary: Summary
    changes: Changes
    exceptions: tuple[ExceptionRow, ...]
    measures: tuple[MeasureRow, ...]
    coverage: CoveragePart
    doubts: tuple[DoubtRow, ...]


def asks_of(grounds: Grounds) -> tuple[Ask, ...]:
    """What the board is asked, what weighs most first."""
    return (
        *_note(grounds),
        *_exceptions(grounds),
        *_dates(grounds),
        *_evidence(grounds),
        *_figures(grounds),
        *_owners(grounds),
        *_findings(grounds),
        *_doubts(grounds),
    )


def the(number: int, noun: str = "action") -> str:
    """Things that were counted: ``the action``, ``the 13 actions``."""
    return f"the {noun}" if number == 1 else f"the {count_of(number, noun)}"


def _note(grounds: Grounds) -> Iterator[Ask]:
    if not grounds.actions:
        yield Ask("note-progress", "note that the plan has no actions yet", "summary")
        return
    changes, since = grounds.changes, day_words(grounds.changes.since)
    changed = bool(changes.rows or changes.figures)
    if changes.plan_is_new:
        then = (
            ", where it stands and what has changed since then" if changes.rows else ", and where it stands"
        )
        words = f"note the plan, which was published on {since}{then}"
    else:
        told = "what has changed" if changed else "that nothing has been told of it"
        words = f"note where the plan stands, and {told} since {since}"
    yield Ask("note-progress", words, "changes" if changed else "progress")


def _exceptions(grounds: Grounds) -> Iterator[Ask]:
    found = grounds.exceptions
    if not found:
        return
    are, their = ("is", "its") if len(found) == 1 else ("are", "their")
    words = f"consider {the(len(found))} that {are} late, at risk or past {their} date"
    bare = sum(1 for one in found if not one.reason and not one.mitigation)
    steps = [] if bare == len(found) else ["decide whether what is done is enough"]
    if bare:
        which = (
            ""
            if bare == len(found)
            else f" of the {in_words(bare)} that give{'s' if bare == 1 else ''} neither"
        )
        steps.append(f"ask for the reason and the mitigation{which}")
    words = f"{words}, {', and '.join(steps)}" if len(steps) > 1 else f"{words}, and {steps[0]}"
    yield Ask("decide-exceptions", words, "exceptions")


def _dates(grounds: Grounds) -> Iterator[Ask]:
    number = sum(1 for one in grounds.changes.rows if one.kind == "moved" and not one.approved_by)
    if number:
        verb = "names" if number == 1 else "name"
        words = f"agree or challenge {the(number, 'due date')} that moved and {verb} nobody who agreed to it"
        yield Ask("agree-dates", words, "changes")


def _evidence(grounds: Grounds) -> Iterator[Ask]:
    number = sum(1 for one in grounds.actions if one.common in COMPLETE and not one.evidence)
    if number:
        yield Ask(
            "ask-evidence", f"ask for evidence of {the(number)} rated as complete without any", "doubts"
        )


def _figures(grounds: Grounds) -> Iterator[Ask]:
    number = sum(1 for one in grounds.measures if one.meets is False)
    if number:
        which = (
            "whose newest figure misses its target"
            if number == 1
            else "whose newest figures miss their targets"
        )
        yield Ask("consider-measures", f"consider {the(number, 'measure')} {which}", "measures")


def _owners(grounds: Grounds) -> Iterator[Ask]:
    still = [one for one in grounds.actions if one.is_open]
    nobody = sum(1 for one in still if not one.people)
    undated = sum(1 for one in still if not one.due.words)
    pieces = [f"an owner for {the(nobody, 'open action')} without one"] if nobody else []
    pieces += [f"a due date for {the(undated, 'open action')} without one"] if undated else []
    if pieces:
        yield Ask("ask-owners", f"ask for {listed(pieces)}", "actions")


def _findings(grounds: Grounds) -> Iterator[Ask]:
    number = len(grounds.coverage.holes.unanswered)
    if number:
        words = f"ask what is done about {the(number, 'finding')} that no action answers"
        yield Ask("ask-findings", words, "coverage")


def _doubts(grounds: Grounds) -> Iterator[Ask]:
    number = len(grounds.doubts)
    if number:
        what = f"{the(number, 'place')} where the record contradicts itself or is silent"
        yield Ask("note-doubts", f"note {what}, and ask its owners to put this right", "doubts")
