"""The day that is looked from: what a project settled, or today."""

from __future__ import annotations

import os
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path


def day_of(root: Path) -> date:
    """The day a project speaks for where nobody asks for another: the one it settled, or today.

    ValueError, with a sentence for the person who set it, where it cannot be read.
    """
    return settled_day(root) or today()


def today() -> date:
    """The day of ``SOURCE_DATE_EPOCH``, so that builds can be repeated; without it today (ValueError)."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            message = f"SOURCE_DATE_EPOCH is {epoch!r}; it is the number of seconds since the start of 1970."
            raise ValueError(message) from None
    return datetime.now().astimezone().date()


def settled_day(root: Path) -> date | None:
    """The day under ``as-of`` of ``[tool.waymark]`` in the project's ``pyproject.toml`` (ValueError)."""
    try:
        settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    except OSError:
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"pyproject.toml cannot be read: {error}."
        raise ValueError(message) from None
    for name in ("tool", "waymark"):
        settings = settings.get(name, {})
        if not isinstance(settings, dict):
            return None
    found = settings.get("as-of", "")
    if isinstance(found, date) and not isinstance(found, datetime):
        return found
    try:
        return date.fromisoformat(found) if found else None
    except (TypeError, ValueError):
        message = f"as-of in pyproject.toml is {str(found)!r}; write a day as 2023-01-26."
        raise ValueError(message) from None
