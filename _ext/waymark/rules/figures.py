"""Rules on measures and their figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.loading import Document
from waymark.model import Measure, MeasuresPage, Value
from waymark.problems import Problem

from .place import problem_at

SMALL: Final = range(1, 6)
"""Counts of children that are not published: 1 to 5, as in the statistics of the Department for Education."""


CHILDREN: Final = frozenset({"children", "young people", "babies", "pupils", "care leavers", "families"})
"""Units that count children, or families with them."""


def rules_of_measures(document: Document, page: MeasuresPage) -> Iterator[Problem]:
    """The problems of all measures of ``page``."""
    yield from _derivable(document, page)
    for measure in page.measures:
        for value in filter(None, (measure.baseline, *measure.values)):
            yield from _rules_of_value(document, measure, value)


def _rules_of_value(document: Document, measure: Measure, value: Value) -> Iterator[Problem]:
    where = f'of measure "{measure.id}" for {value.at.words}'
    if not value.dated and (value.source is None or not value.source.date):
        message = f'A value of measure "{measure.id}" has neither a date nor a paper with one.'
        fix = "add `at:`, or `source:` with the date of the paper"
        yield problem_at(document, value.path, "figure-undated", message, fix)
        return
    if value.value is None and not value.suppressed and not value.printed:
        message = f"The value {where} has no figure."
        fix = "add `value:`, or `suppressed:` with the reason, or `printed:` with the words of the paper"
        yield problem_at(document, value.path, "figure-missing", message, fix)
    elif value.value is not None and value.suppressed:
        message = f"The value {where} has a figure and is also marked as hidden."
        fix = "take the figure out, or the line `suppressed:`"
        yield problem_at(document, (*value.path, "suppressed"), "figure-missing", message, fix)
    if measure.unit in CHILDREN and any(count in SMALL for count in (value.value, value.of)):
        message = f"The value {where} is a count of one to five {measure.unit}."
        fix = "write `suppressed: c` instead; if it was published, tell the data protection officer"
        yield problem_at(document, (*value.path, "value"), "small-count", message, fix)


def _derivable(document: Document, page: MeasuresPage) -> Iterator[Problem]:
    """Counts that are hidden alone among the parts of a total that is shown."""
    measures = {measure.id: measure for measure in page.measures}
    for total in page.measures:
        parts = [measures[name] for name in total.total_of if name in measures]
        for whole in total.values:
            if whole.value is None or not parts:
                continue
            same = [value for part in parts for value in part.values if value.at == whole.at]
            hidden = [value for value in same if value.suppressed == "c"]
            known = all(value.value is not None for value in same if value not in hidden)
            if len(hidden) == 1 and known and len(same) == len(total.total_of):
                message = f'The count hidden for {whole.at.words} can be worked out from "{total.id}".'
                fix = "hide the next smallest part as well (`suppressed: c`), or leave the total out"
                yield problem_at(document, hidden[0].path, "small-count-derivable", message, fix)
