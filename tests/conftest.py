"""What the tests of the core share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def repository() -> Path:
    """Give the folder that holds the whole project."""
    return ROOT
