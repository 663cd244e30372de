"""The entries of standards, authorities, guidance pages, glossary and contacts."""

from __future__ import annotations

from pathlib import PurePosixPath

from waymark.loading import GuidancePage
from waymark.model import (
    AuthoritiesPage,
    ContactsPage,
    GlossaryPage,
    GuidanceHead,
    MovedPage,
    Standard,
    StandardsPage,
)
from waymark.model.standard import waiting

from .collector import Collector
from .practice_facts import (
    AuthorityFacts,
    ContactFacts,
    GuidanceFacts,
    MoveFacts,
    StandardFacts,
    TermFacts,
)


def collect_standards(collector: Collector, page: StandardsPage) -> None:
    """Add the standards of a topic."""
    for standard in page.standards:
        collector.define(
            ("standard", standard.id), standard.title, _standard_facts(standard, page.topic), standard.path
        )
        source, path = ("standard", standard.id), standard.path
        collector.refer_one("guidance", page.topic, source, ("topic",))
        collector.refer("measure", standard.measures, source, (*path, "measures"))
        collector.refer("former-standard", standard.formerly, source, (*path, "formerly"))
        for number, authority in enumerate(standard.authority):
            collector.refer_one("authority", authority.id, source, (*path, "authority", number, "id"))
            edition = f"{authority.id}/{authority.edition}" if authority.edition else ""
            collector.refer_one("edition", edition, source, (*path, "authority", number, "edition"))
        lists = (("record", standard.record), ("exceptions", standard.exceptions))
        texts = ((name, "\n".join(points)) for name, points in lists)
        collector.read_prose(source, path, ("rule", standard.rule), *texts)


def _standard_facts(standard: Standard, topic: str) -> StandardFacts:
    return StandardFacts(
        topic=topic,
        number=standard.number,
        rule=standard.rule,
        kind=standard.kind,
        confidence=standard.confidence,
        clock=standard.clock,
        decides=standard.decides,
        authority=tuple(standard.authority),
        record=standard.record,
        exceptions=standard.exceptions,
        checked=standard.checked,
        measures=standard.measures,
        questions=standard.questions,
        formerly=standard.formerly,
    )


def collect_authorities(collector: Collector, page: AuthoritiesPage) -> None:
    """Add the acts and guidance documents of the register."""
    for authority in page.authorities:
        editions = tuple((e.edition, e.published, e.superseded_by, e.superseded) for e in authority.editions)
        facts = AuthorityFacts(authority.short, authority.kind, authority.link, editions)
        collector.define(("authority", authority.id), authority.title, facts, authority.path)
        collector.read_prose(("authority", authority.id), authority.path, ("note", authority.note))


def collect_page(collector: Collector, page: GuidancePage) -> None:
    """Add a guidance page or its companion. Its id is the name of its file."""
    name = PurePosixPath(collector.document.path).stem
    head = page.head
    gaps = waiting("\n".join(line for _, line in page.body))
    facts = (
        GuidanceFacts(head.owner, head.status, head.review_by.isoformat(), head.audience, head, gaps)
        if head
        else GuidanceFacts("", "draft", "", (), gaps=gaps)
    )
    collector.define(("guidance", name), page.title, facts, ())
    source = ("guidance", name)
    if head:
        _refer_from_head(collector, head, source)
    collector.read_lines(source, page.body)


def _refer_from_head(collector: Collector, head: GuidanceHead, source: tuple[str, str]) -> None:
    for field, role in (("owner", head.owner), ("approved-by", head.approved_by)):
        collector.refer_one("role", role, source, (field,))
    for field, page in (("companion-of", head.companion_of), ("replaced-by", head.replaced_by)):
        collector.refer_one("guidance", page, source, (field,))
    collector.refer("action", head.delivers, source, ("delivers",))
    collector.refer("address", head.old_addresses, source, ("old-addresses",))
    if answer := head.answer:
        texts = (("decide", answer.decide), ("clock", answer.clock), ("who", answer.who))
        more = (("record", "\n".join(answer.record)), ("if-not", answer.if_not))
        collector.read_prose(source, ("answer",), *texts, *more)
    for step in head.steps:
        collector.read_prose(source, step.path, ("text", step.text))
    for number, record in enumerate(head.records):
        points = ("points", "\n".join(record.points))
        collector.read_prose(source, ("records", number), points, ("note", record.note))
    for change in head.history:
        collector.read_prose(source, change.path, ("what", change.what), ("why", change.why))


def collect_glossary(collector: Collector, page: GlossaryPage) -> None:
    """Add the words and acronyms."""
    for term in page.terms:
        source = ("glossary-term", term.id)
        collector.define(source, term.title, TermFacts(term), term.path)
        collector.refer("guidance", term.guidance, source, (*term.path, "guidance"))
        collector.refer_one("authority", term.authority, source, (*term.path, "authority"))
        collector.read_prose(source, term.path, ("meaning", term.meaning))


def collect_contacts(collector: Collector, page: ContactsPage) -> None:
    """Add the teams and roles that can be reached."""
    for contact in page.contacts:
        source = ("contact", contact.id)
        collector.define(source, contact.title, ContactFacts(contact), contact.path)
        collector.refer_one("role", contact.role, source, (*contact.path, "role"))
        collector.refer("guidance", contact.guidance, source, (*contact.path, "guidance"))
        texts = (("for", contact.purpose), ("otherwise", contact.otherwise))
        collector.read_prose(source, contact.path, *texts)


def collect_moved(collector: Collector, page: MovedPage) -> None:
    """Add the old addresses of pages that do not tell theirs."""
    for move in page.moves:
        source = ("move", move.old)
        collector.define(source, move.old, MoveFacts(move.now), move.path)
        collector.refer_one("address", move.old, source, (*move.path, "from"))
        collector.refer_one("page", move.now, source, (*move.path, "to"))
