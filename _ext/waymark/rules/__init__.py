"""What must be true of the content beyond its form. A rule reads and reports; it never changes anything."""

from .across import across_files
from .contradictions import contradictions
from .local import in_one_file
from .template import HEADINGS

__all__ = ["HEADINGS", "across_files", "contradictions", "in_one_file"]
