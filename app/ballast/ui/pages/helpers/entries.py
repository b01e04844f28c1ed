"""The entries behind a bar as a table, the newest first; Enter, a double click or a button leads to the day of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.day import day_of
from ballast.domain.log.span import instant_of
from ballast.ui.charts.table import ChartTable, ChartTableView
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.words import common
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from datetime import date, time

    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry, Log
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

_SIZE = (720, 480)


@dataclass(frozen=True, slots=True)
class Seen:
    """Entries as they are shown: the day of each, the rows, and how long they are together."""

    days: tuple[date, ...]
    rows: tuple[tuple[str, ...], ...]
    total: timedelta


def seen(log: Log, day_start: time, clock: Clock, words: Words) -> Seen:
    """The entries of a log, the newest first. No widget is touched: many are made ready on the worker."""
    now, newest = clock.now(), sorted(log.entries, key=lambda each: instant_of(each.start), reverse=True)
    days = tuple(day_of(each.start, day_start, each.start.tzinfo or clock.zone) for each in newest)
    rows = tuple(_row(each, day, log, words, each.length(now)) for each, day in zip(newest, days, strict=True))
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
        self.count = PlainLabel("", "small", wrap=True)
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
        for widget in (ElidedLabel(title, "card"), self.count):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_entries(self, found: Seen) -> None:
        """Show what was found, the newest marked."""
        words, self._days = self._context.words, found.days
        number = len(found.rows)
        count = say.BEHIND_COUNT(number, shown=words.integer(number), time=words.duration(found.total))
        self.count.setText(count if number else say.BEHIND_NONE())
        heads = tuple(head() for head in say.BEHIND_HEADS)
        self.table.show_table(ChartTable(heads, found.rows, text_columns=5), self._title)
        self.table.setVisible(bool(number))
        self.show_day.setVisible(bool(number))
        if number:
            self.table.selectRow(0)
            self.table.setFocus()

    def _open_day(self, *_: object) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._days):
            day = self._days[at]
            self.accept()
            self.day_asked.emit(day)
