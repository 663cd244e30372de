"""Where everything of a drawn pathway stands: boxes in one column, and lanes beside it for the jumps.

All jumps to one place share a lane. Which lane is settled by the order of the steps alone, before
anything is measured: the lanes say how wide the boxes are, and these how high.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final, NamedTuple

from waymark.site.blocks import Step

from .lettering import pixels_of

WIDTH: Final = 360
"""Units of the whole drawing: a telephone of 390 pixels shows one in about one pixel."""
TYPE: Final = 15
"""Units of the letters' height: 12 pixels on the narrowest telephone, 320 pixels wide."""
LINE: Final = 19
"""Units from one line of words to the next."""
LEFT: Final = 2
INDENT: Final = 40
"""Units from the left edge of the boxes, which stand at ``LEFT``, to the words beside the number."""
CORNER: Final = 10
"""Units that the corners of a question are cut by."""
ENTRY: Final = 21
"""Units from the top of a box to where a jump comes in, beside its number."""
_PAD: Final = 9
_LOWEST_BOX: Final = 42
_BETWEEN: Final = 3
"""Units between a title and the answers under it."""
_GAP: Final = 18
_GAP_WITH_ARROW: Final = 28
_HEAD: Final = 16
"""Units between the boxes and the first lane, for the heads of arrows."""
_PITCH: Final = 12
_ALL_LANES: Final = 84
"""Units from lane to lane, and how many all lanes may take together."""
_MEASURED: Final = 14
"""Units of the letters that are measured."""
_BOLD: Final = 1.08
"""How much wider bold letters are."""

Slot = tuple[int, int]
"""A height as the order of the steps gives it: the number of a box, and 0 for its top or the way out."""


class Exit(NamedTuple):
    """An answer that leads elsewhere than to the next step."""

    to: int
    """The number of a box; that of the end mark is one more than there are steps."""
    y: float
    words: tuple[str, ...]


class Drawn(NamedTuple):
    """A step's place in the drawing."""

    top: float
    height: float
    words: tuple[str, ...]
    exits: tuple[Exit, ...]
    down: tuple[str, ...] | None
    """The answers that lead on to the next box, as lines; None where none does."""


class Layout(NamedTuple):
    """The whole drawing, in units."""

    right: float
    """The right edge of the boxes."""
    boxes: tuple[Drawn, ...]
    end: float
    """The top of the end mark."""
    height: float
    lanes: dict[int, float]
    """How far right the jumps to each box run, by its number."""


def laid_out(steps: Sequence[Step]) -> Layout:
    """The places of all that the drawing of ``steps`` shows."""
    lanes = lanes_of(steps)
    number_of_lanes = max(lanes.values(), default=-1) + 1
    pitch = min(_PITCH, _ALL_LANES / number_of_lanes) if lanes else 0
    right = WIDTH - LEFT - (_HEAD + pitch * (number_of_lanes - 0.5) if lanes else 0)
    boxes: list[Drawn] = []
    top = float(LEFT)
    for number, step in enumerate(steps, 1):
        box = _box(step, number, len(steps), top, right)
        boxes.append(box)
        top += box.height + (_GAP if box.down is None else max(_GAP_WITH_ARROW, len(box.down) * LINE + _PAD))
    across = {to: right + _HEAD + pitch * lane for to, lane in lanes.items()}
    return Layout(right, tuple(boxes), top, top + _LOWEST_BOX + LEFT, across)


def lanes_of(steps: Sequence[Step]) -> dict[int, int]:
    """The lane of the jumps to each box, from 0 at the boxes; no two jumps in one lane ever meet.

    Short ways lie nearest to the boxes, so that they cross the fewest others.
    """
    spans: dict[int, tuple[Slot, Slot]] = {}
    for number, step in enumerate(steps, 1):
        for place, (to, _) in enumerate(_leads(step, len(steps)), 1):
            if to == number + 1:
                continue
            first, last = spans.get(to, ((to, 0), (to, 0)))
            spans[to] = (min(first, (number, place)), max(last, (number, place)))
    lanes: dict[int, int] = {}
    for to, (first, last) in sorted(spans.items(), key=lambda one: (one[1][1][0] - one[1][0][0], one)):
        beside = {lane for other, lane in lanes.items() if _meet(spans[other], (first, last))}
        lanes[to] = next(lane for lane in count() if lane not in beside)
    return lanes


def _meet(one: tuple[Slot, Slot], other: tuple[Slot, Slot]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def wrapped(text: str, room: float, breadth: float = 1) -> tuple[str, ...]:
    """``text`` in lines of at most ``room`` units, broken between words; only a longer word is cut.

    ``breadth`` says how much broader its letters are than plain ones.
    """
    most = room / breadth * _MEASURED / TYPE
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pixels_of(longer) <= most:
            lines[-1] = longer
        else:
            lines += _cut(word, most)
    return tuple(lines)


def _cut(word: str, most: float) -> Iterator[str]:
    """A word in pieces of at most so many pixels."""
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and pixels_of(word[start:end]) > most:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


def _leads(step: Step, last: int) -> Iterator[tuple[int, str]]:
    """The number of the box that each answer leads to, and the answer."""
    return ((last + 1 if way.to is None else way.to, way.answer) for way in step.ways)


def _box(step: Step, number: int, last: int, top: float, right: float) -> Drawn:
    words = wrapped(step.title, right - LEFT - INDENT - _PAD, _BOLD)
    y = top + ENTRY + (len(words) - 0.5) * LINE + _BETWEEN
    exits: list[Exit] = []
    down: tuple[str, ...] | None = None
    for to, answer in _leads(step, last):
        if to == number + 1:
            down = (*(down or ()), *wrapped(answer, right - LEFT - INDENT))
        else:
            lines = wrapped(answer, right - LEFT - 2 * _PAD) or ("",)
            y += LINE * len(lines)
            exits.append(Exit(to, y - LINE / 2, lines))
    height = max(_LOWEST_BOX, y + _PAD - top)
    return Drawn(top, height, words, tuple(exits), down)
