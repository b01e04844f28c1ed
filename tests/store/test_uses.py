"""How often each task was logged is counted once, and stays right whatever is written, undone or taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.store.store import Store

ZONE = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 3, 9, 12, tzinfo=ZONE)
ONE, OTHER = Task(uuid4(), "One", None), Task(uuid4(), "Other", None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two tasks, counted while there is nothing yet."""
    made = open_store(tmp_path / "data", at=AT)
    with made.action(Deed.EDIT_TASK, at=AT) as act:
        act.tasks.add(ONE)
        act.tasks.add(OTHER)
    assert counted(made) == (0, 0)
    yield made
    made.close()


def counted(store: Store) -> tuple[int, int]:
    """How often both are said to be logged; it is what the rows say, and so is when last."""
    found = {each.task.id: each for each in store.tasks.known()}
    for task in (ONE, OTHER):
        rows = store.database.rows(
            text("SELECT count(*), max(started) FROM entry WHERE task_id = :task"), {"task": task.id.hex}
        )
        last = found[task.id].last_used
        assert (found[task.id].uses, None if last is None else int(last.timestamp())) == tuple(rows[0])
    return found[ONE.id].uses, found[OTHER.id].uses


def entry(task: Task, hours_ago: int) -> Entry:
    """Half an hour of a task."""
    start = AT - timedelta(hours=hours_ago)
    return Entry(uuid4(), task.id, start, start + timedelta(minutes=30))


def add(store: Store, *entries: Entry) -> None:
    """Log them in one act."""
    with store.action(Deed.EDIT, at=AT) as act:
        for each in entries:
            act.entries.add(each)


def test_entries_that_come_move_and_go_are_counted(store: Store) -> None:
    """Added, given to another task, replaced and removed; each undone and done again."""
    first, second = entry(ONE, 3), entry(ONE, 2)
    add(store, first, second)
    assert counted(store) == (2, 0)
    with store.action(Deed.EDIT, at=AT) as act:
        act.entries.replace(Entry(first.id, OTHER.id, first.start, first.end))
    assert counted(store) == (1, 1)
    with store.action(Deed.DELETE, at=AT) as act:
        act.entries.remove(second.id)
    assert counted(store) == (0, 1)
    for expected in ((1, 1), (2, 0), (0, 0)):
        store.undo(AT)
        assert counted(store) == expected
    for expected in ((2, 0), (1, 1), (0, 1)):
        store.redo(AT)
        assert counted(store) == expected


def test_a_merge_is_counted(store: Store) -> None:
    """All entries of a task are given to another at once, and back."""
    add(store, entry(ONE, 5), entry(OTHER, 4), entry(OTHER, 3))
    assert counted(store) == (1, 2)
    with store.action(Deed.MERGE_TASKS, at=AT) as act:
        assert act.entries.give(OTHER.id, ONE.id) == 2
    assert counted(store) == (3, 0)
    store.undo(AT)
    assert counted(store) == (1, 2)


def test_an_import_is_counted(store: Store) -> None:
    """Rows of an import too, which are written down otherwise, and when they are taken back."""
    with store.action(Deed.IMPORT, at=AT) as act:
        act.entries.add_imported((entry(ONE, hours), f"key:{hours}") for hours in range(1, 1500))
    assert counted(store) == (1499, 0)
    store.undo(AT)
    assert counted(store) == (0, 0)
    store.redo(AT)
    assert counted(store) == (1499, 0)


def test_what_is_taken_back_is_not_counted(store: Store) -> None:
    """Counted within an act that fails: forgotten with it."""
    add(store, entry(ONE, 5))
    with pytest.raises(RuntimeError):
        _fail_in_the_middle(store)
    assert counted(store) == (1, 0)


def _fail_in_the_middle(store: Store) -> None:
    with store.action(Deed.EDIT, at=AT) as act:
        act.entries.add(entry(ONE, 4))
        act.entries.add(entry(OTHER, 3))
        assert {each.task.id: each.uses for each in store.tasks.known()} == {ONE.id: 2, OTHER.id: 1}
        raise RuntimeError


def test_a_lost_connection_is_counted_anew(store: Store) -> None:
    """What was counted goes with its connection."""
    add(store, entry(ONE, 5))
    assert counted(store) == (1, 0)
    store.database.reopen()
    assert counted(store) == (1, 0)
