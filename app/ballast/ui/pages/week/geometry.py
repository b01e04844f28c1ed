"""Where on the canvas of a week a thing lies, and what lies under a point: pixels to moments and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.span import Span
    from ballast.ui.pages.week.layout import Layout, Piece

GUTTER = 54
PAD = 10
GAP = 2.0
_LEAST_PX = 5.0
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Geometry:
    """A layout on a canvas of so many pixels; `mirrored` runs from right to left."""

    layout: Layout
    width: int
    height: int
    mirrored: bool = False

    def column_rect(self, column: int) -> QRectF:
        """A day's column, without what stands above and below it."""
        wide = (self.width - GUTTER) / _DAYS
        left = wide * (_DAYS - 1 - column) if self.mirrored else GUTTER + wide * column
        return QRectF(left, PAD, wide, self.height - 2 * PAD)

    def y(self, share: float) -> float:
        """The height of a share of the hours shown."""
        return PAD + share * (self.height - 2 * PAD)

    def column_at(self, x: float) -> int:
        """The column at a place, the nearest one outside them."""
        from_start = self.width - x if self.mirrored else x
        return min(_DAYS - 1, max(0, int((from_start - GUTTER) / max(1.0, self.width - GUTTER) * _DAYS)))

    def moment_at(self, point: QPointF) -> datetime:
        """The moment at a place, the nearest one outside the columns."""
        share = (point.y() - PAD) / max(1, self.height - 2 * PAD)
        return self.layout.at(self.column_at(point.x()), min(1.0, max(0.0, share)))

    def rect_of(self, piece: Piece) -> QRectF:
        """Where a thing is drawn; never so low that it cannot be seen."""
        column = self.column_rect(piece.column)
        wide = column.width() / piece.lane.of
        top, bottom = self.y(piece.top), self.y(piece.bottom)
        at = piece.lane.of - 1 - piece.lane.at if self.mirrored else piece.lane.at
        return QRectF(column.x() + wide * at + GAP, top + 1, wide - 2 * GAP, max(_LEAST_PX, bottom - top - 2))

    def stretch(self, column: int, span: Span, least: float = 16.0) -> QRectF:
        """Where a stretch lies in a column that nothing else shares."""
        top, bottom = (self.y(share) for share in self.layout.place(column, span))
        rect = self.column_rect(column)
        return QRectF(rect.x() + GAP, top, rect.width() - 2 * GAP, max(least, bottom - top))

    def piece_at(self, point: QPointF) -> Piece | None:
        """What lies at a place, what is drawn last first; None for empty time."""
        return next((each for each in reversed(self.layout.pieces) if self.rect_of(each).contains(point)), None)

    def height_of(self, column: int, moment: datetime) -> float:
        """How far down a moment lies."""
        return self.y(self.layout.scale.share(self.layout.days[column].day, moment))
