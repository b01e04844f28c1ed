"""The parts that settings are built of: a row with its control, pickers that keep their hands off the wheel, a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from PySide6.QtGui import QWheelEvent

PAUSE_MS = 500


class SettingRow(QWidget):
    """A setting: name and note at the left, control at the right, and below them what is wrong or worth knowing."""

    def __init__(self, name: str, note: str, *controls: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(name, "strong", wrap=True))
        self.note = PlainLabel(note, "small", wrap=True)
        self.note.setVisible(bool(note))
        words.addWidget(self.note)
        row.addLayout(words, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.message = PlainLabel("", "error", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.message.hide()
        column.addWidget(self.message)

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


class QuietCombo(QComboBox):
    """A list that the wheel turns only while it has focus, so that scrolling the page changes nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class QuietTime(QTimeEdit):
    """A time of day; the wheel leaves it alone. `picked` is sent when the owner changed it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(104)

    def show_time(self, at: time) -> None:
        """Show a time without saying so; one being typed is left alone."""
        shown = QTime(at.hour, at.minute)
        if self.time() != shown:
            blocked = self.blockSignals(True)
            self.setTime(shown)
            self.blockSignals(blocked)

    def picked_time(self) -> time:
        """The time that it shows."""
        return self.time().toPython()  # type: ignore[return-value]  # PySide says object

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


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
