"""What a command works with: the open store and the clock."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Session:
    """An open store, the clock, and the folder the data lies in."""

    store: Store
    clock: Clock
    folder: Path


@contextmanager
def session(data_dir: Path | None, clock: Clock) -> Iterator[Session]:
    """Open the owner's store, close it at the end. Raises a StoreProblem where it cannot be opened."""
    from ballast.store.opening import open_store  # noqa: PLC0415 - brings SQLAlchemy, which `--help` does not need

    folder = paths.data_place(data_dir)
    store = open_store(folder, at=clock.now())
    try:
        yield Session(store, clock, folder)
    finally:
        store.close()
