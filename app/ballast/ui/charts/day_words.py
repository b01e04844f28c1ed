"""What the chart of days says: its sentences, tooltips and table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ballast.domain.insight.leads import usual_day
from ballast.ui.charts.marks import Tip, TipLine
from ballast.ui.charts.table import ChartTable
from ballast.ui.words import charts, common
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
    from ballast.domain.log.entry import Category
    from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class DayWords:
    """Says the values of a chart of days in one locale."""

    words: Words
    values: DayBars

    def subtitle(self) -> str:
        """The period and its hours."""
        return charts.DAYS_SUBTITLE(period=self._period(), hours=self._total()) if self.values.bars else ""

    def sentence(self) -> str:
        """Total and days that do not count; the longest day stands in the lead."""
        bars = self.values.bars
        if not bars:
            return ""
        said = charts.DAYS_SPOKEN(period=self._period(), hours=self._total())
        short = sum(1 for bar in bars if bar.total and not bar.counts)
        return f"{said} {charts.DAYS_SPOKEN_SHORT(short)}" if short else said

    def lead(self) -> str:
        """The usual day and the longest."""
        longest = max(self.values.bars, key=lambda bar: bar.total)
        usual, said = usual_day(self.values), {"day": self._day(longest.day), "longest": length(self.words, longest.total)}
        return charts.DAYS_LEAD(usual=length(self.words, usual), **said) if usual else charts.DAYS_LEAD_LONGEST(**said)

    def tip(self, bar: DayBar, at: int | None) -> Tip:
        """The whole day, with the category `at` made strong."""
        title = self._day(bar.day)
        if not bar.total:
            return Tip(title, (), charts.DAY_NOTHING() if bar.work_day else charts.DAY_TIP_OFF())
        lines = tuple(
            TipLine(category_name(category), length(self.words, hours), tint(category), strong=number == at)
            for number, (category, hours) in reversed(list(enumerate(zip(self.values.categories, bar.hours, strict=True))))
            if hours
        )
        if bar.unknown:
            lines = (TipLine(charts.DAY_UNKNOWN_NAME(), length(self.words, bar.unknown), "border_strong"), *lines)
        return Tip(
            f"{title}  ·  {length(self.words, bar.total)}", lines, self._worth(bar) if bar.work_day else charts.DAY_TIP_OFF()
        )

    def spoken(self, bar: DayBar, at: int | None) -> str:
        """One part of a day, or that there is none."""
        day = self.words.day(bar.day)
        if at is None:
            return charts.DAY_SPOKEN_NONE(day=day)
        name = category_name(self.values.categories[at])
        part, total = length(self.words, bar.hours[at]), length(self.words, bar.total)
        said = charts.DAY_SPOKEN(day=day, category=name, hours=part, total=total)
        return said if bar.counts else f"{said}. {self._worth(bar)}"

    def unknown_tip(self, bar: DayBar) -> Tip:
        """The whole day, with what is not logged made strong."""
        whole = self.tip(bar, None)
        return Tip(whole.title, (replace(whole.lines[0], strong=True), *whole.lines[1:]), whole.note)

    def unknown_spoken(self, bar: DayBar) -> str:
        """What is not logged of a day."""
        return charts.DAY_SPOKEN_UNKNOWN(day=self.words.day(bar.day), hours=length(self.words, bar.unknown))

    def _worth(self, bar: DayBar) -> str:
        """Whether a day counts, and why not."""
        if bar.under_way:
            return charts.DAY_TIP_UNDER_WAY()
        covered = charts.DAY_TIP_COVERAGE if bar.counts else charts.DAY_TIP_NOT_COUNTING
        return covered(share=self.words.percent(bar.coverage))

    def _day(self, day: date) -> str:
        return f"{self.words.weekday(day.weekday())} {self.words.short_day(day)}"

    def _period(self) -> str:
        return self.words.period(self.values.bars[0].day, self.values.bars[-1].day)

    def _total(self) -> str:
        return length(self.words, sum(bar.total for bar in self.values.bars))


def day_table(words: Words, values: DayBars) -> ChartTable:
    """A row for each day, a column for each category."""
    names = (charts.COLUMN_CATEGORY_HOURS(category=category_name(each)) for each in values.categories)
    headers = (
        charts.COLUMN_DAY(),
        *names,
        charts.COLUMN_TOTAL(),
        charts.COLUMN_UNKNOWN(),
        charts.COLUMN_COVERAGE(),
        charts.COLUMN_COUNTS(),
    )
    rows = tuple(
        (
            f"{words.weekday(bar.day.weekday())} {words.numeric_date(bar.day)}",
            *(words.number(hours, 2) for hours in bar.hours),
            words.number(bar.total, 2),
            words.number(bar.unknown, 2),
            words.number(bar.coverage * 100),
            common.YES() if bar.counts else common.NO(),
        )
        for bar in values.bars
    )
    return ChartTable(headers, rows)


def length(words: Words, hours: float) -> str:
    """Hours as a length, "7 h 27 min", cut down to the minute as everywhere; the seconds were whole before they were hours."""
    return words.duration(timedelta(seconds=round(hours * 3600)))


def short_hours(words: Words, hours: float) -> str:
    """The figure at a bar, "7.4 h"; what would round to nothing says "< 0.1 h"."""
    least = 0.1
    return charts.LESS_THAN(hours=words.hours(least)) if 0 < hours < least / 2 else words.hours(hours)


def letter(words: Words, weekday: int) -> str:
    """A weekday (Monday = 0) as short as it is written, "M": beside its date, where there is no room for more."""
    return words.locale.standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)


def tint(category: Category | None) -> str:
    """The token of a category's colour."""
    return "category:" if category is None else f"category:{category.colour}"
