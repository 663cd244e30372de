"""Old addresses with where they lead."""

from __future__ import annotations

from waymark.site.blocks import Block, Column, Link, Row, Table, Text

from .scene import Options, Scene


def moved(scene: Scene, options: Options) -> tuple[Block, ...]:
    """The old addresses with where they lead, but for pages that this edition does not show."""
    shown = (move for move in options["moves"] if not scene.inventory.hides("page", move.now))
    rows = tuple(Row(((Text(move.old),), (Link(move.now, "", title_at(scene, move.now)),))) for move in shown)
    columns = (Column("Old address"), Column("Where the page is now"))
    return (Table("Old addresses", columns, rows),) if rows else ()


def title_at(scene: Scene, address: str) -> str:
    """The title of the record whose page stands at ``address``; the address where it is of no one record."""
    document = scene.inventory.documents.get(address)
    entries = document.entries if document else ()
    return next((entry.title for entry in entries if not entry.anchor), address)
