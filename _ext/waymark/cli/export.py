"""``waymark export``: a board pack of one plan as a file. It writes that file whole, or nothing."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from waymark.day import day_of
from waymark.model import EDITIONS, long_date
from waymark.pack.cover import last_meeting
from waymark.pack.reading import Faults, faults, known_plans, read_project
from waymark.pack.scope import Scope
from waymark.pack.whole import Pack, pack_of
from waymark.problems import nearest
from waymark.report import text

from .check import find_root
from .whole_file import why_not, write_whole

_DESCRIPTION: Final = """\
Write a board pack of a plan as it stood on a day: what changed, what is late, what is planned, with figures,
money and risks. A plan with an error in its content is not written.
"""
_FORMS: Final = {
    "docx": "to_word",
    "xlsx": "to_excel",
    "csv": "to_csv",
    "json": "to_json",
    "ics": "to_calendar",
}
"""Each form with the module of ``waymark.pack`` that writes it.

They stand here by name and are imported when asked for: the libraries for Word, Excel, calendars and pictures
take as long to load as all of `waymark check`, which needs none of them.
"""
_AS_TEXT: Final = ("csv", "json", "ics")
"""The forms that can be read where they are printed."""


class Asked(NamedTuple):
    """What a person asked for, with nothing wrong in it."""

    root: Path
    plan: str
    form: str
    as_of: date
    since: date | None
    """None leaves it to the meetings of the boards."""
    edition: str
    output: str


def add_to(commands: Any) -> None:
    """Add the command to ``commands``, what ``add_subparsers`` gave."""
    parser = commands.add_parser("export", help="write a board pack of a plan", description=_DESCRIPTION)
    parser.add_argument("plan", metavar="PLAN", help="the id of the plan, which is the name of its folder")
    parser.add_argument("--to", required=True, metavar="FORM", help=f"the form: {_either(list(_FORMS))}")
    parser.add_argument(
        "--output",
        required=True,
        metavar="FILE",
        help=f"the file to write; - prints {_either(list(_AS_TEXT))}",
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="the day to look from, as 2023-01-26 (default: that of the project, or today)",
    )
    parser.add_argument(
        "--since",
        metavar="DATE",
        help="the day to compare with (default: the last meeting of a board that watches the plan, "
        "or a quarter before)",
    )
    parser.add_argument(
        "--edition",
        metavar="EDITION",
        default=EDITIONS[0],
        help=f"who will read it: {_either(list(EDITIONS))} (default: {EDITIONS[0]})",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the pack that ``options`` ask for; the exit code."""
    asked = _asked(options)
    if isinstance(asked, str):
        return _misuse(asked)
    found = faults(asked.root, asked.as_of, asked.plan)
    if found.problems:
        return _refuse(found, asked.root)
    project = read_project(asked.root, asked.as_of, asked.edition)
    if asked.plan not in project.plans:
        day = long_date(asked.as_of)
        return _misuse(f'the {asked.edition} edition knows no plan "{asked.plan}" on {day}')
    since = asked.since or last_meeting(project.inventory, project.plans[asked.plan], asked.as_of)
    return _write(asked, pack_of(Scope(project, asked.plan, asked.as_of, since)))


def _asked(options: argparse.Namespace) -> Asked | str:
    """What was asked for, or a sentence that says what is wrong with it."""
    here = Path.cwd()
    root = find_root(here)
    if root is None:
        return f"no folder called plans or guidance in {here} or above it"
    if options.to not in _FORMS:
        return f'there is no form "{options.to}"; write {_either(list(_FORMS))}'
    if options.edition not in EDITIONS:
        return f'there is no edition "{options.edition}"; write {_either(list(EDITIONS))}'
    plans = known_plans(root)
    if options.plan not in plans:
        return f'there is no plan "{options.plan}"; {_meant(options.plan, plans)}'
    days = _days(options, root)
    if isinstance(days, str):
        return days
    if wrong := _wrong_output(options.output, options.to):
        return wrong
    return Asked(root, options.plan, options.to, *days, options.edition, options.output)


def _meant(plan: str, plans: list[str]) -> str:
    guess = nearest(plan, plans)
    if guess:
        return f'did you mean "{guess}"?'
    return f"this project has {_either(plans)}" if plans else "this project has none"


def _days(options: argparse.Namespace, root: Path) -> tuple[date, date | None] | str:
    """The day of the pack and the one to compare with; or what is wrong with one of them."""
    try:
        as_of = _day(options.as_of) or day_of(root)
        since = _day(options.since)
    except ValueError as error:
        return str(error)
    if since and since > as_of:
        return f"--since is {since}, which is after the day of the pack, {as_of}"
    return as_of, since


def _day(typed: str | None) -> date | None:
    """The day that was typed; ValueError, with a sentence about it, for anything else."""
    try:
        return date.fromisoformat(typed) if typed is not None else None
    except ValueError:
        message = f"{typed!r} is not a day; write it as 2023-01-26"
        raise ValueError(message) from None


def _wrong_output(output: str, form: str) -> str:
    """What is wrong with where to write; empty where nothing is."""
    if output == "-":
        return "" if form in _AS_TEXT else f"a {form} file cannot be printed; name a file with --output"
    return why_not(Path(output))


def _refuse(found: Faults, root: Path) -> int:
    """Tell the errors as a check does, with their paths as seen from here."""
    prefix = "" if (here := os.path.relpath(root)) == "." else f"{Path(here).as_posix()}/"
    problems = [
        one._replace(place=one.place._replace(path=prefix + one.place.path)) for one in found.problems
    ]
    print(text(problems, {prefix + path: lines for path, lines in found.lines.items()}), file=sys.stderr)
    print("Nothing was written.", file=sys.stderr)
    return 1


def _write(asked: Asked, pack: Pack) -> int:
    data: bytes = import_module(f"waymark.pack.{_FORMS[asked.form]}").made(pack)
    if asked.output == "-":
        sys.stdout.buffer.write(data)
        return 0
    try:
        write_whole(Path(asked.output), data)
    except OSError as error:
        return _misuse(f"{asked.output} cannot be written: {error.strerror or error}")
    cover = pack.cover
    days = f"as at {long_date(cover.as_of)}, compared with {long_date(cover.since)}"
    print(f"Wrote {asked.output}: {cover.plan.title}, {days}.")
    return 0


def _misuse(message: str) -> int:
    print(f"waymark export: {message}", file=sys.stderr)
    return 2


def _either(words: list[str]) -> str:
    """Words to choose from: ``a``, ``a or b``, ``a, b or c``."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
