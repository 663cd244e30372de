"""Addresses that were published once and lead nowhere now: of pages that moved, of rules that lost an id.

People paste addresses into case notes. What stood in an earlier commit of the project has to be found
from there for as long as the site stands.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from waymark.loading import PAGES, Document, GuidancePage, find_files, is_content, load, load_file
from waymark.model import EDITIONS, MovedPage, StandardsPage
from waymark.problems import Place, Problem, nearest
from waymark.schema import kind_of_file

_ALL: Final = EDITIONS[-1]
_THAT_TELL: Final = PAGES | {"moved", "standards"}
"""The kinds of file that say which addresses and ids others had before."""


def gone_since(root: Path, commit: str) -> list[Problem]:
    """What stood below ``root`` in ``commit`` of its git history and is not found from its old address now.

    Where ``commit`` has gone on beside the files, as a branch of others does, what counts is the commit
    that both have in common. ValueError, with a sentence for the person who asked, where there is none.
    """
    start = _start(root, commit)
    listed = _git(root, "ls-tree", "-r", "-z", "--name-only", start, "--", "plans", "guidance")
    paths = _content(listed.decode("utf-8", "replace").split("\0"))
    then = [load(path, _git(root, "show", f"{start}:./{path}"), _ALL) for path in paths if _tells(path)]
    there = [str(path) for path in find_files(root)]
    now = [load_file(root, path, _ALL) for path in there if _tells(path)]
    return sorted((*_pages(paths, then, there, now), *_standards(then, now)))


def _git(root: Path, *words: str) -> bytes:
    """What git says; ValueError where it cannot tell."""
    # A hook of git names its own repository to all that it starts; what counts is the one that holds root.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    plain["LC_ALL"] = "C"
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True, env=plain)
    except OSError:
        raise ValueError("git is not here, so nothing can be compared with an earlier commit") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines() or ["it does not say why"]
        message = f"git cannot tell what was there before: {said[0].removeprefix('fatal: ')}"
        raise ValueError(message) from None
    return done.stdout


def _start(root: Path, commit: str) -> str:
    """The commit from which the files of today and ``commit`` have come."""
    _git(root, "rev-parse", "--git-dir")
    try:
        named = _git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}")
    except ValueError:
        message = f'git knows no commit "{commit}" here; a copy without the whole history may lack it'
        raise ValueError(message) from None
    start = named.decode("ascii").strip()
    try:
        return _git(root, "merge-base", start, "HEAD").decode("ascii").strip()
    except ValueError:
        return start


def _content(paths: Iterable[str]) -> list[str]:
    return sorted(path for path in paths if path and is_content(PurePosixPath(path)))


def _tells(path: str) -> bool:
    return kind_of_file(PurePosixPath(path)) in _THAT_TELL


def _pages(
    before: list[str], then: list[Document], there: list[str], now: list[Document]
) -> Iterator[Problem]:
    """The pages of that commit, and the old addresses it knew, from which nothing leads on."""
    if not all(_is_whole(document) for document in now):
        return  # which addresses a broken file takes over is not known
    pages = {_address(path) for path in there}
    led_on = {address for document in now for address in _old_addresses(document)}
    for path in before:
        if (address := _address(path)) not in pages | led_on:
            guess = nearest(address, sorted(pages))
            meant = f' Is it "{guess}" now?' if guess else ""
            message = f'The page "{address}" was there before, and nothing leads on from its address.{meant}'
            yield Problem(Place(path, 1, 1), "page-gone", message, _fix(path))
    for document in then:
        for address in _old_addresses(document):
            if address not in pages | led_on:
                message = f'The old address "{address}" led on before, and leads nowhere now.'
                yield Problem(Place(document.path, 1, 1), "page-gone", message, _fix(document.path))


def _fix(path: str) -> str:
    if path.endswith(".md"):
        return "add `old-addresses:` with it to the head of the guidance page that took its place"
    return "add it to guidance/moved.yaml, with the page that took its place"


def _is_whole(document: Document) -> bool:
    """Whether all that a page or a list of moves says of old addresses is known."""
    page = document.record
    if isinstance(page, GuidancePage):
        return page.head is not None
    return document.kind == "standards" or document.readable


def _address(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))


def _old_addresses(document: Document) -> Iterator[str]:
    match document.record:
        case GuidancePage(head=head) if head is not None:
            yield from head.old_addresses
        case MovedPage(moves=moves):
            yield from (move.old for move in moves)
        case _:
            pass


def _standards(then: list[Document], now: list[Document]) -> Iterator[Problem]:
    """The rules of that commit that neither have their id still nor are named under ``formerly``."""
    if not all(document.readable for document in now if document.kind == "standards"):
        return
    known = {name for document in now for name in _ids(document)}
    for document in then:
        for name in _ids(document):
            if name not in known:
                message = f'The standard "{name}" was there before, and its address leads nowhere now.'
                fix = "add it to `formerly:` of the standard that took its place, or keep it"
                yield Problem(Place(document.path, 1, 1), "page-gone", message, fix)


def _ids(document: Document) -> Iterator[str]:
    if isinstance(document.record, StandardsPage):
        for standard in document.record.standards:
            yield from (standard.id, *standard.formerly)
