"""Small forms in a window of their own: boxes under one another with what is wrong said below, and days that may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.words import common

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_WIDTH = 460


class DayBox(QWidget):
    """A day that is there only when its box is ticked. `changed` carries it, or None, when the owner changed it."""

    changed = Signal(object)

    def __init__(self, name: str, words: Words, today: date) -> None:
        super().__init__()
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.tick = QCheckBox()
        set_button_text(self.tick, name)
        self.edit = DayEdit(name, words)
        self.edit.show_day(today)
        place = self.edit.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.edit.setSizePolicy(place)
        row.addWidget(self.tick)
        row.addStretch(1)
        row.addWidget(self.edit)
        self.edit.hide()
        self.tick.toggled.connect(self.edit.setVisible)
        self.tick.clicked.connect(self._say)
        self.edit.picked.connect(self._say)
        self.edit.editingFinished.connect(self._say)
        self._shown: date | None = None

    @property
    def day(self) -> date | None:
        """The day, or None."""
        return self.edit.day if self.tick.isChecked() else None

    def show_day(self, day: date | None) -> None:
        """Show a day, or none, without saying so."""
        self._shown = day
        self.tick.setChecked(day is not None)
        self.edit.show_day(day or self._today)

    def _say(self) -> None:
        if self.day != self._shown:
            self._shown = self.day
            self.changed.emit(self.day)


class FormDialog(QDialog):
    """Boxes with their labels, Save, Cancel, and Remove where something can be removed. `removed` is sent by the last."""

    removed = Signal()

    def __init__(
        self, theme: Theme, title: str, rows: Sequence[tuple[str, QWidget]], remove: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "card"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        for name, widget in rows:
            self._add(name, widget)
        column.addLayout(self._grid)
        self.error = PlainLabel("", "error", wrap=True)
        self.error.hide()
        column.addWidget(self.error)
        column.addLayout(self._buttons(theme, remove))

    def _add(self, name: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        if name:
            self._grid.addWidget(PlainLabel(name, "small"), row, 0)
            self._grid.addWidget(widget, row, 1)
        else:
            self._grid.addWidget(widget, row, 0, 1, 2)

    def _buttons(self, theme: Theme, remove: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if remove:
            self.remove = GhostButton(theme, remove, "trash")
            self.remove.clicked.connect(self._remove)
            row.addWidget(self.remove)
        row.addStretch(1)
        self.cancel = Button(theme, common.CANCEL())
        self.cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(theme, common.SAVE())
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return row

    def problem(self) -> str:
        """What is wrong with what was typed; nothing in a form that takes everything."""
        return ""

    def _save(self) -> None:
        wrong = self.problem()
        self.error.setText(wrong)
        self.error.setVisible(bool(wrong))
        if not wrong:
            self.accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.reject()
