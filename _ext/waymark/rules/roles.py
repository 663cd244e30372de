"""References in running text that are written in a way nothing can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from waymark.entries.prose import KIND_OF_ROLE
from waymark.loading import Document, GuidancePage
from waymark.problems import Place, Problem, nearest

# A word in braces, and behind it the start of an id: in a backtick, or in what was meant to be one.
_OPENING: Final = re.compile(r"(?<![`\w])\{([a-z][a-z-]*)\}(?=[`'\u2018\u2019 ]?[\w`\u2018])")
_WHOLE: Final = re.compile(r"`[^`{]+`")
_OF_SPHINX: Final = frozenset({"doc", "ref", "term", "any", "abbr", "sub", "sup", "download", "numref"})
"""Roles of Sphinx and MyST that texts may use as well."""


def rules_of_references(document: Document) -> Iterator[Problem]:
    """The references in ``document`` with an unknown word in braces, or without both of their backticks."""
    record = document.record
    lines = record.body if isinstance(record, GuidancePage) else tuple(enumerate(document.lines, 1))
    for (number, line), (_, below) in zip_longest(lines, lines[1:], fillvalue=(0, "")):
        if "{" not in line or line.lstrip().startswith(("#", "```", ":::")):
            continue
        for found in _OPENING.finditer(line):
            if found[1] not in KIND_OF_ROLE and line[found.end()] != "`":
                continue  # a word in braces that is only a word
            place = Place(document.path, number, found.start() + 1, len(found[0]))
            if not _WHOLE.match(f"{line} {below}", found.end()):  # a long one may run on below
                message = f'The reference that starts with "{found[0]}" is not closed.'
                fix = f"put the id between two backticks, right behind the brace: {found[0]}`the-id`"
                yield Problem(place, "reference-form", message, fix)
            elif found[1] not in KIND_OF_ROLE and found[1] not in _OF_SPHINX:
                guess = nearest(found[1], KIND_OF_ROLE)
                meant = f' Did you mean "{guess}"?' if guess else ""
                message = f'"{found[1]}" is not a word for a reference.{meant}'
                fix = f"choose one of: {', '.join(KIND_OF_ROLE)}"
                yield Problem(place, "reference-form", message, fix)
