"""The picture of a week: the grid, everything that lies on it, the present, and what is being dragged or split."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from ballast.ui.fonts import drawn
from ballast.ui.pages.week.geometry import GAP, GUTTER
from ballast.ui.pages.week.painting import NO_WORDS, WORDS_FROM
from ballast.ui.pages.week.speech import lines_of, times_of

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPainter, QRegion

    from ballast.domain.log.span import Span
    from ballast.services.week import WeekView
    from ballast.ui.pages.week.geometry import Geometry
    from ballast.ui.pages.week.layout import Piece
    from ballast.ui.pages.week.painting import Brush
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class Ghost(NamedTuple):
    """Where something would lie: a column, its stretch, and whether it shares time with other work."""

    column: int
    span: Span
    clash: bool = False


class Cut(NamedTuple):
    """Where an entry would be split."""

    piece: Piece
    at: datetime


class Picture(NamedTuple):
    """Draws one week on one canvas."""

    view: WeekView
    geometry: Geometry
    brush: Brush
    theme: Theme
    words: Words

    def grid(self, painter: QPainter) -> None:
        """The columns with their work hours, and the hours beside them."""
        for column, day in enumerate(self.geometry.layout.days):
            rect = self.geometry.column_rect(column).adjusted(GAP, 0, -GAP, 0)
            painter.fillRect(rect, self.theme.color("surface_2"))
            if day.working is not None:
                painter.fillRect(self.geometry.stretch(column, day.working, 0.0), self.theme.color("surface"))
        painter.setFont(drawn(11))
        for share, hour in self.geometry.layout.scale.hours():
            self._hour(painter, self.geometry.y(share), self.words.time(hour))

    def pieces(self, painter: QPainter, hot: Piece | None, part: QRegion) -> None:
        """Everything that lies on a part of it; `hot` is under the mouse."""
        for piece in self.geometry.layout.pieces:
            rect = self.geometry.rect_of(piece)
            if part.intersects(rect.toAlignedRect()):
                self._piece(painter, piece, rect, hot=piece is hot)

    def present(self, painter: QPainter) -> None:
        """The line of now, where the week holds it."""
        column = self.geometry.layout.column_of(self.view.now)
        if column is not None:
            rect, y = self.geometry.column_rect(column), self.geometry.height_of(column, self.view.now)
            if rect.top() <= y <= rect.bottom():
                self.brush.present(painter, y, rect.left() + GAP, rect.right() - GAP)

    def ghost(self, painter: QPainter, ghost: Ghost) -> None:
        """Where something would lie."""
        rect = self.geometry.stretch(ghost.column, ghost.span)
        self.brush.ghost(painter, rect, times_of(ghost.span, self.view, self.words), clash=ghost.clash)

    def cut(self, painter: QPainter, cut: Cut) -> None:
        """Where an entry would be split."""
        y = self.geometry.height_of(cut.piece.column, cut.at)
        text = self.words.time(cut.at.astimezone(self.view.zone))
        self.brush.cut(painter, self.geometry.rect_of(cut.piece), y, text)

    def _hour(self, painter: QPainter, y: float, text: str) -> None:
        width, mirrored = self.geometry.width, self.geometry.mirrored
        painter.setPen(QPen(self.theme.color("border"), 1))
        painter.drawLine(QLineF(0 if mirrored else GUTTER, y, width - GUTTER if mirrored else width, y))
        painter.setPen(self.theme.color("text_third"))
        room = QRectF(width - GUTTER + 8 if mirrored else 0, y - 8, GUTTER - 8, 16)
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _piece(self, painter: QPainter, piece: Piece, rect: QRectF, *, hot: bool) -> None:
        if piece.entry is not None:
            category = self.view.log.category_of(piece.entry)
            lines = lines_of(piece, self.view, self.words) if rect.height() >= WORDS_FROM else NO_WORDS
            self.brush.entry(painter, rect, category, lines, hot=hot)
            if piece.entry.running:
                self.brush.running(painter, rect, category)
        elif piece.absence is not None:
            lines = lines_of(piece, self.view, self.words)
            self.brush.absence(painter, rect, lines, undecided=piece.absence.undecided, hot=hot)
        else:
            self.brush.gap(painter, rect, hot=hot)
