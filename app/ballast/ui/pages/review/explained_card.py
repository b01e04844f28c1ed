"""How a number comes about, as a card: the number, its formula, its inputs with their tags, what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.ui.widgets.origin import TONES
from ballast.ui.widgets.plain import PlainLabel, directed, glued
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.ui.pages.review.explained import Explained, Given


class GivenTable(QWidget):
    """Name, value and tag of each input."""

    def __init__(self, given: Sequence[Given]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        self.values: list[PlainLabel] = []
        self.tags: list[Badge] = []
        for at, each in enumerate(given):
            value, tag = PlainLabel(each.value, "strong-small"), Badge(each.tag, TONES[each.provenance])
            value.set_figures()
            value.setAccessibleName(say.INPUT_SPOKEN(name=each.name, value=each.value, provenance=each.tag))
            grid.addWidget(PlainLabel(each.name, "small", wrap=True), at, 0)
            grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(tag, at, 2, Qt.AlignmentFlag.AlignLeft)
            self.values.append(value)
            self.tags.append(tag)


class ExplainedCard(Card):
    """The card; made anew for each number."""

    def __init__(self, explained: Explained) -> None:
        super().__init__(say.NUMBER_TITLE())
        self.figure = PlainLabel(directed(explained.figure), "strong", wrap=True)
        self.formula = [PlainLabel(directed(glued(line)), "second", wrap=True) for line in explained.formula]
        self.table = GivenTable(explained.given)
        self.changes = [PlainLabel(f"\N{BULLET} {line}", "second", wrap=True) for line in explained.changes]
        self.add(self.figure)
        for line in self.formula:
            self.add(line)
        if explained.given:
            self.add(Line())
            self.add(PlainLabel(say.NUMBER_INPUTS(), "strong-small"))
            self.add(self.table)
        if self.changes:
            self.add(Line())
            self.add(PlainLabel(say.CHANGE_TITLE(), "strong-small"))
            for line in self.changes:
                self.add(line)
