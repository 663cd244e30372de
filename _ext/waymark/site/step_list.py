"""The steps of a pathway as a list in HTML, each at an address of its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .blocks import Pathway, Step


def step_list(pathway: Pathway, texts: Sequence[str]) -> str:
    """The list; ``texts`` are the texts of its steps as HTML, in their order."""
    items = "".join(
        f'<li id="{pathway.anchor}-{number}"><p class="wm-step-title">{escape(step.title, quote=False)}</p>'
        f"{f'<p>{text}</p>' if text else ''}{_ways(step, pathway.anchor)}</li>\n"
        for number, (step, text) in enumerate(zip(pathway.steps, texts, strict=True), 1)
    )
    return f'<ol class="wm-steps">\n{items}</ol>\n'


def _ways(step: Step, anchor: str) -> str:
    """Where the step leads, as links, where that does not go without saying."""
    ways = []
    for way in step.ways:
        words = escape(way.words, quote=False)
        if way.words and way.to is not None:
            ways.append(f'<li><a class="reference internal" href="#{anchor}-{way.to}">{words}</a></li>')
        elif way.words:
            ways.append(f"<li>{words}</li>")
    return f'<ul class="wm-ways">{"".join(ways)}</ul>' if ways else ""
