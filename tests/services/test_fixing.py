"""Putting a day right: each act does what it says, asks before it overlaps, and is one undo."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.edits import Edge
from ballast.domain.log.overlap import Resolution
from ballast.services import fixing, history
from ballast.services.finding import GoneError
from ballast.services.overlaps import Overlaps
from tests.services.days import TODAY, at, log, told
from tests.store.samples import dump

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

    Act = Callable[[Store, list[UUID], FixedClock], Change | None]

SUNDAY_OF_SPRING = date(2026, 3, 29)
SUNDAY_OF_AUTUMN = date(2026, 10, 25)

ACTS: dict[str, tuple[Act, list[str]]] = {
    "an end": (
        lambda store, ids, clock: fixing.resize(store, ids[0], Edge.END, at(clock, "08:45"), clock),
        ["08:00-08:45 Mail", "09:00-09:30 Call", "09:30- Design"],
    ),
    "a pushed end": (
        lambda store, ids, clock: fixing.resize(store, ids[0], Edge.END, at(clock, "09:15"), clock, push=True),
        ["08:00-09:15 Mail", "09:15-09:30 Call", "09:30- Design"],
    ),
    "a pushed start": (
        lambda store, ids, clock: fixing.resize(store, ids[2], Edge.START, at(clock, "09:10"), clock, push=True),
        ["08:00-09:00 Mail", "09:00-09:10 Call", "09:10- Design"],
    ),
    "the running start": (
        lambda store, _, clock: fixing.edit_start(store, at(clock, "09:40"), clock),
        ["08:00-09:00 Mail", "09:00-09:30 Call", "09:40- Design"],
    ),
    "a move": (
        lambda store, ids, clock: fixing.move(store, ids[0], at(clock, "07:00"), clock),
        ["07:00-08:00 Mail", "09:00-09:30 Call", "09:30- Design"],
    ),
    "a split": (
        lambda store, ids, clock: fixing.split(store, ids[0], at(clock, "08:20"), clock),
        ["08:00-08:20 Mail", "08:20-09:00 Mail", "09:00-09:30 Call", "09:30- Design"],
    ),
    "a split of what runs": (
        lambda store, ids, clock: fixing.split(store, ids[2], at(clock, "09:50"), clock),
        ["08:00-09:00 Mail", "09:00-09:30 Call", "09:30-09:50 Design", "09:50- Design"],
    ),
    "a merge": (
        lambda store, ids, clock: fixing.merge(store, ids[0], clock),
        ["08:00-09:30 Mail", "09:30- Design"],
    ),
    "a merge with what runs": (
        lambda store, ids, clock: fixing.merge(store, ids[1], clock),
        ["08:00-09:00 Mail", "09:00- Call"],
    ),
    "a copy": (
        lambda store, ids, clock: fixing.copy(store, ids[1], at(clock, "06:00"), clock),
        ["06:00-06:30 Call", "08:00-09:00 Mail", "09:00-09:30 Call", "09:30- Design"],
    ),
    "a copy with trimming": (
        lambda store, ids, clock: fixing.copy(store, ids[1], at(clock, "08:45"), clock, Resolution.TRIM),
        ["08:00-08:45 Mail", "08:45-09:15 Call", "09:15-09:30 Call", "09:30- Design"],
    ),
    "a move into another": (
        lambda store, ids, clock: fixing.move(store, ids[1], at(clock, "08:10"), clock, Resolution.SPLIT_AROUND),
        ["08:00-08:10 Mail", "08:10-08:40 Call", "08:40-09:00 Mail", "09:30- Design"],
    ),
}


@pytest.fixture
def ids(store: Store, clock: FixedClock) -> list[UUID]:
    """Mail from eight to nine, a call until half past, design since then; it is ten."""
    return log(store, clock, "08:00-09:00 Mail", "09:00-09:30 Call", "09:30- Design")


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_one_undo(store: Store, clock: FixedClock, ids: list[UUID], name: str) -> None:
    """The day reads as expected; undo brings every table back byte for byte, and redo does it again."""
    act, expected = ACTS[name]
    before = dump(store)
    act(store, ids, clock)
    after = dump(store)
    assert told(store, clock) == expected
    history.undo(store, clock)
    assert dump(store) == before
    history.redo(store, clock)
    assert dump(store) == after


@pytest.mark.parametrize(
    "act",
    [
        lambda store, ids, clock: fixing.resize(store, ids[0], Edge.END, at(clock, "09:10"), clock),
        lambda store, ids, clock: fixing.resize(store, ids[2], Edge.START, at(clock, "09:10"), clock),
        lambda store, _, clock: fixing.edit_start(store, at(clock, "08:10"), clock),
        lambda store, ids, clock: fixing.move(store, ids[0], at(clock, "08:30"), clock),
        lambda store, ids, clock: fixing.copy(store, ids[0], at(clock, "09:30"), clock),
        lambda store, _, clock: fixing.repeat_day(store, TODAY, clock, source=TODAY),
    ],
    ids=["end", "start", "running start", "move", "copy", "day"],
)
def test_an_overlap_is_asked_about_and_nothing_is_written(store: Store, clock: FixedClock, ids: list[UUID], act: Act) -> None:
    """The question names both sides and the ways out; the file stays as it was, without a record."""
    before, counted = dump(store), store.counter()
    with pytest.raises(Overlaps) as found:
        act(store, ids, clock)
    assert found.value.resolutions
    assert {each.task_id for each in (*found.value.new, *found.value.others)} == set(found.value.names)
    assert (dump(store), store.counter()) == (before, counted)


def test_a_day_is_asked_about_once(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Repeating a day over another names all that it meets in one question; one answer holds for all."""
    monday = date(2026, 3, 2)
    log(store, clock, "08:30-09:15 Taxes", "11:00-12:00 Taxes", day=monday)
    with pytest.raises(Overlaps) as found:
        fixing.repeat_day(store, TODAY, clock, source=monday)
    assert (len(found.value.new), len(found.value.others)) == (1, 2)
    fixing.repeat_day(store, TODAY, clock, source=monday, overlap=Resolution.TRIM)
    assert told(store, clock) == [
        "08:00-08:30 Mail", "08:30-09:15 Taxes", "09:15-09:30 Call", "09:30- Design", "11:00-12:00 Taxes",
    ]  # fmt: skip
    assert len(ids) == 3


@pytest.mark.parametrize(
    ("day", "lines", "expected"),
    [
        (TODAY, ["09:00-10:00 Mail", "13:00-14:00 Call"], ["09:00-10:00 Mail", "13:00-14:00 Call"]),
        (SUNDAY_OF_SPRING, ["01:30-03:30 Mail", "02:15-02:45 Call"], ["01:30-03:30 Mail", "03:00-03:30 Call"]),
        (SUNDAY_OF_AUTUMN, ["01:30-03:30 Mail", "04:00-05:00 Call"], ["01:30-03:30 Mail", "04:00-05:00 Call"]),
    ],
)
def test_last_weeks_day_is_repeated_on_the_wall_clock(
    store: Store, clock: FixedClock, day: date, lines: list[str], expected: list[str]
) -> None:
    """Every entry is there at its wall-clock time, also on nights when clocks change; parallel work does not ask."""
    log(store, clock, *lines, day=day - timedelta(days=7))
    fixing.repeat_day(store, day, clock)
    assert sorted(told(store, clock, day)) == sorted(expected)


def test_an_empty_day_repeats_nothing(store: Store, clock: FixedClock) -> None:
    """There is no change and no record."""
    assert fixing.repeat_day(store, TODAY, clock) is None
    assert fixing.edit_start(store, clock.now(), clock) is None
    assert store.history().undo is None


def test_a_repeated_day_does_not_repeat_how_it_went(store: Store, clock: FixedClock) -> None:
    """Ratings and flags are of their own day; the note and the work come along."""
    log(store, clock, "09:00-10:00 Mail", day=date(2026, 2, 25), stress=4, note="inbox", interruption=True, delayed=True)
    fixing.repeat_day(store, TODAY, clock)
    made = store.entries.recent(1)[0]
    assert (made.stress, made.note, made.interruption, made.delayed) == (None, "inbox", None, None)


def test_a_gap_becomes_work_only_when_asked(store: Store, clock: FixedClock) -> None:
    """Merging over a gap names it first and writes nothing; with the owner's word it is part of the entry."""
    first, _ = log(store, clock, "08:00-08:30 Mail", "09:00-09:30 Call")
    with pytest.raises(fixing.GapBetween) as found:
        fixing.merge(store, first, clock)
    assert found.value.gap.length == timedelta(minutes=30)
    assert len(told(store, clock)) == 2
    fixing.merge(store, first, clock, with_gap=True)
    assert told(store, clock) == ["08:00-09:30 Mail"]


def test_work_in_the_gap_is_asked_about(store: Store, clock: FixedClock) -> None:
    """A long entry beside both that fills the gap would be overlapped more: that is asked about."""
    _, first, _ = log(store, clock, "07:00-09:45 Design", "08:00-08:30 Mail", "09:00-09:30 Call")
    with pytest.raises(Overlaps) as found:
        fixing.merge(store, first, clock, with_gap=True)
    assert [found.value.names[other.task_id] for other in found.value.others] == ["Design"]
    fixing.merge(store, first, clock, with_gap=True, overlap=Resolution.PARALLEL)
    assert told(store, clock) == ["07:00-09:45 Design", "08:00-09:30 Mail"]


def test_the_last_entry_of_a_day_has_no_next(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Tomorrow's entry is not the next one."""
    log(store, clock, "08:00-09:00 Mail", day=TODAY + timedelta(days=1))
    with pytest.raises(fixing.NothingNext):
        fixing.merge(store, ids[2], clock)


def test_what_cannot_be_split_is_refused(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Outside an entry, after now, and when it is gone."""
    for entry_id, time in ((ids[0], "09:00"), (ids[2], "10:30")):
        with pytest.raises(ValueError, match="split"):
            fixing.split(store, entry_id, at(clock, time), clock)
    history.undo(store, clock)
    with pytest.raises(GoneError):
        fixing.split(store, ids[2], at(clock, "09:50"), clock)


def test_what_runs_never_begins_later_than_now(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """A move or a new start beyond the present stops there."""
    fixing.move(store, ids[2], at(clock, "11:00"), clock)
    assert told(store, clock)[-1] == "10:00- Design"
    fixing.edit_start(store, at(clock, "12:00"), clock)
    assert told(store, clock)[-1] == "10:00- Design"


def test_an_overlap_that_is_there_can_be_settled(store: Store, clock: FixedClock) -> None:
    """What an import left overlapping is trimmed or split later; an entry that overlaps nothing needs nothing."""
    _, call = log(store, clock, "08:00-09:30 Mail", "08:30-09:00 Call")
    fixing.settle_overlap(store, call, Resolution.SPLIT_AROUND, clock)
    assert told(store, clock) == ["08:00-08:30 Mail", "08:30-09:00 Call", "09:00-09:30 Mail"]
    assert fixing.settle_overlap(store, call, Resolution.TRIM, clock) is None
    history.undo(store, clock)
    assert told(store, clock) == ["08:00-09:30 Mail", "08:30-09:00 Call"]


def test_a_way_that_leaves_nothing_asks_again(store: Store, clock: FixedClock) -> None:
    """Splitting around an equal entry is refused with what is possible instead."""
    first, _ = log(store, clock, "08:00-09:00 Mail", "08:00-09:00 Call")
    with pytest.raises(Overlaps) as found:
        fixing.settle_overlap(store, first, Resolution.SPLIT_AROUND, clock)
    assert found.value.resolutions == (Resolution.TRIM, Resolution.PARALLEL)
