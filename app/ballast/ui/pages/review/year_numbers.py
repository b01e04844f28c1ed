"""What stands behind the hours of a year: all work, rare tasks, a category, a task. No widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.insight.covered import counted_coverage
from ballast.domain.insight.projection import WEEK_SPREAD
from ballast.domain.insight.yearly import RARE_FACTOR, Typical
from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.why_values import input_figure
from ballast.ui.pages.review.year_words import rare_name, year_point, year_range
from ballast.ui.words import numbers as say
from ballast.ui.words import year as say_year
from ballast.ui.words.categories import category_name
from ballast.ui.words.formats import RANGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.insight.review import Projection
    from ballast.domain.insight.year import AuditedWeek, CategoryYear, RareLine, TaskYear, Year
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.words.formats import Words

_CALENDAR_SHOWN = 5
_LIFTED = 1.001


class YearNumbers:
    """The numbers of one year, each as what makes its explanation."""

    def __init__(self, view: ReviewView, year: Year, clock: Clock, words: Words) -> None:
        """Of a review and its year."""
        self._view, self._year, self._clock, self._words = view, year, clock, words

    def measured(self, store: Store, watch: Watch) -> Explained:
        """All tasks of the log together."""
        year = self._year
        hours, week = year.measured, year.week
        if hours is None or week is None:
            return Explained(say.YEAR_MEASURED(), say_year.NOTHING(), (), (), self._changes(), None, say_year.NONE())
        log = reviews.entries_of_period(store, self._view.review.period, self._clock, watch)
        return self._sum(say.YEAR_MEASURED(), year.tasks, (week, hours), log)

    def category(self, each: CategoryYear) -> Number:
        """The tasks of a category together."""

        def made(store: Store, watch: Watch) -> Explained:
            key = each.category.id if each.category else None
            tasks = [one for one in self._year.tasks if (one.task.category.id if one.task.category else None) == key]
            log = reviews.entries_of_category(store, key, self._view.review.period, self._clock, watch)
            return self._sum(say.YEAR_OF(name=category_name(each.category)), tasks, (each.week, each.year), log)

        return made

    def task(self, each: TaskYear) -> Number:
        """One task."""

        def made(store: Store, watch: Watch) -> Explained:
            log = reviews.entries_of_task(store, each.task.task.id, self._view.review.period, self._clock, watch)
            name = " ".join(each.task.task.name.split())
            return replace(self._sum(say.YEAR_OF(name=name), [each], (each.week, each.year), log), task=each.task.task.id)

        return made

    def rare(self, _store: Store, _watch: Watch) -> Explained:
        """The sheet of rare tasks."""
        year, words = self._year, self._words
        hours = year.rare_hours
        if hours is None:
            return Explained(say.YEAR_RARE(), say_year.NOTHING(), (), (), (say.RARE_CHANGES(),), None, say.RARE_NOTHING())
        low, high = year_point(hours.low, words), year_point(hours.high, words)
        lines = (*(self._rare_line(line) for line in year.rare), say.RARE_RANGE(low=low, high=high))
        given = [given for line in year.rare for given in rare_given(line, words)]
        given.append(Given(say.RARE_FACTOR(), say.YEAR_TIMES(factor=words.number(RARE_FACTOR)), DEFAULT))
        figure = say_year.YEAR_RANGE(range=year_range(hours, words))
        return Explained(say.YEAR_RARE(), figure, lines, tuple(given), (say.RARE_CHANGES(),), None, say.SAID_BEHIND())

    def whole(self, store: Store, watch: Watch) -> Explained:
        """Measured and rare work together."""
        year, words = self._year, self._words
        whole, measured, rare = year.whole, year.measured, year.rare_hours
        if whole is None or measured is None or rare is None:
            return (self.rare if measured is None and rare is not None else self.measured)(store, watch)
        parts = {"measured": words.hours(measured.mid, 0), "rare": words.hours(rare.mid, 0)}
        lines = (
            say.WHOLE_LINE(**parts, whole=words.hours(whole.mid, 0)),
            say.WHOLE_ENDS(low=year_point(whole.low, words), high=year_point(whole.high, words)),
        )
        given = (
            Given(say.WHOLE_MEASURED(), parts["measured"], MEASURED),
            Given(say.WHOLE_RARE(), parts["rare"], SAID),
            *self._common(),
        )
        log = reviews.entries_of_period(store, self._view.review.period, self._clock, watch)
        figure = say_year.YEAR_RANGE(range=year_range(whole, words))
        return Explained(say.YEAR_WHOLE(), figure, lines, given, (*self._changes(), say.RARE_CHANGES()), log)

    def _sum(self, title: str, tasks: Sequence[TaskYear], hours: tuple[Projection, Projection], log: Log) -> Explained:
        words, (week, year) = self._words, hours
        lines = [
            *self._lines(tasks),
            *self._typical(),
            say.YEAR_RANGE(low=year_point(year.low, words), high=year_point(year.high, words)),
        ]
        coverage = counted_coverage(self._view.review.days)
        if coverage < 1 and year.high >= year.mid / coverage / _LIFTED > 0 and abs(year.high - year.mid / coverage) < 1:
            mid, high = words.hours(year.mid, 0), words.hours(year.high, 0)
            lines.append(say.YEAR_LIFT(mid=mid, coverage=input_figure("coverage", coverage, words), high=high))
        given = (
            Given(say.YEAR_TASKS(), words.integer(len(tasks)), MEASURED),
            Given(say.YEAR_HOURS(), words.hours(week.mid, 2), MEASURED),
            *self._common(),
        )
        figure = say_year.YEAR_RANGE(range=year_range(year, words))
        return Explained(title, figure, tuple(lines), given, self._changes(), log)

    def _lines(self, tasks: Sequence[TaskYear]) -> Iterator[str]:
        """How the middles come about: by working weeks, and by the calendar."""
        year, words = self._year, self._words
        plain = [each for each in tasks if not each.calendar]
        if plain:
            yield say.YEAR_WEEKLY(
                len(plain),
                shown=words.integer(len(plain)),
                hours=words.hours(sum(each.week.mid for each in plain), 2),
                weeks=words.integer(year.weeks_per_year),
                typical=words.number(year.typical, 3),
                year=words.hours(sum(each.year.mid for each in plain), 0),
            )
        by_calendar = [each for each in tasks if each.calendar]
        for each in by_calendar[:_CALENDAR_SHOWN]:
            times = each.calendar or 1
            yield say.YEAR_CALENDAR(
                task=" ".join(each.task.task.name.split()),
                hours=words.hours(each.year.mid / times, 2),
                n=words.integer(times),
                year=words.hours(each.year.mid, 1),
            )
        rest = by_calendar[_CALENDAR_SHOWN:]
        if rest:
            hours = words.hours(sum(each.year.mid for each in rest), 1)
            yield say.YEAR_CALENDAR_MORE(len(rest), shown=words.integer(len(rest)), year=hours)

    def _typical(self) -> Iterator[str]:
        """How usual the audited weeks were, by their days; nothing while the owner has not said."""
        year, words = self._year, self._words
        if any(week.said for week in year.weeks):
            parts = [(week.days, year.factors.of(week.said or Typical.USUAL)) for week in year.weeks]
            yield say.TYPICAL_LINE(
                sum=words.number(sum(days * factor for days, factor in parts), 2),
                days=words.integer(sum(days for days, _ in parts)),
                typical=words.number(year.typical, 3),
            )

    def _common(self) -> Iterator[Given]:
        """What all hours of a year rest on."""
        year, words, review = self._year, self._words, self._view.review
        weeks = SAID if year.weeks_said else DEFAULT
        yield Given(say.YEAR_WEEKS(), words.integer(year.weeks_per_year), weeks)
        said = SAID if any(week.said for week in year.weeks) else DEFAULT
        yield Given(say.YEAR_TYPICAL(), say.YEAR_TIMES(factor=words.number(year.typical, 3)), said)
        yield from self._weeks([week for week in year.weeks if week.said])
        yield Given(say.YEAR_DAYS(), words.integer(review.counted_days), MEASURED)
        yield self._spread()
        yield Given(say.YEAR_COVERAGE(), input_figure("coverage", counted_coverage(review.days), words), MEASURED)

    def _spread(self) -> Given:
        """How much weeks differ: ours, or as measured for each task from four weeks on, then from the least to the most."""
        words = self._words
        inputs = [given for each in self._year.tasks for given in each.task.inputs if given.name == "week_spread"]
        values = sorted({words.percent(given.value): given.value for given in inputs}.items(), key=lambda each: each[1])
        shown = [text for text, _ in values] or [words.percent(WEEK_SPREAD)]
        least_most = shown[0] if len(shown) == 1 else RANGE(first=shown[0], last=shown[-1])
        value = f"\N{PLUS-MINUS SIGN}\N{NO-BREAK SPACE}{least_most}"
        measured = any(given.provenance is MEASURED for given in inputs)
        return Given(say.YEAR_SPREAD(), value, MEASURED if measured else DEFAULT)

    def _weeks(self, weeks: Sequence[AuditedWeek]) -> Iterator[Given]:
        """The factor of each week that the owner spoke of: the week is said, its factor said or ours."""
        words, factors = self._words, self._year.factors
        for week in weeks:
            kind = week.said or Typical.USUAL
            name = say.YEAR_WEEK(day=words.short_day(week.monday), said=say_year.TYPICAL[kind]().casefold())
            yield Given(name, say.YEAR_TIMES(factor=words.number(factors.of(kind), 2)), SAID)

    def _changes(self) -> tuple[str, ...]:
        year, words = self._year, self._words
        plain = sum(each.year.mid for each in year.tasks if not each.calendar) / year.weeks_per_year
        left = len(year.left_out)
        lefts = (say.YEAR_CHANGE_LEFT(left, shown=words.integer(left)),) if left else ()
        weekly = (say.YEAR_CHANGE_WEEK(hours=words.hours(plain, 0)),) if plain else ()
        return (*weekly, say.YEAR_CHANGE_TYPICAL(), *lefts, say.YEAR_CHANGE_LOG())

    def _rare_line(self, line: RareLine) -> str:
        task, words = line.task, self._words
        return say.RARE_LINE(
            task=rare_name(line),
            hours=words.hours(task.hours, 2),
            times=words.number(task.times, 1 if task.times % 1 else 0),
            year=words.hours(task.yearly.mid, 1),
        )


def rare_given(line: RareLine, words: Words) -> tuple[Given, Given]:
    """The two inputs of a line: its hours are the owner's, how often it comes is ours until the owner says otherwise."""
    task, name = line.task, rare_name(line)
    times = words.number(task.times, 1 if task.times % 1 else 0)
    source = DEFAULT if task.times_are_ours else SAID
    return (
        Given(say.RARE_HOURS(task=name), words.hours(task.hours, 2), SAID),
        Given(say.RARE_TIMES(task=name), times, source),
    )
