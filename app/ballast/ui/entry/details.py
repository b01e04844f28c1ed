"""The part of the entry form that says how it went: stress, what it blocked or interrupted, and a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPlainTextEdit, QWidget

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.widgets.choosers import NumberEdit
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.meters import stress_words
from ballast.ui.widgets.plain import PlainLabel, button_text, set_tip
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from ballast.ui.context import Context
    from ballast.ui.entry.draft import Draft

_MINUTE = timedelta(minutes=1)
_LONGEST = 10_080


class Details(QWidget):
    """Stress, blocked, interrupted, note. `changed` is sent for each, `sent` for Ctrl+Enter in the note."""

    changed = Signal()
    sent = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words = context.words
        self.stress = SegmentedControl(say.STRESS(), [say.NO_RATING(), *map(str, range(STRESS_MAX + 1))])
        for number, button in enumerate(self.stress.buttons()):
            name = stress_words(None if number == 0 else number - 1)
            button.setAccessibleName(name)
            set_tip(button, name)
        self.blocks = QCheckBox(button_text(say.BLOCKED()))
        self.minutes = NumberEdit(say.BLOCKED_MINUTES())
        self.minutes.setRange(0, _LONGEST)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(say.MINUTES_SUFFIX())
        self.minutes.setSpecialValueText("?")
        self.minutes.setFixedWidth(110)
        self.interrupts = QCheckBox(button_text(say.INTERRUPTED()))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(say.NOTE())
        self.note.setPlaceholderText(say.NOTE_HINT())
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(62)
        self.note.installEventFilter(self)
        self._lay_out()
        self.stress.chosen.connect(self.changed)
        self.blocks.toggled.connect(self._toggled)
        self.interrupts.toggled.connect(self.changed)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        stress = QHBoxLayout()
        stress.addWidget(self.stress)
        stress.addStretch(1)
        blocked = QHBoxLayout()
        blocked.setSpacing(8)
        blocked.addWidget(self.blocks)
        blocked.addWidget(self.minutes)
        blocked.addStretch(1)
        grid.addWidget(PlainLabel(say.STRESS(), "second"), 0, 0)
        grid.addLayout(stress, 0, 1)
        grid.addLayout(blocked, 1, 1)
        grid.addWidget(self.interrupts, 2, 1)
        grid.addWidget(PlainLabel(say.NOTE(), "second"), 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, 3, 1)

    def put(self, draft: Draft) -> None:
        """Show what a draft says."""
        self.stress.set_current(0 if draft.stress is None else draft.stress + 1)
        self.blocks.setChecked(draft.blocks)
        self.minutes.setValue(int((draft.blocked or timedelta(0)) / _MINUTE))
        self.minutes.setEnabled(draft.blocks)
        self.interrupts.setChecked(draft.interrupts)
        self.note.setPlainText(draft.note)

    def told(self, draft: Draft) -> Draft:
        """The draft with what is set here."""
        number, minutes = self.stress.current or 0, self.minutes.value()
        return replace(
            draft,
            stress=number - 1 if number else None,
            blocks=self.blocks.isChecked(),
            blocked=timedelta(minutes=minutes) if minutes else None,
            interrupts=self.interrupts.isChecked(),
            note=self.note.toPlainText(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter in the note saves the form."""
        if watched is self.note and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.sent.emit()
                return True
        return super().eventFilter(watched, event)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.minutes.setEnabled(on)
        self.changed.emit()
