"""How a plan moved: planned against completed, ratings over time, dates that slipped, and silence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from waymark.labels import COMMON
from waymark.model import MONTHS
from waymark.model.plan import COLOURS
from waymark.site.blocks import (
    Areas,
    Block,
    BurnUp,
    Column,
    Fold,
    Line,
    Mark,
    Row,
    Slips,
    Table,
    Text,
    Words,
)
from waymark.standing import has_ended
from waymark.trends import Slipped, Trend, slipped, trend

from .action_tables import count_of, table_of
from .scene import Options, Scene, joined, link_to
from .selection import Chosen, choose

_SILENT_BANDS: Final = (
    (4, "Up to 4 weeks"),
    (13, "5 to 13 weeks"),
    (26, "14 to 26 weeks"),
    (10**6, "Longer"),
)
"""How long ago an action was last told of: weeks at most, and the words for it."""


def trend_charts(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Completed against planned by month, and ratings over time, each with a table of the same numbers."""
    chosen = choose(scene, options)
    plans = {facts.plan for _, facts in chosen}
    found = trend(scene.inventory, chosen, scene.as_of, common=len(plans) != 1)
    if found is None:
        return (Words((Text("No date is known from which a trend could start."),), "empty"),)
    blocks: list[Block] = [
        _burn_up(found, scene.as_of),
        Fold("The numbers of this chart", (_burn_table(found),), "numbers"),
    ]
    series = _series(scene, found, plans.pop() if len(plans) == 1 else "")
    if any(term for term in found.ratings):
        past = tuple(day for day in found.days if day <= scene.as_of)
        title = "Ratings over time"
        blocks.append(Areas(title, tuple(_month(day) for day in past), series))
        columns = (Column("By the end of"), *(Column(label, number=True) for _, label, _ in series))
        rows = tuple(
            Row(((Text(_month(day)),), *((Text(str(numbers[at])),) for _, _, numbers in series)))
            for at, day in enumerate(past)
        )
        blocks.append(Fold("The numbers of this chart", (Table(title, columns, rows),), "numbers"))
    if found.undated:
        blocks.append(
            Words(
                (Text(f"{count_of(found.undated)} without a due date: no month can plan for them."),),
                "source",
            )
        )
    return tuple(blocks)


def _month(day: date) -> str:
    """A month in few words; a day that does not end its month is told as such."""
    words = f"{MONTHS[day.month - 1][:3]} {day.year}"
    ends_it = (day + timedelta(days=1)).day == 1
    return words if ends_it else f"{day.day} {words}"


def _burn_up(found: Trend, as_of: date) -> BurnUp:
    periods = tuple(_month(day) for day in found.days)
    past = [at for at, day in enumerate(found.days) if day <= as_of]
    now = past[-1] if past else None
    return BurnUp("Completed against planned", periods, found.planned, found.completed, now, found.total)


def _burn_table(found: Trend) -> Table:
    rows = tuple(
        Row(
            (
                (Text(_month(day)),),
                (Text(str(planned)),),
                (Text(str(completed)),) if completed is not None else (),
            )
        )
        for day, planned, completed in zip(found.days, found.planned, found.completed, strict=True)
    )
    columns = (Column("By the end of"), Column("Planned", number=True), Column("Completed", number=True))
    return Table("Completed against planned", columns, rows)


def _series(scene: Scene, found: Trend, plan: str) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    """Colour, words and numbers of each rating, the best at the bottom."""
    if plan:
        facts = scene.plan(plan)
        schemes = [scheme for scheme in (facts.schemes if facts else ()) if scheme.axis == "delivery"]
        terms = [(one.id, one.colour, one.label) for scheme in schemes for one in scheme.terms]
        order = list(COMMON)
        common = {one.id: one.common for scheme in schemes for one in scheme.terms}
        terms.sort(key=lambda term: -_GOOD.index(common[term[0]]) if common[term[0]] in order else 0)
    else:
        terms = [(name, COLOURS[name], COMMON[name]) for name in reversed(_GOOD)]
    terms.append(("", "white", "Not rated"))
    return tuple(
        (colour, label, found.ratings[term])
        for term, colour, label in terms
        if any(found.ratings.get(term, ()))
    )


_GOOD: Final = ("stopped", "late", "at-risk", "not-started", "on-track", "complete", "sustained")
"""Common terms from the least to the most that was reached."""


def slippage(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The dates that moved: by how much, how often, why and who agreed."""
    chosen = choose(scene, options)
    found = slipped(chosen)
    if not found:
        return (Words((Text("No due date has been moved."),), "empty"),)
    drawn = tuple(
        (one.action.entry.title, one.first_end, one.current_end, one.days)
        for one in found
        if one.first_end and one.current_end
    )
    columns = ("Action", "First date", "Now", "Days moved", "Times", "Agreed by", "Reason")
    rows = tuple(Row(_slip(scene, one)) for one in found)
    numbers = {"Days moved", "Times"}
    table = Table(
        f"{count_of(len(found))} with a date that moved",
        tuple(Column(name, number=name in numbers) for name in columns),
        rows,
    )
    return (Slips("Dates that moved", drawn), table) if drawn else (table,)


def _slip(scene: Scene, one: Slipped) -> tuple[Line, ...]:
    agreed = joined(scene.role(role) for role in one.approved_by) or (Mark("gap", "Not said"),)
    reasons = joined(scene.line(reason) for reason in one.reasons) or (Mark("gap", "No reason given"),)
    days = (Text(str(one.days)),) if one.first_end and one.current_end else ()
    first: Line = (Text(one.first),) if one.first else (Mark("gap", "No date"),)
    return (link_to(one.action),), first, (Text(one.current),), days, (Text(str(one.times)),), agreed, reasons


def silence(scene: Scene, options: Options) -> tuple[Block, ...]:
    """How long ago the open actions were last told of, and those of which nothing was told for longest."""
    chosen = [
        one
        for one in choose(scene, {**options, "state": "open"})
        if not has_ended(scene.inventory, one[1].plan)
    ]
    if not chosen:
        return (Words((Text("No action is open."),), "empty"),)
    weeks = {one[0].entry.id: _weeks(scene, one) for one in chosen}
    rows, least = [], -1
    for most, words in _SILENT_BANDS:
        number = sum(1 for age in weeks.values() if age is not None and least < age <= most)
        rows.append(Row(((Text(words),), (Text(str(number)),))))
        least = most
    never = sum(1 for age in weeks.values() if age is None)
    rows.append(Row(((Text("Never"),), (Text(str(never)),))))
    columns = (Column("Last told of"), Column("Open actions", number=True))
    table = Table(f"Age of the last update of {count_of(len(chosen), 'open action')}", columns, tuple(rows))
    chosen.sort(key=lambda one: (one[1].updated, one[0].entry.id))
    oldest = table_of(
        scene, chosen[:10], ("action", "responsible", "updated", "rating"), "Longest without a word"
    )
    return (table, Fold("Which were not told of for longest", (oldest,), "whole"))


def _weeks(scene: Scene, one: Chosen) -> int | None:
    return (scene.as_of - date.fromisoformat(one[1].updated)).days // 7 if one[1].updated else None
