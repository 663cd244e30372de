"""Links between the files of the repository lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .imports import ROOT

FILES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]
_FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"\[[^\]]*\]\(<?([^)\s>]+)")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def _prose(file: Path) -> str:
    return _CODE.sub("", _FENCED.sub("", file.read_text(encoding="utf-8")))


def _anchors(file: Path) -> set[str]:
    """The places in ``file`` as GitHub names them, by their headings."""
    headings = _HEADING.findall(_FENCED.sub("", file.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_links_lead_to_files_that_exist(file: Path) -> None:
    """A relative link of a file outside the site leads to a file or folder, and to a heading in it."""
    for address in _LINK.findall(_prose(file)):
        if re.match(r"[a-z]+:", address):
            continue
        name, _, anchor = address.partition("#")
        target = (file.parent / name).resolve() if name else file
        assert target.exists(), address
        assert target == ROOT or ROOT in target.parents, address
        if anchor:
            assert anchor in _anchors(target), address
