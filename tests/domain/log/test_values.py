"""Entries, the log, the profile and the clocks: what each says of itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.change import Change, Deed, Kind
from ballast.domain.log.clock import FixedClock, SystemClock
from ballast.domain.log.entry import Category, Entry, Log, Task, one_line, task_key, written
from ballast.domain.log.profile import Profile
from ballast.domain.log.span import Span

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ID = UUID(int=1)


def test_a_finished_entry_has_its_own_length() -> None:
    """The present does not change an entry that ended."""
    entry = Entry(ID, ID, NOON, NOON + HOUR)
    assert not entry.running
    assert entry.length(NOON + 5 * HOUR) == HOUR
    assert entry.span(NOON) == Span(NOON, NOON + HOUR)


@pytest.mark.parametrize(("now", "length"), [(NOON + HOUR, HOUR), (NOON - HOUR, timedelta(0))])
def test_a_running_entry_counts_up_to_now(now: datetime, length: timedelta) -> None:
    """A running entry contributes now - start, and nothing when it starts later."""
    entry = Entry(ID, ID, NOON, None)
    assert entry.running
    assert entry.length(now) == length


def test_a_running_entry_counts_the_repeated_hour() -> None:
    """Started at the first 02:30 of the night, at the second one it is an hour old."""
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    assert Entry(ID, ID, first, None).length(first.replace(fold=1)) == HOUR


def test_the_log_knows_the_task_and_category_of_an_entry() -> None:
    """Entries lead to their task and its category, None while uncategorised."""
    category = Category(ID, "Core", 0, "dot", 0, 1.0)
    sorted_task, loose = Task(UUID(int=2), "Quotes", ID), Task(UUID(int=3), "Mail")
    entries = tuple(Entry(UUID(int=9), task.id, NOON, None) for task in (sorted_task, loose))
    log = Log(entries, {task.id: task for task in (sorted_task, loose)}, {ID: category})
    assert [log.task_of(entry) for entry in entries] == [sorted_task, loose]
    assert [log.category_of(entry) for entry in entries] == [category, None]


@pytest.mark.parametrize("name", ["call Bank", " CALL  bank ", "call\tBANK"])
def test_capitals_and_spaces_make_no_other_task(name: str) -> None:
    """Names that differ in case and space only are one task."""
    assert task_key(name) == "call bank"


def test_a_week_has_at_least_one_work_day() -> None:
    """The week's days divide hours, so they are never zero."""
    assert Profile().days_per_week == 5
    assert Profile(work_days=frozenset()).days_per_week == 1


def test_the_fixed_clock_stands_still_in_its_zone() -> None:
    """A fixed clock tells its instant in the owner's zone."""
    assert FixedClock(NOON, BERLIN).now() == NOON
    assert FixedClock(NOON, BERLIN).now().tzinfo is BERLIN


def test_the_system_clock_tells_whole_seconds() -> None:
    """The machine's clock is read in the zone, to the second."""
    now = SystemClock(BERLIN).now()
    assert now.microsecond == 0
    assert now.tzinfo is BERLIN
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        (" two\nlines\t", "two lines"),
        ("\x1b[1m\udcff", "[1m"),
        ("\u202e東京 👩\u200d💻", "\u202e東京 👩\u200d💻"),
        ("\x00 \x07", ""),
    ],
)
def test_a_name_keeps_what_can_be_read(typed: str, kept: str) -> None:
    """Control characters and halves of letters leave a name; letters of any script, and what joins and turns them, stay."""
    assert one_line(typed) == kept
    assert (
        written(f"{typed}\n") == typed.replace("\x00", "").replace("\x1b", "").replace("\udcff", "").replace("\x07", "") + "\n"
    )


def test_a_change_knows_what_it_touched() -> None:
    """A page asks whether any of the things that it shows changed."""
    change = Change(ID, Deed.LOG, frozenset({Kind.ENTRIES, Kind.TASKS}))
    assert change.touches(Kind.PLANS, Kind.ENTRIES)
    assert not change.touches(Kind.PLANS)
    assert not change.touches()
