"""Stretches of time side by side: the weeks of a period, or the period and the one before it.

Each category and task has its hours a week in every stretch, with the 80 % range where it can be projected (`model.md` 2) and
with what was logged where it cannot. What changed is said of the last two stretches, as `trend` says it. Weeks are those of the
owner's calendar that lie wholly in the period. Where it has no two of them, they are the seven days up to its end, the seven
before them and so on, so that each has every weekday once. Those before the first and after the last with work are left out,
and so is what is beyond four. Seen through one category alone, that one
stands in the place of all work.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import dropwhile
from typing import TYPE_CHECKING

from ballast.domain.insight.narrowed import narrowed_review
from ballast.domain.insight.period import Period
from ballast.domain.insight.trend import category_week, changes, whole_week

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from ballast.domain.insight.narrowed import Only
    from ballast.domain.insight.review import Projection, Review
    from ballast.domain.insight.trend import Changes, Trend
    from ballast.domain.log.entry import Category, Task

WEEKS_MOST = 4
TASKS_MOST = 7
_HOUR = timedelta(hours=1)
_NO_TIME = timedelta(0)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Stretch:
    """One row in one stretch of time: hours a week with their range (None: too little for one), and what was logged a week."""

    projected: Projection | None
    logged: float

    @property
    def middle(self) -> float:
        """What it is drawn at."""
        return self.projected.mid if self.projected else self.logged

    @property
    def highest(self) -> float:
        """How far it reaches."""
        return max(self.projected.high if self.projected else 0.0, self.middle)


@dataclass(frozen=True, slots=True)
class Compared:
    """A task, or a category (both None: what has none), or all work (`whole`), in each stretch; the oldest first."""

    stretches: tuple[Stretch, ...]
    trend: Trend
    task: Task | None = None
    category: Category | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Stretches of time side by side: all work, the categories and the tasks that say most, each the largest first.

    `whole` is the category alone where only that is compared.
    """

    periods: tuple[Period, ...]
    whole: Compared
    categories: tuple[Compared, ...]
    tasks: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What a period can be compared with: its own weeks, where it has two with work, and the period before, if that has any."""

    weeks: Comparison | None
    before: Comparison | None


def weeks_of(period: Period, first_weekday: int = 0) -> tuple[Period, ...]:
    """The whole weeks of a period, the oldest first: those that begin on `first_weekday` (Monday = 0) where it has two of them.

    Otherwise they are counted back from its last day.
    """
    over = (period.last.weekday() + 1 - first_weekday) % _WEEK
    calendar = _counted_back(Period(period.first, period.last - timedelta(days=over))) if over < period.days else ()
    return calendar if len(calendar) > 1 else _counted_back(period)


def _counted_back(period: Period) -> tuple[Period, ...]:
    ends = (period.last - timedelta(days=_WEEK * number) for number in range(period.days // _WEEK))
    return tuple(Period(last - timedelta(days=_WEEK - 1), last) for last in ends)[::-1]


def worked_weeks(reviews: Sequence[Review]) -> tuple[Review, ...]:
    """The newest weeks, from the first with work to the last."""
    begun = list(dropwhile(lambda review: not review.entries, reviews))
    done = list(dropwhile(lambda review: not review.entries, reversed(begun)))
    return tuple(done[:WEEKS_MOST][::-1])


def compare(reviews: Sequence[Review], days_per_week: int, only: Only | None = None) -> Comparison | None:
    """Reviews of stretches of time side by side, the oldest first.

    None for fewer than two, or where one of the last two is empty, or where neither has any of the `only` category.
    `days_per_week` are the owner's work days.
    """
    if len(reviews) < 2 or not all(review.entries for review in reviews[-2:]):  # noqa: PLR2004 - one against another
        return None
    if only is not None:
        reviews = [narrowed_review(each, only) for each in reviews]
    found = changes(reviews[-2], reviews[-1], days_per_week)
    categories = _largest(_categories(reviews, found, days_per_week))
    if only is not None and not categories:
        return None
    return Comparison(
        periods=tuple(review.period for review in reviews),
        whole=_all_work(reviews, found, days_per_week) if only is None else categories[0],
        categories=categories,
        tasks=_telling(_tasks(reviews, found)),
    )


def _all_work(reviews: Sequence[Review], found: Changes, days_per_week: int) -> Compared:
    whole = tuple(Stretch(whole_week(review, days_per_week), _a_week(review.union, review.period)) for review in reviews)
    return Compared(whole, found.whole, whole=True)


def _categories(reviews: Sequence[Review], found: Changes, days_per_week: int) -> list[Compared]:
    def stretch(review: Review, key: UUID | None) -> Stretch:
        totals = {each.category.id if each.category else None: each.total for each in review.categories}
        return Stretch(category_week(review, key, days_per_week), _a_week(totals.get(key, _NO_TIME), review.period))

    keys = [(each, each.category.id if each.category else None) for each in found.categories]
    return [
        Compared(tuple(stretch(review, key) for review in reviews), each.trend, category=each.category) for each, key in keys
    ]


def _tasks(reviews: Sequence[Review], found: Changes) -> list[Compared]:
    known = [{each.task.id: each for each in review.tasks} for review in reviews]

    def stretch(number: int, key: UUID) -> Stretch:
        each = known[number].get(key)
        if each is None:
            return Stretch(None, 0.0)
        return Stretch(each.projection, _a_week(each.total, reviews[number].period))

    return [
        Compared(tuple(stretch(number, each.task.id) for number in range(len(reviews))), each.trend, each.task, each.category)
        for each in found.tasks
    ]


def _telling(tasks: list[Compared]) -> tuple[Compared, ...]:
    """As many tasks as there is room for: those that clearly changed, then the largest."""
    first = [each for each in tasks if each.trend.clear][:TASKS_MOST]
    others = _largest([each for each in tasks if not each.trend.clear])[: TASKS_MOST - len(first)]
    return _largest([*first, *others])


def _largest(rows: list[Compared]) -> tuple[Compared, ...]:
    size: Callable[[Compared], float] = lambda row: max(each.middle for each in row.stretches[-2:])  # noqa: E731 - a key
    return tuple(sorted(rows, key=size, reverse=True))


def _a_week(time: timedelta, period: Period) -> float:
    return time / _HOUR * _WEEK / period.days
