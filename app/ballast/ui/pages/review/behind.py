"""The entries behind a number: a list of painted rows, and the dialog that shows it for a part of a chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.day import day_of
from ballast.domain.log.span import instant_of
from ballast.domain.log.watch import unwatched, watched
from ballast.ui.pages.review.explained_card import ExplainedCard
from ballast.ui.pages.review.rows import Row, RowList, RowPainter
from ballast.ui.pages.review.text import Pen
from ballast.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ballast.ui.widgets.meters import paint_stress, paint_tile, stress_words
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card, scrolled
from ballast.ui.words import common, unmarked
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ballast.domain.log.entry import Category, Entry, Log
    from ballast.domain.log.watch import Watch
    from ballast.ui.pages.review.explained import Explained
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

FIRST = 12
"""So many entries are shown at first, and so many more each time."""
MORE = 50
_HEIGHT = 52
_NONE = timedelta(0)
_LEAST = QSize(480, 360)


@dataclass(frozen=True, slots=True)
class Seen:
    """One entry as it is shown: the day it belongs to, its task, and what was said about it."""

    entry: Entry
    day: date
    task: str
    category: Category | None
    length: timedelta
    remarks: str


def seen_entries(log: Log, day_start: time, now: datetime, words: Words, watch: Watch = unwatched) -> tuple[Seen, ...]:
    """The entries of a log, the newest first. No widget is touched: many are made ready on the worker."""
    newest = sorted(log.entries, key=lambda each: instant_of(each.start), reverse=True)
    return tuple(
        Seen(
            entry=entry,
            day=day_of(entry.start, day_start, entry.start.tzinfo or now.tzinfo),  # type: ignore[arg-type]  # aware by promise
            task=log.task_of(entry).name,
            category=log.category_of(entry),
            length=entry.length(now),
            remarks=_remarks(entry, words),
        )
        for entry in watched(newest, len(newest), watch, at_a_time=200)
    )


def _remarks(entry: Entry, words: Words) -> str:
    said = []
    if entry.blocked:
        said.append(say.BEHIND_BLOCKED(time=words.duration(entry.blocked)))
    elif entry.delayed:
        said.append(say.BEHIND_DELAYED())
    if entry.interruption:
        said.append(say.BEHIND_INTERRUPTED())
    return "  \N{MIDDLE DOT}  ".join([*said, *([entry.note] if entry.note else [])])


class SeenPainter(RowPainter):
    """Paints one entry: day and times, the task or what was said, stress, length."""

    def __init__(self, theme: Theme, words: Words, *, with_task: bool) -> None:
        super().__init__(theme, _HEIGHT)
        self._words = words
        self._with_task = with_task

    def draw(self, painter: QPainter, rect: QRect, value: Seen, option: QStyleOptionViewItem) -> None:
        """Draw the row."""
        pen = Pen(painter, self.theme, rect.adjusted(8, 0, -8, 0), option.direction)
        if self._with_task:
            high = (rect.height() - 28) // 2
            icon, tint = (
                (value.category.cue, f"category:{value.category.colour}") if value.category else ("question", "category:")
            )
            paint_tile(painter, self.theme, QRectF(pen.take(28).adjusted(0, high, 0, -high)), icon, tint)
            pen.skip(12)
        pen.write(pen.take(100, at_end=True), self._words.duration(value.length), 14, "text", QFont.Weight.DemiBold, end=True)
        paint_stress(painter, self.theme, QRectF(pen.take(64, at_end=True)), value.entry.stress)
        pen.skip(12, at_end=True)
        room = pen.room
        first, second = self._lines(value)
        top = QRect(room.left(), rect.top() + (6 if second else 15), room.width(), 20)
        pen.write(top, first, 14, "text", QFont.Weight.Medium)
        pen.write(QRect(room.left(), rect.top() + 26, room.width(), 18), second, 12, "text_second")

    def _lines(self, value: Seen) -> tuple[str, str]:
        when = when_of(value, self._words)
        if not self._with_task:
            return when, value.remarks
        return value.task, "  \N{MIDDLE DOT}  ".join(part for part in (when, value.remarks) if part)


def when_of(value: Seen, words: Words) -> str:
    """Day and times of an entry: "Mon 9 Nov, 09:00 – 09:45"."""
    end = value.entry.end
    times = words.times(value.entry.start, end) if end else f"{words.time(value.entry.start)}, {say.RUNNING()}"
    return f"{words.weekday(value.day.weekday())} {words.short_day(value.day)}, {times}"


class EntryRows(QWidget):
    """The list with a link to more of it. `opened` carries the date of the entry that was chosen."""

    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words, *, with_task: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.seen: Sequence[Seen] = ()
        self._shown = FIRST
        self.rows = RowList(say.BEHIND_LIST(), SeenPainter(theme, words, with_task=with_task))
        self.rows.opened.connect(lambda seen: self.opened.emit(seen.day))
        self.none = PlainLabel(say.BEHIND_NONE(), "second")
        self.more = LinkButton(theme, "")
        self.more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addWidget(self.none)
        column.addWidget(self.rows)
        column.addLayout(foot)
        self._fill()

    def show_entries(self, seen: Sequence[Seen]) -> None:
        """Show other entries, the first few of them."""
        self.seen = seen
        self._shown = max(FIRST, min(self._shown, len(seen)))
        self._fill()

    def _show_more(self) -> None:
        self._shown += MORE
        self._fill()

    def _fill(self) -> None:
        shown = self.seen[: self._shown]
        self.rows.show_rows([Row(each, self._spoken(each), self._tip(each)) for each in shown])
        self.rows.setVisible(bool(shown))
        self.none.setVisible(not shown)
        left = len(self.seen) - len(shown)
        text = say.BEHIND_MORE(n=self._words.integer(min(left, MORE)))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(left > 0)

    def _spoken(self, seen: Seen) -> str:
        parts = (
            seen.task,
            when_of(seen, self._words),
            self._words.duration(seen.length),
            stress_words(seen.entry.stress),
            seen.remarks,
        )
        return ", ".join(part for part in parts if part)

    def _tip(self, seen: Seen) -> str:
        return "\n".join(part for part in (seen.task, seen.remarks, say.BEHIND_OPEN_DAY()) if part)


def fitting(width: int, height: int, window: QWidget | None) -> QSize:
    """A size for a dialog that does not stand out of its window by more than its frame."""
    wanted = QSize(width, height)
    return wanted if window is None else wanted.boundedTo(window.size()).expandedTo(_LEAST)


class BehindDialog(QDialog):
    """The entries behind a number, and how it comes about where that is known.

    `day_asked` carries a date, `why_asked` nothing.
    """

    day_asked = QtSignal(object)
    why_asked = QtSignal()

    def __init__(
        self,
        theme: Theme,
        words: Words,
        title: str,
        *,
        task: bool,
        parent: QWidget | None = None,
        how: Explained | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._day: date | None = None
        self.how = None if how is None else ExplainedCard(how)
        self._without = "" if how is None or how.behind is not None else how.without
        self.setWindowTitle(title)
        self.resize(fitting(680, 560, parent))
        self.setAccessibleName(unmarked(title))
        self.title = ElidedLabel(title, "card")
        self.count = PlainLabel("", "small")
        self.entries = EntryRows(theme, words, with_task=not task)
        self.entries.opened.connect(self._open_day)
        self.why = Button(theme, say.BEHIND_WHY(), "question")
        self.why.clicked.connect(self.why_asked)
        if not task:
            self.why.hide()
        self.open_day = Button(theme, say.BEHIND_OPEN_DAY(), "calendar")
        self.open_day.clicked.connect(lambda: self._open_day(self._day))
        self.open_day.hide()
        self.close_button = PrimaryButton(theme, common.CLOSE())
        self.close_button.clicked.connect(self.accept)
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.add(self.entries)
        if self._without:
            card.hide()
        foot = QHBoxLayout()
        for button in (self.why, self.open_day):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.count)
        column.addLayout(head)
        inside = QWidget()
        framed = QVBoxLayout(inside)
        framed.setContentsMargins(0, 0, 0, 0)
        if self.how is not None:
            framed.setSpacing(12)
            framed.addWidget(self.how)
        framed.addWidget(card)
        framed.addStretch(1)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(foot)

    def show_entries(self, seen: Sequence[Seen], day: date | None = None) -> None:
        """Show what was found; `day` is the day that a button can open."""
        self._day = day
        self.open_day.setVisible(day is not None)
        total = self._words.duration(sum((each.length for each in seen), _NONE))
        entries = say.ENTRIES(len(seen), shown=self._words.integer(len(seen)))
        self.count.setText(self._without or say.BEHIND_COUNT(entries=entries, time=total))
        self.entries.show_entries(seen)
        (self.close_button if self.how is not None else self.entries.rows).setFocus()

    def _open_day(self, day: date | None) -> None:
        self.accept()
        self.day_asked.emit(day)
