"""The words a reader sees for the fixed terms of the files, the same on the site and in a board pack."""

from __future__ import annotations

from typing import Final

from waymark.model import Target, number_words

COMMON: Final = {
    "not-started": "Not started",
    "on-track": "On track",
    "at-risk": "At risk",
    "late": "Late",
    "complete": "Complete",
    "sustained": "Sustained",
    "stopped": "Stopped",
}
"""The terms that all plans share."""

FINDINGS: Final = {
    "area-for-improvement": "Area for improvement",
    "priority-action": "Priority action",
    "must": "Must",
    "should": "Should",
    "cause-of-concern": "Cause of concern",
    "recommendation": "Recommendation",
}
"""Kinds of finding."""

RESPONSES: Final = {"agreed": "Agreed", "partly-agreed": "Agreed in part", "not-agreed": "Not agreed"}
"""Responses to a finding."""

SUPPRESSED: Final = {"c": "Hidden: a small count", "z": "Does not apply", ":": "Not known"}
"""Why a figure is not there."""

MONEY_STATES: Final = {
    "proposed": "Proposed",
    "consulted": "As consulted on",
    "agreed": "Agreed",
    "forecast": "Forecast",
    "actual": "Actual",
}
"""How firm a table of money is."""

MONEY_COUNTS: Final = {
    "saving": "Amounts are savings",
    "cost": "Amounts are costs",
    "income": "Amounts are income",
    "benefit": "Amounts are benefits",
    "pressure": "Amounts are added costs",
}
"""What an amount above nought is."""

DOUBTS: Final = {
    "on-track-past-date": "On track, but past its date",
    "complete-without-evidence": "Complete, without evidence",
    "complete-off-target": "Complete, while its measure is off target",
    "complete-with-open-step": "Complete, with a step not reached",
    "review-missed": "A review day that passed without a word",
    "silent": "Nothing told for too long",
    "rating-against-figure": "A paper's rating that its own figure contradicts",
    "sum-differs": "A printed total that does not add up",
}
"""Kinds of doubt (:mod:`waymark.honesty`)."""


def sentence(words: str) -> str:
    """Words as they stand at the start of a line: with a capital letter."""
    return words[:1].upper() + words[1:]


def target_words(target: Target, unit: str) -> str:
    """A target in its own words, or in figures: ``At least 92%, by March 2023``."""
    by = f", by {target.by.words}" if target.by else ""
    if target.words:
        return sentence(target.words.rstrip(".") + by)
    sign = "%" if unit == "percent" else ""
    words = []
    if target.at_least is not None:
        words.append(f"at least {number_words(target.at_least)}{sign}")
    if target.at_most is not None:
        words.append(f"at most {number_words(target.at_most)}{sign}")
    if target.change is not None:
        way = "down" if target.change < 0 else "up"
        step = number_words(abs(target.change)) + ("" if target.in_units else "%")
        words.append(f"{way} {step} from the baseline")
    return sentence(" and ".join(words) + by)
