"""What the chart of money and energy says: its sentences, tooltips and table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.drip import Quadrant
from ballast.services.wording import money_shown
from ballast.ui.charts.day_words import length, tint
from ballast.ui.charts.marks import Tip, TipLine
from ballast.ui.charts.table import ChartTable
from ballast.ui.words import charts
from ballast.ui.words.categories import category_name
from ballast.ui.words.names import listed
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.drip import Drip, DripPoint, QuadrantTotal, Unplaced, Waiting
    from ballast.domain.insight.review import Input
    from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class DripWords:
    """Says the four quarters in one locale."""

    words: Words
    values: Drip

    def lead(self) -> str:
        """What drains and brings little, in hours and in money."""
        first = [point for point in self.values.points if point.quadrant is Quadrant.DELEGATION]
        if not first:
            return charts.DRIP_LEAD_NONE()
        total = self.values.totals[Quadrant.DELEGATION]
        known = all(point.weekly is not None for point in first)  # what came too seldom has no week, but took its hours
        hours = self._rate(total if known else replace(total, weekly=0.0))
        said = {"tasks": listed(self.words, [point.task.name for point in first], 2), "hours": hours}
        if total.money and self.values.worth:
            return charts.DRIP_LEAD_MONEY(len(first), money=self.money(total.money), **said)
        return charts.DRIP_LEAD(len(first), **said)

    def subtitle(self) -> str:
        """What place and size mean, and what an hour counts."""
        first = charts.DRIP_SUBTITLE()
        if self.values.worth is None:
            return charts.DRIP_NO_MONEY(first=first)
        value = self.words.money(self.values.worth.value, self.values.worth.currency)
        return charts.DRIP_WORTH(first=first, value=value)

    def sentence(self) -> str:
        """Each quarter with its tasks and hours, and what waits."""
        said = [charts.DRIP_SPOKEN(name=charts.DRIP_QUADRANTS[each](), tasks=self._tasks(total)) for each, total in self.totals]
        waits = [self.strip(why, of) for why, of in self.waiting()]
        return " ".join((*said, *(f"{each}." for each in waits)))

    @property
    def totals(self) -> tuple[tuple[Quadrant, QuadrantTotal], ...]:
        """The quarters in their order."""
        return tuple(self.values.totals.items())

    def total(self, total: QuadrantTotal) -> str:
        """The hours of a quarter, their share of all, and the money of a year."""
        share = self.words.percent(total.hours / self.values.hours if self.values.hours else 0.0)
        said = {"hours": length(self.words, total.hours), "share": share}
        return charts.DRIP_TOTAL_MONEY(money=self.money(total.money), **said) if total.money else charts.DRIP_TOTAL(**said)

    def money(self, amount: float) -> str:
        """Money of a year in the currency of the plan, as plans say it: an estimate is no more exact than to the ten."""
        currency = self.values.worth.currency if self.values.worth else ""
        return self.words.money(money_shown(Decimal(amount)), currency, cents=False)

    def waiting(self) -> tuple[tuple[Waiting, tuple[Unplaced, ...]], ...]:
        """What waits by its reason."""
        reasons = dict.fromkeys(each.why for each in self.values.waiting)
        return tuple((why, tuple(each for each in self.values.waiting if each.why is why)) for why in reasons)

    def strip(self, why: Waiting, of: tuple[Unplaced, ...]) -> str:
        """Why some tasks have no place, and what to do."""
        hours = length(self.words, sum(each.hours for each in of))
        return charts.DRIP_STRIP(why=charts.DRIP_WAITING[why](), hours=hours, todo=charts.DRIP_TO_DO[why]())

    def tip(self, point: DripPoint) -> Tip:
        """One task with where its place comes from."""
        lines = [
            TipLine(category_name(point.category), "", tint(point.category)),
            TipLine(charts.DRIP_VALUE(), self._sourced(point.value)),
            TipLine(charts.DRIP_ENERGY(), self._sourced(point.energy)),
            TipLine(charts.STRESS_HOURS(), length(self.words, point.hours)),
        ]
        if point.weekly is not None:
            lines.append(TipLine(charts.STRESS_WEEK(), hours_voice(self.words).point(point.weekly)))
        if point.money is not None:
            lines.append(TipLine(charts.DRIP_YEAR(), self.money(point.money)))
        return Tip(point.task.name, tuple(lines), self._note(point.quadrant))

    def spoken(self, point: DripPoint) -> str:
        """The same for a screen reader."""
        name, why = charts.DRIP_QUADRANTS[point.quadrant](), charts.DRIP_WHY[point.quadrant]()
        return charts.DRIP_POINT_SPOKEN(task=point.task.name, hours=length(self.words, point.hours), name=name, why=why)

    def waiting_tip(self, each: Unplaced) -> Tip:
        """One task that waits."""
        lines = (
            TipLine(category_name(each.category), "", tint(each.category)),
            TipLine(charts.STRESS_HOURS(), length(self.words, each.hours)),
        )
        return Tip(each.task.name, lines, charts.DRIP_TO_DO[each.why]())

    def waiting_spoken(self, each: Unplaced) -> str:
        """The same for a screen reader."""
        why, todo = charts.DRIP_WAITING[each.why](), charts.DRIP_TO_DO[each.why]()
        return charts.DRIP_POINT_SPOKEN(task=each.task.name, hours=length(self.words, each.hours), name=why, why=todo)

    def table(self) -> ChartTable:
        """A row for each task, then one for each quarter, for what waits, and for all of it."""
        heads = [charts.COLUMN_TASK(), charts.COLUMN_CATEGORY(), charts.COLUMN_QUADRANT()]
        heads += [charts.COLUMN_VALUE(), charts.COLUMN_SOURCE(), charts.COLUMN_ENERGY(), charts.COLUMN_SOURCE()]
        heads += [charts.COLUMN_HOURS(), charts.COLUMN_HOURS_WEEK()]
        if self.values.worth:
            heads.append(charts.COLUMN_MONEY(currency=self.values.worth.currency))
        rows = [self._row(point) for point in self.values.points]
        rows += [
            self._line(each.task.name, category_name(each.category), charts.DRIP_WAITING[each.why](), each.hours)
            for each in self.values.waiting
        ]
        rows += [self._total_row(charts.DRIP_QUADRANTS[each](), total) for each, total in self.totals]
        for why, of in self.waiting():
            rows.append(self._line(charts.DRIP_ALL(), "", charts.DRIP_WAITING[why](), sum(each.hours for each in of)))
        rows.append(self._line(charts.DRIP_ALL(), "", "", self.values.hours))
        return ChartTable(tuple(heads), tuple(row[: len(heads)] for row in rows), text_columns=3)

    def _row(self, point: DripPoint) -> tuple[str, ...]:
        number = self.words.number
        return (
            point.task.name,
            category_name(point.category),
            charts.DRIP_QUADRANTS[point.quadrant](),
            number(point.value.value * 100),
            charts.DRIP_SOURCES[point.value.provenance](),
            number(point.energy.value * 100),
            charts.DRIP_SOURCES[point.energy.provenance](),
            number(point.hours, 2),
            "" if point.weekly is None else number(point.weekly, 2),
            "" if point.money is None else number(point.money),
        )

    def _total_row(self, name: str, total: QuadrantTotal) -> tuple[str, ...]:
        row = self._line(charts.DRIP_ALL(), "", name, total.hours)
        money = "" if total.money is None else self.words.number(total.money)
        return (*row[:-2], self.words.number(total.weekly, 2), money)

    def _line(self, name: str, category: str, what: str, hours: float) -> tuple[str, ...]:
        return (name, category, what, "", "", "", "", self.words.number(hours, 2), "", "")

    def _rate(self, total: QuadrantTotal) -> str:
        if total.weekly:
            return charts.DRIP_A_WEEK(hours=hours_voice(self.words).point(total.weekly))
        return charts.DRIP_IN_PERIOD(hours=length(self.words, total.hours))

    def _tasks(self, total: QuadrantTotal) -> str:
        return charts.DRIP_TASKS(total.tasks, shown=self.words.integer(total.tasks), total=self.total(total))

    def _sourced(self, of: Input) -> str:
        return charts.DRIP_SOURCED(share=self.words.percent(of.value), source=charts.DRIP_SOURCES[of.provenance]())

    def _note(self, which: Quadrant) -> str:
        return charts.DRIP_NOTE(name=charts.DRIP_QUADRANTS[which](), why=charts.DRIP_WHY[which]())
