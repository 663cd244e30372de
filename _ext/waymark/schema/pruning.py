"""Leave out what is unsound, and as little else as can be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from .library import Steps, library

_NAMING: Final = frozenset({"id", "title"})
_READERS: Final = "visibility"
_HOLDERS: Final = frozenset(
    {
        "actions",
        "authorities",
        "editions",
        "findings",
        "groups",
        "papers",
        "ratings",
        "risks",
        "roles",
        "standards",
        "tables",
        "terms",
    }
)
"""Fields that hold records others refer to. ``measures`` holds them only at the top of a file."""


class Pruning:
    """Which values of one file cannot stay.

    A wrong optional field goes alone. A wrong required field takes its record along: in a list the record
    becomes ``None``, so that the others keep their position, elsewhere the field that holds it goes. At the
    top of the file the field goes and the file stays, so that one mistake never costs a whole plan.
    """

    def __init__(self, kind: str, values: dict[str, Any]) -> None:
        self._kind = kind
        self._values = values
        self._gone: set[Steps] = set()

    def sound(self, wrong: Iterable[Steps]) -> dict[str, Any] | None:
        """Take out what is ``wrong`` and what falls with it; nothing is left of a file without its name.

        The values given are changed. A path may name a field that is missing.
        """
        for path in wrong:
            self._drop(path)
        names = {path[0] for path in self._gone if len(path) == 1}
        needed = _NAMING & set(library().at(self._kind, ()).get("required", ()))
        if () in self._gone or names & {*needed, _READERS}:
            return None
        for path in sorted(self._gone, key=len):
            self._take_out(path)
        return self._values

    def lost_records(self) -> bool:
        """Whether a record went that others may refer to."""
        held = (path[:-1] if path and isinstance(path[-1], int) else path for path in self._gone)
        return any(path == ("measures",) or (path and path[-1] in _HOLDERS) for path in held)

    def _drop(self, path: Steps) -> None:
        if path in self._gone:
            return
        self._gone.add(path)
        if not path:
            return
        above, step = path[:-1], path[-1]
        schema = library().at(self._kind, above)
        # Of a record whose circle of readers is not known nothing may be shown.
        if above and (step in schema.get("required", ()) or step == _READERS):
            self._drop(above)
        least = schema.get("minItems" if isinstance(step, int) else "minProperties", 0)
        if above and least and self._left(above) < least:
            self._drop(above)

    def _left(self, path: Steps) -> int:
        held = self._at(path)
        steps = held if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
        return sum((*path, step) not in self._gone for step in steps)

    def _at(self, path: Steps) -> Any:
        found: Any = self._values
        for step in path:
            if isinstance(found, list) and isinstance(step, int):
                found = found[step]
            else:
                found = found.get(step) if isinstance(found, dict) else None
        return found

    def _take_out(self, path: Steps) -> None:
        held, step = self._at(path[:-1]), path[-1]
        if isinstance(held, list) and isinstance(step, int):
            held[step] = None
        elif isinstance(held, dict):
            held.pop(step, None)
