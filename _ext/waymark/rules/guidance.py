"""Rules that hold guidance to what it rests on and to what was promised: editions, actions, addresses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from waymark.entries import AuthorityFacts, DocumentEntries, Inventory, Mention, MoveFacts
from waymark.loading import Document, GuidancePage
from waymark.model import long_date
from waymark.problems import Place, Problem, nearest

from .place import problem_at

_CONTENT: Final = frozenset({"plans", "guidance"})
"""The folders whose pages a check knows."""
ON_EVERY_SITE: Final = frozenset({"index", "search", "404", "a-to-z"})
"""The addresses of pages that every site has, whatever its files."""


def superseded(inventory: Inventory, path: str, mention: Mention) -> Iterator[Problem]:
    """A standard that rests on an edition whose place another has taken."""
    name, _, edition = mention.target.partition("/")
    authority = inventory.get("authority", name)
    if authority is None or not isinstance(authority.entry.facts, AuthorityFacts):
        return
    if newer := authority.entry.facts.newer_than(edition):
        message = (
            f'Standard "{mention.from_id}" rests on the {edition} edition of {authority.entry.title}, '
            f"which the {newer} edition has replaced."
        )
        fix = f'read the rule in the newer edition, and write edition: "{newer}"'
        yield Problem(_place(path, mention), "edition-superseded", message, fix)


def one_sided(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    """A page that delivers an action which does not name the page."""
    for mention in entries.mentions:
        if mention.from_kind != "guidance" or mention.field != "delivers":
            continue
        action = inventory.get("action", mention.target)
        if action is None:
            continue  # said once already, as a reference to nothing
        named = {one.target for one in inventory.named_by("action", action.entry.id, "guidance")}
        if mention.from_id not in named:
            short = action.entry.id.rpartition("/")[2]
            message = f'The page delivers the action "{short}", and the action does not name the page.'
            fix = f"add {mention.from_id} to `guidance:` of the action, in {action.document}"
            yield Problem(_place(path, mention), "promise-one-sided", message, fix)


def addresses(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    """An old address or id that is in use today or claimed twice, and an address that leads to no page."""
    pages = {str(PurePosixPath(document).with_suffix("")): document for document in inventory.documents}
    for mention in entries.mentions:
        if mention.kind == "address" and mention.target in ON_EVERY_SITE:
            message = f'The old address "{mention.target}" is that of a page that every site has.'
            yield Problem(_place(path, mention), "address-taken", message, "take the line out")
        elif mention.kind == "address":
            message = f'The old address "{mention.target}"'
            yield from _taken(inventory, path, mention, message, pages.get(mention.target, ""))
        elif mention.kind == "former-standard":
            message = f'The former id "{mention.target}"'
            today = inventory.with_id("standard", mention.target)
            yield from _taken(inventory, path, mention, message, today[0].document if today else "")
        elif mention.kind == "page" and _leads_back(inventory, mention.from_id, pages):
            message = f'The move of "{mention.from_id}" leads back to itself, and no page is there.'
            fix = "write the path of the page that is there today, or take the move out"
            yield Problem(_place(path, mention), "target-unknown", message, fix)
        elif mention.kind == "page" and _is_missing(inventory, mention.target, pages):
            guess = nearest(mention.target, pages)
            meant = f' Did you mean "{guess}"?' if guess else ""
            message = f'There is no page "{mention.target}" for "{mention.from_id}" to lead to.{meant}'
            fix = f"write {guess}" if guess else "write the path of its file without the ending"
            yield Problem(_place(path, mention), "target-unknown", message, fix)


def _leads_back(inventory: Inventory, old: str, pages: dict[str, str]) -> bool:
    """Whether whoever follows the moves from the address ``old`` comes to it again, and to no page before."""
    seen, address = set[str](), old
    while address not in seen and address not in pages:
        seen.add(address)
        moves = inventory.with_id("move", address)
        facts = moves[0].entry.facts if moves else None
        if not isinstance(facts, MoveFacts):
            return False
        address = facts.now
    return address == old and address in seen


def _is_missing(inventory: Inventory, address: str, pages: dict[str, str]) -> bool:
    """Whether no file stands for a page that one of plans or guidance would; other pages are not known."""
    page = PurePosixPath(address)
    if page.parts[0] not in _CONTENT or page.name == "index":
        return False
    return address not in pages and not inventory.hides("page", address)


def _taken(inventory: Inventory, path: str, mention: Mention, claim: str, holder: str) -> Iterator[Problem]:
    """What is wrong with a ``claim`` on a name; ``holder`` is the document that has it today, if any."""
    claims = inventory.claims_on(mention.kind, mention.target)
    if holder:
        what = "page" if mention.kind == "address" else "standard"
        message = f"{claim} is that of a {what} that is there today."
        fix = f"take the line out, or rename {holder}"
        if mention.kind != "address":
            fix = f"take it out, or give the standard in {holder} another id"
        yield Problem(_place(path, mention), "address-taken", message, fix)
    elif claims[0] != (path, mention):
        message = f"{claim} is claimed twice."
        fix = f"choose where it leads; it stands in {claims[0][0]} as well"
        yield Problem(_place(path, mention), "address-taken", message, fix)


def review_overdue(document: Document, as_of: date) -> Iterator[Problem]:
    """A guidance page whose day of review has passed on ``as_of``."""
    page = document.record
    if not isinstance(page, GuidancePage) or page.head is None or page.head.status == "withdrawn":
        return
    if page.head.review_by < as_of:
        message = f"The page was to be checked again by {long_date(page.head.review_by)}."
        fix = "check it against its sources, then give `last-checked:` and `review-by:` new days"
        yield problem_at(document, ("review-by",), "review-overdue", message, fix)


def _place(path: str, mention: Mention) -> Place:
    return Place(path, mention.line, mention.column, mention.length)
