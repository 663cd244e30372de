"""Check a file that was read against the schema of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from waymark.problems import Place, Problem
from waymark.yamlfile import YamlFile, place_of

from .engines import quick
from .findings import Finding, findings
from .plain import plain_values
from .pruning import Pruning
from .wording import tell

_WHOLE_FILE: Final = frozenset({"byte-order", "encoding"})


class Checked(NamedTuple):
    """The sound values of a file and what is wrong with the others."""

    values: dict[str, Any] | None
    """Plain JSON types; an entry of a list that is unsound is ``None``, so that the others keep their
    position. Nothing at all where the file is no set of fields or lost its required id or title."""
    problems: tuple[Problem, ...]
    """What is wrong with its form, sorted by place; what was found while reading is not repeated."""
    whole: bool = True
    """False when a record was left out that others may refer to, so that not all it defines is known."""


def check(kind: str, file: YamlFile) -> Checked:
    """Check ``file`` as a ``kind`` of file (see :func:`~waymark.schema.kind_of_file`).

    A file that could not be read gives no values and no problems, as reading has told them already.
    Raises KeyError for a kind that does not exist.
    """
    valid = quick(kind)
    if file.root is None:
        return Checked(None, ())
    values = plain_values(file.root, kind)
    if valid(values):
        return Checked(values, ())
    found = findings(kind, values)
    problems = sorted(set(_told(kind, file, values, found)))
    if not isinstance(values, dict):
        return Checked(None, tuple(problems), whole=False)
    pruning = Pruning(kind, values)
    sound = pruning.sound(finding.path for finding in found)
    return Checked(sound, tuple(problems), sound is not None and not pruning.lost_records())


def _told(kind: str, file: YamlFile, values: Any, found: list[Finding]) -> Iterator[Problem]:
    # A value that reading has complained about already would be told twice: once is enough.
    complained = {problem.place.line for problem in file.problems if problem.code not in _WHOLE_FILE}
    for finding in found:
        if not finding.told:
            continue
        place = _place(file, finding)
        if finding.rule == "missing" or place.line not in complained:
            yield Problem(place, *tell(kind, values, finding))


def _place(file: YamlFile, finding: Finding) -> Place:
    return place_of(file, finding.path, key=finding.rule in {"unknown", "empty"})
