"""A page for each measure: the figure large, its line, its values, what it counts and who uses it."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.entries import Located, MeasureFacts
from waymark.site import prose
from waymark.site.blocks import Block, Text
from waymark.site.views import Scene
from waymark.site.views.figures import figure_blocks
from waymark.site.views.measures import measure_page, users
from waymark.site.views.scene import link_to

from .page import MadePage, Part, parts_with_something


def measure_pages(scene: Scene) -> Iterator[MadePage]:
    """The pages of all measures."""
    for located in scene.inventory.of_kind("measure"):
        facts = located.entry.facts
        if isinstance(facts, MeasureFacts):
            yield _page(scene, located, facts)


def _page(scene: Scene, located: Located, facts: MeasureFacts) -> MadePage:
    measure = facts.measure
    shown = figure_blocks(scene, measure)
    definition: tuple[Block, ...] = prose.blocks(measure.definition, scene.inventory)
    parts = parts_with_something(
        Part("What it counts", "definition", definition),
        Part("Who uses it", "used-by", users(scene, measure)),
    )
    about = (Text("Beside the measures it belongs with: "), link_to(located))
    return MadePage(measure_page(measure.id), measure.title, located.document, shown, parts, about)
