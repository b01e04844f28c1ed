"""The parts that settings are built of: a row with its control, and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE_MS = 500


class SettingRow(QWidget):
    """A setting: name and note at the left, control at the right, and below them what is wrong or worth knowing."""

    def __init__(self, name: str, note: str, *controls: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(name, "strong", wrap=True))
        self.note = PlainLabel(note, "small", wrap=True)
        if not note:
            self.note.hide()
        words.addWidget(self.note)
        self._row.addLayout(words, 1)
        column.addLayout(self._row)
        for control in controls:
            self.hold(control)
        self.message = PlainLabel("", "error", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.message.hide()
        column.addWidget(self.message)

    def hold(self, control: QWidget) -> None:
        """Put one more control at the right."""
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def complain(self, text: str) -> None:
        """Say what is wrong; nothing when it is right."""
        self._say(text, "error")

    def remark(self, text: str) -> None:
        """Say what is worth knowing."""
        self._say(text, "small")

    def _say(self, text: str, role: str) -> None:
        self.message.setProperty("role", role)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setVisible(bool(text))


class Pause(QObject):
    """Does something once a little later, however often it is asked: many steps of an arrow are one change."""

    done = Signal()

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._now)

    @property
    def pending(self) -> bool:
        """Whether something waits."""
        return self._timer.isActive()

    def later(self) -> None:
        """Do it after a pause."""
        self._timer.start()

    def flush(self) -> None:
        """Do now what waits."""
        if self._timer.isActive():
            self._timer.stop()
            self._now()

    def _now(self) -> None:
        self._act()
        self.done.emit()
