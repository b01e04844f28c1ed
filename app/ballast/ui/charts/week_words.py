"""What the chart of weeks says: its sentences, tooltips and table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.trend import Direction
from ballast.ui.charts.day_words import tint
from ballast.ui.charts.marks import Tip, TipLine
from ballast.ui.charts.table import ChartTable
from ballast.ui.words import charts, findings
from ballast.ui.words.categories import category_name
from ballast.ui.words.names import brief
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.drawn.weeks import Compared, Comparison
    from ballast.domain.insight.period import Period
    from ballast.services.wording import HoursVoice
    from ballast.ui.words.formats import Words

_WEEK = 7


@dataclass(frozen=True, slots=True)
class WeekWords:
    """Says stretches of time side by side in one locale."""

    words: Words
    values: Comparison
    rows: Sequence[Compared]

    @property
    def voice(self) -> HoursVoice:
        """How hours are said."""
        return hours_voice(self.words)

    @property
    def every(self) -> tuple[Compared, ...]:
        """All work, or the category that is shown alone, and each row; none of them twice."""
        return (self.values.whole, *(row for row in self.rows if row is not self.values.whole))

    @property
    def told(self) -> Compared | None:
        """The row that clearly changed, the first of them; None where none did."""
        return next((row for row in self.every if row.trend.clear), None)

    def lead(self) -> str:
        """What changed most, where anything clearly did; else that nothing did, or that too little is known."""
        told = self.told
        if told is not None:
            said = findings.change_sentence(told.trend, brief(name_of(told)), self.words)
            more = sum(row.trend.clear for row in self.every) - 1
            return charts.WEEKS_LEAD_MORE(more, shown=self.words.integer(more), sentence=said) if more else said
        little = all(row.trend.direction is Direction.TOO_LITTLE for row in self.every)
        return charts.WEEKS_LEAD_LITTLE() if little else charts.WEEKS_LEAD_NONE()

    def sentence(self) -> str:
        """Every row's change."""
        return " ".join(findings.change_sentence(row.trend, name_of(row), self.words) for row in self.every)

    def subtitle(self) -> str:
        """What the lines are, and all work together."""
        figures = ", ".join(self.voice.point(each.middle) for each in self.values.whole.stretches)
        whole = charts.WEEKS_WHOLE(figures=figures, verdict=verdict(self.values.whole))
        said = charts.WEEKS_SUBTITLE(name=name_of(self.values.whole), whole=whole)
        newest = self.values.periods[-1]
        if newest.days != _WEEK:
            return said
        first, last = (self.words.weekday(day.weekday(), short=False) for day in (newest.first, newest.last))
        return charts.WEEKS_RUN(first=first, last=last, said=said)

    def period(self, period: Period) -> str:
        """A stretch of time in few letters."""
        return self.words.period(period.first, period.last)

    def tip(self, row: Compared, number: int) -> Tip:
        """One row in one stretch."""
        stretch, voice = row.stretches[number], self.voice
        lines = [TipLine(self.period(self.values.periods[number]), "", tint(row.category))]
        if stretch.projected is None:
            lines.append(TipLine(charts.WEEKS_TIP_LOGGED(), voice.point(stretch.logged)))
        else:
            lines.append(TipLine(charts.WEEKS_TIP_RANGE(), voice.range(stretch.projected.low, stretch.projected.high)))
            lines.append(TipLine(charts.WEEKS_TIP(), voice.point(stretch.projected.mid)))
        return Tip(name_of(row), tuple(lines), verdict(row) if stretch.projected else charts.WEEKS_LOGGED())

    def spoken(self, row: Compared, number: int) -> str:
        """The same for a screen reader."""
        stretch, voice = row.stretches[number], self.voice
        said = {"name": name_of(row), "period": self.period(self.values.periods[number]), "verdict": verdict(row)}
        if stretch.projected is None:
            return charts.WEEKS_SPOKEN_LOGGED(logged=voice.point(stretch.logged), **said)
        low, high = stretch.projected.low, stretch.projected.high
        return charts.WEEKS_SPOKEN(mid=voice.point(stretch.projected.mid), range=voice.range(low, high), **said)

    def table(self) -> ChartTable:
        """A row for all work and each row of the chart, three columns for each stretch."""
        heads = [charts.COLUMN_ROW(), charts.COLUMN_CHANGE()]
        for period in self.values.periods:
            heads += [charts.COLUMN_STRETCH(period=self.period(period)), charts.COLUMN_FROM(), charts.COLUMN_TO()]
        rows = []
        for row in self.every:
            cells = [name_of(row), verdict(row)]
            for stretch in row.stretches:
                known = stretch.projected
                cells.append(self.words.number(stretch.middle, 2))
                cells += [self.words.number(end, 2) for end in (known.low, known.high)] if known else ["", ""]
            rows.append(tuple(cells))
        return ChartTable(tuple(heads), tuple(rows), text_columns=2)


def name_of(row: Compared) -> str:
    """What a row is called."""
    if row.whole:
        return findings.ALL_WORK()
    return row.task.name if row.task else category_name(row.category)


def verdict(row: Compared) -> str:
    """What may be said of its last two stretches, in two or three words."""
    return charts.WEEKS_VERDICTS[row.trend.direction]()
