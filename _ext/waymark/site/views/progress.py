"""How many actions stand where: a bar for each group and a table of the same numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, PlanFacts
from waymark.progress import tally
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

from .action_tables import count_of
from .scene import Options, Scene
from .selection import Chosen, choose

COMMON: Final = {
    "not-started": ("grey", "Not started"),
    "on-track": ("yellow", "On track"),
    "at-risk": ("amber", "At risk"),
    "late": ("red", "Late"),
    "complete": ("green", "Complete"),
    "sustained": ("blue", "Sustained"),
    "stopped": ("purple", "Stopped"),
}
"""Colour and words of each common term, for tables that hold more than one plan."""

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
    pairs = [(row, _term(scene, facts, terms)) for located, facts in chosen for row in _rows_of(by, facts)]
    rows = list(dict.fromkeys(row for row, _ in pairs))
    used = [term for term in terms if any(found == term.id for _, found in pairs)]
    counted = tally(pairs, rows, [term.id for term in used])
    names = {row: _name(scene, by, row) for row in rows}
    caption = options.get("caption") or f"Progress of {count_of(len(chosen))} by {by} and rating"
    bars = Bars(
        caption,
        tuple(
            (
                _words(names[one.row]),
                tuple(Segment(t.colour, t.label, n) for t, n in zip(used, one.counts, strict=True) if n),
            )
            for one in counted
        ),
    )
    table_rows = [Row((names[one.row], *_numbers((*one.counts, one.total)))) for one in counted]
    if len(counted) > 1 and by != "role":
        totals = [sum(one.counts[i] for one in counted) for i in range(len(used))]
        table_rows.append(Row(((Text("All"),), *_numbers((*totals, sum(totals)))), total=True))
    columns = (
        Column(by.capitalize()),
        *(Column(t.label, number=True) for t in used),
        Column("All", number=True),
    )
    return (bars, Table(caption, columns, tuple(table_rows)))


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
    return [_Term(name, colour, label) for name, (colour, label) in COMMON.items()] + [not_rated]


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
    closed = sum(1 for _, facts in chosen if scene.common(facts) in {"complete", "sustained"})
    words = f"As at {scene.day(scene.as_of.isoformat())}: {count_of(len(chosen))}, {closed} complete."
    return (Words((Text(words),), "as-at"),)
