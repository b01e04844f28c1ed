"""How fast the machine is at this moment: fixed work of the kind that Ballast does, to hold times against.

Limits are milliseconds of the machine that they were set on, on which each piece takes what is written beside it. The pieces
use memory as the program does, because what else a machine does slows a window by a quarter and a small loop hardly at all.
Measured beside two programs that went through 64 MB in random order, the median of sixty acts of the window took 1.26 times its
usual time, a loop of fifty thousand sums 1.00 times, a form as here 1.2 times.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROWS = 2_000
LABELS = 12
LOOP_MS, FORM_MS = 1.8, 1.8
"""What both pieces take on the machine of the limits while it does nothing else."""
HEARD_FORM_MS = 2.2
"""What the form takes in a program that measures each of its events."""
ROOT = Path(__file__).parents[2]


class _Row(NamedTuple):
    number: int
    name: str
    parts: tuple[int, int]


def loop_ms() -> float:
    """Numbers added up in a loop: the fastest of some rounds in processor time."""
    return _fastest(lambda: sum(number * number % 7 for number in range(50_000)), 15)


def form_ms() -> float:
    """A form of some labels made, styled, laid out and painted, then rows put in order, in milliseconds; needs an application.

    To be asked after each act that is measured, so that it finds the machine as the acts do: the least of all counts.
    """
    return _fastest(_form, 2)


def _fastest(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        begin = time.thread_time()
        work()
        times.append(time.thread_time() - begin)
    return min(times) * 1000


def _form() -> object:
    from PySide6.QtGui import QImage  # noqa: PLC0415 - only drivers have a window
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget  # noqa: PLC0415 - see above

    form = QWidget()
    form.setStyleSheet("QLabel { color: #123456; padding: 2px; }")
    column = QVBoxLayout(form)
    for number in range(LABELS):
        column.addWidget(QLabel(f"Label {number} of a form"))
    image = QImage(300, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    form.resize(image.size())
    form.render(image)
    form.deleteLater()
    rows = [_Row(number, f"row {number}", (number, number + 1)) for number in range(ROWS)]
    return sorted(rows, key=lambda row: row.name)


def sitting(driver: str, *arguments: str, environment: Mapping[str, str], timeout: float) -> Sequence[str]:
    """The lines that a driver, a module of `drivers`, printed. Raises AssertionError with its last words where it failed."""
    command = [sys.executable, "-m", f"{__package__}.drivers.{driver}", *arguments]
    told = {**environment, "PYTHONFAULTHANDLER": "1"}  # where a crash happened is among its last words
    done = subprocess.run(command, env=told, capture_output=True, text=True, timeout=timeout, check=False, cwd=ROOT)
    assert done.returncode == 0, f"{driver} ended with {done.returncode}:\n{done.stderr[-4000:]}"
    return done.stdout.splitlines()
