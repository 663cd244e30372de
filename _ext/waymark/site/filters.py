"""Options of directives that name records: one that names nothing is told, or its table would stay empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from waymark.entries import Inventory, PlanFacts
from waymark.entries.prose import KIND_OF_ROLE
from waymark.problems import Place, Problem, nearest

from .views.selection import COMMON_ORDER

_KINDS: Final = {"plan": "plan", "group": "group", "role": "role", "source": "source", "topic": "guidance"}
"""The kind of record that each option names."""


def mistakes(inventory: Inventory, options: dict[str, Any], place: Place) -> Iterator[Problem]:
    """What is wrong with the ``options`` of the directive at ``place``."""
    for option, kind in _KINDS.items():
        if target := options.get(option):
            yield from _missing(inventory, option, kind, target, place)
    if name := options.get("names"):
        yield from _named(inventory, name, place)
    if rating := options.get("rating"):
        yield from _rated(inventory, rating, place)


def _missing(inventory: Inventory, option: str, kind: str, target: str, place: Place) -> Iterator[Problem]:
    known = inventory.find(kind, target) or inventory.hides(kind, target) or not inventory.knows_all(kind)
    if not known:
        ids = inventory.ids(kind)
        yield _problem(place, "target-unknown", f'There is no {kind} "{target}"', option, target, ids)


def _named(inventory: Inventory, name: str, place: Place) -> Iterator[Problem]:
    kind, slash, target = name.partition("/")
    kinds = sorted(KIND_OF_ROLE.values())
    if slash and kind in kinds:
        yield from _missing(inventory, "names", kind, target, place)
    else:
        fix = f"write one of {', '.join(kinds)} and then the id, as measure/open-contacts"
        yield Problem(place, "target-unknown", f'The option `names` holds "{name}".', fix)


def _rated(inventory: Inventory, rating: str, place: Place) -> Iterator[Problem]:
    plans = (located.entry.facts for located in inventory.of_kind("plan"))
    schemes = (scheme for plan in plans if isinstance(plan, PlanFacts) for scheme in plan.schemes)
    own = {term.id for scheme in schemes if scheme.axis == "delivery" for term in scheme.terms}
    words = (*sorted(own), *(word for word in COMMON_ORDER if word not in own), "none")
    if rating not in words and inventory.knows_all("term"):
        yield _problem(place, "term-unknown", f'No plan has the rating "{rating}"', "rating", rating, words)


def _problem(  # noqa: PLR0913, PLR0917 - all of it goes into one sentence
    place: Place, code: str, what: str, option: str, word: str, known: Iterable[str]
) -> Problem:
    words = list(known)
    shorts = [one.rpartition("/")[2] for one in words]
    guess = nearest(word, words) or nearest(word, shorts)
    meant = f' Did you mean "{guess}"?' if guess else ""
    message = f"{what}, in the option `{option}`.{meant}"
    return Problem(place, code, message, f"choose one of: {', '.join(words)}")
