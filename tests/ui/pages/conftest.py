"""A stage for tests of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clearing import dismiss
from tests.ui.pages.stage import Stage, build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.ui.theme import Theme


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, clock: FixedClock) -> Iterator[Stage]:
    """A page's surroundings on a new log; nothing may have gone wrong unless the test took it away."""
    made = build(qtbot, theme, tmp_path, clock)
    yield made
    dismiss(made.context)
    assert made.troubles == []
