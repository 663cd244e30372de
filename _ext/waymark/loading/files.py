"""Which files of a project are content, found by their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from waymark.problems import Place, Problem
from waymark.schema import kind_of_file

_FOLDERS: Final = ("plans", "guidance")
_LOOKS_LIKE_CONTENT: Final = frozenset({".yaml", ".yml", ".md"})
_LIST_OF_PAGES: Final = "index.md"


def is_content(path: PurePosixPath) -> bool:
    """Whether ``path``, relative to the project's root, is a plan, a register or a guidance page."""
    return kind_of_file(path) is not None


def _files(root: Path) -> list[PurePosixPath]:
    """All files where content can stand, relative to ``root``, in an order that is the same everywhere."""
    found = (file for folder in _FOLDERS for file in (root / folder).rglob("*") if file.is_file())
    return sorted(PurePosixPath(file.relative_to(root).as_posix()) for file in found)


def find_files(root: Path) -> Iterator[PurePosixPath]:
    """The content files below ``root``, relative to it."""
    return (path for path in _files(root) if is_content(path))


def find_strays(root: Path) -> Iterator[Problem]:
    """The files that look like content and are not read, by their ending or their place."""
    for path in _files(root):
        if path.suffix.lower() not in _LOOKS_LIKE_CONTENT or is_content(path) or path.name == _LIST_OF_PAGES:
            continue
        if path.suffix == ".yaml":
            what, fix = (
                "place",
                "move it to the folder of its plan, or to one of measures, sources, finance or standards",
            )
        elif path.suffix == ".md":
            what, fix = (
                "place",
                "move it to the folder guidance, or call it index.md if it lists pages",
            )
        else:
            what, fix = "ending", f"rename it to {path.with_suffix('.yaml').name}"
        message = f'The file "{path.name}" is not read: its {what} is wrong.'
        yield Problem(Place(str(path), 1, 1), "file-not-read", message, fix)
