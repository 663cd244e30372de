"""Problems of the content as warnings of the build, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx.util import logging

from waymark.problems import Problem, Severity

LOGGER = logging.getLogger(__name__)


def warn(problems: Iterable[Problem], root: str) -> bool:
    """Tell each of ``problems``, whose paths are relative to ``root``; whether any is an error.

    An error becomes a warning of Sphinx, so that a build with ``-W`` fails on it and a project can
    silence a kind with ``suppress_warnings``. What is only worth a look is not told here: the
    command ``waymark check`` tells it.
    """
    told = False
    for problem in problems:
        if problem.severity is not Severity.ERROR:
            continue
        told = True
        place = problem.place
        fix = f" Fix: {problem.fix}." if problem.fix else ""
        LOGGER.warning(
            "%s%s",
            problem.message,
            fix,
            location=f"{root}/{place.path}:{place.line}",
            type="waymark",
            subtype=problem.code,
        )
    return told
