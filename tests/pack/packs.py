"""Packs for the tests: of a small project made for them, and of the plans that the repository holds."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from waymark.pack.cover import last_meeting
from waymark.pack.reading import read_project
from waymark.pack.scope import Scope
from waymark.pack.whole import Pack, pack_of

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
HARBOUR = HERE / "harbour"
ANY_PLAN = REPOSITORY / "tests" / "site" / "sites" / "any-plan"
DAY = date(2026, 3, 12)
"""The day of the harbour's spring meeting."""


def scope(
    plan: str = "harbour",
    day: date = DAY,
    root: Path = HARBOUR,
    edition: str = "public",
    since: date | None = None,
) -> Scope:
    """A plan as it is looked at on ``day``."""
    project = read_project(root, day, edition)
    return Scope(project, plan, day, since or last_meeting(project.inventory, project.plans[plan], day))


@cache
def pack(
    plan: str = "harbour",
    day: date = DAY,
    root: Path = HARBOUR,
    edition: str = "public",
    since: date | None = None,
) -> Pack:
    """The pack of a plan."""
    return pack_of(scope(plan, day, root, edition, since))


def real(day: str, plan: str = "ilacs-2022") -> Pack:
    """The pack of a plan of the worked example on ``day``."""
    return pack(plan, date.fromisoformat(day), REPOSITORY)


OTHERS = [
    *(
        (plan, "2026-04-20", ANY_PLAN)
        for plan in sorted(path.parent.name for path in ANY_PLAN.glob("plans/*/plan.yaml"))
    ),
    ("changing-lives-2022", "2023-01-26", REPOSITORY),
    ("post-inspection-2015", "2015-03-25", REPOSITORY),
    ("children-at-the-heart-2020", "2023-01-26", REPOSITORY),
    ("budget-savings-2022", "2023-01-26", REPOSITORY),
    ("ilacs-2022", "2022-12-12", REPOSITORY),
    ("ilacs-2022", "2024-03-31", REPOSITORY),
]
"""Plans of many shapes: without ratings, without dates, four levels deep, on three axes, ended."""
