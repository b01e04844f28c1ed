"""What a drag or a key on a timeline asks the store to do: each is one undo, and what would overlap is asked about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import capture, fixing
from ballast.ui.fixing import wishes
from ballast.ui.overlaps import OverlapAsker
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.services.overlaps import Resolution
    from ballast.store.store import Store
    from ballast.ui.context import Context


class FixActs(QObject):
    """The writes of a timeline."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._clock = context, context.clock
        self._asker = OverlapAsker(context, page)

    def do(self, wish: wishes.Wish) -> bool:
        """Do what changes the log; False for what only opens something."""
        clock = self._clock
        match wish:
            case wishes.Resize(entry, edge, to, push):
                self._asker.do(lambda store, how: fixing.resize(store, entry.id, edge, to, clock, push=push, overlap=how))
            case wishes.Move(entry, start):
                self._asker.do(lambda store, how: fixing.move(store, entry.id, start, clock, overlap=how))
            case wishes.Copy(entry, start):
                self._asker.do(lambda store, how: fixing.copy(store, entry.id, start, clock, overlap=how))
            case wishes.Split(entry, at):
                self._context.do(lambda store: fixing.split(store, entry.id, at, clock), owner=self)
            case wishes.Merge():
                self._merge(wish)
            case wishes.Rate(entry, stress):
                self._context.do(lambda store: capture.rate(store, entry.id, stress, clock), owner=self)
            case wishes.Delete(entry):
                self._context.do(lambda store: capture.delete(store, [entry.id], clock), owner=self)
            case _:
                return False
        return True

    def repeat(self, source: date, target: date) -> None:
        """Copy the entries of one day into another."""
        clock = self._clock
        self._asker.do(lambda store, how: fixing.repeat_day(store, target, clock, source=source, overlap=how))

    def _merge(self, wish: wishes.Merge, *, with_gap: bool = False) -> None:
        """Merge; what nobody logged between the two becomes work only when the owner says so."""
        clock, found = self._clock, []

        def attempt(store: Store, how: Resolution | None) -> Change | None:
            try:
                return fixing.merge(store, wish.entry.id, clock, with_gap=with_gap, overlap=how)
            except (fixing.NothingNext, fixing.GapBetween) as met:
                found.append(met)
                return None

        def tried(_: Change | None) -> None:
            match found:
                case [fixing.GapBetween(gap=gap)]:
                    text = say.GAP_BETWEEN(length=self._context.words.duration(gap.length))
                    self._context.say(text, action=say.MERGE_ANYWAY(), act=lambda: self._merge(wish, with_gap=True))
                case [_]:
                    self._context.say(say.NOTHING_TO_MERGE())

        self._asker.do(attempt, tried)
