"""A week page at work, with hands for both mouse and keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.domain.log.span import Span

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ballast.ui.pages.week.layout import Piece
    from ballast.ui.pages.week.page import WeekPage
    from tests.ui.pages.stage import Stage

NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Week:
    """The page, its stage, and hands for both mouse and keys."""

    stage: Stage
    page: WeekPage
    zone: ZoneInfo

    def moment(self, text: str) -> datetime:
        """A time of March 2026, such as "3 09:30"."""
        return datetime.strptime(f"2026-03-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=self.zone)

    def piece(self, text: str) -> Piece:
        """What begins at a time."""
        return next(each for each in self.page.canvas.pieces if each.span.start == self.moment(text))

    def point(self, text: str) -> QPoint:
        """Where a time lies on the canvas."""
        geometry, moment = self.page.canvas.geometry_now, self.moment(text)
        assert geometry is not None
        column = geometry.layout.column_of(moment)
        assert column is not None
        return QPoint(int(geometry.column_rect(column).center().x()), round(geometry.height_of(column, moment)))

    def drag(self, first: QPoint, last: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in steps, let go, and wait."""
        canvas = self.page.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, NONE, first)
        for step in range(1, 6):
            self.hover(first + (last - first) * step / 5, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, modifiers, last)
        self.stage.settle()

    def hover(self, point: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
        """Move the mouse."""
        canvas = self.page.canvas
        where = QPointF(point)
        event = QMouseEvent(QEvent.Type.MouseMove, where, canvas.mapToGlobal(where), Qt.MouseButton.NoButton, held, NONE)
        QApplication.sendEvent(canvas, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the canvas and wait."""
        QTest.keyClick(self.page.canvas, key, modifiers)
        self.stage.settle()

    def shown(self) -> str:
        """What is shown over the week: "ghost", "cut" or nothing."""
        canvas = self.page.canvas
        return "ghost" if canvas.ghost is not None else "cut" if canvas.cut is not None else ""

    def logged(self) -> list[str]:
        """What is stored, as "day from-to task", in order of time."""
        whole = Span(self.moment("1 00:00"), self.moment("20 00:00"))
        log = self.stage.ask(lambda store: store.entries.log(whole))
        return [f"{each.start:%-d %H:%M}-{each.end:%H:%M} {log.task_of(each).name}" for each in log.entries if each.end]
