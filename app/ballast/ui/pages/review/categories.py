"""Hours by category: a line each with its cue, its time, its share and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from ballast.domain.insight.covered import unknown_time
from ballast.ui.widgets.meters import Bar, CategoryDot
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import numbers as say_number
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import timedelta

    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.review import CategoryTotal, Review
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class CategoryLine(Opening):
    """One category. The bar is relative to the largest, the share to all hours. `clicked` asks how its time comes about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.total: CategoryTotal | None = None
        self._dot = CategoryDot(theme, None, "question", 18)
        self._name = ElidedLabel("", "")
        self.time = PlainLabel("", "strong-small")
        self._share = PlainLabel("", "small")
        for figure in (self.time, self._share):
            figure.set_figures()
        self._share.setMinimumWidth(38)
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = Bar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 3, 6, 3)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._name, 1)
        row.addWidget(self.time)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._share)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_total(self, total: CategoryTotal, share: float, of_largest: float, words: Words) -> None:
        """Show a category's time."""
        self.total = total
        category, name = total.category, category_name(total.category)
        time, percent = words.duration(total.total), words.percent(share)
        self._dot.show_category(category.colour if category else None, category.cue if category else "question", name)
        self._name.setText(name)
        self.time.setText(time)
        self._share.setText(percent)
        tasks = say.CATEGORY_TASKS(total.tasks, shown=words.integer(total.tasks))
        spoken = say.CATEGORY_SPOKEN(category=name, time=time, share=percent, tasks=tasks)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(say_number.OPEN())
        self._bar.show_share(of_largest, spoken, f"category:{category.colour}" if category else "category:")

    def show_unknown(self, time: timedelta, of_largest: float, words: Words) -> None:
        """Show time inside the work hours of which nothing is known: a bar of its own, part of no total."""
        self._dot.show_category(None, "minus", say.UNKNOWN())
        self._name.setText(say.UNKNOWN())
        self.time.setText(words.duration(time))
        self._share.setText(say.UNKNOWN_HOW())
        self.setAccessibleName(say.UNKNOWN_SPOKEN(time=words.duration(time)))
        self.setAccessibleDescription(say_number.OPEN())
        self._bar.show_share(of_largest, say.UNKNOWN_SPOKEN(time=words.duration(time)), "border_strong")


class CategoriesCard(Card):
    """All categories with time in the period, the largest first; apart from them the time of which nothing is known.

    `opened` carries a `CategoryTotal`, or None for what is unknown.
    """

    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.CATEGORIES())
        self._theme = theme
        self._words = words
        self.lines: list[CategoryLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(7)
        self.body.addLayout(self._column)
        self.rule = Line()
        self.unknown = CategoryLine(theme)
        self.unknown.clicked.connect(lambda: self.opened.emit(None))
        self.add(self.rule)
        self.add(self.unknown)
        self.body.addStretch(1)

    def show_review(self, review: Review) -> None:
        """Show the hours of a period."""
        totals = [total for total in review.categories if total.total]
        unknown = unknown_time(review.days)
        largest = max([unknown, *(total.total for total in totals[:1])])
        for part in (self.rule, self.unknown):
            if part.isHidden() is bool(unknown):
                part.setVisible(bool(unknown))
        if unknown:
            self.unknown.show_unknown(unknown, unknown / largest, self._words)
        known = len(self.lines)
        while len(self.lines) < len(totals):
            line = CategoryLine(self._theme)
            line.clicked.connect(lambda _=False, line=line: self.opened.emit(line.total))
            self.lines.append(line)
            self._column.addWidget(line)
        for line, total in zip(self.lines, totals, strict=False):
            line.show_total(total, total.total / review.clock, total.total / largest, self._words)
        for number, line in enumerate(self.lines[:known]):
            if line.isHidden() is (number < len(totals)):  # each that comes or goes has the whole page laid out anew
                line.setVisible(number < len(totals))
