"""Long work: it tells how far it is, and stopped at any point it leaves everything as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.watch import WHOLE, part
from ballast.services import care, history, imports
from ballast.services.imports import Choices
from tests.services.test_imports import HEADER
from tests.store.samples import dump

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

ROWS = 3500


class StoppedError(Exception):
    """The owner stopped it."""


class Stopper:
    """A watch that remembers what it heard, and stops the work at a given report."""

    def __init__(self, stop_at: int = -1) -> None:
        self.heard: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def __call__(self, done: int, total: int) -> None:
        """Hear how far it is."""
        self.heard.append((done, total))
        if len(self.heard) == self._stop_at:
            raise StoppedError


def _reading() -> imports.Reading:
    rows = [
        f"Me,me@x,C,Office,,Task {n % 70},No,2026-03-{1 + n % 28:02},{n // 60 % 24:02}:{n % 60:02}:00,"
        f"2026-03-{1 + n % 28:02},23:59:{n % 60:02},,,\n"
        for n in range(ROWS)
    ]
    return imports.read_file((HEADER + "".join(rows)).encode(), "toggl.csv")


def _bring(store: Store, clock: FixedClock, watch: Stopper) -> Change | None:
    return imports.bring_in(store, _reading(), Choices(clock.zone), clock, about="toggl.csv", watch=watch).change


def test_an_import_stopped_anywhere_leaves_nothing(sample_store: Store, clock: FixedClock) -> None:
    """Whichever report it is stopped at, backup included, no row, task or record of it stays; unstopped it ends whole."""
    before, backups = dump(sample_store), len(sample_store.backups())
    whole = Stopper()
    assert _bring(sample_store, clock, whole) is not None
    assert sample_store.undo(clock.now()) is not None
    for stop_at in range(1, len(whole.heard) + 1):
        with pytest.raises(StoppedError):
            _bring(sample_store, clock, Stopper(stop_at))
        assert dump(sample_store) == before
    assert not list((sample_store.folder / "backups").glob("*.part"))
    assert len(sample_store.backups()) > backups
    assert sample_store.check().ok


def test_progress_only_grows_and_ends_at_the_whole(sample_store: Store, clock: FixedClock) -> None:
    """What is heard of an import, its backup first, rises from near nothing to all of it."""
    watch = Stopper()
    _bring(sample_store, clock, watch)
    shares = [done / total for done, total in watch.heard]
    assert shares == sorted(shares)
    assert (shares[0] < 0.1, shares[-1]) == (True, 1.0)


@pytest.mark.parametrize("way", [history.undo, history.redo])
def test_undo_and_redo_stopped_anywhere_change_nothing(store: Store, clock: FixedClock, way: object) -> None:
    """A large import that is being taken back or brought again can be stopped at every report, and done after all."""
    turn = history.undo if way is history.undo else history.redo
    _bring(store, clock, Stopper())
    if turn is history.redo:
        history.undo(store, clock)
    before, counter = dump(store), store.counter()
    stop_at = 0
    while True:
        stop_at += 1
        try:
            assert turn(store, clock, Stopper(stop_at)) is not None
        except StoppedError:
            assert (dump(store), store.counter()) == (before, counter)
        else:
            break
    assert stop_at > 4
    assert store.entries.count() == (ROWS if turn is history.redo else 0)


def test_a_backup_stopped_leaves_no_file(sample_store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """Neither the copy nor its unfinished beginning stays, in the folder of backups or elsewhere."""
    care.back_up_now(sample_store, clock)
    target, kept = tmp_path / "away.db", sorted((sample_store.folder / "backups").iterdir())
    with pytest.raises(StoppedError):
        care.back_up_to(sample_store, target, clock, Stopper(1))
    with pytest.raises(StoppedError):
        care.back_up_now(sample_store, clock, Stopper(1))
    assert (list(tmp_path.glob("away*")), sorted((sample_store.folder / "backups").iterdir())) == ([], kept)
    assert care.back_up_now(sample_store, clock).entries == sample_store.entries.count()


@pytest.mark.parametrize(("done", "total", "told"), [(0, 10, 200), (5, 10, 450), (10, 10, 700), (12, 10, 700), (0, 0, 200)])
def test_a_part_counts_between_its_borders(done: int, total: int, told: int) -> None:
    """A part of the work tells its share of the whole, and never more than that."""
    watch = Stopper()
    part(watch, 200, 700)(done, total)
    assert watch.heard == [(told, WHOLE)]
