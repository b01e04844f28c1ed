"""What is drawn on the band beside its blocks: its hours, and where something that is dragged would lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QWidget

from ballast.ui.fonts import drawn
from ballast.ui.widgets.painted import painted, rounded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.domain.log.span import Span
    from ballast.ui.fixing.strip import Strip
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

TOP, BAND = 22, 58
_LABEL_ROOM = 56
_RADIUS = 7
_THIN = 70


def paint_hours(
    painter: QPainter, band: QRectF, strip: Strip, x_of: Callable[[float], float], look: tuple[Theme, Words]
) -> None:
    """The hours of a strip: a line each, and as many times below as there is room for."""
    theme, words = look
    painter.setFont(drawn(11, QFont.Weight.Medium))
    metrics = painter.fontMetrics()
    every = _label_step(band.width(), len(strip.hours))
    for number, (share, moment) in enumerate(strip.hours):
        x = x_of(share)
        if 0.0 < share < 1.0:
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(QPointF(round(x) + 0.5, band.y()), QPointF(round(x) + 0.5, band.bottom()))
        if number % every == 0:
            text = words.time(moment)
            width = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, x - width / 2), band.width() - width)
            painter.setPen(theme.color("text_second"))
            foot = QRectF(left, band.bottom() + 6, width, 16)
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), text)


def _label_step(width: float, count: int) -> int:
    """Every how many hours there is room for a time."""
    room = width / max(1, count)
    return next((step for step in (1, 2, 3, 4, 6) if room * step >= _LABEL_ROOM), 12)


class Ghost(QWidget):
    """Where something would lie if it were let go now, or where an entry would be split. The mouse goes through it."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._text = ""
        self._rect = QRectF()
        self._tone = "accent"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_span(self, span: Span, left: float, right: float, *, clash: bool) -> None:
        """Show a stretch between two places; `clash` where it shares time with other work."""
        self._show(QRectF(left, TOP, max(8.0, right - left), BAND), self._words.times(span.start, span.end), clash=clash)

    def show_cut(self, at: datetime, x: float) -> None:
        """Show the line at which an entry would be split."""
        self._show(QRectF(x - 1, TOP, 2, BAND), self._words.time(at), clash=True)

    def _show(self, rect: QRectF, text: str, *, clash: bool) -> None:
        self._rect, self._text, self._tone = rect, text, "danger" if clash else "accent"
        self.setAccessibleName(text)
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(host.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the stretch, and its times above it."""
        with painted(self) as painter:
            colour = self._theme.color(self._tone)
            thin = QColor(colour)
            thin.setAlpha(_THIN)
            rounded(painter, self._rect, min(_RADIUS, self._rect.width() / 2), thin, colour)
            painter.setFont(drawn(11, QFont.Weight.DemiBold))
            width = painter.fontMetrics().horizontalAdvance(self._text) + 14
            left = min(max(0.0, self._rect.center().x() - width / 2), self.width() - width)
            pill = QRectF(left, 0, width, 18)
            rounded(painter, pill, 9, colour)
            painter.setPen(self._theme.color("on_danger" if self._tone == "danger" else "on_accent"))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), self._text)
