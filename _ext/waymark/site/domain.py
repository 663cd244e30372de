"""The Sphinx domain: what every document defines and refers to, kept by the name of the document."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from waymark.entries import DocumentEntries, Inventory, Located
from waymark.entries.prose import KIND_OF_ROLE

from .hidden import NOT_SHOWN, hidden_records

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

NAME: Final = "waymark"
PLACE: Final = "place"
"""The type of a reference that names a document and an anchor, joined by ``#``; pages cannot write it."""
_LABELS: Final = {"post": "role", "guidance": "guidance page", "term": "word of the glossary"}


class Reference(NamedTuple):
    """A reference in the text of a document, as it was read."""

    domain: str
    """The domain; ``doc`` for a link to a page, empty for one that any domain may know."""
    kind: str
    target: str
    fragment: str
    """The heading on the page, for a link to one."""


class Needs(NamedTuple):
    """What a document shows of other documents, so that it is written again when that changes."""

    views: tuple[tuple[str, dict[str, Any], int], ...]
    """Views with their options, but for those whose only foreign parts are the document's references.

    With the line of the directive that an author wrote; 0 for the others.
    """
    references: tuple[Reference, ...]
    """The references in its text."""


class Section(NamedTuple):
    """A section of a document and its words, as :mod:`waymark.site.sections` takes them."""

    anchor: str
    """Empty for the page itself."""
    title: str
    text: str


class WaymarkDomain(Domain):
    """Plans, groups, actions, measures, findings, standards and the rest, by their ids."""

    name = NAME
    label = "Waymark"
    object_types: ClassVar = {role: ObjType(_LABELS.get(role, role), role) for role in KIND_OF_ROLE}
    roles: ClassVar = {
        role: XRefRole(innernodeclass=nodes.inline, warn_dangling=True) for role in KIND_OF_ROLE
    }
    initial_data: ClassVar[dict[str, Any]] = {
        "documents": {},
        "needs": {},
        "sections": {},
        "sources": {},
        "troubled": set(),
    }
    data_version = 2
    dangling_warnings: ClassVar = {role: f"no {_LABELS.get(role, role)} %(target)r" for role in KIND_OF_ROLE}

    _inventory: Inventory | None = None

    @property
    def documents(self) -> dict[str, DocumentEntries]:
        """The entries and mentions of each document, by docname."""
        found: dict[str, DocumentEntries] = self.data["documents"]
        return found

    @property
    def needs(self) -> dict[str, Needs]:
        """What each document shows of others, by docname."""
        found: dict[str, Needs] = self.data["needs"]
        return found

    @property
    def sections(self) -> dict[str, tuple[Section, ...]]:
        """The words of each document by section, the page itself first, by docname."""
        found: dict[str, tuple[Section, ...]] = self.data["sections"]
        return found

    @property
    def sources(self) -> dict[str, str]:
        """A digest of the source of each document as it was read, by docname."""
        found: dict[str, str] = self.data["sources"]
        return found

    @property
    def troubled(self) -> set[str]:
        """The documents that had problems when they were read; they are read again each time."""
        found: set[str] = self.data["troubled"]
        return found

    @property
    def inventory(self) -> Inventory:
        """All records of all documents."""
        if self._inventory is None:
            self._inventory = Inventory(self.documents, hidden_records(self.env.config))
        return self._inventory

    def note(self, docname: str, entries: DocumentEntries) -> None:
        """Keep what ``docname`` defines and refers to."""
        self.documents[docname] = entries
        self._inventory = None

    def clear_doc(self, docname: str) -> None:
        """Forget a document."""
        for kept in (self.documents, self.needs, self.sections, self.sources):
            kept.pop(docname, None)
        self.troubled.discard(docname)
        self._inventory = None

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over the documents that another process has read."""
        for name in ("documents", "needs", "sections", "sources"):
            theirs = otherdata[name]
            self.data[name].update({docname: theirs[docname] for docname in docnames if docname in theirs})
        self.troubled.update(docnames & otherdata["troubled"])
        self._inventory = None

    def find(self, kind: str, target: str, docname: str) -> Located | None:
        """The record that ``target`` means when ``docname`` refers to it."""
        entries = self.documents.get(docname)
        return self.inventory.get(kind, target, entries.plan if entries else "")

    def hides(self, kind: str, target: str, docname: str) -> bool:
        """Whether ``target`` means a record that this edition does not show."""
        entries = self.documents.get(docname)
        return self.inventory.hides(kind, target, entries.plan if entries else "")

    @staticmethod
    def role_kind(role: str) -> str:
        """The kind of record that a role of this domain refers to."""
        return KIND_OF_ROLE.get(role, role)

    def resolve_xref(  # noqa: PLR0913, PLR0917 - the signature is Sphinx's
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> Any:
        """The link that a role makes; None where the record does not exist or is not the only one.

        Sphinx's own signature promises a link; it takes any node, and a hidden record has none.
        """
        if typ == PLACE:
            document, _, anchor = target.partition("#")
            return make_refnode(builder, fromdocname, document, anchor, contnode)
        located = self.find(KIND_OF_ROLE[typ], target, fromdocname)
        if located is None and self.hides(KIND_OF_ROLE[typ], target, fromdocname):
            return nodes.inline("", contnode.astext() if node.get("refexplicit") else NOT_SHOWN)
        if located is None:
            return None
        if not node.get("refexplicit", True):
            contnode = nodes.inline("", located.entry.name_in_text)
        document, anchor = located.document, located.entry.anchor
        return make_refnode(builder, fromdocname, document, anchor, contnode, located.entry.title)

    def resolve_any_xref(  # noqa: PLR0913, PLR0917 - the signature is Sphinx's
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """The links that the role ``any`` can make."""
        found = []
        for role in KIND_OF_ROLE:
            link = self.resolve_xref(env, fromdocname, builder, role, target, node, contnode)
            if isinstance(link, nodes.reference):
                found.append((f"{NAME}:{role}", link))
        return found

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every record, for the inventory that other sites can link to."""
        role_of = {kind: role for role, kind in KIND_OF_ROLE.items()}
        for docname in sorted(self.documents):
            for entry in self.documents[docname].entries:
                if entry.kind in role_of:  # a board is found by its role
                    for name in entry.names:
                        yield name, entry.title, role_of[entry.kind], docname, entry.anchor, 1


def domain_of(env: BuildEnvironment) -> WaymarkDomain:
    """Our domain in this environment."""
    domain = env.domains[NAME]
    assert isinstance(domain, WaymarkDomain)
    return domain
