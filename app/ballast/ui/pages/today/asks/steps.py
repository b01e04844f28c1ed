"""Recording how a task is done while it is done: one line for the next step, and a list of those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Task
    from ballast.domain.log.procedure import Step
    from ballast.ui.context import Context
    from ballast.ui.pages.today.asks.acts import AskedActs

_ROW_PX, _MOST_ROWS, _ROOM_PX = 30, 8, 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepsPanel(KeyPanel):
    """Enter in the line records a step. In the list: F2 or Enter renames, Alt+Up and Alt+Down move, Del removes."""

    closed = Signal()

    def __init__(self, context: Context, acts: AskedActs) -> None:
        super().__init__(context.theme, "list")
        self._acts = acts
        self._task: Task | None = None
        self._steps: tuple[Step, ...] = ()
        self._at = -1
        self.next = TextEdit(say.STEPS_NEXT(), say.STEPS_NEXT())
        self.next.setMaxLength(500)
        self.next.returnPressed.connect(self._record)
        self.list = QListWidget()
        self.list.setAccessibleName(say.STEPS_LIST())
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._rename)
        self.list.installEventFilter(self)
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.next)
        self.offer("Esc", say.DONE(), self.closed.emit, kind="ghost")

    def show_steps(self, task: Task, steps: Sequence[Step]) -> None:
        """Show the steps of what runs."""
        self.say(say.STEPS_TITLE(task=task.name), say.STEPS_TEXT())
        if self._task == task and tuple(steps) == self._steps:
            return
        self._task, self._steps = task, tuple(steps)
        current = self.list.currentRow() if self._at < 0 else self._at
        self._at = -1
        self.list.blockSignals(True)
        self.list.clear()
        for step in steps:
            item = QListWidgetItem(step.text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, len(steps) - 1))
        self.list.blockSignals(False)
        self.list.setVisible(bool(steps))
        self._fit()

    def take_focus(self) -> None:
        """The line for the next step."""
        self.next.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        """As high as the first steps need in the width that there is."""
        rows = sum(max(_ROW_PX, self.list.sizeHintForRow(at)) for at in range(min(_MOST_ROWS, self.list.count())))
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth() + _ROOM_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list; another width is another height."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.list.currentRow() >= 0:
            key, moves = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
            if moves and key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key == Qt.Key.Key_Delete:
                self._keep([line for at, line in enumerate(self._lines()) if at != self.list.currentRow()])
                return True
            if key in _ENTER:
                self.list.editItem(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _record(self) -> None:
        if self.next.text().strip():
            self._acts.record_step(self.next.text())
            self.next.clear()

    def _lines(self) -> list[tuple[UUID | None, str]]:
        return [(step.id, self.list.item(at).text()) for at, step in enumerate(self._steps)]

    def _rename(self) -> None:
        self._keep(self._lines())

    def _move(self, by: int) -> None:
        lines, at = self._lines(), self.list.currentRow()
        to = at + by
        if 0 <= to < len(lines):
            lines[at], lines[to] = lines[to], lines[at]
            self._at = to
            self._keep(lines)

    def _keep(self, lines: list[tuple[UUID | None, str]]) -> None:
        if self._task is not None:
            self._acts.edit_steps(self._task.id, lines)
