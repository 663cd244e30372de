"""The modules of the package and what each imports, read from their text without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "waymark"


class Module(NamedTuple):
    """A module of the package."""

    name: str
    """Its dotted name, such as ``waymark.schema.kinds``; a package goes by the name of its folder."""
    path: Path
    tree: ast.Module
    imports: frozenset[str]
    """Full names of the modules it imports, wherever in the file; of the package and of others."""

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.path.read_text(encoding="utf-8").splitlines())


def modules(folder: Path) -> dict[str, Module]:
    """All modules below ``folder``, which holds the package, by their names."""
    paths = {_name(path.relative_to(folder)): path for path in sorted(folder.rglob("*.py"))}
    trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    return {
        name: Module(name, paths[name], tree, frozenset(_imports(name, paths[name], tree, paths)))
        for name, tree in trees.items()
    }


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(name: str, path: Path, tree: ast.Module, known: dict[str, Path]) -> Iterator[str]:
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in known else base


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in ``tree``, also those inside others."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public(tree: ast.Module, name: str) -> Iterator[tuple[str, bool]]:
    """The public names of a module called ``name``, itself first, and whether each has a docstring."""
    yield name, ast.get_docstring(tree) is not None
    yield from _public_in(tree, name)


def _public_in(holder: ast.Module | ast.ClassDef, name: str) -> Iterator[tuple[str, bool]]:
    for node in holder.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if node.name.startswith("_"):
            continue
        yield f"{name}.{node.name}", ast.get_docstring(node) is not None
        if isinstance(node, ast.ClassDef):
            yield from _public_in(node, f"{name}.{node.name}")


def circles(found: dict[str, Module]) -> Iterator[list[str]]:
    """The groups of modules that import one another in a ring."""
    below = {name: {one for one in module.imports if one in found} for name, module in found.items()}
    reach = {name: _reached(name, below) for name in below}
    seen: set[str] = set()
    for name in below:
        ring = sorted(other for other in reach[name] if name in reach[other])
        if name in reach[name] and name not in seen:
            seen.update(ring)
            yield ring


def _reached(start: str, below: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(below[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += below[name]
    return reached
