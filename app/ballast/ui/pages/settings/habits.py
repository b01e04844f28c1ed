"""Work days and hours, when a day begins, when the owner counts as away, and the currency: what changes numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.profile import Profile
from ballast.ui.pages.settings.parts import Pause, SettingRow
from ballast.ui.widgets.buttons import Chip
from ballast.ui.widgets.choosers import Chooser, TimeEdit
from ballast.ui.widgets.currency_box import CurrencyBox
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.context import Context

_LATEST_START = 12
_AWAY_MINUTES = (2, 5, 10, 15, 20, 30, 45, 60)


class Habits(QWidget):
    """The cards of what changes numbers, made in steps. `changed` carries the whole `Profile` once it is valid and differs."""

    changed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme
        self._words = context.words
        self._kept = Profile()
        self._filled = False
        self._pause = Pause(self._send, self)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        work, money = Card(say.WORK()), Card(say.MONEY())
        work.body.setSpacing(16)
        column.addWidget(work)
        column.addWidget(money)
        yield
        yield from self._make_days(work)
        yield from self._make_hours(work)
        self.day_start = self._chooser(work, SettingRow(say.DAY_START(), say.DAY_START_NOTE()), say.DAY_START())
        yield
        self.away = self._chooser(work, SettingRow(say.AWAY(), say.AWAY_NOTE()), say.AWAY())
        yield
        self.currency_row = SettingRow(say.CURRENCY(), say.CURRENCY_NOTE())
        money.add(self.currency_row)
        self.currency = CurrencyBox(self._words, self.currency_row)
        self.currency_row.hold(self.currency)
        self.currency.picked.connect(self._pick_currency)
        self.currency.refused.connect(self._refuse_currency)
        yield

    def _make_days(self, work: Card) -> Iterator[None]:
        words = self._words
        self.days = {day: Chip(self._theme, words.weekday(day), checkable=True) for day in words.weekdays()}
        for day, chip in self.days.items():
            chip.setAccessibleName(words.weekday(day, short=False))
            chip.clicked.connect(self._edited)
        self.days_row = SettingRow(say.WORK_DAYS(), say.WORK_DAYS_NOTE(), *self.days.values())
        work.add(self.days_row)
        yield

    def _make_hours(self, work: Card) -> Iterator[None]:
        self.begin, self.end = TimeEdit(say.WORK_BEGIN(), self._words), TimeEdit(say.WORK_END(), self._words)
        for edit in (self.begin, self.end):
            edit.setKeyboardTracking(False)
            edit.timeChanged.connect(self._edited_later)
            edit.editingFinished.connect(self._pause.flush)
        between = QWidget()
        row = QHBoxLayout(between)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.begin, PlainLabel(say.TO(), "second"), self.end):
            row.addWidget(widget)
        self.hours_row = SettingRow(say.WORK_HOURS(), say.WORK_HOURS_NOTE(), between)
        work.add(self.hours_row)
        yield

    def _chooser(self, card: Card, row: SettingRow, name: str) -> Chooser:
        card.add(row)
        combo = Chooser(name, row)
        combo.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)  # filled when the settings are known
        combo.activated.connect(self._edited)
        row.hold(combo)
        return combo

    def show_profile(self, profile: Profile) -> None:
        """Show what is kept; what is being changed now, or is still wrong, is left alone."""
        known, self._kept = self._filled and profile == self._kept, profile
        if self._pause.pending or (known and not self._judge()):
            return
        self._filled = True
        for day, chip in self.days.items():
            chip.setChecked(day in profile.work_days)
        self.begin.show_time(profile.work_start)
        self.end.show_time(profile.work_end)
        self._fill_day_start(profile.day_start)
        self._fill_away(profile.idle_limit)
        if not (self.currency.box.isModified() and self.currency.hasFocus()):
            self.currency.show_code(profile.currency)
        self._judge()

    def flush(self) -> None:
        """Keep now what waits."""
        self._pause.flush()

    def _fill_day_start(self, kept: time) -> None:
        times = sorted({time(hour) for hour in range(_LATEST_START + 1)} | {kept})
        self.day_start.clear()
        for each in times:
            text = self._words.time(each)
            self.day_start.addItem(say.DAY_USUAL(time=text) if each == time() else text, each)
        self.day_start.setCurrentIndex(times.index(kept))

    def _fill_away(self, kept: timedelta) -> None:
        limits = sorted({timedelta(minutes=each) for each in _AWAY_MINUTES} | {kept})
        self.away.clear()
        for each in limits:
            self.away.addItem(say.MINUTES(round(each.total_seconds() / 60)), each)
        self.away.setCurrentIndex(limits.index(kept))

    def _shown(self) -> Profile:
        return replace(
            self._kept,
            work_days=frozenset(day for day, chip in self.days.items() if chip.isChecked()),
            work_start=self.begin.picked_time(),
            work_end=self.end.picked_time(),
            day_start=self.day_start.currentData(),
            idle_limit=self.away.currentData(),
        )

    def _judge(self) -> bool:
        """Say what is wrong; whether nothing is."""
        shown = self._shown()
        self.days_row.complain("" if shown.work_days else say.WORK_DAYS_NONE())
        if shown.work_start == shown.work_end:
            self.hours_row.complain(say.WORK_HOURS_SAME())
        else:
            self.hours_row.remark(say.WORK_HOURS_NIGHT() if shown.work_end < shown.work_start else "")
        return bool(shown.work_days) and shown.work_start != shown.work_end

    def _edited(self) -> None:
        self._pause.later()
        self._pause.flush()

    def _edited_later(self) -> None:
        self._judge()
        self._pause.later()

    def _send(self) -> None:
        shown = self._shown()
        if self._judge() and shown != self._kept:
            self._kept = shown
            self.changed.emit(shown)

    def _pick_currency(self, code: str) -> None:
        self.currency_row.complain("")
        if code != self._kept.currency:
            self._kept = replace(self._kept, currency=code)
            self.changed.emit(self._kept)

    def _refuse_currency(self, text: str) -> None:
        if text:
            self.currency_row.complain(say.CURRENCY_UNKNOWN(text=text))
        else:
            self.currency.show_code(self._kept.currency)
