"""What the tests of the site share: a small site to change, and the same site built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from .building import Built, build, copy_of


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Give a copy of the small site, to be changed at will."""
    return copy_of("small", tmp_path / "small")


@pytest.fixture(scope="session")
def built_small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the small site as it is, once."""
    folder = tmp_path_factory.mktemp("built")
    return build(copy_of("small", folder / "small"), folder / "out")
