"""Many processes that want one folder at once: `python -m tests.faults.racers FOLDER PROCESSES ROUNDS` tells who won.

In each round the processes are forked, wait for one signal, and try to open the data as the program does. A winner keeps it
until everybody has tried; then all are killed, which is how the next round finds the lock.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from ballast.store.opening import open_folder
from ballast.store.problems import Locked

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)


def race(folder: Path, processes: int) -> tuple[int, int]:
    """One round: how many got the folder, and how many were told that another has it."""
    go, start = os.pipe()
    told, tell = os.pipe()
    racers = []
    for _ in range(processes):
        racer = os.fork()
        if racer == 0:
            os.close(start)
            os.read(go, 1)  # ends when the last who could write there has closed it
            _try(folder, tell)
        racers.append(racer)
    os.close(go)
    os.close(start)
    answers = b""
    while len(answers) < processes:
        answers += os.read(told, processes)
    for racer in racers:
        os.kill(racer, signal.SIGKILL)
        os.waitpid(racer, 0)
    os.close(told)
    os.close(tell)
    return answers.count(b"w"), answers.count(b"l")


def _try(folder: Path, tell: int) -> None:
    """Try once, tell, and stay."""
    try:
        opened = open_folder(folder, at=AT)
    except Locked:
        os.write(tell, b"l")
    except BaseException:  # noqa: BLE001 - told to the test, which fails
        os.write(tell, b"?")
    else:
        os.write(tell, b"w" if opened.glance.entries.count() == 0 else b"?")
    while True:
        signal.pause()


if __name__ == "__main__":
    for _ in range(int(sys.argv[3])):
        sys.stdout.write("{} {}\n".format(*race(Path(sys.argv[1]), int(sys.argv[2]))))
