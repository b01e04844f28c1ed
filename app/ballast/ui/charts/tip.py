"""The tooltip of a chart: in the colours of the look, plain text, inside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from ballast.ui.fonts import drawn
from ballast.ui.theme import mix
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import with_end

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.ui.charts.marks import Tip, TipLine
    from ballast.ui.theme import Theme

_PAD = 12.0
_LINE = 20.0
_SWATCH = 16.0
_WIDEST = 320.0
_OFFSET = 14
_TALLEST = 400.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)


class ChartTip(QWidget):
    """Shows one `Tip` near a point of a window; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.tip: Tip | None = None
        self._window = window
        self._head = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)

    def show_at(self, tip: Tip, spot: QPoint) -> None:
        """Show it beside a point of the window, on the side where there is room."""
        if tip != self.tip:
            self.tip = tip
            self.resize(self._wanted(tip))
            self.update()
        room = self._window.rect()
        left = spot.x() + _OFFSET
        if left + self.width() > room.right() - 4:
            left = spot.x() - _OFFSET - self.width()
        top = spot.y() + _OFFSET
        if top + self.height() > room.bottom() - 4:
            top = spot.y() - _OFFSET - self.height()
        self.move(max(4, min(left, room.right() - 4 - self.width())), max(4, min(top, room.bottom() - 4 - self.height())))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the panel and its lines."""
        with painted(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            tokens = self._theme.tokens
            rounded(painter, QRectF(self.rect()), 9, self._theme.color("tooltip"), self._theme.color("border_strong"))
            if self.tip is None:
                return
            room = QRectF(self.rect()).adjusted(_PAD, _PAD - 3, -_PAD, -_PAD + 3)
            painter.setFont(_strong())
            painter.setPen(QColor(tokens.on_tooltip))
            painter.drawText(QRectF(room.x(), room.y(), room.width(), self._head), _WRAPPED, _one_line(self.tip.title))
            room.setTop(room.top() + self._head + 2)
            for number, line in enumerate(self.tip.lines):
                self._line(painter, _row(room, number), line)
            if self.tip.note:
                self._text(painter, _row(room, len(self.tip.lines)), self.tip.note, drawn(12), self._pale())

    def _line(self, painter: QPainter, row: QRectF, line: TipLine) -> None:
        font = _strong(12) if line.strong else drawn(12)
        colour = self._theme.tokens.on_tooltip if line.strong or not line.tint else self._pale()
        if line.tint:
            swatch = QRectF(row.x(), row.center().y() - 5, 10, 10)
            rounded(painter, swatch, 3, self._theme.token_color(line.tint))
            row = row.adjusted(_SWATCH, 0, 0, 0)
        value = QFontMetricsF(font).horizontalAdvance(line.value)
        self._text(painter, row.adjusted(0, 0, -value - 12, 0), line.label, font, colour)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.value)

    def _text(self, painter: QPainter, row: QRectF, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = _one_line(text)
        shown = with_end(line, QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, row.width() + 0.5))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _pale(self) -> str:
        return mix(self._theme.color("on_tooltip"), self._theme.color("tooltip"), 0.78).name()

    def _wanted(self, tip: Tip) -> QSize:
        """The size for a tip; a long title runs over as many lines as it needs, so that a name is never cut here."""
        title = QFontMetricsF(_strong()).boundingRect(QRectF(0, 0, _WIDEST, _TALLEST), _WRAPPED, _one_line(tip.title))
        self._head = max(18.0, title.height())
        bold, plain = QFontMetricsF(_strong(12)), QFontMetricsF(drawn(12))
        widths = [title.width() + 1, plain.horizontalAdvance(tip.note)]
        for line in tip.lines:
            swatch = _SWATCH if line.tint else 0.0
            widths.append(bold.horizontalAdvance(_one_line(line.label)) + bold.horizontalAdvance(line.value) + 14 + swatch)
        rows = len(tip.lines) + bool(tip.note)
        return QSize(round(min(max(widths), _WIDEST) + 2 * _PAD + 1), round(self._head + rows * _LINE + 2 * _PAD - 4))


def _strong(size: int = 13) -> QFont:
    return drawn(size, QFont.Weight.DemiBold)


def _row(room: QRectF, number: int) -> QRectF:
    return QRectF(room.x(), room.y() + number * _LINE, room.width(), _LINE)


def _one_line(text: str) -> str:
    return " ".join(text.split())
