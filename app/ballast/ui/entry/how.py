"""A small sheet that shows by example what the box understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout

from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import KeyHint
from ballast.ui.words import common
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme


class HowSheet(QDialog):
    """What may be typed, line by line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say.HOW())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(PlainLabel(say.HOW(), "card"))
        intro = PlainLabel(say.HOW_INTRO(), "second", wrap=True)
        intro.setMinimumWidth(500)
        column.addWidget(intro)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (line, means) in enumerate(say.HOW_LINES):
            grid.addWidget(KeyHint(line), row, 0)
            grid.addWidget(PlainLabel(means()), row, 1)
        column.addLayout(grid)
        close = PrimaryButton(theme, common.CLOSE())
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
