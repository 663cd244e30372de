"""Which records exist and are not shown in this edition, and what is said in their place."""

from __future__ import annotations

from typing import Final

from sphinx.config import Config

NOT_SHOWN: Final = "a record that is not published here"
"""What a text says in the place of a reference to a hidden record."""


def hidden_records(config: Config) -> frozenset[tuple[str, str]]:
    """The kind and the full id of each record that exists and is not shown."""
    found = (record.split(" ", 1) for record in config.waymark_hidden)
    return frozenset((kind, name) for kind, name in found)
