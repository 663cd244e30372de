"""The pages of sources, measures, roles, boards, standards and authorities."""

from __future__ import annotations

from docutils import nodes

from waymark.model import (
    AuthoritiesPage,
    ContactsPage,
    FinancePage,
    GlossaryPage,
    Governance,
    MeasuresPage,
    MovedPage,
    PapersPage,
    RisksPage,
    RolesPage,
    Source,
    StandardsPage,
    anchor,
)

from .making import PageMaker


def source_page(make: PageMaker, source: Source) -> nodes.section:
    """An inspection: its judgements, its findings and its visits."""
    page = make.section(f"source-{source.id}", source.title)
    page += make.prose(source.summary, ("summary",))
    page += make.view("source-facts", source=source)
    if source.judgements:
        page += make.section("judgements", "Judgements", make.view("judgements", source=source))
    if source.findings:
        findings = make.section("findings", "Findings", make.view("findings", source=source.id))
        for finding in source.findings:
            where = anchor("finding", finding.number)
            node = make.view("finding", finding=finding, source=source.id, anchor=where)
            texts = (("text", finding.text), ("response-note", finding.response_note))
            findings += make.with_texts(node, ((name, text, (*finding.path, name)) for name, text in texts))
        page += findings
    if source.visits:
        page += make.section("visits", "Visits", make.view("visits", source=source))
    return page


def measures_page(make: PageMaker, name: str, record: MeasuresPage) -> nodes.section:
    """Measures that belong together."""
    page = make.section(f"measures-{name}", record.title)
    page += make.prose(record.summary, ("summary",))
    for measure in record.measures:
        node = make.view("measure", measure=measure, anchor=anchor("measure", measure.id))
        page += make.with_texts(node, [("definition", measure.definition, (*measure.path, "definition"))])
    return page


def finance_page(make: PageMaker, name: str, record: FinancePage) -> nodes.section:
    """Tables of money, and the options that were looked at."""
    page = make.section(f"finance-{name}", record.title)
    page += make.prose(record.summary, ("summary",))
    for table in record.tables:
        node = make.view("money", table=table, anchor=anchor("finance", table.id))
        page += make.with_texts(node, [("summary", table.summary, (*table.path, "summary"))])
    if record.options:
        view = make.view("money-options", options=record.options)
        page += make.section("options", "What was considered", view)
    return page


def papers_page(make: PageMaker, record: PapersPage) -> nodes.section:
    """What the papers say, part by part, and where it is here."""
    page = make.section("papers", record.title)
    page += make.prose(record.summary, ("summary",))
    page += make.view("papers-count")
    for paper in record.papers:
        page += make.view("paper", paper=paper, anchor=anchor("paper", paper.id))
    return page


def risks_page(make: PageMaker, record: RisksPage) -> nodes.section:
    """The risks that the papers name."""
    page = make.section("risks", record.title)
    page += make.prose(record.summary, ("summary",))
    for risk in record.risks:
        node = make.view("risk", risk=risk, anchor=anchor("risk", risk.id))
        texts = (("text", risk.text), ("response", risk.response))
        page += make.with_texts(node, ((name, text, (*risk.path, name)) for name, text in texts))
    return page


def roles_page(make: PageMaker, record: RolesPage) -> nodes.section:
    """The register of roles."""
    page = make.section("roles", record.title)
    page += make.prose(record.summary, ("summary",))
    for role in record.roles:
        node = make.view("role", role=role, anchor=anchor("role", role.id))
        page += make.with_texts(node, [("note", role.note, (*role.path, "note"))])
    return page


def governance_page(make: PageMaker, record: Governance) -> nodes.section:
    """The boards that watch over the plans."""
    page = make.section("governance", record.title)
    page += make.prose(record.summary, ("summary",))
    page += make.section("calendar", "Calendar of meetings", make.view("calendar"))
    for board in record.boards:
        node = make.view("board", board=board, anchor=anchor("board", board.role))
        page += make.with_texts(node, [("purpose", board.purpose, (*board.path, "purpose"))])
    return page


def standards_page(make: PageMaker, record: StandardsPage) -> nodes.section:
    """The standards of a topic, each at an address that can be cited."""
    page = make.section(f"standards-{record.topic}", record.title)
    page += make.prose(record.summary, ("summary",))
    page += make.view("standards", topic=record.topic)
    return page


def authorities_page(make: PageMaker, record: AuthoritiesPage) -> nodes.section:
    """The acts and guidance that the standards rest on."""
    page = make.section("authorities", record.title)
    page += make.prose(record.summary, ("summary",))
    for authority in record.authorities:
        node = make.view("authority", authority=authority, anchor=anchor("authority", authority.id))
        page += make.with_texts(node, [("note", authority.note, (*authority.path, "note"))])
    return page


def glossary_page(make: PageMaker, record: GlossaryPage) -> nodes.section:
    """The words and acronyms, in the order of the alphabet."""
    page = make.section("glossary", record.title)
    page += make.prose(record.summary, ("summary",))
    for term in record.terms:
        node = make.view("term", term=term, anchor=anchor("glossary-term", term.id))
        page += make.with_texts(node, [("meaning", term.meaning, (*term.path, "meaning"))])
    return page


def contacts_page(make: PageMaker, record: ContactsPage) -> nodes.section:
    """Whom to ask, by role."""
    page = make.section("contacts", record.title)
    page += make.prose(record.summary, ("summary",))
    for contact in record.contacts:
        node = make.view("contact", contact=contact, anchor=anchor("contact", contact.id))
        page += make.with_texts(node, [("for", contact.purpose, (*contact.path, "for"))])
    return page


def moved_page(make: PageMaker, record: MovedPage) -> nodes.section:
    """The old addresses with where they lead."""
    page = make.section("moved", record.title)
    page += make.view("moved", moves=record.moves)
    return page
