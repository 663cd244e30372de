"""Pages that look at one plan from one side, such as how it moved or what covers what."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import Located
from waymark.model import anchor
from waymark.site.blocks import Block, Text, Words
from waymark.site.views import Scene
from waymark.site.views.coverage import coverage_matrix
from waymark.site.views.honesty import honesty
from waymark.site.views.measures import measures_table
from waymark.site.views.money import money_table
from waymark.site.views.plans import REPORTS, report_docname
from waymark.site.views.risks import risks_table
from waymark.site.views.scene import link_to
from waymark.site.views.summary import committee_summary
from waymark.site.views.trend import silence, slippage, trend_charts

from .page import MadePage, Part


def report_pages(scene: Scene) -> Iterator[MadePage]:
    """The reports on all plans."""
    for located in scene.inventory.of_kind("plan"):
        options = {"plan": located.entry.id}
        made = {
            "movement": (
                Part(
                    "Completed against planned, and ratings over time", "trend", trend_charts(scene, options)
                ),
                Part("Dates that moved", "slippage", slippage(scene, options)),
                Part("How long ago it was told of", "silence", silence(scene, options)),
            ),
            "coverage": (
                Part(
                    "Finding, action, measure, guidance, evidence", "matrix", coverage_matrix(scene, options)
                ),
            ),
            "honesty": (Part("What stands against what", "doubts", honesty(scene, options)),),
            "summary": tuple(_summaries(scene, located)),
            "around": (
                Part("Measures", "measures", measures_table(scene, options)),
                Part("Money", "money", money_table(scene, options)),
                Part("Risks", "risks", risks_table(scene, options)),
            ),
        }
        for name, parts in made.items():
            yield _page(scene, located, name, parts)


def _page(scene: Scene, plan: Located, name: str, parts: tuple[Part, ...]) -> MadePage:
    title, about = REPORTS[name]
    lead: tuple[Block, ...] = (
        Words((Text(f"As at {scene.day(scene.as_of.isoformat())}."),), "as-at"),
        Words((Text(about),)),
    )
    docname = report_docname(plan.entry.id, name)
    return MadePage(
        docname,
        f"{title}: {plan.entry.title}",
        plan.document,
        lead,
        parts,
        (Text("Plan: "), link_to(plan)),
        wide=True,
    )


def _summaries(scene: Scene, plan: Located) -> Iterator[Part]:
    """One part for each top group of the plan."""
    seen: dict[str, None] = {}
    for located in scene.inventory.held_by("plan", plan.entry.id):
        groups = getattr(located.entry.facts, "groups", ())
        if groups:
            seen.setdefault(groups[0])
    for group in seen:
        found = scene.inventory.get("group", group)
        if found is not None:
            number = getattr(found.entry.facts, "number", "")
            title = f"{number}. {found.entry.title}" if number else found.entry.title
            yield Part(title, anchor("group", found.entry.id), committee_summary(scene, {"group": group}))
