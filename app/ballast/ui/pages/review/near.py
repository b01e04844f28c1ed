"""What is seen of a page that scrolls, and what lies near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from PySide6.QtWidgets import QWidget

    Part = TypeVar("Part", bound=QWidget)


class Nearness(QObject):
    """Tells which parts of a scrolled page are near what is seen of it; `moved` says that others may be now."""

    moved = Signal()

    def __init__(self, inside: QWidget) -> None:
        """Of the page that a widget is in, or will be in when it is first shown."""
        super().__init__(inside)
        self._inside = inside
        self._area: QScrollArea | None = None
        self._glance = QTimer(self, interval=0, singleShot=True)
        self._glance.timeout.connect(self.moved)
        inside.installEventFilter(self)

    def near(self, parts: Sequence[Part], ahead: int) -> list[Part]:
        """The parts that are in sight; with `ahead` also those that lie so many pixels above or below."""
        area = self._area
        if area is None or not parts:
            return []
        page = area.widget()
        if page is not None and (column := page.layout()) is not None:
            column.activate()  # else the places are not yet where they will be
        high, seen = area.viewport().height(), []
        for part in parts:
            top = part.mapTo(area.viewport(), QPoint(0, 0)).y()
            if part.isVisible() and top < high + ahead and top + part.height() > -ahead:
                seen.append(part)
        return seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page is shown, or what is seen of it became larger or smaller."""
        if event.type() == QEvent.Type.Show and watched is self._inside:
            self._watch()
            self._glance.start()
        elif event.type() == QEvent.Type.Resize and watched is not self._inside:
            self._glance.start()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        """Hear of scrolling, from the first time on."""
        above = self._inside.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self._area is None:
            self._area = above
            above.viewport().installEventFilter(self)
            bar = above.verticalScrollBar()
            bar.valueChanged.connect(self._scrolled)
            bar.rangeChanged.connect(self._scrolled)

    def _scrolled(self) -> None:
        self._glance.start()  # whatever the bar says of itself is no interval
