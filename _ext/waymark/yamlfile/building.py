"""From the parser's events to nodes, in one pass that also refuses what plans may not use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from waymark.problems import Problem

from .nodes import Mapping, Node, Scalar, Sequence
from .syntax import retell
from .unwanted import Unwanted

MAX_DEPTH: Final = 20
"""How deep lists and fields may stand in one another."""
MAX_VALUES: Final = 100_000
"""How many values one file may hold; field names do not count."""

_Event: TypeAlias = Any

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Building(NamedTuple):
    """What was built from a text."""

    root: Node | None
    """The top of the file; nothing where the text is empty or could not be read to its end."""
    problems: list[Problem]
    """What is wrong, in the order of finding."""


def build(text: str, lines: list[str], path: str, first_line: int, *, loader: Any = _LOADER) -> Building:
    """Build the nodes of ``text``, whose ``lines`` are counted from ``first_line``.

    ``loader`` is a PyYAML loader, the fast one where libyaml is there; only its events are used.
    """
    unwanted = Unwanted(lines, path, first_line)
    root: Node | None = None
    try:
        root = _Builder(loader(text).get_event, unwanted).document()
    except _Refused as refused:
        unwanted.problems.append(refused.problem)
    except yaml.YAMLError as error:
        unwanted.problems.append(retell(error, lines, path, first_line))
    unwanted.finish()
    return Building(root, unwanted.problems)


class _Refused(Exception):  # noqa: N818 - it ends the reading of one file and never leaves this module
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    def __init__(self, next_event: Callable[[], _Event], unwanted: Unwanted) -> None:
        self._next = next_event
        self._unwanted = unwanted
        self._first = unwanted.first_line
        self._cut_lines = unwanted.cut_lines
        self._left = MAX_VALUES

    def document(self) -> Node | None:
        """Build the first document; any other is a problem."""
        root: Node | None = None
        documents = 0
        while type(event := self._next()) is not StreamEndEvent:
            if type(event) is not DocumentStartEvent:
                continue
            documents += 1
            if documents > 1:
                self._unwanted.another_document(event)
                break
            root = self._node(self._next(), 0)
        return root

    def _node(self, event: _Event, depth: int) -> Node:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            return self._unwanted.alias(event)
        if depth >= MAX_DEPTH:
            raise _Refused(self._unwanted.too_deep(event, MAX_DEPTH))
        if event.anchor is not None or event.tag is not None:
            self._unwanted.decorated(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth + 1)
        return self._sequence(event, depth + 1)

    def _scalar(self, event: _Event) -> Scalar:
        start = event.start_mark
        end = event.end_mark
        line = start.line
        scalar = Scalar(event.value, line + self._first, start.column + 1, end.column + 1)
        last = end.line
        if last != line:
            scalar.end_column = self._unwanted.end_of(line)
        if event.anchor is not None or event.tag is not None:
            self._unwanted.decorated(event)
        if last in self._cut_lines and not event.style:
            self._unwanted.cut(event)
        return scalar

    def _sequence(self, start: _Event, depth: int) -> Sequence:
        items: list[Node] = []
        next_event, scalar = self._next, self._scalar
        while type(event := next_event()) is not SequenceEndEvent:
            if self._left == 0:
                raise _Refused(self._unwanted.too_many(event, MAX_VALUES))
            self._left -= 1
            items.append(scalar(event) if type(event) is ScalarEvent else self._node(event, depth))
        mark = start.start_mark
        return Sequence(items, mark.line + self._first, mark.column + 1)

    def _mapping(self, start: _Event, depth: int) -> Mapping:
        fields: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        next_event, scalar = self._next, self._scalar
        while type(event := next_event()) is not MappingEndEvent:
            if self._left == 0:
                raise _Refused(self._unwanted.too_many(event, MAX_VALUES))
            self._left -= 1
            key = scalar(event) if type(event) is ScalarEvent else None
            if key is None or not self._unwanted.allows_name(key, keys):
                self._skip_field(event, key, depth)
                continue
            name = key.text
            event = next_event()
            keys[name] = key
            fields[name] = scalar(event) if type(event) is ScalarEvent else self._node(event, depth)
        mark = start.start_mark
        return Mapping(fields, keys, mark.line + self._first, mark.column + 1)

    def _skip_field(self, event: _Event, key: Scalar | None, depth: int) -> None:
        """Pass over a field that cannot be kept; its name may itself be a list."""
        if key is not None and key.text != "<<":
            self._node(self._next(), depth)  # for what is wrong in it
            return
        if key is None:
            self._unwanted.no_name(event)
            self._skip(event, depth)
        self._skip(self._next(), depth)

    def _skip(self, event: _Event, depth: int) -> None:
        inside = 0
        while True:
            if isinstance(event, CollectionStartEvent):
                inside += 1
                if depth + inside > MAX_DEPTH:
                    raise _Refused(self._unwanted.too_deep(event, MAX_DEPTH))
            elif type(event) in {SequenceEndEvent, MappingEndEvent}:
                inside -= 1
            if inside == 0:
                return
            event = self._next()
