"""A pack as CSV: the actions, one row each, for spreadsheets and programs."""

from __future__ import annotations

from waymark.exchange.csv_file import csv_of

from .sheets_of_actions import actions_sheet
from .whole import Pack


def made(pack: Pack) -> bytes:
    """The actions as CSV, safe to open in a spreadsheet."""
    return csv_of(actions_sheet(pack))
