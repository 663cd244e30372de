"""Which files of a project are content, found by their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from waymark.schema import kind_of_file

_FOLDERS = ("plans", "guidance")


def is_content(path: PurePosixPath) -> bool:
    """Whether ``path``, relative to the project's root, is a plan, a register or a guidance page."""
    return kind_of_file(path) is not None


def find_files(root: Path) -> Iterator[PurePosixPath]:
    """The content files below ``root``, relative to it, in an order that is the same everywhere."""
    found = (
        PurePosixPath(file.relative_to(root).as_posix())
        for folder in _FOLDERS
        for file in (root / folder).rglob("*")
        if file.is_file()
    )
    yield from sorted(path for path in found if is_content(path))
