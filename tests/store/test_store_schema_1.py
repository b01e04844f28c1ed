"""A file of schema 1 with an owner's data in it opens in this version, whole, and what was done there can be undone here."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry
from ballast.store.engine import make_engine
from ballast.store.files import DATA
from ballast.store.migrate import run_revisions
from ballast.store.opening import open_store
from ballast.store.schema import APPLICATION_ID, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.store.store import Store

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, tzinfo=BERLIN)
CATEGORY, TASK, BATCH, FIRST, SECOND, ACTION = (f"{number:032x}" for number in range(1, 7))
COLUMNS = (
    "id", "task_id", "started", "ended", "zone", "ended_zone", "stress", "note", "delayed", "blocked", "interruption", "stated",
    "batch_id", "source_key",
)  # fmt: skip
NINE, TEN = 1_772_611_200, 1_772_614_800  # 4 March 2026 in UTC seconds: 09:00 and 10:00 in Berlin
IMPORTED = (FIRST, TASK, NINE, TEN, "Europe/Berlin", "America/New_York", 3, "Zoë", 1, 600, 0, 3599, BATCH, "key")
PLAIN = (SECOND, TASK, NINE - 7200, NINE - 3600, "Europe/Berlin", None, None, "", None, None, None, None, None, None)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with a file that revision 0001 made and plain SQL filled."""
    (tmp_path / DATA).touch()
    engine = make_engine(tmp_path / DATA)
    with engine.connect() as connection, connection.begin():
        run_revisions(connection, to="0001")
    engine.dispose()
    file = sqlite3.connect(tmp_path / DATA)
    with file:
        _fill(file)
    for pragma in (f"application_id={APPLICATION_ID}", "user_version=1"):
        file.execute(f"PRAGMA {pragma}")
    file.close()
    return tmp_path


def _fill(file: sqlite3.Connection) -> None:
    def add(table: str, *values: object) -> None:
        file.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(values))})", values)  # noqa: S608 - fixed names

    add("category", CATEGORY, "Praxis", 3, "book", 0, 0.5, "")
    add("task", TASK, "Invoices", "invoices", CATEGORY, None, 2.0)
    add("import_batch", BATCH, NINE, "toggl.csv")
    for values in (IMPORTED, PLAIN):
        file.execute(f"INSERT INTO entry ({','.join(COLUMNS)}) VALUES ({','.join('?' * len(values))})", values)  # noqa: S608 - fixed names
    add("audit", 1, "2026-03-02", "2026-03-15")
    file.execute("INSERT INTO rating (task_id, repetitive, has_sop) VALUES (?, 0.75, 1)", (TASK,))
    add("profile", 1, 14400, 31, 32400, 61200, "EUR", 300)
    add("action", 1, ACTION, NINE, "Europe/Berlin", "rate", "Invoices", 0)
    unrated = (*IMPORTED[:6], None, *IMPORTED[7:])
    images = {"table": "entry", "columns": COLUMNS, "pairs": [[unrated, IMPORTED]]}
    add("action_row", 1, 0, json.dumps(images, ensure_ascii=False, separators=(",", ":")))
    file.execute("DELETE FROM change_counter")
    add("change_counter", 1, 7)


@pytest.fixture
def store(old: Path) -> Iterator[Store]:
    """The old file, opened by this version."""
    opened = open_store(old, at=NOW)
    yield opened
    opened.close()


def test_every_row_is_there_with_nothing_said_of_the_new(store: Store) -> None:
    """Entries, task, category, answers, profile and period are what they were; new questions are not answered."""
    first, second = store.entries.get(UUID(FIRST)), store.entries.get(UUID(SECOND))
    start = datetime(2026, 3, 4, 9, tzinfo=BERLIN)
    assert first == Entry(
        UUID(FIRST), UUID(TASK), start, datetime(2026, 3, 4, 4, tzinfo=NEW_YORK), stress=3, note="Zoë", delayed=True,
        blocked=timedelta(minutes=10), interruption=False, stated=timedelta(seconds=3599),
    )  # fmt: skip
    assert second == Entry(UUID(SECOND), UUID(TASK), start - timedelta(hours=2), start - timedelta(hours=1))
    known = store.tasks.by_key("invoices")
    assert known is not None
    assert (known.scheduled_per_week, [each.name for each in store.categories.all()]) == (2.0, ["Praxis"])
    assert (store.ratings.get(UUID(TASK)).has_sop, store.profile.get().currency) == (True, "EUR")
    assert (store.entries.keys_known(["key"]), store.counter()) == ({"key"}, 7)
    assert (store.absences.undecided(), store.procedures.by_task(), store.prompts.missed(), store.pulses.last()) == (
        (),
        {},
        (),
        None,
    )


def test_sums_are_the_same_and_the_file_is_sound(store: Store) -> None:
    """Two hours before, two hours after; a copy of the old file was made; the schema is the newest."""
    assert store.entries.totals_by_task() == {UUID(TASK): timedelta(hours=2)}
    assert store.check().ok
    assert [copy.reason for copy in store.backups()] == ["before-migration"]
    assert store.database.driver().execute("PRAGMA user_version").fetchone() == (SCHEMA,)


def test_what_was_done_before_can_be_undone_after(store: Store) -> None:
    """The record of schema 1 knows fewer columns: undo and redo change those, and leave what was said since."""
    label = store.history().undo
    assert label is not None
    assert (label.deed, label.about) == (Deed.RATE, "Invoices")
    store.undo(NOW)
    entry = store.entries.get(UUID(FIRST))
    assert entry is not None
    assert entry.stress is None
    store.redo(NOW)
    entry = store.entries.get(UUID(FIRST))
    assert entry is not None
    assert entry.stress == 3
