"""Painting that survives its own mistakes: a bare painter on a widget takes the whole program down when a line raises."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFontMetrics, QPaintDevice


@contextmanager
def painted(device: QPaintDevice) -> Iterator[QPainter]:
    """A smooth painter on a widget or picture that ends whatever happens inside.

    Use it as `with painted(self) as painter:` in every `paintEvent`.
    """
    with QPainter(device) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor, border: QColor | None = None) -> None:
    """Draw a rounded rectangle, with a border of one pixel inside it when given."""
    painter.setBrush(fill)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(border, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """Draw the ring of two pixels that shows keyboard focus on a widget that paints itself."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def broken(name: str, room: int, metrics: QFontMetrics) -> tuple[str, str]:
    """A name over two lines at a space: the words that fit, and the rest. The first is empty where not one word fits."""
    words = name.split(" ")
    fitting = [count for count in range(1, len(words) + 1) if metrics.horizontalAdvance(" ".join(words[:count])) <= room]
    count = max(fitting, default=0)
    return " ".join(words[:count]), " ".join(words[count:])
