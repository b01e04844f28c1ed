"""Layouts and choosers: chips that wrap, and a row of segments of which one is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLayout, QLayoutItem, QPushButton, QWidget, QWidgetItem

from ballast.ui.widgets.plain import set_button_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class FlowLayout(QLayout):
    """Widgets one after another in lines, as words in a paragraph; from the right where the language runs so."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Remove and delete every widget."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addWidget(self, widget: QWidget) -> None:
        """Take a widget at the end. Its item is made here: one that Qt makes can end for Python while Qt still has it."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one back, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at a width."""
        if width not in self._heights:  # asked for several times in a row, each time for all widgets
            self._heights[width] = self._place(QRect(0, 0, width, 0), really=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it is another size now."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """At least the widest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """At least the widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def _place(self, rect: QRect, *, really: bool) -> int:
        y = 0
        for line in self._lines(rect.width()):
            high = max(size.height() for _, size in line)
            if really:
                self._place_line(line, QRect(rect.x(), rect.y() + y, rect.width(), high))
            y += high + self._gap
        return max(y - self._gap, 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each line, with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines

    def _place_line(self, line: Sequence[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        """Side by side, on one middle."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for item, size in line:
            left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
            item.setGeometry(QRect(QPoint(left, rect.y() + (rect.height() - size.height()) // 2), size))
            x += size.width() + self._gap


class SegmentedControl(QFrame):
    """A few choices side by side of which one is on. Tab reaches it once, arrows move the choice.

    `chosen` carries the number of the choice when the owner made it.
    """

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], current: int | None = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        for number, choice in enumerate(choices):
            button = _Segment(self)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # so that a screen reader hears one of several, not a box to tick
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            set_button_text(button, choice)
            button.setAccessibleDescription(name)
            self._group.addButton(button, number)
            row.addWidget(button)
        self.set_current(current)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int | None:
        """The number of the choice that is on; None where none is yet."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def set_current(self, number: int | None) -> None:
        """Switch a choice on without saying so."""
        if number is None:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setAutoExclusive(False)
                button.setChecked(False)
                button.setAutoExclusive(True)
            self._group.setExclusive(True)
        else:
            self._group.button(number).setChecked(True)

    def buttons(self) -> list[QPushButton]:
        """The segments in order."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def step(self, by: int) -> None:
        """Move the choice as the arrow keys do."""
        buttons = self.buttons()
        number = max(0, min(len(buttons) - 1, (self.current if self.current is not None else -by) + by))
        buttons[number].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[number].click()


class _Segment(QPushButton):
    """One of the choices, wide enough for its text in the heavier letters that it has when it is chosen."""

    def sizeHint(self) -> QSize:
        """The same whether it is chosen or not, so that nothing moves and no letter is cut."""
        hint = super().sizeHint()
        heavy = self.font()
        heavy.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(heavy).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more) + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        """No letter of it is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the choice, in the direction of reading."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()), 0)
        control = self.parentWidget()
        if by and isinstance(control, SegmentedControl):
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            control.step(-by if mirrored and sideways else by)
        else:
            super().keyPressEvent(event)
