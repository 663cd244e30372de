"""A YAML file as the text that was typed, with the place of every value; no guesses at types.

PyYAML alone would read ``no`` as false, ``12:30`` as 750 and lose the place of everything. Here every
value stays text until its schema says what it must be. Nothing in a user's file raises: what is wrong
is a :class:`~waymark.problems.Problem` in :attr:`YamlFile.problems`.
"""

from __future__ import annotations

from .collecting import without_collection
from .decoding import decode
from .finding import value_at
from .nodes import Mapping, Node, Scalar, Sequence, YamlFile
from .places import node_at, place_of
from .reading import read, read_from

__all__ = [
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "YamlFile",
    "decode",
    "node_at",
    "place_of",
    "read",
    "read_from",
    "value_at",
    "without_collection",
]
