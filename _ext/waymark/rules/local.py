"""Rules that need one file only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from waymark.loading import Document, GuidancePage
from waymark.model import (
    AuthoritiesPage,
    FinancePage,
    Governance,
    Group,
    MeasuresPage,
    Plan,
    Source,
    StandardsPage,
    anchor,
)
from waymark.problems import Problem

from .action import rules_of_group
from .figures import rules_of_measures
from .money import rules_of_money
from .place import problem_at
from .practice import rules_of_standards
from .replaced import rules_of_editions
from .roles import rules_of_references
from .template import rules_of_page


def in_one_file(document: Document) -> list[Problem]:
    """The problems that the rules find in ``document`` alone."""
    return list(_rules(document))


def _rules(document: Document) -> Iterator[Problem]:
    yield from rules_of_references(document)
    match document.record:
        case Plan() as plan:
            yield from _id_and_place(document, plan.id, PurePosixPath(document.path).parent.name, "folder")
        case Source() as source:
            yield from _id_and_place(document, source.id, PurePosixPath(document.path).stem, "file")
            yield from _order_of_source(document, source)
            yield from _addresses(document, source)
        case Governance() as governance:
            yield from _meetings(document, governance)
        case Group() as group:
            yield from rules_of_group(document, group)
        case FinancePage() as finance:
            yield from rules_of_money(document, finance)
        case MeasuresPage() as measures:
            yield from rules_of_measures(document, measures)
        case StandardsPage() as standards:
            yield from rules_of_standards(document, standards)
        case AuthoritiesPage() as register:
            yield from rules_of_editions(document, register)
        case GuidancePage() as page:
            yield from rules_of_page(document, page)


def _id_and_place(document: Document, found: str, name: str, what: str) -> Iterator[Problem]:
    if found != name:
        message = f'The id is "{found}" and the {what} is called "{name}".'
        fix = f"write id: {name}, or rename the {what} to {found}"
        yield problem_at(document, ("id",), "id-and-place", message, fix)


def _order_of_source(document: Document, source: Source) -> Iterator[Problem]:
    if source.first and source.until and source.until < source.first:
        message = f"The last day, {source.until}, is before the first, {source.first}."
        yield problem_at(document, ("until",), "dates-order", message, "put the earlier day at `from`")
    if source.published and source.first and source.published < source.first:
        message = f"The report of {source.published} is older than the inspection of {source.first}."
        yield problem_at(document, ("published",), "dates-order", message, "check both years")


def _addresses(document: Document, source: Source) -> Iterator[Problem]:
    """Findings whose numbers differ and whose addresses do not: ``1.2`` and ``1-2``, ``B`` and ``b``."""
    seen: dict[str, str] = {}
    for finding in source.findings:
        address = anchor("finding", finding.number)
        first = seen.setdefault(address, finding.number)
        if first != finding.number:
            message = f'Finding "{finding.number}" would have the same address as finding "{first}".'
            fix = "write the number in another way, such as 1-2a, and tell the printed one in the text"
            yield problem_at(document, (*finding.path, "number"), "id-twice", message, fix)


def _meetings(document: Document, governance: Governance) -> Iterator[Problem]:
    """Two meetings of one board on one day, which would share a page."""
    for board in governance.boards:
        days: set[str] = set()
        for meeting in board.meetings:
            if meeting.on in days:
                message = f'The board "{board.role}" has two meetings on {meeting.on}.'
                fix = "join them into one, with the agenda of both"
                yield problem_at(document, (*meeting.path, "on"), "same-day", message, fix)
            days.add(meeting.on)
