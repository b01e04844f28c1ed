"""The parts of the page below its head, one under another, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.today.cards import DayCards
from ballast.ui.pages.today.categories import CategoryCard
from ballast.ui.pages.today.forgotten_place import ForgottenPlace
from ballast.ui.pages.today.lists import EntryCard, TimelineCard
from ballast.ui.pages.today.now_card import NowCard
from ballast.ui.widgets.surfaces import scrolled

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.services.day import DayView
    from ballast.ui.context import Context

MARGIN = 28
_REST_MS = 30  # the box and the entries are painted first


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
        self._view: DayView | None = None
        self._now: datetime | None = None
        self._whole = False
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
        """Show a day; the first one in two steps, so that the box is ready sooner."""
        self._view, self._now = view, now
        self.now_card.show_view(view, now)
        self.cards.show_view(view, now)
        self.entries.show_view(view, now)
        if self._whole:
            self._show_rest()
        else:
            QTimer.singleShot(_REST_MS, self, self._show_rest)
        self.show()

    def _show_rest(self) -> None:
        """The band and the categories."""
        self._whole = True
        if self._view is not None and self._now is not None:
            self.timeline.show_view(self._view, self._now)
            self.categories.show_view(self._view)

    def _keep_edge(self, _: int, last: int) -> None:
        """Keep the right edge in line with the head, scroll bar or none."""
        bar = self.area.verticalScrollBar().sizeHint().width() if last else 0
        self._column.setContentsMargins(MARGIN, 0, MARGIN - bar, 22)
