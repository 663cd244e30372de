"""Old addresses and wrong ones, as a browser meets them: from a folder, from a server, without scripts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.site.building import build, copy_of
from tests.site.test_moved import LEADS, move

from .test_axe import findings

BELOW = "/council/site"


class Desk(SimpleHTTPRequestHandler):
    """A server that shows the page for missing ones at any address, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        """The file of an address; the site stands below a folder of the server."""
        if not path.startswith(f"{BELOW}/"):
            return str(Path(self.directory) / "nothing")
        return super().translate_path(path.removeprefix(BELOW))

    def send_error(self, code: int, _message: str | None = None, _explain: str | None = None) -> None:
        """Send the site's own page where a file is missing."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


class Served(NamedTuple):
    """A site that moved, in a folder and on a server."""

    folder: Path
    address: str


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Build the small site after pages moved, and serve it below a folder."""
    root = copy_of("small", tmp_path_factory.mktemp("moved") / "small")
    move(root)
    folder = build(root, root.with_name("out"), html_baseurl=f"https://desk.example.org{BELOW}/").out
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Desk, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(folder, f"http://127.0.0.1:{server.server_port}{BELOW}")
    server.shutdown()
    server.server_close()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a page of a browser that runs scripts or does not."""
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("old", LEADS)
def test_a_reader_is_led_on(moved: Served, page: Page, old: str) -> None:
    """From a folder and from a server, at whatever depth, the page that is there today opens by itself."""
    for start in (moved.folder.as_uri(), moved.address):
        page.goto(f"{start}/{old}.html")
        new = (Path(old).parent / LEADS[old]).as_posix()
        expected = (moved.folder / new).resolve().relative_to(moved.folder.resolve()).as_posix()
        page.wait_for_url(f"{start}/{expected}")


def test_a_place_on_a_page_is_kept(moved: Served, browser: Browser) -> None:
    """A link to one action on a page that moved finds the action."""
    page = browser.new_page()
    page.goto(f"{moved.address}/plans/north/09-calls.html#action-rota")
    page.wait_for_url(f"{moved.address}/plans/north/01-calls.html#action-rota")
    assert page.locator("#action-rota:target").count() == 1


def test_going_back_does_not_trap_a_reader(moved: Served, browser: Browser) -> None:
    """The old address leaves no trace in the history: back is where one came from."""
    page = browser.new_page()
    page.goto(f"{moved.address}/index.html")
    page.evaluate("location.href = 'calls.html'")
    page.wait_for_url(f"{moved.address}/guidance/answer-the-phone.html")
    page.go_back()
    page.wait_for_url(f"{moved.address}/index.html")


def test_a_rule_is_found_by_its_id_of_before(moved: Served, browser: Browser) -> None:
    """The browser goes to the rule and marks it."""
    page = browser.new_page()
    page.goto(f"{moved.folder.as_uri()}/guidance/standards/phone.html#standard-phone-ring")
    card = page.locator("#standard-phone-answer")
    assert card.locator(":target").count() == 1
    assert card.evaluate("card => getComputedStyle(card).outlineStyle") == "solid"


@pytest.mark.parametrize("wrong", ["/nowhere.html", "/guidance/old/nowhere/at/all.html"])
def test_a_wrong_address_shows_a_whole_page(moved: Served, page: Page, wrong: str) -> None:
    """At any depth its stylesheet comes, its links lead into the site, and the skip link stays on it."""
    failed: list[str] = []
    page.on("response", lambda one: failed.append(one.url) if one.status != 200 else None)
    answer = page.goto(f"{moved.address}{wrong}")
    assert answer is not None
    assert answer.status == 404
    assert failed == [f"{moved.address}{wrong}"]
    assert page.locator(".wm-skip").evaluate("link => link.href") == f"{moved.address}{wrong}#wm-main"
    page.get_by_role("link", name="Guidance by topic").click()
    page.wait_for_url(f"{moved.address}/guidance/by-topic.html")


def test_axe_finds_nothing_on_the_page_for_wrong_addresses(moved: Served, browser: Browser) -> None:
    """It is a page of the site like all others."""
    page = browser.new_page()
    page.goto(f"{moved.address}/nowhere.html")
    assert findings(page) == []
