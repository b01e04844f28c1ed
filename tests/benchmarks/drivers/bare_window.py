"""The least that PySide6 can show: an application and an empty window. Prints when it was painted, and its memory."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent  # noqa: TC002 - as Ballast has it loaded
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """An empty window that tells of its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        """Tell once the event loop is back, as Ballast does."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._painted)

    def _painted(self) -> None:
        sys.stdout.write(f"painted {time.monotonic()}\n")
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - a driver, started for its speed
            sys.stdout.writelines(line for line in status if line.startswith("VmRSS"))
        QApplication.exit(0)


def main() -> int:
    """Show it until it is painted."""
    app = QApplication(sys.argv)
    window = Bare()
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
