"""Ballast itself with its window hidden while a task runs, told to print what it costs: `hidden.py DATA SECONDS`.

Printed as JSON: seconds watched, turns of the event loop, voluntary context switches of all threads, processor seconds.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from ballast.main import main

if TYPE_CHECKING:
    from ballast.ui.desk import Desk

SETTLED_MS = 3500


def _watch(desk: Desk) -> None:
    desk.ready.connect(lambda: _hide_later(desk))


def _hide_later(desk: Desk) -> None:
    from PySide6.QtCore import QAbstractEventDispatcher, QTimer  # noqa: PLC0415 - Qt comes with the program

    watched_ms = round(float(sys.argv[2]) * 1000)
    turns: list[float] = []

    def begin() -> None:
        if desk.worker.waiting:  # a slow machine still makes what the start left for later
            QTimer.singleShot(SETTLED_MS, begin)
            return
        desk.window.hide()
        QTimer.singleShot(1000, count)

    def count() -> None:
        QAbstractEventDispatcher.instance().awake.connect(lambda: turns.append(time.monotonic()))
        before = (time.monotonic(), _switches(), time.process_time())
        QTimer.singleShot(watched_ms, lambda: tell(*before))

    def tell(began: float, switches: int, used: float) -> None:
        told = {
            "seconds": time.monotonic() - began,
            "turns": len(turns),
            "switches": _switches() - switches,
            "processor_s": time.process_time() - used,
            "idle": str(desk.context.desktop.idle) if desk.context.desktop else "",
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        desk.window.close()

    QTimer.singleShot(SETTLED_MS, begin)


def _switches() -> int:
    """Voluntary context switches of all threads of this process."""
    total = 0
    for status in Path("/proc/self/task").glob("*/status"):
        total += sum(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("voluntary_ctxt"))
    return total


if __name__ == "__main__":
    sys.exit(main(["--data-dir", sys.argv[1]], _watch))
