"""Review a period: what weighs the week down, and the entries behind every number."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from operator import itemgetter
from typing import TYPE_CHECKING

from ballast.domain.insight.review import Period
from ballast.domain.insight.stability import stability
from ballast.domain.insight.summary import review
from ballast.domain.insight.weights import OURS
from ballast.domain.insight.witnesses import witnesses
from ballast.domain.log.day import day_of, day_span
from ballast.domain.log.entry import Log
from ballast.domain.log.span import Span, instant_of
from ballast.domain.log.watch import unwatched, watched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.review import Review
    from ballast.domain.insight.stability import Steadiness
    from ballast.domain.insight.weights import Weights
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry, Task
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store

LONGEST_WHOLE_LOG = 62
USUAL_REVIEW = 14
KEPT = 20_000
"""Entries that a review keeps at most: some eight megabytes."""
_WEEK, _PART, _YEAR = timedelta(days=7), timedelta(days=32), timedelta(days=366)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review with what the page needs beside it.

    `audit` is the owner's current audit, if any; `weights` are those of the scores. `log` is what it was made of, for whoever
    counts more of it; None where that is too much to be kept (`KEPT` entries).
    """

    review: Review
    profile: Profile
    audit: Period | None
    weights: Weights = OURS
    log: Log | None = field(default=None, compare=False, repr=False)

    @property
    def counted_numbers(self) -> frozenset[int]:
        """The numbers of the days that count."""
        return frozenset(number for number, day in enumerate(self.review.days) if day.counts)


def review_period(store: Store, period: Period | None, clock: Clock, watch: Watch = unwatched) -> ReviewView:
    """The review of a period; None asks for the one an owner would expect (`expected_period`)."""
    profile = store.profile.get()
    period = period or expected_period(store, clock)
    log = log_of(store, period, profile, clock, watch)
    weights = store.weights.get()
    found = review(log, period, profile, clock.zone, clock.now(), watch, weights)
    return ReviewView(found, profile, store.audits.current(), weights, log if len(log.entries) <= KEPT else None)


def expected_period(store: Store, clock: Clock) -> Period:
    """The audit when something was logged in it; else the whole log when short, else its last two weeks.

    With nothing logged at all it is the audit, or the two weeks up to today.
    """
    profile, audit = store.profile.get(), store.audits.current()
    if audit is not None and store.entries.in_span(_span(audit, profile, clock)):
        return audit
    whole = whole_log(store, clock)
    if whole is None:
        today = day_of(clock.now(), profile.day_start, clock.zone)
        return audit or Period(today - timedelta(days=USUAL_REVIEW - 1), today)
    return whole if whole.days <= LONGEST_WHOLE_LOG else Period(whole.last - timedelta(days=USUAL_REVIEW - 1), whole.last)


def whole_log(store: Store, clock: Clock) -> Period | None:
    """From the first day with work to the last; None while no entry has ended."""
    profile = store.profile.get()
    first, last = store.entries.first_start(), store.entries.last_end()
    if first is None or last is None:
        return None
    begin = day_of(first, profile.day_start, first.tzinfo or clock.zone)
    return Period(begin, max(begin, day_of(last, profile.day_start, last.tzinfo or clock.zone)))


def rank_stability(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Steadiness:
    """In which part of 200 resamples of the days the same three tasks came first, and how often each task was among them."""
    profile = store.profile.get()
    log = log_of(store, period, profile, clock, watch)
    return stability(log, period, profile, clock.zone, clock.now(), watch, store.weights.get())


def entries_of_task(store: Store, task_id: UUID, period: Period, clock: Clock, watch: Watch = unwatched) -> Log:
    """The entries behind a task's numbers."""
    span = _span(period, store.profile.get(), clock)
    return _together(store, (store.entries.in_span_of_task(part, task_id) for part in _parts(span, _YEAR, watch)))


def entries_of_input(
    store: Store,
    task_id: UUID,
    name: str,
    period: Period,
    counted: Collection[int],
    clock: Clock,
    watch: Watch = unwatched,
) -> Log:
    """The entries that say one input of a task's score (`witnesses`); `counted` are the numbers of the days that count."""
    profile, entries = store.profile.get(), store.entries
    around = _around(period, profile, clock)
    if name == "stress_all":  # the one input that other tasks say as well
        found = ([each for each in entries.in_span(part) if each.stress is not None] for part in _parts(around, _WEEK, watch))
    else:
        found = (list(entries.in_span_of_task(part, task_id)) for part in _parts(around, _YEAR, watch))
    log = _together(store, found)
    wanted = frozenset(witnesses(log, period, profile, clock.zone, clock.now(), task_id, counted)[name])
    return Log(tuple(entry for entry in log.entries if entry.id in wanted), log.tasks, log.categories)


def entries_of_ids(store: Store, ids: Collection[UUID], period: Period, clock: Clock, watch: Watch = unwatched) -> Log:
    """These entries of a period: those behind a finding."""
    span, asked = _span(period, store.profile.get(), clock), list(ids)
    places = watched(range(0, len(asked), _AT_ONCE), 1, watch, at_a_time=1)
    chunks = (store.search.some(asked[place : place + _AT_ONCE]).values() for place in places)
    inside = [(each.start.timestamp(), each.id.int, each) for some in chunks for each in some if _shares_time(each, span)]
    watch(1, 1)
    inside.sort(key=itemgetter(0, 1))
    watch(1, 1)
    return _together(store, [[each for _, _, each in inside]])


def entries_of_category(store: Store, category_id: UUID | None, period: Period, clock: Clock, watch: Watch = unwatched) -> Log:
    """The entries of all tasks of a category in a period; None is what is not categorised."""
    wanted = {task.id for task in store.tasks.all() if task.category_id == category_id}
    return _behind(store, period, clock, lambda entry: entry.task_id in wanted, watch)


def entries_of_period(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Log:
    """All entries with time in a period."""
    return _behind(store, period, clock, lambda _: True, watch)


def entries_of_day(store: Store, day: date, category_id: UUID | None, clock: Clock) -> Log:
    """The entries behind one part of a day's bar; None is what is not categorised."""
    return entries_of_category(store, category_id, Period(day, day), clock)


def _behind(store: Store, period: Period, clock: Clock, wanted: Callable[[Entry], bool], watch: Watch) -> Log:
    """The entries of a period that are wanted, read in small parts: looking at each may take as long as reading it."""
    parts = _parts(_span(period, store.profile.get(), clock), _WEEK, watch)
    return _together(store, ([each for each in store.entries.in_span(part) if wanted(each)] for part in parts))


def _shares_time(entry: Entry, span: Span) -> bool:
    """Whether an entry is one of a span, as the store finds them."""
    first, last = instant_of(span.start), instant_of(span.end)
    reaches = entry.end is None or instant_of(entry.end) > first
    return instant_of(entry.start) < last and (reaches or instant_of(entry.start) >= first)


def _together(store: Store, parts: Iterable[Iterable[Entry]]) -> Log:
    """Entries that were read in parts, each once, with their tasks and all categories."""
    entries = {entry.id: entry for part in parts for entry in part}
    tasks = store.tasks.some({entry.task_id for entry in entries.values()})
    return Log(tuple(entries.values()), tasks, {category.id: category for category in store.categories.all()})


def log_of(store: Store, period: Period, profile: Profile, clock: Clock, watch: Watch = unwatched) -> Log:
    """All that a review needs of the log, with the absences: a break is no gap. A long one is read in parts."""
    span = _around(period, profile, clock)
    entries: dict[UUID, Entry] = {}
    tasks: dict[UUID, Task] = {}
    for part in _parts(span, _PART, watch):
        found = store.entries.log(part)
        entries |= {entry.id: entry for entry in found.entries if entry.id not in entries}
        tasks |= found.tasks
    return Log(tuple(entries.values()), tasks, found.categories, store.absences.in_span(span))


def _parts(span: Span, length: timedelta, watch: Watch) -> Iterator[Span]:
    """A span in parts, the watch told before each; entries that reach into two of them are found twice."""
    start = span.start
    while span.end - start > length:
        watch(0, 1)
        yield Span(start, start + length)
        start += length
    watch(0, 1)
    yield Span(start, span.end)


def _around(period: Period, profile: Profile, clock: Clock) -> Span:
    """The time of a period with a day more on each side: an entry's day is that of the zone it was recorded in."""
    span = _span(period, profile, clock)
    return Span(span.start - timedelta(days=1), span.end + timedelta(days=1))


def _span(period: Period, profile: Profile, clock: Clock) -> Span:
    first = day_span(period.first, profile.day_start, clock.zone)
    last = day_span(period.last, profile.day_start, clock.zone)
    return Span(first.start, last.end)
