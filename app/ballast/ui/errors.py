"""The report that a bug ends in: it can be copied, and holds versions and the traceback without the owner's words.

Weather, which the owner can do something about, is told calmly instead (`trouble`).
"""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ballast import __version__
from ballast.ui.alarm import Alarm
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import errors as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

__all__ = ["Alarm", "ReportDialog", "report_text"]


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
