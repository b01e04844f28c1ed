"""The parts of the page below its head, one under another, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.today.cards import DayCards
from ballast.ui.pages.today.categories import CategoryCard
from ballast.ui.pages.today.forgotten import ForgottenPlace
from ballast.ui.pages.today.lists import EntryCard, TimelineCard
from ballast.ui.pages.today.now_card import NowCard
from ballast.ui.widgets.surfaces import scrolled

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.services.day import DayView
    from ballast.ui.context import Context

MARGIN = 28


class DayBody(QWidget):
    """Everything about a day. Put its `area` on the page; nothing is shown before there is a day to show."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.forgotten = ForgottenPlace(context)
        self.now_card = NowCard(context)
        self.cards = DayCards(context.theme, context.words)
        self.timeline = TimelineCard(context)
        self.entries = EntryCard(context)
        self.categories = CategoryCard(context.theme, context.words)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        for part in (self.forgotten, self.now_card, self.cards, self.timeline):
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

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day."""
        self.now_card.show_view(view, now)
        self.cards.show_view(view, now)
        self.timeline.show_view(view, now)
        self.entries.show_view(view, now)
        self.categories.show_view(view)
        self.show()

    def _keep_edge(self, _: int, last: int) -> None:
        """Keep the right edge in line with the head, scroll bar or none."""
        bar = self.area.verticalScrollBar().sizeHint().width() if last else 0
        self._column.setContentsMargins(MARGIN, 0, MARGIN - bar, 22)
