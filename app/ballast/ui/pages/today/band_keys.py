"""The keys of the band: with Alt the arrows move an entry, with Shift its end, with Ctrl its start, with both they push.

S shows where an entry would be split: arrows move the line, Enter splits, Esc leaves it. M merges with the next entry, G fills
a gap, Ctrl+C keeps an entry and Ctrl+V writes it once more, also on another day. `lines` are the same as a menu has them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ballast.domain.log.edits import SHORTEST, STEP
from ballast.domain.log.entry import STRESS_MAX, Entry
from ballast.domain.log.span import Span, instant_of
from ballast.ui.fixing import wishes
from ballast.ui.fixing.release import ALT, CTRL, SHIFT, moved_by_key, paste_at
from ballast.ui.pages.today.blocks import Block
from ballast.ui.toast import announce
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ballast.ui.entry.menus import Line
    from ballast.ui.fixing.strip import Stretch
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
        self.copied: Entry | None = None
        """What Ctrl+V writes once more."""

    def watch(self, block: QWidget) -> None:
        """Hear the keys of one more block."""
        block.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what moves an entry, also from the keys of the page; all else goes on."""
        if isinstance(event, QKeyEvent) and isinstance(watched, Block):
            stretch = watched.stretch
            if (
                event.type() == QEvent.Type.ShortcutOverride
                and stretch is not None
                and stretch.entry is not None
                and _moves(event)
            ):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and stretch is not None:
                return self._pressed(stretch, event) or super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut and self.cut is not None:
            self._show(None)
        return super().eventFilter(watched, event)

    def lines(self, stretch: Stretch) -> tuple[Line, ...]:
        """What a menu offers of it besides opening, rating and deleting: split, merge, copy, paste."""
        entry = stretch.entry
        made: list[Line] = []
        if entry is not None:
            made.append(("minus", say.MENU_SPLIT(), partial(self._start_cut, entry, stretch.span), "S"))
            made.append(("link", say.MENU_MERGE(), partial(self._band.wished.emit, wishes.Merge(entry)), "M"))
            made.append(("copy", say.MENU_COPY(), partial(self._copy, entry), "Ctrl+C"))
        if self.copied is not None:
            made.append(("clipboard", say.MENU_PASTE(), partial(self._paste, stretch), "Ctrl+V"))
        return tuple(made)

    def _pressed(self, stretch: Stretch, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & (ALT | SHIFT | CTRL)
        step = self._step(key)
        if self.cut is not None:
            return self._cut_key(self.cut, key, step)
        if modifiers == CTRL and key in {Qt.Key.Key_C, Qt.Key.Key_V}:
            return self._copied(stretch) if key == Qt.Key.Key_C else self._paste(stretch)
        entry = stretch.entry
        if entry is None:
            return not modifiers and key == Qt.Key.Key_G and stretch.absence is None and self._fill(stretch)
        if step and modifiers & ALT:
            wish = moved_by_key(entry, 0, step, modifiers)
            if wish is not None:
                self._band.wished.emit(wish)
            return True
        return not modifiers and self._plain(entry, stretch.span, key)

    def _plain(self, entry: Entry, span: Span, key: Qt.Key) -> bool:
        rating = key - Qt.Key.Key_0
        if key == Qt.Key.Key_S:
            self._start_cut(entry, span)
        elif key == Qt.Key.Key_M:
            self._band.wished.emit(wishes.Merge(entry))
        elif key in _DELETE:
            self._band.wished.emit(wishes.Delete(entry))
        elif 0 <= rating <= STRESS_MAX:
            self._band.wished.emit(wishes.Rate(entry, rating))
        else:
            return False
        return True

    def _copy(self, entry: Entry) -> None:
        self.copied = entry
        block = self._block_of(entry)
        announce(self._band, say.COPIED(task=block.task if block is not None else ""))

    def _block_of(self, entry: Entry) -> Block | None:
        return next((each for each in self._band.blocks if each.stretch is not None and each.stretch.entry == entry), None)

    def _copied(self, stretch: Stretch) -> bool:
        if stretch.entry is not None:
            self._copy(stretch.entry)
        return stretch.entry is not None

    def _paste(self, stretch: Stretch) -> bool:
        if self.copied is not None:
            free = stretch.entry is None and stretch.absence is None
            self._band.wished.emit(wishes.Copy(self.copied, paste_at(stretch.span, free=free)))
        return self.copied is not None

    def _fill(self, stretch: Stretch) -> bool:
        self._band.wished.emit(wishes.Fill(stretch.span))
        return True

    def _start_cut(self, entry: Entry, span: Span) -> None:
        """Show the line in the middle; the keys go to the entry, also from a menu."""
        if span.length > 2 * SHORTEST:
            block = self._block_of(entry)
            if block is not None:
                block.setFocus(Qt.FocusReason.ShortcutFocusReason)
            half = instant_of(span.start) + span.length / 2
            self._show(Cut(entry, span, half.replace(second=0, microsecond=0).astimezone(span.start.tzinfo)))

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
