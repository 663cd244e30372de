"""A problem at a value of a document."""

from __future__ import annotations

from waymark.loading import Document
from waymark.model import Path
from waymark.problems import Problem
from waymark.yamlfile import place_of


def problem_at(document: Document, path: Path, code: str, message: str, fix: str = "") -> Problem:
    """A problem of kind ``code`` at the value that stands at ``path`` of ``document``."""
    return Problem(place_of(document.yaml, path), code, message, fix)
