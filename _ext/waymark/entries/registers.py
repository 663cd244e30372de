"""The entries of sources, measures, roles, boards, money, papers and risks."""

from __future__ import annotations

from waymark.model import (
    FinancePage,
    Governance,
    Measure,
    MeasuresPage,
    PapersPage,
    Path,
    RisksPage,
    RolesPage,
    Source,
    Value,
    number_words,
)

from .collector import Collector
from .records import (
    BoardFacts,
    FinanceFacts,
    FindingFacts,
    MeasureFacts,
    PaperFacts,
    RiskFacts,
    RoleFacts,
    SourceFacts,
)


def collect_source(collector: Collector, source: Source) -> None:
    """Add a source with its findings."""
    facts = SourceFacts(
        source.kind,
        source.body,
        source.first,
        source.published,
        source.visits,
        tuple((one.domain, one.grade) for one in source.judgements),
    )
    collector.define(("source", source.id), source.title, facts, ())
    collector.read_prose(("source", source.id), (), ("summary", source.summary))
    for finding in source.findings:
        full_id = f"{source.id}/{finding.number}"
        facts_of_finding = FindingFacts(
            source.id,
            finding.number,
            finding.kind,
            finding.response,
            finding.text,
            finding.response_note,
        )
        collector.define(("finding", full_id), finding.title, facts_of_finding, finding.path)
        texts = (("text", finding.text), ("response-note", finding.response_note))
        collector.read_prose(("finding", full_id), finding.path, *texts)


def figure(value: Value, unit: str) -> str:
    """A figure in words: ``196``, ``26 of 196``, ``7%``; as printed where the paper gives no plain figure."""
    if value.value is None:
        return value.printed or value.suppressed
    number = figure_of(value.value, unit)
    return f"{number} of {number_words(value.of)}" if value.of is not None and unit != "percent" else number


def figure_of(number: float | None, unit: str) -> str:
    """A plain figure in words; empty where there is none."""
    if number is None:
        return ""
    return f"{number_words(number)}{'%' if unit == 'percent' else ''}"


def collect_measures(collector: Collector, page: MeasuresPage) -> None:
    """Add the measures of a page, each with its newest figure."""
    for measure in page.measures:
        facts = _measure_facts(measure)
        collector.define(("measure", measure.id), measure.title, facts, measure.path)
        source = ("measure", measure.id)
        collector.refer_one("role", measure.owner, source, (*measure.path, "owner"))
        collector.refer("measure", measure.total_of, source, (*measure.path, "total-of"))
        collector.read_prose(source, measure.path, ("definition", measure.definition))


def _measure_facts(measure: Measure) -> MeasureFacts:
    if not measure.values:
        return MeasureFacts(measure.unit, "", "", measure)
    latest = measure.values[-1]
    return MeasureFacts(measure.unit, figure(latest, measure.unit), latest.when, measure)


def collect_roles(collector: Collector, page: RolesPage) -> None:
    """Add the roles of the register."""
    for role in page.roles:
        facts = RoleFacts(role.short, role.kind, role.organisation)
        collector.define(("role", role.id), role.title, facts, role.path)
        collector.read_prose(("role", role.id), role.path, ("note", role.note))


def collect_governance(collector: Collector, page: Governance) -> None:
    """Add the boards with their meetings, and the roles they refer to. The name of a board is its role's."""
    for board in page.boards:
        source = ("role", board.role)
        collector.define(
            ("board", board.role), board.role, BoardFacts(board.role, board.meetings), board.path
        )
        collector.refer_one("role", board.role, source, (*board.path, "role"))
        collector.refer_one("role", board.chair, source, (*board.path, "chair"))
        collector.refer("role", board.reports_to, source, (*board.path, "reports-to"))
        collector.refer("role", board.members, source, (*board.path, "members"))
        collector.read_prose(source, board.path, ("purpose", board.purpose))
        for meeting in board.meetings:
            collector.refer("source", meeting.resolved, source, (*meeting.path, "resolved"))
            collector.read_prose(source, meeting.path, ("note", meeting.note))


def collect_finance(collector: Collector, page: FinancePage) -> None:
    """Add the tables of a page of money."""
    for table in page.tables:
        collector.define(("finance", table.id), table.title, FinanceFacts(table), table.path)
        source = ("finance", table.id)
        collector.refer_one("finance", table.replaces, source, (*table.path, "replaces"))
        collector.refer_one("plan", table.plan, source, (*table.path, "plan"))
        collector.read_prose(source, table.path, ("summary", table.summary))
        for row in table.rows:
            collector.read_prose(source, row.path, ("detail", row.detail), ("note", row.note))


def collect_papers(collector: Collector, page: PapersPage) -> None:
    """Add the papers with the records that hold what they say."""
    for paper in page.papers:
        collector.define(("paper", paper.id), paper.title, PaperFacts(paper), paper.path)
        for section in paper.sections:
            _refer_to_records(collector, section.held_by, ("paper", paper.id), (*section.path, "held-by"))


def collect_risks(collector: Collector, page: RisksPage) -> None:
    """Add the risks with what they touch."""
    for risk in page.risks:
        collector.define(("risk", risk.id), risk.title, RiskFacts(risk), risk.path)
        source = ("risk", risk.id)
        collector.refer_one("role", risk.owner, source, (*risk.path, "owner"))
        _refer_to_records(collector, risk.touches, source, (*risk.path, "touches"))
        collector.read_prose(source, risk.path, ("text", risk.text), ("response", risk.response))


def _refer_to_records(
    collector: Collector, targets: tuple[str, ...], source: tuple[str, str], path: Path
) -> None:
    """Add references that are written as ``kind/id``, in the list at ``path``."""
    for number, target in enumerate(targets):
        kind, _, name = target.partition("/")
        collector.refer_one(kind, name, source, (*path, number))
