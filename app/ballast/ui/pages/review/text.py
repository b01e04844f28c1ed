"""Writing into a painted row from both ends, mirrored where the language runs from the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont

from ballast.ui.fonts import drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ballast.ui.theme import Theme


class Pen:
    """Takes pieces off a row's rectangle, at its beginning or its end, and writes into them."""

    def __init__(self, painter: QPainter, theme: Theme, room: QRect, direction: Qt.LayoutDirection) -> None:
        """A pen for one row; `room` is what is left of it."""
        self._painter = painter
        self._theme = theme
        self._mirrored = direction == Qt.LayoutDirection.RightToLeft
        self.room = QRect(room)

    def take(self, width: int, *, at_end: bool = False) -> QRect:
        """A piece of the row's whole height."""
        piece = QRect(self.room)
        piece.setWidth(max(0, min(width, piece.width())))
        if at_end != self._mirrored:
            piece.moveRight(self.room.right())
            self.room.setRight(self.room.right() - piece.width())
        else:
            self.room.setLeft(self.room.left() + piece.width())
        return piece

    def skip(self, width: int, *, at_end: bool = False) -> None:
        """Leave a piece empty."""
        self.take(width, at_end=at_end)

    def write(
        self,
        where: QRect,
        text: str,
        size: int,
        ink: str,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        end: bool = False,
    ) -> None:
        """Write one line, cut with … where it has no room."""
        self._painter.setFont(drawn(size, weight))
        self._painter.setPen(self._theme.color(ink))
        line = " ".join(text.split())
        shown = self._painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, where.width())
        side = Qt.AlignmentFlag.AlignRight if end != self._mirrored else Qt.AlignmentFlag.AlignLeft
        # the side is settled here and the direction by the text itself: Qt would turn both once more
        self._painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._painter.drawText(where, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
