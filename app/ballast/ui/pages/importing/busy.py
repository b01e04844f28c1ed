"""While a file is read or written: what goes on, how far it is, and the way out where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.words import common
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_PATIENCE_MS = 200
_WIDE = 420


class BusyPanel(QWidget):
    """A bar with words around it; they appear only when it takes a moment, so that quick work does not flash.

    `cancelled` is sent by its button.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._text = ""
        self._inside = QWidget()
        self._inside.setMaximumWidth(_WIDE)
        self.title = ElidedLabel("", "card")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say.PROGRESS())
        self.text = PlainLabel("", "second", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.set_figures()
        self.text.setMinimumHeight(2 * self.text.fontMetrics().lineSpacing())  # room for a sentence that wraps
        self.cancel = Button(theme, common.CANCEL())
        self.cancel.set_key("Esc")
        self.cancel.clicked.connect(self.cancelled)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self._inside)
        column.setSpacing(12)
        column.addWidget(IconTile(theme, "file", side=56), 0, centre)
        for part in (self.title, self.bar, self.text):
            column.addWidget(part)
        column.addWidget(self.cancel, 0, centre)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._inside, 0)
        outer.setAlignment(self._inside, centre)
        outer.addStretch(1)
        self._inside.setFixedWidth(_WIDE)
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wait.timeout.connect(self._inside.show)

    def begin(self, title: str, text: str) -> None:
        """Start over with a bar that does not know its end yet."""
        self._text = text
        self.title.setText(title)
        self.text.setText(text)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._inside.hide()
        self._wait.start()

    def stop(self) -> None:
        """The owner wants out, and it is being taken back."""
        self.cancel.setEnabled(False)
        self.text.setText(common.STOPPING())
        self.bar.setRange(0, 0)

    def advance(self, done: int, total: int) -> None:
        """Show how far work without lines is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(min(done, total))
        self.text.setText(self._text)

    def progress(self, done: int, total: int) -> None:
        """Show which line is being read."""
        self.advance(done, total)
        self.text.setText(say.READING_LINE(line=self._words.integer(done), lines=self._words.integer(total)))

    def end(self) -> None:
        """It is done: nothing is to appear any more."""
        self._wait.stop()
        self._inside.hide()
