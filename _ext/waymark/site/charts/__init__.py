"""Charts as inline SVG: drawn once, when the site is built, readable without script or colour.

Widths are in per cent and heights in pixels, so that words and numbers keep their size on a phone.
Each drawing carries its numbers, and tells them again in its text alternative.
"""

from __future__ import annotations

from waymark.site.blocks import Areas, Bars, BurnUp, Curve, Slips

from .areas import areas_svg
from .bars import bars_svg
from .burn_up import burn_up_svg
from .curve import curve_svg
from .pathway import pathway_svg
from .slips import slips_svg

__all__ = [
    "Chart",
    "areas_svg",
    "bars_svg",
    "burn_up_svg",
    "chart_svg",
    "curve_svg",
    "pathway_svg",
    "slips_svg",
]

Chart = Areas | Bars | BurnUp | Curve | Slips
"""A block that is drawn."""


def chart_svg(chart: Chart, name: str) -> str:
    """The drawing of a block; ``name`` is unique on the page."""
    match chart:
        case Areas():
            return areas_svg(chart, name)
        case Bars():
            return bars_svg(chart, name)
        case BurnUp():
            return burn_up_svg(chart, name)
        case Curve():
            return curve_svg(chart, name)
        case Slips():
            return slips_svg(chart, name)
