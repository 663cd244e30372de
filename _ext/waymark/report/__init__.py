"""Telling problems: to a person, to GitHub, to another program. One module for each form.

Each form is a function from problems to text; nothing here prints, and nothing changes a problem.
"""

from __future__ import annotations

from .annotations import github
from .json_list import as_json
from .plain_text import at_most, text
from .readings import readings_table
from .sarif_log import sarif

__all__ = ["as_json", "at_most", "github", "readings_table", "sarif", "text"]
