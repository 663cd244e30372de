"""Damage as people do it: lines that are lost, moved, doubled, indented or filled with something else."""

from __future__ import annotations

import random
from typing import Final

_VALUES: Final = (
    "",
    "[]",
    "{}",
    "no",
    "2023-02-30",
    "2023-13",
    "financial-year 2022-23",
    "{by: 2023-03-31, every: 6 weeks}",
    "{printed: soon}",
    "[{role: head-of-desk}]",
    "north",
    "north/rota",
    "visit-2022/99",
    "internal",
    "-1",
    "1e999",
    "nan",
    "12:30",
    "~",
    "'{action}`<>`'",
    "'{measure}`a <b>`'",
    "'```{raw} html'",
    "'# A heading'",
    "'<script>'",
    "'[x](y.md) ![z](z.png) `unclosed'",
    "|",
    '"',
    "x" * 300,
)


def mutated(text: str, seed: int) -> str:
    """Return ``text`` with one to three mistakes in it, the same ones for the same ``seed``."""
    chance = random.Random(seed)
    lines = text.splitlines()
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                lines[at] = ""
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = " " * chance.randint(1, 5) + lines[at]
            case 3:
                lines[at] = lines[at].lstrip()
            case _:
                field, colon, _ = lines[at].partition(":")
                lines[at] = f"{field}{colon} {chance.choice(_VALUES)}"
    return "\n".join(lines) + "\n"
