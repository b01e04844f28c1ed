"""A day as the Today page shows it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.overlap import Resolution
from ballast.domain.log.span import Span
from ballast.services import capture
from ballast.services.capture import NamedTask
from ballast.services.day import show_day

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

TUESDAY = date(2026, 3, 3)


def _fill(
    store: Store, clock: FixedClock, day: date, name: str, first: str, last: str, overlap: Resolution | None = None
) -> None:
    start, end = (datetime.fromisoformat(f"{day} {time}").replace(tzinfo=clock.zone) for time in (first, last))
    capture.fill_gap(store, Span(start, end), NamedTask(name), clock, overlap)


def test_a_day_shows_its_entries_gaps_and_totals(store: Store, clock: FixedClock) -> None:
    """9 to 17 with an hour missing: 7 h worked, one gap, coverage seven eighths."""
    _fill(store, clock, TUESDAY, "Design", "09:00", "12:00")
    _fill(store, clock, TUESDAY, "Mail", "13:00", "17:00")
    view = show_day(store, TUESDAY, clock)
    assert view.worked == timedelta(hours=7)
    assert [(f"{gap.start:%H:%M}", f"{gap.end:%H:%M}") for gap in view.gaps] == [("12:00", "13:00")]
    assert view.coverage == 7 / 8


def test_parallel_work_counts_once_and_is_told(store: Store, clock: FixedClock) -> None:
    """Two hours in parallel are two hours, with two counted double."""
    _fill(store, clock, TUESDAY, "Design", "09:00", "11:00")
    _fill(store, clock, TUESDAY, "Call", "09:00", "11:00", Resolution.PARALLEL)
    view = show_day(store, TUESDAY, clock)
    assert (view.worked, view.doubled) == (timedelta(hours=2), timedelta(hours=2))


def test_work_over_midnight_counts_to_each_day_its_part(store: Store, clock: FixedClock) -> None:
    """23:00 to 01:30 gives an hour to the first day."""
    start = datetime(2026, 3, 3, 23, 0, tzinfo=clock.zone)
    capture.fill_gap(store, Span(start, start + timedelta(hours=2, minutes=30)), NamedTask("Late"), clock)
    assert show_day(store, TUESDAY, clock).worked == timedelta(hours=1)
    assert show_day(store, date(2026, 3, 4), clock).worked == timedelta(hours=1, minutes=30)


def test_nothing_after_now_is_a_gap(store: Store, clock: FixedClock) -> None:
    """At ten in the morning only nine to ten can be missing."""
    view = show_day(store, None, clock)
    assert [(gap.start.hour, gap.end.hour) for gap in view.gaps] == [(9, 10)]
    assert view.is_today


def test_what_runs_is_shown_on_any_day(store: Store, clock: FixedClock) -> None:
    """The running entry can be stopped from wherever the owner looks."""
    capture.start(store, NamedTask("Design"), clock)
    view = show_day(store, TUESDAY, clock)
    assert view.running is not None
    assert view.running.task.name == "Design"
    assert view.log.entries == ()


def test_the_last_five_tasks_are_offered_without_the_one_that_runs(store: Store, clock: FixedClock) -> None:
    """Latest first, each once."""
    for hour, name in enumerate(("A", "B", "C", "D", "E", "F", "A"), 8):
        _fill(store, clock, TUESDAY, name, f"{hour:02}:00", f"{hour + 1:02}:00")
    capture.start(store, NamedTask("F"), clock)
    assert [each.task.name for each in show_day(store, None, clock).recent] == ["A", "E", "D", "C", "B"]


def test_categories_are_summed_largest_first(store: Store, clock: FixedClock) -> None:
    """The uncategorised is a row of its own."""
    core = store.categories.all()[0]
    start = datetime(2026, 3, 3, 9, 0, tzinfo=clock.zone)
    capture.fill_gap(store, Span(start, start + timedelta(hours=2)), NamedTask("Design", core.id), clock)
    _fill(store, clock, TUESDAY, "Mail", "11:00", "12:00")
    found = show_day(store, TUESDAY, clock).by_category
    assert [(each.builtin if each else None, total) for each, total in found] == [
        ("core", timedelta(hours=2)),
        (None, timedelta(hours=1)),
    ]
