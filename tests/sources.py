"""The project's own sources as the tests of its rules read them."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app"


class Import(NamedTuple):
    """One import: who imports what, where, and whether only for types."""

    module: str
    target: str
    line: int
    for_types: bool

    def __str__(self) -> str:
        """The import as a sentence for a failed test."""
        return f"{self.module}:{self.line} imports {self.target}{' (for types)' if self.for_types else ''}"


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def python_files(*folders: str) -> list[Path]:
    """All Python files of the given top-level folders, sorted."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def project_files() -> list[Path]:
    """All files that belong to the project: those git tracks or would; without git, those outside hidden folders."""
    listing = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    try:
        result = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return [
            p for p in ROOT.rglob("*") if p.is_file() and not any(part.startswith(".") for part in p.relative_to(ROOT).parts)
        ]
    paths = [ROOT / name.decode() for name in result.stdout.split(b"\0") if name]
    return [path for path in paths if path.is_file()]


@cache
def modules() -> dict[str, Path]:
    """The modules of the program by name."""
    return {_name(path): path for path in python_files("app") if "versions" not in path.parts}


@cache
def imports() -> tuple[Import, ...]:
    """All imports of all modules of the program, those inside functions too."""
    return tuple(found for name, path in modules().items() for found in _imports_of(name, tree(path)))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods of a file, inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function takes from its `def`, its docstring left out."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return whole
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1)


def _name(path: Path) -> str:
    parts = path.relative_to(APP).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports_of(module: str, parsed: ast.Module) -> Iterator[Import]:
    typing_blocks = [
        node for node in ast.walk(parsed) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    ]
    for_types = {id(inner) for block in typing_blocks for line in block.body for inner in ast.walk(line)}
    for node in ast.walk(parsed):
        for target in _targets(node):
            yield Import(module, target, getattr(node, "lineno", 0), id(node) in for_types)


def _targets(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    assert node.level == 0, f"a relative import hides which wall it crosses: {ast.unparse(node)}"
    source = node.module or ""
    return [full if (full := f"{source}.{alias.name}") in modules() else source for alias in node.names]
