"""The entries behind a figure as a table, the newest first, below what the figure is made of.

Enter, a double click or a button leads to the day of one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ballast.domain.log.day import day_of
from ballast.domain.log.span import instant_of
from ballast.domain.log.watch import unwatched, watched
from ballast.ui.changes import PageName
from ballast.ui.charts.table import ChartTable, ChartTableView
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.words import common, numbers
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from datetime import date, time

    from ballast.domain.insight.witnesses import Rated
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry, Log
    from ballast.domain.log.watch import Watch
    from ballast.services.behind import Behind
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

_SIZE = (720, 480)


@dataclass(frozen=True, slots=True)
class Seen:
    """Entries as they are shown: the day of each, the rows, how long they are together, and what the figure is made of."""

    days: tuple[date, ...]
    rows: tuple[tuple[str, ...], ...]
    total: timedelta
    how: tuple[str, ...] = ()


Read = Callable[["Store", "Watch"], tuple["Log", tuple[str, ...]]]
"""What finds the entries behind a figure, with the sentences that say what it is made of."""


def sum_lines(found: Behind, words: Words) -> tuple[str, ...]:
    """Hours a week reckoned out, and how many entries are left out of them; nothing where no day counts."""
    made = found.made_of
    minutes = timedelta(minutes=round(60 * made.hours))
    whole = replace(made, hours=minutes / timedelta(hours=1))  # as it is shown, so that it can be reckoned again
    values = {
        "time": words.duration(minutes),
        "per_week": words.integer(made.days_per_week),
        "week": words.hours(whole.per_week),
        "off": words.hours(made.off),
    }
    phrase = say.BEHIND_SUM_OFF if made.off else say.BEHIND_SUM
    lines = [phrase(made.days, shown=words.integer(made.days), **values)] if made.days else []
    if found.left_out:
        lines.append(say.BEHIND_LEFT_OUT(found.left_out, shown=words.integer(found.left_out)))
    return tuple(lines)


def stress_line(found: Rated, words: Words) -> str:
    """A mean rating reckoned out."""
    hours, stressed = (round(seconds / 3600, 2) for seconds in (found.seconds, found.stressed))
    mean = found.stressed / found.seconds if found.seconds else 0.0
    return numbers.STRESS_LINE(sum=words.number(stressed, 2), hours=words.number(hours, 2), mean=words.number(mean, 2))


def open_entries(context: Context, title: str, read: Read, parent: QWidget) -> EntriesDialog:
    """Ask what lies behind a figure and show it over the window; a day that is chosen there is opened."""
    clock, words = context.clock, context.words
    dialog = EntriesDialog(context, title, parent.window())
    dialog.day_asked.connect(lambda day: context.navigate(PageName.TODAY, day))

    def look(store: Store, watch: Watch) -> Seen:
        log, how = read(store, watch)
        return replace(seen(log, store.profile.get().day_start, clock, words, watch), how=how)

    def show(found: Seen) -> None:
        dialog.show_entries(found)
        dialog.open()

    context.ask_long(look, show, owner=dialog)
    return dialog


def seen(log: Log, day_start: time, clock: Clock, words: Words, watch: Watch = unwatched) -> Seen:
    """The entries of a log, the newest first. No widget is touched: many are made ready on the worker."""
    now, newest = clock.now(), sorted(log.entries, key=lambda each: instant_of(each.start), reverse=True)
    days = tuple(day_of(each.start, day_start, each.start.tzinfo or clock.zone) for each in newest)
    known = watched(list(zip(newest, days, strict=True)), len(newest), watch, at_a_time=200)
    rows = tuple(_row(each, day, log, words, each.length(now)) for each, day in known)
    return Seen(days, rows, sum((each.length(now) for each in newest), timedelta()))


def _row(entry: Entry, day: date, log: Log, words: Words, length: timedelta) -> tuple[str, ...]:
    times = words.time(entry.start) if entry.end is None else words.times(entry.start, entry.end)
    task, note = (" ".join(each.split()) for each in (log.task_of(entry).name, entry.note))
    return f"{words.weekday(day.weekday())} {words.short_day(day)}", times, task, words.duration(length), note


class EntriesDialog(QDialog):
    """The list. `day_asked` carries the date of the entry that is marked."""

    day_asked = Signal(object)

    def __init__(self, context: Context, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._context, self._title = context, title
        self._days: tuple[date, ...] = ()
        self.count, self.how = PlainLabel("", "small", wrap=True), PlainLabel("", "second", wrap=True)
        self.table = ChartTableView()
        self.table.setSelectionBehavior(ChartTableView.SelectionBehavior.SelectRows)
        self.table.doubleClicked.connect(self._open_day)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            there = Qt.ShortcutContext.WidgetShortcut
            QShortcut(key, self.table, context=there).activated.connect(self._open_day)
        self.show_day = Button(context.theme, say.SHOW_DAY(), "calendar")
        self.show_day.clicked.connect(self._open_day)
        self.close_button = PrimaryButton(context.theme, common.CLOSE())
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.show_day)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (ElidedLabel(title, "card"), self.how, self.count):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_entries(self, found: Seen) -> None:
        """Show what was found, the newest marked."""
        words, self._days = self._context.words, found.days
        number = len(found.rows)
        count = say.BEHIND_COUNT(number, shown=words.integer(number), time=words.duration(found.total))
        self.count.setText(count if number else say.BEHIND_NONE())
        self.how.setText("\n".join(found.how))
        self.how.setVisible(bool(found.how))
        heads = tuple(each() for each in say.BEHIND_HEADS)
        self.table.show_table(ChartTable(heads, found.rows, text_columns=5), self._title)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)  # notes are cut before anything else
        self.table.setVisible(bool(number))
        self.show_day.setVisible(bool(number))
        if number:
            self.table.selectRow(0)
        (self.table if number else self.close_button).setFocus()

    def _open_day(self, *_: object) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._days):
            day = self._days[at]
            self.accept()
            self.day_asked.emit(day)
