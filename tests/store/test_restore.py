"""A copy comes back: whole, after a copy of what was before; who was erased stays erased; what is none of ours is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.entry import Entry
from ballast.services import erasing, hiring, people, plans, restoring
from ballast.store.engine import make_engine
from ballast.store.erasing import occurrences
from ballast.store.files import DATA, RESTORING
from ballast.store.gate import APPLICATION_ID
from ballast.store.migrate import run_revisions
from ballast.store.opening import open_store
from ballast.store.problems import CopyRefused, NotOurs, StoreProblem, TooNew
from ballast.store.shelf import SetAside
from tests.services.days import later
from tests.services.helping import BOOKS, ROLE, made_plan

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

NAME = "Kanarienvogel Zwölf"
RUST = b"rust" * 64


def log(store: Store, clock: FixedClock, hours_ago: float, note: str = "", *, runs: bool = False) -> Entry:
    """An entry of half an hour, or one that runs."""
    start = clock.now() - timedelta(hours=hours_ago)
    made = Entry(uuid4(), BOOKS, start, None if runs else start + timedelta(minutes=30), note=note)
    with store.action(Deed.LOG, at=clock.now()) as act:
        act.entries.add(made)
    return made


def rows(store: Store) -> list[str]:
    """Everything there is, but for signs of life and the counter."""
    return [line for line in store.database.driver().iterdump() if "pulse" not in line and "change_counter" not in line]


@pytest.fixture
def copy(store: Store, clock: FixedClock) -> Path:
    """A copy of a plan and two entries; since then one entry is gone and another is new."""
    made_plan(store, clock)
    first = log(store, clock, 9, "one")
    log(store, clock, 8, "two")
    path = store.backup_now(clock.now()).path
    with store.action(Deed.DELETE, at=clock.now()) as act:
        act.entries.remove(first.id)
    log(store, clock, 2, "three")
    return path


def test_what_is_in_a_copy_is_said(store: Store, clock: FixedClock, copy: Path) -> None:
    """Counts, from when to when, and how much is newer; the copy does not change."""
    before = copy.read_bytes()
    found = restoring.inside(store, copy)
    assert (found.entries, found.tasks, found.plans, found.people, found.newer) == (2, 4, 1, 0, 1)
    assert found.first == clock.now() - timedelta(hours=9)
    assert found.at == clock.now()
    assert copy.read_bytes() == before


def test_a_copy_comes_back_and_what_was_before_too(store: Store, clock: FixedClock, copy: Path) -> None:
    """The rows are those of the copy, undo included; the copy made before brings the other state back to the letter."""
    now = rows(store)
    change, made = restoring.put_back(store, restoring.prepare(store, copy, clock), clock, "(gone)")
    assert change.kinds == frozenset(Kind)
    assert {entry.note for entry in store.entries.recent()} == {"one", "two"}
    assert made.safety is not None
    assert (made.safety.reason, made.erased) == ("before-restore", 0)
    assert store.check().ok
    store.undo(clock.now())
    assert {entry.note for entry in store.entries.recent()} == {"one"}
    counter = store.counter()
    restoring.restore(store, made.safety.path, clock, "(gone)")
    assert rows(store) == now
    assert store.counter() > counter
    assert not (store.folder / RESTORING).exists()


def test_it_is_there_after_a_restart(store: Store, clock: FixedClock, copy: Path) -> None:
    """Closed and opened again the data is that of the copy, and the file is private."""
    restoring.restore(store, copy, clock, "(gone)")
    folder = store.folder
    store.close()
    again = open_store(folder, at=clock.now())
    try:
        assert {entry.note for entry in again.entries.recent()} == {"one", "two"}
        assert (folder / "ballast.db").stat().st_mode & 0o077 == 0
    finally:
        again.close()


def test_who_was_erased_is_erased_again(store: Store, clock: FixedClock) -> None:
    """A copy that still holds somebody comes back without them, in texts and in undo too; others stay."""
    plan = made_plan(store, clock)
    _, one = hiring.add_candidate(store, hiring.search_for(store, plan.id, ROLE), NAME, clock, contact="canary@example.org")
    hiring.add_candidate(store, hiring.search_for(store, plan.id, ROLE), "Somebody Else", clock)
    deleted = people.new_person("Canary Gone", Where.OTHER, Purpose.REFERENCE, clock.now().date())
    people.keep_person(store, deleted, clock)
    people.delete_person(store, deleted.id, clock)
    plans.keep_plan(store, replace(plan, title=f"Ask {NAME}"), clock)
    path = store.backup_now(clock.now()).path
    assert one.person_id is not None
    for each in (one.person_id, deleted.id):
        erasing.erase_person(store, each, clock)
    made = restoring.restore(store, path, clock, "(gone)")
    assert made.erased == 2
    assert [each.name for each in people.everybody(store)] == ["Somebody Else"]
    assert store.plans.all()[0].title == "Ask (gone)"
    needles = [NAME.encode(), b"canary@example.org", b"Canary Gone", one.person_id.hex.encode(), deleted.id.hex.encode()]
    assert sum(occurrences(file, needles) for file in store.folder.iterdir() if file.is_file()) == 0
    assert store.erasing.is_erased(one.person_id)
    while store.undo(clock.now()) is not None:
        pass
    assert people.everybody(store) == ()


def test_what_ran_then_ends_then(store: Store, clock: FixedClock) -> None:
    """An entry that ran when the copy was made does not go on running today; that can be undone."""
    made_plan(store, clock)
    running = log(store, clock, 1, "runs", runs=True)
    path = store.backup_now(clock.now()).path
    with store.action(Deed.STOP, at=clock.now()) as act:
        act.entries.replace(replace(running, end=clock.now()))
    restoring.restore(store, path, later(clock, days=3), "(gone)")
    assert store.entries.running() is None
    assert [entry.end for entry in store.entries.recent()] == [clock.now()]
    store.undo(clock.now())
    assert store.entries.running() is not None


def test_a_copy_of_an_older_version_is_brought_up_to_date(store: Store, clock: FixedClock, copy: Path, tmp_path: Path) -> None:
    """As a file of the last schema would be: its columns come, its rows stay."""
    older = tmp_path / "older.db"
    older.touch()
    engine = make_engine(older)
    with engine.connect() as connection, connection.begin():
        run_revisions(connection, to="0006")
    engine.dispose()
    raw = sqlite3.connect(older, isolation_level=None)
    raw.execute("ATTACH ? AS new", (str(copy),))
    for (table,) in raw.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
    ).fetchall():
        names = ", ".join(f'"{row[1]}"' for row in raw.execute(f"PRAGMA main.table_info({table})").fetchall())
        raw.execute(f"DELETE FROM main.{table}")  # noqa: S608 - a name of ours
        raw.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")  # noqa: S608 - names of ours
    raw.execute(f"PRAGMA main.application_id={APPLICATION_ID}")
    raw.execute("PRAGMA main.user_version=6")
    raw.close()
    restoring.restore(store, older, clock, "(gone)")
    assert {entry.note for entry in store.entries.recent()} == {"one", "two"}
    assert store.check().ok


HOSTILE = {
    "a trigger": "CREATE TRIGGER bad AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "a view": "CREATE VIEW bad AS SELECT * FROM entry",
    "a table": "CREATE TABLE bad (x)",
    "a column": "ALTER TABLE entry ADD COLUMN bad TEXT",
    "a row that breaks a rule": "PRAGMA ignore_check_constraints=ON; UPDATE entry SET stress = 9",
    "a row that leads nowhere": "PRAGMA foreign_keys=OFF; UPDATE entry SET task_id = 'nobody'",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_none_of_ours_is_refused(store: Store, clock: FixedClock, copy: Path, tmp_path: Path, what: str) -> None:
    """A file with anything that Ballast did not write is refused whole; the data and the folder are as they were."""
    bad = tmp_path / "bad.db"
    bad.write_bytes(copy.read_bytes())
    raw = sqlite3.connect(bad)
    raw.executescript(HOSTILE[what])
    raw.close()
    before, files = rows(store), sorted(path.name for path in store.folder.iterdir())
    with pytest.raises(CopyRefused):
        restoring.restore(store, bad, clock, "(gone)")
    assert rows(store) == before
    assert sorted(path.name for path in store.folder.iterdir()) == files


@pytest.mark.parametrize("kind", ["text", "newer", "cut", "missing"])
def test_what_cannot_be_read_is_refused(store: Store, clock: FixedClock, copy: Path, tmp_path: Path, kind: str) -> None:
    """Another file, one of a newer version, half a file and none at all: named, and nothing is touched."""
    bad = tmp_path / "bad.db"
    if kind != "missing":
        bad.write_bytes(b"Dear diary" * 500 if kind == "text" else copy.read_bytes()[: 40_000 if kind == "cut" else None])
    if kind == "newer":
        raw = sqlite3.connect(bad)
        raw.execute("PRAGMA user_version=999")
        raw.close()
    before = rows(store)
    with pytest.raises({"text": NotOurs, "newer": TooNew}.get(kind, StoreProblem)):
        restoring.restore(store, bad, clock, "(gone)")
    assert rows(store) == before


def test_stopped_half_way_nothing_stays(store: Store, clock: FixedClock, copy: Path) -> None:
    """What the watch raises ends it: the data as it was, no file beside it."""

    class StoppedError(Exception):
        """The owner's wish."""

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise StoppedError

    before = rows(store)
    with pytest.raises(StoppedError):
        restoring.prepare(store, copy, clock, stop)
    assert rows(store) == before
    assert not (store.folder / RESTORING).exists()


@pytest.mark.parametrize("part", ["entry", "ix_entry_started", "erased"])
def test_data_that_is_damaged_inside_can_be_replaced(store: Store, clock: FixedClock, copy: Path, part: str) -> None:
    """It opens, but one part of it is rust: the copy takes its place, and the rust lies set aside as it was."""
    damage(store, part)
    with closing(open_store(store.folder, at=clock.now())) as opened:
        assert not opened.check().ok
        made = restoring.restore(opened, copy, clock, "(gone)")
        assert (opened.entries.count(), opened.check().ok) == (2, True)
        assert made.safety is None
        assert made.aside is not None
        assert RUST in (made.aside / DATA).read_bytes()
        assert opened.shelf.aside() == (made.aside,)
        size = sum(each.stat().st_size for each in made.aside.iterdir())
        assert opened.shelf.set_aside() == (SetAside(made.aside, clock.now().replace(tzinfo=None), size),)
    with closing(open_store(store.folder, at=clock.now())) as again:
        assert (again.entries.count(), again.check().ok) == (2, True)


def damage(store: Store, part: str) -> None:
    """Write over the first page of a table or an index, with the program closed."""
    driver = store.database.driver()
    size = driver.execute("PRAGMA page_size").fetchone()[0]
    page = driver.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (part,)).fetchone()[0]
    store.close()
    with store.database.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(RUST * (size // len(RUST)))
