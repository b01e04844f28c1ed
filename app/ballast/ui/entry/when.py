"""The part of the entry form that says when: start, end or still running, length. Changing one keeps the others right."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ballast.domain.log.duration import parse_duration
from ballast.domain.log.span import instant_of
from ballast.ui.entry.draft import moment_of
from ballast.ui.entry.moment_edit import MomentEdit
from ballast.ui.theme import restyle
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ballast.ui.context import Context
    from ballast.ui.entry.draft import Moment

_ZERO = timedelta(0)


class When(QWidget):
    """Start, end and length. Moving the start keeps the length; the length moves the end; the end changes the length."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._zone: ZoneInfo = context.clock.zone
        self._words = context.words
        self.start = MomentEdit(context, say.START_DAY(), say.START_TIME())
        self.end = MomentEdit(context, say.END_DAY(), say.END_TIME())
        self.running = QCheckBox(button_text(say.STILL_RUNNING()))
        self.length = QLineEdit()
        self.length.setAccessibleName(say.LENGTH())
        self.length.setPlaceholderText(say.LENGTH_HINT())
        self.length.setFixedWidth(120)
        self._length = _ZERO
        self._wrong = PlainLabel(say.FORM_LENGTH(), "error")
        self._wrong.hide()
        self._lay_out()
        self.start.changed.connect(self._start_moved)
        self.end.changed.connect(self._end_moved)
        self.length.textEdited.connect(self._length_typed)
        self.length.editingFinished.connect(self._show_length)
        self.running.toggled.connect(self._toggled)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        self.end.row.insertWidget(2, self.running)
        length = QHBoxLayout()
        length.addWidget(self.length)
        length.addWidget(self._wrong, 1)
        length.addStretch(1)
        for row, (name, part) in enumerate(((say.START(), self.start), (say.END(), self.end))):
            grid.addWidget(PlainLabel(name, "second"), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(part, row, 1)
        grid.addWidget(PlainLabel(say.LENGTH(), "second"), 2, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(length, 2, 1)

    @property
    def moments(self) -> tuple[Moment, Moment | None]:
        """Start and end; no end while it runs."""
        return self.start.moment, None if self.running.isChecked() else self.end.moment

    def put(self, start: Moment, end: Moment | None, now: datetime, *, may_run: bool) -> None:
        """Set all of it."""
        self.start.put(start)
        self.end.put(end or moment_of(now, self._zone))
        self.running.setVisible(may_run)
        self.running.blockSignals(True)
        self.running.setChecked(end is None)
        self.running.blockSignals(False)
        self._measure()
        self._enable()

    def _start_moved(self) -> None:
        """Keep the length, unless it was none or less."""
        if self._length > _ZERO and not self.running.isChecked():
            self._end_after(self._length)
        else:
            self._measure()
        self.changed.emit()

    def _end_moved(self) -> None:
        self._measure()
        self.changed.emit()

    def _length_typed(self) -> None:
        length = parse_duration(self.length.text(), bare_minutes=True)
        wrong = length is None
        self._wrong.setVisible(wrong)
        self.length.setProperty("invalid", "true" if wrong else "false")
        restyle(self.length)
        if length is not None:
            self._length = length
            self._end_after(length)
        self.changed.emit()

    def _end_after(self, length: timedelta) -> None:
        end = (instant_of(self.start.instant) + length).astimezone(self._zone)
        self.end.put(moment_of(end, self._zone))

    def _measure(self) -> None:
        self._length = instant_of(self.end.instant) - instant_of(self.start.instant)
        self._show_length()

    def _show_length(self) -> None:
        self._wrong.hide()
        self.length.setProperty("invalid", "false")
        restyle(self.length)
        self.length.setText("" if self.running.isChecked() else self._words.duration(self._length))

    def _toggled(self) -> None:
        self._measure()
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        ended = not self.running.isChecked()
        for part in (self.end.day, self.end.time, self.length):
            part.setEnabled(ended)
