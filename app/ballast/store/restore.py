"""Bringing a copy back: what is in it, its rows in a fresh file, and that file's pages in the place of the data's.

A copy is never adopted as it is. It is read only, brought to this version's schema beside the data, and refused where it holds
anything but our tables with our columns; its rows go into a fresh file of our own, whose rules they have to keep. There people
who were erased are erased again, and what ran ends with the copy's last sign of life. Then the data as it is now is copied into
`backups`, and only then SQLite writes the fresh file's pages over it in one transaction: a kill leaves the one or the other.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from ballast.domain.delegation.naming import Naming
from ballast.domain.log.change import Deed
from ballast.domain.log.watch import WHOLE, part, unwatched
from ballast.store import backup, first_day, gate, migrate
from ballast.store.driver import connect, connect_to_read, listening
from ballast.store.erasing import digest_of
from ballast.store.faults import origin, problem
from ballast.store.files import ASIDE, DATA, RESTORING, copy_files, free_folder, make_folder, make_private
from ballast.store.help_schema import ErasedRow, PersonRow
from ballast.store.opening import open_store
from ballast.store.problems import BackupRefused, CopyRefused, Damaged, Harm
from ballast.store.recorder import Step
from ballast.store.schema import CounterRow, StepRow, table_of
from ballast.store.values import id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from ballast.domain.log.pulse import Pulse
    from ballast.domain.log.watch import Watch
    from ballast.store.backup import BackupResult
    from ballast.store.store import Store

_PAGES = 1024
_READ, _MIGRATED = 300, 500  # of WHOLE
_OF_THE_DISK = ("SQLITE_FULL", "SQLITE_IOERR")


@dataclass(frozen=True, slots=True)
class Inside:
    """What a copy holds, and up to when; `newer` entries of the data as it is now begin after its last one.

    None where the data is too damaged to say.
    """

    path: Path
    at: datetime
    entries: int
    tasks: int
    plans: int
    people: int
    first: datetime | None
    last: datetime | None
    newer: int | None = 0


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: where what was before lies, and how many people were erased once more.

    `safety` is its copy; None where the data was damaged inside, so that no copy of it could pass its check. Its pages then lie
    as they are in the folder `aside`.
    """

    safety: BackupResult | None
    erased: int
    aside: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What outlives a copy that comes back: who was erased and when, the last sign of life, and the counter of acts."""

    gone: dict[str, int]
    pulse: Pulse | None = None
    counter: int = 0


def look_inside(store: Store, path: Path) -> Inside:
    """What a copy holds; it is only read. Raises CopyRefused, TooNew, Damaged, NotOurs, DiskFault."""
    found = look(path, store.backups())
    try:
        newer = store.entries.count() if found.last is None else store.entries.count_after(found.last)
    except Damaged:
        return replace(found, newer=None)
    return replace(found, newer=newer)


def look(path: Path, known: Sequence[BackupResult]) -> Inside:
    """What a copy holds, where there is no data that it could be compared with; one of those `known` tells when it was made."""
    gate.inspect(path)
    try:
        with closing(connect_to_read(path)) as connection:
            entries, first, last = connection.execute("SELECT count(*), min(started), max(started) FROM entry").fetchone()
            tasks, plans, people = (_count(connection, table) for table in ("task", "plan", "person"))
    except sqlite3.Error as error:
        raise CopyRefused(folder=path.parent) from error
    ends = [None if each is None else datetime.fromtimestamp(each, UTC) for each in (first, last)]
    at = next((copy.at for copy in known if copy.path == path), None)
    made = at or datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return Inside(path, made, entries, tasks, plans, people, ends[0], ends[1])


def prepare(folder: Path, path: Path, at: datetime, watch: Watch = unwatched) -> Path:
    """A folder with a fresh file that holds the rows of a copy, beside the data; the data is not touched.

    Raises:
        CopyRefused, TooNew, Damaged, NotOurs: the copy is none of ours, or not whole. Nothing of it stays.
        Full, DiskFault: there is no room.
    """
    gate.inspect(path)
    place = folder / RESTORING
    shutil.rmtree(place, ignore_errors=True)
    old, new = place / "old", place / "new"
    try:
        for each in (place, old, new):
            make_folder(each)
        _read(path, old / DATA, part(watch, 0, _READ))
        if gate.inspect(old / DATA) is gate.Passage.MIGRATE:
            migrate.migrate(old, at=at)
        watch(_MIGRATED, WHOLE)
        first_day.create(new / DATA)
        _fill(old / DATA, new / DATA, part(watch, _MIGRATED, WHOLE))
        shutil.rmtree(old)
    except BaseException as error:
        shutil.rmtree(place, ignore_errors=True)
        cause = origin(error)
        if cause is None:
            raise
        found = problem(cause, folder)
        raise (found if found.code.startswith(_OF_THE_DISK) else CopyRefused(folder=path.parent)) from error
    return new


def put_back(store: Store, prepared: Path, made_at: datetime, at: datetime, instead: str) -> Restored:
    """Put a prepared file in the place of the data, after a copy of what was before; `made_at` is when the copy was made.

    Raises StoreProblem: the data is as it was.
    """
    try:
        erased = settle(_kept(store), prepared, made_at, at, instead)
        safety, aside = _keep_what_is_here(store, at)
        driver = store.database.driver()
        try:
            with closing(sqlite3.connect(f"{(prepared / DATA).absolute().as_uri()}?mode=ro", uri=True)) as source:
                source.backup(driver, pages=-1)
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error as error:
            raise problem(error, store.folder) from error
        return Restored(safety, erased, aside)
    finally:
        shutil.rmtree(prepared.parent, ignore_errors=True)


def _keep_what_is_here(store: Store, at: datetime) -> tuple[BackupResult | None, Path | None]:
    """A checked copy of the data or, where it is damaged inside, its pages as they are, set aside. Raises StoreProblem."""
    try:
        return backup.copy_into_folder(store.database.driver(), store.folder, at=at, reason=backup.BEFORE_RESTORE), None
    except BackupRefused as refused:
        if refused.reason is not Harm.UNSOUND:
            raise
    except Damaged:
        pass
    aside = free_folder(store.folder / ASIDE, f"{at:%Y%m%d-%H%M%S}")
    try:
        make_private(aside / DATA)
        with closing(sqlite3.connect(aside / DATA, isolation_level=None)) as copy:
            store.database.driver().backup(copy, pages=-1)
    except sqlite3.Error as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise problem(error, store.folder) from error
    return None, aside


def _count(connection: sqlite3.Connection, table: str) -> int:
    """How many rows; none in a table that the copy is too old for."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]) if known else 0  # noqa: S608 - our name


def _read(path: Path, target: Path, watch: Watch) -> None:
    """All pages of a copy in a file of our own, checked; whatever runs by itself in it is refused before it is used."""
    make_private(target)
    with closing(connect_to_read(path)) as source, closing(sqlite3.connect(target, isolation_level=None)) as copy:
        source.backup(copy, pages=_PAGES, progress=lambda _, left, total: watch(total - left, total))
        copy.execute("PRAGMA trusted_schema=OFF")
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
        odd = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
        with listening(copy, lambda: watch(WHOLE, WHOLE)):
            sound = copy.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        if copy.execute(odd).fetchone()[0] or not sound:
            raise CopyRefused(folder=path.parent)


def _fill(old: Path, new: Path, watch: Watch) -> None:
    """The rows of one file in a fresh one, table by table; a row that breaks a rule refuses the whole."""
    with closing(connect(new)) as fresh:
        fresh.execute("PRAGMA foreign_keys=OFF")
        fresh.execute("ATTACH ? AS old", (str(old),))
        ours = _columns(fresh, "main")
        if _columns(fresh, "old") != ours:
            raise CopyRefused(folder=old.parent)
        fresh.execute("BEGIN IMMEDIATE")
        for done, (table, columns) in enumerate(ours.items()):
            watch(done, len(ours))
            names = ", ".join(f'"{name}"' for name, *_ in columns)
            with listening(fresh, lambda done=done: watch(done, len(ours))):  # type: ignore[misc]  # a lambda with a default
                fresh.execute(f'DELETE FROM main."{table}"')  # noqa: S608 - a name of ours
                fresh.execute(f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM old."{table}"')  # noqa: S608 - names of ours
        with listening(fresh, lambda: watch(WHOLE, WHOLE)):
            loose = fresh.execute("PRAGMA main.foreign_key_check").fetchall()
        if loose:
            raise CopyRefused(folder=old.parent)
        fresh.execute("COMMIT")
        fresh.execute("DETACH old")


def _columns(connection: sqlite3.Connection, schema: str) -> dict[str, tuple[tuple[str, str, int], ...]]:
    """Every table with its columns: their names, kinds and places in the key, in any order."""
    tables = connection.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY name")  # noqa: S608 - ours
    found = {}
    for (table,) in tables.fetchall():
        told = connection.execute(f'PRAGMA {schema}.table_xinfo("{table}")').fetchall()
        found[table] = tuple(sorted((each[1], each[2].upper(), each[5]) for each in told))
    return found


def _kept(store: Store) -> Kept:
    """As much of it as can be read: of damaged data perhaps a part, or nothing, and its copies may know who was erased."""
    gone: dict[str, int] = {}
    pulse, counter = None, 0
    try:
        gone.update(tuple(row) for row in store.database.rows(select(ErasedRow.digest, ErasedRow.at)))
        pulse, counter = store.pulses.last(), store.counter()
    except Damaged:
        gone = gone_of(store.folder) | gone
    return Kept(gone, pulse, counter)


def gone_of(folder: Path) -> dict[str, int]:
    """Who was erased, from the data file and every copy, as far as they can be read."""
    gone: dict[str, int] = {}
    for path in (folder / DATA, *copy_files(folder)):
        try:
            with closing(connect_to_read(path)) as connection:
                gone |= connection.execute(f"SELECT digest, at FROM {ErasedRow.__tablename__}").fetchall()  # noqa: S608 - ours
        except (sqlite3.Error, OSError):
            continue
    return gone


def settle(kept: Kept, prepared: Path, made_at: datetime, at: datetime, instead: str) -> int:
    """What has to be true of the rows before they are the data; how many people were erased once more. Raises StoreProblem."""
    gone = kept.gone
    with closing(open_store(prepared, at=at)) as fresh:
        _end_what_runs(fresh, made_at)
        erased = 0
        for person in _people_in(fresh):
            if digest_of(person) in gone:
                names = fresh.erasing.names(person)
                whole = (spot.at for spot in fresh.mentions.of(person, names) if spot.naming is Naming.WHOLE)
                fresh.erasing.erase(person, at, instead, frozenset(whole))
                erased += 1
        known = {digest for (digest,) in fresh.database.rows(select(ErasedRow.digest))}
        with fresh.erasing.transaction(at, lambda: True):
            connection = fresh.database.connection
            rows = [{"digest": digest, "at": when} for digest, when in gone.items() if digest not in known]
            if rows:
                connection.execute(insert(table_of(ErasedRow)), rows)
            if kept.pulse is not None:
                fresh.pulses.leave(kept.pulse)
            value = max(kept.counter, fresh.counter()) + 1
            connection.execute(update(table_of(CounterRow)).values(value=value))
        if not fresh.check(full=False).ok:
            raise CopyRefused(folder=prepared)
    return erased


def _end_what_runs(fresh: Store, made_at: datetime) -> None:
    """An entry or absence that ran when the copy was made ended there for all that the copy knows."""
    entry, absence, pulse = fresh.entries.running(), fresh.absences.lasting(), fresh.pulses.last()
    end = made_at if pulse is None else min(made_at, pulse.wall)
    if entry is None and absence is None:
        return
    with fresh.action(Deed.STOP, at=made_at) as act:
        if entry is not None:
            act.entries.replace(replace(entry, end=max(entry.start, end.astimezone(entry.start.tzinfo))))
        if absence is not None:
            act.absences.put(replace(absence, end=max(absence.start, end.astimezone(absence.start.tzinfo))))


def _people_in(fresh: Store) -> Iterator[UUID]:
    """Everybody whom the tables or the undo records know, once."""
    keys = {key for (key,) in fresh.database.rows(select(PersonRow.id))}
    for (text,) in fresh.database.rows(select(StepRow.images).where(StepRow.images.startswith('{"table":"person"'))):
        step = Step.from_text(text)
        place = step.columns.index("id")
        keys.update(image[place] for pair in step.pairs for image in pair if image is not None)
    return iter([id_of(key) for key in sorted(keys)])
