"""An owner in a hurry, to be killed: `python -m tests.faults.busy` forks workers that act on a folder as fast as they can.

Lines on standard input: `go FOLDER SEED` forks a worker, whose process number is answered as `pid N`; `reap` waits for its end
and answers `reaped`. The worker does real acts of `services` in an order drawn from the seed. Before each it writes `try ACT`,
and after each that has returned `done COUNTER FINGERPRINT`: the number of the transaction and a digest of every row. It writes
an exception as `broke`.
Everything heavy is loaded once, before the first fork, so that hundreds of kills take seconds.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry
from ballast.domain.log.overlap import Resolution
from ballast.exchange.ballast_csv import draft_of, write
from ballast.services import capture, categories, history, imports, plans
from ballast.store.opening import open_store
from tests.faults.comings import AWAY
from tests.store.samples import dump

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

ZONE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NAMES = tuple(f"Task {number}" for number in range(12))


def fingerprint(store: Store) -> str:
    """A digest of every row that undo restores, in an order of its own."""
    tables = {table: sorted(map(repr, rows)) for table, rows in dump(store).items()}
    return sha256(repr(tables).encode()).hexdigest()[:16]


class Owner:
    """Acts at random, each time a minute later."""

    def __init__(self, store: Store, chance: random.Random, before: Callable[[str], object] = str) -> None:
        """At work on an open store; `before` hears of each act that is about to be done."""
        self._store = store
        self._before = before
        self._chance = chance
        self.clock = FixedClock(FIRST + timedelta(minutes=store.counter()), ZONE)

    def act(self) -> None:
        """Do one thing."""
        self.clock = FixedClock(FIRST + timedelta(minutes=self._store.counter()), ZONE)
        acts: dict[str, tuple[Callable[[], object], int]] = {
            "start": (self._start, 8), "switch": (self._switch, 6), "stop": (self._stop, 3), "edit": (self._edit, 5),
            "rate": (self._rate, 3), "delete": (self._delete, 3), "undo": (self._undo, 6), "redo": (self._redo, 4),
            "import": (self._import, 1), "plan": (self._plan, 1), "rename": (self._rename, 2), "assign": (self._assign, 2),
        }  # fmt: skip
        acts |= {name: (partial(act, self._store, self._chance, self.clock), often) for name, (act, often) in AWAY.items()}
        chosen = self._chance.choices(list(acts), [weight for _, weight in acts.values()])[0]
        self._before(chosen)
        acts[chosen][0]()

    def _id(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)

    def _entry(self) -> Entry | None:
        recent = self._store.entries.recent(20)
        return self._chance.choice(recent) if recent else None

    def _start(self) -> None:
        named, note = capture.NamedTask(self._chance.choice(NAMES)), "x" * self._chance.randrange(300)
        capture.start(self._store, named, self.clock, note=note, overlap=Resolution.TRIM)

    def _switch(self) -> None:
        tasks = self._store.tasks.all()
        if tasks:
            capture.switch(self._store, self._chance.choice(tasks).id, self.clock, Resolution.TRIM)

    def _stop(self) -> None:
        capture.stop(self._store, self.clock)

    def _edit(self) -> None:
        entry = self._entry()
        if entry is not None and entry.end is not None:
            later = replace(entry, end=entry.end + timedelta(minutes=1), note="edited")
            capture.edit(self._store, later, capture.NamedTask(self._chance.choice(NAMES)), self.clock, Resolution.PARALLEL)

    def _rate(self) -> None:
        entry = self._entry()
        if entry is not None:
            capture.rate(self._store, entry.id, self._chance.randrange(5), self.clock)

    def _delete(self) -> None:
        entry = self._entry()
        if entry is not None:
            capture.delete(self._store, [entry.id], self.clock)

    def _undo(self) -> None:
        history.undo(self._store, self.clock)

    def _redo(self) -> None:
        history.redo(self._store, self.clock)

    def _import(self) -> None:
        start = self.clock.now() - timedelta(days=30)
        rows = [
            draft_of(
                Entry(self._id(), self._id(), start + timedelta(hours=n), start + timedelta(hours=n, minutes=40)), name, ""
            )
            for n, name in enumerate(self._chance.choices(NAMES, k=15))
        ]
        reading = imports.read_file(write(rows), "log.csv")
        imports.bring_in(self._store, reading, imports.Choices(ZONE), self.clock, "log.csv")

    def _plan(self) -> None:
        known = plans.list_plans(self._store)
        if len(known) < 2:
            plans.begin_plan(self._store, "Plan", None, self.clock)
        elif self._chance.random() < 0.3:
            plans.delete_plan(self._store, known[0].id, self.clock)
        else:
            plans.keep_plan(self._store, replace(known[0], title=f"Plan {self._chance.randrange(99)}"), self.clock)

    def _rename(self) -> None:
        task = self._chance.choice(self._store.tasks.all() or (None,))
        if task is not None:
            categories.change_task(self._store, replace(task, scheduled_per_week=self._chance.random()), self.clock)

    def _assign(self) -> None:
        tasks = self._store.tasks.all()
        if tasks:
            chosen = self._chance.choice(self._store.categories.all())
            categories.assign(self._store, [each.id for each in tasks[:3]], chosen.id, self.clock)


def work(folder: Path, seed: int) -> None:
    """Act until killed, and acknowledge each act that has returned."""
    store = open_store(folder, at=FIRST)
    owner = Owner(store, random.Random(seed), lambda act: tell(f"try {act}"))  # noqa: S311 - not a secret
    tell(f"done {store.counter()} {fingerprint(store)}")
    while True:
        owner.act()
        tell(f"done {store.counter()} {fingerprint(store)}")


def tell(line: str) -> None:
    """A line, in one piece and at once."""
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Load everything by doing everything once, then fork a worker for every `go`."""
    with tempfile.TemporaryDirectory() as place:
        store = open_store(Path(place), at=FIRST)
        owner = Owner(store, random.Random(0))  # noqa: S311 - not a secret
        for _ in range(100):
            owner.act()
        store.close()
    child = 0
    for line in sys.stdin:
        match line.split(" "):
            case ["go", folder, seed]:
                child = os.fork()
                if child == 0:
                    _worker(Path(folder), int(seed))
                tell(f"pid {child}")
            case _:
                os.waitpid(child, 0)
                tell("reaped")


def _worker(folder: Path, seed: int) -> None:
    try:
        work(folder, seed)
    except BaseException as error:  # noqa: BLE001 - told to the test, which fails
        tell(f"broke {error!r}")
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
