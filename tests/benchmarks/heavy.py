"""A log of many entries, made once per session: thirty a day, back from a day, on two hundred tasks."""

from __future__ import annotations

import random
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from zoneinfo import ZoneInfo

TASKS = 200
A_DAY = 30


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
