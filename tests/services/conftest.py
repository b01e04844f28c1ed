"""An open store on a new folder, and the sample business in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.services.sample import load_sample, read_sample
from ballast.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A store of the first day."""
    opened = open_store(tmp_path / "data", at=clock.now())
    yield opened
    opened.close()


@pytest.fixture
def sample_store(store: Store, clock: FixedClock) -> Store:
    """A store with the sample business."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    return store
