"""How the things of a week are drawn: entries in their category's colour, gaps dashed, absences hatched, the present a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QPen

from ballast.ui.fonts import drawn
from ballast.ui.widgets.painted import broken, focus_ring, rounded
from ballast.ui.widgets.plain import shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

RADIUS = 6.0
_BAR = 4.0
WORDS_FROM = 15.0
"""The height from which there is room for words."""
NO_WORDS = ("", "", "")
_SECOND_FROM = 30.0
_THIRD_FROM = 46.0
_LINE = 16.0
_NARROWEST = 26.0
_CUE_PX = 14
_PILL = 18.0


class Brush:
    """Draws the parts of a week in one look. Give it a painter for each picture."""

    def __init__(self, theme: Theme) -> None:
        """A brush in the colours of a theme."""
        self._theme = theme
        self._name = drawn(12, QFont.Weight.DemiBold)
        self._small = drawn(11, QFont.Weight.Medium)

    def entry(
        self, painter: QPainter, rect: QRectF, category: Category | None, lines: tuple[str, str, str], *, hot: bool
    ) -> None:
        """An entry with its name and its time, as far as they fit."""
        colour = category.colour if category else None
        shape = QPainterPath()
        radius = min(RADIUS, rect.height() / 2)
        shape.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(rect, self._theme.category_soft(colour))
        if hot:
            painter.fillRect(rect, _thin(self._theme.category(colour), 30))
        turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = rect.right() - _BAR if turned else rect.x()
        painter.fillRect(QRectF(begin, rect.y(), _BAR, rect.height()), self._theme.category(colour))
        painter.restore()
        room = rect.adjusted(3, 2, -_BAR - 5, -2) if turned else rect.adjusted(_BAR + 5, 2, -3, -2)
        self._words(painter, room, category, lines)

    def running(self, painter: QPainter, rect: QRectF, category: Category | None) -> None:
        """The border of an entry that still runs."""
        colour = self._theme.category(category.colour if category else None)
        rounded(painter, rect, RADIUS, _thin(colour, 0), colour)

    def gap(self, painter: QPainter, rect: QRectF, *, hot: bool) -> None:
        """A stretch without work, dashed; a plus where there is room."""
        painter.setBrush(self._theme.color("accent_soft" if hot else "surface"))
        pen = QPen(self._theme.color("accent" if hot else "border_strong"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        radius = min(RADIUS, rect.height() / 2)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if rect.height() >= WORDS_FROM:
            self._cue(painter, rect, "plus", "accent_text" if hot else "text_second")

    def absence(self, painter: QPainter, rect: QRectF, lines: tuple[str, str, str], *, undecided: bool, hot: bool) -> None:
        """A stretch away: hatched, in the colour of a warning while nobody has said what it was."""
        ground, line = ("warning_soft", "warning") if undecided else ("surface_2", "border_strong")
        rounded(painter, rect, RADIUS, self._theme.color(ground))
        hatch = QBrush(_thin(self._theme.color(line), 90 if hot else 55), Qt.BrushStyle.BDiagPattern)
        painter.setPen(QPen(self._theme.color(line), 1))
        painter.setBrush(hatch)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._words(painter, rect.adjusted(7, 2, -3, -2), None, lines, cue="moon")

    def ghost(self, painter: QPainter, rect: QRectF, text: str, *, clash: bool) -> None:
        """Where something would lie if it were let go now, with its times."""
        token = "danger" if clash else "accent"
        rounded(painter, rect, RADIUS, _thin(self._theme.color(token), 60), self._theme.color(token))
        self._pill(painter, QPointF(rect.center().x(), max(rect.center().y(), rect.bottom() - _PILL)), text, token)

    def cut(self, painter: QPainter, rect: QRectF, y: float, text: str) -> None:
        """The line at which an entry would be split, with the time on it."""
        painter.setPen(QPen(self._theme.color("danger"), 2))
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        self._pill(painter, QPointF(rect.center().x(), y), text, "danger")

    def _pill(self, painter: QPainter, middle: QPointF, text: str, token: str) -> None:
        """A time that covers what is written below it, so that both can be read."""
        painter.setFont(self._small)
        width = painter.fontMetrics().horizontalAdvance(text) + 12
        label = QRectF(middle.x() - width / 2, middle.y() - _PILL / 2, width, _PILL)
        rounded(painter, label, _PILL / 2, self._theme.color(token))
        painter.setPen(self._theme.color(f"on_{token}"))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), text)

    def present(self, painter: QPainter, y: float, left: float, right: float) -> None:
        """The line of now."""
        painter.setPen(QPen(self._theme.color("danger"), 2))
        painter.drawLine(QLineF(left, y, right, y))
        painter.setBrush(self._theme.color("danger"))
        begin = right if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else left
        painter.drawEllipse(QPointF(begin, y), 4, 4)

    def ring(self, painter: QPainter, rect: QRectF) -> None:
        """The ring of keyboard focus."""
        focus_ring(painter, rect, RADIUS, self._theme.color("text"))

    def _words(
        self, painter: QPainter, room: QRectF, category: Category | None, lines: tuple[str, str, str], cue: str = ""
    ) -> None:
        if room.height() < WORDS_FROM - 4:
            return
        if room.width() < _NARROWEST:
            if room.height() >= _CUE_PX:
                tint = f"category:{category.colour if category else ''}" if not cue else "text_second"
                self._cue(painter, room, cue or (category.cue if category else "tag"), tint)
            return
        self._write_lines(painter, room, lines)

    def _write_lines(self, painter: QPainter, room: QRectF, lines: tuple[str, str, str]) -> None:
        """The name, over two lines where it needs them and there is room, and when it was, shortened to what fits."""
        name, when, times = lines
        painter.setFont(self._name)
        painter.setPen(self._theme.color("text"))
        first, rest = broken(" ".join(name.split()), int(room.width()), painter.fontMetrics())
        names = [first, rest] if first and rest and room.height() >= _THIRD_FROM else [name]
        if room.height() < _SECOND_FROM:
            _write(painter, room, name, Qt.AlignmentFlag.AlignVCenter)
            return
        for number, line in enumerate(names):
            _write(painter, room.adjusted(0, number * _LINE, 0, 0), line, Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("text_second"))
        fits = painter.fontMetrics().horizontalAdvance(when) <= room.width()
        _write(painter, room.adjusted(0, len(names) * _LINE, 0, 0), when if fits else times, Qt.AlignmentFlag.AlignTop)

    def _cue(self, painter: QPainter, rect: QRectF, name: str, tint: str) -> None:
        square = QRect(0, 0, _CUE_PX, _CUE_PX)
        square.moveCenter(rect.center().toPoint())
        self._theme.icon(name, tint).paint(painter, square)


def _write(painter: QPainter, room: QRectF, text: str, vertical: Qt.AlignmentFlag) -> None:
    shown = shortened(painter.fontMetrics(), " ".join(text.split()), int(room.width()))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | vertical | Qt.TextFlag.TextDontClip), shown)


def _thin(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
