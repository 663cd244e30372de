"""All timescales on one sheet of paper, and the form that counts when one of them runs out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.site.blocks import Block, Box, Text, Words
from waymark.site.views import Scene
from waymark.site.views.calculator import calculator
from waymark.site.views.clock_pages import CALCULATOR, SHEET, can_choose
from waymark.site.views.clocks import SIGNS, sheet, waits, with_clock

from .page import MadePage

_PARENT: Final = "guidance/index"
_LEAD: Final = "Choose a rule and say when its clock started. Nothing that you type is sent or kept."
_TYPE: Final = ((36, "roomy"), (56, ""), (76, "dense"))
"""How large the type of the sheet is: below so many limits, that; from the last on the smallest."""


def clock_pages(scene: Scene) -> Iterator[MadePage]:
    """The sheet where any standard has a clock, and the form where one can be counted."""
    chosen = with_clock(scene)
    if chosen:
        yield _sheet(scene, sum(not waits(facts) for _, facts in chosen))
    if any(can_choose(facts.clock) for _, facts in chosen):
        lead: tuple[Block, ...] = (
            Words((Text(_LEAD),)),
            *calculator(scene, {}),
        )
        yield MadePage(CALCULATOR, "Work out when something is due", _PARENT, lead, (), dated=False)


def _sheet(scene: Scene, rows: int) -> MadePage:
    words = "Every limit in the standards. It prints on one side of A4, on its side."
    lead: tuple[Block, ...] = (
        Words((Text(f"A limit is not a time to wait. {SIGNS}"),), "as-at"),
        Words((Text(words),), "print-this"),
        Box(f"sheet {_type(rows)}".strip(), "", sheet(scene)),
    )
    return MadePage(SHEET, "Timescales on one sheet", _PARENT, lead, (), wide=True, dated=False)


def _type(rows: int) -> str:
    return next((name for below, name in _TYPE if rows < below), "packed")
