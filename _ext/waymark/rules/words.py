"""Rules on acronyms: each is explained somewhere, and guidance spells it out where it first comes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from waymark.acronyms import Acronym, acronyms_in, explains_itself, long_form, shown
from waymark.entries import Inventory, Located, TermFacts, explained_acronyms, terms_by_short
from waymark.loading import Document, GuidancePage
from waymark.problems import Place, Problem
from waymark.yamlfile import value_at

from .page_texts import PageText

GLOSSARY: Final = "guidance/glossary.yaml"
_DEFINING_FILES: Final = frozenset({"glossary", "roles", "authorities"})
_NO_TEXT: Final = frozenset(
    {"also", "at", "edition", "email", "id", "link", "number", "phone", "printed", "searched-by", "short"}
)
"""Fields whose values are names, codes, or words as a paper prints them."""


def acronyms_used(document: Document) -> dict[str, Place]:
    """The acronyms in the texts of ``document`` that none of them spells out, with where each comes first."""
    places: dict[str, Place] = {}
    explained: set[str] = set()
    page = document.record if isinstance(document.record, GuidancePage) else None
    body = dict(page.body) if page else {}
    for number, line in enumerate(document.lines, 1):
        for found in acronyms_in(line):
            # Only beside a bracket can a text say what it stands for: the others need no second look.
            again = found.short in places and not _beside_a_bracket(line, found)
            if again or found.short in explained:
                continue
            text = _text_at(document, body, number, found.start + 1)
            if any(explains_itself(text, one) for one in acronyms_in(text) if one.short == found.short):
                explained.add(found.short)
            elif re.search(rf"\b{re.escape(found.short)}", text):
                length = found.end - found.start
                places.setdefault(found.short, Place(document.path, number, found.start + 1, length))
    return {short: place for short, place in places.items() if short not in explained}


def _beside_a_bracket(line: str, found: Acronym) -> bool:
    return line[: found.start].endswith("(") or line[found.end :].startswith(" (")


def _text_at(document: Document, body: Mapping[int, str], line: int, column: int) -> str:
    """The text around a place of the file; empty where what stands there is no text for readers."""
    if line in body:
        return "\n".join(body.get(number, "") for number in (line - 1, line, line + 1))
    field, value = value_at(document.yaml, line, column) or ("", None)
    return value.text if value is not None and field not in _NO_TEXT else ""


def unknown_acronyms(used: Mapping[str, Mapping[str, Place]], inventory: Inventory) -> Iterator[Problem]:
    """The acronyms, by the path of their file, that nothing explains; none without a glossary."""
    kinds = {entries.kind for entries in inventory.documents.values()}
    if "glossary" not in kinds or not inventory.unreadable.isdisjoint(_DEFINING_FILES):
        return
    known = explained_acronyms(inventory)
    for of_file in used.values():
        for short, place in of_file.items():
            if short not in known:
                message = f'Nothing says what "{short}" stands for.'
                fix = f"add it to {GLOSSARY}, or spell it out; write a word that is none in small letters"
                yield Problem(place, "acronym-unknown", message, fix)


def used_too_soon(
    path: str, texts: Sequence[PageText], lines: Sequence[str], inventory: Inventory
) -> Iterator[Problem]:
    """The acronyms of the glossary that come in the ``texts`` of a page before it spells them out.

    ``lines`` are those of the whole file.
    """
    terms = terms_by_short(inventory)
    seen: set[str] = set()
    before = ""
    for text in texts:
        for found in acronyms_in(text.text):
            if found.short not in terms or found.short in seen:
                continue
            seen.add(found.short)
            forms = [_spelled_out(one) for one in terms[found.short]]
            read = shown(f"{before}\n{text.text[: found.start]}")
            if explains_itself(text.text, found) or any(long_form(form).search(read) for form in forms):
                continue
            message = f'"{found.short}" comes before the page says what it stands for.'
            fix = f"write {forms[0]} ({found.short}) here, and {found.short} from then on"
            yield Problem(_place(path, text, lines, found), "acronym-first-use", message, fix)
        before = f"{before}\n{text.text}"


def _spelled_out(term: Located) -> str:
    facts = term.entry.facts
    return facts.term.term if isinstance(facts, TermFacts) else term.entry.title


def _place(path: str, text: PageText, lines: Sequence[str], found: Acronym) -> Place:
    """Where an acronym of ``text`` stands in its file."""
    for number in range(text.line, min(text.line + text.text.count("\n") + 2, len(lines) + 1)):
        for one in acronyms_in(lines[number - 1]):
            if one.short == found.short:
                return Place(path, number, one.start + 1, one.end - one.start)
    return Place(path, text.line, 1)
