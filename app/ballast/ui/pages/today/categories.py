"""How the day divides over the kinds of work, as named bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.meters import Bar, CategoryDot
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import timedelta

    from ballast.domain.log.entry import Category
    from ballast.services.day import DayView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class CategoryCard(Card):
    """A bar for each category that has time on the day; the longest fills the width."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.BY_CATEGORY(), parent=parent)
        self._theme, self._words = theme, words
        self.rows: list[_CategoryRow] = []
        self._empty = PlainLabel(say.BY_CATEGORY_EMPTY(), "second", wrap=True)
        self.body.setSpacing(12)
        self.add(self._empty)
        self._empty.hide()  # until it is known to be so
        self._place = self.body.count()
        self.body.addStretch(1)

    def show_view(self, view: DayView) -> None:
        """Show the categories of a day."""
        some = [(category, length) for category, length in view.by_category if length]
        longest = max((length for _, length in some), default=None)
        total = sum((length.total_seconds() for _, length in some), 0.0)
        self._empty.setVisible(not some)
        while len(self.rows) < len(some):
            self.rows.append(_CategoryRow(self._theme, self._words))
            self.body.insertWidget(self._place + len(self.rows) - 1, self.rows[-1])
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(some))
            if number < len(some) and longest is not None:
                category, length = some[number]
                row.show_category(category, length, length / longest, length.total_seconds() / total)


class _CategoryRow(QWidget):
    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._dot = CategoryDot(theme, None, side=16)
        self.name = ElidedLabel("", "strong-small")
        self.length = PlainLabel("", "small")
        self.length.set_figures()
        self._bar = Bar(theme)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._dot)
        head.addWidget(self.name, 1)
        head.addWidget(self.length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._bar)

    def show_category(self, category: Category | None, length: timedelta, filled: float, share: float) -> None:
        """Show a category's time: `filled` is the bar, `share` the part of the day."""
        name = category_name(category)
        self._dot.show_category(category.colour if category else None, category.cue if category else "tag", name)
        self.name.setText(name)
        self.length.setText(self._words.duration(length))
        spoken = say.SHARE_SPOKEN(category=name, length=self._words.duration(length), share=self._words.percent(share))
        self._bar.show_share(filled, spoken, f"category:{'' if category is None else category.colour}")
