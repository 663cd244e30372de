"""What the figures of a line are measured against: targets, stages of a target, others, a baseline.

Each line carries its words. Where there is no room for them, it carries a letter, and the key under
the drawing says what the letter stands for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from waymark.site.blocks import Curve

from .drawing import Points, line_svg, lines_svg, number_of
from .lettering import Box, Lettering, Place, spread, text_svg
from .patterns import mark_svg, sample_html

_BASELINE: Final = "M-7-7H7V7H-7Z"
_STAGE: Final = "M0-6V6M-6 0H6"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARGIN: Final = 7
"""Per cent of the width at the right, where letters stand."""
_APART: Final = 16
"""Pixels from one letter to the next."""
_BESIDE: Final = (100.0, "end"), (0.0, "start"), (50.0, "middle"), (75.0, "middle"), (25.0, "middle")


class Scale(NamedTuple):
    """Where days and figures stand: per cent across, pixels down."""

    first: int
    side: float
    across: float
    low: float
    up: float
    floor: float

    def x(self, day: str) -> float:
        """The place of a day."""
        return self.side + (date.fromisoformat(day).toordinal() - self.first) * self.across

    def y(self, figure: float) -> float:
        """The height of a figure."""
        return self.floor - (figure - self.low) * self.up


class _Level(NamedTuple):
    """A line from side to side."""

    kind: str
    words: str
    y: float


class Levels:
    """The lines and marks of one drawing, and their words."""

    def __init__(self, curve: Curve, scale: Scale) -> None:
        self.curve = curve
        self.scale = scale
        lines = [_Level("target", label, scale.y(bound)) for label, bound in curve.targets]
        for label, figure in curve.comparators:
            words = f"{label}: {number_of(figure, curve.unit)}"
            lines.append(_Level("comparator", words, scale.y(figure)))
        self.lines = sorted(lines, key=lambda line: line.y)
        self._lettered: list[tuple[str, _Level]] = []
        """Lines whose words are in the key, with their letter."""
        self._keyed: list[tuple[str, str]] = []
        """Drawing and words of everything that is in the key."""

    def keep_apart(self, lettering: Lettering) -> None:
        """Let the numbers of the drawing stand beside these lines where they can."""
        for level in self.lines:
            lettering.avoid_line([(0, level.y), (100, level.y)])
        lettering.avoid_line(self._stairs())
        for x, y in self._marked():
            lettering.keep_free_round(x, y)

    def _marked(self) -> Iterator[tuple[float, float]]:
        for day, _, bound in self.curve.stages:
            yield self.scale.x(day), self.scale.y(bound)
        if self.curve.baseline:
            yield self.scale.x(self.curve.baseline[0]), self.scale.y(self.curve.baseline[2])

    def write(self, lettering: Lettering) -> None:
        """Write the words of all lines and marks, or a letter for them."""
        self._write_baseline(lettering)
        for level in self.lines:  # words on the line of another would name that one
            lettering.keep_free(Box(0, level.y - 1, 100, level.y + 1))
        self._write_stages(lettering)
        for level in self.lines:
            places = [Place(x, level.y + dy, anchor) for x, anchor in _BESIDE for dy in (-6, 16)]
            if not lettering.write(level.words, places, needed=False, exact=True):
                self._lettered.append((self._letter(f"wm-{level.kind}", level.words), level))

    def _letter(self, style: str, words: str) -> str:
        """The next letter; notes for the key what it stands for."""
        used = sum(drawn.startswith("<line") for drawn, _ in self._keyed)
        letter = _LETTERS[used % len(_LETTERS)] * (1 + used // len(_LETTERS))
        self._keyed.append((line_svg(style, (0, 10), (100, 10)), f"{letter}: {words}"))
        return letter

    def _write_baseline(self, lettering: Lettering) -> None:
        if not self.curve.baseline:
            return
        day, _, figure = self.curve.baseline
        x, y = self.scale.x(day), self.scale.y(figure)
        places = [Place(x, y + 5, "start", 12), Place(x, y - 12, "start", -7), Place(x, y + 23, "start", -7)]
        places += [Place(x, y + 5, "end", -12), Place(x, y - 12), Place(x, y + 23)]
        words = f"Baseline: {number_of(figure, self.curve.unit)}"
        if not lettering.write(words, places, needed=False, exact=True):
            self._keyed.append((mark_svg(_BASELINE, "baseline", 50, 10), baseline_words(self.curve)))

    def _write_stages(self, lettering: Lettering) -> None:
        """The words of each stage at its day; then letters for those that found no room."""
        unwritten = []
        before = 0.0
        for day, words, bound in self.curve.stages:
            x, y = self.scale.x(day), self.scale.y(bound)
            ends = ((x, "end"), (before, "start"))
            near = [Place(at, y + dy, anchor, 4) for at, anchor in ends for dy in (-12, 19)]
            if not lettering.write(words, near, needed=False, exact=True):
                unwritten.append((words, x, y))
            before = x
        for words, x, y in unwritten:
            letter = self._letter("wm-target", words)
            around = [Place(x, y - 12), Place(x, y + 20)]
            around += [Place(x, y + 5, "start", 9), Place(x, y + 5, "end", -9)]
            lettering.write(letter, around, "wm-strong")

    def _stairs(self) -> Points:
        """The targets in stages: each from the day of the one before to its own, the last for good."""
        stages = self.curve.stages
        if not stages:
            return []
        ends = [self.scale.x(day) for day, _, _ in stages[:-1]]
        heights = [self.scale.y(bound) for _, _, bound in stages]
        spans = zip([0.0, *ends], [*ends, 100.0], heights, strict=True)
        return [point for start, end, y in spans for point in ((start, y), (end, y))]

    def svg(self) -> str:
        """All lines and marks, and the letters of those whose words are in the key."""
        end = 100 - MARGIN if self._lettered else 100
        shapes = [line_svg(f"wm-{level.kind}", (0, level.y), (end, level.y)) for level in self.lines]
        if self.curve.stages:
            shapes.append(lines_svg((("wm-target", self._stairs()),), self.scale.floor))
        for day, _, bound in self.curve.stages:
            shapes.append(mark_svg(_STAGE, "stage", self.scale.x(day), self.scale.y(bound)))
        if self.curve.baseline:
            day, _, figure = self.curve.baseline
            shapes.append(mark_svg(_BASELINE, "baseline", self.scale.x(day), self.scale.y(figure)))
        lettered = sorted(self._lettered, key=lambda one: one[1].y)
        heights = spread([level.y for _, level in lettered], _APART, self.scale.floor - 4)
        for (letter, level), y in zip(lettered, heights, strict=True):
            shapes.append(line_svg("wm-lead", (end, level.y), (96, y)))
            shapes.append(text_svg(letter, Place(100, y + 5, "end"), "wm-strong"))
        return "".join(shapes)

    @property
    def lettered(self) -> bool:
        """Whether letters stand in the margin at the right."""
        return bool(self._lettered)

    def key(self) -> Iterator[str]:
        """What stands in the key because there was no room for it on the drawing."""
        return (sample_html(drawn, words) for drawn, words in self._keyed)


def baseline_words(curve: Curve) -> str:
    """The baseline with its period."""
    if not curve.baseline:
        return ""
    _, words, figure = curve.baseline
    return f"Baseline: {number_of(figure, curve.unit)} ({words})"
