"""What the browser tests share: the built sites, one browser, and a way to open a page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from .building import build_sample, build_site
from .chromium import ARGUMENTS, find_chromium
from .pages import Kind

Open = Callable[..., Page]
"""Opens a kind of page; further arguments are those of a browser context (width, colour_scheme and so on)."""


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this repository's own site once, and return the folder of its pages."""
    out = tmp_path_factory.mktemp("site")
    build_site(out)
    return out / "html"


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample pages once, and return their folder."""
    out = tmp_path_factory.mktemp("sample")
    build_sample(out)
    return out / "html"


@pytest.fixture(scope="session")
def locate(request: pytest.FixtureRequest) -> Callable[[Kind], Path]:
    """Return where a kind of page was built. A site is built when its first page is asked for."""

    def find(kind: Kind) -> Path:
        folder: Path = request.getfixturevalue(f"built_{kind.site}")
        return folder / kind.path

    return find


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    executable = find_chromium()
    if executable is None:
        pytest.fail("No Chromium was found. Run: make chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, locate: Callable[[Kind], Path]) -> Iterator[Open]:
    """Return a function that opens a kind of page in a context of its own."""
    contexts: list[BrowserContext] = []

    def opener(
        kind: Kind, *, width: int = 1280, listen: Callable[[Page], None] | None = None, **how: Any
    ) -> Page:
        path = locate(kind)
        assert path.is_file(), f"the site has no {kind.name} page at {kind.path}"
        context = browser.new_context(viewport={"width": width, "height": 800}, **how)
        contexts.append(context)
        page = context.new_page()
        if listen:
            listen(page)
        page.goto(path.as_uri())
        return page

    yield opener
    for context in contexts:
        context.close()
