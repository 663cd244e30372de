"""From the files of a project to what an edition may show on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from waymark.checking import check_project
from waymark.entries import Inventory, collect
from waymark.loading import PAGES, Document, find_files, load_file
from waymark.model import Action, Group, Plan, StandardsPage
from waymark.problems import Problem, Severity
from waymark.schema import kind_of_file
from waymark.yamlfile import without_collection


class Project(NamedTuple):
    """What an edition may show of a project on a day, and nothing else."""

    inventory: Inventory
    plans: dict[str, Plan]
    """The plans by their ids."""
    actions: dict[str, Action]
    """The actions by their full ids, with all that the inventory does not keep of them."""


class Faults(NamedTuple):
    """The errors that stand in the way of a pack."""

    problems: tuple[Problem, ...]
    lines: dict[str, tuple[str, ...]]
    """The lines of each file with an error, by its path."""


def read_project(root: Path, as_of: date, edition: str) -> Project:
    """All that the files below ``root`` say and ``edition`` may show, as known on ``as_of``."""
    with without_collection():
        documents = {str(path): load_file(root, str(path), edition, as_of) for path in find_files(root)}
    shown = dict(_shown(documents))
    plans = {one.record.id: one.record for one in shown.values() if isinstance(one.record, Plan)}
    actions = {
        f"{document.plan}/{action.id}": action
        for document in shown.values()
        if isinstance(document.record, Group)
        for action in _actions(document.record)
    }
    inventory = Inventory({path: collect(document, as_of) for path, document in shown.items()})
    return Project(inventory, plans, actions)


def _shown(documents: dict[str, Document]) -> Iterator[tuple[str, Document]]:
    """All documents but those of a plan or a guidance page that is itself not shown."""
    kept = {_folder(path) for path, document in documents.items() if isinstance(document.record, Plan)}
    withheld = {
        PurePosixPath(path).stem for path, one in documents.items() if one.hidden and one.kind in PAGES
    }
    for path, document in documents.items():
        if isinstance(document.record, StandardsPage) and document.record.topic in withheld:
            continue
        if document.record is not None and (document.kind != "group" or _folder(path) in kept):
            yield path, document


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _actions(group: Group) -> Iterator[Action]:
    yield from group.actions
    for inner in group.groups:
        yield from _actions(inner)


def known_plans(root: Path) -> list[str]:
    """The plans that have a folder, by their ids, also those that cannot be read or are hidden."""
    return sorted(path.parts[1] for path in find_files(root) if path.name == "plan.yaml")


def faults(root: Path, as_of: date, plan: str) -> Faults:
    """The errors in the files of ``plan``, and in the registers that all plans share.

    An error in another plan is none here: each plan can go to its board by itself.
    """
    checked = check_project(root, as_of)
    found = tuple(
        problem
        for problem in checked.problems
        if problem.severity is Severity.ERROR and _concerns(PurePosixPath(problem.place.path), plan)
    )
    paths = {problem.place.path for problem in found}
    return Faults(found, {path: lines for path, lines in checked.lines.items() if path in paths})


def _concerns(path: PurePosixPath, plan: str) -> bool:
    """Whether the file at ``path`` is one of ``plan`` or a register beside the plans."""
    if path.parts[0] != "plans":
        return False
    is_register = kind_of_file(path) not in {"plan", "group", None}
    return is_register or path.parts[1] == plan
