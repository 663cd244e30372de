"""The form that counts when a limit runs out, as HTML. ``static/calculator.js`` shows it and counts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from .blocks import Calculator, CountedClock


def counting_form(form: Calculator, name: str, facts: Sequence[str], days_off: str, instead: str) -> str:
    """The HTML of ``form``, hidden until its script runs.

    ``name`` begins the names of its elements. ``facts`` (of each clock), ``days_off`` and ``instead``
    are those of the form as HTML.
    """
    of_clocks = zip(form.clocks, facts, strict=True)
    shown = "".join(f'<div id="{escape(one.anchor)}" hidden>{told}</div>' for one, told in of_clocks)
    return (
        f'<div class="wm-calculator" data-first="{form.first}" data-last="{form.last}">'
        f'<p class="wm-instead">{instead}</p>'
        f"<form hidden>{_fields(form, name)}</form>"
        '<div class="wm-due" hidden><div role="status"></div><div class="wm-how"></div></div>'
        f"{shown}{days_off}</div>\n"
    )


def _fields(form: Calculator, name: str) -> str:
    options = "".join(
        f'<optgroup label="{escape(group)}">{"".join(map(_option, clocks))}</optgroup>'
        for group, clocks in groupby(form.clocks, key=lambda one: one.group)
    )
    days = f'min="{form.first}" max="{form.last}"'
    return (
        f'<p><label for="{name}-rule">Rule</label>'
        f'<select id="{name}-rule"><option value="">Choose a rule</option>{options}</select></p>'
        f'<p><label for="{name}-day">Day the clock started</label>'
        f'<span class="wm-hint" id="{name}-start"></span>'
        f'<input type="date" id="{name}-day" {days} aria-describedby="{name}-start"></p>'
        f'<p><label for="{name}-time">Time</label>'
        f'<span class="wm-hint" id="{name}-hint">Only for a limit in hours</span>'
        f'<input type="time" id="{name}-time" aria-describedby="{name}-hint"></p>'
    )


def _option(clock: CountedClock) -> str:
    return (
        f'<option value="{escape(clock.anchor)}" data-number="{clock.number}" data-unit="{clock.unit}" '
        f'data-start="{escape(clock.start)}">{escape(clock.label)}</option>'
    )
