"""Memory that runs out in the middle of an act: nothing of it is stored, and there is memory again for the next one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ballast.ui.words.errors import full_text, is_weather, trouble_of

if TYPE_CHECKING:
    from pathlib import Path

STARVED = """
import resource, sys
from datetime import datetime, UTC
from pathlib import Path
from uuid import uuid4
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Task
from ballast.store.opening import open_store
from ballast.store.problems import StoreProblem
at = datetime(2026, 3, 4, tzinfo=UTC)
store = open_store(Path(sys.argv[1]), at=at)
unlimited = resource.getrlimit(resource.RLIMIT_AS)
kept = starved = 0
for step in range(int(sys.argv[2])):
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + step * 500_000, unlimited[1]))
    try:
        with store.action(Deed.LOG, at=at) as act:
            for number in range(10):
                act.tasks.add(Task(uuid4(), f"{step} {number} " + "x" * 90_000))
    except (MemoryError, StoreProblem):
        starved += 1
    else:
        kept += 10
    finally:
        resource.setrlimit(resource.RLIMIT_AS, unlimited)
    assert len(store.tasks.all()) == kept, (step, kept)
assert store.check().ok
while store.undo(at) is not None:
    kept -= 10
print(starved, kept, len(store.tasks.all()))
store.close()
"""
STEPS = 30


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no limit of memory that can be set")
def test_an_act_without_memory_is_no_act(tmp_path: Path) -> None:
    """From nothing to enough, in steps: each act is stored whole or not at all, and undo fits what is stored."""
    done = subprocess.run(
        [sys.executable, "-c", STARVED, str(tmp_path), str(STEPS)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    starved, kept, left = map(int, done.stdout.split())
    assert 0 < starved < STEPS
    assert (kept, left) == (0, 0)


def test_no_memory_is_told_as_what_it_is() -> None:
    """No report of a bug, but what happened, what is safe, and what to do."""
    assert is_weather(MemoryError())
    trouble = trouble_of(MemoryError())
    assert trouble.title() == "Not enough memory"
    told = full_text(trouble)
    for words in ("Your last saved entry is safe", "Close other programs"):
        assert words in told
