"""The parts of the manual that are made from declarations, so that they cannot fall behind the code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from waymark.entries.prose import KIND_OF_ROLE
from waymark.problems import KINDS
from waymark.schema import Field, fields_of

from .blocks import Block, Card, Column, Line, Mark, Row, Table, Text, Words
from .blocks import Field as Part
from .config import SETTINGS
from .directives import DIRECTIVES
from .nodes import view_of

_EXAMPLES: Final = {"post": "head-of-service-first-response", "finding": "ilacs-2022/1"}


class ManualDirective(SphinxDirective):
    """Leaves a part of the manual: ``kinds``, ``directives``, ``roles``, ``settings`` or ``fields KIND``."""

    required_arguments = 1
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The view that shows the part."""
        part, *rest = self.arguments
        if part not in PARTS:
            message = f'The manual has no part "{part}"; choose from {", ".join(PARTS)}.'
            raise self.error(message)
        blocks = tuple(PARTS[part](*rest))
        return [view_of("given", self.env.current_document.docname, blocks=blocks)]


def _code(text: str) -> Line:
    return (Text(text, "code"),)


def _sample(label: str, text: str) -> Part:
    return Part(label, "", tuple(Words(_code(line), "sample") for line in text.splitlines()))


def kinds() -> Iterator[Block]:
    """Every kind of problem: what it is, why it matters, and how to mend it."""
    for kind in KINDS.values():
        body = (Words((Text(kind.why),)), _sample("Wrong", kind.wrong), _sample("Right", kind.right))
        marks: Line = (Mark("kind", kind.severity.capitalize()),)
        yield Card("problem", f"problem-{kind.code}", kind.title, kind.code, marks, body, level=2)


def directives() -> Iterator[Block]:
    """Every directive with its options."""
    for declared in DIRECTIVES:
        rows = tuple(Row((_code(option.name), _plain(option.meaning))) for option in declared.options)
        table = (Table(f"Options of {declared.name}", (Column("Option"), Column("What it does")), rows),)
        body: tuple[Block, ...] = (Words(_plain(declared.meaning)), *(table if rows else ()))
        yield Card("directive", f"directive-{declared.name}", declared.name, "", (), body, level=2)


def _plain(text: str) -> Line:
    """Words with code between backquotes."""
    parts = text.split("`")
    return tuple(Text(part, "code" if number % 2 else "") for number, part in enumerate(parts) if part)


def roles() -> Iterator[Block]:
    """Every role with what it links to."""
    rows = tuple(
        Row((_code(f"{{{role}}}`{_EXAMPLES.get(role, 'id')}`"), (Text(kind.capitalize()),)))
        for role, kind in KIND_OF_ROLE.items()
    )
    yield Table("Links to records", (Column("Written as"), Column("Links to a")), rows)


def settings() -> Iterator[Block]:
    """Every setting of conf.py."""
    for setting in SETTINGS:
        body = (Words(_plain(setting.meaning)), _sample("Example", setting.example))
        yield Card("setting", f"setting-{setting.name}", setting.name, "", (), body, level=2)


def fields(kind: str) -> Iterator[Block]:
    """Every field of a kind of file, a table for each record in it."""
    for record, found in fields_of(kind):
        rows = tuple(Row(_of_field(field)) for field in found)
        columns = (Column("Field"), Column("What it holds"), Column("Example"))
        yield Table(record, columns, rows)


def _of_field(field: Field) -> tuple[Line, ...]:
    name: Line = _code(field.name)
    needed: Line = (*name, Text(" "), Mark("kind", "needed")) if field.required else name
    choices = f" One of: {', '.join(field.choices)}." if field.choices else ""
    return needed, _plain(f"{field.description}{choices}"), _code(_as_yaml(field.example))


def _as_yaml(example: Any) -> str:
    """An example as one would type it on one line."""
    if isinstance(example, str):
        return example
    if isinstance(example, list):
        return f"[{', '.join(_as_yaml(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{ {', '.join(f'{name}: {_as_yaml(value)}' for name, value in example.items())} }}"
    return json.dumps(example)


PARTS: Final[dict[str, Callable[..., Iterator[Block]]]] = {
    "kinds": kinds,
    "directives": directives,
    "roles": roles,
    "settings": settings,
    "fields": fields,
}
"""The parts of the manual by the word one writes for them."""
