"""What changed between two days, for a page, a board or a reader who comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from waymark.changes import Change, FigureMoved, changes, events, figures_moved
from waymark.entries import ActionFacts, Located, MeasureFacts, RiskFacts
from waymark.entries.registers import figure
from waymark.model import Measure, Value
from waymark.site.blocks import Block, Column, Day, Facts, Fold, Line, Mark, Row, Table, Text, Words

from .action import READ_FROM_NOTE
from .action_tables import count_of
from .scene import Options, Scene, link_to

_LONG_NOTE: Final = 400
"""Characters of a note that a table of changes shows; the rest stands with the action."""


class _Kind(NamedTuple):
    """How the changes of one kind are told."""

    noun: str
    nouns: str
    caption: str
    columns: tuple[str, ...]
    cells: Callable[[Scene, Change], tuple[Line, ...]]
    folded: bool = False


def changes_tables(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What changed after the day ``since``, up to ``until`` or the day of the page, in a plan or in all."""
    since, until, plan = _days(scene, options), _until(scene, options), options.get("plan") or ""
    found = changes(scene.inventory, since, until, plan)
    figures = figures_moved(scene.inventory, since, until, plan)
    told = [*_tables(scene, found), *_figures(figures), *_events(scene, since, until, plan)]
    summary = _summary(scene, since, until, found, len(figures))
    return (summary, *told)


def _days(scene: Scene, options: Options) -> date:
    if options.get("since"):
        return date.fromisoformat(options["since"])
    return scene.as_of - timedelta(days=options.get("days") or 91)


def _until(scene: Scene, options: Options) -> date:
    """The last day, which is never later than the day of the page: nothing is known beyond that."""
    wanted = options.get("until")
    return min(date.fromisoformat(wanted), scene.as_of) if wanted else scene.as_of


def _summary(scene: Scene, since: date, until: date, found: tuple[Change, ...], figures: int) -> Words:
    span = f"After {scene.day(since.isoformat())} and up to {scene.day(until.isoformat())}: "
    counts = []
    for kind, how in _KINDS.items():
        if number := sum(1 for one in found if one.kind == kind):
            counts.append(f"{number} {how.noun if number == 1 else how.nouns}")
    if figures:
        counts.append(count_of(figures, "new figure"))
    return Words(
        (Text(span + (", ".join(counts) if counts else "nothing changed in the record") + "."),), "as-at"
    )


def _tables(scene: Scene, found: tuple[Change, ...]) -> Iterator[Block]:
    for kind, how in _KINDS.items():
        rows = tuple(Row(how.cells(scene, one)) for one in found if one.kind == kind)
        if not rows:
            continue
        caption = f"{how.caption}: {len(rows)}"
        table = Table(caption, tuple(Column(name, number=name == "Days") for name in how.columns), rows)
        yield Fold(caption, (table,), "whole") if how.folded else table


def _day(scene: Scene, iso: str) -> Line:
    return (Day(iso, scene.day(iso)),) if iso else ()


def _plan_of(change: Change) -> str:
    facts = change.record.entry.facts
    return facts.plan if isinstance(facts, ActionFacts) else ""


def _short(scene: Scene, change: Change) -> Line:
    text = change.text
    if len(text) > _LONG_NOTE:
        text = f"{text[:_LONG_NOTE].rsplit(' ', 1)[0].rstrip('`{}')} …"
    return scene.line(text, _plan_of(change))


def _of_plan(scene: Scene, change: Change) -> tuple[Line, ...]:
    return (link_to(change.record),), _day(scene, change.on), (Text(count_of(change.days)),)


def _of_new(scene: Scene, change: Change) -> tuple[Line, ...]:
    return (link_to(change.record),), _day(scene, change.on), _responsible(scene, change.record)


def _responsible(scene: Scene, located: Located) -> Line:
    facts = located.entry.facts
    people = facts.people if isinstance(facts, ActionFacts) else ()
    return scene.role(*people[0], short=True) if people else (Mark("gap", "No owner named"),)


def _of_rating(scene: Scene, change: Change) -> tuple[Line, ...]:
    plan = _plan_of(change)
    before, after = (scene.rating(plan, change.axis, term) for term in (change.before, change.after))
    name: Line = (Text(f"{scene.axis(plan, change.axis)}: "),) if change.axis != "delivery" else ()
    read: Line = (Text(" "), READ_FROM_NOTE) if change.read_from_note else ()
    return (
        (link_to(change.record),),
        (*name, before),
        (after, *read),
        _day(scene, change.on),
        _short(scene, change),
    )


def _of_move(scene: Scene, change: Change) -> tuple[Line, ...]:
    agreed = scene.role(change.approved_by) if change.approved_by else (Mark("gap", "Not said"),)
    days = (Text(str(change.days)),) if change.days else ()
    before = (Text(change.before),) if change.before else (Mark("gap", "No date"),)
    return (link_to(change.record),), before, (Text(change.after),), days, _short(scene, change), agreed


def _of_lateness(scene: Scene, change: Change) -> tuple[Line, ...]:
    late = (Mark("overdue", count_of(change.days, "day")),)
    return (link_to(change.record),), (Text(change.after),), late, _responsible(scene, change.record)


def _of_text(scene: Scene, change: Change) -> tuple[Line, ...]:
    return (link_to(change.record),), _day(scene, change.on), _short(scene, change)


_RATED: Final = ("Action", "Before", "Now", "On", "Progress")
_KINDS: Final = {
    "new-plan": _Kind("new plan", "new plans", "New plans", ("Plan", "Published", "Actions"), _of_plan),
    "closed": _Kind("action closed", "actions closed", "Actions closed", _RATED, _of_rating),
    "rated": _Kind("changed rating", "changed ratings", "Ratings that changed", _RATED, _of_rating),
    "overdue": _Kind(
        "action newly overdue",
        "actions newly overdue",
        "Newly overdue",
        ("Action", "Was due", "Late by", "Lead"),
        _of_lateness,
    ),
    "moved": _Kind(
        "date moved",
        "dates moved",
        "Dates that moved",
        ("Action", "From", "To", "Days", "Reason", "Agreed by"),
        _of_move,
    ),
    "reached": _Kind("step reached", "steps reached", "Steps reached", ("Action", "On", "Step"), _of_text),
    "added": _Kind("new action", "new actions", "New actions", ("Action", "Since", "Lead"), _of_new),
    "evidence": _Kind(
        "piece of evidence", "pieces of evidence", "New evidence", ("Action", "On", "Evidence"), _of_text
    ),
    "reported": _Kind(
        "progress report",
        "progress reports",
        "Progress reported",
        ("Action", "On", "Progress"),
        _of_text,
        folded=True,
    ),
}
"""Each kind of change with how it is told, what needs a board first."""


def _figures(found: tuple[FigureMoved, ...]) -> Iterator[Block]:
    rows = []
    for one in found:
        facts = one.measure.entry.facts
        if isinstance(facts, MeasureFacts):
            before = _figure(one.before, facts.unit) if one.before else ()
            way = _way(facts.measure, one.before, one.after)
            rows.append(Row(((link_to(one.measure),), before, _figure(one.after, facts.unit), way)))
    if rows:
        columns = (Column("Measure"), Column("Before"), Column("Now"), Column("Way"))
        yield Table(f"Figures that became known: {len(rows)}", columns, tuple(rows))


def _figure(value: Value, unit: str) -> Line:
    if value.suppressed:
        return (Text("Hidden"),)
    return (Text(f"{figure(value, unit)} ({value.when})"),)


def _way(measure: Measure, before: Value | None, after: Value) -> Line:
    """Whether a figure moved the way that is wanted."""
    if before is None or before.value is None or after.value is None:
        return ()
    days = before.at.last.isoformat(), after.at.last.isoformat()
    recounted = any(days[0] < on <= days[1] for on, _ in measure.changes)
    if measure.polarity not in {"high", "low"} or measure.resets or recounted:
        return ()
    step = after.value - before.value
    if not step:
        return (Text("Unchanged"),)
    better = (step > 0) == (measure.polarity == "high")
    return (Text("Better"),) if better else (Mark("overdue", "Worse"),)


_EVENTS: Final = {
    "published": "Report",
    "visit": "Visit",
    "raised": "Risk named",
    "ended": "Risk ended",
}


def _touches(facts: RiskFacts, plan: str) -> bool:
    names = (target.partition("/")[2] for target in facts.risk.touches)
    return any(name == plan or name.startswith(f"{plan}/") for name in names)


def _events(scene: Scene, since: date, until: date, plan: str) -> Iterator[Block]:
    facts = scene.plan(plan) if plan else None
    wanted = {target.partition("/")[0] for target in facts.answers} if facts else None
    lines: list[tuple[str, tuple[Line, ...]]] = []
    for one in events(scene.inventory, since, until):
        risk = one.source.entry.facts
        touched = isinstance(risk, RiskFacts) and _touches(risk, plan)
        if wanted is None or one.source.entry.id in wanted or touched:
            name = _EVENTS[one.what]
            title = f": {one.title}" if one.what == "visit" else ""
            lines.append((f"{name}, {scene.period(one.on)}", ((link_to(one.source), Text(title)),)))
    if lines:
        yield Facts(tuple(lines))
