"""``waymark check``: all mistakes of all files in one run. It never writes anything."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from waymark.checking import check_project, only
from waymark.day import day_of
from waymark.problems import Problem, Severity
from waymark.report import as_json, at_most, github, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable

_DESCRIPTION: Final = """\
Check the plans and the guidance of a project: that every file can be read, has the right form, that what
it refers to exists, and that what is late is explained. All mistakes of all files are told in one run.
"""
_MOST: Final = 3
"""How many warnings of one kind are told one by one where all are not asked for."""
_FORMATS: Final = ("text", "github", "json", "sarif")


def add_to(commands: Any) -> None:
    """Add the command to ``commands``, what ``add_subparsers`` gave."""
    parser = commands.add_parser("check", help="tell every mistake in the content", description=_DESCRIPTION)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a project, or files and folders in one; all its files are read, "
        "and the mistakes in these are told (default: the project you are in)",
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how to tell them (default: text)")
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=_day,
        help="the day to look from, as 2023-01-26 (default: that of the project, or today)",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"tell every warning as text (default: at most {_MOST} of each kind)",
    )
    parser.set_defaults(run=run)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        message = f"{typed!r} is not a day; write it as 2023-01-26"
        raise argparse.ArgumentTypeError(message) from None


def find_root(start: Path) -> Path | None:
    """The project ``start`` lies in: the nearest folder, going up, that holds ``plans`` or ``guidance``."""
    for folder in (start, *start.parents):
        if (folder / "plans").is_dir() or (folder / "guidance").is_dir():
            return folder
    return None


def run(options: argparse.Namespace) -> int:
    """Run the check and print what it found; the exit code."""
    paths = [Path(os.path.abspath(path)) for path in options.paths or ["."]]  # noqa: PTH100 - keeps links as typed
    for path, typed in zip(paths, options.paths, strict=False):
        if not path.exists():
            return _misuse(f"there is no file or folder {typed}")
    root = find_root(paths[0])
    if root is None:
        return _misuse(f"no folder called plans or guidance in {paths[0]} or above it")
    if any(path != root and root not in path.parents for path in paths):
        return _misuse("the paths lie in different projects")
    try:
        day = options.as_of or day_of(root)
    except ValueError as error:
        return _misuse(str(error))
    checked = check_project(root, day)
    wanted = [path.relative_to(root).as_posix() for path in paths] if options.paths else ["."]
    problems = checked.problems if "." in wanted else only(checked.problems, wanted)
    prefix = Path(os.path.relpath(root)).as_posix()
    most = None if options.all else _MOST
    _print(options.format, problems, checked.lines, "" if prefix == "." else f"{prefix}/", most)
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def _misuse(message: str) -> int:
    print(f"waymark check: {message}", file=sys.stderr)
    return 2


def _print(
    form: str,
    problems: tuple[Problem, ...],
    lines: dict[str, tuple[str, ...]],
    prefix: str,
    most: int | None,
) -> None:
    """Print ``problems`` with their paths as seen from where the user stands."""
    moved = [
        problem._replace(place=problem.place._replace(path=prefix + problem.place.path))
        for problem in problems
    ]
    if form == "text":
        print(text(moved, {prefix + path: found for path, found in lines.items()}, most))
        return
    forms: dict[str, Callable[[list[Problem]], str]] = {"github": github, "json": as_json, "sarif": sarif}
    # GitHub shows ten warnings of a step, so a hundred of one kind would hide the others.
    some = at_most(moved, most) if form == "github" else moved
    if told := forms[form](some):
        print(told)
