"""The clocks of all standards side by side: in a table with all that belongs to them, and in few words."""

from __future__ import annotations

from typing import Final

from waymark.deadlines import rough_hours
from waymark.entries import Located, StandardFacts
from waymark.model.clock import Clock
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.site.blocks import Block, Column, Line, Link, Mark, Row, Table, Text, Words

from .clock_pages import CALCULATOR, SHEET, can_choose
from .practice import CONFIDENCE, KINDS, OWN_RULE, rests_on, standards_of
from .scene import Options, Scene, joined, link_to, supplied

Timed = tuple[Located, StandardFacts]

_WORDS_ONLY: Final = 10**7
"""Sorts a clock that no number tells after all that have one, and before those that wait for the council."""
_SHORT_KINDS: Final = {**KINDS, "statutory-guidance": "Guidance", "local-rule": "Local"}
_SIGNS: Final = {"confirmed": "", "confirmed-secondary": " †", "unconfirmed": " ?"}
_REPLACED: Final = " ‡"
SIGNS: Final = (
    "† confirmed at second hand. ? unconfirmed: check before relying on it. "
    "‡ rests on an edition that another has replaced."
)
"""What the signs on the sheet mean."""


def with_clock(scene: Scene, topic: str = "") -> list[Timed]:
    """The standards that have a clock, of one topic or of all, in the order of their files."""
    return [one for one in standards_of(scene, topic) if one[1].clock.words]


def waits(facts: StandardFacts) -> bool:
    """Whether only the council can say what the clock is."""
    return facts.clock.words.strip().lower() == TO_BE_SUPPLIED


def time_key(clock: Clock) -> str:
    """What clocks are sorted by: about how many hours they last, the shortest first."""
    if clock.number:
        return str(rough_hours(clock.number, clock.unit))
    return str(_WORDS_ONLY + (clock.words.strip().lower() == TO_BE_SUPPLIED))


def timescales(scene: Scene, options: Options) -> tuple[Block, ...]:
    """Every clock of the standards in one table, with what it is counted from and what it rests on."""
    topic = options.get("topic", "")
    chosen = with_clock(scene, topic)
    if not chosen:
        return (Words((Text("No standard has a clock."),), "empty"),)
    columns = (
        Column("Number", sorts=True),
        Column("Rule", sorts=True),
        *(() if topic else (Column("Page", chooses=True),)),
        Column("Clock", sorts=True),
        Column("Counted from"),
        Column("Who decides"),
        Column("Kind", chooses=True),
        Column("How sure", chooses=True),
        Column("Rests on"),
    )
    rows = tuple(_row(scene, *one, topic) for one in chosen)
    ways: list[Line] = []
    if any(can_choose(facts.clock) for _, facts in chosen):
        ways.append((Link(CALCULATOR, "", "Work out when something is due", aside=True),))
    if not topic:
        ways.append((Link(SHEET, "", "All timescales on one sheet, to print", aside=True),))
    below = tuple(Words(way, "onward") for way in ways)
    return (Table("Timescales", columns, rows, heading=1), *below)


def _row(scene: Scene, located: Located, facts: StandardFacts, topic: str) -> Row:
    clock = facts.clock
    cells: dict[str, Line] = {
        "number": (Text(facts.number),),
        "rule": (link_to(located),),
        "page": (scene.link("guidance", facts.topic),),
        "clock": limit_of(scene, facts),
        "from": (Text(clock.start),) if clock.start else (),
        "decides": supplied(scene, facts.decides),
        "kind": (Mark(f"kind-{facts.kind}", KINDS[facts.kind]),),
        "sure": (Mark(f"confidence-{facts.confidence}", CONFIDENCE[facts.confidence].partition(":")[0]),),
        "rests": joined(rests_on(scene, *one) for one in facts.authority)
        or ((OWN_RULE,) if facts.kind == "local-rule" else ()),
    }
    if topic:
        del cells["page"]
    return Row(
        tuple(cells.values()), keys=tuple(time_key(clock) if name == "clock" else "" for name in cells)
    )


def limit_of(scene: Scene, facts: StandardFacts) -> Line:
    """The limit without what it is counted from, and the note on it."""
    note = (Text(" "), Mark("basis", facts.clock.note)) if facts.clock.note else ()
    return (*supplied(scene, facts.clock.limit), *note)


def sheet(scene: Scene) -> tuple[Block, ...]:
    """All clocks in few words, and those that wait for the council in one line, for one sheet of paper."""
    chosen = with_clock(scene)
    rows = tuple(_in_few_words(scene, *one) for one in chosen if not waits(one[1]))
    columns = tuple(Column(label) for label in ("Number", "Rule", "Within", "Kind"))
    blocks: list[Block] = [Table("Timescales", columns, rows, heading=1)] if rows else []
    waiting: list[Line] = [
        (link_to(located, facts.number or located.entry.title),) for located, facts in chosen if waits(facts)
    ]
    if waiting:
        blocks.append(Words((Text("To be supplied by the council: ", "strong"), *joined(waiting))))
    return tuple(blocks)


def _in_few_words(scene: Scene, located: Located, facts: StandardFacts) -> Row:
    words = facts.clock.words.removeprefix("Within ") if facts.clock.number else facts.clock.words
    resting = (piece for one in facts.authority for piece in rests_on(scene, *one))
    replaced = any(isinstance(piece, Mark) and piece.kind == "superseded" for piece in resting)
    signs = f"{_SIGNS[facts.confidence]}{_REPLACED if replaced else ''}"
    return Row(
        (
            (Text(facts.number),),
            (link_to(located),),
            scene.line(words),
            (Text(f"{_SHORT_KINDS[facts.kind]}{signs}"),),
        )
    )
