"""A chart as a PNG picture, for papers that cannot hold drawings of the site.

Pillow draws it. Matplotlib would draw more kinds of chart, but it adds numpy and 150 MB to the 23 MB of
Pillow, takes up to a second to start, and its look would still have to be set piece by piece.
"""

from __future__ import annotations

from .canvas import png
from .charts import Drawable, StackedBars
from .picture_bars import bars
from .picture_line import line


def png_of(chart: Drawable) -> bytes:
    """The picture of ``chart``, 16 cm wide, the same bytes whenever it is drawn with the same Pillow."""
    return png(bars(chart) if isinstance(chart, StackedBars) else line(chart))


def told(chart: Drawable) -> str:
    """What the picture of ``chart`` tells, with every number: its text alternative."""
    if isinstance(chart, StackedBars):
        rows = (
            f"{label}: {', '.join(f'{number:,} {words}' for _, words, number in parts) or 'none'}"
            for label, parts in chart.rows
        )
        return f"{chart.title}. {'; '.join(rows)}."
    sign = "%" if chart.unit == "percent" else f" {chart.unit}".rstrip()
    figures = ", ".join(f"{words}: {figure:,.10g}{sign}" for _, words, figure in chart.points)
    aims = "".join(f" {label}." for label, _ in chart.targets)
    return f"{chart.title}. {figures or 'There are no figures yet'}.{aims}"
