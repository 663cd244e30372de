"""The parts of the manual that are made from declarations, so that they cannot fall behind the code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from waymark.entries.prose import KIND_OF_ROLE
from waymark.problems import KINDS
from waymark.schema import Field, fields_of
from waymark.yamlfile.quoting import quoted

from .blocks import Block, Card, Column, Line, Mark, Row, Table, Text, Words
from .blocks import Field as Part
from .config import SETTINGS
from .directives import DIRECTIVES
from .nodes import view_of

# Text that means itself in YAML wherever it stands, also between brackets. The rest goes in quotation marks.
_PLAIN: Final = re.compile(r"[\w/][\w ./'()+-]*(?:://[\w./-]+)?")
_EXAMPLES: Final = {
    "plan": "my-plan",
    "group": "front-door",
    "action": "duty-cover",
    "measure": "replies-in-time",
    "finding": "inspection-2026/1",
    "source": "inspection-2026",
    "standard": "front-door-decide",
    "authority": "working-together",
    "guidance": "front-door",
    "post": "head-of-front-door",
    "finance": "savings",
    "risk": "recruitment",
    "paper": "board-paper-2026-07",
    "term": "mash",
    "contact": "front-door-team",
}
"""Ids of the small plan that the manual invents."""


class ManualDirective(SphinxDirective):
    """Leaves a part of the manual: ``kinds``, ``directives``, ``roles``, ``settings`` or ``fields KIND``."""

    required_arguments = 1
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The view that shows the part."""
        try:
            blocks = part_of_manual(self.arguments)
        except ValueError as error:
            raise self.error(str(error)) from None
        return [view_of("given", self.env.current_document.docname, blocks=blocks)]


def part_of_manual(arguments: Sequence[str]) -> tuple[Block, ...]:
    """The blocks of the part that ``arguments`` name; ValueError where there is no such part."""
    part, *rest = arguments
    if part == "fields":
        if len(rest) != 1 or rest[0] not in FILES:
            message = f"Write fields with one kind of file: {', '.join(FILES)}."
            raise ValueError(message)
        return tuple(fields(rest[0]))
    if part not in PARTS or rest:
        message = f'The manual has no part "{" ".join(arguments)}"; choose from {", ".join(PARTS)}, fields.'
        raise ValueError(message)
    return tuple(PARTS[part]())


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
        Row((_code(f"{{{role}}}`{_EXAMPLES[role]}`"), (Text(kind.capitalize()),)))
        for role, kind in KIND_OF_ROLE.items()
    )
    yield Table("What to write", (Column("Written as"), Column("Links to")), rows)


def settings() -> Iterator[Block]:
    """Every setting of conf.py."""
    for setting in SETTINGS:
        body = (Words(_plain(setting.meaning)), _sample("Example", setting.example))
        yield Card("setting", f"setting-{setting.name}", setting.name, "", (), body, level=2)


def fields(kind: str) -> Iterator[Block]:
    """Every field of a kind of file: a table for each record in it, one for records with the same fields."""
    records: dict[tuple[str, ...], tuple[list[str], list[Field]]] = {}
    for record, found in fields_of(kind):
        names, _ = records.setdefault(tuple(field.name for field in found), ([], found))
        names.append(record)
    columns = (Column("Field"), Column("What it holds"), Column("Example"))
    for number, (names, found) in enumerate(records.values()):
        # With the kind of file: records of several kinds have the same name, and a page may show them all.
        caption = f"{'; '.join(names)} (in {kind})" if number else "; ".join(names)
        yield Table(caption, columns, tuple(Row(_of_field(field)) for field in found))


def _of_field(field: Field) -> tuple[Line, ...]:
    name: Line = _code(field.name)
    needed: Line = (*name, Text(" "), Mark("kind", "needed")) if field.required else name
    choices = f" One of: {', '.join(field.choices)}." if field.choices else ""
    return needed, _plain(f"{field.description}{choices}"), _code(_as_yaml(field.example))


def _as_yaml(example: Any) -> str:
    """An example as one would type it on one line."""
    if isinstance(example, str):
        return example if _PLAIN.fullmatch(example) else quoted(example)
    if isinstance(example, list):
        return f"[{', '.join(_as_yaml(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{ {', '.join(f'{name}: {_as_yaml(value)}' for name, value in example.items())} }}"
    return json.dumps(example)


PARTS: Final[dict[str, Callable[[], Iterator[Block]]]] = {
    "kinds": kinds,
    "directives": directives,
    "roles": roles,
    "settings": settings,
}
"""The parts of the manual that need no further word, by the word one writes for them."""

FILES: Final = (
    "plan",
    "group",
    "source",
    "measures",
    "finance",
    "roles",
    "governance",
    "papers",
    "risks",
    "standards",
    "authorities",
    "glossary",
    "contacts",
    "moved",
    "guidance",
    "companion",
)
"""The kinds of file whose fields the manual can list."""
