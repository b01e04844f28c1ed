"""What stands behind the sentence that a chart says itself: the rule by which it was found, with the figures of the chart.

No widgets. The values are counted once more on the worker, as the chart had them, of one category where that is looked at.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING, Any

from ballast.domain.insight.drawn.drip import HALF, Quadrant
from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.drawn.pareto import PARETO_LINE
from ballast.domain.insight.drawn.points import said_points
from ballast.domain.insight.leads import core_hours, fullest_day, usual_day
from ballast.domain.insight.trend import CLEAR
from ballast.services import review as reviews
from ballast.services.charting import charted
from ballast.services.comparing import hour_weeks_from
from ballast.services.wording import money_shown
from ballast.ui.charts.day_words import length
from ballast.ui.pages.review.chart_kinds import KINDS
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.ranges import short_range
from ballast.ui.words import picked as say
from ballast.ui.words import review as say_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.insight.drawn.day_bars import DayBars
    from ballast.domain.insight.drawn.day_blocks import DayBlocks
    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.drawn.heat_map import HeatMap, HeatWeek
    from ballast.domain.insight.drawn.pareto import Pareto
    from ballast.domain.insight.drawn.points import PointsBars
    from ballast.domain.insight.drawn.stress_hours import StressHours
    from ballast.domain.insight.drawn.weeks import Comparisons
    from ballast.domain.insight.narrowed import Only
    from ballast.domain.insight.review import Provenance
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.charts.chart import Chart
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.words.formats import Words

    _Said = tuple[tuple[str, ...], tuple[Given, ...]]

_MINUTES = 60


class LeadNumbers:
    """The sentences of the charts of one review."""

    def __init__(self, view: ReviewView, clock: Clock, words: Words) -> None:
        """Of this review."""
        self._view, self._clock, self._words = view, clock, words

    def of(self, chart: Chart, only: Only | None) -> Number:
        """How the sentence of a chart comes about; what the chart shows now is taken from it at once."""
        name, title, sentence = type(chart).__name__, say.LEAD_OF(title=chart.title()), chart.lead()
        layer = Layer(getattr(chart, "layer", Layer.HOURS))

        def made(store: Store, watch: Watch) -> Explained:
            kind = next(each for each in KINDS if each.name == name)
            values = kind.values(charted(store, self._view, self._clock, watch, only))
            lines, given = self._explain(name, layer, values, store)
            period = self._view.review.period
            if only is None:
                log = reviews.entries_of_period(store, period, self._clock, watch)
            else:
                log = reviews.entries_of_category(store, only.category_id, period, self._clock, watch)
            return Explained(title, sentence, lines, given, (say.LEAD_CHANGES(),), log)

        return made

    def _explain(self, name: str, layer: Layer, values: Any, store: Store) -> _Said:  # noqa: ANN401 - each kind of chart has values of its own
        if name == "HeatMapChart":
            return self._heat(values, layer)
        makers: dict[str, Callable[[Any], _Said]] = {
            "DayBarsChart": self._days,
            "ParetoChart": self._pareto,
            "DayBlocksChart": self._blocks,
            "PointsChart": self._points,
            "StressHoursChart": self._stress,
            "DripChart": lambda found: self._drip(found, store),
            "WeeksChart": self._weeks,
        }
        return makers[name](values)

    def _days(self, values: DayBars) -> _Said:
        words, usual = self._words, usual_day(values)
        longest = max(values.bars, key=lambda bar: bar.total)
        counted = words.integer(sum(bar.counts and bar.work_day for bar in values.bars))
        most = length(words, longest.total)
        lines = (say.LEADS["longest_day"](day=words.day(longest.day), longest=most),)
        given = (self._given("counted", counted), self._given("longest", most))
        if usual is None:
            return lines, given
        middle = length(words, usual)
        return (
            (say.LEADS["usual_day"](days=counted, usual=middle), *lines),
            (given[0], self._given("usual", middle), given[1]),
        )

    def _pareto(self, values: Pareto) -> _Said:
        words = self._words
        vital = [row for row in values.rows if row.vital]
        hours = sum(row.hours for row in vital)
        time, whole = length(words, hours), length(words, values.hours)
        share = words.percent(hours / values.hours if values.hours else 0.0)
        line = say.LEADS["pareto"](n=words.integer(len(vital)), time=time, all=whole, share=share)
        given = (
            self._given("time", time),
            self._given("all", whole),
            self._given("line", words.percent(PARETO_LINE), DEFAULT),
        )
        return (line,), given

    def _heat(self, values: HeatWeek, layer: Layer) -> _Said:
        words, found = self._words, values.maps[layer]
        peak = {
            Layer.STRESS: lambda: say_page.STRESS_OF(mean=words.number(found.peak, 1)),
            Layer.INTERRUPTIONS: lambda: words.number(found.peak, 1),
        }.get(layer, lambda: say.MINUTES(n=words.number(found.peak)))()
        if layer is Layer.HOURS:
            return self._core(found)
        line = say.LEADS["hour"]()
        said = SAID if layer in {Layer.STRESS, Layer.INTERRUPTIONS} else MEASURED
        return (line,), (self._given("hours", words.integer(len(found.cells))), self._given("peak", peak, said))

    def _core(self, found: HeatMap) -> _Said:
        """The hours that hold half of all work, and the fullest weekday."""
        words, (first, end), (weekday, most) = self._words, core_hours(found), fullest_day(found)
        whole = sum(cell.weight for cell in found.cells.values())
        inside = sum(cell.weight for (_, hour), cell in found.cells.items() if first <= hour < end)
        minutes, at = say.MINUTES(n=words.number(most)), datetime(2000, 1, 1, tzinfo=UTC)  # any day: only its hours are written
        lines = (
            say.LEADS["core"](first=words.time(at + timedelta(hours=first)), end=words.time(at + timedelta(hours=end))),
            say.TASK_SHARE(
                time=say.MINUTES(n=words.number(inside)),
                all=say.MINUTES(n=words.number(whole)),
                share=words.percent(inside / whole if whole else 0.0),
            ),
            say.LEADS["fullest"](weekday=words.weekday(weekday, short=False), minutes=minutes),
        )
        given = (
            self._given("core", say.MINUTES(n=words.number(inside))),
            self._given("minutes", say.MINUTES(n=words.number(whole))),
            self._given("fullest", minutes),
        )
        return lines, given

    def _blocks(self, values: DayBlocks) -> _Said:
        words, minutes = self._words, [day.minutes for day in values.days if day.minutes]
        days, usual = words.integer(len(minutes)), length(words, (median(minutes) if minutes else 0.0) / _MINUTES)
        shortest = length(words, min(minutes, default=0.0) / _MINUTES)
        given = (self._given("days", days), self._given("usual", usual), self._given("shortest", shortest))
        return (say.LEADS["blocks"](days=days, usual=usual),), given

    def _points(self, values: PointsBars) -> _Said:
        words = self._words
        score = words.number(values.rows[0].score, 1) if values.rows else words.number(0)
        said = said_points({part.signal: part.points for part in (values.rows[0].parts if values.rows else ())})
        parts = tuple(Given(say_page.SIGNALS[signal](), words.number(points, 1), MEASURED) for signal, points in said.items())
        given = (self._given("scored", words.integer(values.scored)), self._given("score", score), *parts)
        return (say.LEADS["points"](score=score),), given

    def _stress(self, values: StressHours) -> _Said:
        words = self._words
        hours, stress = length(words, values.hand_over_hours), words.number(values.hand_over_stress, 1)
        given = (
            self._given("rated", words.integer(len(values.points)), SAID),
            self._given("corner", hours),
            self._given("stress", stress, DEFAULT),
        )
        return (say.LEADS["stress"](hours=hours, stress=stress),), given

    def _drip(self, values: Drip, store: Store) -> _Said:
        words, total = self._words, values.totals[Quadrant.DELEGATION]
        line = say.LEADS["drip"](n=words.integer(total.tasks), hours=length(words, total.hours))
        given = [
            self._given("placed", words.integer(len(values.points))),
            self._given("half", words.percent(HALF), DEFAULT),
        ]
        if values.worth is not None and total.money is not None:
            worth, weeks = values.worth, words.integer(values.worth.weeks_per_year)
            value, hours = words.money(worth.value, worth.currency), words.hours(total.weekly, 3)
            money = words.money(money_shown(Decimal(total.money)), worth.currency, cents=False)
            given += [self._given("weekly", hours), Given(say.DRIP_WEEKS(), weeks, hour_weeks_from(store, worth))]
            given.append(Given(say.DRIP_WORTH(), value, SAID))
            return (say.LEADS["money"](hours=hours, weeks=weeks, value=value, money=money), line), tuple(given)
        return (line,), tuple(given)

    def _weeks(self, values: Comparisons) -> _Said:
        shown = values.weeks or values.before
        given = [self._given("clear", self._words.number(CLEAR, 2), DEFAULT)]
        if shown is not None:
            trend = shown.whole.trend
            given = [
                self._given("before", short_range(trend.before, self._words)),
                self._given("after", short_range(trend.after, self._words)),
                *given,
            ]
        return (say.LEADS["weeks"](),), tuple(given)

    def _given(self, name: str, value: str, provenance: Provenance = MEASURED) -> Given:
        return Given(say.LEAD_GIVEN[name](), value, provenance)
