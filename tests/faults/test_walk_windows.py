"""Every page and every step of the wizard, walked as the desktop sees it: one window, and nothing that flashes beside it.

A widget that is shown before it is in its place is a window of its own for that moment: it costs a trip to the desktop, may be
seen, and a program that is closed just then would stay.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ballast.ui.window import MainWindow
from tests.faults.full_house import PLACES, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.desks import Sitting


class Ear(QObject):
    """Hears what comes on the screen as a window, but for dialogs, lists and tips, which are meant to."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note it by its class and its words."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and _is_stray(watched):
            self.heard.append(f"{type(watched).__name__} {watched.text() if isinstance(watched, QLabel) else ''}")
        return False


def _is_stray(widget: QWidget) -> bool:
    plain = widget.windowType() in {Qt.WindowType.Widget, Qt.WindowType.Window}
    return widget.isWindow() and plain and not isinstance(widget, MainWindow)


@contextmanager
def strays() -> Iterator[list[str]]:
    """What came on the screen as a window of its own meanwhile."""
    ear, app = Ear(), QApplication.instance()
    assert app is not None
    app.installEventFilter(ear)
    try:
        yield ear.heard
    finally:
        app.removeEventFilter(ear)


def test_nothing_flashes_beside_the_window(full_house: Path, open_window: Callable[[Path], Sitting]) -> None:
    """No page and no step shows a part of itself before it is in its place."""
    with strays() as heard:
        sitting = open_window(full_house)
        for place in PLACES:
            visit(sitting, place)
    assert heard == []


@pytest.mark.usefixtures("qapp")
def test_a_flash_would_be_heard() -> None:
    """The ear of the test above hears a label that is shown before it has a parent."""
    with strays() as heard:
        label = QLabel("early")
        label.show()
        label.hide()
    assert heard == ["QLabel early"]
