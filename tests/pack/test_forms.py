"""What holds in every form: nothing hidden, the same bytes again, and no plan that breaks one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile, is_zipfile

import pytest

from waymark.pack import to_calendar, to_csv, to_excel, to_json, to_word
from waymark.pack.plain_words import NOT_SHOWN
from waymark.pack.whole import Pack

from .packs import HARBOUR, OTHERS, REPOSITORY, pack

FORMS: dict[str, Callable[[Pack], bytes]] = {
    "docx": to_word.made,
    "xlsx": to_excel.made,
    "csv": to_csv.made,
    "json": to_json.made,
    "ics": to_calendar.made,
}


def inside(data: bytes) -> str:
    """Give all text of a file, also of one in parts."""
    if not is_zipfile(BytesIO(data)):
        return data.decode()
    with ZipFile(BytesIO(data)) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


@pytest.mark.parametrize("form", FORMS)
def test_hidden_records_are_in_no_form(form: str) -> None:
    """An action, an update, a measure, money and a risk that are not public leave no trace."""
    told = inside(FORMS[form](pack()))
    assert "SECRET" not in told
    assert "secret" not in told


def test_a_wider_edition_shows_them() -> None:
    """The pack for the board has what is for the board, and the one for the service has all."""
    board, internal = (inside(to_json.made(pack(edition=edition))) for edition in ("board", "internal"))
    assert "SECRET dive training" in board
    assert "SECRET note of the board." in board
    assert "SECRET money" not in board
    assert "SECRET money" in internal
    assert NOT_SHOWN in inside(to_json.made(pack()))


def test_the_rules_of_a_hidden_page_are_in_no_pack(tmp_path: Path) -> None:
    """An action that brings about a rule of a page for staff does not name it to the public."""
    root = tmp_path / "harbour"
    copytree(HARBOUR, root)
    (root / "guidance/diving.md").write_text("---\nvisibility: internal\n---\n# Diving\n", "utf-8")
    (root / "guidance/standards").mkdir()
    rules = "topic: diving\ntitle: Rules\nstandards:\n  - id: depth\n    title: SECRET depth\n"
    rules += "    rule: Not deep.\n    kind: local-rule\n    confidence: unconfirmed\n"
    (root / "guidance/standards/diving.yaml").write_text(rules, "utf-8")
    file = root / "plans/harbour/02-learning.yaml"
    text = file.read_text("utf-8").replace("  - id: pool\n", "  - id: pool\n    standards: [depth]\n")
    file.write_text(text, "utf-8")
    assert "SECRET depth" not in inside(to_json.made(pack(root=root)))
    assert "SECRET depth" in inside(to_json.made(pack(root=root, edition="internal")))


def test_the_rating_of_a_hidden_update_is_not_counted() -> None:
    """The public pack has the rating that the public updates give."""
    labels = [one.rating.label for one in pack().actions if one.rating and one.id == "harbour/pool"]
    assert labels == ["Under way"]
    labels = [
        one.rating.label for one in pack(edition="board").actions if one.rating and one.id == "harbour/pool"
    ]
    assert labels == ["Stuck"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("plan", "day", "root"), OTHERS)
def test_plans_of_any_shape_have_every_form(form: str, plan: str, day: str, root: Path) -> None:
    """No form stumbles over a plan without ratings, dates, measures or owners."""
    assert FORMS[form](pack(plan, date.fromisoformat(day), root))


def digests() -> dict[str, str]:
    """Give a digest of the pack of the harbour in each form."""
    return {form: sha256(make(pack())).hexdigest() for form, make in FORMS.items()}


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    """Another run, in another folder, with another seed and time zone, writes the same files."""
    paths = os.pathsep.join((str(REPOSITORY), str(REPOSITORY / "_ext")))
    around = {"PYTHONPATH": paths, "PYTHONHASHSEED": "11", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    run = subprocess.run(
        [sys.executable, "-c", "from tests.pack.test_forms import digests; print(digests())"],
        env={**os.environ, **around},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout.strip() == str(digests())
