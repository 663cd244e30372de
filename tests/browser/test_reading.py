"""A page reads with scripts off, asks nothing of other hosts, and is light."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

from .conftest import Open
from .pages import GUIDANCE, KINDS, Kind

HEAVIEST = 200_000
"""Bytes of a guidance page with all that it loads, not compressed."""

LEAST_TEXT = 40

LOADED = re.compile(r"""(?:<(?:script|img|iframe|source)[^>]*\ssrc|<link[^>]*\shref)=["'](?:https?:)?//""")
IN_STYLE = re.compile(r"""(?:@import\s+|url\(\s*)["']?(?:https?:)?//""")


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_no_request_leaves_the_site(open_page: Open, kind: Kind) -> None:
    """Opening a page asks for its own files only, finds them all, and no script fails."""
    asked: list[str] = []
    wrong: list[str] = []

    def listen(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))
        page.on("requestfailed", lambda request: wrong.append(f"missing: {request.url}"))
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))

    open_page(kind, listen=listen)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert wrong == []


@pytest.mark.parametrize("site", ["site", "sample"])
def test_no_file_names_another_host(request: pytest.FixtureRequest, site: str) -> None:
    """No page or stylesheet of a whole site loads a script, picture, font or style from elsewhere."""
    folder: Path = request.getfixturevalue(f"built_{site}")
    pages = [path for path in folder.rglob("*.html") if LOADED.search(path.read_text(encoding="utf-8"))]
    styles = [path for path in folder.rglob("*.css") if IN_STYLE.search(path.read_text(encoding="utf-8"))]
    assert pages + styles == []


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_it_reads_without_scripts(open_page: Open, kind: Kind) -> None:
    """With scripts off the text is there, the menu can be used, and no dead button is shown."""
    page = open_page(kind, java_script_enabled=False)
    assert page.locator("main h1").is_visible()
    assert len(page.locator("main").inner_text()) > LEAST_TEXT
    assert not page.locator(".wm-colour-mode").is_visible()
    menu = page.locator("#wm-menu")
    if not menu.is_visible():
        page.get_by_role("button", name="Menu", exact=True).click()
    assert menu.get_by_role("link").first.is_visible()


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_it_has_one_heading_and_named_landmarks(open_page: Open, kind: Kind) -> None:
    """A page has one h1, one main part, a banner and a foot, and each nav has a name of its own."""
    page = open_page(kind)
    for part in ("h1", "main", "body > header", "body > footer"):
        assert page.locator(part).count() == 1, part
    named = "nav => nav.getAttribute('aria-label') || nav.getAttribute('aria-labelledby')"
    names = page.evaluate(f"() => [...document.querySelectorAll('nav')].map({named})")
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", GUIDANCE, ids=str)
def test_a_guidance_page_is_light(open_page: Open, locate: Callable[[Kind], Path], kind: Kind) -> None:
    """A guidance page with its styles, scripts and fonts is at most 200 kB before it is compressed."""
    asked: set[Path] = {locate(kind)}

    def note(url: str) -> None:
        if url.startswith("file:"):
            asked.add(Path(unquote(urlsplit(url).path)))

    def listen(page: Page) -> None:
        page.on("request", lambda request: note(request.url))

    open_page(kind, listen=listen)
    sizes = {path.name: path.stat().st_size for path in asked}
    assert sum(sizes.values()) <= HEAVIEST, sizes
