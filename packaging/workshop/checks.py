"""All that must hold before a change is good: formatting, lints, types, walls, tests.

The linters run side by side. Then come the benchmarks, alone and in one process, because whatever runs beside them would be
in their figures; those that miss a limit are run once more. Then come all other tests, so that the last line is theirs, in one
process more than the machine has cores: each waits now and then for a disk, a clock or a program that it started.
"""

from __future__ import annotations

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from workshop import environment, machine

LINTERS = (
    ("formatting", ("-m", "ruff", "format", "--check", "--quiet")),
    ("lints", ("-m", "ruff", "check", "--quiet")),
    ("types", ("-m", "mypy", "--no-error-summary")),
    ("walls", ("-c", "from importlinter.cli import lint_imports_command as check; check()")),
)
BENCHMARKS = "tests/benchmarks"
AGAIN = (BENCHMARKS, "--last-failed", "--last-failed-no-failures=none")
COVERAGE = "--cov"
WHOLE = ("domain", "exchange")  # the rooms of which tests reach every line and every branch
MOST_PROCESSES = 4  # more than that wait for one disk


def test(arguments: list[str]) -> int:
    """Run every check, then pytest; returns 0 only when all of them passed. Pytest has the last word.

    Arguments are pytest's, in one run as they are. `--cov` alone stands for all tests but the benchmarks, with what they reach.
    """
    environment.prepare(environment.DEV_LOCK)
    python = environment.PYTHON
    machine.provide([machine.qt_libraries(python), machine.x11_libraries(python), *machine.test_tools()])
    passed = _lint()
    for run in runs(arguments, _cores()):
        passed = _tested(run) and passed
    if arguments == [COVERAGE]:
        passed = _covered() and passed
    return 0 if passed else 1


def runs(arguments: list[str], cores: int) -> list[tuple[str, ...]]:
    """What pytest is started with, run after run."""
    side_by_side = ("-n", str(min(cores + 1, MOST_PROCESSES)), "--dist", "worksteal", f"--ignore={BENCHMARKS}")
    if not arguments:
        return [(BENCHMARKS,), side_by_side]
    return [(*side_by_side, COVERAGE, "--cov-report=")] if arguments == [COVERAGE] else [tuple(arguments)]


def _tested(run: tuple[str, ...]) -> bool:
    """Whether pytest passes; benchmarks that miss a limit are measured once more, for what else the machine did is in them."""
    if _python(("-m", "pytest", *run), quiet=False).returncode == 0:
        return True
    if run != (BENCHMARKS,):
        return False
    print("What missed its limit is measured once more.", flush=True)
    return _python(("-m", "pytest", *AGAIN), quiet=False).returncode == 0


def _lint() -> bool:
    """Run all linters; what one has to say is shown only when it fails."""
    with ThreadPoolExecutor() as pool:
        passed = list(pool.map(_passes, *zip(*LINTERS, strict=True)))
    failed = [name for (name, _), good in zip(LINTERS, passed, strict=True) if not good]
    print("Linters that failed: " + ", ".join(failed) if failed else "All linters passed.", flush=True)
    return not failed


def _passes(name: str, command: tuple[str, ...]) -> bool:
    began = time.monotonic()
    result = _python(command, quiet=True)
    passed = result.returncode == 0
    told = f"{name:<12} {'passed' if passed else 'FAILED'}  {time.monotonic() - began:5.1f} s"
    print(told if passed else f"{told}\n{result.stdout}", flush=True)
    return passed


def _covered() -> bool:
    """Show what the tests reach, and whether that is all of the rooms of which it must be."""
    _python(("-m", "coverage", "report"), quiet=False)
    rooms = ",".join(f"app/ballast/{room}/*" for room in WHOLE)
    missed = _python(("-m", "coverage", "report", f"--include={rooms}", "--fail-under=100"), quiet=True)
    print(f"Not all of {' and '.join(WHOLE)} is reached." if missed.returncode else "All that must be reached is.", flush=True)
    return missed.returncode == 0


def _cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _python(command: tuple[str, ...], *, quiet: bool) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (str(environment.PYTHON), *command),
        cwd=environment.ROOT,
        env=environment.variables(QT_QPA_PLATFORM="offscreen", PYTHONFAULTHANDLER="1"),  # a crash says where it happened
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        encoding="utf-8",
        check=False,
    )
