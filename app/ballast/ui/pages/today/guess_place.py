"""The guess of day 0, asked on Today in one quiet line: how many hours a week does the work take, before the log says it?

It is asked until the first day of an audit is over, once: kept or skipped, here or on Review, it does not come back for that
audit. Review asks on the two days after, and holds the guess against the log at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.log.change import Kind
from ballast.ui.settings import GUESS_SKIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Category
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.surfaces import Card

_FIRST_MS = 1400  # the day is usable first


class GuessPlace(QWidget):
    """Where the line stands, and the boxes once it is answered; hidden while nothing is to be asked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: Card | None = None
        self._day: date | None = None
        self._audit: Period | None = None
        self._categories: tuple[Category, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._later.timeout.connect(self._ask)
        context.changes.announced.connect(self._hear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def follow(self, now: datetime) -> None:
        """A day is shown; a new one asks anew."""
        if self._day != now.date():
            self._day = now.date()
            self._later.start()

    def _hear(self, change: Change) -> None:
        if self._day is not None and change.touches(Kind.NOTES, Kind.AUDIT):
            self._later.start(0)

    def _ask(self) -> None:
        clock, skipped = self._context.clock, self._context.settings.text(GUESS_SKIPPED)

        def read(store: Store) -> tuple[Period, tuple[Category, ...]] | None:
            from ballast.services import guesses  # noqa: PLC0415 - not on the way to the first page

            audit = guesses.to_ask(store, clock)
            return None if audit is None or audit.first.isoformat() == skipped else (audit, guesses.guessable(store))

        self._context.ask(read, self._show)

    def _show(self, found: tuple[Period, tuple[Category, ...]] | None) -> None:
        if found is None:
            self._put(None)
        elif self._audit != found[0] or self.card is None:
            self._audit, self._categories = found
            self._put(self._line())

    def _put(self, card: Card | None) -> None:
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        self.card = card
        if card is not None:
            self._column.addWidget(card)
        self.setVisible(card is not None)

    def _line(self) -> Card:
        from PySide6.QtWidgets import QHBoxLayout  # noqa: PLC0415 - with the card

        from ballast.ui.widgets.buttons import Button, GhostButton  # noqa: PLC0415 - with the card
        from ballast.ui.widgets.plain import ElidedLabel  # noqa: PLC0415 - with the card
        from ballast.ui.widgets.surfaces import Card  # noqa: PLC0415 - with the card
        from ballast.ui.words import guessing as say  # noqa: PLC0415 - with the card

        card = Card()
        card.setAccessibleName(say.TITLE())
        row, lines = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        lines.setSpacing(1)
        lines.addWidget(ElidedLabel(say.TITLE(), "strong"))
        lines.addWidget(ElidedLabel(say.ON_TODAY(), "small"))
        row.addLayout(lines, 1)
        self.begin = Button(self._context.theme, say.BEGIN(), "edit")
        self.skip = GhostButton(self._context.theme, say.SKIP())
        for button, act in ((self.begin, self._open), (self.skip, self._skip)):
            button.clicked.connect(act)
            row.addWidget(button)
        card.body.setContentsMargins(16, 10, 12, 10)
        card.body.addLayout(row)
        return card

    def _open(self) -> None:
        from ballast.ui.widgets.guess_card import GuessCard  # noqa: PLC0415 - with the boxes

        card = GuessCard(self._context.theme, self._categories)
        card.kept.connect(self._keep)
        card.skipped.connect(self._skip)
        self._put(card)
        card.edits[None].setFocus()

    def _keep(self, hours: Mapping[UUID | None, float]) -> None:
        from ballast.services import guesses  # noqa: PLC0415 - with the boxes

        audit, clock = self._audit, self._context.clock
        if audit is not None and hours:
            self._context.do(lambda store: guesses.guess(store, audit, hours, clock), self._kept, owner=self)

    def _kept(self, _: Change | None) -> None:
        from ballast.ui.changes import Tone  # noqa: PLC0415 - with the boxes
        from ballast.ui.words import common  # noqa: PLC0415 - with the boxes
        from ballast.ui.words import guessing as say  # noqa: PLC0415 - with the boxes

        self._context.say(say.KEPT(), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _skip(self) -> None:
        if self._audit is not None:
            self._context.settings.keep_text(GUESS_SKIPPED, self._audit.first.isoformat())
        self._put(None)
