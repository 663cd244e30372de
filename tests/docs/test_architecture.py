"""The code stands on the floors that docs/architecture.md draws."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pytest

from .imports import PACKAGE, ROOT, Module, circles, functions, modules, public

DRAWING = ROOT / "docs" / "architecture.md"
FOUND = modules(ROOT / "_ext")
MODULES = [pytest.param(module, id=name) for name, module in FOUND.items()]
SITE = f"{PACKAGE}.site"
LOADING_LATE = {PACKAGE, f"{PACKAGE}.cli.export"}
"""The package loads Sphinx's half when Sphinx asks; the export the libraries for Word and Excel."""
ONLY_FOR_THE_SITE = {"sphinx", "docutils", "myst_parser", "sphinx_design", "furo"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 60
NEARLY_ALL_FUNCTIONS = 30
SAY_NOTHING = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

_ROW = re.compile(r"\|\s*(\d+)\s*\|([^|]*)\|")
_CODE = re.compile(r"`([^`]+)`")


def floors_under(heading: str) -> dict[str, int]:
    """The floor of each module in the table that stands under ``heading``."""
    after = DRAWING.read_text(encoding="utf-8").split(f"\n## {heading}\n", 1)[1]
    rows = (_ROW.match(line) for line in after.split("\n## ", 1)[0].splitlines())
    return {
        name.strip("/").removesuffix(".py"): int(row[1])
        for row in rows
        if row
        for name in _CODE.findall(row[2])
    }


CORE_FLOORS = floors_under("The core")
SITE_FLOORS = floors_under("The site")


def part_of(name: str) -> str:
    """The part of its half that a module belongs to: what stands in the tables."""
    rest = name.removeprefix(f"{SITE}." if in_site(name) else f"{PACKAGE}.")
    return "__init__" if name in {PACKAGE, SITE} else rest.partition(".")[0]


def in_site(name: str) -> bool:
    """Whether a module belongs to the half that stands on Sphinx."""
    return name == SITE or name.startswith(f"{SITE}.")


def within(module: Module) -> Iterator[str]:
    """The modules of the package that ``module`` imports. The package itself only has a version."""
    yield from sorted(name for name in module.imports if name in FOUND and name != PACKAGE)


@pytest.mark.parametrize("module", MODULES)
def test_each_module_stands_on_a_floor(module: Module) -> None:
    """Every module has its place in the drawing."""
    if module.name != PACKAGE:
        assert part_of(module.name) in (SITE_FLOORS if in_site(module.name) else CORE_FLOORS)


def test_the_drawing_shows_only_what_exists() -> None:
    """A name in the drawing is a module or a package."""
    core = {part_of(name) for name in FOUND if name != PACKAGE and not in_site(name)}
    assert set(CORE_FLOORS) - {"site"} == core
    assert set(SITE_FLOORS) == {part_of(name) for name in FOUND if in_site(name)}


@pytest.mark.parametrize("module", MODULES)
def test_imports_lead_downwards(module: Module) -> None:
    """A module imports from lower floors of its half, or from its own package."""
    half = in_site(module.name)
    floors = SITE_FLOORS if half else CORE_FLOORS
    own = part_of(module.name)
    upward = [
        name
        for name in within(module)
        if in_site(name) == half and part_of(name) != own and floors[part_of(name)] >= floors[own]
    ]
    assert module.name == PACKAGE or upward == []


@pytest.mark.parametrize("module", MODULES)
def test_the_halves_are_apart(module: Module) -> None:
    """The core knows nothing of the site or of Sphinx, and the site nothing of the command line."""
    if in_site(module.name):
        assert [name for name in within(module) if name.startswith(f"{PACKAGE}.cli")] == []
    elif module.name != PACKAGE:
        assert [name for name in within(module) if in_site(name)] == []
        assert {name.partition(".")[0] for name in module.imports} & ONLY_FOR_THE_SITE == set()


def test_there_are_no_circles() -> None:
    """No module needs itself, on whatever way."""
    assert list(circles(FOUND)) == []


@pytest.mark.parametrize("module", MODULES)
def test_imports_stand_at_the_top(module: Module) -> None:
    """Nothing is imported inside a function, but for two lines that load what most never need."""
    hidden = [
        node.lineno
        for function in functions(module.tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    calls = [
        node.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module")
    ]
    assert hidden == []
    assert len(calls) == (1 if module.name in LOADING_LATE else 0)


@pytest.mark.parametrize("module", MODULES)
def test_files_can_be_read_at_a_sitting(module: Module) -> None:
    """No file has more than 300 lines."""
    assert module.lines <= LONGEST_FILE


def _lengths(found: dict[str, Module]) -> dict[str, int]:
    return {
        f"{name}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for name, module in found.items()
        for function in functions(module.tree)
    }


def test_functions_are_short() -> None:
    """No function has more than 60 lines, and nearly all have at most 30."""
    lengths = _lengths(FOUND)
    assert [name for name, length in lengths.items() if length > LONGEST_FUNCTION] == []
    assert quantiles(lengths.values(), n=20)[-1] <= NEARLY_ALL_FUNCTIONS


@pytest.mark.parametrize("module", MODULES)
def test_names_say_what_stands_there(module: Module) -> None:
    """No module is called after nothing, as utils and helpers are."""
    assert set(module.name.split(".")) & SAY_NOTHING == set()


@pytest.mark.parametrize("module", MODULES)
def test_public_names_are_explained(module: Module) -> None:
    """Every public module, class, function and method has a docstring."""
    assert [name for name, explained in public(module.tree, module.name) if not explained] == []


def test_the_readers_of_these_tests_would_notice(tmp_path: Path) -> None:
    """A ring, a hidden import and a missing docstring are all seen in a package that has them."""
    package = tmp_path / PACKAGE
    package.mkdir()
    (package / "__init__.py").write_text('"""Package."""\n', encoding="utf-8")
    (package / "one.py").write_text("from .two import b\n\ndef a(): return b\n", encoding="utf-8")
    (package / "two.py").write_text("def b():\n    from . import one\n    return one\n", encoding="utf-8")
    found = modules(tmp_path)
    assert list(circles(found)) == [[f"{PACKAGE}.one", f"{PACKAGE}.two"]]
    assert found[f"{PACKAGE}.two"].imports == {f"{PACKAGE}.one"}
    unexplained = [name for name, explained in public(found[f"{PACKAGE}.one"].tree, "one") if not explained]
    assert unexplained == ["one", "one.a"]
