"""Logging over what is there already: asked about, and settled in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log import quick_entry
from ballast.domain.log.entry import Entry
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.span import Span
from ballast.services import capture, history
from ballast.services.capture import NamedTask
from ballast.services.overlaps import Overlaps
from tests.services.days import at, later, log, told
from tests.store.samples import dump

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.domain.log.quick_result import QuickEntry
    from ballast.store.store import Store

CALL = NamedTask("Call")


def _quick(line: str, clock: FixedClock, **known: object) -> QuickEntry:
    return quick_entry.parse(line, now=clock.now(), zone=clock.zone, day_first=True, **known)  # type: ignore[arg-type]  # what is known, by name


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (Resolution.TRIM, ["08:00-09:00 Mail", "09:00-09:30 Call", "09:30- Design"]),
        (Resolution.SPLIT_AROUND, ["08:00-09:15 Mail", "09:15- Design"]),
        (Resolution.PARALLEL, ["08:00-09:15 Mail", "09:00-09:30 Call", "09:15- Design"]),
    ],
)
def test_a_line_over_other_work(store: Store, clock: FixedClock, how: Resolution, expected: list[str]) -> None:
    """Without an answer nothing is written; each answer does what it says, as one undo."""
    log(store, clock, "08:00-09:15 Mail", "09:15- Design")
    before = dump(store)
    with pytest.raises(Overlaps) as found:
        capture.record(store, _quick("9-9:30 call", clock), None, clock)
    assert dump(store) == before
    assert [found.value.names[each.task_id] for each in (*found.value.new, *found.value.others)] == ["call", "Mail", "Design"]
    if how not in found.value.resolutions:
        assert how is Resolution.SPLIT_AROUND
        return
    capture.record(store, _quick("9-9:30 Call", clock), None, clock, how)
    assert told(store, clock) == expected
    history.undo(store, clock)
    assert dump(store) == before


def test_a_gap_that_was_filled_meanwhile_is_asked_about(store: Store, clock: FixedClock) -> None:
    """Filling a gap never lies over work that came there since."""
    log(store, clock, "08:00-09:00 Mail")
    with pytest.raises(Overlaps):
        capture.fill_gap(store, Span(at(clock, "08:30"), at(clock, "09:30")), CALL, clock)
    capture.fill_gap(store, Span(at(clock, "09:00"), at(clock, "09:30")), CALL, clock)
    assert told(store, clock) == ["08:00-09:00 Mail", "09:00-09:30 Call"]


def test_editing_asks_only_about_new_overlaps(store: Store, clock: FixedClock) -> None:
    """A note on an entry that overlaps already is no question; a longer one is."""
    mail, _ = log(store, clock, "08:00-09:00 Mail", "08:30-09:30 Call")
    entry = store.entries.get(mail)
    assert entry is not None
    capture.edit(store, replace(entry, note="n"), NamedTask("Mail"), clock)
    longer = replace(entry, end=at(clock, "09:15"))
    with pytest.raises(Overlaps):
        capture.edit(store, longer, NamedTask("Mail"), clock)
    capture.edit(store, longer, NamedTask("Mail"), clock, Resolution.TRIM)
    assert told(store, clock) == ["08:00-09:15 Mail", "09:15-09:30 Call"]


def test_adding_over_what_runs_is_asked_about(store: Store, clock: FixedClock) -> None:
    """The timer that runs is work too; split around, it goes on after the call."""
    log(store, clock, "08:00- Design")
    made = Entry(uuid4(), uuid4(), at(clock, "09:00"), at(clock, "09:30"))
    with pytest.raises(Overlaps):
        capture.add(store, made, CALL, clock)
    capture.add(store, made, CALL, clock, Resolution.SPLIT_AROUND)
    assert told(store, clock) == ["08:00-09:00 Design", "09:00-09:30 Call", "09:30- Design"]


def test_a_timer_started_in_the_past_asks_about_the_past(store: Store, clock: FixedClock) -> None:
    """It would run over what was logged since."""
    log(store, clock, "09:00-09:30 Mail")
    with pytest.raises(Overlaps):
        capture.start(store, CALL, clock, at=at(clock, "08:45"))
    capture.start(store, CALL, clock, at=at(clock, "08:45"), overlap=Resolution.SPLIT_AROUND)
    assert told(store, clock) == ["08:45-09:00 Call", "09:00-09:30 Mail", "09:30- Call"]


def test_what_runs_does_not_vanish_unasked(store: Store, clock: FixedClock) -> None:
    """A start before the start of what runs is asked about, unless that was a slip of less than a minute."""
    log(store, clock, "09:30- Mail")
    with pytest.raises(Overlaps):
        capture.start(store, CALL, clock, at=at(clock, "09:00"))
    capture.start(store, CALL, clock, at=at(clock, "09:00"), overlap=Resolution.TRIM)
    assert told(store, clock) == ["09:00- Call"]
    history.undo(store, clock)
    history.undo(store, clock)
    capture.start(store, NamedTask("Slip"), clock)
    capture.start(store, CALL, later(clock, seconds=40), at=at(clock, "09:00"))
    assert told(store, clock) == ["09:00- Call"]


def test_a_confirmed_line_replaces_what_runs(store: Store, clock: FixedClock) -> None:
    """The box asks by itself whether what runs shall go; then it is not asked again."""
    log(store, clock, "09:30- Mail")
    quick = _quick("-60 call", clock, running_since=at(clock, "09:30"))
    assert quick.needs_confirmation
    capture.record(store, quick, None, clock)
    assert told(store, clock) == ["09:00- call"]


def test_starting_now_asks_only_about_what_reaches_beyond_now(store: Store, clock: FixedClock) -> None:
    """Work that was logged ahead holds the present; what has ended, or begins later, does not."""
    log(store, clock, "09:00-10:00 Mail", "10:30-11:00 Lunch")
    capture.start(store, CALL, clock)
    history.undo(store, clock)
    log(store, clock, "09:50-10:20 Meeting")
    with pytest.raises(Overlaps) as found:
        capture.start(store, CALL, clock)
    assert found.value.resolutions == (Resolution.TRIM, Resolution.PARALLEL)
    mail = store.tasks.by_key("mail")
    assert mail is not None
    with pytest.raises(Overlaps):
        capture.switch(store, mail.id, clock)
    capture.switch(store, mail.id, clock, Resolution.PARALLEL)
    assert store.entries.running() is not None


def test_stopping_never_asks(store: Store, clock: FixedClock) -> None:
    """A timer that ran into work logged ahead can always be stopped; the time shows as counted double."""
    log(store, clock, "10:30-11:00 Lunch", "09:00- Mail")
    capture.stop(store, later(clock, minutes=45))
    assert told(store, clock) == ["09:00-10:45 Mail", "10:30-11:00 Lunch"]


def test_adding_changes_no_other_entry(store: Store, clock: FixedClock) -> None:
    """Beside, touching, empty and parallel entries leave every other row as it was."""
    log(store, clock, "08:00-09:00 Mail", "09:30- Design")
    before = dump(store)["entry"]
    for start, end, how in (("09:00", "09:30", None), ("08:30", "08:30", None), ("08:15", "09:45", Resolution.PARALLEL)):
        capture.add(store, Entry(uuid4(), uuid4(), at(clock, start), at(clock, end)), CALL, clock, how)
    assert [row for row in dump(store)["entry"] if row in before] == before
    total = sum((each.length(clock.now()) for each in store.entries.recent()), timedelta(0))
    assert total == timedelta(hours=3, minutes=30)
