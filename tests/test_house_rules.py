"""Rules of the house that no linter knows: sizes, promises, plain text, careful painting, no names of machines."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sources import APP, ROOT, code_lines, functions, imports, modules, project_files, python_files, tree

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = APP / "ballast" / "ui" / "widgets" / "plain.py"
GUESSING_CLASSES = {"QErrorMessage", "QLabel", "QMessageBox", "QTextBrowser", "QToolTip"}
GUESSING_METHODS = {"insertHtml", "setHtml", "setMarkdown", "setStatusTip", "setToolTip", "setWhatsThis"}
MARKUP_FORMATS = {"AutoText", "MarkdownText", "RichText"}
SHORT_NAMES_OF_QT = {"clone", "data", "event", "flags", "index", "paint", "parent", "pixmap", "run", "shape", "text"}

SILENT = re.compile(r"#\s*(?:noqa(?::[A-Z0-9, ]+)?|type:\s*ignore(?:\[[a-z, -]+\])?)\s*$")

# Written in pieces, so that this file does not contain what it forbids.
FORBIDDEN_TEXTS = {
    "a registry": re.compile(r"pypi\.(?:org|python)|python" + r"hosted\.org|--(?:extra-)?index" + r"-url[ =]\S*:"),
    "a place on one machine": re.compile(r"(?<![\w.~}\])-])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me|Us" + r"ers|t" + r"mp)/\w"),
}


@pytest.mark.parametrize("folder", ["app", "packaging", "tests"])
def test_no_file_is_too_long(folder: str) -> None:
    """A file of more than 400 lines is two subjects and is split."""
    long = {_short(path): n for path in python_files(folder) if (n := len(path.read_text(encoding="utf-8").splitlines())) > 400}
    assert long == {}


@pytest.mark.parametrize("folder", ["app", "packaging", "tests"])
def test_no_function_is_too_long(folder: str) -> None:
    """A function fits on one look: 40 lines of code, 30 for a test."""
    long = [
        f"{_short(path)}:{function.lineno} {function.name} has {code_lines(function)} lines"
        for path in python_files(folder)
        for function in functions(path)
        if code_lines(function) > (30 if function.name.startswith("test_") else 40)
    ]
    assert long == []


def test_no_class_has_too_many_methods() -> None:
    """A class with more than twenty methods does more than one thing."""
    crowded = [
        f"{_short(path)}:{node.lineno} {node.name}"
        for path in python_files("app")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and sum(isinstance(part, ast.FunctionDef) for part in node.body) > 20
    ]
    assert crowded == []


@pytest.mark.parametrize("folder", ["app", "packaging", "tests"])
def test_every_rule_set_aside_says_why(folder: str) -> None:
    """A linter or type checker is overruled with a reason beside it, never silently."""
    silent = [
        f"{_short(path)}:{number}"
        for path in python_files(folder)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if SILENT.search(line)
    ]
    assert silent == []


def test_every_test_says_its_promise() -> None:
    """Each test has a docstring: one sentence that the project promises."""
    silent = [
        f"{_short(path)}:{function.lineno} {function.name}"
        for path in python_files("tests")
        if path.name.startswith("test_")
        for function in functions(path)
        if function.name.startswith("test_") and not ast.get_docstring(function)
    ]
    assert silent == []


def test_every_public_method_of_a_window_is_described() -> None:
    """In ui, only the camelCase overrides of Qt methods go without a docstring: Qt describes those."""
    silent = [
        f"{_short(path)}:{function.lineno} {function.name}"
        for path in python_files("app/ballast/ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        for function in node.body
        if isinstance(function, ast.FunctionDef) and _needs_words(function) and not ast.get_docstring(function)
    ]
    assert silent == []


def test_pictures_are_read_where_their_format_is_said() -> None:
    """Qt is never left to find out what a picture is: asking SVG on another thread can stop the window for good (`ui.png`)."""
    reading = ("fromData", "loadFromData", "QImageReader")
    found = [
        str(path.relative_to(ROOT))
        for path in python_files("app")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in reading
    ]
    assert found == [str((APP / "ballast" / "ui" / "png.py").relative_to(ROOT))]


def test_who_begins_a_thread_speaks_over_a_wire() -> None:
    """No thread but the window's sends a signal that carries something (`ui.wire` says why)."""
    begins = {name for name, path in modules().items() if "threading.Thread(" in path.read_text(encoding="utf-8")}
    speaks = {each.module for each in imports() if each.target == "ballast.ui.wire" and not each.for_types}
    assert len(begins) >= 4
    assert sorted(begins - speaks) == []


def test_nothing_is_shown_before_it_is_in_its_place() -> None:
    """What is shown without a parent is a window of its own for that moment (`tests/faults/test_walk_windows.py`)."""
    early = [
        f"{_short(path)}:{line}"
        for path in python_files("app")
        for function in functions(path)
        for line in _shown_early(function)
    ]
    assert early == []


def test_what_is_shown_early_would_be_found() -> None:
    """A label shown before it is laid out is told from one with a parent and from one that is laid out first."""
    body = ("label = Label()", "label.setVisible(bool(text))", "column.addWidget(label)")
    early, later, owned = (
        "\n    ".join(("def f():", *lines)) for lines in (body, (body[0], body[2], body[1]), ("label = Label(self)", *body[1:]))
    )
    found = [_shown_early(next(iter(ast.parse(text).body))) for text in (early, later, owned)]
    assert found == [[3], [], []]


def test_no_text_of_the_owner_can_become_markup() -> None:
    """Widgets that guess markup, and calls that take it, are used in one module only, which makes them plain."""
    bare = [
        f"{_short(path)}:{node.lineno} {ast.unparse(node)}"
        for path in python_files("app/ballast/ui")
        if path != PLAIN
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name | ast.Attribute | ast.Call) and _guesses_markup(node)
    ]
    assert bare == []


def test_every_painter_is_closed_whatever_happens() -> None:
    """A painter is opened by `with`: left open by an exception, it would take the whole program down."""
    bare = []
    for path in python_files("app/ballast/ui"):
        guarded = {id(item.context_expr) for node in ast.walk(tree(path)) if isinstance(node, ast.With) for item in node.items}
        calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and _called(node) == "QPainter"]
        bare += [f"{_short(path)}:{call.lineno}" for call in calls if id(call) not in guarded]
    assert bare == []


def test_qt_keeps_its_hands_off_none() -> None:
    """This PySide6 does not drop references to None, as 6.12.0 did, which ends the program on Python 3.11."""
    program = (
        "import sys; from PySide6.QtGui import QPainterPath\n"
        "path, before = QPainterPath(), sys.getrefcount(None)\n"
        "for _ in range(20_000): path.moveTo(0, 0)\n"
        "sys.exit(sys.getrefcount(None) < before - 100)"
    )
    assert subprocess.run((sys.executable, "-c", program), capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("what", FORBIDDEN_TEXTS)
def test_no_file_names_a_machine(what: str) -> None:
    """The project builds anywhere: no file names a package registry or a folder of somebody's machine."""
    named = []
    for path in project_files():
        for number, line in enumerate(_lines(path), start=1):
            if found := FORBIDDEN_TEXTS[what].search(line):
                named.append(f"{_short(path)}:{number} {found.group()}")
    assert named == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_hashes(lock: str) -> None:
    """Each package of a lock is pinned to one version and to the hashes of its files."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert [package.split()[0] for package in packages if not re.search(r"==\S+.*--hash=sha256:", package, re.DOTALL)] == []


def _needs_words(function: ast.FunctionDef) -> bool:
    """Whether a method is public, of our own naming, and not the second half of a property."""
    is_setter = any(ast.unparse(decorator).endswith(".setter") for decorator in function.decorator_list)
    name = function.name
    return name.islower() and not name.startswith("_") and name not in SHORT_NAMES_OF_QT and not is_setter


def _shown_early(function: ast.AST) -> list[int]:
    """The lines where something made here without a parent is shown before anything was given it."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    shown = [
        (ast.unparse(call.func.value), call.lineno) for call in calls if isinstance(call.func, ast.Attribute) and _shows(call)
    ]
    if not shown:
        return []
    made = {
        ast.unparse(target): node.lineno
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _is_made_alone(node.value)
        for target in node.targets
    }
    placed = [(ast.unparse(given), call.lineno) for call in calls for given in call.args]
    return [
        line
        for name, line in shown
        if name in made
        and not any(re.search(rf"\b{re.escape(name)}\b", given) and made[name] < at < line for given, at in placed)
    ]


def _shows(call: ast.Call) -> bool:
    return _called(call) in {"setVisible", "show"} and [ast.unparse(each) for each in call.args] != ["False"]


def _is_made_alone(call: ast.Call) -> bool:
    """Whether it calls a class and names no parent."""
    given = {ast.unparse(each) for each in call.args} | {each.arg for each in call.keywords}
    return _called(call)[:1].isupper() and not given & {"self", "parent"}


def _guesses_markup(node: ast.Name | ast.Attribute | ast.Call) -> bool:
    if isinstance(node, ast.Name):
        return node.id in GUESSING_CLASSES
    if isinstance(node, ast.Attribute):
        return node.attr in GUESSING_CLASSES | GUESSING_METHODS | MARKUP_FORMATS
    return _called(node) == "TextItem" and any(keyword.arg == "html" for keyword in node.keywords)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _lines(path: Path) -> list[str]:
    """The lines of a text file; none of a font or a picture."""
    content = path.read_bytes()
    return [] if b"\0" in content[:8192] else content.decode("utf-8", errors="replace").splitlines()


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
