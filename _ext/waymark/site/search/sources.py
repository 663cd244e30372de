"""All there is to find on a site, from the words of its pages and from its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from waymark.entries import DocumentEntries, Entry, GuidanceFacts, PlanFacts
from waymark.entries.prose import KIND_OF_ROLE
from waymark.site.blocks import Words
from waymark.site.domain import Section
from waymark.site.hidden import NOT_SHOWN
from waymark.site.made import ALPHABET, MadePage
from waymark.site.sections import resolved
from waymark.site.theme import MISSING
from waymark.site.views import Scene
from waymark.site.views.measures import measure_page
from waymark.site.views.people import role_page
from waymark.site.views.sources import finding_page
from waymark.standing import has_ended

from .finds import Find, Passage
from .kinds import KINDS
from .records import answer_of, joined, names_of_pages, passages_of, told_of

_OWN_PAGE: Final = {"measure": measure_page, "role": role_page, "finding": finding_page}
"""The page that is made of one record, where there is one."""
_MADE_IN: Final = {"meetings/": "meeting", "reports/": "report", "guidance/cards/": "card"}
"""What the pages of a folder are that are made of several records."""


class Sources(NamedTuple):
    """What a search looks through."""

    scene: Scene
    sections: Mapping[str, tuple[Section, ...]]
    """The words of each document, by docname."""
    made: tuple[MadePage, ...]


def finds_of(sources: Sources) -> tuple[Find, ...]:
    """All there is to find, in an order that depends on nothing but the content."""
    return tuple(_Finder(sources).all())


class _Finder:
    """Gathers what there is to find."""

    def __init__(self, sources: Sources) -> None:
        self._scene, self._sections, self._made = sources
        self._inventory = sources.scene.inventory
        self._made_names = frozenset(page.docname for page in sources.made)
        self._names = names_of_pages(self._inventory)

    def all(self) -> Iterator[Find]:
        """The pages of files with the records on them, and then the made pages."""
        for document in sorted(self._sections):
            yield from self._of_document(document)
        of_kind = self._inventory.of_kind
        own = {page(one.entry.id) for kind, page in _OWN_PAGE.items() for one in of_kind(kind)}
        for made in self._made:
            if made.docname not in {*own, ALPHABET, MISSING} and not made.leads_to:
                yield self._of_made(made)

    def _of_document(self, document: str) -> Iterator[Find]:
        sections = [
            Section(anchor, title, resolved(text, lambda role, target: self._name(role, target, document)))
            for anchor, title, text in self._sections[document]
        ]
        if not sections:
            return
        held = self._inventory.documents.get(document)
        entries = held.entries if held else ()
        # A board is found as its role.
        found = [entry for entry in entries if entry.anchor and entry.kind in KINDS]
        standing = {entry.anchor for entry in found}
        texts = {section.anchor: section.text for section in sections if section.anchor in standing}
        parts = tuple(
            Passage(section.anchor, section.title, section.text)
            for section in sections[1:]
            if section.anchor not in standing and (section.text or held is None)
        )
        own = next((entry for entry in entries if not entry.anchor), None)
        page = Find("page", document, "", sections[0].title, text=sections[0].text, passages=parts)
        yield self._of_page(page, held, own)
        for entry in found:
            yield self._of_record(document, entry, texts.get(entry.anchor, ""))

    def _name(self, role: str, target: str, document: str) -> str:
        """What a reference of ``document`` to a record is shown as."""
        kind = KIND_OF_ROLE.get(role, role)
        held = self._inventory.documents.get(document)
        plan = held.plan if held else ""
        located = self._inventory.get(kind, target, plan)
        if located is not None:
            return located.entry.title
        return NOT_SHOWN if self._inventory.hides(kind, target, plan) else ""

    def _of_page(self, page: Find, held: DocumentEntries | None, own: Entry | None) -> Find:
        """A whole page, with what its own record says."""
        kind = held.kind if held and held.kind in KINDS else "page"
        page = page._replace(kind=kind)
        if own is None:
            return page
        if isinstance(own.facts, GuidanceFacts):
            return self._of_guidance(own, own.facts, page)
        told = told_of(self._scene, own)
        text, state = joined(page.text, told.text), self._state(own)
        return page._replace(names=told.names, text=text, summary=page.text, state=state)

    def _of_guidance(self, entry: Entry, facts: GuidanceFacts, page: Find) -> Find:
        answer = answer_of(self._scene, facts)
        return page._replace(
            names=self._names.get(entry.id, ()),
            text=joined(page.text, *facts.audience, *answer),
            summary=answer[0] if answer else page.text,
            audience=facts.audience,
            state="" if facts.head and facts.head.approved else facts.status,
            passages=(*passages_of(self._scene, facts), *page.passages),
        )

    def _of_record(self, document: str, entry: Entry, text: str) -> Find:
        told = told_of(self._scene, entry)
        anchor = entry.anchor
        own = _OWN_PAGE[entry.kind](entry.id) if entry.kind in _OWN_PAGE else ""
        if own in self._made_names:
            document, anchor = own, ""
        words, about = joined(told.text, text), told.summary or text
        state = self._state(entry)
        return Find(entry.kind, document, anchor, entry.title, told.names, words, about, state=state)

    def _state(self, entry: Entry) -> str:
        """Whether a record belongs to a plan that has ended."""
        facts = entry.facts
        plan = entry.id if isinstance(facts, PlanFacts) else getattr(facts, "plan", "")
        return "past" if plan and has_ended(self._inventory, plan, self._scene.as_of) else ""

    def _of_made(self, page: MadePage) -> Find:
        kind = next((kind for folder, kind in _MADE_IN.items() if page.docname.startswith(folder)), "page")
        words = "".join(
            f" {getattr(piece, 'text', '')}"
            for block in page.lead
            if isinstance(block, Words) and block.style != "as-at"
            for piece in block.line
        )
        return Find(kind, page.docname, "", page.title, text=" ".join(words.split()))
