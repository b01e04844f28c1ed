"""Cards side by side: as many columns as fit, and no hole where one of them is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from ballast.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_hidden_card_leaves_no_hole(qtbot: QtBot) -> None:
    """Two cards share the width; one alone has all of it; shown again they share it once more."""
    columns = Columns(300, (2, 1), gap=16)
    qtbot.addWidget(columns)
    first, second = QLabel("questions"), QLabel("facts")
    columns.add(first)
    columns.add(second)
    columns.resize(800, 100)
    columns.show()
    widths = []
    for shown in (True, False, True):
        first.setVisible(shown)
        columns.close_up()
        columns.layout().activate()  # type: ignore[union-attr]  # it has one
        widths.append((second.x(), second.width()))
    assert widths == [(408, 392), (0, 800), (408, 392)]
