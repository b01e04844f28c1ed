"""Kills at random moments of real acts: what was acknowledged is there, at most one act more, and undo still fits the data.

`BALLAST_KILLS=1000 pytest -s tests/faults/test_kills.py` makes a bigger run and tells its figures.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.span import Span
from ballast.store.files import BACKUPS
from ballast.store.opening import open_store
from tests.faults.busy import FIRST, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("BALLAST_KILLS", "50"))
ROUNDS = 10  # kills of the same folder, before the next is begun
LONGEST_SECONDS = 0.12
DEFAULT_SEED = 20260304
ALL = Span(FIRST - timedelta(days=900), FIRST + timedelta(days=900))


@dataclass(slots=True)
class Tally:
    """What the kills came to; `done` and `cut` count acknowledged acts and those that a kill met, by name."""

    kills: int = 0
    done: Counter[str] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    one_more: int = 0
    reopened_ms: list[float] = field(default_factory=list)

    def hear(self, lines: list[str]) -> None:
        """Count the acts of one life."""
        acts = [line.removeprefix("try ") for line in lines if line.startswith("try ")]
        answered = sum(line.startswith("done ") for line in lines) - 1
        self.done.update(acts[: max(answered, 0)])
        self.cut.update(acts[max(answered, 0) :])

    def table(self) -> str:
        """Each act: how often it was acknowledged, how often a kill met it, how often it was lost."""
        rows = [f"{act:<10} {self.done[act]:>12} {self.cut[act]:>10} {0:>5}" for act in sorted(self.done | self.cut)]
        return "\n".join((f"{'act':<10} {'acknowledged':>12} {'killed in':>10} {'lost':>5}", *rows))

    def __str__(self) -> str:
        """The figures, in a line."""
        worst, middle = max(self.reopened_ms), sorted(self.reopened_ms)[len(self.reopened_ms) // 2]
        return (
            f"{self.kills} kills, {self.acknowledged} acknowledged acts, 0 lost, {self.one_more} stored before they were "
            f"acknowledged, reopened in {middle:.0f} ms (at most {worst:.0f} ms)"
        )


class Victims:
    """Workers to kill, forked from one process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Workers of that process."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._ask, self._answers = process.stdin, process.stdout

    def killed(self, folder: Path, seed: int, after: float) -> list[str]:
        """Let a worker act for so many seconds, kill it, and give what it acknowledged."""
        self._say(f"go {folder} {seed}")
        lines = [self._answer()]
        while not lines[-1].startswith("pid "):
            lines.append(self._answer())
        time.sleep(after)
        os.kill(int(lines[-1].split()[1]), signal.SIGKILL)
        self._say("reap")
        while lines[-1] != "reaped":
            lines.append(self._answer())
        return [line for line in lines if line.startswith(("done ", "broke ", "try "))]

    def _answer(self) -> str:
        line = self._answers.readline()
        assert line, "the process that forks workers has ended"
        return line.strip()

    def _say(self, line: str) -> None:
        self._ask.write(f"{line}\n")
        self._ask.flush()


@pytest.fixture
def victims() -> Iterator[Victims]:
    """A process that forks workers."""
    command = (sys.executable, "-m", "tests.faults.busy")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        yield Victims(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")
@pytest.mark.timeout(300 + KILLS)
def test_kills_lose_nothing_acknowledged(tmp_path: Path, victims: Victims) -> None:
    """Every acknowledged act is stored, at most the one in flight besides, and the file, its rules and its undo are whole."""
    seed = int(os.environ.get("BALLAST_SEED", DEFAULT_SEED))
    chance, tally = random.Random(seed), Tally()  # noqa: S311 - not a secret
    while tally.kills < KILLS:
        folder = tmp_path / str(tally.kills)
        known = ""
        for _ in range(min(ROUNDS, KILLS - tally.kills)):
            told = victims.killed(folder, chance.getrandbits(32), chance.uniform(0, LONGEST_SECONDS))
            tally.hear(told)
            acknowledged = [line for line in told if not line.startswith("try ")]
            known = _same(folder, [known, *acknowledged], tally)
            tally.kills += 1
        _undo_and_redo_everything(folder)
    sys.stdout.write(f"{tally}, seed {seed}\n{tally.table()}\n")
    assert tally.acknowledged > KILLS


def _same(folder: Path, acknowledged: list[str], tally: Tally) -> str:
    """The data is what was acknowledged last, or one act further; gives it as the next acknowledgement."""
    assert [line for line in acknowledged if line.startswith("broke")] == []
    began = time.perf_counter()
    store = open_store(folder, at=FIRST)
    tally.reopened_ms.append((time.perf_counter() - began) * 1000)
    try:
        assert store.check().ok, store.check()
        _keeps_the_rules(store)
        assert not list(folder.glob("**/*.part*"))
        assert all(copy.entries >= 0 for copy in store.backups())
        last = acknowledged[-1]
        counter, found = store.counter(), fingerprint(store)
        if last:
            _, number, expected = last.split()
            assert counter - int(number) in {0, 1}
            assert found == expected if counter == int(number) else expected in _neighbours(store)
            tally.one_more += counter - int(number)
            tally.acknowledged += len(acknowledged) - 1
        return f"done {store.counter()} {fingerprint(store)}"
    finally:
        store.close()


def _keeps_the_rules(store: Store) -> None:
    """At most one entry runs and one absence lasts, nothing ends before it starts, and every step has its place."""
    entries, absences = store.entries.in_span(ALL), store.absences.in_span(ALL)
    assert sum(entry.running for entry in entries) <= 1
    assert sum(each.lasting for each in absences) <= 1
    assert all(entry.end is None or entry.start <= entry.end for entry in entries)
    assert all(each.end is None or each.start <= each.end for each in absences)
    assert all(step.text for steps in store.procedures.by_task().values() for step in steps)


def _neighbours(store: Store) -> set[str]:
    """How the data was before the last act: what undo gives when that was an act, what redo gives when it was an undo."""
    seen = set()
    if store.undo(FIRST) is not None:
        seen.add(fingerprint(store))
        store.redo(FIRST)
    if store.redo(FIRST) is not None:
        seen.add(fingerprint(store))
        store.undo(FIRST)
    return seen


def _undo_and_redo_everything(folder: Path) -> None:
    """The whole history can be taken back step by step and done again, and gives the same data."""
    store = open_store(folder, at=FIRST)
    while store.redo(FIRST) is not None:
        pass
    before = fingerprint(store)
    steps = 0
    while store.undo(FIRST) is not None:
        steps += 1
    assert store.check().ok
    for _ in range(steps):
        assert store.redo(FIRST) is not None
    assert fingerprint(store) == before
    assert all(copy.path.parent.name == BACKUPS for copy in store.backups())
    store.close()
