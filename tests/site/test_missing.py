"""The page for an address that leads nowhere: a server shows it anywhere, so its links start at the root."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .building import Built, build, change, write
from .edits import LETTER, PHONE
from .guidance import CLOSE, main_of

_ADDRESS = re.compile(r'\b(?:href|src|action|data-(?:top|index|engine))="([^"]*)"')


def addresses_on(built: Built) -> list[str]:
    """All addresses on the page, of links, forms, stylesheets and scripts."""
    return _ADDRESS.findall(built.page("404.html"))


@pytest.mark.parametrize(
    ("site", "top"),
    [
        ("", "/"),
        ("https://desk.example.org", "/"),
        ("https://desk.example.org/", "/"),
        ("https://desk.example.org/council/site/", "/council/site/"),
        ("https://desk.example.org/council/site", "/council/site/"),
    ],
)
def test_every_link_starts_at_the_root(small: Path, site: str, top: str) -> None:
    """Whatever address was asked for, the page finds its stylesheet, its scripts and every other page."""
    settings = {"html_baseurl": site, "waymark_foot_pages": "guidance/index"}
    built = build(small, small.with_name("out"), **settings)
    found = [one for one in addresses_on(built) if not one.startswith(("#", "https:"))]
    assert len(found) > 10
    assert [one for one in found if not one.startswith(top) or one.startswith("//")] == []
    files = {one.removeprefix(top).partition("?")[0] for one in found}
    assert [one for one in files if not (built.out / one).is_file()] == []
    assert 'class="wm-skip" href="#wm-main"' in built.page("404.html")


def test_no_other_page_starts_at_the_root(small: Path) -> None:
    """All others can be read from a folder, without a server."""
    built = build(small, small.with_name("out"), html_baseurl="https://desk.example.org/site/")
    pages = [name for name in built.files() if name.endswith(".html") and name != "404.html"]
    assert [name for name in pages if re.search(r'\b(?:href|src|action)="/', built.page(name))] == []


def test_it_leads_to_what_there_is(small: Path) -> None:
    """It offers the guidance by topic where there is any."""
    out = small.with_name("out")
    assert "/guidance/by-topic.html" in main_of(build(small, out), "404.html")
    for page in (PHONE, LETTER, CLOSE):
        text = (small / page).read_text(encoding="utf-8")
        (small / page).write_text(text.replace("status: draft", "status: withdrawn"), encoding="utf-8")
    assert "by-topic" not in main_of(build(small, out), "404.html")


def test_the_builder_of_folders_has_it_too(small: Path) -> None:
    """At the same address, so that a server is told the same of it; no folder is a part of any link."""
    built = build(small, small.with_name("out"), "dirhtml")
    assert not (built.out / "404").exists()
    html = built.page("404.html")
    found = [one for one in _ADDRESS.findall(html) if not one.startswith("#")]
    assert [one for one in found if not one.startswith("/") or ".." in one] == []
    assert "/guidance/by-topic/" in found
    again = build(small, built.out, "dirhtml", html_baseurl="https://desk.example.org/site/")
    assert 'href="https://desk.example.org/site/404.html"' in again.page("404.html")


def test_a_page_of_the_project_can_take_its_place(small: Path) -> None:
    """It stands where a server looks for it, and links to it lead there."""
    write(small, "404.md", "# Nothing here\n\nWrite to us.\n")
    change(small, "conf.py", '"index.md", ', '"index.md", "404.md", ')
    change(small, "index.md", "plans/north/plan\n", "plans/north/plan\n404\n")
    built = build(small, small.with_name("out"), "dirhtml")
    assert "Write to us" in main_of(built, "404.html")
    assert 'href="404.html"' in built.page("index.html")
