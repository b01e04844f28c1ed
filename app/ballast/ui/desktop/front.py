"""The window as the desktop sees it: brought to the front, hidden in the tray, closed for good, closed because all ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from ballast.ui.changes import PageName

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.context import Context
    from ballast.ui.window import MainWindow

_CALLED_OFF_MS = 60_000


class Front(QObject):
    """Watches over the window's end.

    Signals: `leaving` while the store is still open, before the window closes for good; `stayed` when it did not close after
    all; `hid` when it was hidden instead.
    """

    leaving = Signal()
    stayed = Signal()
    hid = Signal()

    def __init__(self, context: Context, window: MainWindow, hides: Callable[[], bool]) -> None:
        """`hides` says whether closing the window hides it."""
        super().__init__()
        self._context, self._window, self._hides = context, window, hides
        self._ending = False
        window.installEventFilter(self)

    def come_forward(self) -> None:
        """Bring the window to the front, wherever it is. Some desktops only mark it, to keep the focus where it is."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def show_box(self) -> None:
        """Bring the window to the front on today, with the box ready."""
        self.come_forward()
        self._context.navigate(PageName.TODAY)

    def expect_end(self) -> None:
        """Closing the window is meant to end the program, whatever the tray is for."""
        self._ending = True

    def quit(self) -> None:
        """End the program in good order."""
        self.expect_end()
        self._window.close()

    def go_now(self) -> None:
        """The system wants the program gone: keep everything, ask nothing."""
        self._window.save_drafts()
        self.quit()

    def prepare_end(self) -> None:
        """A log-out or shutdown is announced: leave everything in order. It may still be called off."""
        self._window.save_drafts()
        self.expect_end()
        self.leaving.emit()
        QTimer.singleShot(_CALLED_OFF_MS, self, self._stay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is about to close: hide it instead, or say so while the store is still open."""
        if event.type() != QEvent.Type.Close or watched is not self._window:
            return super().eventFilter(watched, event)
        if self._hides() and not self._ending:
            self._window.save_drafts()
            self._window.hide()
            event.ignore()
            self.hid.emit()
            return True
        self.leaving.emit()
        QTimer.singleShot(0, self, self._stay)
        return super().eventFilter(watched, event)

    def _stay(self) -> None:
        if self._window.isVisible():
            self._ending = False
            self.stayed.emit()
