"""Where the schemas come from: with the package, and from nowhere else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from waymark.schema import engines, folder, schemas_folder
from waymark.schema.library import Library, refuse

from .test_schema import GROUP, checked


def test_without_the_fast_library_the_findings_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the thorough library is installed an author is told the same."""
    wrong = GROUP.replace("2022-11-30", "31/11/2022").replace("part: partner", "part: x")
    expected = checked(wrong)
    monkeypatch.setattr(engines, "jsonschema_rs", None)
    engines.quick.cache_clear()
    try:
        assert checked(wrong) == expected
        assert checked(GROUP).problems == ()
    finally:
        engines.quick.cache_clear()


def test_no_schema_is_ever_fetched(tmp_path: Path) -> None:
    """A reference to an address or another file is refused: a build must not read what a change names."""
    outside = tmp_path / "outside.json"
    outside.write_text("{}")
    for reference in ("https://example.org/a.json", outside.as_uri(), "other.schema.json#/a"):
        (tmp_path / "a.schema.json").write_text(json.dumps({"$ref": reference}))
        library = Library(tmp_path)
        with pytest.raises(LookupError, match="not one of the schemas"):
            library.at("a", ())
    with pytest.raises(LookupError):
        refuse("https://example.org/a.json")


def test_the_schemas_are_found_in_a_checkout_and_in_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wheel carries the schemas inside the package, a checkout has them at its top."""
    assert (schemas_folder() / "group.schema.json").is_file()
    module = tmp_path / "waymark" / "schema" / "folder.py"
    (tmp_path / "waymark" / "schemas").mkdir(parents=True)
    monkeypatch.setattr(folder, "__file__", str(module))
    folder.schemas_folder.cache_clear()
    try:
        with pytest.raises(FileNotFoundError, match="not installed"):
            schemas_folder()
        (tmp_path / "waymark" / "schemas" / "parts.schema.json").write_text("{}")
        assert schemas_folder() == tmp_path.resolve() / "waymark" / "schemas"
    finally:
        folder.schemas_folder.cache_clear()


def test_importing_the_package_loads_no_schema_library() -> None:
    """`import waymark` stays quick: the libraries are loaded when a file is first checked."""
    code = "import waymark, sys; print('jsonschema' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
