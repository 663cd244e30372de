"""One portfolio, built with Waymark and with plain Sphinx."""

from __future__ import annotations

import re
import shutil
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from . import portfolio
from .measuring import Cost, build, least, python

_CHECK: Final = "import sys; from waymark.cli import main; sys.exit(main(sys.argv[1:]))"
_SHORT: Final = 3
"""How often a short run is repeated."""
_MAIN: Final = re.compile(r'<(main|article) (?:class="wm-main"|role="main").*?</\1>\n', re.DOTALL)
_NO_WORDS: Final = re.compile(r'<svg.*?</svg>|<a class="headerlink".*?</a>|<[^>]+>', re.DOTALL)


class Compared(NamedTuple):
    """What a portfolio of this many actions costs."""

    actions: int
    pages: int
    words: tuple[int, int]
    """What a reader can read, with Waymark and with plain Sphinx."""
    check: Cost
    full: tuple[Cost, Cost]
    unchanged: tuple[Cost, Cost]
    edited: Cost
    """Waymark, after one action was given a new update."""


def compare(folder: Path, actions: int) -> Compared:
    """Measure a portfolio of this many actions in ``folder``, which is emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    ours, plain = folder / "waymark", folder / "plain"
    made = portfolio.make(ours, actions)
    check = least(_SHORT, lambda: python("-c", _CHECK, "check", "--as-of", portfolio.AS_OF, ours))
    full = build(ours)
    python("-m", "benchmarks.plain", ours, folder / "waymark-doctrees", plain)
    full_plain = build(plain)
    words = (_words(folder / "waymark-html"), _words(folder / "plain-html"))
    unchanged = (least(_SHORT, lambda: build(ours)), least(_SHORT, lambda: build(plain)))

    days = count(1)

    def edited() -> Cost:
        made.edit(next(days))
        return build(ours)

    pages = sum(1 for _ in plain.rglob("*.md"))
    return Compared(actions, pages, words, check, (full, full_plain), unchanged, least(_SHORT, edited))


def _words(site: Path) -> int:
    """How many words stand in the main part of the pages of ``site``, without those in drawings."""
    texts = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    parts = (found[0] for text in texts if (found := _MAIN.search(text)))
    return sum(len(_NO_WORDS.sub(" ", part).split()) for part in parts)
