"""Choosing actions by fixed words and putting them in order. Nothing in a page is ever run as code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from waymark.entries import ActionFacts, Located
from waymark.progress import DONE

from .scene import Options, Scene

SORTS: Final = ("plan", "due", "rating", "updated", "title")
"""The orders a list of actions can have; ``plan`` is the order of the plan itself."""

STATES: Final = ("open", "overdue", "done")
"""What an action can be on the day of the page; ``overdue`` is open and past its date."""

COMMON_ORDER: Final = ("late", "at-risk", "not-started", "on-track", "complete", "sustained", "stopped")
"""Common terms with those that need attention first."""

Chosen = tuple[Located, ActionFacts]


def chosen_from(actions: Iterable[Located]) -> list[Chosen]:
    """Records of actions with what is known of each."""
    return [(one, one.entry.facts) for one in actions if isinstance(one.entry.facts, ActionFacts)]


def _among(scene: Scene, options: Options) -> Iterator[Chosen]:
    """The actions among which those that meet ``options`` are, in the order of their documents."""
    inventory = scene.inventory
    holder = next((kind for kind in ("group", "role", "plan") if options.get(kind)), "")
    for located in inventory.held_by(holder, options[holder]) if holder else inventory.of_kind("action"):
        if isinstance(located.entry.facts, ActionFacts):
            yield located, located.entry.facts


def choose(scene: Scene, options: Options) -> list[Chosen]:
    """The actions that meet every one of ``options``, in the order these ask for.

    Options: ``plan``, ``group``, ``role``, ``rating`` (a term of the plan or a common term), ``names``
    (``kind/id`` of a record the action refers to), ``due-before`` (year-month-day), ``state``
    (``open``, ``overdue`` or ``done``), ``sort`` and ``limit``.
    """
    wanted = [test for name, test in _TESTS.items() if options.get(name)]
    found = [
        chosen for chosen in _among(scene, options) if all(test(scene, options, chosen) for test in wanted)
    ]
    if options.get("names"):
        found = _naming(scene, found, options["names"])
    found.sort(key=_KEYS[options.get("sort") or "plan"](scene))
    return found[: options.get("limit") or None]


def _naming(scene: Scene, found: list[Chosen], name: str) -> list[Chosen]:
    """Those of ``found`` that refer to the record ``name``, or stand in a group that does."""
    kind, _, target = name.partition("/")
    located = scene.inventory.get(kind, target)
    if located is None:
        return []
    names = {mention.from_id for _, mention in scene.inventory.mentions_of(kind, located.entry.id)}
    return [chosen for chosen in found if chosen[0].entry.id in names or names & set(chosen[1].groups)]


def _in_plan(_scene: Scene, options: Options, chosen: Chosen) -> bool:
    return bool(chosen[1].plan == options["plan"])


def _in_group(_scene: Scene, options: Options, chosen: Chosen) -> bool:
    wanted: str = options["group"]
    groups = chosen[1].groups
    return wanted in groups or any(group.endswith(f"/{wanted}") for group in groups)


def _of_role(_scene: Scene, options: Options, chosen: Chosen) -> bool:
    return any(role == options["role"] for role, _ in chosen[1].people)


def _rated(scene: Scene, options: Options, chosen: Chosen) -> bool:
    wanted: str = options["rating"]
    facts = chosen[1]
    if wanted == "none":
        return not facts.delivery
    return wanted in {facts.delivery, scene.common(facts)}


def _due_before(_scene: Scene, options: Options, chosen: Chosen) -> bool:
    return bool(chosen[1].due_end) and chosen[1].due_end < options["due-before"]


def _in_state(scene: Scene, options: Options, chosen: Chosen) -> bool:
    done = scene.common(chosen[1]) in DONE
    match options["state"]:
        case "done":
            return done
        case "overdue":
            facts = chosen[1]
            return scene.overdue(facts.plan, facts.delivery, facts.overdue) > 0
        case _:
            return not done


_TESTS: Final[dict[str, Callable[[Scene, Options, Chosen], bool]]] = {
    "plan": _in_plan,
    "group": _in_group,
    "role": _of_role,
    "rating": _rated,
    "due-before": _due_before,
    "state": _in_state,
}


def _by_plan(_scene: Scene) -> Callable[[Chosen], tuple[Any, ...]]:
    return lambda chosen: (chosen[0].document, chosen[0].entry.line)


def _by_due(_scene: Scene) -> Callable[[Chosen], tuple[Any, ...]]:
    return lambda chosen: (chosen[1].due_end or date.max.isoformat(), chosen[0].entry.id)


def _by_rating(scene: Scene) -> Callable[[Chosen], tuple[Any, ...]]:
    def key(chosen: Chosen) -> tuple[Any, ...]:
        common = scene.common(chosen[1])
        order = COMMON_ORDER.index(common) if common in COMMON_ORDER else len(COMMON_ORDER)
        return order, chosen[1].due_end or date.max.isoformat(), chosen[0].entry.id

    return key


def _by_update(_scene: Scene) -> Callable[[Chosen], tuple[Any, ...]]:
    return lambda chosen: (chosen[1].updated, chosen[0].entry.id)


def _by_title(_scene: Scene) -> Callable[[Chosen], tuple[Any, ...]]:
    return lambda chosen: (chosen[0].entry.title.lower(), chosen[0].entry.id)


_KEYS: Final[dict[str, Callable[[Scene], Callable[[Chosen], tuple[Any, ...]]]]] = dict(
    zip(SORTS, (_by_plan, _by_due, _by_rating, _by_update, _by_title), strict=True)
)
