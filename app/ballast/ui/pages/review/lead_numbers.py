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
from ballast.domain.insight.leads import core_hours, fullest_day, part_between, usual_day
from ballast.services import review as reviews
from ballast.services.charting import charted
from ballast.services.comparing import hour_weeks_from
from ballast.services.wording import money_shown
from ballast.ui.charts.day_words import length
from ballast.ui.charts.heat_words import HeatWords
from ballast.ui.charts.week_words import WeekWords, name_of
from ballast.ui.pages.review.chart_kinds import KINDS
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.pattern_numbers import change_lines
from ballast.ui.words import numbers as say_number
from ballast.ui.words import picked as say
from ballast.ui.words import review as say_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.insight.drawn.day_bars import DayBars
    from ballast.domain.insight.drawn.day_blocks import DayBlocks
    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.drawn.heat_map import HeatMap, HeatWeek
    from ballast.domain.insight.drawn.pareto import Pareto
    from ballast.domain.insight.drawn.points import PointsBars
    from ballast.domain.insight.drawn.stress_hours import StressHours, StressPoint
    from ballast.domain.insight.drawn.weeks import Compared, Comparison
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
_SHOWN = 8


class LeadNumbers:
    """The sentences of the charts of one review."""

    def __init__(self, view: ReviewView, clock: Clock, words: Words) -> None:
        """Of this review."""
        self._view, self._clock, self._words = view, clock, words

    def of(self, chart: Chart, only: Only | None) -> Number:
        """How the sentence of a chart comes about; what the chart shows now is taken from it at once."""
        name, title, sentence = type(chart).__name__, say.LEAD_OF(title=chart.title()), chart.lead()
        layer, told = Layer(getattr(chart, "layer", Layer.HOURS)), self._told(chart)

        def made(store: Store, watch: Watch) -> Explained:
            kind = next(each for each in KINDS if each.name == name)
            values = kind.values(charted(store, self._view, self._clock, watch, only))
            lines, given = self._explain(name, layer, told, values, store)
            period = self._view.review.period
            if only is None:
                log = reviews.entries_of_period(store, period, self._clock, watch)
            else:
                log = reviews.entries_of_category(store, only.category_id, period, self._clock, watch)
            return Explained(title, sentence, lines, given, (say.LEAD_CHANGES(),), log)

        return made

    def _told(self, chart: Chart) -> Compared | None:
        """The row whose change a chart tells, that of all work where none is clear; None where it compares nothing."""
        shown: Comparison | None = getattr(chart, "shown", None)
        return None if shown is None else WeekWords(self._words, shown, getattr(chart, "rows", ())).told or shown.whole

    def _explain(self, name: str, layer: Layer, told: Compared | None, values: Any, store: Store) -> _Said:  # noqa: ANN401 - each kind of chart has values of its own
        if name == "HeatMapChart":
            return self._heat(values, layer)
        if name == "WeeksChart":
            return self._weeks(told)
        makers: dict[str, Callable[[Any], _Said]] = {
            "DayBarsChart": self._days,
            "ParetoChart": self._pareto,
            "DayBlocksChart": self._blocks,
            "PointsChart": self._points,
            "StressHoursChart": self._stress,
            "DripChart": lambda found: self._drip(found, store),
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
        words, few = self._words, values.few
        if not few:
            return (), ()
        time, whole = length(words, sum(row.hours for row in few)), length(words, values.hours)
        share, tasks = words.percent(few[-1].running), sum(row.tasks for row in few)
        line = say.LEADS["pareto" if few[-1].running >= PARETO_LINE else "pareto_named"]
        given = (
            self._given("time", time),
            self._given("all", whole),
            self._given("largest", length(words, few[0].hours)),
            self._given("line", words.percent(PARETO_LINE), DEFAULT),
        )
        return (line(n=words.integer(tasks), time=time, all=whole, share=share),), given

    def _heat(self, values: HeatWeek, layer: Layer) -> _Said:
        words, found, told = self._words, values.maps[layer], HeatWords(self._words, values, layer)
        spot = told.strongest()
        if spot is None:
            return (), ()
        if layer is Layer.HOURS:
            return self._core(found)
        value, hour = (
            told.value(*spot),
            say_page.BEHIND_HOUR(weekday=words.weekday(spot[0], short=False), times=told.hours(spot[1])),
        )
        if layer is not Layer.INTERRUPTIONS:
            value = say_page.STRESS_OF(mean=value) if layer is Layer.STRESS else say.MINUTES(n=value)
        line = say.LEADS["hour"](hour=hour, value=value)
        said = SAID if layer in {Layer.STRESS, Layer.INTERRUPTIONS} else MEASURED
        return (line,), (self._given("hours", words.integer(len(found.cells))), self._given("peak", value, said))

    def _core(self, found: HeatMap) -> _Said:
        """The hours that hold half of all work, and the fullest weekday."""
        words, (first, end), (weekday, most) = self._words, core_hours(found), fullest_day(found)
        whole = sum(cell.weight for cell in found.cells.values())
        inside = part_between(found, first, end) * whole
        fullest, within, worked = (length(words, minutes / _MINUTES) for minutes in (most, inside, whole))
        at = datetime(2000, 1, 1, tzinfo=UTC)  # any day: only its hours are written
        lines = (
            say.LEADS["core"](first=words.time(at + timedelta(hours=first)), end=words.time(at + timedelta(hours=end))),
            say.TASK_SHARE(time=within, all=worked, share=words.percent(part_between(found, first, end))),
            say.LEADS["fullest"](weekday=words.weekday(weekday, short=False), time=fullest),
        )
        return lines, (self._given("core", within), self._given("worked", worked), self._given("fullest", fullest))

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
        corner = [
            each for each in values.points if each.hours >= values.hand_over_hours and each.stress >= values.hand_over_stress
        ]
        given = (
            self._given("rated", words.integer(len(values.points)), SAID),
            self._given("corner", hours),
            self._given("stress", stress, DEFAULT),
            *(self._corner(each) for each in corner[:_SHOWN]),
        )
        return (say.LEADS["stress"](hours=hours, stress=stress),), given

    def _corner(self, point: StressPoint) -> Given:
        """A task with much time and much stress."""
        words, name = self._words, " ".join(point.task.name.split())
        stress = say_page.STRESS_OF(mean=words.number(point.stress, 1))
        return Given(say.LEAD_CORNER(task=name), f"{length(words, point.hours)}, {stress}", MEASURED)

    def _drip(self, values: Drip, store: Store) -> _Said:
        words, total = self._words, values.totals[Quadrant.DELEGATION]
        line = say.LEAD_DRIP(total.tasks, shown=words.integer(total.tasks), hours=length(words, total.hours))
        given = [
            self._given("placed", words.integer(len(values.points))),
            self._given("half", words.percent(HALF), DEFAULT),
            *self._weekly(values),
        ]
        if not total.weekly:
            return (line,), tuple(given)
        weekly = words.hours(total.weekly, 3)
        given.append(self._given("weekly", weekly))
        if values.worth is None or not total.money:
            return (say.LEADS["drip_week"](hours=weekly), line), tuple(given)
        worth, weeks = values.worth, words.integer(values.worth.weeks_per_year)
        value = words.money(worth.value, worth.currency)
        money = words.money(money_shown(Decimal(total.money)), worth.currency, cents=False)
        given.append(Given(say.DRIP_WEEKS(), weeks, hour_weeks_from(store, worth)))
        given.append(Given(say.DRIP_WORTH(), value, SAID))
        return (
            say.LEADS["drip_week"](hours=weekly),
            say.LEADS["money"](hours=weekly, weeks=weeks, value=value, money=money),
            line,
        ), tuple(given)

    def _weekly(self, values: Drip) -> Iterator[Given]:
        """The hours a week of each task that drains and brings little, those beyond a few together."""
        words = self._words
        found = [each for each in values.points if each.quadrant is Quadrant.DELEGATION and each.weekly]
        for each in found[:_SHOWN]:
            name = " ".join(each.task.name.split())
            yield Given(say.DRIP_TASK_WEEK(task=name), words.hours(each.weekly or 0.0, 3), MEASURED)
        rest = found[_SHOWN:]
        if rest:
            hours = words.hours(sum(each.weekly or 0.0 for each in rest), 3)
            yield Given(say.DRIP_REST_WEEK(len(rest), shown=words.integer(len(rest))), hours, MEASURED)

    def _weeks(self, told: Compared | None) -> _Said:
        """The change that is told; that of all work where none is clear."""
        if told is None:
            return (), ()
        lines, given = change_lines(told.trend, self._words)
        rule = () if told.trend.factor else (say_number.CHANGED_RULE(),)
        return (*lines, *rule), (self._given("row", " ".join(name_of(told).split())), *given)

    def _given(self, name: str, value: str, provenance: Provenance = MEASURED) -> Given:
        return Given(say.LEAD_GIVEN[name](), value, provenance)
