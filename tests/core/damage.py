"""Damaged files, made from right ones."""

from __future__ import annotations

import random
from collections.abc import Iterator

from waymark.problems import Problem
from waymark.yamlfile import YamlFile


def mutations(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Give ``count`` variants of ``data`` with a few bytes changed, added or taken out."""
    chance = random.Random(seed)
    signs = b"\t\n\r #&*!|>'\"%@`-:?[]{},\\\x00\x85\xa0\xe2\x80\xa8\xff\xfe"
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            new = chance.choice(signs) if chance.choice((True, True, False)) else chance.randrange(256)
            changed[at : at + chance.randint(0, 2)] = bytes([new] * chance.randint(0, 2))
        yield bytes(changed)


def is_placed(problem: Problem, file: YamlFile) -> bool:
    """Whether ``problem`` stands on a line of ``file``, in it or right behind it."""
    place = problem.place
    if not 1 <= place.line <= len(file.lines) or place.length < 1:
        return False
    return 1 <= place.column <= len(file.lines[place.line - 1]) + 1
