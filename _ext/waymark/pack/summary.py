"""The part of a pack that says in a few words where the plan stands and which way it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, NamedTuple

from waymark.entries import ActionFacts
from waymark.labels import sentence
from waymark.progress import COMPLETE
from waymark.standing import ENDED, common_term, is_overdue, joined_on, standing

from .actions import ActionRow
from .changes import Changes
from .measures import MeasureRow
from .scope import Scope
from .wording import count_of, day_words, in_words, listed

Direction = Literal["forward", "back", "both", "none", ""]

_DIRECTIONS: Final = {
    "forward": "the plan has moved forward",
    "back": "the plan has fallen further behind",
    "both": "the plan has moved forward in some actions and fallen behind in others",
    "none": "the plan stands where it stood",
}


class Count(NamedTuple):
    """One number, then and now."""

    code: str
    """``actions``, ``complete``, ``late``, ``past-date``, ``unrated``, ``undated`` or ``moved``."""
    label: str
    before: int | None
    """On the day from which changes are told; None where nothing is known of that day."""
    now: int


class Summary(NamedTuple):
    """Where the plan stands."""

    counts: tuple[Count, ...]
    direction: Direction
    """``forward``, ``back``, ``both`` or ``none``; empty where there is nothing to compare with."""
    sentences: tuple[str, ...]
    """The same in words."""

    def now(self, code: str) -> int:
        """The number called ``code`` on the day of the pack; 0 where it is not counted."""
        return next((one.now for one in self.counts if one.code == code), 0)


def summary_of(
    scope: Scope, actions: tuple[ActionRow, ...], changes: Changes, measures: tuple[MeasureRow, ...]
) -> Summary:
    """The numbers of the plan then and now, and what they say."""
    now, before = _numbers(scope, scope.as_of), _before(scope, changes)
    counts = tuple(
        Count(code, label, before.get(code), now[code])
        for code, label in _LABELS.items()
        if _is_told(scope, code, now[code] or before.get(code, 0))
    )
    told = Summary(counts, _direction(now, before), ())
    sentences = (
        *_stands(scope, actions, told),
        *_moved(
            scope, told, changes, first_ratings=scope.rates and bool(before) and "complete" not in before
        ),
        *_lateness(scope, actions, told),
        *_figures(measures),
    )
    return told._replace(sentences=tuple(sentences))


def _before(scope: Scope, changes: Changes) -> dict[str, int]:
    """The numbers on the day from which changes are told; those of ratings only where some were known."""
    if changes.since >= scope.as_of:
        return {}
    found = _numbers(scope, changes.since)
    if not found["actions"]:
        return {}
    rated = found["unrated"] < found["actions"]
    return {code: number for code, number in found.items() if rated or code not in _RATED}


_LABELS: Final = {
    "actions": "Actions in the plan",
    "complete": "Complete",
    "late": "Rated late or at risk",
    "past-date": "Past their date and not done",
    "unrated": "Not rated",
    "undated": "Without a due date",
    "moved": "With a date that has moved",
}


_RATED: Final = frozenset({"complete", "late", "unrated"})


def _is_told(scope: Scope, code: str, number: int) -> bool:
    if code in _RATED and not scope.rates:
        return False
    return bool(number) or code in {"actions", "complete", "late", "past-date"}


def _numbers(scope: Scope, day: date) -> dict[str, int]:
    """The counts of :class:`Summary` on ``day``."""
    facts = [one for _, one in scope.chosen if joined_on(scope.inventory, one) <= day.isoformat()]
    common = [
        common_term(scope.inventory, scope.plan_id, standing(one, day).delivery) if one.moments else ""
        for one in facts
    ]
    return {
        "actions": len(facts),
        "complete": sum(1 for term in common if term in COMPLETE),
        "late": sum(1 for term in common if term in {"late", "at-risk"}),
        "past-date": sum(1 for one in facts if is_overdue(scope.inventory, one, day)),
        "unrated": sum(1 for term in common if not term),
        "undated": sum(1 for one in facts if not standing(one, day).due),
        "moved": sum(1 for one in facts if _has_moved(one, day)),
    }


def _has_moved(facts: ActionFacts, day: date) -> bool:
    return any(moment.due and moment.on <= day.isoformat() for moment in facts.moments)


def _direction(now: dict[str, int], before: dict[str, int]) -> Direction:
    """Which way the plan went; a first rating is no way it went."""
    if not before or not now["actions"]:
        return ""
    steps = {code: now[code] - before[code] for code in ("complete", "late", "past-date") if code in before}
    back = steps.get("complete", 0) < 0 or steps.get("late", 0) > 0 or steps["past-date"] > 0
    forward = steps.get("complete", 0) > 0 or (not back and any(steps.values()))
    if back:
        return "both" if forward else "back"
    return "forward" if forward else "none"


def _stands(scope: Scope, actions: tuple[ActionRow, ...], told: Summary) -> Iterator[str]:
    number = told.now("actions")
    if not number:
        yield "The plan has no actions yet."
        return
    areas = len({action.area.id for action in actions})
    level = actions[0].area.level
    parts = f"in {count_of(areas, level, _plural(level))}" if areas > 1 else ""
    holds = f"The plan has {count_of(number)} {parts}".strip()
    complete, still = told.now("complete"), sum(1 for action in actions if action.is_open)
    if scope.plan.status in ENDED:
        state = "closed" if scope.plan.status == "closed" else "replaced by another plan"
        yield f"{holds}. It has been {state}, so nothing in it is due any more."
        if scope.rates:
            many = f"{sentence(in_words(complete))} of them" if complete else "None of them"
            yield f"{many} {'were' if complete > 1 else 'was'} rated as complete when it ended."
    elif not scope.rates:
        yield f"{holds}. It gives no ratings, so its actions are counted by their due dates."
    else:
        stopped = number - complete - still
        rest = [f"{in_words(complete) if complete else 'none'} {_be(complete)} complete"]
        rest += [f"{in_words(stopped)} {'was' if stopped == 1 else 'were'} stopped"] if stopped else []
        rest += [f"{in_words(still)} {_be(still)} still to be done"] if still else []
        yield f"{holds}: {listed(rest)}."


def _plural(level: str) -> str:
    """What several groups are called: ``areas for improvement``, ``parts of the plan``, ``priorities``."""
    noun, *rest = level.partition(" ")
    several = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
    return "".join((several, *rest)) if not rest[1] or rest[1].split()[0] in {"of", "for"} else f"{level}s"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"


def _moved(scope: Scope, told: Summary, changes: Changes, *, first_ratings: bool) -> Iterator[str]:
    """Which way the plan went since the day looked back to."""
    ended = scope.plan.status in ENDED
    if not told.direction or (ended and told.direction == "none"):
        return
    since = f"Since {day_words(changes.since)}"
    pieces = []
    for one in told.counts:
        if one.code in _MOVES and one.before is not None and one.now != one.before:
            step = one.now - one.before
            more = "more" if step > 0 else "fewer"
            words = f"{in_words(abs(step))} {more} {_be(abs(step))} {_MOVES[one.code]}"
            pieces.append(f"{words} ({one.now} now, {one.before} then)")
    if pieces:
        yield f"{since} {_DIRECTIONS[told.direction]}: {listed(pieces)}."
    elif not first_ratings:
        yield f"{since} {_DIRECTIONS[told.direction]}: no count has changed."
    if first_ratings and told.now("unrated") < told.now("actions"):
        yield f"Nothing was rated on {day_words(changes.since)}, so ratings cannot be compared with that day."


_MOVES: Final = {"complete": "complete", "late": "rated late or at risk", "past-date": "past the date"}


def _lateness(scope: Scope, actions: tuple[ActionRow, ...], told: Summary) -> Iterator[str]:
    if scope.plan.status in ENDED or not actions:
        return
    past, rated = told.now("past-date"), told.now("late")
    pieces = [f"{count_of(past, 'open action')} {_be(past)} past {_their(past)} date"] if past else []
    pieces += (
        [f"{in_words(rated) if past else count_of(rated)} {_be(rated)} rated late or at risk"]
        if rated
        else []
    )
    if pieces:
        yield f"{sentence(listed(pieces))}."
    elif scope.rates:
        yield "No action is rated late or at risk, and none is past its date."
    else:
        yield "No action is past its date."
    undated = sum(1 for action in actions if action.is_open and not action.due.words)
    if undated:
        has, it = ("has", "it is") if undated == 1 else ("have", "they are")
        number = sentence(count_of(undated, "open action"))
        yield f"{number} {has} no due date, so nothing tells whether {it} late."


def _their(number: int) -> str:
    return "its" if number == 1 else "their"


def _figures(measures: tuple[MeasureRow, ...]) -> Iterator[str]:
    judged = [one for one in measures if one.meets is not None]
    met = sum(1 for one in judged if one.meets)
    if len(judged) == 1:
        does = "meets" if met else "misses"
        yield f"One measure can be held against a target, and its newest figure {does} it."
    elif judged:
        told = {0: "none meets it", len(judged): f"all {in_words(met)} meet it"}
        words = told.get(met, f"{in_words(met)} {'meets' if met == 1 else 'meet'} it")
        number = in_words(len(judged))
        yield f"Of the {number} measures whose newest figure can be held against a target, {words}."
