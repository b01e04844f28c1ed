"""Ballast itself, closed in the moment in which something else comes on the screen and goes again: `late.py DATA`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ballast.main import main

if TYPE_CHECKING:
    from ballast.ui.desk import Desk


def _watch(desk: Desk) -> None:
    desk.ready.connect(lambda: _close_late(desk))


def _close_late(desk: Desk) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject  # noqa: PLC0415 - Qt comes with the program
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - see above

    late = QWidget()

    class Flash(QObject):
        def customEvent(self, _: QEvent) -> None:  # noqa: N802 - Qt's name
            late.show()
            late.hide()

    flash = Flash(desk)
    desk.window.closed.connect(lambda: QCoreApplication.postEvent(flash, QEvent(QEvent.Type.User)))
    desk.window.close()


if __name__ == "__main__":
    sys.exit(main(["--data-dir", sys.argv[1]], _watch))
