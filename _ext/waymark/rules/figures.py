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


def rules_of_measures(document: Document, page: MeasuresPage) -> Iterator[Problem]:
    """The problems of all measures of ``page``."""
    for measure in page.measures:
        for value in filter(None, (measure.baseline, *measure.values)):
            yield from _rules_of_value(document, measure, value)


def _rules_of_value(document: Document, measure: Measure, value: Value) -> Iterator[Problem]:
    where = f'of measure "{measure.id}" for {value.at.words}'
    if value.value is None and not value.suppressed and not value.printed:
        message = f"The value {where} has no figure."
        fix = "add `value:`, or `suppressed:` with the reason, or `printed:` with the words of the paper"
        yield problem_at(document, value.path, "figure-missing", message, fix)
    elif value.value is not None and value.suppressed:
        message = f"The value {where} has a figure and is also marked as hidden."
        fix = "take the figure out, or the line `suppressed:`"
        yield problem_at(document, (*value.path, "suppressed"), "figure-missing", message, fix)
    if measure.unit == "children" and any(count in SMALL for count in (value.value, value.of)):
        message = f"The value {where} is a count of one to five children."
        fix = "write `suppressed: c` instead; if it was published, tell the data protection officer"
        yield problem_at(document, (*value.path, "value"), "small-count", message, fix)
