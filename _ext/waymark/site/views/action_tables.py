"""Tables of actions: all that a filter chooses, those that need attention, and the gaps in the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Located
from waymark.labels import COMMON, sentence
from waymark.site.blocks import Block, Column, Day, Fold, Line, Mark, Piece, Row, Table, Text, Words

from .action import READ_FROM_NOTE
from .scene import Options, Scene, joined, link_to
from .selection import COMMON_ORDER, Chosen, choose


class ColumnMaker(NamedTuple):
    """A column that a table of actions can have."""

    label: str
    cell: Callable[[Scene, Located, ActionFacts], Line]


def _plan(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return (scene.link("plan", facts.plan),)


def _area(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return (scene.link("group", facts.groups[0]),)


def _outcome(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return (scene.link("group", facts.groups[-1]),)


def _action(_scene: Scene, located: Located, _facts: ActionFacts) -> Line:
    return (link_to(located),)


def _responsible(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    if not facts.people:
        return (Mark("gap", "No owner named"),)
    return joined(scene.role(role, part, short=True) for role, part in facts.people)


def _due(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    if not facts.due:
        return (Mark("gap", "No date set"),)
    line: Line = (due_piece(scene, facts),)
    if facts.first_due:
        line = (*line, Text(f" (first {facts.first_due})"))
    if scene.overdue(facts.plan, facts.delivery, facts.overdue):
        line = (*line, Text(" "), Mark("overdue", "Overdue"))
    return line


def due_piece(scene: Scene, facts: ActionFacts) -> Piece:
    """A due date in force, marked for the reader's own day where something is still open."""
    if facts.due_kind not in {"by", "review"} or not facts.due_end:
        return Text(sentence(facts.due))
    still_open = scene.overdue(facts.plan, facts.delivery, 1) > 0
    due = still_open and facts.due_kind == "by" and not facts.overdue
    return Day(facts.due_end, sentence(facts.due), due=due)


def _progress(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return scene.line(facts.note, facts.plan) or (Mark("gap", "No progress reported"),)


def _impact(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return scene.line(facts.difference or facts.impact, facts.plan)


def _rating(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    if not scene.rates(facts.plan):
        return (Mark("basis", "This plan gives no ratings"),)
    badge = scene.rating(facts.plan, "delivery", facts.delivery)
    return (badge, Text(" "), READ_FROM_NOTE) if facts.read_from_note and facts.delivery else (badge,)


def _rating_among_others(scene: Scene, located: Located, facts: ActionFacts) -> Line:
    """The plan's own rating with what it means in the terms of all plans, where its words are others."""
    line = _rating(scene, located, facts)
    common = COMMON.get(scene.common(facts), "")
    own = scene.term(facts.plan, "delivery", facts.delivery)
    if not common or own is None or own.label.lower() == common.lower():
        return line
    return (*line, Text(" "), Mark("basis", common))


def _updated(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return (Day(facts.updated, scene.day(facts.updated)),) if facts.updated else (Mark("gap", "Never"),)


def _reason(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return scene.line(facts.reason, facts.plan) or (Mark("gap", "No reason given"),)


def _mitigation(scene: Scene, _located: Located, facts: ActionFacts) -> Line:
    return scene.line(facts.mitigation, facts.plan) or (Mark("gap", "None given"),)


COLUMNS: Final = {
    "plan": ColumnMaker("Plan", _plan),
    "area": ColumnMaker("Area", _area),
    "outcome": ColumnMaker("Outcome", _outcome),
    "action": ColumnMaker("Action", _action),
    "responsible": ColumnMaker("Responsible", _responsible),
    "due": ColumnMaker("Due", _due),
    "progress": ColumnMaker("Progress", _progress),
    "impact": ColumnMaker("Impact", _impact),
    "rating": ColumnMaker("Rating", _rating),
    "updated": ColumnMaker("Last update", _updated),
    "reason": ColumnMaker("Reason", _reason),
    "mitigation": ColumnMaker("Mitigation", _mitigation),
}
"""The columns a table of actions can have, by the word one writes for them."""

LEVELS: Final = {"area": 0, "outcome": -1}
"""Which level of a plan the words for groups mean: the highest and the lowest."""

DEFAULT_COLUMNS: Final = ("action", "responsible", "due", "rating")
COMMITTEE_COLUMNS: Final = ("outcome", "action", "responsible", "due", "progress", "impact", "rating")

LARGE: Final = 12
"""A table with more rows can be put in another order and searched, where scripts run."""
_CHOOSES: Final = {"plan", "area", "outcome", "responsible", "rating"}
_SORTS: Final = {*_CHOOSES, "action", "due", "updated"}
_KEYS: Final[dict[str, Callable[[Scene, ActionFacts], str]]] = {
    "due": lambda _, facts: facts.due_end or "no date",  # sorts after all dates
    "rating": lambda scene, facts: _rating_key(scene.common(facts)),
}


def _rating_key(common: str) -> str:
    """What ratings are sorted by: those that need attention first, those that nobody gave last."""
    return str(COMMON_ORDER.index(common) if common in COMMON_ORDER else len(COMMON_ORDER))


def table_of(scene: Scene, chosen: list[Chosen], columns: tuple[str, ...], caption: str) -> Table:
    """A table of the actions ``chosen`` with these ``columns``."""
    plans = {facts.plan for _, facts in chosen}
    if not any(scene.rates(plan) for plan in plans):
        columns = tuple(name for name in columns if name != "rating") or columns
    makers = [_maker(name, plans) for name in columns]
    large = len(chosen) > LARGE
    rows = tuple(
        Row(
            tuple(maker.cell(scene, *one) for maker in makers),
            keys=_keys(scene, one[1], columns) if large else (),
        )
        for one in chosen
    )
    heading = columns.index("action") if "action" in columns else 0
    labels = [_label(scene, name, maker, plans) for name, maker in zip(columns, makers, strict=True)]
    heads = tuple(
        Column(label, sorts=large and name in _SORTS, chooses=large and name in _CHOOSES)
        for name, label in zip(columns, labels, strict=True)
    )
    return Table(caption, heads, rows, heading)


def _keys(scene: Scene, facts: ActionFacts, columns: tuple[str, ...]) -> tuple[str, ...]:
    """What the cells of a row are sorted by."""
    return tuple(_KEYS[name](scene, facts) if name in _KEYS else "" for name in columns)


def _maker(name: str, plans: set[str]) -> ColumnMaker:
    """What makes a column; where several plans rate in words of their own, a rating is told in both."""
    if name == "rating" and len(plans) > 1:
        return ColumnMaker("Rating", _rating_among_others)
    return COLUMNS[name]


def _label(scene: Scene, name: str, maker: ColumnMaker, plans: set[str]) -> str:
    """The head of a column: the plan's own word where it is a level of the plan."""
    return scene.level(plans, LEVELS[name], maker.label) if name in LEVELS else maker.label


def count_of(number: int, noun: str = "action") -> str:
    """A number with its noun: ``1 action``, ``12 actions``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def actions_table(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The actions that the options choose, as a table; a sentence where there are none."""
    chosen = choose(scene, options)
    if not chosen:
        return (Words((Text("No action meets these conditions."),), "empty"),)
    caption = options.get("caption") or count_of(len(chosen))
    table = table_of(scene, chosen, tuple(options.get("columns") or DEFAULT_COLUMNS), caption)
    return (Fold(options["fold"], (table,), "whole"),) if options.get("fold") else (table,)


_ATTENTION: Final = ("action", "responsible", "due", "reason", "mitigation", "rating")


def exceptions(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What is late, at risk or past its date, with the reason and what is done about it."""
    wanted = {**options, "sort": "rating", "state": "open", "limit": None}
    chosen = [one for one in choose(scene, wanted) if _excepted(scene, one)]
    if not chosen:
        return (Words((Text("No action is rated late or at risk, and none is past its date."),), "empty"),)
    several = len({facts.plan for _, facts in chosen}) > 1
    columns = ("plan" if several else "area", *_ATTENTION)
    first = chosen[: options.get("limit") or None]
    caption = f"{count_of(len(chosen))} late, at risk or past the date"
    if len(first) < len(chosen):
        caption += f"; the first {len(first)}"
    return (table_of(scene, first, columns, caption),)


def _excepted(scene: Scene, chosen: Chosen) -> bool:
    facts = chosen[1]
    return (
        scene.common(facts) in {"late", "at-risk"}
        or scene.overdue(facts.plan, facts.delivery, facts.overdue) > 0
    )


_GAPS: Final[tuple[tuple[str, Callable[[Scene, ActionFacts], bool]], ...]] = (
    ("no owner named", lambda _, facts: not facts.people),
    ("no due date", lambda _, facts: not facts.due),
    ("no expected impact", lambda _, facts: not facts.impact),
    ("no progress reported", lambda _, facts: not facts.note),
    ("no rating", lambda scene, facts: not facts.delivery and scene.rates(facts.plan)),
)


def gaps(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What the record does not say: a gap is allowed, and shown."""
    chosen = choose(scene, options)
    rows = []
    for label, missing in _GAPS:
        found = [located for located, facts in chosen if missing(scene, facts)]
        if found:
            links = joined((link_to(located),) for located in found)
            rows.append(Row(((Text(label.capitalize()),), (Text(str(len(found))),), links)))
    if not rows:
        return (Words((Text("The record of every action is complete."),), "empty"),)
    columns = (Column("Gap"), Column("Actions", number=True), Column("Which"))
    return (Table(f"Gaps in the record of {count_of(len(chosen))}", columns, tuple(rows)),)
