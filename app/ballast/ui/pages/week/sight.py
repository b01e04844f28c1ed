"""What of a week is in sight: how tall its hours are in the room there is, and where the page begins when a week comes.

Hours are so tall that the usual entry of the week shows its name, and that the card is filled; what is taller than the card
scrolls. A week that comes begins a little before its work, and the present one with the line of now in sight.
"""

from __future__ import annotations

from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from ballast.ui.pages.week.geometry import PAD

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QScrollArea

    from ballast.services.week import WeekView
    from ballast.ui.pages.week.canvas import WeekCanvas
    from ballast.ui.pages.week.layout import Layout

LEAST_PX, MOST_PX = 46, 112
"""Of an hour, unless the room has more."""
_NAMED_PX = 18
_BEFORE = timedelta(minutes=20)


def height_of(layout: Layout, room: int) -> int:
    """The height of a canvas that shows a layout in a room of so many pixels."""
    hours = len(layout.scale.hours()) - 1
    lengths = [
        (piece.bottom - piece.top) * hours for piece in layout.pieces if piece.entry is not None and piece.bottom > piece.top
    ]
    wanted = _NAMED_PX / median(lengths) if lengths else LEAST_PX
    return max(room, round(hours * min(MOST_PX, max(LEAST_PX, wanted))) + 2 * PAD)


class Sight(QObject):
    """Fits a canvas into its scroll area, and moves the area to where a new week begins."""

    def __init__(self, canvas: WeekCanvas, area: QScrollArea) -> None:
        super().__init__(canvas)
        self._canvas, self._area = canvas, area
        self._seen: date | None = None
        area.viewport().installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Give the canvas its height."""
        layout = self._canvas.week_layout
        if layout is not None:
            self._canvas.setFixedHeight(height_of(layout, self._area.viewport().height()))

    def begin(self, view: WeekView) -> None:
        """Show the beginning of a week that was not shown before, once the area has its new height."""
        self.fit()
        if view.first != self._seen:
            self._seen = view.first
            QTimer.singleShot(0, self, self._go_to_beginning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room has another height."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _go_to_beginning(self) -> None:
        view, geometry = self._canvas.view, self._canvas.geometry_now
        if view is None or geometry is None:
            return
        days = enumerate(geometry.layout.days)
        starts = [(at, day.working or (day.parts and day.parts[0][1])) for at, day in days]
        tops = [geometry.height_of(at, span.start - _BEFORE) for at, span in starts if span]
        top = min(tops, default=0.0)
        column = geometry.layout.column_of(view.now)
        if column is not None:
            room = self._area.viewport().height()
            top = max(top, geometry.height_of(column, view.now) - room * 3 / 4)
        self._area.verticalScrollBar().setValue(round(top))
