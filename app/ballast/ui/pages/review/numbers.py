"""What stands behind the figures of a review: time logged, days that count, stress, stretches, categories, days. No widgets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from ballast.domain.insight.covered import unknown_time
from ballast.domain.insight.period import COVERAGE_NEEDED, Period
from ballast.services import behind
from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.figures import heaviest
from ballast.ui.words import numbers as say
from ballast.ui.words import review as say_page
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ballast.domain.insight.review import CategoryTotal, DayTotal, Review
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.words.formats import Words

_NONE = timedelta(0)
_HOUR = timedelta(hours=1)
_GAPS_SHOWN = 7
_ANY_DAY = date(2000, 1, 1)  # only the hours are written


class Numbers:
    """The numbers of one review, each as what makes its explanation."""

    def __init__(self, view: ReviewView, clock: Clock, words: Words) -> None:
        """Of this review."""
        self._view, self._clock, self._words = view, clock, words

    @property
    def _review(self) -> Review:
        return self._view.review

    def logged(self, store: Store, watch: Watch) -> Explained:
        """The time logged, with all entries of the period."""
        review, words = self._review, self._words
        time, twice = words.duration(review.clock), review.clock - review.union
        lines = [say.LOGGED(review.entries, shown=words.integer(review.entries), time=time)]
        given = [
            Given(say.ENTRIES(), words.integer(review.entries), MEASURED),
            Given(say.CLOCK(), time, MEASURED),
        ]
        if twice:
            union = words.duration(review.union)
            lines.append(say.LOGGED_ONCE(time=time, twice=words.duration(twice), union=union))
            given.append(Given(say.TWICE(), words.duration(twice), MEASURED))
        given.append(Given(say.UNION(), words.duration(review.union), MEASURED))
        log = reviews.entries_of_period(store, review.period, self._clock, watch)
        changes = (say.LOGGED_CHANGES(), say.PERIOD_CHANGES())
        return Explained(say_page.LOGGED(), time, tuple(lines), tuple(given), changes, log)

    def counting(self, store: Store, watch: Watch) -> Explained:
        """The work days that count and the coverage of all days with work."""
        review, words = self._review, self._words
        known, gaps = known_time(review), unknown_time(review.days)
        worked = sum(day.work_day and day.union > _NONE for day in review.days)
        little, needed = worked - review.counted_days, words.percent(COVERAGE_NEEDED)
        share = words.percent(review.coverage)
        figure = say_page.COUNTING_OF(counted=words.integer(review.counted_days), logged=words.integer(worked))
        line = say.COVERAGE_LINE(known=words.duration(known), gaps=words.duration(gaps), share=share)
        given = (
            Given(say.DAYS_WORKED(), words.integer(worked), MEASURED),
            Given(say.DAYS_COUNTED(), words.integer(review.counted_days), MEASURED),
            Given(say.KNOWN(), words.duration(known), MEASURED),
            Given(say.GAPS(), words.duration(gaps), MEASURED),
            work_hours(self._view.profile, words),
            Given(say.NEEDED(), needed, DEFAULT),
        )
        more = [say.COUNTED_MORE(little, shown=words.integer(little))] if little else []
        changes = (*more, say.BREAKS_CHANGE(), say.HOURS_CHANGE())
        log = reviews.entries_of_period(store, review.period, self._clock, watch)
        return Explained(say_page.COUNTING(), figure, (say.COUNTED_LINE(needed=needed), line), given, changes, log)

    def stress(self, store: Store, watch: Watch) -> Explained:
        """The mean rating, each by the time of its entry."""
        review, words = self._review, self._words
        if review.mean_stress is None:
            return Explained(say.STRESS(), say_page.STRESS_NONE(), (), (), (say.STRESS_CHANGES(),), None, say.STRESS_NONE())
        found, log = behind.ratings_of_period(store, review.period, self._clock, watch)
        hours = words.number(found.seconds / 3600, 2)
        line = say.STRESS_LINE(
            sum=words.number(found.stressed / 3600, 2), hours=hours, mean=words.number(review.mean_stress, 2)
        )
        given = [
            Given(say.RATED(), words.integer(len(found.entries)), MEASURED),
            Given(say.RATED_TIME(), words.duration(timedelta(seconds=found.seconds)), MEASURED),
            Given(say.NOT_RATED(), words.integer(review.entries - len(found.entries)), MEASURED),
        ]
        worst = heaviest(review)
        if worst is not None:
            mean = say_page.STRESS_OF(mean=words.number(worst.mean_stress or 0.0, 1))
            given.append(Given(say.STRESS_WORST(task=" ".join(worst.task.name.split())), mean, MEASURED))
        figure = say_page.STRESS_OF(mean=words.number(review.mean_stress, 1))
        return Explained(say.STRESS(), figure, (line,), tuple(given), (say.STRESS_CHANGES(),), log)

    def block(self, store: Store, watch: Watch) -> Explained:
        """The longest session, and how often tasks change."""
        review, words = self._review, self._words
        found, log = behind.longest_stretch(store, review.period, self._clock, watch)
        broken = review.fragmentation
        if found is None or broken is None:
            return Explained(say.BLOCK(), say_page.BLOCK_NONE(), (), (), (say.BLOCK_CHANGES(),), None, say.BLOCK_NONE())
        zone = found.pieces[0].zone
        start, end = (datetime.fromtimestamp(at, UTC).astimezone(zone) for at in (found.start, found.end))
        time, hours = words.duration(broken.longest), review.union / _HOUR
        begun = f"{words.weekday(start.weekday())} {words.short_day(start.date())}, {words.time(start)}"
        rate = words.number(broken.switches_per_hour, 1)
        lines = (
            say.BLOCK_LINE(start=words.time(start), end=words.time(end), time=time),
            say.SWITCHES_LINE(switches=words.integer(broken.switches), hours=words.hours(hours, 2), rate=rate),
        )
        task = log.task_of(found.pieces[0].entry)
        given = (
            Given(say.BLOCK_TASK(), " ".join(task.name.split()), SAID),
            Given(say.BLOCK_FROM(), begun, MEASURED),
            Given(say.BLOCK_TO(), words.time(end), MEASURED),
            Given(say.SWITCHES(), words.integer(broken.switches), MEASURED),
            Given(say.UNION(), words.duration(review.union), MEASURED),
            Given(say.BLOCK_BREAK(), say.BLOCK_BREAK_VALUE(), DEFAULT),
        )
        return Explained(say.BLOCK(), time, lines, given, (say.BLOCK_CHANGES(),), log)

    def category(self, total: CategoryTotal) -> Number:
        """The time of one category."""
        return partial(self._category, total)

    def _category(self, total: CategoryTotal, store: Store, watch: Watch) -> Explained:
        review, words = self._review, self._words
        time, whole = words.duration(total.total), words.duration(review.clock)
        share = words.percent(total.total / review.clock)
        names = [each for each in review.tasks if each.total and _same(each.category, total.category)]
        lines = (
            say.CATEGORY_LINE(len(names), shown=words.integer(len(names)), time=time),
            say.CATEGORY_SHARE(time=time, all=whole, share=share),
        )
        tasks = (say.CATEGORY_TASKS if total.category else say.CATEGORY_TASKS_NONE)()
        given = (
            Given(tasks, words.integer(len(names)), SAID),
            Given(say.CATEGORY_TIME(), time, MEASURED),
            Given(say.CATEGORY_ALL(), whole, MEASURED),
        )
        key = total.category.id if total.category else None
        log = reviews.entries_of_category(store, key, review.period, self._clock, watch)
        title = say.CATEGORY(name=category_name(total.category))
        return Explained(title, f"{time}, {share}", lines, given, (say.CATEGORY_CHANGES(),), log)

    def unknown(self, _store: Store, _watch: Watch) -> Explained:
        """The time inside the work hours of which nothing is known, day by day."""
        review, words = self._review, self._words
        whole, days = unknown_time(review.days), [day for day in review.days if day.union > _NONE]
        given = (
            Given(say.UNKNOWN_DAYS(), words.integer(len(days)), MEASURED),
            work_hours(self._view.profile, words),
            *_gaps(days, words),
        )
        time = words.duration(whole)
        changes = (say.UNKNOWN_CHANGES(), say.HOURS_CHANGE(), say.UNKNOWN_LIFT())
        return Explained(say.UNKNOWN(), time, (say.UNKNOWN_LINE(time=time),), given, changes, None, say.NONE_BEHIND())

    def day(self, total: DayTotal) -> Number:
        """What one day is worth."""
        return partial(self._day, total)

    def _day(self, total: DayTotal, store: Store, watch: Watch) -> Explained:
        words, needed = self._words, self._words.percent(COVERAGE_NEEDED)
        known, gaps, share = words.duration(total.union), words.duration(total.gaps), words.percent(total.coverage)
        if not total.union:
            lines: tuple[str, ...] = (say.DAY_NOTHING(),)
        elif not total.work_day:
            lines = (say.DAY_OFF_LINE(time=known),)
        else:
            lines = (say.DAY_LINE(known=known, gaps=gaps, share=share, needed=needed),)
            if not total.counts:
                lines += ((say.DAY_UNDER_WAY if total.under_way else say.DAY_STAYS)(),)
        given = [Given(say.DAY_KNOWN(), known, MEASURED)]
        if total.logged != total.union:
            given.append(Given(say.DAY_FULL(), words.duration(total.logged), MEASURED))
        if total.work_day:
            given.append(Given(say.DAY_GAPS(), gaps, MEASURED))
        given += [work_hours(self._view.profile, words), Given(say.NEEDED(), needed, DEFAULT)]
        log = reviews.entries_of_period(store, Period(total.day, total.day), self._clock, watch)
        figure = share if total.work_day and total.union else known
        title, changes = words.day(total.day), tuple(_day_changes(total, words))
        return Explained(title, figure, lines, tuple(given), changes, log, day=total.day)


def known_time(review: Review) -> timedelta:
    """Time logged on days with something logged, by the clock: what coverage is made of."""
    return sum((day.union for day in review.days if day.union > _NONE), _NONE)


def work_hours(profile: Profile, words: Words) -> Given:
    """The owner's work hours, said or ours."""
    start, end = (datetime.combine(_ANY_DAY, each, UTC) for each in (profile.work_start, profile.work_end))
    days = say.WORK_DAYS(profile.days_per_week, shown=words.integer(profile.days_per_week))
    value = say.WORK_HOURS_VALUE(times=words.times(start, end), days=days)
    return Given(say.WORK_HOURS(), value, SAID if profile.declared else DEFAULT)


def _gaps(days: Iterable[DayTotal], words: Words) -> Iterator[Given]:
    """The days with the most unlogged time, and the others together."""
    open_days = sorted((day for day in days if day.gaps), key=lambda day: (-day.gaps, day.day))
    for day in open_days[:_GAPS_SHOWN]:
        name = f"{words.weekday(day.day.weekday())} {words.short_day(day.day)}"
        yield Given(say.UNKNOWN_DAY(day=name), words.duration(day.gaps), MEASURED)
    rest = open_days[_GAPS_SHOWN:]
    if rest:
        name = say.UNKNOWN_REST(len(rest), shown=words.integer(len(rest)))
        yield Given(name, words.duration(sum((day.gaps for day in rest), _NONE)), MEASURED)


def _day_changes(total: DayTotal, words: Words) -> Iterator[str]:
    """How far a work day is from counting, or from not counting."""
    if total.work_day and total.union and not total.under_way:
        margin = total.union - COVERAGE_NEEDED * (total.union + total.gaps)
        if total.counts:
            yield say.DAY_LESS(time=words.duration(margin))
        else:
            yield say.DAY_MORE(time=words.duration(-margin + timedelta(seconds=59)))
    yield say.HOURS_CHANGE()


def _same(one: object, other: object) -> bool:
    return getattr(one, "id", None) == getattr(other, "id", None)
