"""Contradictions in the record, told to its editors: nothing is refused or corrected for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from waymark.entries import ActionFacts, Inventory
from waymark.honesty import Doubt, doubts
from waymark.problems import Place, Problem
from waymark.yamlfile import YamlFile, place_of

_FIXES: Final = {
    "on-track-past-date": "add an update with the rating as it is, or a new `due:` with its `reason:`",
    "complete-without-evidence": "add `evidence:` to an update: an audit, a figure, a paper",
    "complete-off-target": "check the rating and the figure; where both are right, the page shows both",
    "complete-with-open-step": "add `reached:` to the step, or rate the action as it is",
    "review-missed": "add an update that tells what the review found",
    "silent": "add an update, even where nothing moved; or set `silent-after:` in plan.yaml",
    "rating-against-figure": "check both against the paper; where it prints both, the page shows both",
    "sum-differs": "check the amounts against the paper; where it prints them so, the page says it",
}


def contradictions(inventory: Inventory, as_of: date, files: Mapping[str, YamlFile]) -> list[Problem]:
    """The doubts of :func:`waymark.honesty.doubts` as warnings.

    Documents are named by path; ``files`` are those in which a value within a record can be pointed at.
    """
    return [_problem(doubt, files) for doubt in doubts(inventory, as_of)]


def _problem(doubt: Doubt, files: Mapping[str, YamlFile]) -> Problem:
    document, entry = doubt.record
    place = Place(document, entry.line, entry.column, entry.length)
    if doubt.path and document in files:
        place = place_of(files[document], doubt.path)
    elif isinstance(entry.facts, ActionFacts) and doubt.code != "silent":
        place = Place(document, *entry.facts.rated_at)
    name = entry.id.rpartition("/")[2]
    kind = {"finance": "Table"}.get(entry.kind, entry.kind.capitalize())
    return Problem(place, doubt.code, f'{kind} "{name}": {doubt.words}', _FIXES[doubt.code])
