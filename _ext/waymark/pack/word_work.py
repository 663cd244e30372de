"""The heart of a paper in Word: for each area what was done, what is planned and what difference it makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.exchange.papers import Heading, Paragraph, Part, Points
from waymark.progress import COMPLETE, DONE
from waymark.standing import ENDED

from .actions import ActionRow
from .measures import MeasureRow
from .whole import Pack
from .word_tables import area_words
from .wording import lowered, opening

_SHORT: Final = 240
"""Letters of a note in a list; the appendix has more of it, and the workbook all."""


def work(pack: Pack) -> Iterator[Part]:
    """Area by area, in lists."""
    measures = {one.id: one for one in pack.measures}
    areas: dict[str, list[ActionRow]] = {}
    for action in pack.actions:
        areas.setdefault(action.area.id, []).append(action)
    for actions in areas.values():
        yield Heading(2, area_words(actions[0].area))
        done = [one for one in actions if one.common in COMPLETE]
        ahead = [one for one in actions if one.common not in DONE]
        if done:
            yield Heading(3, "What we have done")
            yield Points(tuple(_with(one.title, opening(one.progress, _SHORT)) for one in done))
        if ahead:
            yield Heading(3, "What was planned" if pack.cover.status in ENDED else "What is planned")
            yield Points(tuple(map(_ahead, ahead)))
        if stopped := [one for one in actions if one.common == "stopped"]:
            yield Heading(3, "What was stopped")
            yield Points(
                tuple(_with(one.title, opening(one.reason or one.progress, _SHORT)) for one in stopped)
            )
        yield Heading(3, "What difference it makes")
        yield from _difference(actions, measures)


def _with(title: str, text: str) -> str:
    return f"{title.rstrip('.')}. {text}".strip()


def _ahead(one: ActionRow) -> str:
    facts = [
        one.lead,
        f"{'due ' if one.due.kind == 'by' else ''}{lowered(one.due.words)}"
        if one.due.words
        else "no date set",
    ]
    facts += ["past its date"] if one.due.late_days else []
    return f"{one.title} ({', '.join(filter(None, facts))})"


def _difference(actions: list[ActionRow], measures: dict[str, MeasureRow]) -> Iterator[Part]:
    lines = [_with(one.title, opening(one.difference, _SHORT)) for one in actions if one.difference]
    named = dict.fromkeys(measure.id for action in actions for measure in action.measures)
    lines += [_figure(measures[name]) for name in named if name in measures and measures[name].newest]
    if lines:
        yield Points(tuple(lines))
    else:
        yield Paragraph("Nothing has been told of it yet.", "note")


def _figure(one: MeasureRow) -> str:
    newest, baseline = one.newest, one.baseline
    assert newest is not None
    start = f" (from {baseline.words}, {baseline.when})" if baseline and baseline.when != newest.when else ""
    met = {True: "; the target is met", False: "; the target is not met", None: ""}[one.meets]
    return f"{one.title}: {newest.words}, {newest.when}{start}{met}"
