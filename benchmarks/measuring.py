"""What a command costs: the processor's time and the most memory, whatever else the machine does."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """What a command took."""

    seconds: float
    """Of the processor, in the program and in the system on its behalf."""
    megabytes: float
    """The most memory at any time."""


def python(*arguments: str | Path) -> Cost:
    """The cost of this Python with ``arguments``. RuntimeError with what it printed when it fails."""
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen([sys.executable, *arguments], stdout=printed, stderr=printed)
        _, status, used = os.wait4(process.pid, 0)
        # The process has been waited for here, which Popen has to be told.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            raise RuntimeError(printed.read().decode(errors="replace"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def build(source: Path) -> Cost:
    """The cost of building the project in ``source`` as far as it is not built yet, with one process."""
    doctrees, site = source.with_name(f"{source.name}-doctrees"), source.with_name(f"{source.name}-html")
    return python("-m", "sphinx", "--quiet", "--jobs", "1", "-d", doctrees, "-b", "html", source, site)


def least(times: int, measure: Callable[[], Cost]) -> Cost:
    """The least of several costs: other work on the machine can only add to one."""
    return min(measure() for _ in range(times))
