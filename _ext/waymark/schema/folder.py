"""Where the schema files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def schemas_folder() -> Path:
    """Give the folder with the ``*.schema.json`` files, of a checkout or of an installed package.

    Raises FileNotFoundError when there is none, which means that the installation is damaged.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "schemas", package.parent.parent / "schemas"):
        if (folder / "parts.schema.json").is_file():
            return folder
    message = f"the schemas of Waymark are not installed: looked in and above {package}"
    raise FileNotFoundError(message)
