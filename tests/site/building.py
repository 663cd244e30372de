"""Builds a site in this process and tells what came out."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

SITES = Path(__file__).parent / "sites"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Built(NamedTuple):
    """A site that was built."""

    out: Path
    warnings: tuple[str, ...]
    """One line each, with the project's folder left out of their paths."""
    status: int
    """What a build with ``-W`` returns, when ``strict`` was asked for."""

    def page(self, name: str) -> str:
        """Return the text of one file of the output."""
        return (self.out / name).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file of the output with its content."""
        return {
            file.relative_to(self.out).as_posix(): file.read_bytes()
            for file in sorted(self.out.rglob("*"))
            if file.is_file()
        }

    def everything(self) -> bytes:
        """Return the names and the content of all files of the output as one text."""
        return b"\n".join(name.encode() + b"\n" + data for name, data in self.files().items())

    def warnings_with(self, words: str) -> list[str]:
        """Return the warnings in which ``words`` stand."""
        return [line for line in self.warnings if words in line]


def build(source: Path, out: Path, builder: str = "html", **settings: Any) -> Built:
    """Build the project ``source`` into ``out``; ``jobs`` and ``strict`` are those of ``sphinx-build``.

    What Sphinx remembers stands beside ``out``, so that a second build into ``out`` is an incremental one.
    """
    told = io.StringIO()
    jobs, strict = settings.pop("jobs", 1), settings.pop("strict", False)
    with as_new(), patch_docutils(source), docutils_namespace():
        app = Sphinx(
            source,
            source,
            out,
            out.with_name(f"{out.name}-doctrees"),
            builder,
            confoverrides=settings,
            status=None,
            warning=told,
            warningiserror=strict,
            parallel=jobs,
        )
        app.build()
    text = _COLOURS.sub("", told.getvalue()).replace(f"{source}/", "")
    return Built(out, tuple(filter(None, text.splitlines())), app.statuscode)


@contextmanager
def as_new() -> Iterator[None]:
    """Forget what an application that was made before in this process has registered with docutils."""
    with docutils_namespace():
        pass  # takes the nodes of others away at its end
    registers = "docutils.parsers.rst"
    with (
        patch.dict(f"{registers}.directives._directives", clear=True),
        patch.dict(f"{registers}.roles._roles", clear=True),
    ):
        yield


def copy_of(name: str, to: Path) -> Path:
    """Copy one of the sites in ``sites`` and return where it is now."""
    shutil.copytree(SITES / name, to)
    return to


def write(root: Path, path: str, text: str) -> None:
    """Write a file of the project ``root``."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def change(root: Path, path: str, old: str, new: str) -> None:
    """Put ``new`` in the place of ``old``, which has to be there, in a file of the project ``root``."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}"
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
