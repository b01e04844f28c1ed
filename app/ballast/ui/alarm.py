"""Bugs heard of: after the work was saved they end in one report (`errors`), and the window stays."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from ballast.ui.errors import ReportDialog
    from ballast.ui.theme import Theme

_log = logging.getLogger("ballast.ui.errors")


class Alarm(QObject):
    """Hears of every unexpected exception and shows one report, however many come."""

    raised = Signal(object)
    """Carries the exception; sent from any thread, heard on the UI thread."""

    def __init__(self, theme: Theme, save_work: Callable[[], object]) -> None:
        """An alarm that calls `save_work` before it shows anything."""
        super().__init__()
        self._theme = theme
        self._save_work = save_work
        self._window: QWidget | None = None
        self._report: ReportDialog | None = None
        self.raised.connect(self._show_soon)

    def watch(self, window: QWidget) -> None:
        """Show reports over this window."""
        self._window = window

    def install(self) -> None:
        """Hear of exceptions that reach the top: in slots, events and threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._hear_thread

    def show_report(self, error: BaseException) -> None:
        """Save the work and show the report, or count up the one that is open."""
        _log.error("unexpected %s", type(error).__name__, exc_info=error)
        try:
            self._save_work()
        except Exception:  # noqa: BLE001 - the report must come whatever fails
            _log.exception("the work could not be saved before the report")
        if self._report is not None and self._report.isVisible():
            self._report.happened_again()
            return
        if self._report is not None:
            self._report.deleteLater()
        from ballast.ui.errors import ReportDialog, report_text  # noqa: PLC0415 - not before something breaks

        self._report = ReportDialog(self._theme, report_text(error), self._window)
        self._report.open()

    def _show_soon(self, error: BaseException) -> None:
        """Show it once the event loop is back: never inside a paint event."""
        QTimer.singleShot(0, self, lambda: self.show_report(error))

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        self.raised.emit(error)

    def _hear_thread(self, came: threading.ExceptHookArgs) -> None:
        if came.exc_value is not None:
            self._hook(came.exc_type, came.exc_value, came.exc_traceback)
