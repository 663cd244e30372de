"""The script that holds what a browser needs to search the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from .finds import Find
from .kinds import KINDS
from .serialised import serialised
from .terms import STOP_WORDS, terms

_NEEDED: Final = 3
"""How many values are always there: title, kind and address, which may be empty for the first page."""
_SHOWN: Final = 140
"""The most signs that the results show of what something is about."""


def index_script(finds: tuple[Find, ...], address: Callable[[str], str]) -> str:
    """A classic script that sets ``waymarkSearch``; ``address`` gives that of a document from the top.

    Its parts: ``finds``, each with title, kind, address, what it is about, numbers of readers, state, and
    for a page of guidance or a contact the names that are typed for it, as the words that are looked for;
    ``readers``; ``places``, which gives for each entry of ``index`` the number of its find, or with it the
    anchor and the heading of a passage; ``index`` as MiniSearch loads it; ``weights`` and ``labels`` by
    kind; and the words that are not looked for.
    """
    readers = sorted({reader for find in finds for reader in find.audience})
    held: dict[str, Any] = {
        "labels": {name: [kind.label, kind.shelf] for name, kind in KINDS.items()},
        "weights": {name: kind.weight for name, kind in KINDS.items()},
        "stop": sorted(STOP_WORDS),
        "readers": readers,
        "finds": [_shown(find, address, readers) for find in finds],
        "places": list(_places(finds)),
        "index": serialised([entry for find in finds for entry in entries_of(find)]),
    }
    # What looks like markup in a text stays text, should a script ever stand in a page.
    text = json.dumps(held, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"globalThis.waymarkSearch={text};\n"


def entries_of(find: Find) -> Iterator[dict[str, str]]:
    """What is looked through for ``find``: one entry for itself and one for each of its passages."""
    names = " ".join(filter(None, (*find.names, KINDS[find.kind].names)))
    own = {"title": find.title, "names": names, "text": find.text}
    yield {field: text for field, text in own.items() if text}
    for passage in find.passages:
        part = {"heading": passage.heading, "text": passage.text}
        yield {field: text for field, text in part.items() if text}


def _places(finds: tuple[Find, ...]) -> Iterator[int | list[int | str]]:
    for number, find in enumerate(finds):
        yield number
        for passage in find.passages:
            yield [number, passage.anchor, passage.heading]


def _shown(find: Find, address: Callable[[str], str], readers: list[str]) -> list[Any]:
    where = address(find.document)
    shown: list[Any] = [
        find.title,
        find.kind,
        f"{where}#{find.anchor}" if find.anchor else where,
        _start(find.summary or find.text),
        [readers.index(reader) for reader in find.audience],
        find.state,
        sorted({" ".join(terms(name)) for name in find.names} - {""})
        if find.audience or find.kind == "contact"
        else [],
    ]
    while len(shown) > _NEEDED and not shown[-1]:
        shown.pop()
    return shown


def _start(text: str) -> str:
    """The start of ``text``, whole words only."""
    words = " ".join(text.split())
    if len(words) <= _SHOWN:
        return words
    return f"{words[:_SHOWN].rpartition(' ')[0]}…"
