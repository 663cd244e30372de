"""How often Python looks for unused circles of objects while a site is built."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_NEW_OBJECTS: Final = 50_000
"""How many new objects there are before Python looks; its own choice is 700."""
_LATER_ROUNDS: Final = 20


def register(app: Sphinx) -> None:
    """Let Python look less often until the build has ended.

    The records of a large site stay in memory to the end: looking through them again and again took
    a third of the time of a build after one edit. What the last build left, and all that is loaded by
    the time it has been read, is not looked through at all. A page that was written is still found and
    freed.
    """
    before = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, _LATER_ROUNDS, _LATER_ROUNDS)
    app.connect("builder-inited", lambda _app: gc.freeze())
    app.connect("build-finished", lambda _app, _exception: _as_before(before))


def _as_before(threshold: tuple[int, int, int]) -> None:
    gc.unfreeze()
    gc.set_threshold(*threshold)
