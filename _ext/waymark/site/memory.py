"""What one build tells the next: kept beside the environment of Sphinx, never in the site."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _place(app: Sphinx, what: str) -> Path:
    """One file for each builder and output folder, as two folders may be fresh in different degrees."""
    folder = hashlib.blake2b(str(Path(app.outdir).resolve()).encode(), digest_size=4).hexdigest()
    return Path(app.doctreedir) / f"waymark-{what}-{app.builder.name}-{folder}.json"


def recall(app: Sphinx, what: str) -> Any:
    """What the last build that succeeded remembered under the name ``what``; None where there is nothing."""
    try:
        return json.loads(_place(app, what).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def remember(app: Sphinx, what: str, value: Any) -> None:
    """Keep ``value``, of plain JSON types, for the next build."""
    _place(app, what).write_text(json.dumps(value, indent=0, sort_keys=True), encoding="utf-8")
