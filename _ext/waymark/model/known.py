"""What of a file was known on a day: a site that speaks for that day shows nothing that came later."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from .dates import Period
from .values import Values

_ENDED: Final = frozenset({"closed", "superseded"})


def known(kind: str, values: Values, day: date) -> Values | None:
    """What of the ``values`` of a file of this ``kind`` was known on ``day``; None where nothing was.

    What came later is left out as a hidden record is: in a list its place stays, as None. A figure, a
    visit, a risk and a table of money are known from the day of their paper; where they name no paper,
    from the end of their own period. A month counts from its last day. A measure of which no figure was
    known, and a group of which no action was there yet, are left out whole. A meeting may be planned
    ahead: what it decided is known from its day, and what a paper tells of it from that paper's.
    Guidance speaks for the day it was last checked and passes whole.
    """
    prune = _PRUNERS.get(kind)
    return prune(values, day) if prune else values


_DAY_OR_MONTH: Final = re.compile(r"[12]\d{3}(?:-\d{2}(?:-\d{2})?)?")


def may_hold_later(text: str, day: date) -> bool:
    """Whether the ``text`` of a file names anything that looks like a day after ``day``."""
    today = day.isoformat()
    return any(today < found or today.startswith(found) for found in _DAY_OR_MONTH.findall(text))


def _later(text: Any, day: date) -> bool:
    """Whether the day or period ``text`` is not over by ``day``; nothing is over."""
    return isinstance(text, str) and bool(text) and Period.read(text).last > day


def _first_known(item: Values, *own: str) -> str:
    """The date of the item's paper, or the first of its own dates; empty where it has none."""
    paper = str(item.get("source", {}).get("date", ""))
    return paper or next((str(item[name]) for name in own if name in item), "")


def _without(values: Values, name: str, late: Callable[[Values], bool]) -> Values:
    """``values`` with None in the place of the items of the list ``name`` that came too late."""
    if name not in values:
        return values
    kept = [None if item is None or late(item) else item for item in values[name]]
    return {**values, name: kept}


def _plan(values: Values, day: date) -> Values | None:
    papers = [str(paper["date"]) for paper in values.get("documents", ()) if paper and "date" in paper]
    began = values.get("published") or min(papers, key=lambda text: Period.read(text).last, default="")
    if _later(began, day):
        return None
    values = _without(values, "documents", lambda paper: _later(paper.get("date"), day))
    if _later(values.get("ended"), day):
        values = {name: value for name, value in values.items() if name != "ended"}
        if values.get("status") in _ENDED:
            values["status"] = "active"
    return values


def _group(values: Values, day: date) -> Values:
    values = _without(values, "actions", lambda action: _later(action.get("added"), day))
    if "actions" in values:
        values["actions"] = [action and _action(action, day) for action in values["actions"]]
    if "groups" in values:
        groups = [group and _group(group, day) for group in values["groups"]]
        values = {
            **values,
            "groups": [None if group is None or _emptied(group) else group for group in groups],
        }
    return values


def _emptied(group: Values) -> bool:
    """Whether a group had actions or groups and now has none."""
    held = [*group.get("actions", ()), *group.get("groups", ())]
    return bool(held) and not any(held)


def _action(values: Values, day: date) -> Values:
    values = _without(values, "updates", lambda update: _later(update.get("on"), day))
    if "milestones" in values:
        steps = [step and _until(step, "reached", day) for step in values["milestones"]]
        values = {**values, "milestones": steps}
    return values


def _until(values: Values, name: str, day: date) -> Values:
    """``values`` without the date ``name`` where it lies ahead."""
    if not _later(values.get(name), day):
        return values
    return {field: value for field, value in values.items() if field != name}


def _source(values: Values, day: date) -> Values | None:
    if _later(values.get("published") or values.get("from"), day):
        return None
    values = _without(values, "documents", lambda paper: _later(paper.get("date"), day))
    return _without(values, "visits", lambda visit: _later(_first_known(visit, "from", "month"), day))


def _measures(values: Values, day: date) -> Values:
    return {**values, "measures": [one and _measure(one, day) for one in values.get("measures", ())]}


def _figures(values: Values) -> list[Values]:
    return [one for one in (values.get("baseline"), *values.get("values", ())) if one]


def _measure(values: Values, day: date) -> Values | None:
    had_figures = bool(_figures(values))
    for name in ("values", "comparators"):
        values = _without(values, name, lambda value: _later(_first_known(value, "at"), day))
    values = _without(values, "changes", lambda change: _later(change.get("on"), day))
    baseline = values.get("baseline")
    if baseline and _later(_first_known(baseline, "at"), day):
        values = {name: value for name, value in values.items() if name != "baseline"}
    return None if had_figures and not _figures(values) else values


def _governance(values: Values, day: date) -> Values:
    return {**values, "boards": [board and _board(board, day) for board in values.get("boards", ())]}


def _board(values: Values, day: date) -> Values:
    if _later(values.get("source", {}).get("date"), day):
        told = {"rhythm", "purpose", "chair", "reports-to", "members", "source"}
        values = {name: value for name, value in values.items() if name not in told}
    if "meetings" not in values:
        return values
    # A meeting that has been held is known; one to come is known once a paper names it.
    values = _without(
        values,
        "meetings",
        lambda one: _later(one.get("on"), day) and _later(one.get("source", {}).get("date"), day),
    )
    return {**values, "meetings": [one and _meeting(one, day) for one in values["meetings"]]}


def _meeting(values: Values, day: date) -> Values:
    gone: set[str] = set()
    if _later(values.get("on"), day):
        gone |= {"note", "resolved"}
    if _later(values.get("source", {}).get("date"), day):
        gone |= {"note", "resolved", "items", "source"}
    return {name: value for name, value in values.items() if name not in gone}


def _finance(values: Values, day: date) -> Values:
    for name in ("tables", "options"):
        values = _without(values, name, lambda item: _later(_first_known(item), day))
    return values


def _papers(values: Values, day: date) -> Values:
    return _without(values, "papers", lambda paper: _later(paper.get("date"), day))


def _risks(values: Values, day: date) -> Values:
    values = _without(values, "risks", lambda risk: _later(risk.get("raised") or _first_known(risk), day))
    if "risks" in values:
        values["risks"] = [risk and _until(risk, "ended", day) for risk in values["risks"]]
    return values


_PRUNERS: Final[dict[str, Callable[[Values, date], Values | None]]] = {
    "plan": _plan,
    "group": _group,
    "source": _source,
    "measures": _measures,
    "governance": _governance,
    "finance": _finance,
    "papers": _papers,
    "risks": _risks,
}
