"""The results as tables: with seconds for the one who ran it, as ratios for the manual."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from .comparing import Compared

_PACKAGES: Final = ("sphinx", "docutils", "myst-parser", "furo")
_COLUMNS: Final = (
    "actions",
    "pages",
    "full build, of plain Sphinx's",
    "memory, of plain Sphinx's",
    "nothing changed, of plain Sphinx's",
    "one action edited, of our full build",
    "check",
)
_START, _END = "<!-- results -->", "<!-- end of results -->"
_TARGETS: Final = {2000: 0.20, 10_000: 0.12}
"""The share of plain Sphinx's time that a full build may take."""
UNCHANGED, EDITED, CHECK, MEMORY = 1.2, 0.1, 3.0, 1.0


def ratios(one: Compared) -> dict[str, float]:
    """What is compared with the targets, by name."""
    return {
        "full build": one.full[0].seconds / one.full[1].seconds,
        "memory": one.full[0].megabytes / one.full[1].megabytes,
        "unchanged": one.unchanged[0].seconds / one.unchanged[1].seconds,
        "edited": one.edited.seconds / one.full[0].seconds,
        "check": one.check.seconds,
    }


def missed(one: Compared) -> list[str]:
    """The targets that were not met."""
    limits = {"full build": _TARGETS.get(one.actions), "memory": MEMORY, "unchanged": UNCHANGED}
    limits |= {"edited": EDITED if one.actions in _TARGETS else None, "check": CHECK}
    found = ratios(one)
    return [
        f"{one.actions} actions, {name}: {found[name]:.3f}, should be at most {limit}"
        for name, limit in limits.items()
        if limit is not None and found[name] > limit
    ]


def seconds(one: Compared) -> str:
    """What was measured, for the screen."""
    rows = (
        ("full build", one.full[0], one.full[1]),
        ("nothing changed", one.unchanged[0], one.unchanged[1]),
        ("one action edited", one.edited, None),
        ("waymark check", one.check, None),
    )
    words = f"{one.words[0]:,} words ({one.words[1]:,} in plain Sphinx)"
    lines = [f"{one.actions:,} actions, {one.pages:,} pages, {words}"]
    for name, ours, plain in rows:
        beside = f"  plain {plain.seconds:8.2f} s {plain.megabytes:6.0f} MB" if plain else ""
        share = f"  ratio {ours.seconds / plain.seconds:.3f}" if plain else ""
        lines.append(f"  {name:<18} {ours.seconds:8.2f} s {ours.megabytes:6.0f} MB{beside}{share}")
    return "\n".join(lines)


def table(results: Iterable[Compared]) -> str:
    """The ratios as a Markdown table."""
    lines = [_row(_COLUMNS), _row("---:" for _ in _COLUMNS)]
    for one in results:
        of = ratios(one)
        cells = (f"{of['full build']:.3f}", f"{of['memory']:.2f}", f"{of['unchanged']:.2f}")
        more = (f"{of['edited']:.3f}", f"{of['check']:.1f} s")
        lines.append(_row((f"{one.actions:,}", f"{one.pages:,}", *cells, *more)))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def update(page: Path, results: Iterable[Compared]) -> None:
    """Put the table into ``page`` between its two marks, with the day and the versions."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not end:
        message = f"{page} has no marks {_START} and {_END}"
        raise ValueError(message)
    today = datetime.now().astimezone().date()
    versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    measured = f"Measured on {today.day} {today:%B %Y} with Python {platform.python_version()}, {versions}."
    page.write_text(f"{before}{_START}\n{measured}\n\n{table(results)}\n{_END}{after}", encoding="utf-8")
