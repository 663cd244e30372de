"""The day that is looked from: what a project settled, or today."""

from __future__ import annotations

import os
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path


def day_of(root: Path) -> date:
    """The day a project speaks for where nobody asks for another.

    It is ``as-of`` under ``[tool.waymark]`` in the project's ``pyproject.toml``; without it the day of
    ``SOURCE_DATE_EPOCH``, so that builds can be repeated; without that, today. ValueError, with a sentence
    for the person who set it, where one of them cannot be read.
    """
    settled = _settled(root / "pyproject.toml")
    if settled is not None:
        return settled
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            message = f"SOURCE_DATE_EPOCH is {epoch!r}; it is the number of seconds since the start of 1970."
            raise ValueError(message) from None
    return datetime.now().astimezone().date()


def _settled(file: Path) -> date | None:
    try:
        settings = tomllib.loads(file.read_text("utf-8"))
    except OSError:
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"pyproject.toml cannot be read: {error}."
        raise ValueError(message) from None
    found = settings.get("tool", {}).get("waymark", {}).get("as-of", "")
    if not found or type(found) is date:  # a datetime is a date too, and cannot be compared with one
        return found or None
    try:
        return date.fromisoformat(str(found))
    except ValueError:
        message = f"as-of in pyproject.toml is {found!r}; write a day as 2023-01-26."
        raise ValueError(message) from None
