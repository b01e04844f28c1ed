"""The surface of a chart: a pyqtgraph view with panels, the marks on it, and what mouse and keys do with them.

The view shows, this widget hears: the view lets the mouse through, so that nothing pans and the wheel reaches the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ballast.ui.charts.marks import SIDEWAYS, UPWARDS, Mark, found
from ballast.ui.charts.tip import ChartTip
from ballast.ui.words import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from ballast.ui.theme import Theme

_MOVES = frozenset({*SIDEWAYS, *UPWARDS, Qt.Key.Key_Home, Qt.Key.Key_End})
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})


class Artist(Protocol):
    """Who knows what stands on a plot."""

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Lay everything out in a room of pixels and say which marks there are."""

    def draw(self, painter: QPainter) -> None:
        """Draw what was laid out."""

    def step(self, marks: Sequence[Mark], current: int | None, key: Qt.Key) -> int | None:
        """Where a key leads from the present mark."""


class Panel:
    """A part of a plot with its own scales, kept by a pyqtgraph view box."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.rect = QRectF()

    def place(self, rect: QRectF, x: tuple[float, float], y: tuple[float, float], *, down: bool = False) -> None:
        """Put the panel into a rectangle of pixels with the ranges of its scales; `down` lets y grow downwards."""
        self.rect = rect
        self._box.setGeometry(rect)
        self._box.invertY(down)
        self._box.setRange(xRange=x, yRange=y, padding=0)
        self._box.updateMatrix()
        one, other = (self._box.mapViewToScene(QPointF(x[end], y[end])) for end in (0, 1))
        self._x = (one.x() - x[0] * (slope := (other.x() - one.x()) / (x[1] - x[0])), slope)
        self._y = (one.y() - y[0] * (slope := (other.y() - one.y()) / (y[1] - y[0])), slope)

    def x(self, value: float) -> float:
        """The pixel of a value across."""
        return float(self._x[0] + self._x[1] * value)

    def y(self, value: float) -> float:
        """The pixel of a value upwards."""
        return float(self._y[0] + self._y[1] * value)


class _Layer(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """One item over the whole view that draws in its pixels."""

    def __init__(self, draw: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._draw = draw
        self._rect = QRectF()
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # scrolling past it draws nothing anew

    def fill(self, size: QSize) -> QRectF:
        """Cover all the room there is, and tell it."""
        self.prepareGeometryChange()
        self._rect = QRectF(0, 0, max(size.width(), 1), max(size.height(), 1))
        return self._rect

    def boundingRect(self) -> QRectF:
        """What it covers."""
        return self._rect

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw; the painter is given back as it was whatever happens."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # hours run to the right in every language
            self._draw(painter)
        finally:
            painter.restore()


class Plot(QWidget):
    """A chart's surface. Reached by key it rings its first mark; arrows move on.

    `picked` carries the pick of the mark that was clicked or taken with Enter.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, artist: Artist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks: Sequence[Mark] = ()
        self.current: int | None = None
        self.hovered: int | None = None
        self._artist = artist
        self._stale = True
        self._tip: ChartTip | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(260, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view = pg.GraphicsView(self, background=None)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._view.viewport()
        inside.setFocusProxy(None)  # else Tab comes to it and is sent back here
        inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setStyleSheet("background: transparent; border: none;")
        self._layer = _Layer(self._paint)
        self._view.addItem(self._layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        theme.changed.connect(self.refresh)

    def add_panel(self) -> Panel:
        """A new panel, to be placed when the artist arranges."""
        box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.addItem(box)
        box.setZValue(-1)
        return Panel(box)

    def refresh(self, *, anew: bool = False) -> None:
        """Lay out again before the next paint; `anew` forgets what was pointed at, because the values are others."""
        self._stale = True
        self._layer.fill(
            self.size()
        )  # before the paint: of a plot whose top is scrolled away, only what is known to lie in sight is painted
        if anew:
            self.current = self.hovered = None
            self._hide_tip()
        self._layer.update()

    def settled(self) -> Sequence[Mark]:
        """The marks as they are with the present size and values."""
        if self._stale:
            self._stale = False
            self.marks = tuple(self._artist.arrange(self, self._layer.fill(self.size())))
            if self.current is not None and self.current >= len(self.marks):
                self.current = None
        return self.marks

    def sizeHint(self) -> QSize:
        """A usual size."""
        return QSize(520, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_tip()
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(found(self.settled(), event.position()), event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = found(self.settled(), event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self.current = number if self.marks[number].keyed else None
            self._layer.update()
            self._take(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which moves the values away from the tooltip."""
        self._hide_tip()
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hover(None, QPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and self.isVisible():
            self.current = self._artist.step(self.settled(), None, Qt.Key.Key_Home)
        self._layer.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.current = None
        self._hide_tip()
        self._layer.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move; Enter picks; Escape lets go. All other keys are the page's."""
        key = Qt.Key(event.key())
        if key in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(self._artist.step(self.settled(), self.current, key))
        elif key in _TAKES and self.current is not None:
            self._take(self.current)
        elif key == Qt.Key.Key_Escape and self.current is not None:
            self.current = None
            self._hide_tip()
            self._layer.update()
        else:
            super().keyPressEvent(event)

    def _go(self, number: int | None) -> None:
        if number is None:
            return
        self.current, self.hovered = number, None
        mark = self.marks[number]
        self._layer.update()
        self._show_tip(mark, mark.shape.center().toPoint())
        announce(self, mark.spoken())

    def _take(self, number: int) -> None:
        if self.marks[number].pick is not None:
            self._hide_tip()
            self.picked.emit(self.marks[number].pick)

    def _hover(self, number: int | None, spot: QPoint) -> None:
        if number != self.hovered:
            self.hovered = number
            pickable = number is not None and self.marks[number].pick is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if pickable else Qt.CursorShape.ArrowCursor)
            self._layer.update()
        if number is None:
            self._hide_tip()
        else:
            self._show_tip(self.marks[number], spot)

    def _show_tip(self, mark: Mark, spot: QPoint) -> None:
        window = self.window()
        if self._tip is None or self._tip.parentWidget() is not window:
            self._tip = ChartTip(self.theme, window)
        self._tip.show_at(mark.tip(), self.mapTo(window, spot))

    def _hide_tip(self) -> None:
        if self._tip is not None:
            self._tip.hide()

    def _paint(self, painter: QPainter) -> None:
        marks = self.settled()
        self._artist.draw(painter)
        pointed = self.current if self.current is not None else self.hovered
        if pointed is not None and pointed < len(marks) and (marks[pointed].pick is not None or pointed == self.current):
            ring(painter, self.theme, marks[pointed], strong=pointed == self.current)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a text."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, unmarked(text)))


def ring(painter: QPainter, theme: Theme, mark: Mark, *, strong: bool) -> None:
    """Draw the ring around what is pointed at: two pixels by key, one under the mouse, with air between."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shape = mark.shape.adjusted(-2, -2, 2, 2)
    for colour, width in ((theme.color("surface"), 5.0 if strong else 3.5), (theme.color("text"), 2.0 if strong else 1.4)):
        painter.setPen(QPen(colour, width))
        if mark.round:
            painter.drawEllipse(shape)
        else:
            painter.drawRoundedRect(shape, 4, 4)
