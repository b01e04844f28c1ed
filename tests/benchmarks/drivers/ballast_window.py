"""Ballast's own start, `ballast.main.main`, told to print when it was painted, when Today was usable, and its memory.

Nothing of the program is changed: the driver listens to the signals of the desk, looks on when the first entry is drawn, and
closes the window.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from ballast.main import main

if TYPE_CHECKING:
    from ballast.ui.desk import Desk

HEAVY = ("sqlalchemy", "numpy", "pyqtgraph", "typst", "alembic")


def _listen(desk: Desk) -> None:
    desk.window.first_painted.connect(_painted)
    desk.ready.connect(lambda: _watch_today(desk))


def _painted() -> None:
    _tell("painted")
    sys.stdout.write(f"heavy {','.join(name for name in HEAVY if name in sys.modules)}\n")


def _watch_today(desk: Desk) -> None:
    """Usable is when the paint in which the day's first entry was drawn is over, and the box takes what is typed."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - Qt comes when the program brings it
    from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: PLC0415 - as above

    from ballast.ui.entry.row import RowPainter  # noqa: PLC0415 - as above

    paint, drawn = RowPainter.paint, ["not yet"]

    def painted(self: RowPainter, *given: Any) -> None:  # noqa: ANN401 - what Qt gives is passed on
        """Draw the row as before; once the event loop is back, all of this picture is on the screen."""
        if drawn:
            drawn.clear()
            QTimer.singleShot(0, usable)
        paint(self, *given)

    def usable() -> None:
        _tell("usable")
        sys.stdout.write(f"box {isinstance(QApplication.focusWidget(), QLineEdit)}\n")
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - a driver, started for its speed
            sys.stdout.writelines(line for line in status if line.startswith("VmRSS"))
        sys.stdout.flush()
        QTimer.singleShot(0, desk.window.close)

    if desk.window.page is None:
        desk.window.close()
    else:
        RowPainter.paint = painted  # type: ignore[method-assign,assignment]  # the painter is measured from outside


def _tell(what: str) -> None:
    sys.stdout.write(f"{what} {time.monotonic()}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], _listen))
