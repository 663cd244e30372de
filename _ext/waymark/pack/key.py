"""The part of a pack that says what each rating means, in the words of the plan."""

from __future__ import annotations

from typing import NamedTuple

from .pieces import Rating
from .scope import Scope


class KeyRow(NamedTuple):
    """One rating with its meaning."""

    rating: Rating
    means: str


class Scale(NamedTuple):
    """All ratings of one thing that the plan rates."""

    axis: str
    title: str
    note: str
    terms: tuple[KeyRow, ...]


def key_of(scope: Scope) -> tuple[Scale, ...]:
    """The scales of the plan; none where it gives no ratings."""
    return tuple(
        Scale(
            scheme.axis,
            scheme.title,
            scope.words(scheme.note),
            tuple(
                KeyRow(scope.rating(scheme.axis, term.id), scope.words(term.means)) for term in scheme.terms
            ),
        )
        for scheme in scope.plan.schemes
    )
