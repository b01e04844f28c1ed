"""The day as a band: hours, what is outside work hours, entries, gaps, and the present with its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ballast.ui.fixing.strip import strip
from ballast.ui.fonts import drawn
from ballast.ui.pages.today.band_hand import BandHand
from ballast.ui.pages.today.band_keys import BandKeys
from ballast.ui.pages.today.band_paint import BAND, TOP, Ghost, paint_hours
from ballast.ui.pages.today.blocks import Block
from ballast.ui.pages.today.lists import BAND_HEIGHT
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent

    from ballast.services.day import DayView
    from ballast.ui.fixing.strip import Stretch, Strip
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_PAD = 4
_MOST = 60
_NARROWEST = 5


class Timeline(QWidget):
    """The band. Left and Right move through its blocks, Enter opens one; `hand` and `band_keys` drag and move.

    Signals: `opened` with the stretch that was clicked or entered; `menu_asked` with a stretch and a global point; `wished`
    with what a drag or a key asks for.
    """

    opened = Signal(object)
    menu_asked = Signal(object, object)
    wished = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.strip: Strip | None = None
        """What is shown, None before there is a day."""
        self._blocks: list[Block] = []
        self._used = 0
        self._current = 0
        self._marker = _Marker(theme, words, self)
        self.ghost = Ghost(theme, words, self)
        self.hand = BandHand(self)
        self.band_keys = BandKeys(self, words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BAND_HEIGHT)
        theme.changed.connect(self.update)

    @property
    def blocks(self) -> list[Block]:
        """What lies on the band, in order of time."""
        return self._blocks[: self._used]

    @property
    def left_out(self) -> int:
        """How many stretches are not drawn because there are too many."""
        return max(0, len(self.strip.stretches) - _MOST) if self.strip else 0

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(600, self.height())

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day as it is at `now`."""
        before, self.strip = self.strip, (made := strip(view, now))
        times = [self._words.time(moment) for moment in (made.shown.start, made.shown.end)]
        self.setAccessibleName(say.TIMELINE_SPOKEN(first=times[0], last=times[1]))
        stretches = made.stretches[:_MOST]
        kept = self._kept()
        while len(self._blocks) < len(stretches):
            self._blocks.append(self._new_block())
        self._used = len(stretches)
        for block, stretch in zip(self._blocks, stretches, strict=False):
            block.show_stretch(stretch, view, now)
        found = [
            at for at, each in enumerate(stretches) if kept is not None and each.entry is not None and each.entry.id == kept
        ]
        self._current = found[0] if found else min(self._current, max(0, self._used - 1))
        if found and self.isAncestorOf(self.window().focusWidget()) and not self._blocks[self._current].hasFocus():
            self._blocks[self._current].setFocus(Qt.FocusReason.TabFocusReason)
        self._mark_current()
        self._marker.show_time(now if made.present is not None else None)
        self._place()
        if before is None or made.beneath != before.beneath or self.left_out or len(before.stretches) > _MOST:
            self.update()  # else the blocks that changed paint themselves

    def _new_block(self) -> Block:
        block = Block(self._theme, self._words, self)
        block.clicked.connect(lambda: self._open(block))
        self.hand.watch(block)
        self.band_keys.watch(block)
        return block

    def _kept(self) -> UUID | None:
        """The entry that the keys are on; a drag leaves them on what was dragged."""
        self._current = next((at for at, each in enumerate(self.blocks) if each.hasFocus()), self._current)
        stretch = self._blocks[self._current].stretch if self._current < self._used else None
        return stretch.entry.id if stretch is not None and stretch.entry is not None else None

    def _open(self, block: Block) -> None:
        self._current = self._blocks.index(block)
        self._mark_current()
        if block.stretch is not None:
            self.opened.emit(block.stretch)

    def _mark_current(self) -> None:
        """Tab reaches one block only: the one that was left last."""
        for number, block in enumerate(self._blocks):
            here = number == self._current and number < self._used
            block.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the blocks; they pass these keys up."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if mirrored else -1, Qt.Key.Key_Right: -1 if mirrored else 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._used - 1}
        key = Qt.Key(event.key())
        if event.modifiers() or not self._used:
            super().keyPressEvent(event)
        elif key in steps:
            self._go(self._current + steps[key])
        elif key in ends:
            self._go(ends[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._blocks[self._current].click()
        else:
            super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        self._current = max(0, min(self._used - 1, number))
        self._mark_current()
        self._blocks[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the block under the mouse, or of the current one for the menu key."""
        from_key = event.reason() == event.Reason.Keyboard
        block = self._blocks[self._current] if from_key and self._used else self.childAt(event.pos())
        if isinstance(block, Block) and block.stretch is not None:
            point = block.mapToGlobal(block.rect().center()) if from_key else event.globalPos()
            self.menu_asked.emit(block.stretch, point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the blocks anew."""
        super().resizeEvent(event)
        self._place()

    def x_of(self, share: float) -> float:
        """Where a share of the hours shown lies, in pixels from the left."""
        at = min(1.0, max(0.0, share)) * self.width()
        return self.width() - at if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else at

    def _place(self) -> None:
        if self.strip is None:
            return
        for block in self.blocks:
            if block.stretch is not None:
                block.setGeometry(self._rect_of(block.stretch))
                block.show()
        for block in self._blocks[self._used :]:
            block.hide()
        if self.strip.present is not None:
            self._marker.stand_at(self.x_of(self.strip.present), self.width())

    def _rect_of(self, stretch: Stretch) -> QRect:
        one, other = self.x_of(stretch.first), self.x_of(stretch.last)
        left, right = min(one, other), max(one, other)
        height = (BAND - 2 * _PAD) / stretch.lanes
        top = TOP + _PAD + height * stretch.lane
        gap = 1 if stretch.lanes > 1 else 0
        width = max(_NARROWEST, round(right) - round(left) - 2)
        return QRect(round(left) + 1, round(top), width, max(4, round(height) - gap))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the band and its hours."""
        if self.strip is None:
            return
        with painted(self) as painter:
            band = QRectF(0, TOP, self.width(), BAND)
            rounded(painter, band, 10, self._theme.color("surface_2"))
            shape = QPainterPath()
            shape.addRoundedRect(band, 10, 10)
            painter.save()
            painter.setClipPath(shape)
            self._paint_off(painter, band)
            self._paint_rest(painter)
            painter.restore()
            paint_hours(painter, band, self.strip, self.x_of, (self._theme, self._words))

    def _paint_off(self, painter: QPainter, band: QRectF) -> None:
        if self.strip is None:
            return
        for first, last in self.strip.off:
            left, right = sorted((self.x_of(first), self.x_of(last)))
            part = QRectF(left, band.y(), right - left, band.height())
            painter.fillRect(part, QBrush(self._theme.color("border"), Qt.BrushStyle.BDiagPattern))

    def _paint_rest(self, painter: QPainter) -> None:
        """Draw what is too much for blocks of its own: the list below has it all."""
        for stretch in self.strip.stretches[_MOST:] if self.strip else ():
            if stretch.entry is not None:
                rounded(painter, QRectF(self._rect_of(stretch)), 3, self._theme.color("border_strong"))


class _Marker(QWidget):
    """The present: a line over the band with its time on top. The mouse goes through it."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._text = ""
        self._line = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_time(self, now: datetime | None) -> None:
        """Say the time; hide for None."""
        self._text = "" if now is None else self._words.time(now)
        self.setAccessibleName(self._text)
        self.setVisible(now is not None)
        self.raise_()
        self.update()

    def stand_at(self, x: float, room: int) -> None:
        """Stand over a place of the band, inside the room there is."""
        width = max(48, 7 * len(self._text) + 14)
        left = min(max(0, round(x - width / 2)), room - width)
        self._line = min(max(1.0, x - left), width - 1.0)
        self.setGeometry(left, 0, width, TOP + BAND + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line and the time."""
        with painted(self) as painter:
            red = self._theme.color("danger")
            painter.setPen(QPen(red, 2))
            painter.drawLine(QPointF(self._line, 16), QPointF(self._line, self.height()))
            pill = QRectF(0, 0, self.width(), 18)
            rounded(painter, pill, 9, red)
            painter.setFont(drawn(11, QFont.Weight.DemiBold))
            painter.setPen(self._theme.color("on_danger"))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), self._text)
