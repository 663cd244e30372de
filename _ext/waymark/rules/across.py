"""Rules that need all files: ids, references, ratings and what is owed for what is late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.entries import ActionFacts, DocumentEntries, Entry, GroupFacts, Inventory, Mention, PlanFacts
from waymark.entries.inventory import Located
from waymark.problems import Place, Problem, nearest

from .guidance import addresses, one_sided, superseded
from .replaced import at_odds

_NAMES: Final = {
    "role": "role",
    "authority": "act or guidance document",
    "guidance": "guidance page",
    "glossary-term": "word of the glossary",
}
_OWES_AN_EXPLANATION: Final = frozenset({"late", "at-risk"})


def across_files(inventory: Inventory) -> list[Problem]:
    """The problems that show only when all documents are seen together; documents are named by path."""
    return sorted(_rules(inventory))


def _rules(inventory: Inventory) -> Iterator[Problem]:
    for path, entries in inventory.documents.items():
        yield from _references(inventory, path, entries)
        yield from one_sided(inventory, path, entries)
        yield from addresses(inventory, path, entries)
        yield from at_odds(inventory, path, entries)
        yield from _twice(inventory, path, entries)
        if entries.kind == "group":
            yield from _within_its_plan(inventory, path, entries)


def _place(path: str, record: Entry | Mention) -> Place:
    return Place(path, record.line, record.column, record.length)


def _twice(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for entry in entries.entries:
        key = (entry.kind, entry.id)
        others = inventory.find(*key)
        if len(others) > 1 and (others[0] != Located(path, entry) or key in seen):
            first = others[0]
            message = f'The id "{_short(entry.id)}" is taken by another {_NAMES.get(entry.kind, entry.kind)}.'
            fix = f"choose another id; the first one stands in {first.document}, line {first.entry.line}"
            yield Problem(_place(path, entry), "id-twice", message, fix)
        seen.add(key)


def _short(full_id: str) -> str:
    return full_id.rpartition("/")[2]


def _references(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    for mention in entries.mentions:
        if not inventory.knows_all(mention.kind):
            continue  # what a broken file defines is not known, so nothing can be called missing
        if mention.kind == "term":
            yield from _term(inventory, path, mention)
        elif mention.kind == "edition":
            yield from _edition(inventory, path, mention)
            yield from superseded(inventory, path, mention)
        elif mention.kind in {"address", "page", "former-standard"}:
            continue  # none of them names a record; `addresses` looks at them
        elif len(found := inventory.find(mention.kind, mention.target, entries.plan)) != 1:
            if inventory.hides(mention.kind, mention.target, entries.plan):
                continue
            if not found:
                yield _unknown(inventory, path, mention)
            elif len({located.entry.id for located in found}) > 1:
                fix = "write one of: " + ", ".join(located.entry.id for located in found)
                message = f'"{mention.target}" could mean {len(found)} {mention.kind}s{_inside(mention)}.'
                yield Problem(_place(path, mention), "target-unclear", message, fix)


def _inside(mention: Mention) -> str:
    return f', in {_NAMES.get(mention.from_kind, mention.from_kind)} "{_short(mention.from_id)}"'


def _unknown(inventory: Inventory, path: str, mention: Mention) -> Problem:
    known = inventory.ids(mention.kind)
    shorts = {_short(name): name for name in known}
    name = _NAMES.get(mention.kind, mention.kind)
    names = (known, shorts) if "/" in mention.target else (shorts, known)
    guess = nearest(mention.target, names[0]) or nearest(mention.target, names[1])
    meant = f' Did you mean "{guess}"?' if guess else ""
    message = f'There is no {name} "{mention.target}"{_inside(mention)}.{meant}'
    fix = f"write {guess}" if guess else f"add it, or write the id of {_a(name)} that exists"
    return Problem(_place(path, mention), "target-unknown", message, fix)


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _term(inventory: Inventory, path: str, mention: Mention) -> Iterator[Problem]:
    plan_id, axis, term = mention.target.split("/")
    plan = inventory.get("plan", plan_id)
    if plan is None or not isinstance(plan.entry.facts, PlanFacts):
        return
    terms = [t.id for scheme in plan.entry.facts.schemes if scheme.axis == axis for t in scheme.terms]
    if term in terms:
        return
    if not terms:
        message = f'The plan "{plan_id}" has no rating of {axis}{_inside(mention)}.'
        fix = f"declare `{axis}` under `ratings` in {plan.document}, or take this line out"
    else:
        guess = nearest(term, terms)
        meant = f' Did you mean "{guess}"?' if guess else ""
        message = f'"{term}" is not a rating of {axis} in this plan{_inside(mention)}.{meant}'
        fix = f"choose one of: {', '.join(terms)}"
    yield Problem(_place(path, mention), "term-unknown", message, fix)


def _edition(inventory: Inventory, path: str, mention: Mention) -> Iterator[Problem]:
    name, _, edition = mention.target.partition("/")
    authority = inventory.get("authority", name)
    if authority is None:
        return  # said once already, of the authority itself
    editions = [known[0] for known in getattr(authority.entry.facts, "editions", ())]
    if edition not in editions:
        message = f'The register has no edition "{edition}" of {authority.entry.title}{_inside(mention)}.'
        listed = f"choose one of: {', '.join(editions)}; or " if editions else ""
        fix = f"{listed}add the edition in {authority.document}"
        yield Problem(_place(path, mention), "edition-unknown", message, fix)


def _within_its_plan(inventory: Inventory, path: str, entries: DocumentEntries) -> Iterator[Problem]:
    plan = inventory.get("plan", entries.plan)
    if plan is None or not isinstance(plan.entry.facts, PlanFacts):
        if inventory.knows_all("plan"):
            fix = f"add plans/{entries.plan}/plan.yaml, or move the file to the folder of its plan"
            message = f'There is no plan "{entries.plan}" for this group of actions.'
            yield Problem(Place(path, 1, 1), "plan-missing", message, fix)
        return
    common = {
        term.id: term.common
        for scheme in plan.entry.facts.schemes
        if scheme.axis == "delivery"
        for term in scheme.terms
    }
    for entry in entries.entries:
        if isinstance(entry.facts, ActionFacts):
            yield from _owed(path, entry, entry.facts, common)
        elif isinstance(entry.facts, GroupFacts):
            yield from _depth(path, entry, entry.facts, plan.entry.facts.levels)


def _owed(path: str, entry: Entry, facts: ActionFacts, common: dict[str, str]) -> Iterator[Problem]:
    if common.get(facts.delivery) not in _OWES_AN_EXPLANATION:
        return
    for field, given in (("reason", facts.reason), ("mitigation", facts.mitigation)):
        if not given:
            message = f'Action "{_short(entry.id)}" is rated "{facts.delivery}" and has no {field}.'
            fix = f"add a line `{field}:` to the update that gives the rating"
            yield Problem(Place(path, *facts.rated_at), f"late-without-{field}", message, fix)


def _depth(path: str, entry: Entry, facts: GroupFacts, levels: tuple[str, ...]) -> Iterator[Problem]:
    if facts.level >= len(levels):
        message = (
            f'Group "{_short(entry.id)}" stands {facts.level + 1} levels deep; the plan has {len(levels)}.'
        )
        fix = "name one more level under `levels` in plan.yaml, or move the group up"
        yield Problem(_place(path, entry), "too-deep", message, fix)
