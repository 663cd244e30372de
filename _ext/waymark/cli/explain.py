"""``waymark explain``: what a kind of problem means, why it matters and how to mend it."""

from __future__ import annotations

import argparse
import sys
from textwrap import indent
from typing import Any

from waymark.problems import KINDS, nearest


def add_to(commands: Any) -> None:
    """Add the command to ``commands``, what ``add_subparsers`` gave."""
    parser = commands.add_parser("explain", help="tell what a kind of problem means and how to mend it")
    parser.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        help="the word in brackets after error; without it all kinds are listed",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one kind, or the list of all; the exit code."""
    if options.kind is None:
        width = max(map(len, KINDS))
        for kind in KINDS.values():
            print(f"{kind.code:{width}}  {kind.title}")
        return 0
    if options.kind not in KINDS:
        guess = nearest(options.kind, KINDS)
        meant = f'; did you mean "{guess}"?' if guess else "; `waymark explain` lists them all"
        print(f'waymark explain: no kind of problem is called "{options.kind}"{meant}', file=sys.stderr)
        return 2
    kind = KINDS[options.kind]
    print(f"{kind.severity}[{kind.code}]: {kind.title}\n\n{kind.why}\n")
    print(f"Wrong:\n\n{indent(kind.wrong, '    ')}\n\nRight:\n\n{indent(kind.right, '    ')}")
    return 0
