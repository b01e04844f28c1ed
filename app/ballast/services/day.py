"""Show a day of the log: its entries, gaps, totals and coverage, and what runs now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.day import NO_TIME, coverage, day_of, day_span, find_gaps, working_span
from ballast.domain.log.span import Span, instant_of, union_length
from ballast.services.finding import find_task

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.change import History
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category, Entry, Log, Task
    from ballast.domain.log.profile import Profile
    from ballast.store.glance import Glance
    from ballast.store.store import Store

SMALLEST_GAP = timedelta(minutes=1)
RECENT_TASKS = 5
LOOKED_BACK = 100


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task and the category it is in."""

    task: Task
    category: Category | None


@dataclass(frozen=True, slots=True)
class Running(ShownTask):
    """The entry that runs now and what it is on."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the owner's log.

    `span` is the day from its start to the next, `log` the entries that share time with it. `worked` counts parallel work
    once and only the part inside the day, up to `now`; `doubled` is what parallel entries count twice. `absences` are those
    that share time with the day, answered or not; `undecided` is the time of those that wait for an answer, as far as nothing
    is logged in it: it is in no total. `gaps` are stretches of the work hours, up to `now`, in which there is neither an
    entry nor an absence nor a break; `unlogged` is all that the work hours lack, undecided time too. `coverage` is 0 to 1,
    None outside work days with nothing logged.
    """

    day: date
    span: Span
    now: datetime
    log: Log
    running: Running | None
    working: Span | None
    gaps: tuple[Span, ...]
    unlogged: timedelta
    coverage: float | None
    worked: timedelta
    doubled: timedelta
    by_category: tuple[tuple[Category | None, timedelta], ...]
    recent: tuple[ShownTask, ...]
    history: History
    profile: Profile
    absences: tuple[Absence, ...] = ()
    undecided: timedelta = NO_TIME

    @property
    def is_today(self) -> bool:
        """Whether the present instant lies in this day."""
        return self.span.holds(self.now)


def today(store: Store | Glance, clock: Clock) -> date:
    """The owner's present day, by the owner's day start."""
    return day_of(clock.now(), store.profile.get().day_start, clock.zone)


def show_day(store: Store | Glance, day: date | None, clock: Clock) -> DayView:
    """Everything the Today page shows of a day; None asks for the present day."""
    profile, now = store.profile.get(), clock.now()
    day = day or day_of(now, profile.day_start, clock.zone)
    span = day_span(day, profile.day_start, clock.zone)
    log = store.entries.log(span)
    logged = [(entry, part) for entry in log.entries if (part := entry.span(now).clip(span)) is not None]
    parts = [part for _, part in logged]
    union, working = union_length(parts), working_span(day, profile, clock.zone)
    absences = store.absences.in_span(span)
    breaks, open_ones = (_away(absences, span, now, answered=answered) for answered in (True, False))
    share, unlogged = coverage(parts, day, profile, clock.zone, now, breaks)
    return DayView(
        day=day,
        span=span,
        now=now,
        log=log,
        running=_running(store),
        working=working,
        gaps=find_day_gaps(parts, [*breaks, *open_ones], working, now),
        unlogged=unlogged,
        coverage=share if parts or working is not None else None,
        worked=union,
        doubled=sum((part.length for part in parts), NO_TIME) - union,
        by_category=_by_category(log, logged),
        recent=_recent(store),
        history=store.history(),
        profile=profile,
        absences=absences,
        undecided=union_length([*parts, *open_ones]) - union,
    )


def _running(store: Store | Glance) -> Running | None:
    entry = store.entries.running()
    if entry is None:
        return None
    task = find_task(store, entry.task_id)
    return Running(task, _categories(store).get(task.category_id), entry)


def _recent(store: Store | Glance) -> tuple[ShownTask, ...]:
    """The last tasks worked on, the latest first, without the one that runs."""
    latest: dict[UUID, None] = {}
    for entry in reversed(store.entries.recent(LOOKED_BACK)):
        if not entry.running:
            latest.setdefault(entry.task_id)
    running = store.entries.running()
    wanted = [task_id for task_id in latest if running is None or task_id != running.task_id][:RECENT_TASKS]
    tasks, categories = store.tasks.some(wanted), _categories(store)
    return tuple(ShownTask(tasks[each], categories.get(tasks[each].category_id)) for each in wanted)


def _categories(store: Store | Glance) -> dict[UUID | None, Category]:
    return {category.id: category for category in store.categories.all()}


def find_day_gaps(parts: list[Span], away: list[Span], working: Span | None, now: datetime) -> tuple[Span, ...]:
    """The stretches of the work hours in which nothing is logged, never beyond now; free time before and after is no gap.

    Time away is none, whether it is a break or waits for an answer; a day off has none.
    """
    if working is None or instant_of(working.start) >= instant_of(now):
        return ()
    past = Span(working.start, min(working.end, now, key=instant_of))
    return tuple(find_gaps([*parts, *away], past, SMALLEST_GAP))


def _away(absences: Iterable[Absence], span: Span, now: datetime, *, answered: bool) -> list[Span]:
    """The time inside the day of the absences that are accounted for, or of those that wait for an answer."""
    wanted = [each for each in absences if (each.accounts if answered else each.undecided)]
    return [part for each in wanted if (part := each.span(now).clip(span)) is not None]


def _by_category(log: Log, logged: Iterable[tuple[Entry, Span]]) -> tuple[tuple[Category | None, timedelta], ...]:
    """The time of each category, the longest first; a category whose entries have no length has none."""
    totals: dict[UUID | None, timedelta] = {log.tasks[entry.task_id].category_id: NO_TIME for entry in log.entries}
    for entry, part in logged:
        totals[log.tasks[entry.task_id].category_id] += part.length
    ranked = sorted(totals.items(), key=lambda each: each[1], reverse=True)
    return tuple((log.categories[key] if key else None, total) for key, total in ranked)
