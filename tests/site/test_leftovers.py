"""What a build that broke off, or an earlier look of the site, leaves behind."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.builders.html import _assets

from waymark.site import look

from .building import Built, build, change, write
from .test_second_build import differences


def _fail(*_arguments: object) -> str:
    raise OSError("the disk is full")


def _broken(small: Path, out: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(where, _fail)
        with pytest.raises(Exception, match="the disk is full"):
            build(small, out)


def _add_a_plan(small: Path) -> Callable[[], None]:
    """Add a plan, and give what takes it away again."""
    folder = small / "plans" / "east"
    shutil.copytree(small / "plans" / "south", folder)
    for file in folder.glob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("south", "east"), encoding="utf-8")
    return lambda: shutil.rmtree(folder)


def test_a_file_that_was_noted_where_none_can_be_does_no_harm(small: Path) -> None:
    """An earlier build may have noted a file below a file, or where a folder stands now."""
    out = small.with_name("out")
    build(small, out)
    (noted,) = out.with_name("out-doctrees").glob("waymark-files-html-*.json")
    names = json.loads(noted.read_text(encoding="utf-8"))
    noted.write_text(json.dumps([*names, "_static/waymark.css/x.html", "guidance"]), encoding="utf-8")
    change(small, "notes/index.md", "# Notes", "# Jottings")
    assert build(small, out).files() == build(small, small.with_name("clean")).files()


def _folders(out: Path) -> set[str]:
    return {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_dir()}


BREAKS = [
    "waymark.site.made_writing.keep_digests",
    "waymark.site.leftovers.remember",
    "waymark.site.made_writing._context",
    "waymark.site.writing.keep_tables",
]
"""Where a build breaks off: at its end, while it tidies up, at a made page, at a page of a file."""


@pytest.mark.parametrize("where", BREAKS)
def test_a_plan_that_came_with_a_broken_build_goes_for_good(
    small: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Nothing of a plan stays that was only there for a build that broke off."""
    out = small.with_name("out")
    build(small, out)
    take_away = _add_a_plan(small)
    _broken(small, out, monkeypatch, where)
    take_away()
    second, clean = build(small, out), build(small, small.with_name("clean"))
    assert differences(second, clean) == []
    assert _folders(out) == _folders(clean.out)


@pytest.mark.parametrize("where", BREAKS)
def test_a_build_that_broke_off_is_not_taken_for_a_good_one(
    small: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """After an edit, a broken build and the edit taken back, the site is what it was."""
    out, file = small.with_name("out"), "plans/north/01-calls.yaml"
    before = build(small, out).files()
    change(small, file, "title: Keep a rota of people at the desk", "title: Keep a list")
    _broken(small, out, monkeypatch, where)
    change(small, file, "title: Keep a list", "title: Keep a rota of people at the desk")
    assert build(small, out).files() == before


def test_no_empty_folder_stays_of_a_plan_that_is_gone(small: Path) -> None:
    """A folder tells that there was a record of its name."""
    out = small.with_name("out")
    take_away = _add_a_plan(small)
    build(small, out)
    assert (out / "reports" / "east").is_dir()
    take_away()
    build(small, out)
    assert _folders(out) == _folders(build(small, small.with_name("clean")).out)


def test_a_change_of_settings_leaves_no_notes_of_sphinx(small: Path) -> None:
    """Sphinx puts its notes on the former settings into the site."""
    out = small.with_name("out")
    build(small, out)
    second = build(small, out, html_title="Another")
    assert differences(second, build(small, small.with_name("clean"), html_title="Another")) == []


def _pages(built: Built) -> set[str]:
    return {name for name, data in built.files().items() if b"static/waymark.css?v=" in data}


def test_another_stylesheet_reaches_every_page(small: Path) -> None:
    """The address of a stylesheet on a page tells its content, so that no browser shows an old one."""
    out = small.with_name("out")
    write(small, "look/own.css", "p { color: black; }")
    change(
        small,
        "conf.py",
        "smartquotes",
        'html_static_path = ["look"]\nhtml_css_files = ["own.css"]\nsmartquotes',
    )
    assert _pages(build(small, out))
    write(small, "look/own.css", "p { color: blue; }")
    _assets._file_checksum_inner.cache_clear()  # kept for the life of a process
    assert differences(build(small, out), build(small, small.with_name("clean"))) == []


def test_another_version_writes_every_page_again(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page may look otherwise with another version of this program."""
    out = small.with_name("out")
    pages = _pages(build(small, out))
    times = {name: (out / name).stat().st_mtime_ns for name in pages}
    monkeypatch.setattr("waymark.__version__", "99.0")
    look.program.cache_clear()
    build(small, out)
    assert [name for name in pages if (out / name).stat().st_mtime_ns == times[name]] == []


def test_nothing_is_made_anew_where_nothing_changed(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the blocks of a page nor those of a made page or a feed."""
    out = small.with_name("out")
    before = build(small, out).files()
    for where in ("freshness.all_shown", "made_writing.made_pages", "made_writing.feeds"):
        monkeypatch.setattr(f"waymark.site.{where}", _fail)
    assert build(small, out).files() == before


@pytest.mark.parametrize("name", ["reports/north/movement.html", "plans/north.ics", "plans/north/plan.html"])
def test_a_file_that_was_lost_comes_back(small: Path, name: str) -> None:
    """Where nothing changed but the site itself, it is mended."""
    out = small.with_name("out")
    before = build(small, out).files()
    (out / name).unlink()
    assert build(small, out).files() == before


def test_a_table_that_was_lost_comes_back_with_its_page(small: Path) -> None:
    """The files of a table are written again when their page is."""
    out = small.with_name("out")
    before = build(small, out).files()
    table = next(name for name in before if name.startswith("_tables/reports/north/movement"))
    (out / table).unlink()
    (out / "reports/north/movement.html").unlink()
    assert build(small, out).files() == before


def test_no_two_pages_share_a_path(small: Path) -> None:
    """Of two records with one id the first has the page; neither is written again and again."""
    desk = (small / "plans/measures/desk.yaml").read_text(encoding="utf-8")
    write(small, "plans/measures/more.yaml", desk.replace("title: ", "title: Other "))
    out = small.with_name("out")
    pages = [name for name in build(small, out).files() if name.startswith("measures/")]
    assert pages
    assert [name for name in pages if "<h1>Other" in (out / name).read_text(encoding="utf-8")] == []
    times = {name: (out / name).stat().st_mtime_ns for name in pages}
    build(small, out)
    assert {name: (out / name).stat().st_mtime_ns for name in pages} == times
