"""The data file is removed or replaced under the running program: noticed at the next sign of life, and nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.absence import Cause
from ballast.services import capture, presence
from ballast.services.capture import NamedTask
from ballast.store.files import DATA
from ballast.store.opening import open_store
from ballast.store.problems import Moved
from tests.faults.busy import fingerprint
from tests.services.desk import Desk
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ballast.store.store import Store

ROUNDS = 5


def _remove(path: Path) -> None:
    path.unlink()


def _replace_by_older(path: Path) -> None:
    """What a sync program does: another file, whole in itself, takes the name."""
    older = path.with_name("older")
    shutil.copy(path.parent / "first" / DATA, older)
    older.replace(path)


def _rename_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))
    path.parent.mkdir()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A machine with a store in a folder, a copy of its first state beside it, and a timer that runs."""
    folder = tmp_path / "data"
    open_store(folder, at=NOW).close()
    (folder / "first").mkdir()
    shutil.copy(folder / DATA, folder / "first" / DATA)
    store = open_store(folder, at=NOW)
    made = Desk(store, NOW)
    made.beat()
    for number in range(ROUNDS):
        capture.start(store, NamedTask(f"Task {number}"), made.clock)
        made.beat_for(timedelta(minutes=1))
    yield made
    store.close()


HARMS = [_remove, _replace_by_older, _rename_folder]


@pytest.mark.parametrize("harm", HARMS)
def test_a_beat_notices_and_saves_everything(desk: Desk, harm: Callable[[Path], None]) -> None:
    """Within half a minute: all that the program held is in a copy beside, to the row, and opens again."""
    whole = fingerprint(desk.store)
    harm(desk.store.database.path)
    desk.run(timedelta(seconds=30))
    with pytest.raises(Moved) as caught:
        desk.beat()
    _same(caught.value.rescued, whole)


@pytest.mark.parametrize("harm", HARMS)
def test_no_act_is_written_into_nothing(desk: Desk, harm: Callable[[Path], None]) -> None:
    """Before every commit: the act is refused, what was there is saved, and the file that took its place is untouched."""
    whole = fingerprint(desk.store)
    path = desk.store.database.path
    harm(path)
    before = path.read_bytes() if path.exists() else b""
    for act in (_start, _stop, _undo, _go_away):
        with pytest.raises(Moved) as caught:
            act(desk)
        _same(caught.value.rescued, whole)
        if caught.value.rescued is not None:
            caught.value.rescued.unlink()
    assert (path.read_bytes() if path.exists() else b"") == before


def _start(desk: Desk) -> None:
    capture.start(desk.store, NamedTask("Too late"), desk.clock)


def _stop(desk: Desk) -> None:
    capture.stop(desk.store, desk.clock)


def _undo(desk: Desk) -> None:
    desk.store.undo(NOW)


def _go_away(desk: Desk) -> None:
    presence.go_away(desk.store, desk.clock.now(), Cause.IDLE, desk.clock)


def _same(rescued: Path | None, whole: str) -> None:
    """The rescued copy is a sound data file with every row."""
    assert rescued is not None
    connection = sqlite3.connect(rescued)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    place = rescued.parent / "looked at"
    place.mkdir(exist_ok=True)
    shutil.copy(rescued, place / DATA)
    store: Store = open_store(place, at=NOW)
    found = fingerprint(store)
    store.close()
    shutil.rmtree(place)
    assert found == whole
