"""All timescales fit one side of A4, so that they can hang on a wall."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.building import build, copy_of
from tests.site.clocks import put_clocks

from .conftest import Open
from .pages import KINDS

SIDES = re.compile(rb"/Type\s*/Page\b")
LYING = re.compile(rb"/MediaBox\s*\[0 0 841\.\d+ 59\d\.?\d*\]")


def sides(document: bytes) -> int:
    """Return how many sides a PDF has."""
    return len(SIDES.findall(document))


def test_the_real_sheet_has_one_side(open_page: Open) -> None:
    """All timescales of this repository's own site stand on one side of A4, on its side."""
    kind = next(kind for kind in KINDS if kind.name == "timescales on one sheet")
    document = open_page(kind).pdf(prefer_css_page_size=True)
    assert sides(document) == 1
    assert LYING.search(document)


@pytest.mark.parametrize("number", [2, 35, 36, 55, 56, 75, 76, 90])
def test_so_many_limits_fit_one_side(browser: Browser, tmp_path: Path, number: int) -> None:
    """Up to ninety limits of ordinary length fit, at each size of type."""
    root = copy_of("small", tmp_path / "small")
    limits = ("45 working days", "3 months", "8 days") * (number // 3 + 1)
    put_clocks(root, limits[: number - 1], title="Close the desk by the door and lock it")
    page = browser.new_page()
    page.goto((build(root, tmp_path / "out").out / "guidance" / "timescales.html").as_uri())
    assert page.locator(".wm-sheet tbody tr").count() == number
    assert sides(page.pdf(prefer_css_page_size=True)) == 1
    page.close()
