"""Addresses on a page. They are pasted into case notes, so this function never changes its answers."""

from __future__ import annotations


def anchor(kind: str, name: str) -> str:
    """The address on its page of the record ``name`` of this ``kind``: ``action-ray-rating``.

    A name with a slash, as findings and actions of a plan have, keeps only what follows the last
    slash where the page itself tells the rest: the page of a plan or of a source.
    """
    return f"{kind}-{name.rsplit('/', 1)[-1].lower().replace('.', '-')}"
