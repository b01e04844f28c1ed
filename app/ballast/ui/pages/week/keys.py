"""The keys of a week: every drag has one.

Arrows move through what lies on it. With Alt they move the entry itself, with Alt and Shift its end, with Alt and Ctrl its
start, with all three the end that pushes the next entry along. S splits, M merges, G fills, Ctrl+C and Ctrl+V copy.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from ballast.domain.log.edits import STEP
from ballast.domain.log.entry import STRESS_MAX
from ballast.domain.log.span import instant_of
from ballast.ui.fixing import wishes
from ballast.ui.fixing.release import ALT, CTRL, SHIFT, moved_by_key, paste_at
from ballast.ui.pages.week.hand import opening
from ballast.ui.pages.week.picture import Cut
from ballast.ui.toast import announce
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ballast.domain.log.entry import Entry
    from ballast.ui.pages.week.canvas import WeekCanvas
    from ballast.ui.pages.week.hand import Hand
    from ballast.ui.pages.week.layout import Piece
    from ballast.ui.words.formats import Words

PREVIOUS, NEXT, TODAY, REPEAT, ADD = "Ctrl+Left", "Ctrl+Right", "Ctrl+T", "Ctrl+R", "Ctrl+N"
_ARROWS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
_HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


def sheet() -> Sequence[tuple[str, str]]:
    """The keys, for the sheet."""
    return (
        (f"{PREVIOUS}, {NEXT}", say.KEY_WEEK()),
        (TODAY, say.KEY_TODAY()),
        ("Alt + ← ↑ ↓ →", say.KEY_MOVE()),
        ("Alt + Shift + ↑ ↓", say.KEY_END()),
        ("Alt + Ctrl + ↑ ↓", say.KEY_START()),
        ("Alt + Ctrl + Shift + ↑ ↓", say.KEY_PUSH()),
        ("S", say.KEY_SPLIT()),
        ("M", say.KEY_MERGE()),
        ("G", say.KEY_FILL()),
        ("Ctrl+C, Ctrl+V", say.KEY_COPY()),
        ("0 – 4", say.KEY_RATE()),
        ("Del", say.KEY_DELETE()),
        (REPEAT, say.REPEAT_TITLE()),
        (say.DRAG(), say.KEY_DRAG()),
    )


class Keys(QObject):
    """Takes the keys of a canvas."""

    def __init__(self, canvas: WeekCanvas, hand: Hand, words: Words) -> None:
        super().__init__(canvas)
        self._canvas, self._hand, self._words = canvas, hand, words
        self.copied: Entry | None = None
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to the week; all else goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() not in _HELD:  # they go with the mouse as well
                self._canvas.show_ring(on=True)
            return self._pressed(event) or super().eventFilter(watched, event)
        if isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard:
            return self._ask_menu()
        return super().eventFilter(watched, event)

    def start_split(self, piece: Piece) -> None:
        """Show the line at which an entry would be split, in its middle; arrows move it."""
        if piece.entry is not None and piece.span.length > 2 * timedelta(minutes=1):
            half = instant_of(piece.span.start) + piece.span.length / 2
            self._show_cut(Cut(piece, half.replace(second=0, microsecond=0).astimezone(piece.span.start.tzinfo)))

    def copy(self, piece: Piece) -> None:
        """Keep an entry to be pasted."""
        if piece.entry is not None and self._canvas.view is not None:
            self.copied = piece.entry
            announce(self._canvas, say.COPIED(task=self._canvas.view.log.task_of(piece.entry).name))

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & (ALT | SHIFT | CTRL)
        if self._hand.holds:
            if key == Qt.Key.Key_Escape:
                self._hand.let_go()
            return True
        if self._canvas.cut is not None:
            return self._cut_key(self._canvas.cut, key)
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], modifiers)
        if modifiers == CTRL:
            return self._with_ctrl(key)
        return not modifiers and self._plain(key)

    def _arrow(self, step: tuple[int, int], modifiers: Qt.KeyboardModifier) -> bool:
        across, down = step
        if self._canvas.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        if not modifiers:
            self._walk(across, down)
            return True
        if not modifiers & ALT:
            return False
        piece = self._canvas.current
        wish = None if piece is None or piece.entry is None else moved_by_key(piece.entry, across, down, modifiers)
        if wish is not None:
            self._canvas.wished.emit(wish)
        return True

    def _walk(self, across: int, down: int) -> None:
        """To the thing above or below, or to the nearest in the column beside; over empty columns."""
        pieces, current = self._canvas.pieces, self._canvas.current
        if current is None:
            if pieces:
                self._canvas.go_to(pieces[0])
            return
        if down:
            at = pieces.index(current) + down
            if 0 <= at < len(pieces):
                self._canvas.go_to(pieces[at])
            return
        beyond = [each for each in pieces if (each.column - current.column) * across > 0]
        if beyond:
            nearest = min(abs(each.column - current.column) for each in beyond)
            there = [each for each in beyond if abs(each.column - current.column) == nearest]
            middle = (current.top + current.bottom) / 2
            self._canvas.go_to(min(there, key=lambda each: abs((each.top + each.bottom) / 2 - middle)))

    def _with_ctrl(self, key: Qt.Key) -> bool:
        piece = self._canvas.current
        if key == Qt.Key.Key_C and piece is not None:
            self.copy(piece)
            return True
        if key == Qt.Key.Key_V and piece is not None and self.copied is not None:
            self._canvas.wished.emit(wishes.Copy(self.copied, place_of(piece)))
            return True
        return False

    def _plain(self, key: Qt.Key) -> bool:
        piece = self._canvas.current
        if piece is None:
            return False
        if key in _ENTER or (key == Qt.Key.Key_G and piece.entry is None):
            self._canvas.wished.emit(opening(piece))
            return True
        return piece.entry is not None and self._on_entry(key, piece, piece.entry)

    def _on_entry(self, key: Qt.Key, piece: Piece, entry: Entry) -> bool:
        rating = key - Qt.Key.Key_0
        if key == Qt.Key.Key_S:
            self.start_split(piece)
        elif key == Qt.Key.Key_M:
            self._canvas.wished.emit(wishes.Merge(entry))
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._canvas.wished.emit(wishes.Delete(entry))
        elif 0 <= rating <= STRESS_MAX:
            self._canvas.wished.emit(wishes.Rate(entry, rating))
        else:
            return False
        return True

    def _cut_key(self, cut: Cut, key: Qt.Key) -> bool:
        step = _ARROWS.get(key, (0, 0))[1]
        if key == Qt.Key.Key_Escape:
            self._canvas.show_cut(None)
        elif key in _ENTER and cut.piece.entry is not None:
            self._canvas.show_cut(None)
            self._canvas.wished.emit(wishes.Split(cut.piece.entry, cut.at))
        elif step:
            at = (instant_of(cut.at) + step * STEP).astimezone(cut.at.tzinfo)
            if cut.piece.span.holds(at) and instant_of(at) > instant_of(cut.piece.span.start):
                self._show_cut(Cut(cut.piece, at))
        return True

    def _show_cut(self, cut: Cut) -> None:
        self._canvas.show_cut(cut)
        zone = self._canvas.view.zone if self._canvas.view else cut.at.tzinfo
        announce(self._canvas, say.SPLIT_SPOKEN(time=self._words.time(cut.at.astimezone(zone))))

    def _ask_menu(self) -> bool:
        piece, geometry = self._canvas.current, self._canvas.geometry_now
        if piece is not None and geometry is not None:
            point = geometry.rect_of(piece).center().toPoint()
            self._canvas.menu_asked.emit(piece, self._canvas.mapToGlobal(point))
        return True


def place_of(piece: Piece) -> datetime:
    """Where a copy that is pasted on a thing begins."""
    return paste_at(piece.span, free=piece.entry is None and piece.absence is None)
