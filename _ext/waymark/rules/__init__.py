"""What must be true of the content beyond its form. A rule reads and reports; it never changes anything."""

from .across import across_files
from .contradictions import contradictions
from .guidance import ON_EVERY_SITE, review_overdue
from .local import in_one_file
from .page_texts import page_texts
from .template import HEADINGS, MADE
from .wording import Wording

__all__ = [
    "HEADINGS",
    "MADE",
    "ON_EVERY_SITE",
    "Wording",
    "across_files",
    "contradictions",
    "in_one_file",
    "page_texts",
    "review_overdue",
]
