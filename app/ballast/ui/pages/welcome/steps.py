"""The three questions of an audit of one's own. Each shows defaults that may stay; nothing here is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.profile import Profile
from ballast.services.setup import audit_period
from ballast.ui.widgets.buttons import Chip
from ballast.ui.widgets.choosers import Chooser, DayEdit, TimeEdit
from ballast.ui.widgets.currency_box import CurrencyBox
from ballast.ui.widgets.layouts import FlowLayout, SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import welcome as say

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.insight.review import Period
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

_LATEST_START = 12
_WEEKS = (1, 2)
_DAY = timedelta(days=1)


class LengthStep(QWidget):
    """One week or two, and from which day. `changed` after every answer."""

    changed = Signal()

    def __init__(self, context: Context, place: QVBoxLayout) -> None:
        super().__init__()
        _settle(self, place)
        self._words = context.words
        self.weeks = SegmentedControl(say.LENGTH(), (say.ONE_WEEK(), say.TWO_WEEKS()), 1)
        self.first = DayEdit(say.FIRST_DAY(), context.words, weekday=True)
        self.chips = [Chip(context.theme, "", checkable=True) for _ in range(3)]
        self._days: list[date] = []
        self.period_text = PlainLabel("", "strong", wrap=True)
        self.period_text.set_figures()
        days = FlowLayout()
        for chip in self.chips:
            days.addWidget(chip)
        _stack(self, (_row(say.LENGTH(), self.weeks), _row(say.FIRST_DAY(), self.first), days, self.period_text))
        self.weeks.chosen.connect(self._changed)
        self.first.dateChanged.connect(self._changed)
        for number, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, number=number: self._pick(number))

    @property
    def period(self) -> Period:
        """The days of the audit."""
        return audit_period(self.first.day, _WEEKS[self.weeks.current or 0])

    def put(self, today: date, profile: Profile) -> None:
        """Suggest two weeks from today, or from the next first work day where today is none."""
        begin = min(profile.work_days, default=0)
        monday = today + timedelta(days=(begin - today.weekday() - 1) % 7 + 1)
        self._days = [today, today + _DAY, monday]
        names = (say.TODAY(), say.TOMORROW(), say.NEXT_WEEKDAY(weekday=self._words.weekday(monday.weekday(), short=False)))
        for chip, name in zip(self.chips, names, strict=True):
            chip.setText(name)
            chip.setAccessibleName(name)
        self.chips[2].setVisible(monday != today + _DAY)
        self.weeks.set_current(1)
        self._set(today if today.weekday() in profile.work_days else monday)

    def _pick(self, number: int) -> None:
        self._set(self._days[number])

    def _set(self, day: date) -> None:
        self.first.show_day(day)
        self._changed()

    def _changed(self) -> None:
        period = self.period
        for chip, day in zip(self.chips, self._days, strict=False):
            chip.setChecked(day == period.first)
        self.period_text.setText(say.PERIOD(period.days, period=self._words.period(period.first, period.last)))
        self.changed.emit()


class WeekStep(QWidget):
    """Work days and hours. `changed` after every answer; `valid` is false while the hours are none."""

    changed = Signal()

    def __init__(self, context: Context, place: QVBoxLayout) -> None:
        super().__init__()
        _settle(self, place)
        words = self._words = context.words
        self.days = {day: Chip(context.theme, words.weekday(day), checkable=True) for day in words.weekdays()}
        for day, chip in self.days.items():
            chip.setAccessibleName(say.WORK_DAY(weekday=words.weekday(day, short=False)))
            chip.clicked.connect(self._changed)
        self.begin, self.end = TimeEdit(say.WORK_BEGIN(), words), TimeEdit(say.WORK_END(), words)
        for edit in (self.begin, self.end):
            edit.timeChanged.connect(self._changed)
        self.sum = PlainLabel("", "strong", wrap=True)
        self.sum.set_figures()
        days = FlowLayout()
        for chip in self.days.values():
            days.addWidget(chip)
        hours = QHBoxLayout()
        hours.setSpacing(10)
        for widget in (self.begin, PlainLabel(say.WORK_TO(), "second"), self.end):
            hours.addWidget(widget)
        hours.addStretch(1)
        _stack(self, (PlainLabel(say.WORK_DAYS(), "strong"), days, PlainLabel(say.WORK_HOURS(), "strong"), hours, self.sum))

    @property
    def valid(self) -> bool:
        """Whether the hours can be used."""
        return self.begin.time() != self.end.time()

    @property
    def summary(self) -> str:
        """The week in words."""
        return self.sum.text()

    def put(self, profile: Profile) -> None:
        """Show a profile."""
        for day, chip in self.days.items():
            chip.setChecked(day in profile.work_days)
        self.begin.show_time(profile.work_start)
        self.end.show_time(profile.work_end)
        self._changed()

    def answer(self, profile: Profile) -> Profile:
        """A profile with the answers; unusable hours are left as they were."""
        days = frozenset(day for day, chip in self.days.items() if chip.isChecked())
        if not self.valid:
            return replace(profile, work_days=days)
        return replace(profile, work_days=days, work_start=self.begin.picked_time(), work_end=self.end.picked_time())

    def _changed(self) -> None:
        self.sum.setText(week_words(self.answer(Profile()), self._words) if self.valid else say.SAME_HOURS())
        self.changed.emit()


class DetailsStep(QWidget):
    """When a day begins, and the currency. `changed` after every answer."""

    changed = Signal()

    def __init__(self, context: Context, place: QVBoxLayout) -> None:
        super().__init__()
        _settle(self, place)
        self._words = context.words
        self.day_start = Chooser(say.DAY_START(), self)
        self.day_start.setMinimumWidth(150)
        self.day_start.activated.connect(self.changed)
        self.currency = CurrencyBox(context.words, self)
        self.currency.picked.connect(self._pick)
        self._currency = Profile().currency
        _stack(
            self,
            (
                _row(say.DAY_START(), self.day_start, say.DAY_START_WHY()),
                _row(say.CURRENCY(), self.currency, say.CURRENCY_WHY()),
            ),
        )

    def put(self, profile: Profile) -> None:
        """Show a profile."""
        times = sorted({time(hour) for hour in range(_LATEST_START + 1)} | {profile.day_start})
        self.day_start.clear()
        for each in times:
            midnight = each == time()
            self.day_start.addItem(say.DAY_START_MIDNIGHT() if midnight else self._words.time(each), each.isoformat())
        self.day_start.setCurrentIndex(times.index(profile.day_start))
        self._currency = profile.currency
        self.currency.show_code(profile.currency)

    def answer(self, profile: Profile) -> Profile:
        """A profile with the answers."""
        day_start = time.fromisoformat(self.day_start.currentData())
        return replace(profile, day_start=day_start, currency=self._currency)

    def _pick(self, code: str) -> None:
        self._currency = code
        self.changed.emit()


def week_words(profile: Profile, words: Words) -> str:
    """The usual week in words: how many days of how long, and the hours of a week."""
    if not profile.work_days:
        return say.NO_DAYS()
    noon = datetime(2026, 1, 1)  # noqa: DTZ001 - only a length is taken from it
    begin, end = (datetime.combine(noon, each) for each in (profile.work_start, profile.work_end))
    length = end - begin if end > begin else end + _DAY - begin
    days = len(profile.work_days)
    return say.WEEK_SUM(days, day=words.duration(length), week=words.duration(length * days))


def guessed_currency(locale: QLocale) -> str:
    """The currency of the owner's country; the euro where the system names none."""
    return locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode) or Profile().currency


def _settle(step: QWidget, place: QVBoxLayout) -> None:
    """Put a step into its place, before it is filled."""
    place.addWidget(step)
    place.addStretch(1)


def _row(name: str, control: QWidget, why: str = "") -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(PlainLabel(name, "strong"))
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    if why:
        column.addWidget(PlainLabel(why, "small", wrap=True))
    return column


def _stack(step: QWidget, parts: tuple[QWidget | QHBoxLayout | QVBoxLayout | FlowLayout, ...]) -> None:
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
