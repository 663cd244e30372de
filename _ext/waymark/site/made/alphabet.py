"""All that has a name, from A to Z: the way in for those who read, and for those without a script."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import combining, normalize

from waymark.entries import ContactFacts, GuidanceFacts, Located, StandardFacts, TermFacts
from waymark.site.blocks import Block, Line, Link, Piece, Points, Text, Words
from waymark.site.views import Scene
from waymark.site.views.measures import measure_page
from waymark.site.views.people import role_page
from waymark.site.views.scene import link_to

from .page import MadePage, Part

ALPHABET: Final = "a-to-z"
"""The name of the page."""
_NUMBERS: Final = "0 to 9"
_OTHER: Final = "Other"
"""Names that begin with a sign, or with a letter that is none from A to Z even without its accent."""
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = 4
"""Acronyms and short words up to this length are never taken for misspellings."""


class _Name(NamedTuple):
    """A name and where it leads."""

    name: str
    to: Link
    see: bool
    """Whether it is another name for what it leads to."""


def alphabet_page(scene: Scene) -> Iterator[MadePage]:
    """The page of all names."""
    letters: dict[str, dict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
    for name in _names(scene):
        letters[_letter(name.name)][_sorted_by(name.name)].append(name)
    parts = tuple(_part(letter, letters[letter]) for letter in sorted(letters, key=_place))
    jumps: list[Piece] = []
    for part in parts:
        jumps += [Link(ALPHABET, part.anchor, part.title), Text(" ")]
    about = "Guidance, words, plans, figures, people and contacts by name, with other names that people use."
    lead: tuple[Block, ...] = (Words((Text(about),)), Words(tuple(jumps[:-1]), "letters"))
    yield MadePage(ALPHABET, "A to Z", "", lead, parts)


def _names(scene: Scene) -> Iterator[_Name]:
    """Every name of its own, and every other name that is not the own name of the same thing."""
    own = list(_own_names(scene))
    yield from own
    known = {(one.name.casefold(), one.to) for one in own}
    spelt = _vocabulary(scene)
    for other in _other_names(scene):
        key = other.name.casefold(), other.to
        if key not in known and _is_spelt(other.name, spelt):
            known.add(key)
            yield other


def _own_names(scene: Scene) -> Iterator[_Name]:
    for kind in ("guidance", "glossary-term", "plan", "contact"):
        for located in scene.inventory.of_kind(kind):
            if not _is_withdrawn(located):
                yield _Name(located.entry.title, link_to(located), see=False)
    for located in scene.inventory.of_kind("measure"):
        title = located.entry.title
        yield _Name(title, Link(measure_page(located.entry.id), "", title), see=False)
    for located in scene.inventory.of_kind("role"):
        title, holds = located.entry.title, scene.inventory.mentions_of("role", located.entry.id)
        to = Link(role_page(located.entry.id), "", title) if holds else link_to(located)
        yield _Name(title, to, see=False)


def _other_names(scene: Scene) -> Iterator[_Name]:
    for located in scene.inventory.of_kind("guidance"):
        facts = located.entry.facts
        if isinstance(facts, GuidanceFacts) and facts.head and not _is_withdrawn(located):
            for name in facts.head.searched_by:
                yield _Name(name, link_to(located), see=True)
    for located in scene.inventory.of_kind("glossary-term"):
        facts = located.entry.facts
        if isinstance(facts, TermFacts):
            for name in filter(None, (facts.term.short, *facts.term.also)):
                yield _Name(name, link_to(located), see=True)


def _is_withdrawn(located: Located) -> bool:
    facts = located.entry.facts
    return isinstance(facts, GuidanceFacts) and facts.status == "withdrawn"


def _vocabulary(scene: Scene) -> frozenset[str]:
    """The words that the records themselves use. What people type holds misspellings as well."""
    texts: list[str] = []
    for located in _all(scene):
        texts.append(located.entry.title)
        match located.entry.facts:
            case GuidanceFacts(head=head) if head:
                texts += head.answer or ()  # type: ignore[arg-type]
                texts += (f"{step.title} {step.text}" for step in head.steps)
            case StandardFacts(rule=rule):
                texts.append(rule)
            case TermFacts(term):
                texts += (term.meaning, term.term)
            case ContactFacts(contact):
                texts.append(contact.purpose)
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(str(text)))


def _all(scene: Scene) -> Iterator[Located]:
    for kind in ("guidance", "standard", "glossary-term", "contact", "measure", "role", "action", "finding"):
        yield from scene.inventory.of_kind(kind)


def _is_spelt(name: str, spelt: frozenset[str]) -> bool:
    """Whether each longer word of ``name`` is one that the records use: others may be misspelt."""
    return all(len(word) <= _SHORT or word.casefold() in spelt for word in _WORD.findall(name))


def _sorted_by(name: str) -> str:
    """What decides the place of a name: its letters and numbers alone."""
    return " ".join(_WORD.findall(name.casefold())) or name


def _plain(text: str) -> str:
    """``text`` without accents and ligatures, for its place among others."""
    return "".join(sign for sign in normalize("NFKD", text) if not combining(sign)).casefold()


def _letter(name: str) -> str:
    """The part of the page that ``name`` stands in: a letter from A to Z, the numbers, or all else."""
    first = _plain(_sorted_by(name))[:1].upper()
    if first.isdigit():
        return _NUMBERS
    return first if first.isascii() and first.isalpha() else _OTHER


def _place(letter: str) -> tuple[bool, bool, str]:
    return letter == _OTHER, letter == _NUMBERS, letter


def _part(letter: str, names: dict[str, list[_Name]]) -> Part:
    anchor = "letter-numbers" if letter == _NUMBERS else f"letter-{letter.lower()}"
    keys = sorted(names, key=lambda key: (_plain(key), key))
    lines = tuple(line for key in keys for line in _lines(names[key]))
    return Part(letter, anchor, (Points(lines),))


def _lines(names: list[_Name]) -> Iterator[Line]:
    """A line for each thing of a name; with the last, all that it is another name for."""
    own = [one.to for one in names if not one.see]
    yield from ((to,) for to in own[:-1])
    others = [one for one in names if one.see]
    line: list[Piece] = list(own[-1:])
    if others:
        line.append(Text("; see also " if own else f"{others[0].name}: see "))
    for number, one in enumerate(others):
        line += [Text(", ")] * bool(number) + [one.to]
    yield tuple(line)
