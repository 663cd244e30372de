"""Rules that rest on an edition of law or guidance which another has replaced."""

from __future__ import annotations

from typing import NamedTuple

from waymark.entries import AuthorityFacts, Located, StandardFacts
from waymark.site.blocks import Block, Column, Mark, Row, Table, Text, Words

from .action_tables import count_of
from .scene import Options, Scene, joined, link_to


class Outdated(NamedTuple):
    """A standard that rests on an edition another has replaced."""

    standard: Located
    authority: str
    edition: str
    newer: str

    @property
    def editions(self) -> tuple[str, str, str]:
        """The document with both its editions."""
        return self.authority, self.edition, self.newer


def outdated(scene: Scene, topic: str = "") -> list[Outdated]:
    """The standards that rest on an edition another has replaced; with a ``topic`` only those of it."""
    found = []
    inventory = scene.inventory
    for located in inventory.held_by("topic", topic) if topic else inventory.of_kind("standard"):
        facts = located.entry.facts
        if not isinstance(facts, StandardFacts):
            continue
        for authority, edition, _ in facts.authority:
            if newer := newer_edition(scene, authority, edition):
                found.append(Outdated(located, authority, edition, newer))
    return found


def newer_edition(scene: Scene, authority: str, edition: str) -> str:
    """The edition that took the place of this one; empty where none did."""
    located = scene.inventory.get("authority", authority)
    if located is None or not isinstance(located.entry.facts, AuthorityFacts):
        return ""
    return located.entry.facts.newer_than(edition)


def superseded(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """The rules that rest on an edition another has replaced, by document."""
    by_edition: dict[tuple[str, str, str], list[Located]] = {}
    for one in outdated(scene):
        by_edition.setdefault(one.editions, []).append(one.standard)
    if not by_edition:
        return (Words((Text("Every rule rests on the newest edition in the register."),), "empty"),)
    rows = tuple(
        Row(
            (
                (scene.link("authority", authority),),
                (Mark("superseded", edition),),
                (Text(newer),),
                joined((link_to(one, number_of(one)),) for one in standards),
            )
        )
        for (authority, edition, newer), standards in sorted(by_edition.items())
    )
    total = sum(len(standards) for standards in by_edition.values())
    labels = ("Act or guidance", "Edition they were read in", "Newer edition", "Rules to read again")
    caption = f"{count_of(total, 'rule')} on an edition that was replaced"
    return (Table(caption, tuple(Column(label) for label in labels), rows),)


def number_of(located: Located) -> str:
    """The number a standard is cited by; its title where it has none."""
    facts = located.entry.facts
    number = facts.number if isinstance(facts, StandardFacts) else ""
    return number or located.entry.title
