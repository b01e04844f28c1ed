"""Entries come back as they were written, and a span finds all of its own and no others."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.entry import Entry
from ballast.domain.log.span import Span, elapsed
from ballast.store import entries as entries_module
from ballast.store.problems import Conflict, Rule
from tests.store.samples import BERLIN, NOW, entry, later, log, look, task

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from ballast.store.store import Store

DAY = 24 * 60


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """The questions asked of the database meanwhile, without the begin of each transaction."""
    seen: list[str] = []

    def note(*arguments: object) -> None:
        seen.append(str(arguments[2]))

    event.listen(store.database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(store.database.engine, "before_cursor_execute", note)
    seen[:] = [text for text in seen if not text.startswith("BEGIN")]


def test_an_entry_comes_back_as_it_was(store: Store) -> None:
    """Every field, in both zones, survives the file."""
    work = task()
    full = Entry(
        uuid4(), work.id, NOW, datetime(2026, 3, 4, 19, 0, tzinfo=ZoneInfo("Asia/Tokyo")) + timedelta(hours=1), 3, "Grüße 你好",
        delayed=True, blocked=timedelta(minutes=20), interruption=False, stated=timedelta(minutes=59),
    )  # fmt: skip
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.entries.add(full)
    found = store.entries.get(full.id)
    assert found == full
    assert found is not None
    assert (str(found.start.tzinfo), str(found.end and found.end.tzinfo)) == ("Europe/Berlin", "Asia/Tokyo")


@pytest.mark.parametrize("fold", [0, 1])
def test_both_readings_of_the_repeated_hour_stay_apart(store: Store, fold: int) -> None:
    """02:30 before and after the clocks go back are an hour apart in the file, and come back as they were."""
    work = task()
    start = datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN, fold=fold)
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.entries.add(Entry(uuid4(), work.id, start, None))
    assert look(store, "SELECT started FROM entry") == [(1761438600 + fold * 3600,)]
    running = store.entries.running()
    assert running is not None
    assert (running.start.hour, running.start.fold) == (2, fold)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5, minutes=30)), ZoneInfo("America/Havana")])
def test_any_zone_is_kept(store: Store, zone: ZoneInfo) -> None:
    """UTC, a bare offset and a named zone come back with the same local time."""
    work = task()
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.entries.add(Entry(uuid4(), work.id, NOW.astimezone(zone), None))
    running = store.entries.running()
    assert running is not None
    assert running.start.isoformat() == NOW.astimezone(zone).isoformat()


def test_a_zone_this_machine_does_not_know_keeps_the_instant(store: Store) -> None:
    """The entry is shown in UTC and nothing is lost."""
    work = task()
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.entries.add(entry(work))
    look(store, "UPDATE entry SET zone = 'Mars/Olympus'")
    (found,) = store.entries.in_span(Span(NOW, later(1)))
    assert (found.start, found.start.tzinfo) == (NOW, UTC)


MINUTES = st.integers(-4 * DAY, 4 * DAY)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(MINUTES, st.integers(0, 3 * DAY)), max_size=12), MINUTES, st.integers(1, DAY), st.none() | MINUTES)
def test_a_span_finds_its_own(
    store: Store, pieces: list[tuple[int, int]], first: int, length: int, running: int | None
) -> None:
    """What shares time with the span or starts in it is found, once, in order, however long ago it began."""
    work = task(str(uuid4()))
    made = [entry(work, start, start + long) for start, long in pieces]
    if running is not None:
        made.append(entry(work, running, None))
    span = Span(later(first), later(first + length))
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        for each in made:
            act.entries.add(each)
    expected = {each.id for each in made if _belongs(each, span)}
    found = store.entries.in_span(span)
    assert [each.id for each in found] == [each.id for each in sorted(found, key=lambda each: (each.start, each.id.hex))]
    assert (len(found), {each.id for each in found}) == (len(expected), expected)
    store.undo(NOW)


def _belongs(each: Entry, span: Span) -> bool:
    end = each.end or span.end
    return span.start <= each.start < span.end or (each.start < span.end and end > span.start)


def test_a_span_is_read_through_indexes(store: Store) -> None:
    """No part of the question reads the whole table: each uses an index that bounds it."""
    text = str(entries_module._IN_SPAN.compile(store.database.engine))
    raw: sqlite3.Connection = store.database.driver()
    plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {text}", (0,) * text.count("?")) if "entry" in row[3]]
    assert [line.partition("INDEX ")[2].split()[0] for line in plan] == [
        "ix_entry_started",
        "ix_entry_long",
        "ix_entry_one_running",
    ]
    assert "(started>? AND started<?)" in plan[0]


def test_lists_ask_a_fixed_number_of_questions(store: Store) -> None:
    """A log of two entries on two tasks and one of sixty on thirty cost the same three questions."""
    counts = []
    for number in (2, 58):
        with store.action(Deed.LOG, at=NOW) as act:
            for place in range(number):
                work = task(f"Task {number} {place}")
                act.tasks.add(work)
                act.entries.add(entry(work, place, place + 1))
        with statements(store) as seen:
            store.entries.log(Span(NOW, later(DAY)))
        counts.append(len(seen))
    assert counts == [3, 3]


def test_only_one_entry_runs(store: Store) -> None:
    """A second running entry is refused, and nothing of its action stays."""
    work, other = task(), task("Mail")
    log(store, work, entry(work, 0, None))
    with pytest.raises(Conflict) as caught:
        log(store, other, entry(other, 1, None))
    assert caught.value.rule is Rule.ONE_RUNNING
    assert [each.name for each in store.tasks.all()] == ["Invoices"]


def test_an_entry_that_ends_before_it_starts_is_refused(store: Store) -> None:
    """The file never holds a negative length."""
    work = task()
    with pytest.raises(Conflict) as caught:
        log(store, work, entry(work, 10, 9))
    assert caught.value.rule is Rule.FORWARD


def test_totals_are_the_sum_of_true_lengths(store: Store) -> None:
    """All-time totals count ended entries, an hour over a clock change included, and nothing of the running one."""
    work, other = task(), task("Mail")
    night = Entry(uuid4(), work.id, datetime(2026, 3, 29, 1, tzinfo=BERLIN), datetime(2026, 3, 29, 4, tzinfo=BERLIN))
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.tasks.add(other)
        for each in (night, entry(work, 0, 90), entry(other, 5, 6), entry(other, 7, None)):
            act.entries.add(each)
    assert store.entries.totals_by_task() == {work.id: timedelta(hours=3, minutes=30), other.id: timedelta(minutes=1)}


def test_first_and_last_moments(store: Store) -> None:
    """The first start and the latest end, also when the entry that ends last is not the newest."""
    assert (store.entries.first_start(), store.entries.last_end()) == (None, None)
    work = task()
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        for start, end in ((-10 * DAY, 50.0), (0, 10.0), (20, 20.0), (40, None)):
            act.entries.add(entry(work, start, end))
    assert (store.entries.first_start(), store.entries.last_end()) == (later(-10 * DAY), later(50))


def test_newest_entries(store: Store) -> None:
    """`recent` and `of_task` give the newest, oldest of them first."""
    work, other = task(), task("Mail")
    made = [entry(work if place % 2 else other, place, place + 1) for place in range(6)]
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.tasks.add(other)
        for each in reversed(made):
            act.entries.add(each)
    assert store.entries.recent(2) == tuple(made[-2:])
    assert store.entries.of_task(work.id, 2) == (made[3], made[5])
    assert store.entries.count() == 6


def test_imported_entries_bear_their_keys(store: Store) -> None:
    """Keys are known afterwards, an edit keeps them, and the same key twice is refused as a whole."""
    work = task()
    first = entry(work)
    with store.action(Deed.IMPORT, at=NOW, about="toggl.csv") as act:
        act.tasks.add(work)
        assert act.entries.add_imported([(first, "a"), (entry(work, 40, 50), "b")], source="toggl") == 2
    with store.action(Deed.EDIT, at=NOW) as act:
        act.entries.replace(replace(first, note="changed"))
    assert store.entries.keys_known(["a", "c", "b"]) == {"a", "b"}
    with pytest.raises(Conflict) as caught, store.action(Deed.IMPORT, at=NOW) as act:
        act.entries.add_imported([(entry(work, 60, 70), "c"), (entry(work, 80, 90), "a")])
    assert caught.value.rule is Rule.SOURCE_KEY
    assert store.entries.keys_known(["c"]) == set()


def test_a_change_says_what_to_read_again(store: Store) -> None:
    """Kinds and the span of all moments before and after; a running entry reaches to the time of the action."""
    work = task()
    moved = entry(work, 0, 30)
    with store.action(Deed.LOG, at=later(60), about="Invoices") as act:
        act.tasks.add(work)
        act.entries.add(moved)
        act.entries.add(entry(work, 50, None))
    assert act.change.kinds == {Kind.ENTRIES, Kind.TASKS}
    assert act.change.span == Span(NOW, later(60))
    with store.action(Deed.EDIT, at=later(60)) as act:
        act.entries.replace(replace(moved, start=later(-20), end=later(-10)))
    assert act.change.span is not None
    assert elapsed(act.change.span.start, act.change.span.end) == timedelta(minutes=50)


def test_several_questions_are_answered_from_one_state(store: Store) -> None:
    """In one transaction, which is over afterwards also where what was asked failed."""
    assert store.at_once(lambda: (store.database.connection.in_transaction(), store.entries.count())) == (True, 0)
    with pytest.raises(KeyError):
        store.at_once(lambda: dict[str, int]()["no such question"])
    assert not store.database.connection.in_transaction()
