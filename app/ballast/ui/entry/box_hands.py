"""What the box can do besides Enter: a second line for a note, and logging what was done since the last entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ballast.ui.words import today as say

if TYPE_CHECKING:
    from ballast.domain.log.span import Span
    from ballast.ui.entry.box import QuickBox
    from ballast.ui.entry.reading import Line
    from ballast.ui.words.formats import Words

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class NoteLine(QLineEdit):
    """The second line. `left` is sent for Escape, and for Up."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say.NOTE())
        self.setPlaceholderText(say.NOTE_LINE_HINT())
        self.setMaxLength(2000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Up lead back to the box."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class BoxHands(QObject):
    """Takes Shift+Enter and Ctrl+Enter in a box."""

    def __init__(self, box: QuickBox) -> None:
        super().__init__(box)
        self._box = box
        box.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shift+Enter opens the second line, Ctrl+Enter logs what was done since the last entry."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if modifiers == _SHIFT:
                self.open_note()
                return True
            if modifiers == _CTRL:
                self.log_since()
                return True
        return super().eventFilter(watched, event)

    def open_note(self) -> None:
        """Show the second line and go there."""
        box = self._box
        if box.note is None:
            box.note = NoteLine()
            box.note.textChanged.connect(box.look)
            box.note.returnPressed.connect(box.enter)
            box.note.left.connect(self._leave_note)
            layout = box.layout()
            if layout is not None:
                layout.insertWidget(1, box.note)  # type: ignore[attr-defined]  # the column of the box
        box.note.show()
        box.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_note_away(self) -> None:
        """The note is stored: its line is empty and hidden again."""
        note = self._box.note
        if note is not None:
            had = note.hasFocus()
            note.setText("")
            note.hide()
            if had:
                self._box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def log_since(self) -> None:
        """Log what is typed from the last entry until now; an empty box turns to that mode, or back."""
        box = self._box
        box.since = True if box.edit.text().strip() else not box.since
        box.hint()
        box.look()
        if box.since and box.edit.text().strip():
            box.enter()

    def offer(self, line: Line, free: Span | None, words: Words) -> str:
        """What Ctrl+Enter would do with a line, in words; "" where it would do nothing else."""
        if self._box.since or free is None or line.quick.start is not None or line.quick.problems:
            return ""
        return say.SINCE_OFFER(times=words.times(free.start.astimezone(free.end.tzinfo), free.end))

    def _leave_note(self) -> None:
        note = self._box.note
        if note is not None and not note.text():
            note.hide()
        self._box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
