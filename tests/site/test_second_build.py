"""A second build gives, byte for byte, what a clean one would, whatever was edited in between."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from waymark.site.config import SETTINGS, Setting

from .building import Built, build, change, copy_of, write
from .edits import EDITS, PHONE


def differences(one: Built, other: Built) -> list[str]:
    """Return the names of the files that are not the same in both."""
    left, right = one.files(), other.files()
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the small site, built, and a copy of all that beside it."""
    folder = tmp_path_factory.mktemp("second")
    build(copy_of("small", folder / "now" / "small"), folder / "now" / "out")
    shutil.copytree(folder / "now", folder / "saved")
    return folder


@pytest.fixture
def built_once(workplace: Path) -> Path:
    """Give the small site as it is after its first build, with ``out`` beside it."""
    shutil.rmtree(workplace / "now")
    shutil.copytree(workplace / "saved", workplace / "now")
    return workplace / "now" / "small"


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_reaches_every_page_that_shows_it(built_once: Path, tmp_path: Path, name: str) -> None:
    """After each kind of edit the second build leaves the same files as a build from nothing."""
    before = Built(built_once.with_name("out"), (), 0).files()
    EDITS[name](built_once)
    second = build(built_once, built_once.with_name("out"))
    clean = build(built_once, tmp_path / "clean")
    assert clean.files() != before, "the edit changes nothing, so this test would prove nothing"
    assert differences(second, clean) == []


@pytest.mark.parametrize("name", [name for name in EDITS if "removed" in name or "renamed" in name])
def test_what_comes_back_is_whole_again(built_once: Path, workplace: Path, name: str) -> None:
    """What was taken away and is put back, each built, leaves the site as it was."""
    before = Built(built_once.with_name("out"), (), 0).files()
    EDITS[name](built_once)
    build(built_once, built_once.with_name("out"))
    shutil.rmtree(built_once)
    shutil.copytree(workplace / "saved" / "small", built_once)
    assert build(built_once, built_once.with_name("out")).files() == before


def test_a_second_build_of_the_same_files_writes_nothing(small: Path) -> None:
    """Where nothing changed, no page is written again."""
    build(small, small.with_name("out"))
    times = {file: file.stat().st_mtime_ns for file in small.with_name("out").rglob("*.html")}
    build(small, small.with_name("out"))
    assert {file: file.stat().st_mtime_ns for file in small.with_name("out").rglob("*.html")} == times


def test_a_small_edit_writes_few_pages(small: Path) -> None:
    """A word changed in one action leaves the pages alone that show nothing of it."""
    out = small.with_name("out")
    build(small, out)
    times = {file: file.stat().st_mtime_ns for file in out.rglob("*.html")}
    change(small, "plans/south/02-rooms.yaml", "Calls can be private.", "Calls are private.")
    build(small, out)
    written = {f.relative_to(out).as_posix() for f in out.rglob("*.html") if f.stat().st_mtime_ns != times[f]}
    assert "plans/south/02-rooms.html" in written
    # Sphinx itself writes the pages again that have the page in their table of contents. The page of the
    # search names the index by what is in it.
    assert written <= {"plans/south/02-rooms.html", "plans/south/plan.html", "search.html"}


def test_a_page_that_a_link_waited_for_gets_its_link(small: Path) -> None:
    """A link to a page that does not exist yet becomes one as soon as the page is there."""
    change(small, PHONE, "hangs up, [write]", "hangs up, [](be-there.md), or [write]")
    build(small, small.with_name("out"))
    write(small, "guidance/be-there.md", "# Be there\n\n## When this does not apply\n\nNever.\n")
    second, clean = build(small, small.with_name("out")), build(small, small.with_name("clean"))
    assert "be-there.html" in second.page("guidance/answer-the-phone.html")
    assert differences(second, clean) == []


def test_a_page_removed_before_a_build_that_failed_is_taken_away_later(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page whose file is gone goes from the site, even when the first build without it broke off."""
    out = small.with_name("out")
    build(small, out)
    (small / "guidance/close-the-desk.md").unlink()
    with monkeypatch.context() as broken:
        broken.setattr("waymark.site.writing.write", _fail)
        with pytest.raises(Exception, match="the disk is full"):
            build(small, out)
    build(small, out)
    assert not (out / "guidance/close-the-desk.html").exists()
    assert differences(build(small, out), build(small, small.with_name("clean"))) == []


def _fail(*_arguments: object) -> str:
    raise OSError("the disk is full")


def test_a_page_removed_while_another_builder_ran_is_taken_away_too(small: Path) -> None:
    """Two builders that share what Sphinx remembers both learn that a page is gone."""
    out, doctrees = small.with_name("out"), small.with_name("out-doctrees")
    build(small, out)
    (small / "guidance/close-the-desk.md").unlink()
    shutil.copytree(doctrees, small.with_name("text-doctrees"))
    build(small, small.with_name("text"), "text")
    shutil.rmtree(doctrees)
    shutil.copytree(small.with_name("text-doctrees"), doctrees)
    build(small, out)
    assert not (out / "guidance/close-the-desk.html").exists()


def test_two_sites_from_the_same_memory_are_both_fresh(small: Path) -> None:
    """An edit that was built into one folder is taken in by the build into another."""
    first, other = small.with_name("a") / "out", small.with_name("b") / "out"
    build(small, first)
    build(small, other)
    change(small, "plans/roles.yaml", "short: HoD", "short: Desk")
    shutil.rmtree(first.with_name("out-doctrees"))
    build(small, other)
    shutil.copytree(other.with_name("out-doctrees"), first.with_name("out-doctrees"))
    assert differences(build(small, first), build(small, small.with_name("clean"))) == []


def test_a_picture_that_changed_is_shown_as_it_is_now(small: Path) -> None:
    """A picture with other content reaches the site even when its file says it is old."""
    out, picture = small.with_name("out"), small / "guidance/pictures/phone.png"
    build(small, out)
    time = picture.stat().st_mtime_ns - 10**15
    picture.write_bytes(picture.read_bytes() + b"another picture")
    os.utime(picture, ns=(time, time))
    assert differences(build(small, out), build(small, small.with_name("clean"))) == []


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "text"])
def test_other_builders_are_as_fresh(small: Path, builder: str) -> None:
    """Builders that do not write our pages of HTML take an edit in on every page as well."""
    out = small.with_name("out")
    build(small, out, builder)
    change(
        small, "plans/north/01-calls.yaml", "title: Keep a rota of people at the desk", "title: Keep a list"
    )
    second = build(small, out, builder)
    assert differences(second, build(small, small.with_name("clean"), builder)) == []


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml"])
def test_other_builders_take_pages_away_too(small: Path, builder: str) -> None:
    """A page that is gone leaves nothing in the output of the other builders of HTML."""
    out = small.with_name("out")
    build(small, out, builder)
    (small / PHONE).unlink()
    second = build(small, out, builder)
    assert differences(second, build(small, small.with_name("clean"), builder)) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.name)
def test_a_changed_setting_reaches_every_page_that_shows_it(small: Path, setting: Setting) -> None:
    """When a setting changes, a second build gives what a clean one would."""
    given = {setting.name: setting.example.partition(" = ")[2].strip("\"'")}
    out = small.with_name("out")
    build(small, out)
    second = build(small, out, **given)
    assert differences(second, build(small, small.with_name("clean"), **given)) == []
