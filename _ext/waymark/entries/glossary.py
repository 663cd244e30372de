"""The acronyms that a project explains: in its glossary, and in the short names of its records."""

from __future__ import annotations

from waymark.acronyms import shorts_in

from .inventory import Inventory, Located
from .practice_facts import AuthorityFacts, TermFacts
from .records import PlanFacts, RoleFacts, SourceFacts


def terms_by_short(inventory: Inventory) -> dict[str, tuple[Located, ...]]:
    """The words of the glossary by their acronym: those whose short form is one, and nothing else.

    An acronym may stand for two words; the first is that of the document and line that come first.
    """
    known = inventory.worked_out
    if ("terms by short",) not in known:
        found: dict[str, tuple[Located, ...]] = {}
        for located in inventory.of_kind("glossary-term"):
            facts = located.entry.facts
            if isinstance(facts, TermFacts) and shorts_in(facts.term.short) == {facts.term.short}:
                found[facts.term.short] = (*found.get(facts.term.short, ()), located)
        known["terms by short",] = found
    terms: dict[str, tuple[Located, ...]] = known["terms by short",]
    return terms


def explained_acronyms(inventory: Inventory) -> frozenset[str]:
    """The acronyms that a reader of the site can look up.

    Those of the glossary with its other names, of the short names of roles, and of the names of acts and
    organisations.
    """
    found: set[str] = set()
    for kind in ("glossary-term", "role", "authority", "plan", "source"):
        for located in inventory.of_kind(kind):
            found |= shorts_in(" ; ".join(_names(located)))
    return frozenset(found)


def _names(located: Located) -> tuple[str, ...]:
    match located.entry.facts:
        case TermFacts(term):
            return (term.short, term.term, *term.also)
        case RoleFacts() as role:
            return (role.short, role.organisation)
        case AuthorityFacts() as authority:
            return (authority.short, located.entry.title)
        case PlanFacts() as plan:
            return (plan.organisation,)
        case SourceFacts() as source:
            return (source.body,)
        case _:
            return ()
