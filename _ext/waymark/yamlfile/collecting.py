"""Python's search for circles of objects, put off while many objects are made that have none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Put off the search for unused circles of objects.

    A plan becomes many objects at once and all of them stay: searching among them again and again took two
    thirds of the time of reading. What is no longer used is still freed at once, as always in Python.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
