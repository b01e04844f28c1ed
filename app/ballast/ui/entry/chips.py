"""The last tasks as chips in one line: as many as fit are shown, the keys Alt+1 to Alt+5 reach all of them."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.ui.widgets.buttons import Chip
from ballast.ui.widgets.plain import PlainLabel, button_text, set_tip
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from ballast.services.day import ShownTask
    from ballast.ui.theme import Theme

_WIDEST, _NARROWEST, _NEAR = 220, 108, 3


class TaskChips(QWidget):
    """Chips of tasks behind a word. `chosen` carries the number of the one that was clicked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, *, keys: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._label = PlainLabel("", "hint")
        self.chips: list[Chip] = []
        self._shown: tuple[ShownTask, ...] = ()
        self._fitted = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4 if keys else 0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._label)
        self._row.addStretch(1)

    @property
    def tasks(self) -> tuple[ShownTask, ...]:
        """The tasks of the chips, also of those that do not fit."""
        return self._shown

    def show_hint(self, text: str) -> None:
        """Say something where there is no task yet."""
        self._label.setText(text)

    def show_tasks(self, label: str, tasks: Sequence[ShownTask]) -> None:
        """Show other tasks; nothing happens when they are the same."""
        if tasks:
            self._label.setText(label)
            self._label.setVisible(bool(label))
        if tuple(tasks) == self._shown:
            return
        before, self._shown = self._shown, tuple(tasks)
        while len(self.chips) > len(tasks):
            chip = self.chips.pop()
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for number, shown in enumerate(tasks):
            if number == len(self.chips):
                self.chips.append(self._new_chip(number))
                self._row.insertWidget(number + 1, self.chips[number])
            if number >= len(before) or before[number] != shown:
                self._name(self.chips[number], number, shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._fit()

    def _new_chip(self, number: int) -> Chip:
        chip = Chip(self._theme, "", "tag", "category:")
        chip.ensurePolished()
        chip.clicked.connect(partial(self.chosen.emit, number))
        return chip

    def _name(self, chip: Chip, number: int, shown: ShownTask) -> None:
        """Let a chip stand for a task."""
        name = " ".join(shown.task.name.split())
        chip.setText(button_text(name))
        kind = shown.category
        chip.set_icon(kind.cue if kind else "tag", f"category:{kind.colour if kind else ''}")
        chip.setAccessibleName(say.SWITCH_KEY(task=name))
        set_tip(chip, f"{name}  (Alt+{number + 1})" if self._keys else name)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what changed unseen."""
        super().showEvent(event)
        if not self._fitted:
            self._fit()

    def _fit(self) -> None:
        self._fitted = self.isVisible()
        if not self._fitted:
            return  # nobody sees them, and their room may not be known yet
        room = self.width() - self._label.sizeHint().width() - 12
        narrow = list(accumulate(self._write(_NARROWEST)))
        count = max(1, sum(width <= room for width in narrow)) if narrow else 0
        fits, too_wide = _NARROWEST, _WIDEST + _NEAR
        while too_wide - fits > _NEAR:
            middle = (fits + too_wide) // 2
            fits, too_wide = (fits, middle) if sum(self._write(middle)[:count]) > room else (middle, too_wide)
        self._write(fits)
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < count)

    def _write(self, widest: int) -> list[int]:
        """Write the names no wider than so many pixels, and tell the widths of the chips with the space behind each."""
        for chip, shown in zip(self.chips, self._shown, strict=True):
            name = " ".join(shown.task.name.split())
            chip.setText(button_text(chip.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, widest)))
        return [chip.sizeHint().width() + self._row.spacing() for chip in self.chips]
