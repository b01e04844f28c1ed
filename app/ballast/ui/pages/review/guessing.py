"""The owner's guess: asked on the first days of an audit, never again once skipped, and revealed when the audit is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.services import guesses
from ballast.services.categories import all_categories
from ballast.ui.changes import Tone
from ballast.ui.pages.review.guess_cards import RevealCard, RevealLine, reveal_lines
from ballast.ui.settings import GUESS_SKIPPED
from ballast.ui.widgets.guess_card import GuessCard
from ballast.ui.words import common
from ballast.ui.words import guessing as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

ASKED_DAYS = 3
"""A guess is asked for on so many first days of an audit; later the log has told too much."""


@dataclass(frozen=True, slots=True)
class Told:
    """What stands about an audit: its guesses beside the log once it is over, and whether there are any; the categories."""

    audit: Period
    guessed: bool
    lines: tuple[RevealLine, ...]
    categories: tuple[Category, ...]


def look_up(store: Store, audit: Period, clock: Clock, words: Words, *, over: bool) -> Told:
    """What stands about an audit."""
    categories = all_categories(store)
    lines = reveal_lines(guesses.reveal(store, audit, clock), categories, words) if over else ()
    return Told(audit, bool(guesses.guesses_for(store, audit)), lines, categories)


class Guessing(QObject):
    """Shows one of two cards in a place of a column, or none. `opened` carries a `RevealLine` whose numbers are asked for."""

    opened = Signal(object)

    def __init__(self, context: Context, page: QWidget, column: QVBoxLayout, place: int) -> None:
        super().__init__(page)
        self._context, self._column, self._place = context, column, place
        self._audit: Period | None = None
        self._view: ReviewView | None = None
        self.card: GuessCard | RevealCard | None = None
        context.changes.announced.connect(self._hear)

    def show_for(self, view: ReviewView) -> None:
        """A review is shown now: ask or reveal, where its audit wants it."""
        self._view, self._audit = view, view.audit
        self._ask()

    def _ask(self) -> None:
        view, audit = self._view, self._audit
        if view is None or audit is None:
            self._put(None)
            return
        clock, words = self._context.clock, self._context.words
        today = day_of(clock.now(), view.profile.day_start, clock.zone)
        over = today > audit.last and view.review.period == audit
        if over or ((today - audit.first).days < ASKED_DAYS and self._skipped() != audit.first):
            self._context.ask(lambda store: look_up(store, audit, clock, words, over=over), self._show)
        else:
            self._put(None)

    def _show(self, told: Told) -> None:
        if told.audit != self._audit:
            return
        if told.lines:
            card = RevealCard(self._context.theme, told.lines)
            card.opened.connect(self.opened)
            self._put(card)
        elif told.guessed or self._today() > told.audit.last:
            self._put(None)
        elif not isinstance(self.card, GuessCard):
            asking = GuessCard(self._context.theme, told.categories)
            asking.kept.connect(self._keep)
            asking.skipped.connect(self._skip)
            self._put(asking)

    def _put(self, card: GuessCard | RevealCard | None) -> None:
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        self.card = card
        if card is not None:
            self._column.insertWidget(self._place, card)

    def _keep(self, hours: Mapping[UUID | None, float]) -> None:
        audit, clock = self._audit, self._context.clock
        if audit is None or not hours:
            return
        self._context.do(lambda store: guesses.guess(store, audit, hours, clock), self._kept, owner=self)

    def _kept(self, _: Change | None) -> None:
        self._context.say(say.KEPT(), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _skip(self) -> None:
        if self._audit is not None:
            self._context.settings.keep_text(GUESS_SKIPPED, self._audit.first.isoformat())
        self._put(None)

    def _skipped(self) -> date | None:
        try:
            return date.fromisoformat(self._context.settings.text(GUESS_SKIPPED))
        except ValueError:
            return None

    def _today(self) -> date:
        clock = self._context.clock
        return clock.now().date() if self._view is None else day_of(clock.now(), self._view.profile.day_start, clock.zone)

    def _hear(self, change: Change) -> None:
        if change.touches(Kind.NOTES):
            self._ask()
