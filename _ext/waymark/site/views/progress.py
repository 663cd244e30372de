"""How many actions stand where: a bar for each group and a table of the same numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, PlanFacts
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
from .scene import Options, Scene
from .selection import Chosen, choose

COMMON: Final = {
    "not-started": "Not started",
    "on-track": "On track",
    "at-risk": "At risk",
    "late": "Late",
    "complete": "Complete",
    "sustained": "Sustained",
    "stopped": "Stopped",
}
"""Words of each common term, for tables that hold more than one plan."""

BY: Final = ("area", "outcome", "role", "plan")
"""What a progress table can count by."""


class _Term(NamedTuple):
    id: str
    colour: str
    label: str


def progress(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Counts by area (or outcome, role or plan) and rating, as bars and as a table."""
    chosen = choose(scene, options)
    if not chosen:
        return (Words((Text("No action meets these conditions."),), "empty"),)
    by = options.get("by") or "area"
    terms = _terms(scene, chosen)
    pairs = [(row, _term(scene, facts, terms)) for _, facts in chosen for row in _rows_of(by, facts)]
    rows = list(dict.fromkeys(row for row, _ in pairs))
    used = [term for term in terms if any(found == term.id for _, found in pairs)]
    counted = [(_name(scene, by, one.row), one) for one in tally(pairs, rows, [term.id for term in used])]
    label = _row_label(scene, by, chosen)
    caption = options.get("caption") or f"Progress of {count_of(len(chosen))} by {label.lower()} and rating"
    columns = (Column(label), *(Column(term.label, number=True) for term in used), Column("All", number=True))
    # An action with two owners counts for both, so the rows of roles do not add up.
    added_up = _rows(counted, with_total=len(counted) > 1 and by != "role")
    return (_bars(caption, counted, used), Table(caption, columns, added_up))


def _bars(title: str, counted: list[tuple[Line, Tally]], used: list[_Term]) -> Bars:
    rows = (
        (
            _words(name),
            tuple(Segment(t.colour, t.label, n) for t, n in zip(used, one.counts, strict=True) if n),
        )
        for name, one in counted
    )
    return Bars(title, tuple(rows), tuple((term.colour, term.label) for term in used))


def _rows(counted: list[tuple[Line, Tally]], *, with_total: bool) -> tuple[Row, ...]:
    rows = [Row((name, *_numbers((*one.counts, one.total)))) for name, one in counted]
    if with_total:
        totals = [sum(column) for column in zip(*(one.counts for _, one in counted), strict=True)]
        rows.append(Row(((Text("All"),), *_numbers((*totals, sum(totals)))), total=True))
    return tuple(rows)


def _row_label(scene: Scene, by: str, chosen: list[Chosen]) -> str:
    """What the rows are: the plan's own word where they are groups of one plan."""
    plans = {facts.plan for _, facts in chosen}
    return scene.level(plans, LEVELS[by], by) if by in LEVELS else by.capitalize()


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


def _name(scene: Scene, by: str, row: str) -> Line:
    if by == "role":
        return scene.role(row, short=True) if row else (Text("No owner named"),)
    kind = "plan" if by == "plan" else "group"
    piece: Piece = scene.link(kind, row)
    located = scene.inventory.get(kind, row)
    number = getattr(located.entry.facts, "number", "") if located else ""
    if number and isinstance(piece, Link):
        return (piece._replace(text=f"{number}. {piece.text}"),)
    return (piece,)


def _terms(scene: Scene, chosen: list[Chosen]) -> list[_Term]:
    """The own terms of the one plan, or common terms where there are several; then "not rated"."""
    plans = {facts.plan for _, facts in chosen}
    not_rated = _Term("", "white", "Not rated")
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
    words = f"As at {scene.day(scene.as_of.isoformat())}: {count_of(len(chosen))}, {closed} complete."
    return (Words((Text(words),), "as-at"),)
