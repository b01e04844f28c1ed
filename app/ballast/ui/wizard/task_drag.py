"""Tasks carried from one helper to another by mouse: taken at their name, let go over the other one. Keys have the chooser."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ballast.ui.theme import restyle
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtGui import QMouseEvent

    Target = tuple[QWidget, UUID | None]

_BESIDE = QPoint(14, 10)
_EDGE, _SCROLL_PX, _SCROLL_MS = 48, 14, 16


class TaskName(ElidedLabel):
    """The name of a task, by which it is carried. Signals tell where it is, in the window: on the way, let go, given up."""

    carried = Signal(QPoint)
    let_go = Signal(QPoint)
    given_up = Signal()

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text, role)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._from: QPoint | None = None
        self._away = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from, self._away = event.position().toPoint(), False
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it, once it has clearly been moved."""
        here = event.position().toPoint()
        if self._from is None:
            return
        if not self._away and (here - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        if not self._away:
            self._away = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            _application().installEventFilter(self)
        self.carried.emit(self.mapTo(self.window(), here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        away, where = self._away, self.mapTo(self.window(), event.position().toPoint())
        self._end()
        if away:
            self.let_go.emit(where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc, wherever keys go, leaves the task where it was."""
        if self._away and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._end()
            self.given_up.emit()
            return True
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        if self._away:
            _application().removeEventFilter(self)
        self._from, self._away = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class Carrying:
    """A task on its way: its name at the mouse, the helper below it marked, and the page scrolled at its edges."""

    def __init__(
        self, page: QWidget, targets: Callable[[], Sequence[Target]], move: Callable[[UUID, UUID | None], object]
    ) -> None:
        """`targets` are the widgets to let go over, each with its helper (None for a new one); `move` is told of a move."""
        self._page, self._targets, self._move = page, targets, move
        self._at = QPoint()
        self._over: QWidget | None = None
        self._shown: PlainLabel | None = None
        self._scroll = QTimer(page, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)

    def watch(self, name: TaskName, plan_task_id: UUID) -> None:
        """Let a task be carried by its name."""
        name.carried.connect(lambda where: self._carry(name.text(), where))
        name.let_go.connect(lambda where: self._let_go(plan_task_id, where))
        name.given_up.connect(self._end)

    def _carry(self, text: str, where: QPoint) -> None:
        window = self._page.window()
        if self._shown is None:
            self._shown = PlainLabel(text, "carried", parent=window)
            self._shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._shown.adjustSize()
            self._shown.show()
            self._scroll.start()
        self._at = where
        self._shown.move(where + _BESIDE)
        self._shown.raise_()
        self._mark(self._below(where))

    def _let_go(self, plan_task_id: UUID, where: QPoint) -> None:
        found = self._below(where)
        self._end()
        if found is not None:
            self._move(plan_task_id, found[1])

    def _end(self) -> None:
        self._scroll.stop()
        self._mark(None)
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def _below(self, where: QPoint) -> Target | None:
        window = self._page.window()
        for widget, role_id in self._targets():
            if (
                widget.isVisible()
                and not widget.visibleRegion().isEmpty()
                and widget.rect().contains(widget.mapFrom(window, where))
            ):
                return widget, role_id
        return None

    def _mark(self, found: Target | None) -> None:
        widget = None if found is None else found[0]
        if widget is self._over:
            return
        for one, on in ((self._over, "false"), (widget, "true")):
            if one is not None:
                one.setProperty("under", on)
                restyle(one)
        self._over = widget

    def _scroll_on(self) -> None:
        area = self._page.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None:
            return
        y, bar = area.mapFrom(self._page.window(), self._at).y(), area.verticalScrollBar()
        if y < _EDGE or y > area.height() - _EDGE:
            bar.setValue(bar.value() + (-_SCROLL_PX if y < _EDGE else _SCROLL_PX))
            self._mark(self._below(self._at))


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())
