"""Builds the sites that the tests open, as a user would: with a command."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def build_site(out: Path) -> None:
    """Build this repository's own site."""
    _sphinx([ROOT, out / "html"], out)


def build_sample(out: Path) -> None:
    """Build the sample pages, with the look of the site and nothing else."""
    settings = {
        "extensions": "frame_only",
        "project": "Northbridge",
        "html_title": "Northbridge Children's Services",
        "waymark_statement": "Invented pages, to try the look of the site.",
    }
    options = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    _sphinx(["-C", *options, HERE / "sample", out / "html"], out)


def _sphinx(arguments: list[str | Path], out: Path) -> None:
    paths = [str(ROOT / "_ext"), str(HERE), os.environ.get("PYTHONPATH", "")]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-d", out / "doctrees", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the site was not built:\n{done.stdout}{done.stderr}")
