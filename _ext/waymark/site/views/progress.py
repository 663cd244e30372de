"""How many actions stand where: a bar for each group and a table of the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, PlanFacts
from waymark.labels import COMMON
from waymark.model.plan import COLOURS
from waymark.progress import COMPLETE, Tally, tally
from waymark.site.blocks import (
    Badge,
    Bars,
    Block,
    Column,
    Key,
    Line,
    Link,
    Piece,
    Row,
    Segment,
    Table,
    Text,
    Words,
)

from .action_tables import LEVELS, count_of
from .coming import DAYS
from .scene import Options, Scene
from .selection import Chosen, choose

BY: Final = ("area", "outcome", "role", "plan")
"""What a progress table can count by."""


class _Term(NamedTuple):
    id: str
    colour: str
    label: str


DUE: Final = (
    _Term("past", "red", "Past its date"),
    _Term("review", "amber", "Review day passed"),
    _Term("soon", "yellow", f"Due within {DAYS} days"),
    _Term("later", "blue", "Due later"),
    _Term("other", "purple", "Not by a date"),
    _Term("none", "grey", "No date set"),
)
"""How actions that nobody rates are counted: by their due date, an event or a rhythm being no date."""

_NO_RATINGS: Final = "No ratings are given, so the actions are counted by their due dates."
_INDENT: Final = "\N{EN DASH}\N{NO-BREAK SPACE}"


def progress(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Counts by area (or outcome, role or plan) and rating, as bars and as a table."""
    chosen = choose(scene, options)
    if not chosen:
        return (Words((Text("No action meets these conditions."),), "empty"),)
    by, caption = options.get("by") or "area", options.get("caption") or ""
    if by == "inner":
        inner = _Rows(by, _inner_rows(chosen, options["group"]), options["group"])
        return _counted(scene, chosen, inner, caption)
    return progress_of(scene, chosen, by, caption)


def progress_of(scene: Scene, chosen: list[Chosen], by: str, caption: str = "") -> tuple[Block, ...]:
    """The actions ``chosen`` counted by area, outcome, role or plan, and by rating."""
    return _counted(scene, chosen, _Rows(by, [_rows_of(by, facts) for _, facts in chosen]), caption)


class _Rows(NamedTuple):
    """In which rows each of the actions counts."""

    by: str
    of: list[tuple[str, ...]]
    """For each action its rows, those of larger groups first."""
    within: str = ""
    """The group whose inner groups are the rows; empty where it is not one group's."""

    def depth(self, row: str) -> int:
        """In how many other rows a row is contained."""
        return next(rows.index(row) for rows in self.of if row in rows)


def _counted(scene: Scene, chosen: list[Chosen], by: _Rows, caption: str) -> tuple[Block, ...]:
    rated = any(scene.rates(facts.plan) for _, facts in chosen)
    terms = _terms(scene, chosen) if rated else list(DUE)
    found = [_term(scene, facts, terms) if rated else _due(scene, facts) for _, facts in chosen]
    pairs = [(row, term) for rows, term in zip(by.of, found, strict=True) for row in rows]
    rows = list(dict.fromkeys(row for row, _ in pairs))
    used = [term for term in terms if term.id in found]
    ids = [term.id for term in used]
    counted = [(_name(scene, by, one.row), one) for one in tally(pairs, rows, ids)]
    label = _row_label(scene, by, chosen)
    what = _rating_words(scene, chosen) if rated else "due date"
    progress_of_all = f"Progress of {count_of(len(chosen))}" if rated else count_of(len(chosen))
    caption = caption or f"{progress_of_all} by {label.lower()} and {what}"
    columns = (Column(label), *(Column(term.label, number=True) for term in used), Column("All", number=True))
    # An action with two owners counts for both, so the rows of roles do not add up.
    total = tally([("", term) for term in found], [""], ids) if len(counted) > 1 and by.by != "role" else []
    blocks = (_bars(caption, counted, used), Table(caption, columns, _rows(counted, total)))
    return blocks if rated else (Words((Text(_NO_RATINGS),), "empty"), *blocks)


def _bars(title: str, counted: list[tuple[Line, Tally]], used: list[_Term]) -> Bars:
    rows = (
        (
            _words(name),
            tuple(Segment(t.colour, t.label, n) for t, n in zip(used, one.counts, strict=True) if n),
        )
        for name, one in counted
    )
    return Bars(title, tuple(rows), tuple((term.colour, term.label) for term in used))


def _rows(counted: list[tuple[Line, Tally]], total: Sequence[Tally]) -> tuple[Row, ...]:
    rows = [Row((name, *_numbers((*one.counts, one.total)))) for name, one in counted]
    rows += [Row(((Text("All"),), *_numbers((*one.counts, one.total))), total=True) for one in total]
    return tuple(rows)


def _row_label(scene: Scene, by: _Rows, chosen: list[Chosen]) -> str:
    """What the rows are: the plan's own word where they are groups of one plan and one level."""
    plans = {facts.plan for _, facts in chosen}
    if by.by == "inner":
        lowest = all(rows == (facts.groups[-1],) for rows, (_, facts) in zip(by.of, chosen, strict=True))
        levels = {len(facts.groups) for _, facts in chosen}
        return scene.level(plans, levels.pop() - 1, "group") if lowest and len(levels) == 1 else "Group"
    return scene.level(plans, LEVELS[by.by], by.by) if by.by in LEVELS else by.by.capitalize()


def _rating_words(scene: Scene, chosen: list[Chosen]) -> str:
    """What is counted: the rating, by the name of what is rated where a plan rates more than one thing."""
    plans = {facts.plan for _, facts in chosen}
    name = scene.axis(plans.pop(), "delivery") if len(plans) == 1 else ""
    return f"rating ({name})" if name else "rating"


def _inner_rows(chosen: list[Chosen], group: str) -> list[tuple[str, ...]]:
    """The groups within ``group`` that each action counts for; ``group`` itself where it stands in none.

    A group that holds the same actions as the one above it has no row of its own.
    """
    below = (facts.groups[facts.groups.index(group) + 1 :] for _, facts in chosen)
    inner = [tuple(dict.fromkeys(row for row in rows if row != group)) or (group,) for rows in below]
    members = {
        row: frozenset(number for number, rows in enumerate(inner) if row in rows)
        for rows in inner
        for row in rows
    }
    known: set[frozenset[int]] = set()
    kept = set()
    for row, numbers in members.items():
        if numbers not in known:
            kept.add(row)
        known.add(numbers)
    return [tuple(row for row in rows if row in kept) for rows in inner]


def _numbers(counts: Iterable[int]) -> tuple[Line, ...]:
    return tuple((Text(str(count)),) for count in counts)


def _words(line: Line) -> str:
    return "".join(getattr(piece, "text", getattr(piece, "label", "")) for piece in line)


def _rows_of(by: str, facts: ActionFacts) -> tuple[str, ...]:
    match by:
        case "outcome":
            return (facts.groups[-1],)
        case "role":
            return tuple(dict.fromkeys(role for role, _ in facts.people)) or ("",)
        case "plan":
            return (facts.plan,)
        case _:
            return (facts.groups[0],)


def _name(scene: Scene, rows: _Rows, row: str) -> Line:
    if rows.by == "role":
        return scene.role(row, short=True) if row else (Text("No owner named"),)
    kind = "plan" if rows.by == "plan" else "group"
    piece: Piece = scene.link(kind, row)
    located = scene.inventory.get(kind, row)
    number = getattr(located.entry.facts, "number", "") if located else ""
    if number and isinstance(piece, Link):
        piece = piece._replace(text=f"{number}. {piece.text}")
    if rows.by != "inner":
        return (piece,)
    if row == rows.within:
        return (Text("Directly in "), piece)
    return (Text(_INDENT * rows.depth(row)), piece) if rows.depth(row) else (piece,)


def _terms(scene: Scene, chosen: list[Chosen]) -> list[_Term]:
    """The own terms of the one plan, or common terms where there are several; then "not rated"."""
    plans = {facts.plan for _, facts in chosen}
    not_rated = _Term("", "none", "Not rated")
    if len(plans) == 1:
        located = scene.inventory.get("plan", plans.pop())
        if located and isinstance(located.entry.facts, PlanFacts):
            schemes = [scheme for scheme in located.entry.facts.schemes if scheme.axis == "delivery"]
            return [_Term(t.id, t.colour, t.label) for scheme in schemes for t in scheme.terms] + [not_rated]
    return [_Term(name, COLOURS[name], label) for name, label in COMMON.items()] + [not_rated]


def _term(scene: Scene, facts: ActionFacts, terms: list[_Term]) -> str:
    known = {term.id for term in terms}
    for term in (facts.delivery, scene.common(facts)):
        if term in known:
            return term
    return ""


def _due(scene: Scene, facts: ActionFacts) -> str:
    """When an action that nobody rates is due."""
    if not facts.due:
        return "none"
    if not facts.due_end:
        return "other"
    if facts.due_end < scene.as_of.isoformat():
        return "review" if facts.due_kind == "review" else "past"
    return "soon" if facts.due_end <= (scene.as_of + timedelta(days=DAYS)).isoformat() else "later"


def rating_key(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What each rating of a plan means, in the plan's own words."""
    located = scene.inventory.get("plan", options["plan"])
    if located is None or not isinstance(located.entry.facts, PlanFacts):
        return ()
    found: list[Block] = []
    schemes = located.entry.facts.schemes
    for scheme in schemes:
        if len(schemes) > 1:
            found.append(Words((Text(scheme.title, "strong"),)))
        found.append(Key(tuple((Badge(t.colour, t.label), t.means) for t in scheme.terms)))
        if scheme.note:
            found.append(Words(scene.line(scheme.note), "source"))
    return tuple(found) or (Words((Text("This plan gives no ratings."),), "empty"),)


def as_at(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The day the page speaks for, with how many actions it is about."""
    chosen = choose(scene, options)
    closed = sum(1 for _, facts in chosen if scene.common(facts) in COMPLETE)
    rated = not chosen or any(scene.rates(facts.plan) for _, facts in chosen)
    complete = f", {closed} complete" if rated else ""
    words = f"As at {scene.day(scene.as_of.isoformat())}: {count_of(len(chosen))}{complete}."
    return (Words((Text(words),), "as-at"),)
