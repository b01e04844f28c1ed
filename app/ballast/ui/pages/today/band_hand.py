"""The mouse on the band: edges are dragged, entries carried, free time drawn on. A click stays a click; Esc lets go unchanged.

The rules are those of the week (`ui.fixing`): Ctrl held when letting go copies, Shift pushes the neighbour along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ballast.domain.log.span import Span, instant_of
from ballast.ui.fixing.grip import Grip, Hold, dragged
from ballast.ui.fixing.release import EDGES, wish_of
from ballast.ui.pages.today.blocks import Block

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.ui.fixing.strip import Stretch
    from ballast.ui.pages.today.timeline import Timeline

_EDGE_PX = 6.0
_NARROW_PX = 22


class BandHand(QObject):
    """Watches the mouse on a band and on its blocks."""

    def __init__(self, band: Timeline) -> None:
        super().__init__(band)
        self._band = band
        self._hold: Hold | None = None
        self._span: Span | None = None
        self._pressed: tuple[float, Block | None, Grip] | None = None
        self.watch(band)

    @property
    def holds(self) -> bool:
        """Whether something is being dragged."""
        return self._hold is not None

    def watch(self, widget: QWidget) -> None:
        """Hear the mouse on one more widget."""
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    def let_go(self) -> None:
        """End the dragging without a change."""
        self._hold = self._span = self._pressed = None
        self._band.ghost.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse once it drags; leave clicks alone."""
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget) and self._band.strip is not None:
            return self._mouse(watched, event)
        if self.holds and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._lift(watched)
            self.let_go()
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, watched: QWidget, event: QMouseEvent) -> bool:
        x = float(watched.mapTo(self._band, event.position().toPoint()).x())
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        block = watched if isinstance(watched, Block) else None
        if kind == QEvent.Type.MouseButtonPress and left:
            self._pressed = (x, block, _grip(block, event.position().x()))
        elif kind == QEvent.Type.MouseMove:
            return self._go(x, block, event)
        elif kind == QEvent.Type.MouseButtonRelease and left:
            return self._release(watched, event)
        return False

    def _go(self, x: float, block: Block | None, event: QMouseEvent) -> bool:
        if self._pressed is None:
            if block is not None:
                edge = _grip(block, event.position().x()) in EDGES
                block.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.PointingHandCursor)
            return False
        if self._hold is None and abs(x - self._pressed[0]) >= QApplication.startDragDistance():
            self._hold = self._take()
        if self._hold is None:
            return False
        span = dragged(self._hold, self._moment(x), self._edges())
        self._span = span
        ends = sorted((self._x(span.start), self._x(span.end)))
        self._band.ghost.show_span(span, ends[0], ends[1], clash=self._clashes(span))
        return True

    def _take(self) -> Hold | None:
        """What is held from where the button went down; None where nothing can be dragged."""
        if self._pressed is None or self._band.strip is None:
            return None
        x, block, grip = self._pressed
        at, stretch = self._moment(x), block.stretch if block else None
        if stretch is None or stretch.entry is None:
            return Hold(Grip.EMPTY, at, Span(at, at)) if stretch is None or stretch.absence is None else None
        if stretch.entry.running and grip is not Grip.START:
            return None
        return Hold(grip, at, _whole(stretch), stretch.entry)

    def _release(self, watched: QWidget, event: QMouseEvent) -> bool:
        hold, span = self._hold, self._span
        self.let_go()
        if hold is None:
            return False
        self._lift(watched)
        if span is not None:
            self._band.wished.emit(wish_of(hold, span, event.modifiers()))
        return True

    def _lift(self, watched: QObject) -> None:
        """The button under the mouse is not clicked by the end of a drag."""
        block = self._pressed[1] if self._pressed else watched
        if isinstance(block, Block):
            block.setDown(False)

    def _moment(self, x: float) -> datetime:
        shown = self._band.strip.shown if self._band.strip else None
        if shown is None:
            message = "nothing is shown"
            raise ValueError(message)
        share = min(1.0, max(0.0, x / max(1, self._band.width())))
        if self._band.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1.0 - share
        return (instant_of(shown.start) + share * shown.length).astimezone(shown.start.tzinfo)

    def _x(self, moment: datetime) -> float:
        return self._band.x_of(self._band.strip.at(moment)) if self._band.strip else 0.0

    def _others(self) -> list[Stretch]:
        held = self._hold.entry if self._hold else None
        stretches = self._band.strip.stretches if self._band.strip else ()
        return [each for each in stretches if each.entry is not None and (held is None or each.entry.id != held.id)]

    def _edges(self) -> list[datetime]:
        return [edge for each in self._others() for edge in (each.span.start, each.span.end)]

    def _clashes(self, span: Span) -> bool:
        return any(each.span.overlaps(span) for each in self._others())


def _whole(stretch: Stretch) -> Span:
    """All of an entry, also where the day cuts it off; of what runs, up to now."""
    entry = stretch.entry
    if entry is None or entry.end is None:
        return stretch.span
    return Span(entry.start, entry.end)


def _grip(block: Block | None, x: float) -> Grip:
    """Which part of a block a place is on; a narrow one is all body but its last pixels."""
    stretch = block.stretch if block else None
    if block is None or stretch is None or stretch.entry is None:
        return Grip.EMPTY
    reach = _EDGE_PX if block.width() >= _NARROW_PX else block.width() / 4
    mirrored = block.layoutDirection() == Qt.LayoutDirection.RightToLeft
    from_start, from_end = (block.width() - x, x) if mirrored else (x, block.width() - x)
    if from_start <= reach and stretch.whole:
        return Grip.START
    if from_end <= reach and stretch.whole and not stretch.entry.running:
        return Grip.END
    return Grip.BODY
