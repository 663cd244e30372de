"""Whether anything can have changed since the last build that ended well; where not, nothing is made anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .look import look_of, program
from .memory import digest_of, recall, remember

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_KEPT: Final = "waymark_state"
_AFTER_ALL_OTHERS: Final = 900


def register(app: Sphinx) -> None:
    """Look before pages are chosen, and keep what was found once all is done."""
    app.connect("env-get-updated", look)
    app.connect("build-finished", keep, priority=_AFTER_ALL_OTHERS)


def look(app: Sphinx, env: BuildEnvironment) -> tuple[str, ...]:
    """Compare all that decides what the site shows with the last build into the same folder.

    A build that has work forgets the last one at once. Should it break off, the next one has work too.
    """
    state = _state(app, env)
    files = recall(app, "files") or ()
    unchanged = recall(app, "state") == state and all((Path(app.outdir) / name).is_file() for name in files)
    if not unchanged:
        remember(app, "state", "")
    setattr(app, _KEPT, (state, unchanged))
    return ()


def is_unchanged(app: Sphinx) -> bool:
    """Whether this build can show nothing that the last one did not write."""
    _, unchanged = getattr(app, _KEPT, ("", False))
    return bool(unchanged)


def keep(app: Sphinx, exception: Exception | None) -> None:
    """After a build that succeeded, keep what it was made from; after one that failed, nothing."""
    state, unchanged = getattr(app, _KEPT, ("", False))
    if exception is not None:
        remember(app, "state", "")
    elif state and not unchanged:
        remember(app, "state", state)


def _state(app: Sphinx, env: BuildEnvironment) -> str:
    """A digest of the program, the look, the settings, and when each document was read.

    Sphinx notes the time of reading to the microsecond; so a document that was read again for another
    builder counts as changed, as what it holds may depend on the other documents of that moment.
    """
    config = app.config
    settings = [(one.name, _steady(one.value)) for one in config.filter(frozenset({"env", "html"}))]
    tags = sorted(str(tag) for tag in app.tags)
    read = sorted((name, env.all_docs.get(name)) for name in env.found_docs)
    return digest_of(repr((program(), look_of(app), sorted(settings), tags, read)))


def _steady(value: Any) -> str:
    """A setting as text that is the same in each process: sets have no order of their own."""
    match value:
        case dict():
            return repr(sorted((repr(key), _steady(one)) for key, one in value.items()))
        case set() | frozenset():
            return repr(sorted(map(_steady, value)))
        case list() | tuple():
            return repr([_steady(one) for one in value])
        case _:
            return repr(value)
