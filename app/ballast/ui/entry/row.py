"""One row of the list of entries: what it says, how it is painted, and where its dots are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QPen
from PySide6.QtWidgets import QStyledItemDelegate

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.fonts import drawn
from ballast.ui.widgets.meters import paint_stress, paint_tile, stress_words
from ballast.ui.widgets.painted import focus_ring, rounded
from ballast.ui.widgets.plain import mirrored, shortened
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from ballast.domain.log.entry import Category, Entry
    from ballast.services.day import DayView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 61
_TILE = 34
_LENGTH_WIDTH = 92
_DOTS_WIDTH = 44
_DOT_STEP = 11
_SIDE = 12


class Row(NamedTuple):
    """What a row says. `times` is the whole entry's, also where the day cuts it off."""

    entry: Entry
    task: str
    category: Category | None
    times: str
    length: str
    spoken: str


def row_of(entry: Entry, view: DayView, now: datetime, words: Words) -> Row:
    """The row of an entry."""
    start = entry.start.astimezone(now.tzinfo)
    end = entry.end.astimezone(now.tzinfo) if entry.end else None
    times = say.ROW_RUNNING(first=words.time(start)) if end is None else words.times(start, end)
    if start.date() != (end or start).date() or start.date() != view.span.start.date():
        first = f"{words.weekday(start.weekday())} {words.time(start)}"
        times = say.ROW_RUNNING(first=first) if end is None else f"{first} – {words.weekday(end.weekday())} {words.time(end)}"
    task, category, length = view.log.task_of(entry).name, view.log.category_of(entry), words.duration(entry.length(now))
    spoken = say.ROW_SPOKEN(
        task=task, times=times, length=length, category=category_name(category), stress=stress_words(entry.stress)
    )
    return Row(entry, " ".join(task.split()), category, times, length, spoken if not entry.note else f"{spoken}, {entry.note}")


def stress_at(rect: QRect, point: QPoint, present: int | None) -> int | None:
    """The rating that a click means, None beside the dots. A click on the only filled dot says calm."""
    room, spot = QRectF(rect), point.toPointF()
    if mirrored():
        spot.setX(room.left() + room.right() - spot.x())
    dots = _dots(room).adjusted(-6, -10, 6, 10)
    if not dots.contains(spot):
        return None
    rating = min(STRESS_MAX, max(1, int((spot.x() - dots.x() - 6) // _DOT_STEP) + 1))
    return 0 if present == 1 and rating == 1 else rating


def _dots(rect: QRectF) -> QRectF:
    """Where they are in a row that runs from the left."""
    right = rect.right() - _SIDE - _LENGTH_WIDTH - 8
    return QRectF(right - _DOTS_WIDTH, rect.center().y() - 8, _DOTS_WIDTH, 16)


def _turned(part: QRectF, row: QRectF) -> QRectF:
    """A part of a row as it lies on the screen: from the right where the language does."""
    return QRectF(row.left() + row.right() - part.right(), part.y(), part.width(), part.height()) if mirrored() else part


class RowPainter(QStyledItemDelegate):
    """Draws a row: tile with the category's cue, task, times, category and note, dots, length.

    What is chosen, pointed at or focused is asked of the list: Qt's names for it take longer to load than a day to paint.
    """

    def __init__(self, theme: Theme, shown_in: QAbstractItemView) -> None:
        super().__init__(shown_in)
        self._theme, self._list = theme, shown_in

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Every row is as high as the others."""
        return QSize(300, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        row: Row | None = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index)
        tint = "category:" if row.category is None else f"category:{row.category.colour}"
        tile = QRectF(rect.x() + _SIDE, rect.center().y() - _TILE / 2, _TILE, _TILE)
        paint_tile(painter, self._theme, _turned(tile, rect), row.category.cue if row.category else "tag", tint)
        dots = _dots(rect)
        paint_stress(painter, self._theme, _turned(dots, rect), row.entry.stress)
        left = tile.right() + 12
        words = QRectF(left, rect.y() + 10, dots.x() - left - 16, rect.height() - 20)
        self._paint_words(painter, _turned(words, rect), row)
        painter.setFont(drawn(14, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text"))
        length = QRectF(dots.right() + 8, rect.y(), _LENGTH_WIDTH, rect.height())
        painter.drawText(_turned(length, rect), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.length)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        theme, inner = self._theme, rect.adjusted(3, 3, -3, -2)
        if self._list.selectionModel().isSelected(index):
            rounded(painter, inner, 10, theme.color("accent_soft"))
        elif self._pointed_at(rect.toRect()):
            rounded(painter, inner, 10, theme.color("hover"))
        if index.row():
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(int(rect.x()) + _SIDE, int(rect.y()), int(rect.right()) - _SIDE, int(rect.y()))
        if self._list.hasFocus() and index == self._list.currentIndex() and self._by_key():
            focus_ring(painter, inner, 10, theme.color("accent"))

    def _pointed_at(self, rect: QRect) -> bool:
        return self._list.underMouse() and rect.contains(self._list.mapFromGlobal(QCursor.pos()))

    def _by_key(self) -> bool:
        return self._list.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _paint_words(self, painter: QPainter, room: QRectF, row: Row) -> None:
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        half = room.height() / 2
        painter.setFont(drawn(14, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text"))
        line = QRectF(room.x(), room.y(), room.width(), half)
        painter.drawText(line, flags, shortened(painter.fontMetrics(), row.task, int(line.width())))
        painter.setFont(drawn(12))
        painter.setPen(self._theme.color("text_second"))
        note = " ".join(row.entry.note.split())
        detail = "   ·   ".join(part for part in (row.times, category_name(row.category), note) if part)
        painter.drawText(line.translated(0, half), flags, shortened(painter.fontMetrics(), detail, int(line.width())))
