"""``waymark check``: all mistakes of all files in one run. It never writes anything."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from waymark.checking import check_project, is_within, only
from waymark.day import day_of
from waymark.gone import gone_since
from waymark.problems import Problem, Severity
from waymark.readability import PageReading
from waymark.report import as_json, at_most, github, readings_table, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_DESCRIPTION: Final = """\
Check the plans and the guidance of a project: that every file can be read, has the right form, that what
it refers to exists, and that what is late is explained. All mistakes of all files are told in one run.
"""
_MOST: Final = 3
"""How many warnings of one kind are told one by one where all are not asked for."""
_FORMATS: Final = ("text", "github", "json", "sarif")


class _Told(NamedTuple):
    """What is told of a check."""

    problems: tuple[Problem, ...]
    lines: dict[str, tuple[str, ...]]
    """The lines of each file that was read, by its path."""
    pages: tuple[PageReading, ...] | None
    """How hard each page of guidance is to read; None where nobody asked."""

    def seen_from(self, prefix: str) -> _Told:
        """The same with ``prefix`` before each path: the way from where the user stands to the project."""
        places = (one.place._replace(path=prefix + one.place.path) for one in self.problems)
        return _Told(
            tuple(one._replace(place=place) for one, place in zip(self.problems, places, strict=True)),
            {prefix + path: found for path, found in self.lines.items()},
            None if self.pages is None else tuple(one._replace(path=prefix + one.path) for one in self.pages),
        )


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
        "--guidance",
        action="store_true",
        help="tell after the mistakes how long each guidance page is and how hard to read (text and json)",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"tell every warning as text (default: at most {_MOST} of each kind)",
    )
    parser.add_argument(
        "--since",
        metavar="COMMIT",
        help="tell as well which addresses of an earlier commit, such as origin/main, lead nowhere now",
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
        gone = gone_since(root, options.since) if options.since is not None else []
    except ValueError as error:
        return _misuse(str(error))
    checked = check_project(root, day)
    wanted = [path.relative_to(root).as_posix() for path in paths] if options.paths else ["."]
    found = sorted((*checked.problems, *gone))
    problems = tuple(found) if "." in wanted else only(found, wanted)
    prefix = Path(os.path.relpath(root)).as_posix()
    most = None if options.all else _MOST
    pages = [page for page in checked.pages if "." in wanted or is_within(page.path, wanted)]
    told = _Told(problems, checked.lines, tuple(pages) if options.guidance else None)
    _print(options.format, told.seen_from("" if prefix == "." else f"{prefix}/"), most)
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def _misuse(message: str) -> int:
    print(f"waymark check: {message}", file=sys.stderr)
    return 2


def _print(form: str, found: _Told, most: int | None) -> None:
    """Print what was found, of each kind of warning at most ``most`` for those who read."""
    if form == "text":
        print(text(found.problems, found.lines, most))
        if found.pages is not None:
            print(f"\n{readings_table(found.pages)}")
        return
    if form == "json":
        print(as_json(found.problems, found.pages))
        return
    forms: dict[str, Callable[[Iterable[Problem]], str]] = {"github": github, "sarif": sarif}
    # GitHub shows ten warnings of a step, so a hundred of one kind would hide the others.
    some = at_most(found.problems, most) if form == "github" else found.problems
    if told := forms[form](some):
        print(told)
