"""Weather and bugs told apart, and what the window does about each.

Weather is what the owner can do something about: it is said calmly, with what is safe and what to do. A bug ends in a report
that can be copied, after the work was saved; the window stays. The report holds versions and the traceback without the
owner's words (`services.trace`).
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ballast import __version__
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import errors as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_log = logging.getLogger(__name__)


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
        self.raised.connect(self.show_report, Qt.ConnectionType.QueuedConnection)  # never inside a paint event

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
        self._report = ReportDialog(self._theme, report_text(error), self._window)
        self._report.open()

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        self.raised.emit(error)

    def _hear_thread(self, came: threading.ExceptHookArgs) -> None:
        if came.exc_value is not None:
            self._hook(came.exc_type, came.exc_value, came.exc_traceback)


class ReportDialog(QDialog):
    """What a bug shows: an apology, what is safe, and the report to copy."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.REPORT_TITLE())
        self.setMinimumSize(560, 380)
        self._times = 1
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(words.REPORT_TITLE(), "card"))
        column.addWidget(PlainLabel(words.REPORT_TEXT(), "second", wrap=True))
        self.again = PlainLabel("", "hint")
        self.again.hide()
        column.addWidget(self.again)
        self.body = QPlainTextEdit(report)
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self.body.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.body.setAccessibleName(words.REPORT_BODY())
        column.addWidget(self.body, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.copy_button = Button(theme, words.REPORT_COPY(), "copy")
        self.copy_button.clicked.connect(self.copy)
        close = PrimaryButton(theme, common.CLOSE())
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(self.copy_button)
        row.addWidget(close)
        column.addLayout(row)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.body.toPlainText())
        self.copy_button.setText(common.COPIED())

    def happened_again(self) -> None:
        """Count instead of opening another dialog."""
        self._times += 1
        self.again.setText(words.REPORT_AGAIN(n=self._times))
        self.again.show()


def report_text(error: BaseException) -> str:
    """The report: versions, then the traceback without the values of variables and without what the owner typed."""
    versions = f"Ballast {__version__}, Python {platform.python_version()}, PySide {PySide6.__version__}, {platform.platform()}"
    from ballast.services.trace import trace_of  # noqa: PLC0415 - not before something breaks

    return f"{versions}\n\n{trace_of(error)}"
