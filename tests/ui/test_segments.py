"""Choices side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from ballast.ui.widgets.layouts import SegmentedControl

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

_PADDING = 24


@pytest.mark.parametrize("chosen", range(4))
def test_no_letter_of_a_chosen_one_is_cut(theme: Theme, qtbot: QtBot, chosen: int) -> None:  # noqa: ARG001 - its sheet is worn
    """Its letters are heavier than those of the others: there is room for them, and no choice moves another."""
    control = SegmentedControl("Layer", ("Hours", "Stress", "Interruptions", "Off-hours"))
    qtbot.addWidget(control)
    control.show()
    before = [button.width() for button in control.buttons()]
    control.set_current(chosen)
    control.adjustSize()
    assert [button.width() for button in control.buttons()] == pytest.approx(before, abs=1)
    button = control.buttons()[chosen]
    heavy = QFont(button.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    assert button.width() - _PADDING >= QFontMetrics(heavy).horizontalAdvance(button.text())
