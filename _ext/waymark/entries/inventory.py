"""All records of all files, looked up by id and by who refers to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple

from .practice_facts import StandardFacts
from .records import (
    KINDS_WITH_PLAN,
    ActionFacts,
    DocumentEntries,
    Entry,
    Facts,
    Mention,
)

_FILES_THAT_DEFINE: Final[dict[str, tuple[str, ...]]] = {
    "action": ("group",),
    "group": ("group",),
    "plan": ("plan",),
    "term": ("plan",),
    "source": ("source",),
    "finding": ("source",),
    "measure": ("measures",),
    "role": ("roles",),
    "board": ("governance",),
    "finance": ("finance",),
    "risk": ("risks",),
    "paper": ("papers",),
    "standard": ("standards",),
    "authority": ("authorities",),
    "edition": ("authorities",),
    "guidance": ("guidance", "companion"),
    "address": ("guidance", "companion", "moved"),
    "page": (),
    "former-standard": ("standards",),
    "glossary-term": ("glossary",),
    "contact": ("contacts",),
}


class Located(NamedTuple):
    """A record and the document that holds it."""

    document: str
    entry: Entry


def _holders(facts: Facts) -> set[tuple[str, str]]:
    """What holds a record, by kind and name."""
    match facts:
        case ActionFacts(plan=plan, groups=groups, people=people):
            names = {*groups, *(name.rpartition("/")[2] for name in groups)}
            of_groups = (("group", name) for name in names)
            return {("plan", plan), *of_groups, *(("role", role) for role, _ in people)}
        case StandardFacts(topic=topic):
            return {("topic", topic)}
        case _:
            return set()


class Inventory:
    """The records of all documents. Documents are named as the caller names them: paths or docnames.

    ``hidden`` are records, by kind and full id, that exist and are not shown; to name one is no mistake.
    """

    def __init__(
        self, documents: Mapping[str, DocumentEntries], hidden: frozenset[tuple[str, str]] = frozenset()
    ) -> None:
        self.documents = documents
        self.hidden = hidden
        self.worked_out: dict[tuple[Any, ...], Any] = {}
        """What was worked out of the records alone and is asked for again and again, by what it is of."""

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for document in sorted(self.documents):
            for entry in self.documents[document].entries:
                found[entry.kind, entry.id].append(Located(document, entry))
        return found

    @cached_property
    def _by_kind(self) -> dict[str, list[Located]]:
        found: dict[str, list[Located]] = defaultdict(list)
        for (kind, _), located in self._by_id.items():
            found[kind].extend(located)
        return found

    @cached_property
    def _by_holder(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for located in (*self.of_kind("action"), *self.of_kind("standard")):
            for holder in _holders(located.entry.facts):
                found[holder].append(located)
        return found

    @cached_property
    def _by_short_id(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for (kind, name), located in self._by_id.items():
            if kind in KINDS_WITH_PLAN:
                found[kind, name.rpartition("/")[2]].extend(located)
        return found

    @cached_property
    def _by_former_id(self) -> dict[tuple[str, str], list[Located]]:
        found: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for located in self.of_kind("standard"):
            for name in located.entry.names[1:]:
                found["standard", name].append(located)
        return found

    @cached_property
    def _mentions(self) -> dict[tuple[str, str], list[tuple[str, Mention]]]:
        found: dict[tuple[str, str], list[tuple[str, Mention]]] = defaultdict(list)
        for document in sorted(self.documents):
            entries = self.documents[document]
            for mention in entries.mentions:
                if len(meant := self.find(mention.kind, mention.target, entries.plan)) == 1:
                    found[mention.kind, meant[0].entry.id].append((document, mention))
        return found

    @cached_property
    def _claims(self) -> dict[tuple[str, str], list[tuple[str, Mention]]]:
        found: dict[tuple[str, str], list[tuple[str, Mention]]] = defaultdict(list)
        for document in sorted(self.documents):
            for mention in self.documents[document].mentions:
                if mention.kind in {"address", "former-standard"}:
                    found[mention.kind, mention.target].append((document, mention))
        return found

    @cached_property
    def _mentions_from(self) -> dict[tuple[str, str], list[Mention]]:
        found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for document in sorted(self.documents):
            for mention in self.documents[document].mentions:
                found[mention.from_kind, mention.from_id].append(mention)
        return found

    def find(self, kind: str, target: str, plan: str = "") -> list[Located]:
        """The records of this ``kind`` that ``target`` can mean: none, one, or several.

        An action or group is named by its full id, or by its short id: within ``plan``, the plan of
        the document that asks, or anywhere when only one plan has it. An id that a record had before
        still means it, where no other has that id today.
        """
        if exact := self._by_id.get((kind, target)):
            return exact
        if kind not in KINDS_WITH_PLAN:
            return self._by_former_id.get((kind, target), [])
        return self._by_id.get((kind, f"{plan}/{target}")) or self._by_short_id.get((kind, target), [])

    def with_id(self, kind: str, full_id: str) -> list[Located]:
        """The records that have this id today."""
        return self._by_id.get((kind, full_id), [])

    def get(self, kind: str, target: str, plan: str = "") -> Located | None:
        """The one record that ``target`` means, or None where there is none or more than one."""
        found = self.find(kind, target, plan)
        return found[0] if len(found) == 1 else None

    def hides(self, kind: str, target: str, plan: str = "") -> bool:
        """Whether ``target`` means a record that exists and is not shown."""
        if not self.hidden or self.find(kind, target, plan):
            return False
        names = {name for hidden, name in self.hidden if hidden == kind}
        if kind in KINDS_WITH_PLAN:
            names |= {name.rpartition("/")[2] for name in names}
        return target in names

    def of_kind(self, kind: str) -> Iterator[Located]:
        """All records of this ``kind``, by document and then in the order they stand in it."""
        return iter(self._by_kind.get(kind, ()))

    def held_by(self, kind: str, name: str) -> Iterator[Located]:
        """The actions of a plan, a role or a group, or the standards of a topic, in the order they stand.

        ``kind`` is ``plan``, ``role``, ``group`` or ``topic``. A group is named by its full or its short
        id, and holds the actions of the groups in it.
        """
        return iter(self._by_holder.get((kind, name), ()))

    def mentions_of(self, kind: str, full_id: str) -> list[tuple[str, Mention]]:
        """Who refers to this record: the document and the reference."""
        return self._mentions.get((kind, full_id), [])

    def claims_on(self, kind: str, target: str) -> list[tuple[str, Mention]]:
        """Who says that ``target`` is an old ``address`` or a ``former-standard``: document and claim."""
        return self._claims.get((kind, target), [])

    def named_by(self, kind: str, full_id: str, *wanted: str) -> Iterator[Mention]:
        """The references that stand in this record, to records of the kinds ``wanted``; all where none is."""
        found = self._mentions_from.get((kind, full_id), ())
        return (mention for mention in found if not wanted or mention.kind in wanted)

    def ids(self, kind: str) -> list[str]:
        """The ids one may write for records of this ``kind``, in order."""
        return sorted({name for found, name in self._by_id if found == kind})

    @cached_property
    def unreadable(self) -> frozenset[str]:
        """The kinds of file of which at least one could not be read in full."""
        return frozenset(entries.kind for entries in self.documents.values() if not entries.readable)

    def knows_all(self, kind: str) -> bool:
        """Whether all records of this ``kind`` are known; where not, none can be called missing."""
        return self.unreadable.isdisjoint(_FILES_THAT_DEFINE[kind])
