"""Logging work: what is promised of start, stop, write, change and delete."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log import quick_entry
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.span import Span
from ballast.services import capture, history
from ballast.services.capture import NamedTask
from ballast.services.finding import GoneError

if TYPE_CHECKING:
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.quick_result import QuickEntry
    from ballast.store.store import Store


def _later(clock: FixedClock, **by: int) -> FixedClock:
    return FixedClock(clock.at + timedelta(**by), clock.zone)


def _day(clock: FixedClock) -> Span:
    start = clock.at.replace(hour=0, minute=0)
    return Span(start, start + timedelta(days=1))


def _entries(store: Store, clock: FixedClock) -> list[tuple[str, str, str | None]]:
    log = store.entries.log(_day(clock))
    return [(log.task_of(each).name, f"{each.start:%H:%M}", f"{each.end:%H:%M}" if each.end else None) for each in log.entries]


def _quick(line: str, clock: FixedClock) -> QuickEntry:
    return quick_entry.parse(line, now=clock.now(), zone=clock.zone, day_first=True, categories=("Administrative",))


def _only(store: Store, clock: FixedClock) -> Entry:
    (entry,) = store.entries.in_span(_day(clock))
    return entry


def test_starting_a_task_stops_the_running_one_at_the_same_instant(store: Store, clock: FixedClock) -> None:
    """Between two tasks there is neither a gap nor an overlap, and one runs."""
    capture.start(store, NamedTask("Invoices"), clock)
    capture.start(store, NamedTask("Call"), _later(clock, minutes=25))
    assert _entries(store, clock) == [("Invoices", "10:00", "10:25"), ("Call", "10:25", None)]


def test_a_switch_is_one_action_with_one_undo(store: Store, clock: FixedClock) -> None:
    """Undo of a switch brings the first task back as running."""
    capture.start(store, NamedTask("Invoices"), clock)
    capture.start(store, NamedTask("Call"), _later(clock, minutes=25))
    history.undo(store, clock)
    assert _entries(store, clock) == [("Invoices", "10:00", None)]


def test_a_name_in_other_capitals_and_spaces_is_the_same_task(store: Store, clock: FixedClock) -> None:
    """A task is not made twice because it was typed hastily."""
    capture.start(store, NamedTask("Customer  e-mail"), clock)
    capture.start(store, NamedTask("customer e-Mail"), _later(clock, minutes=5))
    assert [task.name for task in store.tasks.all()] == ["Customer e-mail"]


def test_a_category_that_is_said_moves_the_task(store: Store, clock: FixedClock) -> None:
    """`#category` sorts the task; saying none leaves it where it is."""
    admin, marketing = store.categories.all()[1], store.categories.all()[2]
    capture.start(store, NamedTask("Posts", admin.id), clock)
    capture.start(store, NamedTask("Posts", marketing.id), _later(clock, minutes=1))
    capture.start(store, NamedTask("Posts"), _later(clock, minutes=2))
    assert [task.category_id for task in store.tasks.all()] == [marketing.id]


def test_a_line_with_a_range_is_written_as_finished(store: Store, clock: FixedClock) -> None:
    """Everything the line says is in the entry."""
    capture.record(store, _quick("8-9:30 invoices #admin !3 // two reminders", clock), store.categories.all()[1].id, clock)
    entry = _only(store, clock)
    assert (entry.stress, entry.note, entry.length(clock.at)) == (3, "two reminders", timedelta(hours=1, minutes=30))


def test_a_line_with_problems_is_never_saved(store: Store, clock: FixedClock) -> None:
    """An unknown category is a problem, and nothing is written."""
    with pytest.raises(ValueError, match="problems"):
        capture.record(store, _quick("8-9 invoices #nonsense", clock), None, clock)
    assert _entries(store, clock) == []


def test_stop_ends_what_runs_and_twice_does_no_harm(store: Store, clock: FixedClock) -> None:
    """Stop is idempotent."""
    capture.start(store, NamedTask("Invoices"), clock)
    capture.stop(store, _later(clock, hours=1))
    assert capture.stop(store, _later(clock, hours=2)) is None
    assert _entries(store, clock) == [("Invoices", "10:00", "11:00")]


def test_a_forgotten_timer_ends_when_the_owner_says(store: Store, clock: FixedClock) -> None:
    """The answer counts, not the hours that the timer was left alone."""
    capture.start(store, NamedTask("Invoices"), clock)
    capture.settle(store, clock.at + timedelta(minutes=40), _later(clock, hours=9))
    assert _entries(store, clock) == [("Invoices", "10:00", "10:40")]


def test_a_forgotten_timer_can_be_removed(store: Store, clock: FixedClock) -> None:
    """No minute is kept of an entry that never was."""
    capture.start(store, NamedTask("Invoices"), clock)
    capture.settle(store, None, _later(clock, hours=9))
    assert _entries(store, clock) == []


def test_a_filled_gap_has_exactly_its_time(store: Store, clock: FixedClock) -> None:
    """Start and end of the gap become start and end of the entry."""
    gap = Span(clock.at, clock.at + timedelta(minutes=12))
    capture.fill_gap(store, gap, NamedTask("Call"), clock)
    assert _entries(store, clock) == [("Call", "10:00", "10:12")]


def test_deleted_entries_come_back_as_they_were(store: Store, clock: FixedClock) -> None:
    """Undo of a deletion restores every field and the id."""
    capture.record(store, _quick("8-9 invoices !2 // note", clock), None, clock)
    before = _only(store, clock)
    capture.delete(store, [before.id], clock)
    assert _entries(store, clock) == []
    history.undo(store, clock)
    assert _only(store, clock) == before


def test_editing_one_end_leaves_the_other_alone(store: Store, clock: FixedClock) -> None:
    """The start stays to the second when the end is changed."""
    capture.record(store, _quick("8-9 invoices", clock), None, clock)
    entry = _only(store, clock)
    capture.edit(store, replace(entry, end=clock.at), NamedTask("Invoices"), clock)
    assert (_only(store, clock).start, _only(store, clock).end) == (entry.start, clock.at)


def test_an_entry_that_ends_before_it_starts_is_refused(store: Store, clock: FixedClock) -> None:
    """No negative time can be written."""
    capture.record(store, _quick("8-9 invoices", clock), None, clock)
    entry = _only(store, clock)
    with pytest.raises(ValueError, match="before it starts"):
        capture.edit(store, replace(entry, end=entry.start - timedelta(minutes=1)), NamedTask("Invoices"), clock)


def test_work_without_a_name_is_refused(store: Store, clock: FixedClock) -> None:
    """Blanks are no name."""
    with pytest.raises(capture.TaskNameMissing):
        capture.start(store, NamedTask("  "), clock)


def test_rating_changes_the_stress_only(store: Store, clock: FixedClock) -> None:
    """The rest of the entry stays."""
    capture.record(store, _quick("8-9 invoices // n", clock), None, clock)
    entry = _only(store, clock)
    capture.rate(store, entry.id, 4, clock)
    assert _only(store, clock) == replace(entry, stress=4)


def test_acting_on_something_deleted_says_so(store: Store, clock: FixedClock) -> None:
    """A stale page gets a clear error, not a crash."""
    capture.record(store, _quick("8-9 invoices", clock), None, clock)
    entry = _only(store, clock)
    capture.delete(store, [entry.id], clock)
    with pytest.raises(GoneError):
        capture.rate(store, entry.id, 1, clock)


def test_switch_starts_a_known_task(store: Store, clock: FixedClock) -> None:
    """One of the chips is enough to go on with a task."""
    capture.record(store, _quick("8-9 invoices", clock), None, clock)
    capture.switch(store, store.tasks.all()[0].id, clock)
    assert _entries(store, clock)[-1] == ("invoices", "10:00", None)


def test_adding_from_the_form_finds_or_makes_the_task(store: Store, clock: FixedClock) -> None:
    """The form writes everything it shows."""
    capture.record(store, _quick("8-9 invoices", clock), None, clock)
    known = _only(store, clock)
    start = datetime(2026, 3, 4, 9, 0, tzinfo=clock.zone)
    made = replace(known, id=known.task_id, start=start, end=clock.at, delayed=True, blocked=timedelta(minutes=20))
    capture.add(store, made, NamedTask("Website"), clock)
    assert _entries(store, clock) == [("invoices", "08:00", "09:00"), ("Website", "09:00", "10:00")]
