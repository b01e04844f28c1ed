"""The two cards that show the day's entries: as a band and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.today.entries import EntryList
from ballast.ui.pages.today.figures import gaps_in_work_hours
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, EmptyState, SectionTitle
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.pages.today.timeline import Timeline

BAND_HEIGHT = 106


class TimelineCard(Card):
    """The band with its title, and how much is not logged. The room of the band is kept until it is made for the first day.

    Signals are those of the band: `opened` with a stretch; `menu_asked` with a stretch and a global point; `wished` with what a
    drag or a key asks for.
    """

    opened = Signal(object)
    menu_asked = Signal(object, object)
    wished = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(say.TIMELINE(), parent=parent)
        self._context, self._words = context, context.words
        self._band: Timeline | None = None
        self.aside = PlainLabel("", "small")
        self.aside.set_figures()
        self.head.addWidget(self.aside)
        self.body.setSpacing(4)
        room = QWidget()
        room.setFixedHeight(BAND_HEIGHT)
        self._room = QVBoxLayout(room)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.add(room)

    @property
    def band(self) -> Timeline:
        """The band, made now if need be."""
        if self._band is None:
            from ballast.ui.pages.today.timeline import Timeline  # noqa: PLC0415 - not before the first day is shown

            self._band = Timeline(self._context.theme, self._words)
            self._band.opened.connect(self.opened)
            self._band.menu_asked.connect(self.menu_asked)
            self._band.wished.connect(self.wished)
            self._room.addWidget(self._band)
        return self._band

    def make_band(self) -> None:
        """Make the band before a day is shown in it."""
        _ = self.band

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day; what is being dragged is not moved under the hand."""
        if self._band is not None and self._band.hand.holds:
            return
        self.band.show_view(view, now)
        gaps = gaps_in_work_hours(view)
        text = say.TIMELINE_GAPS(len(gaps), length=self._words.duration(view.unlogged)) if gaps else ""
        if view.undecided:
            away = say.UNDECIDED(length=self._words.duration(view.undecided))
            text = f"{text}  ·  {away}" if text else away
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
        self._theme = context.theme
        self._empty: EmptyState | None = None
        row = QHBoxLayout()
        row.addWidget(self.heading)
        self.body.addLayout(row)
        self.body.setContentsMargins(8, 16, 8, 8)
        row.setContentsMargins(8, 0, 8, 0)  # with the card's own, where all cards begin
        self.body.setSpacing(6)
        self.add(self.list, 1)

    @property
    def empty(self) -> EmptyState:
        """What stands there while there is no entry, made on such a day."""
        if self._empty is None:
            self._empty = EmptyState(self._theme, "timer", say.ENTRIES_EMPTY(), say.ENTRIES_EMPTY_TEXT())
            self._empty.column.setContentsMargins(12, 8, 12, 8)
            self.add(self._empty, 1)
        return self._empty

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show a day."""
        count = len(view.log.entries)
        self.heading.set_count(self._words.integer(count) if count else "")
        self.list.show_view(view, now)
        self.list.setVisible(bool(count))
        if not count or self._empty is not None:
            self.empty.setVisible(not count)
            self.empty.title.setText(say.ENTRIES_EMPTY_TODAY() if view.is_today else say.ENTRIES_EMPTY())
