"""Bring a copy of the data back: see what is in it, then let it take the place of the data, after a copy of what was before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Change, Deed, Kind
from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.restore import Inside, Restored
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Prepared:
    """A copy that is ready to take the place of the data: what is in it, and where its rows wait."""

    inside: Inside
    place: Path


def inside(store: Store, path: Path) -> Inside:
    """What a copy holds; it is only read. Raises StoreProblem where it is none of ours or not whole."""
    return store.restoring.look_inside(path)


def prepare(store: Store, path: Path, clock: Clock, watch: Watch = unwatched) -> Prepared:
    """Check a copy row by row and have it ready; nothing of the data changes. Raises StoreProblem; nothing of it then stays."""
    found = store.restoring.look_inside(path)
    return Prepared(found, store.restoring.prepare(path, clock.now(), watch))


def put_back(store: Store, prepared: Prepared, clock: Clock, instead: str) -> tuple[Change, Restored]:
    """Let it take the place of the data. Who was erased is erased again: `instead` then stands for their name in texts.

    No step of undo: what was before is a copy like any other, and can be brought back in the same way. Raises StoreProblem; the
    data is then as it was.
    """
    made = store.restoring.put_back(prepared.place, prepared.inside.at, clock.now(), instead)
    return Change(uuid4(), Deed.RESTORE_COPY, frozenset(Kind)), made


def restore(store: Store, path: Path, clock: Clock, instead: str) -> Restored:
    """All of it at once, for a command."""
    return put_back(store, prepare(store, path, clock), clock, instead)[1]
