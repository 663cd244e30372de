"""Addresses of records are pasted into case notes, so they never change."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from waymark.entries import Inventory, collect
from waymark.loading import find_files, load
from waymark.model import anchor

from .building import build

FROZEN: Final = {
    ("action", "ray-rating"): "action-ray-rating",
    ("action", "ilacs-2022/ray-rating"): "action-ray-rating",
    ("group", "ilacs-2022/front-door"): "group-front-door",
    ("measure", "open-contacts"): "measure-open-contacts",
    ("finding", "ilacs-2022/1"): "finding-1",
    ("finding", "ilacs-2022/1.2"): "finding-1-2",
    ("finding", "review-2020/A3"): "finding-a3",
    ("role", "chief-executive"): "role-chief-executive",
    ("standard", "mash-ray"): "standard-mash-ray",
    ("contact", "lado"): "contact-lado",
    ("glossary-term", "early-help"): "glossary-term-early-help",
    ("authority", "children-act-1989"): "authority-children-act-1989",
    ("board", "improvement-board"): "board-improvement-board",
}


@pytest.mark.parametrize(("record", "address"), FROZEN.items(), ids=str)
def test_the_address_of_a_record_is_frozen(record: tuple[str, str], address: str) -> None:
    """These answers may never change: people have pasted them where nobody can mend them."""
    assert anchor(*record) == address


ROOT: Final = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def inventory() -> Inventory:
    """Give all records of this repository."""
    files = {str(path): load(str(path), (ROOT / path).read_bytes(), "public") for path in find_files(ROOT)}
    return Inventory({path: collect(document, date(2023, 1, 26)) for path, document in files.items()})


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this repository's site once."""
    return build(ROOT, tmp_path_factory.mktemp("site") / "html").out


@pytest.mark.parametrize("kind", ["action", "measure", "standard", "finding", "role", "authority", "group"])
def test_every_record_of_this_repository_stands_at_its_address(
    inventory: Inventory, pages: Path, kind: str
) -> None:
    """On the page of its file, each record has exactly one element with its address."""
    records = [located for located in inventory.of_kind(kind) if located.entry.anchor]
    assert len(records) > 1
    for located in records:
        html = (pages / located.document).with_suffix(".html").read_text(encoding="utf-8")
        assert located.entry.anchor == anchor(kind, located.entry.id)
        assert len(re.findall(rf'\bid="{re.escape(located.entry.anchor)}"', html)) == 1, located.entry.id


def test_the_address_of_a_record_does_not_depend_on_its_number_or_title(inventory: Inventory) -> None:
    """A new number or title leaves the address of an action as it is: it is made of the id alone."""
    for located in inventory.of_kind("action"):
        assert located.entry.anchor == f"action-{located.entry.id.rpartition('/')[2]}"
