"""The manual names all that a reader can write, say or run."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from docutils import nodes
from sphinx.application import Sphinx

from waymark.cli.main import parser
from waymark.entries.prose import KIND_OF_ROLE
from waymark.problems import KINDS
from waymark.schema import fields_of
from waymark.schema.library import library
from waymark.site.blocks import Card, Row, Table, Text
from waymark.site.directives import DIRECTIVES
from waymark.site.fallback import standard_nodes
from waymark.site.manual import FILES, part_of_manual

from .examples import examples
from .fences import blocks_of
from .imports import ROOT

MANUAL = sorted((ROOT / "docs" / "editing").glob("*.md"))
TARGET = re.compile(r"^([a-z][a-z-]*):(?!=)", re.MULTILINE)
FOUND_BY_THE_BUILD = {"waymark_hidden", "waymark_hidden_pages", "waymark_looks_back"}
"""Values of ours that nobody sets: the build keeps in them what it has found."""
MAKE = re.compile(r"\bmake ([a-z-]+)")


@cache
def page(name: str) -> str:
    """The page ``name`` of the manual, with all that is made for it from declarations."""
    path = ROOT / "docs" / "editing" / f"{name}.md"
    made = [made_for(block.rest) for block in blocks_of(path) if block.language == "{manual}"]
    return "\n".join([path.read_text(encoding="utf-8"), *made])


def made_for(argument: str) -> str:
    """The words of a part of the manual that is made from declarations, those of code between backquotes."""
    blocks = part_of_manual(argument.split())
    found = standard_nodes(blocks, lambda link: nodes.Text(link.text), lambda _: None)
    return "\n".join(_words(node) for block in found for node in block.findall(_is_line))


def _is_line(node: nodes.Node) -> bool:
    return isinstance(node, nodes.paragraph | nodes.title | nodes.term)


def _words(node: nodes.Node) -> str:
    parts = node.children if isinstance(node, nodes.Element) else []
    return "".join(f"`{one.astext()}`" if isinstance(one, nodes.literal) else one.astext() for one in parts)


def actions_of(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options and arguments of a command, without the help that every command has."""
    for action in command._actions:
        if not isinstance(action, argparse._HelpAction):
            yield action


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the command line by their names."""
    found = (action for action in actions_of(parser()) if isinstance(action, argparse._SubParsersAction))
    return {name: command for action in found for name, command in action.choices.items()}


def unnamed(names: Iterable[str], text: str) -> list[str]:
    """Those of ``names`` that ``text`` does not give as code."""
    return [name for name in names if not re.search(rf"`(?:[^`\n]* )?{re.escape(name)}(?: [^`\n]*)?`", text)]


def test_every_command_and_option_is_named() -> None:
    """The page on the command names each command, each argument, each option and what it can be."""
    text = page("command")
    assert unnamed((f"waymark {name}" for name in commands()), text) == []
    for command in (parser(), *commands().values()):
        for action in actions_of(command):
            if not isinstance(action, argparse._SubParsersAction):
                words = action.option_strings or [str(action.metavar)]
                assert unnamed([*words, *map(str, action.choices or ())], text) == []


def test_every_exit_code_is_told() -> None:
    """The three numbers the command can end with stand in a table."""
    assert re.findall(r"^\| (\d) \|", page("command"), re.MULTILINE) == ["0", "1", "2"]


def shell_lines() -> list[str]:
    """Every line of the manual's blocks for the command line."""
    return [
        line.partition("#")[0].strip()
        for path in [ROOT / "README.md", *MANUAL]
        for block in blocks_of(path)
        if block.language == "sh"
        for line in block.text.splitlines()
    ]


@pytest.mark.parametrize("line", shell_lines())
def test_every_command_line_is_understood(line: str) -> None:
    """A command that the manual shows is one that the command or the Makefile knows."""
    program, *arguments = shlex.split(line)
    if program == "waymark":
        assert parser().parse_args(arguments).command in commands()
    else:
        assert program == "make"
        assert arguments[0] in targets()


def test_inline_commands_are_understood() -> None:
    """So is one that stands in a sentence or a table."""
    for inline in re.findall(r"`waymark (check [^`]*|explain [^`]*)`", page("command")):
        if "--help" not in inline:
            assert parser().parse_args(shlex.split(inline))


def targets() -> set[str]:
    """The targets of the Makefile that a person runs."""
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def test_every_make_target_is_named() -> None:
    """The page on setting up names each target, and none that does not exist."""
    text = page("setting-up")
    assert unnamed((f"make {name}" for name in targets()), text) == []
    named = {name for path in [*MANUAL, ROOT / "README.md", ROOT / "CONTRIBUTING.md"] for name in _made(path)}
    assert named <= targets()


def _made(path: Path) -> Iterator[str]:
    """The targets that ``path`` names as code."""
    for code in re.findall(r"`(make [^`\n]+)`", path.read_text(encoding="utf-8")):
        yield from MAKE.findall(code)


def test_the_makefile_declares_what_it_has() -> None:
    """Every target that is no file is declared so, and nothing else is."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = {name for line in re.findall(r"^\.PHONY:(.*)$", text, re.MULTILINE) for name in line.split()}
    assert declared == targets()


def test_every_directive_and_option_is_named() -> None:
    """The page on tables has each directive with each of its options."""
    assert "{manual} directives" in page("pages")
    cards = part_of_manual(["directives"])
    assert [card.title for card in cards if isinstance(card, Card)] == [one.name for one in DIRECTIVES]
    for card, declared in zip(cards, DIRECTIVES, strict=True):
        tables = [block for block in getattr(card, "blocks", ()) if isinstance(block, Table)]
        options = [_first(row) for table in tables for row in table.rows]
        assert options == [option.name for option in declared.options]


def _first(row: Row) -> str:
    """The words at the start of a row."""
    piece = row.cells[0][0]
    assert isinstance(piece, Text)
    return piece.text


def test_every_role_is_named() -> None:
    """The page on links has each role as one writes it."""
    assert [role for role in KIND_OF_ROLE if f"{{{role}}}" not in made_for("roles")] == []
    assert "{manual} roles" in page("pages")


def test_every_setting_is_named(tmp_path: Path) -> None:
    """The page on setting up has each setting that Sphinx learns of from us."""
    (tmp_path / "index.md").write_text("# Site\n", encoding="utf-8")
    extensions = {"extensions": ["waymark"]}
    app = Sphinx(
        tmp_path,
        None,
        tmp_path / "out",
        tmp_path / "doctrees",
        "dummy",
        confoverrides=extensions,
        status=None,
    )
    names = {value.name for value in app.config if value.name.startswith("waymark_")} - FOUND_BY_THE_BUILD
    assert names
    assert [name for name in names if name not in page("setting-up")] == []


def test_every_kind_of_problem_is_named() -> None:
    """The page on problems has each kind with its title."""
    text = page("problems")
    assert [kind.code for kind in KINDS.values() if f"{kind.code} {kind.title}" not in text] == []


def test_every_kind_of_file_is_named() -> None:
    """The page on fields has a part for each kind of file."""
    assert set(FILES) == set(library().kinds())
    parts = {
        block.rest for block in blocks_of(ROOT / "docs/editing/files.md") if block.language == "{manual}"
    }
    assert parts == {f"fields {kind}" for kind in library().kinds()}


@pytest.mark.parametrize("kind", FILES)
def test_every_field_is_named(kind: str) -> None:
    """The tables of a kind of file have every field of every record of its schema."""
    expected = [(record, field.name) for record, found in fields_of(kind) for field in found]
    assert set(examples_in_tables(kind)) == set(expected)


def _as_typed(value: Any) -> Any:
    """What YAML gives for ``value`` when nothing is guessed: text in lists and fields."""
    match value:
        case dict():
            return {name: _as_typed(inner) for name, inner in value.items()}
        case list():
            return [_as_typed(inner) for inner in value]
        case _:
            return str(value)


def examples_in_tables(kind: str) -> dict[tuple[str, str], str]:
    """The example of each field as the tables of ``kind`` print it, by record and field."""
    tables = [block for block in part_of_manual(["fields", kind]) if isinstance(block, Table)]
    return {
        (record, _first(row)): _first(Row(row.cells[2:]))
        for table in tables
        for record in table.caption.removesuffix(f" (in {kind})").split("; ")
        for row in table.rows
    }


@pytest.mark.parametrize("kind", FILES)
def test_an_example_in_a_table_can_be_typed(kind: str) -> None:
    """Whoever types a field as its table shows it has the value of the schema's example."""
    printed = examples_in_tables(kind)
    for record, found in fields_of(kind):
        for field in found:
            typed = yaml.load(f"{field.name}: {printed[record, field.name]}", yaml.BaseLoader)
            assert typed == {field.name: _as_typed(field.example)}


@pytest.mark.parametrize("arguments", [["fields"], ["fields", "nothing"], ["kinds", "all"], ["nothing"]])
def test_a_part_that_does_not_exist_is_refused(arguments: list[str]) -> None:
    """A slip in a page of the manual is told with the words that are known."""
    with pytest.raises(ValueError, match=r"choose from|one kind of file"):
        part_of_manual(arguments)


def test_every_role_links_to_what_the_manual_invents() -> None:
    """The example of a role names a record of the manual's own small plan."""
    shown = "\n".join(one.text for one in examples() if one.whole)
    ids = re.findall(r"`\{[a-z]+\}`(?:[a-z0-9-]+/)?([a-z0-9-]+)``", made_for("roles"))
    assert len(ids) == len(KIND_OF_ROLE)
    files = " ".join(one.path for one in examples())
    assert [
        one for one in ids if not re.search(rf'(id|number): "?{one}"?\n', shown) and f"/{one}.md" not in files
    ] == []


SHOWN = re.compile(r"^```\{([a-z-]+)\}\n((?::[a-z-]+:[^\n]*\n)*)```$", re.MULTILINE)


def test_every_directive_that_is_shown_can_be_written() -> None:
    """A table that the manual tells one to write has a name and options that exist."""
    options = {
        declared.name: {option.name: option.convert for option in declared.options} for declared in DIRECTIVES
    }
    shown = [
        found
        for path in MANUAL
        for block in blocks_of(path)
        if block.language == "markdown"
        for found in SHOWN.findall(f"{block.text}\n")
    ]
    assert shown
    for name, lines in shown:
        for line in lines.splitlines():
            _, option, value = line.split(":", 2)
            options[name][option](value.strip())
