"""A pack as an Excel workbook: a sheet for each kind of record, typed and ready to filter."""

from __future__ import annotations

from waymark.exchange.sheets import Sheet
from waymark.exchange.xlsx_file import xlsx_of

from .sheets_of_actions import actions_sheet, changes_sheet, exceptions_sheet, milestones_sheet, updates_sheet
from .sheets_of_records import (
    coverage_sheet,
    doubts_sheet,
    findings_sheet,
    key_sheet,
    measures_sheet,
    money_sheet,
    risks_sheet,
    summary_sheet,
    values_sheet,
)
from .whole import Pack


def made(pack: Pack) -> bytes:
    """The workbook. All sheets are always there, so that whoever links to one finds it in the next pack."""
    return xlsx_of(sheets_of(pack), pack.cover.plan.title, pack.cover.as_of)


def sheets_of(pack: Pack) -> tuple[Sheet, ...]:
    """The sheets of the workbook in their order."""
    makers = (
        summary_sheet,
        actions_sheet,
        updates_sheet,
        milestones_sheet,
        changes_sheet,
        exceptions_sheet,
        measures_sheet,
        values_sheet,
        findings_sheet,
        coverage_sheet,
        doubts_sheet,
        money_sheet,
        risks_sheet,
        key_sheet,
    )
    return tuple(make(pack) for make in makers)
