"""The foot of a guidance page: what it rests on, what changed, what promised it, and who refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from waymark.entries import ActionFacts, Located, StandardFacts
from waymark.model import Amendment, GuidanceHead, long_date
from waymark.site.blocks import (
    Block,
    Box,
    Column,
    Day,
    Field,
    Line,
    Mark,
    Points,
    Row,
    Table,
    Text,
    Words,
)

from .amendments import READ_AGAIN
from .guidance import whose_page
from .practice import CONFIDENCE, KINDS
from .scene import Options, Scene, joined, link_to


def page_foot(scene: Scene, options: Options) -> tuple[Block, ...]:
    """What the page rests on, what changed, the actions behind it, and who refers to it."""
    head: GuidanceHead | None = options["head"]
    page: str = options["id"]
    found: list[Block] = [whose_page(scene, head, page)] if head and head.companion_of else []
    if sources := tuple(_sources(scene, page)):
        columns = (Column("Act or guidance"), Column("Standards that rest on it"))
        found.append(Table("Sources", columns, sources))
    if head and head.history:
        lines = tuple(_change(scene, change) for change in head.history)
        found.append(Field("History", "", (Box("dated-changes", "", (Points(lines),)),)))
    found += _actions(scene, page, head)
    if citing := tuple(_citing(scene, page)):
        found.append(Field("Pages that refer to this one", "", (Points(citing),)))
    return (Box("foot", "About this page", tuple(found)),)


def _actions(scene: Scene, page: str, head: GuidanceHead | None) -> Iterator[Block]:
    """The actions that the page delivers, and the others that name it, each as it stands."""
    promised = _of_actions(scene, head.delivers if head else ())
    mentions = scene.inventory.mentions_of("guidance", page)
    naming = _of_actions(scene, (one.from_id for _, one in mentions if one.from_kind == "action"))
    others = [located for located in naming if located not in promised]
    day = f"as at {scene.day(scene.as_of.isoformat())}"
    if promised:
        yield Field("Improvement actions that this page delivers", day, (_standing(scene, promised),))
    if others:
        label = "Other actions that name this page" if promised else "Improvement actions behind this page"
        yield Field(label, day, (_standing(scene, others),))
    if not promised and not others:
        gap = Words((Mark("gap", "No improvement action names this page"),))
        yield Field("Improvement actions behind this page", "", (gap,))


def _of_actions(scene: Scene, targets: Iterable[str]) -> list[Located]:
    found = (scene.inventory.get("action", target) for target in dict.fromkeys(targets))
    return [located for located in found if located]


def _standing(scene: Scene, actions: list[Located]) -> Points:
    """Actions with their rating, in one list."""
    lines: list[Line] = []
    for located in actions:
        line: Line = (link_to(located),)
        if isinstance(facts := located.entry.facts, ActionFacts):
            line = (*line, Text(" "), scene.rating(facts.plan, "delivery", facts.delivery))
        lines.append(line)
    return Points(tuple(lines))


def _sources(scene: Scene, page: str) -> Iterator[Row]:
    """A row for each document that the page's standards rest on."""
    resting: dict[tuple[str, str], list[Line]] = {}
    for located in scene.inventory.held_by("topic", page):
        facts = located.entry.facts
        if isinstance(facts, StandardFacts):
            words = f" ({KINDS[facts.kind].lower()}; {CONFIDENCE[facts.confidence].lower()})"
            line = (link_to(located, facts.number or located.entry.title), Text(words))
            for authority, edition, _ in facts.authority:
                resting.setdefault((authority, edition), []).append(line)
    for authority, edition in sorted(resting):
        name = (scene.link("authority", authority), Text(f", {edition} edition" if edition else ""))
        lines = resting[authority, edition]
        yield Row((name, joined(lines)))


def _change(scene: Scene, change: Amendment) -> Line:
    because = (Text(" Why: "), *scene.line(change.why)) if change.why else ()
    again = (Text(" "), READ_AGAIN) if change.read_again else ()
    day = Day(change.on.isoformat(), long_date(change.on))
    return (day, Text(": "), *scene.line(change.what), *because, *again)


def _citing(scene: Scene, page: str) -> Iterator[Line]:
    """The other guidance pages that refer to this page or to one of its standards."""
    found = list(scene.inventory.mentions_of("guidance", page))
    for located in scene.inventory.held_by("topic", page):
        found += scene.inventory.mentions_of("standard", located.entry.id)
    pages = dict.fromkeys(m.from_id for _, m in found if m.from_kind == "guidance" and m.from_id != page)
    yield from scene.links("guidance", tuple(sorted(pages)))
