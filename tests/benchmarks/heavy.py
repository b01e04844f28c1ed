"""A log of many entries, made once per session: thirty a day, back from a day, on two hundred tasks.

What is started over an entry that is already there asks first, so a driver that starts work needs a day whose entries lie
behind it, at whatever hour it runs: `evening`.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.store.files import DATA
from ballast.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

TASKS = 200
A_DAY = 30
PAST_A_DAY = 300
_EASTMOST = 14
_TURNED = str.maketrans("+-", "-+")  # these names count hours west of Greenwich
APART = 60  # days between what was made by the program and what is only there


def evening() -> ZoneInfo:
    """A zone in which it is past eight in the evening now: all entries of the day are over."""
    hours = 20 - datetime.now(ZoneInfo("UTC")).hour
    return ZoneInfo(f"Etc/GMT{hours - 24 if hours > _EASTMOST else hours:+d}".translate(_TURNED))


def make_log(folder: Path, entries: int, last_day: date, zone: ZoneInfo) -> Path:
    """A data folder with so many entries, the last of them on the given day; the same for the same arguments."""
    chance = random.Random(entries)  # noqa: S311 - a log, not a secret
    at = datetime.combine(last_day, time(20), tzinfo=zone)
    store = open_store(folder, at=at)
    try:
        categories = store.categories.all()
        tasks = [Task(_uuid(chance), f"Task number {n}", categories[n % 5].id if n % 7 else None) for n in range(TASKS)]
        with store.action(Deed.SAMPLE, at=at) as act:
            for task in tasks:
                act.tasks.add(task)
            act.entries.add_imported((entry, f"bench:{n}") for n, entry in enumerate(_entries(chance, tasks, entries, at)))
    finally:
        store.close()
    return folder


def _entries(chance: random.Random, tasks: list[Task], count: int, at: datetime) -> Iterator[Entry]:
    """Thirty entries of 5 to 16 minutes each on every day, newest day first."""
    for number in range(count):
        back, place = divmod(number, A_DAY)
        start = datetime.combine(at.date() - timedelta(days=back), time(9), tzinfo=at.tzinfo) + timedelta(minutes=16 * place)
        yield Entry(
            id=_uuid(chance),
            task_id=chance.choice(tasks).id,
            start=start,
            end=start + timedelta(minutes=chance.randint(5, 16)),
            stress=chance.choice((None, 0, 1, 2, 3, 4)),
            delayed=chance.random() < 0.1,
            interruption=chance.random() < 0.2,
        )


def _uuid(chance: random.Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)


def add_past(folder: Path, entries: int, zone: ZoneInfo) -> None:
    """So many entries more, older than all that a folder has, three hundred a day: rows into the file, without the program.

    The newest days stay as they are, so that a period of them shows the same among few entries and among many.
    """
    with closing(sqlite3.connect(folder / DATA)) as connection, connection:
        connection.execute("PRAGMA journal_mode=WAL")
        tasks = [row[0] for row in connection.execute("SELECT id FROM task ORDER BY id")]
        first = connection.execute("SELECT min(started) FROM entry").fetchone()[0]
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'entry' AND type = 'index'"
        ).fetchall()
        made = [(name, sql) for name, sql in indexes if sql is not None]
        for name, _ in made:
            connection.execute(f"DROP INDEX {name}")
        chance = random.Random(entries)  # noqa: S311 - a log, not a secret
        connection.executemany(_PAST, sorted(_past(chance, tasks, entries, first, zone.key)))
        for _, sql in made:
            connection.execute(sql)


_PAST = "INSERT INTO entry (id, task_id, started, ended, zone, stress, note) VALUES (?, ?, ?, ?, ?, ?, '')"


def _past(chance: random.Random, tasks: list[str], count: int, first: int, zone: str) -> Iterator[tuple[Any, ...]]:
    """Rows of four minutes every four and a half, newest day first; their ids lie anywhere among the others."""
    for number in range(count):
        back, place = divmod(number, PAST_A_DAY)
        start = first - (back + APART) * 86_400 + 270 * place
        yield f"{chance.getrandbits(128):032x}", tasks[number * 7 % len(tasks)], start, start + 240, zone, number % 5
