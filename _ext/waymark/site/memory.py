"""What one build tells the next: kept beside the environment of Sphinx, never in the site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def _place(app: Sphinx, what: str) -> Path:
    """One file for each builder and output folder, as two folders may be fresh in different degrees."""
    folder = digest_of(str(Path(app.outdir).resolve()))[:8]
    return Path(app.doctreedir) / f"waymark-{what}-{app.builder.name}-{folder}.json"


def recall(app: Sphinx, what: str) -> Any:
    """What the last build that succeeded remembered under the name ``what``; None where there is nothing."""
    return _read(_place(app, what))


def remember(app: Sphinx, what: str, value: Any) -> None:
    """Keep ``value``, of plain JSON types, for the next build."""
    _write(_place(app, what), value)


def recall_of_page(builder: Builder, what: str, docname: str) -> Any:
    """What was remembered of one page: pages are written by several processes at once."""
    return _read(_place_of_page(builder, what, docname))


def remember_of_page(builder: Builder, what: str, docname: str, value: Any) -> None:
    """Keep ``value`` of one page."""
    _write(_place_of_page(builder, what, docname), value)


def _place_of_page(builder: Builder, what: str, docname: str) -> Path:
    folder = digest_of(str(Path(builder.outdir).resolve()))[:8]
    return Path(builder.doctreedir) / f"waymark-{what}-{builder.name}-{folder}" / f"{docname}.json"


def recall_of_sources(app: Sphinx, what: str) -> Any:
    """What any builder remembered of the files of the project under the name ``what``."""
    return _read(Path(app.doctreedir) / f"waymark-{what}.json")


def remember_of_sources(app: Sphinx, what: str, value: Any) -> None:
    """Keep ``value`` for the next build, whichever its builder and its output folder."""
    _write(Path(app.doctreedir) / f"waymark-{what}.json", value)


def note_files(app: Sphinx, names: Iterable[str]) -> None:
    """Note files of the output, relative to it, before they are written.

    Should the build break off, a later one still knows them, and takes away what it does not make itself.
    """
    known = set(recall(app, "files") or ())
    if new := set(names) - known:
        remember(app, "files", sorted(known | new))


def digest_of(text: str) -> str:
    """A short name for ``text`` that no other text has."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write(file: Path, value: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, sort_keys=True), encoding="utf-8")
