"""The core alone: no Sphinx, and a wheel in place of the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROBLEMS = Path(__file__).resolve().parent.parent / "problems"
BLOCKED = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"sphinx", "docutils", "myst_parser", "markdown_it", "furo"}:
            raise ModuleNotFoundError(f"No module named {name!r}")

sys.meta_path.insert(0, Refuse())
import waymark
from waymark.cli import main

sys.exit(main(sys.argv[1:]))
"""


def run(code: str, *arguments: str, package: Path) -> subprocess.CompletedProcess[str]:
    """Run Python code with ``package`` first on the path, in a folder with nothing of ours in it."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(package)},
        cwd="/",
    )


def test_the_check_needs_no_sphinx(repository: Path) -> None:
    """Where Sphinx and all it brings along cannot be imported, the check says the same as ever."""
    project = PROBLEMS / "target-unknown"
    done = run(BLOCKED, "check", str(project), "--as-of", "2023-01-26", package=repository / "_ext")
    assert done.stderr == ""
    assert done.returncode == 1
    expected = (project / "expected.txt").read_text("utf-8")
    assert [line for line in done.stdout.splitlines() if line.startswith("   ")] == [
        line for line in expected.splitlines() if line.startswith("   ")
    ]


def test_explaining_needs_no_sphinx(repository: Path) -> None:
    """The other commands of the core work there too."""
    done = run(BLOCKED, "explain", package=repository / "_ext")
    assert done.returncode == 0
    assert "target-unknown" in done.stdout


def test_an_installed_wheel_finds_its_schemas(repository: Path, tmp_path: Path) -> None:
    """A wheel carries the schemas, and what it says is what the checkout says."""
    source = tmp_path / "source"
    source.mkdir()
    for name in ("_ext", "schemas", "README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml"):
        here = repository / name
        if here.is_dir():
            shutil.copytree(here, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(here, source / name)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    wheel = next((source / "dist").glob("*.whl"))
    installed = tmp_path / "installed"
    shutil.unpack_archive(wheel, installed, format="zip")
    shutil.rmtree(source)
    done = run(BLOCKED, "check", str(PROBLEMS / "value-form"), package=installed)
    assert "7 errors in 1 file." in done.stdout
    assert (installed / "waymark" / "schemas" / "group.schema.json").is_file()
