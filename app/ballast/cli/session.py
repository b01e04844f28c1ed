"""What a command works with: the open store and the clock."""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ballast import paths
from ballast.services.sample import load_sample, read_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Session:
    """An open store, the clock, and the folder the data lies in."""

    store: Store
    clock: Clock
    folder: Path


@contextmanager
def session(data_dir: Path | None, clock: Clock, *, sample: bool = False) -> Iterator[Session]:
    """Open the owner's store, close it at the end. Raises a StoreProblem where it cannot be opened.

    For the `sample` a throwaway folder is opened instead, with the sample business in it.
    """
    from ballast.store.opening import open_store  # noqa: PLC0415 - brings SQLAlchemy, which `--help` does not need

    with ExitStack() as stack:
        folder = (
            Path(stack.enter_context(TemporaryDirectory(prefix="ballast-sample-"))) if sample else paths.data_place(data_dir)
        )
        store = stack.enter_context(closing(open_store(folder, at=clock.now())))
        if sample:
            load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
        yield Session(store, clock, folder)
