"""The parts of the page below its head, one under another, scrolled together."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.today.categories import CategoryCard
from ballast.ui.pages.today.due import DuePlace
from ballast.ui.pages.today.forgotten_place import ForgottenPlace
from ballast.ui.pages.today.guess_place import GuessPlace
from ballast.ui.pages.today.lists import EntryCard, TimelineCard
from ballast.ui.pages.today.now_card import NowCard
from ballast.ui.pages.today.places import PanelPlace
from ballast.ui.steps import Steps
from ballast.ui.widgets.surfaces import scrolled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QShowEvent

    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.pages.today.cards import DayCards

MARGIN = 28
_REST_MS = 30  # the box and the entries are painted first
_OF_THE_BAND = ("ballast.ui.fixing.strip", "ballast.ui.pages.today.band_hand")  # brought in one a turn
_CARDS_PX = 112  # the height of the cards, kept free until they are made


class DayBody(QWidget):
    """Everything about a day. Put its `area` on the page; nothing is shown before there is a day to show.

    The first day is shown in steps: the box and the entries, then the figures, the band and the categories in their places.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.forgotten = ForgottenPlace(context)
        self.above, self.below = PanelPlace(), PanelPlace()
        self.now_card = NowCard(context)
        self.due = DuePlace(context)
        self.guess = GuessPlace(context)
        self._cards: DayCards | None = None
        self.timeline = TimelineCard(context)
        self.entries = EntryCard(context)
        self.categories = CategoryCard(context.theme, context.words)
        self._view: DayView | None = None
        self._now: datetime | None = None
        self._rest = Steps(self._show_rest(), self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        figures = QWidget()
        figures.setMinimumHeight(_CARDS_PX)
        self._figures = QVBoxLayout(figures)
        self._figures.setContentsMargins(0, 0, 0, 0)
        for part in (self.forgotten, self.above, self.now_card, self.below, self.due, self.guess, figures, self.timeline):
            self._column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.entries, 7)
        foot.addWidget(self.categories, 3)
        self._column.addLayout(foot, 1)
        self.area = scrolled(self)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._keep_edge(0, 0)
        self.hide()

    @property
    def whole(self) -> bool:
        """Whether all of the first day stands: the figures, the band and the categories too."""
        return self._rest.done

    @property
    def cards(self) -> DayCards:
        """The figures, made now if need be."""
        if self._cards is None:
            from ballast.ui.pages.today.cards import DayCards  # noqa: PLC0415 - not before the first day is shown

            self._cards = DayCards(self._context.theme, self._context.words)
            self._figures.addWidget(self._cards)
        return self._cards

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day; the first one in steps, so that the box is ready sooner."""
        self._view, self._now = view, now
        self.now_card.show_view(view, now)
        self.entries.show_view(view, now)
        self.due.follow(now)
        self.guess.follow(now)
        if self._rest.done:
            for _ in self._show_rest():
                pass
        self.show()

    def _show_rest(self) -> Iterator[None]:
        """The figures, the band and the categories of the newest day."""
        if self._view is not None and self._now is not None:
            self.cards.show_view(self._view, self._now)
            yield
            for name in _OF_THE_BAND:
                import_module(name)  # not before the first day is shown
                yield
            self.timeline.make_band()
            yield
            self.timeline.show_view(self._view, self._now)
            yield
            self.categories.show_view(self._view)

    def showEvent(self, event: QShowEvent) -> None:
        """The rest follows once the box and the entries are seen."""
        super().showEvent(event)
        QTimer.singleShot(_REST_MS, self, self._rest.begin)

    def _keep_edge(self, _: int, last: int) -> None:
        """Keep the right edge in line with the head, scroll bar or none."""
        bar = self.area.verticalScrollBar().sizeHint().width() if last else 0
        self._column.setContentsMargins(MARGIN, 0, MARGIN - bar, 22)
