"""Figures that are followed over time, kept as their papers printed them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .dates import Period
from .values import Citation, Path, Values, items, prose


class Value(NamedTuple):
    """A figure with its date and the paper it stands in."""

    at: Period
    value: float | None
    of: float | None
    suppressed: str
    """``c`` for a small count kept back, ``z`` for not applicable, ``:`` for not known; else empty."""
    printed: str
    note: str
    source: Citation | None
    path: Path

    @property
    def known(self) -> date:
        """The day from which the figure was known: that of its paper, or the first of its own period."""
        paper = self.source.date if self.source else ""
        return Period.read(paper).first if paper else self.at.first

    @classmethod
    def read(cls, values: Values, path: Path) -> Value:
        """The value in ``values``, which stand at ``path`` of their file."""
        return cls(
            Period.read(values["at"]),
            values.get("value"),
            values.get("of"),
            values.get("suppressed", ""),
            values.get("printed", ""),
            prose(values, "note"),
            Citation.read(values.get("source")),
            path,
        )


class Target(NamedTuple):
    """What a figure should reach: a bound or words, by a date or for good."""

    at_least: float | None
    at_most: float | None
    words: str
    by: Period | None

    @classmethod
    def read(cls, values: Values) -> Target:
        """The target in ``values``."""
        by = Period.read(values["by"]) if "by" in values else None
        return cls(values.get("at-least"), values.get("at-most"), values.get("words", ""), by)


class Measure(NamedTuple):
    """One figure with its definition, targets and dated values."""

    id: str
    title: str
    definition: str
    unit: str
    polarity: str
    basis: str
    owner: str
    baseline: Value | None
    targets: tuple[Target, ...]
    values: tuple[Value, ...]
    """Oldest first."""
    changes: tuple[tuple[str, str], ...]
    """When the way of counting changed (a date, year-month-day), and how."""
    path: Path

    def known_on(self, day: date) -> Measure:
        """The measure with those of its values that were known on ``day``."""
        baseline = self.baseline if self.baseline and self.baseline.known <= day else None
        return self._replace(
            baseline=baseline, values=tuple(value for value in self.values if value.known <= day)
        )

    @classmethod
    def read(cls, values: Values, path: Path) -> Measure:
        """The measure in ``values``, which stand at ``path`` of their file."""
        dated = (Value.read(item, at) for item, at in items(values, "values", path))
        baseline = values.get("baseline")
        return cls(
            id=values["id"],
            title=values["title"],
            definition=prose(values, "definition"),
            unit=values["unit"],
            polarity=values.get("polarity", "none"),
            basis=values.get("basis", ""),
            owner=values.get("owner", ""),
            baseline=Value.read(baseline, (*path, "baseline")) if baseline else None,
            targets=tuple(Target.read(item) for item, _ in items(values, "targets", path)),
            values=tuple(sorted(dated, key=lambda value: (value.at.last, value.at.first))),
            changes=tuple((item["on"], prose(item, "what")) for item, _ in items(values, "changes", path)),
            path=path,
        )


class MeasuresPage(NamedTuple):
    """A page of measures that belong together."""

    title: str
    summary: str
    measures: tuple[Measure, ...]

    @classmethod
    def read(cls, values: Values) -> MeasuresPage:
        """The measures in the values of a file of ``plans/measures``."""
        measures = tuple(Measure.read(item, path) for item, path in items(values, "measures"))
        return cls(values["title"], prose(values, "summary"), measures)
