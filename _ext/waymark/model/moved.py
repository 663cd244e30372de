"""Addresses where pages stood before."""

from __future__ import annotations

from typing import NamedTuple

from .values import Path, Values, items


class Move(NamedTuple):
    """An old address and the page that took its place; both from the top of the site, without an ending."""

    old: str
    now: str
    path: Path


class MovedPage(NamedTuple):
    """All moves that no guidance page tells itself."""

    title: str
    moves: tuple[Move, ...]

    @classmethod
    def read(cls, values: Values) -> MovedPage:
        """The moves in the values of ``guidance/moved.yaml``."""
        moves = tuple(Move(item["from"], item["to"], path) for item, path in items(values, "moved"))
        return cls(values.get("title", "Pages that moved"), moves)
