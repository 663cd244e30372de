"""Reading the command line and saying how it went: 0 clean, 1 problems in the content, 2 misuse."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from waymark import __version__

from . import check, explain, export


def parser() -> argparse.ArgumentParser:
    """The command line with all its commands and options."""
    top = argparse.ArgumentParser(
        prog="waymark", description="Check improvement plans and practice guidance before they are published."
    )
    top.add_argument("--version", action="version", version=f"waymark {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (check, explain, export):
        command.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in ``arguments`` (default: those of the process) and return its exit code.

    Wrong use ends in SystemExit with code 2, as :mod:`argparse` does.
    """
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has closed it, as `head` does; there is nobody left to tell. What is
        # still waiting to be written goes nowhere, or Python would complain when it ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
