"""Long reads let an act go first: what they then say is right, and the act is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Category, Entry, Task
from ballast.services import care, sorting
from ballast.services import review as reviews
from ballast.store import backup
from ballast.store import check as checking
from tests.services.days import TODAY, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.clock import FixedClock
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store

QUARTER = Period(TODAY - timedelta(days=90), TODAY)


class Owner:
    """A watch that logs something at some of the reports, as the worker does with what waits."""

    def __init__(self, store: Store, clock: FixedClock, at_most: int = 3) -> None:
        self.acts = self.heard = 0
        self._store, self._clock, self._at_most = store, clock, at_most

    def __call__(self, _done: int, _total: int) -> None:
        """Log an hour, years ago."""
        assert not self._store.database.connection.in_transaction()
        self.heard += 1
        if self.acts < self._at_most:
            self.acts += 1
            log(self._store, self._clock, "09:00-10:00 Meanwhile", day=TODAY - timedelta(days=1000 + self.acts))


@pytest.mark.parametrize("copy", ["check", "inside", "outside"])
def test_a_copy_with_acts_in_between_is_whole(
    sample_store: Store,
    clock: FixedClock,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    copy: str,
) -> None:
    """Checking and backing up: every act in between is kept, the file is sound, and nothing unfinished stays."""
    monkeypatch.setattr(backup, "_PAGES", 8)
    monkeypatch.setattr(checking, "_PAGES", 8)
    store, before = sample_store, sample_store.entries.count()
    owner, away = Owner(store, clock), tmp_path_factory.mktemp("away") / "copy.db"
    if copy == "check":
        found = care.check(store, owner)
        assert (found.ok, found.counts["entries"]) == (True, before + owner.acts)
    else:
        made = care.back_up_now(store, clock, owner) if copy == "inside" else care.back_up_to(store, away, clock, owner)
        assert made.entries == before + owner.acts
        with closing(sqlite3.connect(made.path)) as copied:
            assert copied.execute("SELECT count(*) FROM entry").fetchone() == (made.entries,)
            assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert store.check().ok
    assert (owner.acts, store.entries.count()) == (3, before + 3)
    assert list(store.folder.glob("*.part")) == []


def test_a_check_can_be_ended(sample_store: Store) -> None:
    """What the watch raises goes through, and the copy it looked at is gone."""

    def end(done: int, whole: int) -> None:
        if done >= whole * 0.3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        care.check(sample_store, end)
    assert list(sample_store.folder.glob("*.part")) == []


def test_a_watched_check_finds_what_the_other_finds(sample_store: Store, clock: FixedClock) -> None:
    """Rows that break a rule of ours or point to nothing, and what is only odd."""
    driver = sample_store.database.driver()
    driver.execute("PRAGMA foreign_keys=OFF")
    driver.execute("PRAGMA ignore_check_constraints=ON")
    driver.execute("UPDATE entry SET stress = 9 WHERE id = (SELECT min(id) FROM entry)")
    driver.execute("UPDATE entry SET task_id = 'gone' WHERE id = (SELECT max(id) FROM entry)")
    driver.execute("UPDATE entry SET zone = 'No/Where' WHERE id = (SELECT max(id) FROM entry)")
    driver.execute("PRAGMA ignore_check_constraints=OFF")
    found = sample_store.check(watch=Owner(sample_store, clock, 0))
    assert found == sample_store.check()
    assert (bool(found.damage), found.loose_ends, found.broken, found.odd) == (True, 1, {"stress": 1}, {"unknown_zone": 1})


def _behind(store: Store) -> dict[str, tuple[Callable[[Entry], bool], Callable[[Period, FixedClock, Watch], Log]]]:
    """Which entries of a period are wanted, and the question for them."""
    task, some = store.tasks.all()[3], {each.id for each in store.entries.recent(40)[::3]}
    tasks = {each.id: each.category_id for each in store.tasks.all()}
    of = task.category_id
    return {
        "task": (lambda each: each.task_id == task.id, lambda *rest: reviews.entries_of_task(store, task.id, *rest)),
        "ids": (lambda each: each.id in some, lambda *rest: reviews.entries_of_ids(store, some, *rest)),
        "category": (lambda each: tasks[each.task_id] == of, lambda *rest: reviews.entries_of_category(store, of, *rest)),
    }


@pytest.mark.parametrize("which", ["task", "ids", "category"])
def test_the_entries_behind_a_number_are_all_of_them(sample_store: Store, clock: FixedClock, which: str) -> None:
    """The same that looking at every entry of the period finds, in order; read in parts, told to the watch."""
    newest = sample_store.entries.recent(1)[0].start.date()
    period = Period(newest - timedelta(days=30), newest - timedelta(days=2))
    wanted, ask = _behind(sample_store)[which]
    owner = Owner(sample_store, clock)
    everything = sample_store.entries.recent(100_000)
    inside = [each for each in everything if period.first <= each.start.date() <= period.last and wanted(each)]
    found = ask(period, clock, owner)
    assert found.entries == tuple(inside)
    assert {each.task_id for each in inside} == found.tasks.keys()
    assert inside
    assert owner.heard


def test_a_quarter_is_read_in_weeks(store: Store, clock: FixedClock) -> None:
    """An entry over several of the parts comes once; one of years ago that reaches in is found through its own index."""
    (long,) = log(store, clock, "09:00-10:00 Invoices", day=QUARTER.first - timedelta(days=400))
    entry = store.entries.get(long)
    assert entry is not None
    end = entry.start + timedelta(days=420)
    store.database.driver().execute("UPDATE entry SET ended = ? WHERE id = ?", (int(end.timestamp()), long.hex))
    owner = Owner(store, clock, 0)
    found = reviews.entries_of_category(store, None, QUARTER, clock, owner)
    assert [each.id for each in found.entries] == [long]
    assert owner.heard >= 90 // 7
    assert [each.id for each in reviews.entries_of_task(store, entry.task_id, QUARTER, clock).entries] == [long]


def test_suggestions_count_only_what_may_say_something(store: Store, clock: FixedClock) -> None:
    """A task that shares no word with an uncategorised one is not counted; the others give the same as counting all."""
    category: Category = store.categories.all()[0]
    for name in ("Invoices May", "Invoices June", "Tax office"):
        log(store, clock, f"09:00-10:00 {name}", f"11:00-12:00 {name}")
    for task in store.tasks.all():
        sorted_in = Task(task.id, task.name, category.id)
        with store.action(Deed.CATEGORISE, at=clock.now()) as act:
            act.tasks.replace(sorted_in)
    log(store, clock, "13:00-14:00 Invoices July")
    asked: list[int] = []
    found = sorting.suggestions(store, lambda _, whole: asked.append(whole))
    assert [(each.word, each.matching, each.entries) for each in found.values()] == [("invoices", 4, 4)]
    assert asked == [2]
    assert store.entries.sums_of_tasks([uuid4()]) == {}
