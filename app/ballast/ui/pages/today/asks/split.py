"""Splitting a time away: a row for each part, a slider for each border between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ballast.domain.log.absence import Answer
from ballast.domain.log.span import Span
from ballast.services.naming import NamedTask
from ballast.ui.pages.today.asks.division import MINUTE, Parts
from ballast.ui.pages.today.asks.task_line import TaskLine
from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge

_STEP, _PAGE = 5, 15
_NAMED = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_KINDS = (Answer.WORKED, Answer.BREAK, Answer.OTHER)


class _Border(QSlider):
    """Where one part ends and the next begins, in minutes from the beginning. The wheel is the page's."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Part(QWidget):
    """What one part was, and when."""

    changed = Signal()

    def __init__(self, context: Context, number: int, kept: str, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__()
        self._kinds = [kind for kind in _KINDS if kept or kind is not Answer.WORKED]
        names = {Answer.WORKED: kept, Answer.BREAK: say.AWAY_BREAK(), Answer.OTHER: say.AWAY_OTHER()}
        shown = [_shortened(names[kind]) for kind in self._kinds]
        self.kind = SegmentedControl(say.SPLIT_KIND(number=number), shown, None)
        self.task = TaskLine(context.theme, say.AWAY_TASK(), context.clock, knowledge)
        self.times = PlainLabel("", "second")
        self.times.set_figures()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.kind)
        row.addWidget(self.task, 100)
        row.addStretch(1)
        row.addWidget(self.times)
        self.kind.chosen.connect(self._choose)
        self.task.textChanged.connect(self.changed)
        self.task.hide()

    @property
    def what(self) -> Answer:
        """What is chosen."""
        return self._kinds[self.kind.current or 0]

    def put(self, what: Answer, times: str) -> None:
        """Show what and when."""
        kind = what if what in self._kinds else Answer.BREAK
        self.kind.set_current(self._kinds.index(kind))
        self.task.setVisible(kind is Answer.OTHER)
        self.times.setText(times)

    def _choose(self) -> None:
        self.task.setVisible(self.what is Answer.OTHER)
        if self.what is Answer.OTHER:
            self.task.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class SplitEdit(QWidget):
    """All parts of one absence. `saved` carries the parts as `Spent`; `left` to go back."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parts: Parts, kept: str, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__()
        self._context, self._parts, self._kept, self._knowledge = context, parts, kept, knowledge
        self.rows: list[_Part] = []
        self.sliders: list[QSlider] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._title = PlainLabel("", "second", wrap=True)
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        self._sum = PlainLabel("", "second")
        self.save = PrimaryButton(context.theme, say.KEYED(key=say.ENTER, text=say.SPLIT_TAKE()))
        self.save.setAccessibleName(say.SPLIT_TAKE())
        self.more = Button(context.theme, say.SPLIT_ADD(), "plus")
        self.less = Button(context.theme, say.SPLIT_LESS(), "minus")
        self.back = GhostButton(context.theme, say.KEYED(key=say.ESC, text=say.CLOSE_BACK()))
        self.back.setAccessibleName(say.CLOSE_BACK())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.save, self.more, self.less, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._sum)
        column.addWidget(self._title)
        column.addLayout(self._room)
        column.addLayout(foot)
        self.save.clicked.connect(self._save)
        self.more.clicked.connect(self._add)
        self.less.clicked.connect(self._remove)
        self.back.clicked.connect(self.left)
        self._build()

    def focus(self) -> None:
        """Keys go to the first border."""
        if self.sliders:
            self.sliders[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        """Rows and sliders for the parts that there are."""
        typed = [row.task.text() for row in self.rows]
        while (item := self._room.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.sliders = [], []
        for number in range(len(self._parts.kinds)):
            row = _Part(self._context, number + 1, self._kept, self._knowledge)
            row.task.setText(typed[number] if number < len(typed) else "")
            row.changed.connect(partial(self._choose, number))
            row.task.entered.connect(self.save.click)
            row.task.left.connect(self.left)
            self._room.addWidget(row)
            self.rows.append(row)
            if number < len(self._parts.borders):
                slider = _Border()
                slider.valueChanged.connect(partial(self._move, number))
                self._room.addWidget(slider)
                self.sliders.append(slider)
        self._show()

    def _show(self) -> None:
        parts, words = self._parts, self._context.words
        shown = parts.shown()
        whole = words.duration(parts.length)
        for number, (row, part) in enumerate(zip(self.rows, shown, strict=True), start=1):
            times, length = self._times(part.first, part.last), words.duration(part.minutes * MINUTE)
            row.put(part.what, say.SPLIT_ROW(times=times, length=length))
            row.setAccessibleName(say.SPLIT_PART(number=number, times=times, length=length))
        for number, slider in enumerate(self.sliders):
            slider.blockSignals(True)
            slider.setRange(0, parts.minutes)
            slider.setValue(parts.borders[number])
            slider.blockSignals(False)
            before, after = (words.duration(shown[each].minutes * MINUTE) for each in (number, number + 1))
            at = words.time(shown[number].last.astimezone(self._context.clock.zone))
            slider.setAccessibleName(say.SPLIT_BORDER(time=at, before=before, after=after))
        self._title.setText(say.SPLIT_TITLE(times=self._times(shown[0].first, shown[-1].last), length=whole))
        self._sum.setText(say.SPLIT_SUM(sum=whole))
        self.less.setEnabled(len(parts.kinds) > 1)
        named = (row.task.name or row.what is not Answer.OTHER for row in self.rows)
        self.save.setEnabled(all(named))

    def _times(self, first: datetime, last: datetime) -> str:
        zone = self._context.clock.zone
        span = Span(first.astimezone(zone), last.astimezone(zone))
        return self._context.words.times(span.start, span.end)

    def _move(self, border: int, to: int) -> None:
        self._parts.move(border, to)
        self._show()

    def _choose(self, number: int) -> None:
        self._parts.kinds[number] = self.rows[number].what
        self._show()

    def _add(self) -> None:
        if self._parts.add():
            self._build()

    def _remove(self) -> None:
        self._parts.less()
        self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, wherever the focus is; Escape is the panel's."""
        if Qt.Key(event.key()) in _ENTER and self.save.isEnabled():
            self.save.click()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.saved.emit(self._parts.said([NamedTask(row.task.name) if row.task.name else None for row in self.rows]))


def _shortened(name: str) -> str:
    text = " ".join(name.split())
    return text if len(text) <= _NAMED else f"{text[: _NAMED - 1]}…"
