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
    a third of the time of a build after one edit. A page that was written is still found and freed.
    """
    before = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, _LATER_ROUNDS, _LATER_ROUNDS)
    app.connect("build-finished", lambda _app, _exception: gc.set_threshold(*before))
