"""A wizard at work on a real store in a temporary folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.wizard.table import Table, build, sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.theme import Theme


@pytest.fixture
def make_table(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Builds wizards on the same folder and ends their workers."""
    made: list[Table] = []

    def make(fill: Callable[[Store], object] = lambda _: None, *, in_steps: bool = False) -> Table:
        for table in made:
            table.close()
        table = build(qtbot, theme, tmp_path, fill, in_steps=in_steps)
        made.append(table)
        return table

    yield make
    for table in made:
        table.close()
        assert table.troubles == []


@pytest.fixture
def table(make_table: Callable[..., Table]) -> Table:
    """A wizard with a plan just begun on the sample business."""
    table = make_table(sample)
    table.begin()
    return table
