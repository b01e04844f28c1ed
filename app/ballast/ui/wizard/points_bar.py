"""A score as a bar of its points: each signal a part, in its own colour, adding up to the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ballast.domain.insight.review import Signal
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from ballast.ui.theme import Theme

TINTS = {
    Signal.CROWDING: "category:0",
    Signal.DELAY: "category:1",
    Signal.STRESS: "category:6",
    Signal.FRAGMENTATION: "category:4",
    Signal.OFF_HOURS: "category:5",
}
_GAP = 2


class PointsBar(Meter):
    """Points of 0 to `most`, part by part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: Mapping[Signal, float] = {}
        self._most = 100.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(10)

    def show_points(self, points: Mapping[Signal, float], most: float, spoken: str) -> None:
        """Show other points; `most` is the full width."""
        self._points, self._most = points, max(most, 1.0)
        self.say(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the parts."""
        with painted(self) as painter:
            rounded(painter, QRectF(self.rect()), 5, self.theme.color("surface_2"))
            left = 0.0
            for signal in Signal:
                wide = self.width() * self._points.get(signal, 0.0) / self._most
                if wide >= 1:
                    part = QRectF(left, 0, max(1.0, wide - _GAP), self.height())
                    rounded(painter, part, min(5.0, part.width() / 2), self.theme.token_color(TINTS[signal]))
                left += wide
