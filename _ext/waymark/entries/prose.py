"""References that stand in prose, as roles: ``{standard}`mash-ray` ``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

KIND_OF_ROLE: Final = {
    "plan": "plan",
    "group": "group",
    "action": "action",
    "measure": "measure",
    "finding": "finding",
    "source": "source",
    "standard": "standard",
    "authority": "authority",
    "guidance": "guidance",
    "post": "role",
    "finance": "finance",
    "risk": "risk",
    "paper": "paper",
    "term": "glossary-term",
    "contact": "contact",
}
"""The kind of record that each role of the Markdown refers to."""

_ROLE = re.compile(r"\{(" + "|".join(KIND_OF_ROLE) + r")\}`([^`{]+)`")
_EXPLICIT = re.compile(r".*<([^<>]+)>\s*$", re.DOTALL)


class ProseReference(NamedTuple):
    """A role found in a text."""

    kind: str
    target: str
    start: int
    """Where the role begins in the text, counted from 0."""
    text: str
    """The whole role as typed."""


def references_in(text: str) -> Iterator[ProseReference]:
    """The roles in ``text`` that refer to records."""
    if "{" not in text:
        return
    for role in _ROLE.finditer(text):
        explicit = _EXPLICIT.match(role[2])
        target = explicit[1] if explicit else role[2]
        yield ProseReference(KIND_OF_ROLE[role[1]], target.strip(), role.start(), role[0])
