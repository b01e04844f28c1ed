"""The two cards that show the day's entries: as a band and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ballast.ui.pages.today.entries import EntryList
from ballast.ui.pages.today.figures import gaps_in_work_hours
from ballast.ui.pages.today.timeline import Timeline
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, EmptyState, SectionTitle
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ballast.services.day import DayView
    from ballast.ui.context import Context


class TimelineCard(Card):
    """The band with its title, and how much is not logged."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(say.TIMELINE(), parent=parent)
        self._words = context.words
        self.aside = PlainLabel("", "small")
        self.aside.set_figures()
        self.head.addWidget(self.aside)
        self.band = Timeline(context.theme, context.words)
        self.body.setSpacing(4)
        self.add(self.band)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day."""
        self.band.show_view(view, now)
        gaps = gaps_in_work_hours(view)
        text = say.TIMELINE_GAPS(len(gaps), length=self._words.duration(view.unlogged)) if gaps else ""
        if self.band.left_out:
            text = say.TIMELINE_MORE(self.band.left_out)
        self.aside.setText(text)


class EntryCard(Card):
    """The list with its title and count; what to do next while it is empty."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = context.words
        self.setAccessibleName(say.ENTRIES())
        self.heading = SectionTitle(say.ENTRIES())
        self.list = EntryList(context.theme, context.words)
        self.empty = EmptyState(context.theme, "timer", say.ENTRIES_EMPTY(), say.ENTRIES_EMPTY_TEXT())
        self.empty.column.setContentsMargins(12, 8, 12, 8)
        row = QHBoxLayout()
        row.addWidget(self.heading)
        self.body.addLayout(row)
        self.body.setContentsMargins(8, 14, 8, 8)
        row.setContentsMargins(10, 0, 10, 0)
        self.body.setSpacing(6)
        self.add(self.list, 1)
        self.add(self.empty, 1)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day."""
        count = len(view.log.entries)
        self.heading.set_count(self._words.integer(count) if count else "")
        self.list.show_view(view, now)
        self.list.setVisible(bool(count))
        self.empty.setVisible(not count)
        self.empty.title.setText(say.ENTRIES_EMPTY_TODAY() if view.is_today else say.ENTRIES_EMPTY())
