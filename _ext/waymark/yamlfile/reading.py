"""Read one YAML file: bytes, characters, then its parts."""

from __future__ import annotations

from pathlib import Path

from waymark.problems import Place, Problem

from .building import Building, build
from .characters import Scan, scan
from .collecting import without_collection
from .decoding import MAX_BYTES, decode, too_big
from .nodes import YamlFile


def read(data: bytes, path: str, first_line: int = 1) -> YamlFile:
    """Read the YAML in ``data``; ``path`` is only named in problems.

    ``first_line`` is the line on which ``data`` starts in its file, for the head of a Markdown page: all
    places are those of the whole file, while :attr:`YamlFile.lines` are the lines of ``data``.
    Raises nothing for any bytes.
    """
    if len(data) > MAX_BYTES:
        return YamlFile(path, (), None, (too_big(len(data), path, first_line),))
    text, problems = decode(data, path, first_line)
    # A decoded half of a pair (from a damaged UTF-16 file) could not be handed to the parser.
    text = text.encode("utf-8", "replace").decode("utf-8")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    scanned: Scan = scan(text, lines, path, first_line)
    problems += scanned.problems
    built = Building(None, [])
    if scanned.readable:
        with without_collection():
            built = build(scanned.text, lines, path, first_line)
        problems += built.problems
    if built.root is None and not problems:
        problems.append(_empty(path, first_line))
    return YamlFile(path, tuple(lines), built.root, tuple(sorted(problems)))


def read_from(file: Path, path: str) -> YamlFile:
    """Read the YAML file ``file``, named ``path`` in problems.

    A file that cannot be opened is a problem like any other. Its size is looked at before it is read.
    """
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            return YamlFile(path, (), None, (too_big(size, path, 1),))
        return read(file.read_bytes(), path)
    except OSError:
        return YamlFile(path, (), None, (_unreadable(file, path),))


def _empty(path: str, first_line: int) -> Problem:
    return Problem(
        Place(path, first_line, 1),
        "value-empty",
        "The file is empty.",
        "write the fields this kind of file needs, or delete the file",
    )


def _unreadable(file: Path, path: str) -> Problem:
    what = "is a folder, not a file" if file.is_dir() else "cannot be opened"
    return Problem(
        Place(path, 1, 1),
        "file-unreadable",
        f'"{path}" {what}.',
        "check that it exists, that it is a file and that you may read it",
    )
