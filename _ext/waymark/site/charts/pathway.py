"""The steps of a pathway as a drawing: boxes from top to bottom, and a line for every answer.

The words keep to a width that a telephone has, so the drawing is made for that and only grows a
little. The list above it says all that it says; each box leads to its step there.
"""

from __future__ import annotations

from html import escape
from typing import Final

from waymark.site.blocks import Pathway, Step

from .pathway_layout import CORNER, ENTRY, INDENT, LEFT, LINE, TYPE, WIDTH, Drawn, Exit, Layout, laid_out

_BADGE: Final = 12
"""Units from the middle of a number to its edge."""
_MIDDLE: Final = LEFT + 20
"""Where the numbers stand, and the arrows under them."""
_HEAD: Final = 8
"""Units of the head of an arrow."""
_BASE: Final = 5
"""Units from the middle of a line of words to the base of its letters."""
_BEND: Final = 6
_END: Final = (62, 30)
"""Units of the end mark across and down."""


def pathway_svg(pathway: Pathway, name: str) -> str:
    """The drawing with its text alternative, as a part of the page that folds; ``name`` is unique there.

    Nothing where no step leads elsewhere than to the next: the list then shows as much.
    """
    if not branches(pathway):
        return ""
    layout = laid_out(pathway.steps)
    tops = [box.top for box in layout.boxes[1:]] + [layout.end]
    ways = "".join(_ways(box, tip, layout) for box, tip in zip(layout.boxes, tops, strict=True))
    boxes = "".join(
        _box(step, box, layout, f"{pathway.anchor}-{number}", number)
        for number, (step, box) in enumerate(zip(pathway.steps, layout.boxes, strict=True), 1)
    )
    return (
        '<details class="wm-flow" open=""><summary>The same steps as a drawing</summary>'
        f'<figure class="wm-chart"><svg class="wm-pathway" viewBox="0 0 {WIDTH} {layout.height:g}" '
        f'role="group" aria-labelledby="{name}-t" aria-describedby="{name}-d">'
        f'<title id="{name}-t">{escape(pathway.title)}</title>'
        f'<desc id="{name}-d">{escape(told(pathway))}</desc>'
        f'<g aria-hidden="true">{ways}{_end(layout)}</g>{boxes}</svg></figure></details>\n'
    )


def branches(pathway: Pathway) -> bool:
    """Whether any step leads elsewhere than to the next one."""
    return any(way.words for step in pathway.steps for way in step.ways)


def told(pathway: Pathway) -> str:
    """What the drawing shows, in words."""
    steps = []
    for number, step in enumerate(pathway.steps, 1):
        kind = ", a question" if step.asks else ""
        ways = "".join(f" {way.words}." for way in step.ways if way.words)
        title = step.title if step.title.endswith(("?", ".", "!")) else f"{step.title}."
        steps.append(f"Step {number}{kind}: {title}{ways}")
    return " ".join((*steps, "Then it ends."))


def _ways(box: Drawn, below: float, layout: Layout) -> str:
    """The lines that leave a box; ``below`` is the top of the next."""
    jumps = "".join(_jump(one, layout) for one in box.exits)
    return jumps if box.down is None else jumps + _down(box.top + box.height, below, box.down)


def _down(start: float, tip: float, words: tuple[str, ...]) -> str:
    first = (start + tip) / 2 - (len(words) - 1) * LINE / 2 + _BASE
    return (
        f'<path class="wm-way" d="M{_MIDDLE} {start:g}V{tip - _HEAD:g}"/>'
        f'<path class="wm-head" d="M{_MIDDLE} {tip:g}l-5 -{_HEAD}h10z"/>'
        + _lines(words, INDENT + LEFT - 6, first, "wm-way-words")
    )


def _jump(one: Exit, layout: Layout) -> str:
    """A line out of a box, along its lane, and into the box it leads to."""
    right, lane = layout.right, layout.lanes[one.to]
    end = one.to > len(layout.boxes)
    to = layout.end + _END[1] / 2 if end else layout.boxes[one.to - 1].top + ENTRY
    tip = LEFT + _END[0] if end else right
    bend = _BEND if to > one.y else -_BEND
    return (
        f'<path class="wm-way" d="M{right:g} {one.y:g}H{lane - _BEND:g}Q{lane:g} {one.y:g} {lane:g} '
        f'{one.y + bend:g}V{to - bend:g}Q{lane:g} {to:g} {lane - _BEND:g} {to:g}H{tip + _HEAD:g}"/>'
        f'<path class="wm-head" d="M{tip:g} {to:g}l{_HEAD} -5v10z"/>'
    )


def _box(step: Step, box: Drawn, layout: Layout, anchor: str, number: int) -> str:
    """A step as a link to its place in the list; a question has its corners cut, and its number too."""
    middle = box.top + ENTRY
    if step.asks:
        shape = f'<path class="wm-step-box" d="{_cut(LEFT, box.top, layout.right, box.top + box.height)}"/>'
        badge = f'<path class="wm-badge" d="M{_MIDDLE} {middle - 14:g}l14 14 -14 14 -14 -14z"/>'
    else:
        place = f'x="{LEFT}" y="{box.top:g}" width="{layout.right - LEFT:g}" height="{box.height:g}"'
        shape = f'<rect class="wm-step-box" {place}/>'
        badge = f'<circle class="wm-badge" cx="{_MIDDLE}" cy="{middle:g}" r="{_BADGE}"/>'
    words = _lines(box.words, LEFT + INDENT, middle + _BASE, "wm-step-words")
    text = f'<text class="wm-step-number" x="{_MIDDLE}" y="{middle + _BASE:g}">{number}</text>{words}'
    answers = "".join(_answer(one, layout.right - 9) for one in box.exits)
    return f'<a href="#{anchor}">{shape}{badge}{text}</a><g aria-hidden="true">{answers}</g>'


def _answer(one: Exit, right: float) -> str:
    """An answer beside the edge where its line leaves: its last line of words is level with it."""
    first = one.y - (len(one.words) - 1) * LINE + _BASE
    return _lines(one.words, right, first, "wm-way-words wm-end")


def _cut(left: float, top: float, right: float, bottom: float) -> str:
    c = CORNER
    return (
        f"M{left + c:g} {top:g}H{right - c:g}L{right:g} {top + c:g}V{bottom - c:g}L{right - c:g} {bottom:g}"
        f"H{left + c:g}L{left:g} {bottom - c:g}V{top + c:g}z"
    )


def _end(layout: Layout) -> str:
    across, down = _END
    return (
        f'<rect class="wm-step-box" x="{LEFT}" y="{layout.end:g}" width="{across}" height="{down}" '
        f'rx="{down / 2:g}"/><text class="wm-step-words wm-middle" x="{LEFT + across / 2:g}" '
        f'y="{layout.end + down / 2 + _BASE:g}">End</text>'
    )


def _lines(lines: tuple[str, ...], x: float, y: float, style: str) -> str:
    """Words in lines; a blank between them, because they are one text to those who hear it."""
    spans = " ".join(
        f'<tspan x="{x:g}" y="{y + number * LINE:g}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
        if line
    )
    return f'<text class="{style}" font-size="{TYPE}">{spans}</text>' if spans else ""
