"""An open store on a new folder for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.store.opening import open_store
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of the first day."""
    opened = open_store(tmp_path / "data", at=NOW)
    yield opened
    opened.close()
