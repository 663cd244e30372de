"""From the bytes of a file to what it says, with every mistake in it as a value."""

from .document import PAGES, Document, Record, load, load_file
from .files import find_files, find_strays, is_content
from .markdown import GuidancePage, split_front_matter

__all__ = [
    "PAGES",
    "Document",
    "GuidancePage",
    "Record",
    "find_files",
    "find_strays",
    "is_content",
    "load",
    "load_file",
    "split_front_matter",
]
