"""The keys of the band: with Alt the arrows move an entry, with Shift its end, with Ctrl its start, with both they push.

S shows where an entry would be split: arrows move the line, Enter splits, Esc leaves it. M merges with the next entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ballast.domain.log.edits import SHORTEST, STEP
from ballast.domain.log.entry import STRESS_MAX, Entry
from ballast.domain.log.span import Span, instant_of
from ballast.ui.fixing import wishes
from ballast.ui.fixing.release import ALT, CTRL, SHIFT, moved_by_key
from ballast.ui.pages.today.blocks import Block
from ballast.ui.toast import announce
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ballast.ui.pages.today.timeline import Timeline
    from ballast.ui.words.formats import Words

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Cut(NamedTuple):
    """Where an entry would be split, and the stretch in which the line may move."""

    entry: Entry
    span: Span
    at: datetime


class BandKeys(QObject):
    """Takes the keys of the blocks of a band."""

    def __init__(self, band: Timeline, words: Words) -> None:
        super().__init__(band)
        self._band, self._words = band, words
        self.cut: Cut | None = None

    def watch(self, block: QWidget) -> None:
        """Hear the keys of one more block."""
        block.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what moves an entry, also from the keys of the page; all else goes on."""
        if isinstance(event, QKeyEvent) and isinstance(watched, Block):
            stretch = watched.stretch
            entry = stretch.entry if stretch is not None else None
            if event.type() == QEvent.Type.ShortcutOverride and entry is not None and _moves(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and stretch is not None and entry is not None:
                return self._pressed(entry, stretch.span, event) or super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut and self.cut is not None:
            self._show(None)
        return super().eventFilter(watched, event)

    def _pressed(self, entry: Entry, span: Span, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & (ALT | SHIFT | CTRL)
        step = self._step(key)
        if self.cut is not None:
            return self._cut_key(self.cut, key, step)
        if step and modifiers & ALT:
            wish = moved_by_key(entry, 0, step, modifiers)
            if wish is not None:
                self._band.wished.emit(wish)
            return True
        return not modifiers and self._plain(entry, span, key)

    def _plain(self, entry: Entry, span: Span, key: Qt.Key) -> bool:
        rating = key - Qt.Key.Key_0
        if key == Qt.Key.Key_S:
            if span.length > 2 * SHORTEST:
                half = instant_of(span.start) + span.length / 2
                self._show(Cut(entry, span, half.replace(second=0, microsecond=0).astimezone(span.start.tzinfo)))
        elif key == Qt.Key.Key_M:
            self._band.wished.emit(wishes.Merge(entry))
        elif key in _DELETE:
            self._band.wished.emit(wishes.Delete(entry))
        elif 0 <= rating <= STRESS_MAX:
            self._band.wished.emit(wishes.Rate(entry, rating))
        else:
            return False
        return True

    def _cut_key(self, cut: Cut, key: Qt.Key, step: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._show(None)
        elif key in _ENTER:
            self._show(None)
            self._band.wished.emit(wishes.Split(cut.entry, cut.at))
        elif step:
            at = (instant_of(cut.at) + step * STEP).astimezone(cut.at.tzinfo)
            if instant_of(cut.span.start) < instant_of(at) < instant_of(cut.span.end):
                self._show(cut._replace(at=at))
        return True

    def _show(self, cut: Cut | None) -> None:
        self.cut = cut
        strip = self._band.strip
        if cut is None or strip is None:
            self._band.ghost.hide()
            return
        self._band.ghost.show_cut(cut.at, self._band.x_of(strip.at(cut.at)))
        announce(self._band, say.SPLIT_SPOKEN(time=self._words.time(cut.at)))

    def _step(self, key: Qt.Key) -> int:
        mirrored = self._band.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if mirrored else -1, Qt.Key.Key_Right: -1 if mirrored else 1}
        return steps.get(key, 0)


def _moves(event: QKeyEvent) -> bool:
    """Whether a key would move an entry: Alt with an arrow is also a key of the page."""
    return bool(event.modifiers() & ALT) and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
