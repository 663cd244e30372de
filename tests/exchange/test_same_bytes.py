"""The same values give the same bytes, on another day, in another place, in another run."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from waymark.exchange.calendar_file import calendar_of
from waymark.exchange.csv_file import csv_of
from waymark.exchange.feed_file import atom_of
from waymark.exchange.json_file import json_of
from waymark.exchange.picture_file import png_of
from waymark.exchange.word_file import word_of
from waymark.exchange.xlsx_file import xlsx_of

from .samples import BARS, DAY, EMPTY, LINE, PAPER, SHEET
from .test_calendar import BOARD, DUE
from .test_feed import ENTRY, OWNER


def digests() -> dict[str, str]:
    """Give a digest of a file of each form."""
    files = {
        "csv": csv_of(SHEET),
        "xlsx": xlsx_of((SHEET, EMPTY), "Plan", DAY),
        "json": json_of({"b": 1, "a": [DAY]}),
        "ics": calendar_of("Plan", (DUE, BOARD), DAY),
        "xml": atom_of("Plan", "plan.xml", "index.html", (ENTRY,), DAY, OWNER),
        "bars": png_of(BARS),
        "line": png_of(LINE),
        "docx": word_of(PAPER),
    }
    return {name: sha256(data).hexdigest() for name, data in files.items()}


def elsewhere(folder: Path, **surroundings: str) -> str:
    """Give the digests as another run of Python finds them, in other surroundings."""
    code = "from tests.exchange.test_same_bytes import digests; print(digests())"
    root = Path(__file__).resolve().parents[2]
    paths = os.pathsep.join((str(root), str(root / "_ext")))
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths, **surroundings},
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout.strip()


def test_a_second_run_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the seed of hashes nor the time zone, the user or the folder leaves a trace in any file."""
    found = elsewhere(tmp_path, PYTHONHASHSEED="7", TZ="Pacific/Auckland", USER="somebody", LC_ALL="C")
    assert found == str(digests())


def inside(data: bytes) -> bytes:
    """Give all that stands in a zip file, one part after the other, with the names of the parts."""
    with ZipFile(BytesIO(data)) as file:
        return b"\n".join(name.encode() + file.read(name) for name in file.namelist())


def test_files_tell_nothing_of_the_machine() -> None:
    """No file names the folder it was made in, the home of a user, or the day it was made on."""
    data = inside(word_of(PAPER)) + inside(xlsx_of((SHEET,), "", DAY)) + calendar_of("Plan", (DUE,), DAY)
    today = datetime.now(tz=UTC).date()
    for trace in (Path.cwd().as_posix(), f"{Path.home().as_posix()}/", f"{today}T", f"{today:%Y%m%d}"):
        assert trace.encode() not in data
