"""The committee's summary: what was done, what is planned and what difference it makes."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import ActionFacts, Located, MeasureFacts
from waymark.model import number_words
from waymark.progress import COMPLETE, DONE
from waymark.site.blocks import Block, Day, Field, Fold, Line, Mark, Points, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, link_to
from .selection import Chosen, choose


def committee_summary(scene: Scene, options: Options) -> tuple[Block, ...]:
    """For a plan or a group: what we have done, what is planned, what difference it makes."""
    chosen = choose(scene, options)
    if not chosen:
        return (Words((Text("No action meets these conditions."),), "empty"),)
    done = [one for one in chosen if scene.common(one[1]) in COMPLETE]
    ahead = [one for one in chosen if scene.common(one[1]) not in DONE]
    fields = (
        Field(
            "What we have done",
            "",
            _points(_done(scene, one) for one in done) or _none("Nothing is complete."),
        ),
        Field(
            "What is planned",
            "",
            _points(_ahead(scene, one) for one in ahead) or _none("Nothing is left to do."),
        ),
        Field("What difference it makes", "", tuple(_difference(scene, chosen))),
    )
    lead = f"{count_of(len(chosen))}: {len(done)} complete, {len(ahead)} still to do."
    blocks = (Words((Text(lead),)), *fields)
    return (Fold(options["fold"], blocks, "whole"),) if options.get("fold") else blocks


def _points(lines: Iterator[Line]) -> tuple[Block, ...]:
    found = tuple(lines)
    return (Points(found),) if found else ()


def _none(words: str) -> tuple[Block, ...]:
    return (Words((Text(words),), "empty"),)


def _done(scene: Scene, one: Chosen) -> Line:
    located, facts = one
    note = scene.line(facts.note, facts.plan)
    return (link_to(located), *((Text(". "), *note) if note else ()))


def _ahead(scene: Scene, one: Chosen) -> Line:
    located, facts = one
    late = scene.overdue(facts.plan, facts.delivery, facts.overdue) > 0
    pieces: list[object] = [link_to(located)]
    if facts.due:
        pieces += [Text(", due "), _when(facts, late=late)]
    if late:
        pieces += [Text(" "), Mark("overdue", "Overdue")]
    return tuple(pieces)  # type: ignore[arg-type]


def _when(facts: ActionFacts, *, late: bool) -> Day | Text:
    if facts.due_kind == "by" and facts.due_end:
        return Day(facts.due_end, facts.due, due=not late)
    return Text(facts.due[:1].lower() + facts.due[1:])


def _difference(scene: Scene, chosen: list[Chosen]) -> Iterator[Block]:
    """What the updates tell of it, then the figures that the actions and their groups name."""
    told = tuple(
        (link_to(located), Text(". "), *scene.line(facts.difference, facts.plan))
        for located, facts in chosen
        if facts.difference
    )
    if told:
        yield Points(told)
    figures = tuple(_figure(one) for one in _measures(scene, chosen))
    if figures:
        yield Points(figures)
    if not told and not figures:
        yield Words((Mark("gap", "Nothing has been told of it yet"),))


def _measures(scene: Scene, chosen: list[Chosen]) -> tuple[Located, ...]:
    holders = {("action", located.entry.id) for located, _ in chosen}
    holders |= {("group", group) for _, facts in chosen for group in facts.groups}
    names = (
        mention.target
        for holder in sorted(holders)
        for mention in scene.inventory.named_by(*holder, "measure")
        if mention.field == "measures"
    )
    found = (scene.inventory.get("measure", name) for name in dict.fromkeys(names))
    return tuple(one for one in found if one and _has_figure(one))


def _has_figure(located: Located) -> bool:
    facts = located.entry.facts
    return isinstance(facts, MeasureFacts) and bool(facts.measure.values)


def _figure(located: Located) -> Line:
    facts = located.entry.facts
    assert isinstance(facts, MeasureFacts)
    baseline = facts.measure.baseline
    start = ""
    if baseline and baseline.value is not None and baseline.when != facts.at:
        sign = "%" if facts.unit == "percent" else ""
        start = f" (from {number_words(baseline.value)}{sign}, {baseline.when})"
    latest = "a hidden count" if facts.measure.values[-1].suppressed else facts.latest
    return link_to(located), Text(f": {latest}, {facts.at}{start}")
