"""The sample business in a store, and everything on Review that opens to how it comes about; without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ballast.domain.insight.drawn.day_blocks import day_blocks
from ballast.domain.insight.drawn.drip import HourWorth, drip
from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.drawn.points import points_bars
from ballast.domain.log.watch import unwatched
from ballast.services import patterns, week_end, year
from ballast.services.charting import charted
from ballast.services.review import rank_stability, review_period
from ballast.ui.charts.picks import DayPick, EntriesPick, HourPick, OfDay, StretchPick, TaskPick
from ballast.ui.pages.review.numbers import Numbers
from ballast.ui.pages.review.pattern_numbers import SaidNumbers
from ballast.ui.pages.review.pattern_values import patterns_shown
from ballast.ui.pages.review.pick_numbers import PickNumbers
from ballast.ui.pages.review.year_numbers import YearNumbers
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.log.clock import FixedClock
    from ballast.services.charting import Charted
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Explained

WORDS = Words()
WORTH = HourWorth(41.6667, "EUR", 48)


@dataclass(frozen=True)
class Shown:
    """A review of the sample with what its charts are made of."""

    store: Store
    clock: FixedClock
    view: ReviewView
    drawn: Charted

    def made(self, number: Any) -> Explained:  # noqa: ANN401 - whatever makes an explanation
        """The explanation that a number makes."""
        found: Explained = number(self.store, unwatched)
        return found

    def picked(self, pick: object) -> Explained:
        """What stands behind a mark."""
        return self.made(PickNumbers(self.view, self.clock, WORDS).of(pick))


def shown(store: Store, clock: FixedClock) -> Shown:
    """What is expected first on the page."""
    view = review_period(store, None, clock)
    return Shown(store, clock, view, charted(store, view, clock))


def numbers(found: Shown) -> Iterator[Explained]:
    """Every figure and sentence of the page: figures, days, categories, patterns, findings, changes, the year."""
    view, store, clock, period = found.view, found.store, found.clock, found.view.review.period
    plain, said = Numbers(view, clock, WORDS), SaidNumbers(view, clock, WORDS)
    yield from map(found.made, (plain.logged, plain.counting, plain.stress, plain.block, plain.unknown))
    yield from (found.made(plain.category(each)) for each in view.review.categories)
    yield from (found.made(plain.day(each)) for each in view.review.days)
    for pattern in patterns_shown(patterns.patterns_seen(store, period, clock), WORDS):
        if pattern.behind is not None:
            yield found.made(said.pattern(pattern.title, pattern.sentence, pattern.behind))
    end = week_end.findings_of(store, period, clock)
    yield from (found.made(said.said(each)) for each in (*end.findings, *end.log_better, *end.changed))
    yield found.made(said.steadiness(rank_stability(store, period, clock)))
    yearly = year.year(store, view.review)
    of_year = YearNumbers(view, yearly, clock, WORDS)
    yield from map(found.made, (of_year.measured, of_year.rare, of_year.whole))
    yield from (found.made(of_year.task(each)) for each in yearly.tasks)


def picks(found: Shown) -> Iterator[object]:
    """Every kind of mark that can be chosen on a chart."""
    review, habits = found.view.review, found.drawn.habits
    yield from (TaskPick(each.task.id) for each in review.tasks)
    yield from (TaskPick(each.task.id, (each, WORTH)) for each in drip(review, {}, WORTH).points)
    yield from (DayPick(day.day, key) for day in review.days for key in day.by_category)
    for layer in Layer:
        cells = found.drawn.week.maps[layer].cells.items()
        yield from (HourPick(weekday, hour, layer, cell.entries, cell) for (weekday, hour), cell in cells)
    for day in day_blocks(habits).days:
        yield from (EntriesPick("", day.entries, day=day, of_day=each) for each in OfDay if day.entries)
    for row in points_bars(review, habits).rows:
        for part in row.parts:
            yield EntriesPick("", part.entries, task_id=row.task.id, signal=part.signal)
    weeks = found.drawn.comparisons.weeks
    if weeks is not None:
        for stretch_row in weeks.tasks:
            task = stretch_row.task.id if stretch_row.task else None
            for period, stretch in zip(weeks.periods, stretch_row.stretches, strict=True):
                yield StretchPick(period, task, None, "", stretch)
