"""Figures that are followed over time, kept as their papers printed them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from .dates import Period
from .values import Citation, Path, Values, items, prose, texts


class Value(NamedTuple):
    """A figure with its date and the paper it stands in."""

    at: Period
    """The period it is for; where the paper gives none, the date of the paper itself."""
    dated: bool
    """Whether the paper says which period it is for."""
    value: float | None
    of: float | None
    suppressed: str
    """``c`` for a small count kept back, ``z`` for not applicable, ``:`` for not known; else empty."""
    printed: str
    rated: str
    """What the paper itself says of it: ``met``, ``near``, ``missed``, or nothing."""
    note: str
    source: Citation | None
    path: Path

    @property
    def when(self) -> str:
        """The period in words, or that there is none."""
        return self.at.words[:1].upper() + self.at.words[1:] if self.dated else "No date printed"

    @classmethod
    def read(cls, values: Values, path: Path) -> Value:
        """The value in ``values``, which stand at ``path`` of their file.

        One without a period and without a dated paper stands at the first day of all; a rule tells it.
        """
        source = Citation.read(values.get("source"))
        paper = source.date if source else ""
        return cls(
            at=Period.read(values.get("at") or paper or date.min.isoformat()),
            dated="at" in values,
            value=values.get("value"),
            of=values.get("of"),
            suppressed=values.get("suppressed", ""),
            printed=values.get("printed", ""),
            rated=values.get("rated", ""),
            note=prose(values, "note"),
            source=source,
            path=path,
        )


class Target(NamedTuple):
    """What a figure should reach: a bound, a change from the baseline or words, by a date or for good."""

    at_least: float | None
    at_most: float | None
    change: float | None
    """How far it should move from the baseline, below nought for a fall."""
    in_units: bool
    """Whether the change is counted in the measure's own unit and not in per cent."""
    words: str
    by: Period | None

    @classmethod
    def read(cls, values: Values) -> Target:
        """The target in ``values``."""
        by = Period.read(values["by"]) if "by" in values else None
        return cls(
            values.get("at-least"),
            values.get("at-most"),
            values.get("change"),
            values.get("change-in") == "units",
            values.get("words", ""),
            by,
        )

    def bounds(self, baseline: float | None) -> tuple[float | None, float | None]:
        """The least and the most that meet it, where it can be said in figures.

        A change from the baseline is a bound on the side it points to; without a baseline, or in per cent
        of nought, it is none.
        """
        least, most = self.at_least, self.at_most
        if self.change is not None and baseline is not None and (baseline or self.in_units):
            step = self.change if self.in_units else abs(baseline) * self.change / 100
            if self.change < 0:
                most = baseline + step if most is None else most
            else:
                least = baseline + step if least is None else least
        return least, most

    def met(self, figure: float, baseline: float | None) -> bool | None:
        """Whether ``figure`` meets it; None where it is in words only."""
        least, most = self.bounds(baseline)
        if least is None and most is None:
            return None
        return (least is None or figure >= least) and (most is None or figure <= most)


class Comparator(NamedTuple):
    """A figure of another place or group."""

    title: str
    at: Period | None
    value: float | None
    printed: str
    note: str
    source: Citation | None

    @classmethod
    def read(cls, values: Values) -> Comparator:
        """The comparator in ``values``."""
        return cls(
            values["title"],
            Period.read(values["at"]) if "at" in values else None,
            values.get("value"),
            values.get("printed", ""),
            prose(values, "note"),
            Citation.read(values.get("source")),
        )


class Measure(NamedTuple):
    """One figure with its definition, targets and dated values."""

    id: str
    title: str
    definition: str
    unit: str
    polarity: str
    basis: str
    resets: str
    """When a figure that adds up starts again from nought: ``financial-year`` and the like, or empty."""
    owner: str
    baseline: Value | None
    targets: tuple[Target, ...]
    values: tuple[Value, ...]
    """Oldest first."""
    total_of: tuple[str, ...]
    """Ids of measures of the same page that this one is the total of."""
    comparators: tuple[Comparator, ...]
    changes: tuple[tuple[str, str], ...]
    """When the way of counting changed (a date, year-month-day), and how."""
    path: Path

    @property
    def start(self) -> float | None:
        """The figure of the baseline, where it has one."""
        return self.baseline.value if self.baseline else None

    def judging(self, value: Value) -> tuple[Target, ...]:
        """The targets ``value`` is judged by: the lasting ones, and of those with a date the last come due.

        None of a figure that adds up and whose year, or other cycle, is not over: it cannot have missed yet.
        """
        if self.resets and not _ends(value.at.last, self.resets):
            return ()
        come = [one.by.last for one in self.targets if one.by and one.by.last <= value.at.last]
        return tuple(one for one in self.targets if one.by is None or (come and one.by.last == max(come)))

    def ahead(self, value: Value) -> tuple[Target, ...]:
        """The targets whose date had not come when ``value`` was counted, the soonest first."""
        later = [one for one in self.targets if one.by and one.by.last > value.at.last]
        return tuple(sorted(later, key=lambda one: one.by.last if one.by else date.max))

    def meets(self, value: Value) -> bool | None:
        """Whether ``value`` meets the targets it is judged by; None where that cannot be said."""
        if value.value is None:
            return None
        found = [one.met(value.value, self.start) for one in self.judging(value)]
        judged = [one for one in found if one is not None]
        return all(judged) if judged else None

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
            resets=values.get("resets", ""),
            owner=values.get("owner", ""),
            baseline=Value.read(baseline, (*path, "baseline")) if baseline else None,
            targets=tuple(Target.read(item) for item, _ in items(values, "targets", path)),
            values=tuple(sorted(dated, key=lambda value: (value.at.last, value.at.first))),
            total_of=texts(values, "total-of"),
            comparators=tuple(Comparator.read(item) for item, _ in items(values, "comparators", path)),
            changes=tuple((item["on"], prose(item, "what")) for item, _ in items(values, "changes", path)),
            path=path,
        )


def _ends(day: date, cycle: str) -> bool:
    """Whether ``day`` is the last of a month, quarter or year."""
    last_months = {"month": range(1, 13), "quarter": (3, 6, 9, 12), "year": (12,)}
    months = {**last_months, "financial-year": (3,), "school-year": (8,)}[cycle]
    return day.month in months and day.day == monthrange(day.year, day.month)[1]


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
