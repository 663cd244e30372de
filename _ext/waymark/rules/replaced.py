"""Rules on what takes the place of another: editions in the register, and guidance pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from waymark.entries import DocumentEntries, GuidanceFacts, Inventory, Mention
from waymark.loading import Document
from waymark.model import AuthoritiesPage, Authority, GuidanceHead
from waymark.problems import Place, Problem, nearest

from .place import problem_at


def rules_of_editions(document: Document, register: AuthoritiesPage) -> Iterator[Problem]:
    """Editions whose place is taken by one that is not there, and rows of editions that never end."""
    for authority in register.authorities:
        yield from _unknown(document, authority)
        yield from _circles(document, authority)


def _unknown(document: Document, authority: Authority) -> Iterator[Problem]:
    names = [one.edition for one in authority.editions]
    for one in authority.editions:
        if one.superseded_by and one.superseded_by not in names:
            guess = nearest(one.superseded_by, names)
            meant = f' Did you mean "{guess}"?' if guess and guess != one.edition else ""
            message = (
                f'The {one.edition} edition of {authority.title} is superseded by "{one.superseded_by}", '
                f"which is not in the register.{meant}"
            )
            fix = f'write "{guess}"' if meant else f'add the edition "{one.superseded_by}" to the list'
            yield problem_at(document, (*one.path, "superseded-by"), "edition-unknown", message, fix)


def _circles(document: Document, authority: Authority) -> Iterator[Problem]:
    newer = {one.edition: one.superseded_by for one in authority.editions}
    told: set[str] = set()
    for one in authority.editions:
        row = _row(one.edition, newer)
        if told.isdisjoint(row) and newer[row[-1]] == one.edition:
            told.update(row)
            message = f"The {one.edition} edition of {authority.title} is superseded by itself."
            fix = "write the edition that took its place, or take the line out"
            if len(row) > 1:
                last = " and ".join(filter(None, (", ".join(row[:-1]), row[-1])))
                message = f"The editions {last} of {authority.title} supersede each other in a circle."
                fix = "take `superseded-by` out of the newest one"
            yield problem_at(document, (*one.path, "superseded-by"), "edition-circle", message, fix)


def _row(edition: str, newer: Mapping[str, str]) -> list[str]:
    """The editions one comes to from ``edition``, each once."""
    row = [edition]
    while (following := newer[row[-1]]) in newer and following not in row:
        row.append(following)
    return row


def at_odds(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    """Pages to use instead that must not be used, and companions of what nobody can stand beside."""
    heads = {
        entry.id: entry.facts.head for entry in entries.entries if isinstance(entry.facts, GuidanceFacts)
    }
    for mention in entries.mentions:
        own = heads.get(mention.from_id) if mention.from_kind == "guidance" else None
        if own is None or mention.field not in {"replaced-by", "companion-of"}:
            continue
        found = inventory.get("guidance", mention.target)
        other = found.entry.facts.head if found and isinstance(found.entry.facts, GuidanceFacts) else None
        if other is None:
            continue  # said once already, as a reference to nothing or as a mistake in its head
        if mention.target == mention.from_id:
            message = f"The page names itself at `{mention.field}`."
            yield _at_odds(path, mention, message, "name another page, or take the line out")
        elif mention.field == "replaced-by":
            yield from _instead(inventory, path, mention, other)
        else:
            yield from _beside(path, mention, own, other)


def _instead(inventory: Inventory, path: str, mention: Mention, other: GuidanceHead) -> Iterator[Problem]:
    if other.status == "withdrawn":
        message = f'The page to use instead, "{mention.target}", is withdrawn as well.'
        found = inventory.get("guidance", other.replaced_by) if other.replaced_by else None
        facts = found.entry.facts if found else None
        usable = isinstance(facts, GuidanceFacts) and facts.status != "withdrawn"
        fix = f"write {other.replaced_by}" if usable else "name a page that is in use, or take the line out"
        yield _at_odds(path, mention, message, fix)


def _beside(path: str, mention: Mention, own: GuidanceHead, other: GuidanceHead) -> Iterator[Problem]:
    if other.companion_of:
        message = f'The page stands beside "{mention.target}", which is a companion page itself.'
        yield _at_odds(path, mention, message, "name the page for practice that it belongs to")
    elif other.status == "withdrawn" and own.status != "withdrawn":
        message = f'The page stands beside "{mention.target}", which is withdrawn.'
        fix = "name the page that took its place, or write `status: withdrawn` here as well"
        yield _at_odds(path, mention, message, fix)


def _at_odds(path: str, mention: Mention, message: str, fix: str) -> Problem:
    place = Place(path, mention.line, mention.column, mention.length)
    return Problem(place, "pages-at-odds", message, fix)
