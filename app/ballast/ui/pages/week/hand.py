"""The mouse on a week: edges are dragged, entries carried, empty time drawn on; a click opens. Esc lets go without a change.

Ctrl held when letting go copies, Shift pushes the neighbour along. What is seen meanwhile is a ghost; nothing is changed before
the button is let go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ballast.domain.log.span import Span
from ballast.ui.fixing import wishes
from ballast.ui.fixing.grip import Grip, Hold, dragged
from ballast.ui.fixing.release import EDGES, wish_of
from ballast.ui.pages.week.picture import Ghost

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.ui.pages.week.canvas import WeekCanvas
    from ballast.ui.pages.week.geometry import Geometry
    from ballast.ui.pages.week.layout import Piece

_EDGE_PX = 6.0
_LOW_PX = 22.0


class Hand(QObject):
    """Watches the mouse on a canvas."""

    def __init__(self, canvas: WeekCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hold: Hold | None = None
        self._pressed: tuple[QPointF, Piece | None] | None = None
        canvas.installEventFilter(self)

    @property
    def holds(self) -> bool:
        """Whether something is being dragged."""
        return self._hold is not None

    def let_go(self) -> None:
        """End the dragging without a change."""
        self._hold = self._pressed = None
        self._canvas.show_ghost(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does on the canvas."""
        geometry = self._canvas.geometry_now
        if geometry is None:
            return super().eventFilter(watched, event)
        if isinstance(event, QMouseEvent):
            return self._mouse(geometry, event)
        if isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Mouse:
            self._ask_menu(geometry, event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._canvas.warm(None)
        return super().eventFilter(watched, event)

    def _mouse(self, geometry: Geometry, event: QMouseEvent) -> bool:
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            self._press(geometry, event.position())
        elif kind == QEvent.Type.MouseMove:
            self._go(geometry, event)
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._release(event)
        else:
            return False
        return True

    def _press(self, geometry: Geometry, point: QPointF) -> None:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._canvas.show_ring(on=False)
        piece = geometry.piece_at(point)
        self._pressed = (point, piece)
        if piece is not None:
            self._canvas.go_to(piece)

    def _go(self, geometry: Geometry, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            piece = geometry.piece_at(point)
            self._canvas.warm(piece)
            self._canvas.setCursor(_cursor(_grip(geometry, piece, point), piece))
            return
        if self._hold is None and (point - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance():
            self._hold = self._take(geometry)
        if self._hold is not None:
            self._canvas.show_ghost(self._ghost(geometry, point))

    def _take(self, geometry: Geometry) -> Hold | None:
        """What is held from where the button went down; None where nothing can be dragged."""
        if self._pressed is None:
            return None
        point, piece = self._pressed
        at, grip = geometry.moment_at(point), _grip(geometry, piece, point)
        if piece is None or piece.entry is None:
            empty = piece is None or piece.absence is None
            return Hold(Grip.EMPTY, at, Span(at, at)) if empty else None
        if piece.entry.running and grip is not Grip.START:
            return None
        whole = piece.entry.span(self._canvas.view.now) if self._canvas.view else piece.span
        return Hold(grip, at, whole, piece.entry)

    def _ghost(self, geometry: Geometry, point: QPointF) -> Ghost | None:
        if self._hold is None:
            return None
        to = self._moment(geometry, point)
        span = dragged(self._hold, to, self._edges_of_others(geometry))
        column = geometry.layout.column_of(span.start)
        return None if column is None else Ghost(column, span, self._clashes(geometry, span))

    def _moment(self, geometry: Geometry, point: QPointF) -> datetime:
        """Where the mouse is; an edge and what is drawn stay in the day in which they were taken."""
        if self._hold is None or self._pressed is None or self._hold.grip is Grip.BODY:
            return geometry.moment_at(point)
        return geometry.moment_at(QPointF(self._pressed[0].x(), point.y()))

    def _edges_of_others(self, geometry: Geometry) -> list[datetime]:
        held = self._hold.entry if self._hold else None
        others = [piece.entry for piece in geometry.layout.pieces if piece.entry is not None]
        edges = [(entry.start, entry.end) for entry in others if held is None or entry.id != held.id]
        return [edge for pair in edges for edge in pair if edge is not None]

    def _clashes(self, geometry: Geometry, span: Span) -> bool:
        held = self._hold.entry if self._hold else None
        others = (piece for piece in geometry.layout.pieces if piece.entry is not None and piece.entry != held)
        return any(piece.span.overlaps(span) for piece in others)

    def _release(self, event: QMouseEvent) -> None:
        hold, ghost, pressed = self._hold, self._canvas.ghost, self._pressed
        self._hold = self._pressed = None
        self._canvas.show_ghost(None)
        if hold is not None and ghost is not None:
            self._canvas.wished.emit(wish_of(hold, ghost.span, event.modifiers()))
        elif hold is None and pressed is not None and pressed[1] is not None:
            self._canvas.wished.emit(opening(pressed[1]))

    def _ask_menu(self, geometry: Geometry, event: QContextMenuEvent) -> None:
        point = QPointF(event.pos())
        piece = geometry.piece_at(point)
        if piece is not None:
            self._canvas.go_to(piece)
        self._canvas.menu_asked.emit(piece or geometry.moment_at(point), event.globalPos())


def opening(piece: Piece) -> wishes.Wish:
    """What a click or Enter on a thing asks for."""
    if piece.entry is not None:
        return wishes.Edit(piece.entry)
    return wishes.Fill(piece.span) if piece.absence is None else wishes.AnswerAbsence(piece.absence)


def _grip(geometry: Geometry, piece: Piece | None, point: QPointF) -> Grip:
    """Which part of a thing a point is on; a low block is all body but its last pixels."""
    if piece is None or piece.entry is None:
        return Grip.EMPTY
    rect = geometry.rect_of(piece)
    reach = _EDGE_PX if rect.height() >= _LOW_PX else rect.height() / 4
    if piece.whole_start and point.y() - rect.top() <= reach:
        return Grip.START
    if piece.whole_end and not piece.entry.running and rect.bottom() - point.y() <= reach:
        return Grip.END
    return Grip.BODY


def _cursor(grip: Grip, piece: Piece | None) -> Qt.CursorShape:
    if grip in EDGES:
        return Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.CrossCursor if piece is None else Qt.CursorShape.PointingHandCursor
