"""Which kind of file stands where in a project."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

_SINGLE: Final = {
    ("plans", "roles.yaml"): "roles",
    ("plans", "governance.yaml"): "governance",
    ("plans", "papers.yaml"): "papers",
    ("plans", "risks.yaml"): "risks",
    ("guidance", "authorities.yaml"): "authorities",
    ("guidance", "contacts.yaml"): "contacts",
    ("guidance", "glossary.yaml"): "glossary",
    ("guidance", "moved.yaml"): "moved",
}
_FOLDERS: Final = {
    ("plans", "measures"): "measures",
    ("plans", "sources"): "source",
    ("plans", "finance"): "finance",
    ("guidance", "standards"): "standards",
}
# A file in plans/ or guidance/ itself has a path of two parts, one in a folder below a path of three.
_AT_THE_TOP: Final = 2
_IN_A_FOLDER: Final = 3


def kind_of_file(path: PurePosixPath) -> str | None:
    """Give the kind of the file at ``path``, relative to the project's root; nothing for any other file.

    The kinds are plan, group, measures, source, finance, roles, governance, papers, risks, standards,
    authorities, contacts, glossary, moved, guidance and companion.
    Folders above ``plans`` or ``guidance`` are allowed, so that a path from a folder above works too.
    """
    parts = path.parts
    start = next((number for number, part in enumerate(parts) if part in {"plans", "guidance"}), len(parts))
    parts = parts[start:]
    if not _AT_THE_TOP <= len(parts) <= _IN_A_FOLDER or path.name.startswith("."):
        return None
    if path.suffix == ".md":
        return _kind_of_page(parts)
    if path.suffix != ".yaml":
        return None
    if len(parts) == _AT_THE_TOP:
        return _SINGLE.get((parts[0], parts[1]))
    of_a_plan = "plan" if path.name == "plan.yaml" else "group"
    return _FOLDERS.get((parts[0], parts[1]), of_a_plan if parts[0] == "plans" else None)


def _kind_of_page(parts: tuple[str, ...]) -> str | None:
    if parts[0] != "guidance" or parts[-1] == "index.md":
        return None
    if len(parts) == _AT_THE_TOP:
        return "guidance"
    return "companion" if parts[1] == "companions" else None
