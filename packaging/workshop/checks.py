"""All that must hold before a change is good: formatting, lints, types, walls, tests."""

from __future__ import annotations

import subprocess
import time

from workshop import environment, machine

LINTERS = (
    ("formatting", ("-m", "ruff", "format", "--check", "--quiet")),
    ("lints", ("-m", "ruff", "check", "--quiet")),
    ("types", ("-m", "mypy", "--no-error-summary")),
    ("walls", ("-c", "from importlinter.cli import lint_imports_command as check; check()")),
)


def test(arguments: list[str]) -> int:
    """Run every check, then pytest with its arguments; returns 0 only when all of them passed. Pytest has the last word."""
    environment.prepare(environment.DEV_LOCK)
    python = environment.PYTHON
    machine.provide([machine.qt_libraries(python), machine.x11_libraries(python), *machine.test_tools()])
    failed = [name for name, command in LINTERS if not _passes(name, command)]
    print("Linters that failed: " + ", ".join(failed) if failed else "All linters passed.", flush=True)
    tests = _python(("-m", "pytest", *arguments), quiet=False)
    return tests.returncode or bool(failed)


def _passes(name: str, command: tuple[str, ...]) -> bool:
    """Run one linter; what it has to say is shown only when it fails."""
    began = time.monotonic()
    result = _python(command, quiet=True)
    passed = result.returncode == 0
    print(f"{name:<12} {'passed' if passed else 'FAILED'}  {time.monotonic() - began:5.1f} s", flush=True)
    if not passed:
        print(result.stdout, flush=True)
    return passed


def _python(command: tuple[str, ...], *, quiet: bool) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (str(environment.PYTHON), *command),
        cwd=environment.ROOT,
        env=environment.variables(QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        encoding="utf-8",
        check=False,
    )
